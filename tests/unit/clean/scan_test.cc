#include "stages/clean/scan.h"

#include <string_view>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

LineScan Scan(std::string_view line) {
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  return ScanLine(line, Lexicon::BuiltIn(), languages, words);
}

bool Has(uint32_t kinds, Kind kind) { return (kinds >> static_cast<unsigned>(kind) & 1) != 0; }

TEST(Scan, CountsWordsNumbersAndCapitals) {
  const struct {
    std::string_view name, in;
    uint32_t words, numbers, capitals, shouts;
  } kCases[] = {
      {"empty", "", 0, 0, 0, 0},
      {"marks only", "- * ...", 0, 0, 0, 0},
      {"plain", "The cat sat.", 3, 0, 1, 0},
      {"an apostrophe is inside a word", "It's the council’s turn", 4, 0, 1, 0},
      {"numbers", "Page 3 of 12", 4, 2, 1, 0},
      {"shouting", "BREAKING NEWS today", 3, 0, 2, 2},
      {"Cyrillic capitals", "Новости МИР", 2, 0, 2, 1},
      {"two ideographs are a word", "新闻报道", 2, 0, 0, 0},
      {"digits and letters mixed", "F16 and G7", 3, 0, 2, 0},
  };
  for (const auto& c : kCases) {
    const LineScan scan = Scan(c.in);
    EXPECT_EQ(scan.words, c.words) << c.name;
    EXPECT_EQ(scan.digit_words, c.numbers) << c.name;
    EXPECT_EQ(scan.cap_words, c.capitals) << c.name;
    EXPECT_EQ(scan.shout_words, c.shouts) << c.name;
  }
}

TEST(Scan, SeesHowALineBeginsAndEnds) {
  using enum CharClass;
  const struct {
    std::string_view in;
    CharClass first, last;
  } kCases[] = {
      {"He left.", kUpper, kStop},
      {"and left", kLower, kLower},
      {"- An item", kBullet, kLower},
      {"“He left.”", kOpen, kStop},
      {"said so to...", kLower, kEllipsis},
      {"said so to…", kLower, kEllipsis},
      {", which", kComma, kLower},
      {"Date:", kUpper, kColon},
      {"2023", kDigit, kDigit},
      {"报道。", kIdeograph, kStop},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Scan(c.in).first, c.first) << c.in;
    EXPECT_EQ(Scan(c.in).last, c.last) << c.in;
  }
}

TEST(Scan, KeysFoldCaseAndMarksButNotNumbers) {
  EXPECT_EQ(Scan("Read More »").key, Scan("read more").key);
  EXPECT_EQ(Scan("ЧИТАЙТЕ также").key, Scan("Читайте также:").key);
  EXPECT_NE(Scan("Page 1").key, Scan("Page 2").key);
}

TEST(Scan, PhrasesCountWhereTheirPlaceIs) {
  EXPECT_TRUE(Has(Scan("Related stories").kind_line, Kind::kRelated));
  EXPECT_TRUE(Has(Scan("15 Comments").kind_line, Kind::kComments)) << "numbers are looked through";
  EXPECT_TRUE(Has(Scan("Share this article").kind_start, Kind::kShare));
  EXPECT_FALSE(Has(Scan("They share this view with us").kind_start, Kind::kShare));
  EXPECT_FALSE(Has(Scan("The home of the council").kind_any, Kind::kNavigation));
  EXPECT_TRUE(Has(Scan("Acme 2023. All rights reserved.").kind_any, Kind::kLegal));
}

TEST(Scan, JoiningGivesTheCountsOfBothLines) {
  LineScan joined = Scan("The council");
  JoinScan(joined, Scan(", which met."));
  EXPECT_EQ(joined.words, 4u);
  EXPECT_EQ(joined.first, CharClass::kUpper);
  EXPECT_EQ(joined.last, CharClass::kStop);
}

TEST(Scan, BytesThatAreNoCharacterAreSymbols) {
  for (const std::string_view bad : {"\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xed\xa0\x80"}) {
    const LineScan scan = Scan(bad);
    EXPECT_EQ(scan.words, 0u);
    EXPECT_EQ(scan.first, CharClass::kSymbol);
  }
}

}  // namespace
}  // namespace copydesk::clean
