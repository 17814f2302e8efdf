#include "stages/text/utf8.h"

#include <memory>
#include <string>

#include "gtest/gtest.h"

namespace copydesk::text {
namespace {

using std::string_literals::operator""s;

constexpr const char* kBad = "\xEF\xBF\xBD";

TEST(Utf8, EveryCharacterComesBackAsItWasWritten) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(c, text);
    const DecodedChar decoded = DecodeOne(text, 0);
    ASSERT_TRUE(decoded.valid);
    ASSERT_EQ(decoded.point, c);
    ASSERT_EQ(decoded.size, text.size());
  }
}

TEST(Utf8, SurrogatesAndNumbersBeyondUnicodeAreWrittenAsReplacementCharacters) {
  std::string text;
  AppendUtf8(0xD800, text);
  AppendUtf8(0x110000, text);
  EXPECT_EQ(text, std::string(kBad) + kBad);
}

TEST(Utf8, IllFormedSequencesAreReplacedByMaximalSubparts) {
  struct Case {
    const char* name;
    std::string in;
    int replacements;
    std::string rest;
  };
  const Case cases[] = {
      {"a lone continuation byte", "\x80", 1, ""},
      {"an overlong slash", "\xC0\xAF", 2, ""},
      {"an overlong three-byte form", "\xE0\x80\xAF", 3, ""},
      {"a surrogate", "\xED\xA0\x80", 3, ""},
      {"beyond U+10FFFF", "\xF4\x90\x80\x80", 4, ""},
      {"a three-byte form cut after two", "\xE2\x82", 1, ""},
      {"a three-byte form cut by a letter", "\xE2\x82x", 1, "x"},
      {"a four-byte form cut after three", "\xF0\x9F\x98", 1, ""},
      {"a two-byte form cut by the end", "\xC3", 1, ""},
      {"a byte that never occurs", "\xFF", 1, ""},
      {"the standard's table 3-11", "\xF1\x80\x80\xE1\x80\xC2x", 3, "x"},
  };
  for (const Case& c : cases) {
    std::string want;
    for (int i = 0; i < c.replacements; ++i) want += kBad;
    EXPECT_EQ(ScrubUtf8(c.in), want + c.rest) << c.name;
    EXPECT_FALSE(IsValidUtf8(c.in)) << c.name;
    EXPECT_TRUE(IsValidUtf8(ScrubUtf8(c.in))) << c.name;
  }
}

TEST(Utf8, NulBytesBecomeSpacesInGoodAndBadText) {
  EXPECT_EQ(ScrubUtf8("a\0b"s), "a b");
  EXPECT_EQ(ScrubUtf8("a\0\xFF"s), std::string("a ") + kBad);
}

TEST(Utf8, GoodTextIsLeftAlone) {
  EXPECT_EQ(ScrubUtf8("Grüße, 世界 😀\n"), "Grüße, 世界 😀\n");
  EXPECT_EQ(ScrubUtf8(""), "");
}

TEST(Utf8, ACharacterCutByTheEndOfItsMemoryIsNotReadBeyond) {
  const std::unique_ptr<char[]> memory(new char[1]{'\xF0'});
  EXPECT_FALSE(DecodeOne(std::string_view(memory.get(), 1), 0).valid);
}

}  // namespace
}  // namespace copydesk::text
