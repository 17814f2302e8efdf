#include "stages/ingest/glob.h"

#include <gtest/gtest.h>

#include <string>

namespace copydesk::ingest {
namespace {

TEST(Glob, MatchesAsItsHeaderSays) {
  const struct {
    const char* glob;
    const char* name;
    bool want;
  } kCases[] = {
      {"*.txt", "a.txt", true},
      {"*.txt", "w/x/a.txt", true},
      {"*.txt", "a.txt.gz", false},
      {"a?.txt", "ab.txt", true},
      {"a?.txt", "a.txt", false},
      {"w/*.txt", "w/a.txt", true},
      {"w/*.txt", "w/x/a.txt", false},
      {"w/**", "w/x/a.txt", true},
      {"w/**", "v/x/a.txt", false},
      {"**/a.txt", "a.txt", true},
      {"**/a.txt", "w/x/a.txt", true},
      {"**/a.txt", "w/xa.txt", false},
      {"w/**/a.txt", "w/a.txt", true},
      {"w/**/a.txt", "w/x/y/a.txt", true},
      {"w/**/a.txt", "w/xa.txt", false},
      {"w**/a.txt", "wide/x/a.txt", true},
      {"/a.txt", "a.txt", true},
      {"/a.txt", "w/a.txt", false},
      {"[a-c].txt", "b.txt", true},
      {"[!a-c].txt", "b.txt", false},
      {"[!a-c].txt", "d.txt", true},
      {"[]x].txt", "].txt", true},
      {"[a-].txt", "-.txt", true},
      {"w/[!x]", "w//", false},
      {"drafts", "w/drafts", true},
      {"w?a.txt/", "w/a.txt/", false},
      {"*", "any", true},
      {"**", "", true},
  };
  for (const auto& one : kCases) {
    ASSERT_TRUE(ValidateGlob(one.glob).ok()) << one.glob;
    EXPECT_EQ(GlobMatches(one.glob, one.name), one.want) << one.glob << " on " << one.name;
  }
}

TEST(Glob, ManyStarsTakeNoExponentialTime) {
  std::string glob;
  for (int i = 0; i < 200; ++i) glob += "*a";
  EXPECT_FALSE(GlobMatches(glob + "b", std::string(2000, 'a')));
}

TEST(Glob, OpenBracketsAndEmptyPatternsAreRefused) {
  EXPECT_FALSE(ValidateGlob("").ok());
  EXPECT_FALSE(ValidateGlob("a[b").ok());
  EXPECT_FALSE(ValidateGlob("a[]").ok());
  EXPECT_TRUE(ValidateGlob("a[]]").ok());
}

}  // namespace
}  // namespace copydesk::ingest
