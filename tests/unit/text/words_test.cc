#include "stages/text/words.h"

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "stages/text/fold.h"
#include "stages/text/utf8.h"

namespace copydesk::text {
namespace {

std::vector<uint64_t> Hashes(std::string_view text) {
  std::vector<uint64_t> hashes;
  HashWords(text, hashes);
  return hashes;
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<uint64_t> hashes;
  std::vector<WordSpan> spans;
  HashWords(text, hashes, &spans);
  EXPECT_EQ(hashes.size(), spans.size());
  EXPECT_EQ(CountWords(text), spans.size());
  std::vector<std::string> words;
  for (const WordSpan& span : spans)
    words.emplace_back(text.substr(span.begin, span.end - span.begin));
  return words;
}

using Strings = std::vector<std::string>;

TEST(Words, AreRunsOfLettersAndDigits) {
  EXPECT_EQ(Words("He said: don't pay 1,500!"),
            (Strings{"He", "said", "don", "t", "pay", "1", "500"}));
  EXPECT_EQ(Words("snake_case well-known a.b"),
            (Strings{"snake", "case", "well", "known", "a", "b"}));
  EXPECT_EQ(Words("“Quoted” — dash…end"), (Strings{"Quoted", "dash", "end"}));
  EXPECT_EQ(Words(" \n\t.,;"), Strings{});
  EXPECT_EQ(Words(""), Strings{});
}

TEST(Words, OfScriptsWithoutSpacesOverlap) {
  EXPECT_EQ(Words("世界平和"), (Strings{"世界", "界平", "平和"}));
  EXPECT_EQ(Words("世"), (Strings{"世"}));
  EXPECT_EQ(Words("กขคงจ"), (Strings{"กขคง", "ขคงจ"}));
  EXPECT_EQ(Words("กข"), (Strings{"กข"}));
  EXPECT_EQ(Words("กี่ขคง"), (Strings{"กี่ขคง"}));  // marks go with their letter
}

TEST(Words, EndWhereTheKindOfScriptChanges) {
  EXPECT_EQ(Words("iPhone手机2024年"), (Strings{"iPhone", "手机", "2024", "年"}));
}

TEST(Words, ThatFoldAlikeHashAlike) {
  const std::vector<std::vector<std::string>> alike = {
      {"abc", "ABC", "ＡＢＣ", "ábc", "a\u0301bc", "a\u00ADbc", "\uFEFFabc", "abc\u200B"},
      {"strasse", "STRASSE", "straße"},
      {"e", "É", "ê"},
      {"internationalisation", "INTERNATIONALISATION", "internationalisati\u00ADon",
       "ínternationalisation"},
      {"ガ", "ｶﾞ", "カ\u3099"},
      {"한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"},
      {"كتب", "كَتَبَ", "كـتب"},
  };
  for (size_t i = 0; i < alike.size(); ++i) {
    for (const std::string& word : alike[i]) {
      ASSERT_EQ(Hashes(word).size(), 1U) << word;
      for (size_t j = 0; j < alike.size(); ++j) {
        EXPECT_EQ(Hashes(word) == Hashes(alike[j][0]), i == j) << word << " and " << alike[j][0];
      }
    }
  }
}

TEST(Words, SpansLeaveIgnoredCharactersAtBothSidesOut) {
  EXPECT_EQ(Words("\u200Bab\u00ADcd\u200B \uFEFF"), (Strings{"ab\u00ADcd"}));
}

TEST(Words, AreAppendedToWhatIsThere) {
  std::vector<uint64_t> hashes = {1};
  std::vector<WordSpan> spans = {{5, 6}};
  std::vector<uint32_t> line_ends = {1};
  HashWords("x\ny z", hashes, &spans, &line_ends);
  EXPECT_EQ(hashes.size(), 4U);
  EXPECT_EQ(spans.size(), 4U);
  EXPECT_EQ(line_ends, (std::vector<uint32_t>{1, 2, 4}));
}

TEST(Words, LinesAreCountedByTheWordsUpToTheirEnd) {
  struct Case {
    std::string in;
    std::vector<uint32_t> want;
  };
  const Case cases[] = {
      {"", {}},
      {"\n", {0}},
      {"a", {1}},
      {"a b\n", {2}},
      {"a b\r\n\r\nc", {2, 2, 3}},
      {"a\rb\nc", {2, 3}},
      {"世界平\nab", {2, 3}},
      {"\n\n", {0, 0}},
  };
  for (const Case& c : cases) {
    std::vector<uint64_t> hashes;
    std::vector<uint32_t> line_ends;
    HashWords(c.in, hashes, nullptr, &line_ends);
    EXPECT_EQ(line_ends, c.want) << ::testing::PrintToString(c.in);
  }
}

TEST(Words, HashesAreFixedForEver) {
  // Signatures are stored: a change of these numbers makes every stored one worthless.
  EXPECT_EQ(Hashes("copy desk internationalisation"),
            (std::vector<uint64_t>{14112992018104687878ULL, 8712099128834340361ULL,
                                   10512828842982397679ULL}));
}

// In a block with many bytes beyond ASCII the common letters are found by vector, in others
// character by character.
TEST(Words, ManyOfACharacterSeparateAsOneDoesWhereverTheyStand) {
  std::vector<char32_t> points;
  for (char32_t point = 0x80; point < 0x800; ++point) points.push_back(point);
  for (char32_t point = 0x4D80; point < 0xA080; point += 7) points.push_back(point);
  for (const char32_t point : points) {
    std::string one;
    AppendUtf8(point, one);
    const bool separates = Hashes("a" + one + "b") == Hashes("a b");
    const size_t begin = point % 64;
    std::string text(begin, ' ');
    std::string many;
    for (int i = 0; i < 40; ++i) many += one;
    text += "a" + many + "b";
    if (separates) {
      EXPECT_EQ(Words(text), (Strings{"a", "b"})) << std::hex << uint32_t{point};
    } else if (ClassOf(point) == CharClass::kPairs) {
      // "a", the pairs, "b".
      EXPECT_EQ(Words(text).size(), 41u) << std::hex << uint32_t{point};
      EXPECT_EQ(Hashes(text)[1], Hashes(one + one)[0]) << std::hex << uint32_t{point};
    } else {
      EXPECT_EQ(Words(text), Strings{"a" + many + "b"}) << std::hex << uint32_t{point};
      EXPECT_EQ(Hashes(text), Hashes("a" + many + "b")) << std::hex << uint32_t{point};
    }
  }
}

}  // namespace
}  // namespace copydesk::text
