#include "stages/report/json_text.h"

#include <simdjson.h>

#include <limits>

#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

std::string Quoted(std::string_view text) {
  std::string out;
  AppendJsonString(out, text);
  return out;
}

TEST(JsonTextTest, QuotesBackslashesAndControlsAreEscapedAndAllElseIsCopied) {
  EXPECT_EQ(Quoted(""), R"("")");
  EXPECT_EQ(Quoted("plain"), R"("plain")");
  EXPECT_EQ(Quoted("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(Quoted("\n\r\t\b\f"), R"("\n\r\t\b\f")");
  EXPECT_EQ(Quoted(std::string_view("\0\x1f", 2)), R"("\u0000\u001f")");
  EXPECT_EQ(Quoted("\x7f é \u2028 😀"), "\"\x7f é \u2028 😀\"");
}

// Eight bytes are looked at together, the last ones of a text as well.
TEST(JsonTextTest, AByteIsEscapedOrNotWhereverItStands) {
  for (int byte = 0; byte < 256; ++byte) {
    const bool escaped = byte < 0x20 || byte == '"' || byte == '\\';
    const std::string alone = Quoted(std::string(1, static_cast<char>(byte)));
    EXPECT_EQ(alone.size() > 3, escaped) << byte;
    for (const char around : {'x', ' ', '!', '\x7f', '\x80', '\xff', '\n', '"'}) {
      const std::string quoted = Quoted(std::string(1, around));
      const std::string_view beside = std::string_view(quoted).substr(1, quoted.size() - 2);
      for (const size_t size : {7u, 8u, 9u, 16u, 20u}) {
        for (size_t at = 0; at < size; ++at) {
          std::string text(size, around), want = "\"";
          text[at] = static_cast<char>(byte);
          for (size_t i = 0; i < size; ++i) {
            want += i == at ? std::string_view(alone).substr(1, alone.size() - 2) : beside;
          }
          EXPECT_EQ(Quoted(text), want + "\"") << byte << " at " << at << " of " << size;
        }
      }
    }
  }
}

TEST(JsonTextTest, EveryCharacterComesBackThroughAParser) {
  std::string text;
  for (char c = 0; c < 127; ++c) text += std::string(1, c) + "x";
  text += "</script><!-- \u2028\u2029 \uffff 😀 ]]>";
  simdjson::dom::parser parser;
  simdjson::dom::element element;
  ASSERT_EQ(parser.parse(Quoted(text)).get(element), simdjson::SUCCESS);
  EXPECT_EQ(std::string_view(element), text);
}

TEST(JsonTextTest, AnEmptyNullableTextIsNull) {
  std::string out;
  AppendJsonNullable(out, "");
  AppendJsonNullable(out, "x");
  EXPECT_EQ(out, R"(null"x")");
}

TEST(JsonTextTest, SharesHaveSixDecimals) {
  const auto share = [](uint32_t millionths) {
    std::string out;
    AppendMillionths(out, millionths);
    return out;
  };
  EXPECT_EQ(share(0), "0.000000");
  EXPECT_EQ(share(7), "0.000007");
  EXPECT_EQ(share(129'032), "0.129032");
  EXPECT_EQ(share(999'999), "0.999999");
  EXPECT_EQ(share(1'000'000), "1.000000");
}

TEST(JsonTextTest, SecondsAreRoundedAndNeverWrittenAsWhatIsNoNumber) {
  const auto seconds = [](double value) {
    std::string out;
    AppendSeconds(out, value);
    return out;
  };
  EXPECT_EQ(seconds(0), "0.000");
  EXPECT_EQ(seconds(1.0625), "1.063");
  EXPECT_EQ(seconds(12.9999), "13.000");
  EXPECT_EQ(seconds(-1), "0.000");
  EXPECT_EQ(seconds(std::numeric_limits<double>::quiet_NaN()), "0.000");
  EXPECT_EQ(seconds(std::numeric_limits<double>::infinity()), "1000000000000.000");
}

TEST(JsonWriterTest, NestedObjectsAndArraysAreIndentedInCallOrder) {
  JsonWriter json;
  json.Field("name", "a\"b");
  json.Field("count", uint64_t{18'446'744'073'709'551'615U});
  json.Field("below", -3);
  json.Field("on", true);
  json.NullField("none");
  json.Field("list", std::vector<std::string>{"x", "y"});
  json.BeginObject("empty");
  json.End();
  json.BeginArray("rows");
  json.BeginElement();
  json.Field("n", 1);
  json.End();
  json.BeginElement();
  json.End();
  json.End();
  EXPECT_EQ(json.Finish(), R"({
  "name": "a\"b",
  "count": 18446744073709551615,
  "below": -3,
  "on": true,
  "none": null,
  "list": ["x", "y"],
  "empty": {},
  "rows": [
    {
      "n": 1
    },
    {}
  ]
}
)");
}

TEST(JsonWriterTest, AnObjectWithoutMembersIsValid) { EXPECT_EQ(JsonWriter().Finish(), "{}\n"); }

}  // namespace
}  // namespace copydesk::report
