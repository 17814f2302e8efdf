#include "stages/ingest/site.h"

#include <gtest/gtest.h>

namespace copydesk::ingest {
namespace {

TEST(Site, TheHostOfAUrlIsFound) {
  const struct {
    const char* url;
    const char* want;
  } kCases[] = {
      {"https://www.Example.com/a?b#c", "example.com"},
      {"http://user:pw@news.example.com:8080/", "news.example.com"},
      {"https://example.com.", "example.com"},
      {"//cdn.example.com/x", "cdn.example.com"},
      {"example.com/a", "example.com"},
      {"www.example.co.uk", "example.co.uk"},
      {"https://www.com/", "www.com"},
      {"http://[2001:DB8::1]:80/x", "[2001:db8::1]"},
      {"http://[::1]", "[::1]"},
      {"https://xn--mwe-sna.example/", "xn--mwe-sna.example"},
      {"https://m\xc3\xb6we.example/", "m\xc3\xb6we.example"},
      {"https://example.com?x=//y", "example.com"},
      {"https://example.com\\@evil.example/", "example.com"},
      {" https://example.com ", "example.com"},
      {"http://localhost:80/", "localhost"},
      {"http://:80/", ""},
      {"https:///path", ""},
      {"mailto:ida@example.com", ""},
      {"ida@example.com", ""},
      {"not a url", ""},
      {"about", ""},
      {"/a/b.html", ""},
      {"https://exa mple.com/", ""},
      {"", ""},
  };
  for (const auto& one : kCases) EXPECT_EQ(UrlHost(one.url), one.want) << one.url;
}

TEST(Site, EachRuleTakesItsOwnSource) {
  const char* url = "https://www.a.example/x";
  using Kind = SiteRule::Kind;
  EXPECT_EQ(SiteOf({Kind::kAuto, ""}, url, "folder", "field"), "a.example");
  EXPECT_EQ(SiteOf({Kind::kAuto, ""}, "", "folder", "field"), "folder");
  EXPECT_EQ(SiteOf({Kind::kAuto, ""}, "", "", "field"), "");
  EXPECT_EQ(SiteOf({Kind::kNone, ""}, url, "folder", "field"), "");
  EXPECT_EQ(SiteOf({Kind::kFolder, ""}, url, "folder", "field"), "folder");
  EXPECT_EQ(SiteOf({Kind::kUrl, ""}, "", "folder", "field"), "");
  EXPECT_EQ(SiteOf({Kind::kField, "f"}, url, "folder", "field"), "field");
}

TEST(Site, RulesAreReadAndOthersRefused) {
  EXPECT_EQ(ParseSiteRule("auto")->kind, SiteRule::Kind::kAuto);
  EXPECT_EQ(ParseSiteRule("url")->kind, SiteRule::Kind::kUrl);
  EXPECT_EQ(ParseSiteRule("field:a:b")->field, "a:b");
  for (const char* bad : {"", "field", "field:", "Auto", "host"}) {
    EXPECT_FALSE(ParseSiteRule(bad).ok()) << bad;
  }
}

}  // namespace
}  // namespace copydesk::ingest
