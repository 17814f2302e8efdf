#include "stages/clean/lexicon_file.h"

#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace copydesk::clean {
namespace {

using ::testing::HasSubstr;

TEST(LexiconFile, GivesThePhrasesWithTheirSectionsAndLines) {
  const LexiconFile file = {"my.lex",
                            "\xEF\xBB\xBF# ours\r\n\r\n[navigation line]\r\n  Our Town \r\n"
                            "[ keep  start ]\nfrom our reporter\n# [ad line]\n"
                            "[function-word de]\nund\n[ad any]\nкупить сейчас"};
  const auto phrases = ParseLexicon(file);
  ASSERT_TRUE(phrases.ok()) << phrases.status();
  ASSERT_EQ(phrases->size(), 4u);
  EXPECT_EQ((*phrases)[0].text, "Our Town");
  EXPECT_EQ((*phrases)[0].line, 4u);
  EXPECT_EQ((*phrases)[0].section.kind, Kind::kNavigation);
  EXPECT_EQ((*phrases)[0].section.place, Place::kLine);
  EXPECT_FALSE((*phrases)[0].section.keep);
  EXPECT_TRUE((*phrases)[1].section.keep);
  EXPECT_EQ((*phrases)[1].section.place, Place::kStart);
  EXPECT_EQ((*phrases)[2].section.kind, Kind::kStopWord);
  EXPECT_EQ((*phrases)[2].section.language, Language::kDe);
  EXPECT_EQ((*phrases)[3].text, "купить сейчас");
  EXPECT_EQ((*phrases)[3].line, 11u);
}

TEST(LexiconFile, SaysWhereAndWhatIsWrong) {
  const std::string long_phrase = "[ad line]\n" + std::string(kMaxPhraseBytes + 1, 'a') + "\n";
  const struct {
    std::string_view text;
    std::string_view error;
  } kCases[] = {
      {"\nhome\n", "x.lex:2: a phrase above the first section; expected a section head"},
      {"[navigaton line]\n", "x.lex:1: no such section; expected one of navigation, related"},
      {"[navigaton line]\n", "function-word, keep, got 'navigaton'"},
      {"[ad]\n", "x.lex:1: no such place; expected any, start or line, got ''"},
      {"[ad end]\n", "expected any, start or line, got 'end'"},
      {"[keep any]\n", "x.lex:1: no such place; expected start or line, got 'any'"},
      {"[function-word xx]\n", "x.lex:1: no such language; expected one of en, de"},
      {"[]\n", "no such section"},
      {"[ad line\n", "x.lex:1: a section head without an end; expected ']'"},
      {"[ad line]\nbuy now\n# and\n*** 2024 ***\n", "x.lex:4: a phrase without a word"},
      {"[ad line]\nbuy \xFF now\n", "x.lex:2: these bytes are not UTF-8"},
      {"# \xC3\n", "x.lex:1: these bytes are not UTF-8"},
      {"[ad line]\nBuy now\n[share line]\nbuy now\n[ad line]\nbuy: NOW!\n",
       "x.lex:6: a phrase for the second time"},
      {long_phrase, "x.lex:2: a phrase of 1025 bytes; expected at most 1024"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = ParseLexicon({"x.lex", c.text}).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.text;
    EXPECT_THAT(std::string(status.message()), HasSubstr(std::string(c.error))) << c.text;
  }
  const std::string big(kMaxLexiconBytes + 1, '#');
  EXPECT_THAT(std::string(ParseLexicon({"x.lex", big}).status().message()),
              HasSubstr("x.lex:1: the file is too long"));
}

TEST(LexiconFile, TheBuiltInFilesAreAFileForEachLanguageWithoutFault) {
  const std::span<const LexiconFile> files = BuiltInLexiconFiles();
  ASSERT_EQ(files.size(), kLanguages);
  for (size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(files[i].name, std::string(LanguageCodes()[i]) + ".lex");
    const auto phrases = ParseLexicon(files[i]);
    ASSERT_TRUE(phrases.ok()) << phrases.status();
    size_t function_words = 0;
    for (const LexiconPhrase& phrase : *phrases) {
      EXPECT_FALSE(phrase.section.keep) << files[i].name << ':' << phrase.line;
      if (phrase.section.kind != Kind::kStopWord) continue;
      EXPECT_EQ(phrase.section.language, static_cast<Language>(i));
      ++function_words;
    }
    EXPECT_GE(function_words, 20u) << files[i].name;
    EXPECT_GE(phrases->size() - function_words, 200u) << files[i].name;
  }
}

TEST(LexiconFile, AFileThatCannotBeReadIsNamed) {
  const testing::TempDir dir;
  const absl::Status missing = ReadLexiconFile(dir / "none.lex").status();
  EXPECT_EQ(missing.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(missing.message()), HasSubstr("none.lex"));
  EXPECT_FALSE(ReadLexiconFile(dir / ".").ok());
  const std::string endless = "/dev/zero";
  const auto text = ReadLexiconFile(endless);
  ASSERT_TRUE(text.ok());
  EXPECT_GT(text->size(), kMaxLexiconBytes);
  EXPECT_LT(text->size(), 2 * kMaxLexiconBytes);
}

}  // namespace
}  // namespace copydesk::clean
