// The tokeniser against an oracle on ICU.
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "stages/text/fold.h"
#include "stages/text/lines.h"
#include "stages/text/utf8.h"
#include "stages/text/words.h"
#include "tests/property/words_oracle.h"
#include "tests/support/gen.h"

namespace copydesk::testing {
namespace {

using text::WordSpan;

struct Range {
  char32_t first;
  char32_t last;
};

// Stretches of Unicode that meet in scraped text or that have rules of their own.
const std::vector<Range> kRanges = {
    {'a', 'z'},         {'A', 'Z'},         {'0', '9'},         {0x20, 0x2F},
    {0x00, 0x1F},       {0x7F, 0xFF},       {0x100, 0x24F},     {0x300, 0x36F},
    {0x370, 0x3FF},     {0x400, 0x52F},     {0x590, 0x5F4},     {0x600, 0x6FF},
    {0x900, 0x97F},     {0xE01, 0xE5B},     {0xE81, 0xEDF},     {0x1000, 0x109F},
    {0x1100, 0x11FF},   {0x1780, 0x17F9},   {0x1E00, 0x1FFE},   {0x200B, 0x200F},
    {0x2010, 0x2027},   {0x2028, 0x206F},   {0x2070, 0x209C},   {0x2150, 0x218B},
    {0x2460, 0x24FF},   {0x3000, 0x303F},   {0x3041, 0x30FF},   {0x3105, 0x312F},
    {0x3131, 0x318E},   {0x4E00, 0x4E40},   {0xAC00, 0xD7A3},   {0xF900, 0xF920},
    {0x4DB0, 0x4E20},   {0x4E00, 0x9FFF},   {0x9FF0, 0xA010},   {0x4F00, 0x5020},
    {0xFB00, 0xFB4F},   {0xFDF0, 0xFDFF},   {0xFE00, 0xFE2F},   {0xFF01, 0xFFEE},
    {0xFEFF, 0xFEFF},   {0x1D400, 0x1D7FF}, {0x1F300, 0x1F6FF}, {0x20000, 0x20010},
    {0xE0100, 0xE01EF}, {0x80, 0x10FFFF},
};

// A few ranges, so that characters of one kind meet; then any of their characters, some broken
// bytes.
std::string MixedText(Gen& gen, size_t characters) {
  std::vector<Range> few;
  for (uint64_t i = gen.Between(1, 4); i > 0; --i) few.push_back(gen.Pick(kRanges));
  const uint64_t ascii_percent = gen.Pick(std::vector<uint64_t>{0, 30, 90});
  const uint64_t broken_percent = gen.Chance(20) ? 10 : 0;
  std::string text;
  for (size_t i = 0; i < characters; ++i) {
    if (gen.Chance(broken_percent)) {
      text.push_back(static_cast<char>(gen.Between(0x80, 0xFF)));
    } else if (gen.Chance(ascii_percent)) {
      text.push_back(
          gen.Pick(std::vector<char>{'a', 'b', 'Z', '7', ' ', ' ', '\n', '\r', '\'', '_'}));
    } else {
      const Range range = gen.Pick(few);
      text::AppendUtf8(static_cast<char32_t>(gen.Between(range.first, range.last)), text);
    }
  }
  return text;
}

// What HashWords and CountWords say of `text` agrees with the oracle's words and with the lines.
bool Agrees(std::string_view text) {
  std::vector<uint64_t> want;
  std::vector<WordSpan> want_spans;
  for (const OracleWord& word : OracleWords(text)) {
    want.push_back(OracleHash(word.folded));
    want_spans.push_back(word.span);
  }
  std::vector<text::LineSpan> lines;
  text::SplitLines(text, lines);
  std::vector<uint32_t> want_line_ends;
  for (size_t i = 0; i < lines.size(); ++i) {
    const size_t line_end = i + 1 < lines.size() ? lines[i + 1].begin : text.size();
    want_line_ends.push_back(static_cast<uint32_t>(
        std::count_if(want_spans.begin(), want_spans.end(),
                      [&](const WordSpan& span) { return span.begin < line_end; })));
  }
  std::vector<uint64_t> hashes;
  text::HashWords(text, hashes);
  std::vector<uint64_t> hashes2;
  std::vector<WordSpan> spans;
  std::vector<uint32_t> line_ends;
  text::HashWords(text, hashes2, &spans, &line_ends);
  std::vector<uint64_t> hashes3;
  std::vector<WordSpan> spans3;
  text::HashWords(text, hashes3, &spans3);
  std::vector<uint64_t> hashes4;
  std::vector<uint32_t> line_ends4;
  text::HashWords(text, hashes4, nullptr, &line_ends4);
  return hashes == want && hashes2 == want && hashes3 == want && hashes4 == want &&
         spans == want_spans && spans3 == want_spans && line_ends == want_line_ends &&
         line_ends4 == want_line_ends && text::CountWords(text) == want.size();
}

class WordsAgainstIcu : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!OracleHasTheTablesUnicode()) GTEST_SKIP() << "this ICU is not of Unicode 15.0";
  }
};

TEST_F(WordsAgainstIcu, EveryCodePointHasTheClassAndFoldingThatItsPropertiesGive) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const text::CharClass want_class = OracleClass(c);
    const text::FoldedChar folded = text::Fold(c);
    ASSERT_EQ(text::ClassOf(c), want_class) << std::hex << static_cast<uint32_t>(c);
    ASSERT_EQ(folded.char_class, want_class) << std::hex << static_cast<uint32_t>(c);
    const bool has_words =
        want_class != text::CharClass::kSeparator && want_class != text::CharClass::kIgnored;
    const std::u32string want = has_words ? OracleFold(c) : std::u32string();
    ASSERT_EQ(std::u32string(folded.points, folded.size), want)
        << std::hex << static_cast<uint32_t>(c);
  }
}

TEST_F(WordsAgainstIcu, AnyMixtureOfScriptsHasTheWordsOfTheOracle) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return MixedText(gen, gen.Below(150)); },
      [](const std::string& text) { return Agrees(text); });
}

TEST_F(WordsAgainstIcu, RunsLongerThanABatchHaveTheWordsOfTheOracle) {
  CheckProperty<std::string>(
      60, [](Gen& gen) { return MixedText(gen, gen.Between(1500, 6000)); },
      [](const std::string& text) { return Agrees(text); });
  for (const std::string_view piece : {"x", "é", "界", "ไ", "x界", "x\u00AD", "한"}) {
    std::string text;
    while (text.size() < 9000) text += piece;
    EXPECT_TRUE(Agrees(text)) << piece;
    EXPECT_TRUE(Agrees("a " + text + " b")) << piece;
  }
}

TEST_F(WordsAgainstIcu, EveryLengthToTwoHundredAtEveryMisalignmentIsReadInsideItsBounds) {
  Gen gen(TestSeed());
  for (size_t length = 0; length <= 200; ++length) {
    for (size_t shift = 0; shift < 8; ++shift) {
      std::string text;
      while (text.size() < length) text += MixedText(gen, 20) + (gen.Chance(50) ? " " : "");
      text.resize(length);
      // Its own allocation of the exact size: the sanitizer sees any byte read outside.
      const std::unique_ptr<char[]> memory(new char[shift + length]);
      std::memcpy(memory.get() + shift, text.data(), length);
      ASSERT_TRUE(Agrees(std::string_view(memory.get() + shift, length)))
          << ::testing::PrintToString(text);
    }
  }
}

TEST_F(WordsAgainstIcu, AllShortStringsOverASmallAlphabetHaveTheWordsOfTheOracle) {
  const std::vector<std::string> alphabet = {"a", "B", " ", "\n", "é", "界", "ก", "\u200B", "\xE2"};
  std::vector<std::string> strings = {""};
  size_t begin = 0;
  for (int length = 0; length < 5; ++length) {
    const size_t end = strings.size();
    for (size_t i = begin; i < end; ++i) {
      for (const std::string& letter : alphabet) strings.push_back(strings[i] + letter);
    }
    begin = end;
  }
  for (const std::string& text : strings) {
    ASSERT_TRUE(Agrees(text)) << ::testing::PrintToString(text);
    // The same across the border of two blocks.
    const std::string shifted = std::string(62, ' ') + text;
    if (text.size() > 3) {
      ASSERT_TRUE(Agrees(shifted)) << ::testing::PrintToString(shifted);
    }
  }
}

TEST_F(WordsAgainstIcu, ComposedAndDecomposedTextsHaveTheSameWords) {
  // No marks that are kept: their order is not normalised.
  const std::vector<Range> kScripts = {{'a', 'z'},       {' ', ' '},       {0xC0, 0x24F},
                                       {0x386, 0x3CE},   {0x400, 0x482},   {0x48A, 0x4FF},
                                       {0x1E00, 0x1EF9}, {0x1F00, 0x1FB4}, {0x3041, 0x3096},
                                       {0x309D, 0x30FF}, {0x300, 0x36F},   {0xAC00, 0xD7A3}};
  CheckProperty<std::string>(
      2000,
      [&](Gen& gen) {
        std::string text;
        for (uint64_t i = gen.Below(60); i > 0; --i) {
          const Range range = gen.Pick(kScripts);
          text::AppendUtf8(static_cast<char32_t>(gen.Between(range.first, range.last)), text);
        }
        return text;
      },
      [](const std::string& text) {
        if (!text::IsValidUtf8(text)) return true;  // a shrunk input may be cut inside a character
        std::vector<uint64_t> hashes;
        std::vector<uint64_t> composed;
        std::vector<uint64_t> decomposed;
        text::HashWords(text, hashes);
        text::HashWords(Composed(text), composed);
        text::HashWords(Decomposed(text), decomposed);
        return hashes == composed && hashes == decomposed;
      });
}

TEST(WordsProperty, TextWithBrokenBytesHasTheWordsOfItsScrubbedForm) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return gen.Chance(50) ? gen.Bytes(200) : MixedText(gen, 100); },
      [](const std::string& text) {
        std::vector<uint64_t> raw;
        std::vector<uint64_t> scrubbed;
        text::HashWords(text, raw);
        text::HashWords(text::ScrubUtf8(text), scrubbed);
        return raw == scrubbed;
      });
}

TEST_F(WordsAgainstIcu, CapitalsAreUpperAndTitleCaseLetters) {
  size_t capitals = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    const int8_t type = u_charType(static_cast<UChar32>(c));
    ASSERT_EQ(text::IsCapital(c), type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER)
        << std::hex << static_cast<uint32_t>(c);
    capitals += text::IsCapital(c) ? 1u : 0u;
  }
  EXPECT_GT(capitals, 1800u);
}

}  // namespace
}  // namespace copydesk::testing
