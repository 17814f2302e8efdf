#include "stages/clean/lexicon.h"

#include <array>
#include <string_view>

#include "gtest/gtest.h"
#include "stages/clean/lexicon_file.h"
#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

const Lexicon::Node* Node(std::string_view phrase) {
  uint64_t path = kHashSeed;
  ForEachWord(phrase, [&](uint64_t word) { path = HashWord(path, word); });
  return Lexicon::BuiltIn().Find(path);
}

TEST(Lexicon, KnowsChromeInEveryLanguageItHasStopWordsFor) {
  const std::string_view kPhrases[] = {
      "related stories", "lesen sie auch", "à lire aussi", "te puede interesar", "leia também",
      "leggi anche",     "lees ook",       "czytaj także", "читайте также",      "читайте також",
      "اقرأ المزيد",     "相关阅读",       "関連記事"};
  for (const std::string_view phrase : kPhrases) {
    const Lexicon::Node* node = Node(phrase);
    ASSERT_NE(node, nullptr) << phrase;
    EXPECT_NE((node->any | node->start | node->line) & 1u << static_cast<unsigned>(Kind::kRelated),
              0u)
        << phrase;
  }
}

TEST(Lexicon, FindsAPhraseInAnyCase) { EXPECT_EQ(Node("READ more"), Node("Read More")); }

TEST(Lexicon, AStopWordKnowsItsLanguages) {
  const Lexicon::Node* node = Node("und");
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(node->stop_languages, 1u << static_cast<unsigned>(Language::kDe));
  EXPECT_EQ(LanguageCode(Language::kDe), "de");
}

TEST(Lexicon, AWordThatIsNoPhraseIsNotFound) {
  EXPECT_EQ(Node("harbour"), nullptr);
  EXPECT_EQ(Node("terminal"), nullptr);
  EXPECT_GT(Lexicon::BuiltIn().phrases(), 3000u);
}

LineScan ScanWith(const Lexicon& lexicon, std::string_view line) {
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  return ScanLine(line, lexicon, languages, words);
}

TEST(Lexicon, AUsersFileJoinsTheBuiltInPhrases) {
  const LexiconFile file = {"my.lex",
                            "[share line]\nbeam it up\n[keep line]\nread more\n"
                            "[keep start]\nfrom our reporter\n"};
  const auto lexicon = Lexicon::With({&file, 1});
  ASSERT_TRUE(lexicon.ok()) << lexicon.status();
  EXPECT_EQ((*lexicon)->phrases(), Lexicon::BuiltIn().phrases() + 3);
  EXPECT_NE((*lexicon)->user_fingerprint(), 0u);
  EXPECT_EQ(Lexicon::BuiltIn().user_fingerprint(), 0u);

  EXPECT_EQ(ScanWith(**lexicon, "Beam it up!").user_line,
            1u << static_cast<unsigned>(Kind::kShare));
  EXPECT_EQ(ScanWith(**lexicon, "Beam it up, said the captain").user_line, 0u);
  EXPECT_EQ(ScanWith(Lexicon::BuiltIn(), "Beam it up!").user_line, 0u);
  EXPECT_EQ(ScanWith(**lexicon, "Related stories").user_line, 0u);

  EXPECT_TRUE(ScanWith(**lexicon, "READ MORE 2").user_keep);
  EXPECT_FALSE(ScanWith(**lexicon, "Read more news").user_keep);
  EXPECT_TRUE(ScanWith(**lexicon, "From our reporter in Kyiv").user_keep);
  EXPECT_FALSE(ScanWith(**lexicon, "Words from our reporter").user_keep);
}

TEST(Lexicon, FoldsCaseOfTurkishGreekAndRomanianAsTheirReadersDo) {
  EXPECT_NE(Node("İLGİLİ HABERLER"), nullptr);
  EXPECT_EQ(Node("İLGİLİ HABERLER"), Node("ilgili haberler"));
  EXPECT_EQ(Node("ÇOK OKUNANLAR"), Node("çok okunanlar"));
  EXPECT_NE(Node("Όροι χρήσης"), nullptr);
  EXPECT_EQ(Node("Όροι χρήσης"), Node("όροι χρήσης"));
  EXPECT_NE(Node("CITEȘTE ȘI"), nullptr);
  EXPECT_EQ(Node("citește și"), Node("citeşte şi"));  // comma and cedilla
}

}  // namespace
}  // namespace copydesk::clean
