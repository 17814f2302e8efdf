#include "stages/clean/lexicon.h"

#include <string_view>

#include "gtest/gtest.h"
#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

const Lexicon::Node* Node(std::string_view phrase) {
  uint64_t path = kHashSeed;
  ForEachWord(phrase, [&](uint64_t word) { path = HashWord(path, word); });
  return Lexicon::Get().Find(path);
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
  EXPECT_GT(Lexicon::Get().phrases(), 3000u);
}

}  // namespace
}  // namespace copydesk::clean
