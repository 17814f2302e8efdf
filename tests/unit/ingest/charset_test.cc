#include "stages/ingest/charset.h"

#include <gtest/gtest.h>

#include "stages/text/utf8.h"

namespace copydesk::ingest {
namespace {

using namespace std::string_literals;

constexpr char kGerman[] =
    "Die Bäume im Möwental stehen spät in Blüte, sagt Ida Kröll aus Überlingen. ";

std::string Repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string ToLatin1(std::string_view utf8) {
  std::string out;
  for (size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x80) {
      out.push_back(utf8[i]);
    } else {
      const auto next = static_cast<unsigned char>(utf8[++i]);
      out.push_back(static_cast<char>(((c & 3) << 6) | (next & 0x3f)));
    }
  }
  return out;
}

std::string ToUtf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char c : ascii) out += little ? std::string{c, '\0'} : std::string{'\0', c};
  return out;
}

TEST(Charset, DecodesWhatEachKindOfPageIs) {
  const struct {
    const char* name;
    std::string in;
    std::string want;
  } kCases[] = {
      {"ASCII", "plain", "plain"},
      {"UTF-8", "für 5 €", "für 5 €"},
      {"UTF-8 with a mark",
       "\xef\xbb\xbf"
       "für",
       "für"},
      {"UTF-16LE with a mark", "\xff\xfe" + ToUtf16("text", true), "text"},
      {"UTF-16BE with a mark", "\xfe\xff" + ToUtf16("text", false), "text"},
      {"UTF-32LE with a mark", "\xff\xfe\0\0t\0\0\0"s, "t"},
      {"UTF-32BE with a mark", "\0\0\xfe\xff\0\0\0t"s, "t"},
      {"UTF-16LE without a mark", ToUtf16("text without a mark", true), "text without a mark"},
      {"UTF-16BE without a mark", ToUtf16("text without a mark", false), "text without a mark"},
      {"a surrogate pair", "\xff\xfe\x3d\xd8\x00\xde"s, "\xf0\x9f\x98\x80"},
      {"half a surrogate pair", "\xff\xfe\x3d\xd8"s, "\xef\xbf\xbd"},
      {"Latin-1", ToLatin1(Repeat(kGerman, 5)), Repeat(kGerman, 5)},
      {"curly quotes of Windows",
       Repeat("The council said it \x93would not\x94 comment on the plan. ", 5),
       Repeat("The council said it “would not” comment on the plan. ", 5)},
      {"damaged UTF-8", "für \xff über \xc3 Möwe, Bäume, Blüte",
       "für \xef\xbf\xbd über \xef\xbf\xbd Möwe, Bäume, Blüte"},
      {"a few NULs", "a page with a NUL\0 in it"s, "a page with a NUL  in it"},
  };
  for (const auto& one : kCases) {
    std::string bytes = one.in;
    const auto failure = DecodeText("", bytes);
    EXPECT_FALSE(failure.has_value()) << one.name << ": " << failure.value_or("");
    EXPECT_EQ(bytes, one.want) << one.name;
  }
}

TEST(Charset, DetectsCyrillicAndJapanese) {
  const std::string russian =
      Repeat("Тарифы на паромы не изменятся до конца мая, сообщил совет. ", 4);
  const std::string japanese = Repeat("渡船は朝六時に港を出ると市議会が発表した。", 4);
  // Encoded through the declared path's converter would prove nothing: these bytes are spelled out.
  std::string cp1251;
  for (size_t i = 0; i < russian.size(); ++i) {
    const auto c = static_cast<unsigned char>(russian[i]);
    if (c < 0x80) {
      cp1251.push_back(russian[i]);
      continue;
    }
    const unsigned code = ((c & 0x1fu) << 6) | (static_cast<unsigned char>(russian[++i]) & 0x3fu);
    cp1251.push_back(static_cast<char>(code - 0x410 + 0xc0));
  }
  EXPECT_FALSE(DecodeText("", cp1251).has_value());
  EXPECT_EQ(cp1251, russian);
  std::string utf8 = japanese;
  EXPECT_FALSE(DecodeText("", utf8).has_value());
  EXPECT_EQ(utf8, japanese);
}

TEST(Charset, BelievesTheDeclaredCharsetButTheMarkMore) {
  std::string bytes = "caf\xe9";
  EXPECT_FALSE(DecodeText("windows-1252", bytes).has_value());
  EXPECT_EQ(bytes, "café");
  bytes =
      "\xef\xbb\xbf"
      "café";
  EXPECT_FALSE(DecodeText("windows-1252", bytes).has_value());
  EXPECT_EQ(bytes, "café");
  bytes = "\xff\xff\xff\xff\xff";
  EXPECT_TRUE(DecodeText("UTF-8", bytes).has_value());
}

TEST(Charset, RefusesBytesThatAreNoText) {
  for (std::string bytes : {std::string(100, '\0'), Repeat("\x01\x02\0 ab"s, 20),
                            Repeat("\x81\x8d\x8f\x90\x9d\x02\xff\xfe\x80\x05", 30)}) {
    EXPECT_TRUE(DecodeText("", bytes).has_value());
  }
}

TEST(Charset, AlwaysGivesUtf8WithoutNulForAnyTwoBytes) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      std::string bytes = "words of a page " + std::string{static_cast<char>(a)} + " and " +
                          std::string{static_cast<char>(b), static_cast<char>(a)};
      if (DecodeText("", bytes).has_value()) continue;
      ASSERT_TRUE(text::IsValidUtf8(bytes)) << a << " " << b;
      ASSERT_EQ(bytes.find('\0'), std::string::npos) << a << " " << b;
    }
  }
}

TEST(Charset, KnowsBlankText) {
  EXPECT_TRUE(IsBlank(""));
  EXPECT_TRUE(IsBlank(" \t\r\n\xc2\xa0\xe3\x80\x80\xef\xbb\xbf"));
  EXPECT_FALSE(IsBlank("  x"));
  EXPECT_FALSE(IsBlank("\xe6\xb8\xa1"));
}

TEST(Charset, KnowsWhichCharsetsCanBeCutAtLineBreaks) {
  EXPECT_TRUE(IsAsciiBased("windows-1252"));
  EXPECT_TRUE(IsAsciiBased("GB18030"));
  EXPECT_FALSE(IsAsciiBased("UTF-16LE"));
  EXPECT_FALSE(IsKnownCharset("no-such-charset"));
  EXPECT_FALSE(IsKnownCharset(""));
}

}  // namespace
}  // namespace copydesk::ingest
