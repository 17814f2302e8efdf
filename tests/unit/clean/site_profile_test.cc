#include "stages/clean/site_profile.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

constexpr uint64_t kBytes = uint64_t{1} << 20;

PageKeys KeysOf(std::string_view text) {
  PageKeys keys;
  keys.Read(text);
  return keys;
}

SiteProfile NewProfile(uint64_t bytes = kBytes) {
  absl::StatusOr<SiteProfile> profile = SiteProfile::Create(bytes);
  EXPECT_TRUE(profile.ok());
  return *std::move(profile);
}

// Six paragraphs of a story, each on a line; those from `changed` on as another editor left them.
std::string Story(int story, int changed = 6) {
  std::string text;
  for (int line = 0; line < 6; ++line) {
    for (int word = 0; word < 20; ++word) text += fmt::format("w{}x{}x{} ", story, line, word);
    text += line < changed ? "ends here.\n" : "ends there.\n";
  }
  return text;
}

std::string Page(std::string_view chrome, int story) {
  return fmt::format("{}\n{}", chrome, Story(story));
}

std::vector<uint8_t> LevelsOf(const SiteProfile& profile, uint64_t site, const std::string& text) {
  SiteScratch scratch;
  std::vector<uint8_t> levels;
  profile.Evidence(site, KeysOf(text), scratch, levels);
  return levels;
}

// Of so many sites: stories are known by a few bits each, and those of two stories may meet.
constexpr int kSites = 100;
constexpr uint64_t kMostSites = 70;

TEST(SiteProfile, ThreePagesShowTheLineBesideDifferentStories) {
  SiteProfile profile = NewProfile();
  uint64_t broad = 0;
  uint64_t single = 0;
  for (int site = 1; site <= kSites; ++site) {
    const int first = site * 10;
    for (int story = first; story < first + 3; ++story) {
      profile.Add(static_cast<uint64_t>(site), KeysOf(Page("Follow the Courier", story)));
    }
    const std::vector<uint8_t> levels =
        LevelsOf(profile, static_cast<uint64_t>(site), Page("FOLLOW the -- courier", first));
    broad += levels[0] == kSiteBroad ? 1u : 0u;
    single += levels[1] == kSiteSingle ? 1u : 0u;
  }
  EXPECT_GE(broad, kMostSites);
  EXPECT_GE(single, kMostSites);
  EXPECT_THAT(LevelsOf(profile, kSites + 1, Page("Follow the Courier", 10)),
              ::testing::Each(int{kSiteUnknown}))
      << "another site";
}

TEST(SiteProfile, TwoPagesAreSomeEvidence) {
  SiteProfile profile = NewProfile();
  uint64_t some = 0;
  for (int site = 1; site <= kSites; ++site) {
    const int first = site * 10;
    for (int story = first; story < first + 2; ++story) {
      profile.Add(static_cast<uint64_t>(site), KeysOf(Page("Follow the Courier", story)));
    }
    const std::vector<uint8_t> levels =
        LevelsOf(profile, static_cast<uint64_t>(site), Page("Follow the Courier", first));
    some += levels[0] == kSiteSome ? 1u : 0u;
  }
  EXPECT_GE(some, kMostSites);
}

TEST(SiteProfile, APageWithoutLinesHasNoEvidence) {
  SiteProfile profile = *SiteProfile::Create(SiteSketch::kMinBytes);
  for (int story = 0; story < 20; ++story) profile.Add(SiteKey("a"), KeysOf(Page("Menu", story)));
  EXPECT_EQ(LevelsOf(profile, SiteKey("a"), ""), std::vector<uint8_t>());
  EXPECT_EQ(LevelsOf(profile, SiteKey("a"), "\n\n"), std::vector<uint8_t>(2, kSiteUnknown));
}

TEST(SiteProfile, OnePageAloneIsNone) {
  SiteProfile profile = NewProfile();
  profile.Add(1, KeysOf(Page("Follow the Courier", 0)));
  EXPECT_THAT(LevelsOf(profile, 1, Page("Follow the Courier", 0)),
              ::testing::Each(int{kSiteUnknown}));
}

TEST(SiteProfile, AStoryThatASiteRanAgainIsNoEvidenceAgainstItself) {
  SiteProfile profile = NewProfile();
  for (int run = 0; run < 5; ++run) profile.Add(1, KeysOf(Page("Follow the Courier", 7)));
  EXPECT_EQ(profile.OtherStories(1, 0, KeysOf(Page("Follow the Courier", 7))), 0u);
  // One of its paragraphs edited: still the same story.
  profile.Add(1, KeysOf("Follow the Courier\n" + Story(7, 5)));
  EXPECT_THAT(LevelsOf(profile, 1, Page("Follow the Courier", 7)),
              ::testing::Each(int{kSiteUnknown}));
  // Among other stories, the edited copy's lines still do not count as the site's.
  for (int story = 10; story < 13; ++story) {
    profile.Add(1, KeysOf(Page("Follow the Courier", story)));
  }
  const std::vector<uint8_t> levels = LevelsOf(profile, 1, Page("Follow the Courier", 7));
  EXPECT_GT(levels[0], kSiteUnknown);
  for (size_t line = 1; line < levels.size(); ++line) EXPECT_EQ(levels[line], kSiteSingle) << line;
}

TEST(SiteProfile, LevelsGrowWithTheShareOfTheSitesStories) {
  struct Case {
    const char* name;
    int with, without;
    SiteLevel want;
  };
  constexpr Case kCases[] = {
      {"on this page only, of many", 1, 12, kSiteUnique},
      {"on this page only, of a few", 1, 4, kSiteSingle},
      {"on one other of many", 2, 30, kSiteHint},
      {"on one other of a few", 2, 6, kSiteSome},
      {"on three others of very many", 4, 140, kSiteHint},
      {"on three others of twelve", 4, 9, kSiteStrong},
      {"on nearly all of a few", 5, 1, kSiteBroad},
      {"on many, a small share", 12, 140, kSiteBroad},
      {"on many, a large share", 14, 8, kSiteSure},
  };
  for (const Case& test : kCases) {
    SiteProfile profile = NewProfile();
    for (int story = 0; story < test.with; ++story) profile.Add(1, KeysOf(Page("The line", story)));
    for (int story = 0; story < test.without; ++story) {
      profile.Add(1, KeysOf(Page("Another", 1000 + story)));
    }
    EXPECT_EQ(LevelsOf(profile, 1, Page("The line", 0))[0], test.want) << test.name;
  }
}

TEST(SiteProfile, CountsTheStoriesOfLargeSitesWithinAHalf) {
  SiteProfile profile = NewProfile(8 * kBytes);
  // Each line has a sketch of its own; the middle of nine is judged.
  const std::string chrome = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine";
  constexpr size_t kLines = 9;
  const PageKeys asking = KeysOf(Page(chrome, 100'000));
  int story = 0;
  for (const int stories : {3, 10, 30, 100, 300, 1000, 3000}) {
    for (; story < stories; ++story) profile.Add(1, KeysOf(Page(chrome, story)));
    std::vector<double> shares;
    for (size_t line = 0; line < kLines; ++line) {
      shares.push_back(profile.OtherStories(1, asking.lines[line].key, asking) /
                       static_cast<double>(stories));
    }
    std::sort(shares.begin(), shares.end());
    EXPECT_NEAR(shares[kLines / 2], 1, .5) << stories;
  }
}

TEST(SiteProfile, ThePoolOfPagesWithoutASiteAsksForMoreProof) {
  SiteProfile profile = NewProfile();
  for (int story = 0; story < 8; ++story) {
    profile.Add(kUnknownSite, KeysOf(Page("Share this page", story)));
  }
  EXPECT_EQ(LevelsOf(profile, kUnknownSite, Page("Share this page", 0))[0], kSiteUnknown);
  for (int story = 8; story < 15; ++story) {
    profile.Add(kUnknownSite, KeysOf(Page("Share this page", story)));
  }
  EXPECT_EQ(LevelsOf(profile, kUnknownSite, Page("Share this page", 0))[0], kSiteSome);
  for (int story = 15; story < 40; ++story) {
    profile.Add(kUnknownSite, KeysOf(Page("Share this page", story)));
  }
  const std::vector<uint8_t> levels = LevelsOf(profile, kUnknownSite, Page("Share this page", 0));
  EXPECT_EQ(levels[0], kSiteStrong);
  EXPECT_EQ(levels[1], kSiteUnknown) << "one known line of seven does not show the page's site";
}

TEST(SiteProfile, ALineOfAStoryThatManyCutIsNotChromeInThePool) {
  SiteProfile profile = NewProfile();
  // Forty sites ran paragraphs of one story, each in a wrapping of its own: all its lines recur.
  for (int site = 0; site < 40; ++site) {
    profile.Add(kUnknownSite, KeysOf(Story(5) + Story(100 + site) + Story(200 + site)));
  }
  const std::vector<uint8_t> levels = LevelsOf(profile, kUnknownSite, Story(5));
  EXPECT_THAT(levels, ::testing::Each(int{kSiteUnknown}));
}

TEST(SiteProfile, AnOverfullTableSaysNothing) {
  SiteProfile profile = NewProfile(SiteSketch::kMinBytes);
  for (int story = 0; story < 6; ++story) profile.Add(1, KeysOf(Page("Follow the Courier", story)));
  ASSERT_EQ(LevelsOf(profile, 1, Page("Follow the Courier", 0))[0], kSiteBroad);
  for (int story = 0; story < 8000; ++story) profile.Add(2, KeysOf(Page("Menu", story)));
  EXPECT_THAT(LevelsOf(profile, 1, Page("Follow the Courier", 0)),
              ::testing::Each(int{kSiteUnknown}));
}

TEST(PageKeys, ALineIsKnownByItsWordsAndNumbers) {
  const PageKeys keys = KeysOf("- * -\n  Read \xC2\xA0more \nread more\nPage 1\nPage 2\n\nlast");
  ASSERT_EQ(keys.lines.size(), 7u);
  EXPECT_EQ(keys.lines[0].words, 0u);
  EXPECT_EQ(keys.lines[0].key, 0u);
  EXPECT_EQ(keys.lines[1].key, keys.lines[2].key);
  EXPECT_EQ(keys.lines[1].words, 2u);
  EXPECT_NE(keys.lines[3].key, keys.lines[4].key);
  EXPECT_EQ(keys.lines[5].key, 0u);
  EXPECT_NE(keys.lines[6].key, 0u);
}

TEST(PageKeys, TheContextOfAPageIsItsRunningText) {
  const PageKeys one = KeysOf(Page("Menu", 1));
  EXPECT_EQ(one.contexts, KeysOf("Home\nNews\n" + Story(1) + "Footer\n").contexts);
  const PageKeys two = KeysOf(Page("Menu", 2));
  for (const uint64_t context : one.contexts) {
    EXPECT_THAT(two.contexts, ::testing::Not(::testing::Contains(context)));
  }
  // Without running text, all lines together: another page is another context.
  EXPECT_NE(KeysOf("Home\nNews\n").contexts, KeysOf("Home\nSport\n").contexts);
  EXPECT_NE(KeysOf("Home\n").contexts[0], KeysOf("Home\n").contexts[1]);
}

TEST(PageKeys, TheSiteWithoutANameIsTheUnknownOne) {
  EXPECT_EQ(SiteKey(""), kUnknownSite);
  EXPECT_NE(SiteKey("a.example"), kUnknownSite);
  EXPECT_NE(SiteKey("a.example"), SiteKey("b.example"));
}

}  // namespace
}  // namespace copydesk::clean
