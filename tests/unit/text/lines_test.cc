#include "stages/text/lines.h"

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::text {
namespace {

std::vector<std::string> Lines(std::string_view text) {
  std::vector<LineSpan> spans = {{7, 9}};  // what was there goes
  SplitLines(text, spans);
  std::vector<std::string> lines;
  for (const LineSpan& span : spans) lines.emplace_back(span.Of(text));
  return lines;
}

using Strings = std::vector<std::string>;

TEST(Lines, EndAtLineFeedsWithOrWithoutACarriageReturn) {
  EXPECT_EQ(Lines("a\nb\r\nc"), (Strings{"a", "b", "c"}));
  EXPECT_EQ(Lines("a\n\nb\n"), (Strings{"a", "", "b"}));
  EXPECT_EQ(Lines("\r\n\n"), (Strings{"", ""}));
}

TEST(Lines, ALoneCarriageReturnIsAByteOfItsLine) {
  EXPECT_EQ(Lines("a\rb\r"), (Strings{"a\rb\r"}));
  EXPECT_EQ(Lines("a\r\r\nb"), (Strings{"a\r", "b"}));
}

TEST(Lines, AnEmptyTextHasNone) { EXPECT_EQ(Lines(""), Strings{}); }

TEST(Lines, ALineOfWhiteSpaceAloneIsBlank) {
  EXPECT_TRUE(IsBlankLine(""));
  EXPECT_TRUE(IsBlankLine(" \t\r\v\f"));
  EXPECT_TRUE(IsBlankLine("\u00A0\u2003\u3000\u2028\u0085"));
  EXPECT_FALSE(IsBlankLine(" . "));
  EXPECT_FALSE(IsBlankLine("\u200B"));  // the zero-width space is no white space
  EXPECT_FALSE(IsBlankLine("\xFF"));
  EXPECT_FALSE(IsBlankLine(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace copydesk::text
