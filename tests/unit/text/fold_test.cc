#include "stages/text/fold.h"

#include <string>

#include "gtest/gtest.h"
#include "stages/text/utf8.h"

namespace copydesk::text {
namespace {

std::u32string Folded(char32_t c) {
  const FoldedChar folded = Fold(c);
  return {folded.points, folded.size};
}

TEST(Fold, ClassesAreThoseOfTheHeader) {
  struct Case {
    char32_t point;
    CharClass want;
  };
  const Case cases[] = {
      {U'a', CharClass::kWord},
      {U'7', CharClass::kWord},
      {U'_', CharClass::kSeparator},
      {U'\'', CharClass::kSeparator},
      {U'\u2019', CharClass::kSeparator},
      {U'\u00B7', CharClass::kSeparator},
      {U'é', CharClass::kWord},
      {U'Ж', CharClass::kWord},
      {U'½', CharClass::kWord},
      {U'한', CharClass::kWord},
      {U'世', CharClass::kPairs},
      {U'か', CharClass::kPairs},
      {U'ー', CharClass::kPairs},
      {U'ㄅ', CharClass::kPairs},
      {U'ก', CharClass::kFours},
      {U'ກ', CharClass::kFours},
      {U'ក', CharClass::kFours},
      {U'က', CharClass::kFours},
      {U'\u0E31', CharClass::kMark},
      {U'\u093F', CharClass::kMark},
      {U'\uFF9E', CharClass::kMark},
      {U'\u0301', CharClass::kIgnored},
      {U'\u00AD', CharClass::kIgnored},
      {U'\u200B', CharClass::kIgnored},
      {U'\u200D', CharClass::kIgnored},
      {U'\uFEFF', CharClass::kIgnored},
      {U'\uFE0F', CharClass::kIgnored},
      {U'\u0640', CharClass::kIgnored},
      {U'\u064E', CharClass::kIgnored},
      {U'\u05B8', CharClass::kIgnored},
      {U'\U0001F600', CharClass::kSeparator},
      {0xD800, CharClass::kSeparator},
      {0x110000, CharClass::kSeparator},
      {0xFFFFFFFF, CharClass::kSeparator},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(ClassOf(c.point), c.want) << std::hex << static_cast<uint32_t>(c.point);
  }
}

TEST(Fold, LettersLoseCaseWidthAndDiacritics) {
  EXPECT_EQ(Folded(U'A'), U"a");
  EXPECT_EQ(Folded(U'É'), U"e");
  EXPECT_EQ(Folded(U'Ａ'), U"a");
  EXPECT_EQ(Folded(U'ß'), U"ss");
  EXPECT_EQ(Folded(U'ﬃ'), U"ffi");
  EXPECT_EQ(Folded(U'İ'), U"i");
  EXPECT_EQ(Folded(U'ς'), U"σ");
  EXPECT_EQ(Folded(U'ώ'), U"ω");
  EXPECT_EQ(Folded(U'Й'), U"и");
  EXPECT_EQ(Folded(U'²'), U"2");
  EXPECT_EQ(Folded(U'أ'), U"ا");
}

TEST(Fold, FoldingsThatWouldHoldASeparatorAreNotMade) {
  EXPECT_EQ(Folded(U'½'), U"½");
  EXPECT_EQ(Folded(U'\uFDFA'), U"\uFDFA");
}

TEST(Fold, ComposedCharactersComeApart) {
  EXPECT_EQ(Folded(U'が'), U"か\u3099");
  EXPECT_EQ(Folded(U'가'), U"\u1100\u1161");
  EXPECT_EQ(Folded(U'힣'), U"\u1112\u1175\u11C2");
  EXPECT_EQ(Folded(U'\u0E33'), U"\u0E4D\u0E32");
}

TEST(Fold, FoldingTwiceChangesNothing) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const FoldedChar folded = Fold(c);
    for (const char32_t d : folded.span()) {
      ASSERT_EQ(Folded(d), std::u32string(1, d)) << std::hex << static_cast<uint32_t>(c);
    }
  }
}

TEST(Fold, SeparatorsAndIgnoredCharactersFoldToNothing) {
  EXPECT_EQ(Fold(U' ').size, 0);
  EXPECT_EQ(Fold(U'\u200B').size, 0);
  EXPECT_EQ(Fold(0x110000).size, 0);
}

TEST(IsCapital, TellsCapitalsOfAllScripts) {
  for (const char32_t c :
       {U'A', U'Z', U'À', U'Þ', U'Ā', U'İ', U'Ĺ', U'Ŋ', U'Ÿ', U'Ə', U'Ơ', U'Ư', U'ǅ', U'Ș',
        U'Ά', U'Ω', U'Ё', U'Я', U'Ґ', U'Қ', U'Ә', U'Ө', U'Ա', U'Ạ', U'Ỹ', U'ẞ', U'Ἀ', U'Ａ'}) {
    EXPECT_TRUE(IsCapital(c)) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(IsCapital, NothingElseIsOne) {
  for (const char32_t c : {U'\0',
                           U'9',
                           U'@',
                           U'[',
                           U'a',
                           U'\u00BF',
                           U'×',
                           U'ß',
                           U'ÿ',
                           U'ı',
                           U'ơ',
                           U'΅',
                           U'ω',
                           U'я',
                           U'ә',
                           U'\u0483',
                           U'ա',
                           U'ạ',
                           U'א',
                           U'ا',
                           U'क',
                           U'ก',
                           U'東',
                           U'あ',
                           U'한',
                           U'ა',
                           U'\uFFFD',
                           U'\U0001F600',
                           U'\U0010FFFF',
                           static_cast<char32_t>(0x110000),
                           static_cast<char32_t>(0xFFFFFFFF)}) {
    EXPECT_FALSE(IsCapital(c)) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Fold, TheTableOfTwoBytesSaysTheSameInUtf8) {
  for (char32_t point = 0x80; point < kFoldedTwoBytes.size(); ++point) {
    const FoldedBytes& entry = kFoldedTwoBytes[point];
    const FoldedChar want = Fold(point);
    std::string bytes;
    for (const char32_t folded : want.span()) AppendUtf8(folded, bytes);
    EXPECT_EQ(entry.char_class, want.char_class) << std::hex << uint32_t{point};
    if (entry.size == FoldedBytes::kTooLong) {
      EXPECT_GT(bytes.size(), sizeof(entry.bytes)) << std::hex << uint32_t{point};
    } else {
      EXPECT_EQ(std::string(entry.bytes, entry.size), bytes) << std::hex << uint32_t{point};
    }
  }
}

// The tokeniser knows these by their bytes.
TEST(Fold, CommonHanCharactersArePairsThatFoldToThemselves) {
  for (char32_t point = 0x4E00; point <= 0x9FFF; ++point) {
    EXPECT_EQ(Fold(point).char_class, CharClass::kPairs) << std::hex << uint32_t{point};
    EXPECT_EQ(Folded(point), std::u32string(1, point)) << std::hex << uint32_t{point};
  }
}

}  // namespace
}  // namespace copydesk::text
