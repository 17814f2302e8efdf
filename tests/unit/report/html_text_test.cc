#include "stages/report/html_text.h"

#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

TEST(HtmlTextTest, NothingThatCouldBeMarkupStaysMarkup) {
  std::string out;
  AppendHtml(out, "</script><b a='x' b=\"y\">&amp;\x01\x7f é \u2028");
  EXPECT_EQ(out,
            "&lt;/script&gt;&lt;b a=&#39;x&#39; b=&quot;y&quot;&gt;&amp;amp;\u2401\u2421 é \u2028");
}

TEST(HtmlTextTest, LongTextIsCutBetweenCharacters) {
  const auto cut = [](std::string_view text, size_t points) {
    std::string out;
    AppendHtmlCut(out, text, points);
    return out;
  };
  EXPECT_EQ(cut("éé", 2), "éé");
  EXPECT_EQ(cut("ééé", 2), "éé…");
  EXPECT_EQ(cut("<<<", 1), "&lt;…");
  EXPECT_EQ(cut("", 1), "");
}

TEST(HtmlTextTest, FileLinksStayBelowTheFolderWhateverTheNameHolds) {
  EXPECT_EQ(FileLink("clean/a b.txt"), "./clean/a%20b.txt");
  EXPECT_EQ(FileLink("javascript:alert(1)"), "./javascript%3Aalert%281%29");
  EXPECT_EQ(FileLink("a\"#?%é"), "./a%22%23%3F%25%C3%A9");
}

TEST(HtmlTextTest, OnlyWebAddressesAreLinks) {
  EXPECT_TRUE(IsWebLink("http://a"));
  EXPECT_TRUE(IsWebLink("HTTPS://a"));
  for (const char* other : {"", "http://", "javascript:alert(1)", " http://a", "httpx://a",
                            "data:text/html,x", "//a", "file:///etc/passwd"}) {
    EXPECT_FALSE(IsWebLink(other)) << other;
  }
}

TEST(HtmlTextTest, NumbersHaveCommasAndPercentsOneDecimal) {
  EXPECT_EQ(WithCommas(0), "0");
  EXPECT_EQ(WithCommas(999), "999");
  EXPECT_EQ(WithCommas(1'000), "1,000");
  EXPECT_EQ(WithCommas(12'345'678), "12,345,678");
  EXPECT_EQ(Percent(2, 3), "66.6");
  EXPECT_EQ(Percent(0, 0), "0.0");
  EXPECT_EQ(Percent(7, 7), "100.0");
}

}  // namespace
}  // namespace copydesk::report
