#include "stages/ingest/json_check.h"

#include <gtest/gtest.h>

#include <string>

namespace copydesk::ingest {
namespace {

TEST(JsonCheck, AcceptsWhatIsJson) {
  for (const char* text :
       {"{}", " [ ] ", "0", "-0.5e+10", "\"\"", "null",
        R"({"a":[1,{"b":[true,false,null]}],"c":""})", R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")",
        "1E400", "123456789012345678901234567890"}) {
    EXPECT_TRUE(CheckJson(text).valid) << text;
  }
}

TEST(JsonCheck, SaysWhereAndWhatWasExpected) {
  const struct {
    const char* text;
    size_t offset;
    const char* expected;
  } kCases[] = {
      {"", 0, "a value"},
      {"{", 1, "a key in quotes"},
      {R"({"a" 1})", 5, ":"},
      {R"({"a":tru})", 5, "a value"},
      {R"({"a":01})", 6, "no digit after a leading 0"},
      {R"({"a":1.})", 7, "a digit"},
      {R"({"a":-})", 6, "a digit"},
      {R"({"a":1e})", 7, "a digit"},
      {R"({"a":1,})", 7, "a key in quotes"},
      {"[1,]", 3, "a value"},
      {"[1 2]", 3, ", or ]"},
      {R"({"a":1]})", 6, ", or }"},
      {"{} x", 3, "the end of the line"},
      {R"("abc)", 4, "the string's closing quote"},
      {"\"a\tb\"", 2, "an escaped control character"},
      {R"("\x")", 2, "one of \"\\/bfnrtu after \\"},
      {R"("\u12g4")", 5, "four hexadecimal digits after \\u"},
      {R"("\u12)", 5, "four hexadecimal digits after \\u"},
  };
  for (const auto& one : kCases) {
    const JsonCheck check = CheckJson(one.text);
    EXPECT_FALSE(check.valid) << one.text;
    EXPECT_EQ(check.error_offset, one.offset) << one.text;
    EXPECT_EQ(check.expected, one.expected) << one.text;
  }
}

TEST(JsonCheck, FindsLoneSurrogates) {
  const JsonCheck check =
      CheckJson(R"("\ud83d\ude00 \ud800 \udc00 \ud800\u0041 \ud800\ud83d\ude00")");
  EXPECT_TRUE(check.valid);
  EXPECT_EQ(check.lone_surrogates, (std::vector<size_t>{14, 21, 28, 41}));
}

TEST(JsonCheck, RefusesNestingThatIsTooDeepWithoutRecursion) {
  const auto nested = [](size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_TRUE(CheckJson(nested(kMaxJsonDepth)).valid);
  EXPECT_FALSE(CheckJson(nested(kMaxJsonDepth + 1)).valid);
  EXPECT_FALSE(CheckJson(std::string(1 << 20, '[')).valid);
}

}  // namespace
}  // namespace copydesk::ingest
