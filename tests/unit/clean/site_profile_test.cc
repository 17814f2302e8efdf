#include "stages/clean/site_profile.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

void AddText(std::string_view text, uint64_t site, SiteProfile& profile) {
  PageLines page;
  std::vector<LineSighting> sightings;
  CollectSightings(text, page, sightings);
  profile.AddPage(site);
  for (const LineSighting& sighting : sightings) profile.Add(site, sighting);
}

std::string Page(int story) {
  std::string words;
  for (int i = 0; i < 20; ++i) words += "word" + std::to_string(story * 100 + i) + " ";
  return "Follow the Courier\n" + words + "ends here.\nStory line " + std::to_string(story) + "\n";
}

TEST(SiteProfile, ALineBesideDifferentStoriesIsChrome) {
  SiteProfile profile;
  for (int story = 0; story < 3; ++story) AddText(Page(story), 1, profile);
  EXPECT_EQ(profile.Evidence(1, LineKey("FOLLOW the courier")), 2);
  EXPECT_EQ(profile.Evidence(1, LineKey("Story line 1")), 0);
  EXPECT_EQ(profile.Evidence(2, LineKey("Follow the Courier")), 0) << "another site";
  for (int story = 3; story < 30; ++story) AddText("Other\n" + Page(story).substr(19), 1, profile);
  EXPECT_EQ(profile.Evidence(1, LineKey("Follow the Courier")), 1) << "a small share by now";
}

TEST(SiteProfile, AStoryThatASiteRanAgainIsNot) {
  SiteProfile profile;
  for (int run = 0; run < 5; ++run) AddText(Page(7), 1, profile);
  EXPECT_EQ(profile.Evidence(1, LineKey("Story line 7")), 0);
}

TEST(SiteProfile, PartsMergedInAnyOrderAnswerAsTheWhole) {
  SiteProfile whole, a, b;
  for (int story = 0; story < 8; ++story) {
    AddText(Page(story % 5), 1, whole);
    AddText(Page(story % 5), 1, story % 3 == 0 ? a : b);
  }
  SiteProfile ab = a, ba = b;
  ab.Merge(b);
  ba.Merge(a);
  for (const std::string_view line : {"Follow the Courier", "Story line 0", "Story line 4"}) {
    EXPECT_EQ(ab.Evidence(1, LineKey(line)), whole.Evidence(1, LineKey(line))) << line;
    EXPECT_EQ(ba.Evidence(1, LineKey(line)), whole.Evidence(1, LineKey(line))) << line;
  }
  EXPECT_EQ(ab.lines(), whole.lines());
}

TEST(SiteProfile, ALineWithoutWordsHasNoKey) {
  EXPECT_EQ(LineKey("- * -"), 0u);
  EXPECT_EQ(LineKey("  Read \xC2\xA0more "), LineKey("read more"));
  EXPECT_NE(LineKey("Page 1"), LineKey("Page 2"));
}

}  // namespace
}  // namespace copydesk::clean
