#include "stages/clean/clean.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/clean/reason.h"

namespace copydesk::clean {
namespace {

struct Cleaned {
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;
  std::string text;  // all stories, as a .want file has them
};

Cleaned Clean(std::string_view page, const PageFacts& given = {}, bool keep_title = false,
              std::span<const uint8_t> evidence = {}) {
  Cleaned result;
  CleanOptions options;
  options.keep_title = keep_title;
  CleanWorkspace workspace;
  CleanPage({page, &given, evidence}, options, workspace, result.stories, result.removed);
  for (const Story& story : result.stories) {
    if (&story != &result.stories.front()) result.text += "===\n";
    result.text += story.text;
  }
  return result;
}

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

// The reasons for which line `number` went, whole or in part.
std::vector<std::string> ReasonsOf(const Cleaned& cleaned, uint32_t number) {
  std::vector<std::string> reasons;
  for (const RemovedPart& part : cleaned.removed) {
    if (part.line == number) {
      reasons.emplace_back(ReasonName(static_cast<Reason>(part.reason)));
    }
  }
  return reasons;
}

class Sites : public ::testing::TestWithParam<const char*> {};

TEST_P(Sites, AreCleanedToTheirStories) {
  const std::string path = std::string("testdata/sites/") + GetParam();
  EXPECT_EQ(Clean(Read(path + ".txt")).text, Read(path + ".want"));
}

TEST_P(Sites, CleanTextStaysAsItIs) {
  const std::string path = std::string("testdata/sites/") + GetParam();
  for (const Story& story : Clean(Read(path + ".txt")).stories) {
    EXPECT_EQ(Clean(story.text, story.facts).text, story.text);
  }
}

INSTANTIATE_TEST_SUITE_P(Clean, Sites,
                         ::testing::Values("blocks", "ad_images", "second_story", "fragments",
                                           "german", "french", "date_prefix"));

TEST(Clean, FindsTheFactsThatNoFieldGave) {
  const Cleaned page = Clean(Read("testdata/sites/blocks.txt"));
  const PageFacts& facts = page.stories[0].facts;
  EXPECT_EQ(facts.title, "Council agrees to rebuild the ferry terminal");
  EXPECT_EQ(facts.byline, "Ann Weller");
  EXPECT_EQ(facts.date, "2023-03-14");
  EXPECT_EQ(facts.lang, "en");
  const Cleaned german = Clean(Read("testdata/sites/german.txt"));
  EXPECT_EQ(german.stories[0].facts.byline, "Jana Kehrmann");
  EXPECT_EQ(german.stories[0].facts.date, "2023-03-14");
  EXPECT_EQ(german.stories[0].facts.lang, "de");
}

TEST(Clean, GivenFactsStay) {
  PageFacts given;
  given.title = "Another title";
  given.date = "1999-01-01";
  const Cleaned page = Clean(Read("testdata/sites/blocks.txt"), given);
  EXPECT_EQ(page.stories[0].facts.title, "Another title");
  EXPECT_EQ(page.stories[0].facts.date, "1999-01-01");
  EXPECT_EQ(page.stories[0].facts.byline, "Ann Weller");
}

TEST(Clean, TheTitleIsALineOfTheTextOnlyWhenKept) {
  const std::string text = Read("testdata/sites/blocks.txt");
  EXPECT_EQ(ReasonsOf(Clean(text), 10), std::vector<std::string>{"title"});
  const Cleaned kept = Clean(text, {}, true);
  EXPECT_TRUE(
      kept.stories[0].text.starts_with("Council agrees to rebuild the ferry terminal\nThe "));
  EXPECT_TRUE(ReasonsOf(kept, 10).empty());
}

TEST(Clean, ALeadingDateIsTakenOffAsAPartOfItsLine) {
  const Cleaned page = Clean(Read("testdata/sites/date_prefix.txt"), {}, true);
  EXPECT_EQ(page.stories[0].facts.date, "2023-03-14");
  ASSERT_FALSE(page.removed.empty());
  EXPECT_EQ(page.removed[0].line, 1u);
  EXPECT_EQ(page.removed[0].bytes, (ByteRange{0, 17}));
  EXPECT_EQ(ReasonsOf(page, 1), std::vector<std::string>{"metadata"});
  EXPECT_TRUE(page.stories[0].text.starts_with("Council agrees"));
}

TEST(Clean, ASecondStoryHasItsOwnTitleAndTheFirstOnesDate) {
  PageFacts given;
  given.date = "2023-03-14";
  const Cleaned page = Clean(Read("testdata/sites/second_story.txt"), given);
  ASSERT_EQ(page.stories.size(), 2u);
  EXPECT_EQ(page.stories[1].facts.title, "Frost takes half of the cherries in the Orra valley");
  EXPECT_EQ(page.stories[1].facts.date, "2023-03-14");
}

TEST(Clean, AJoinedLineNamesAllOfItsInputLines) {
  const Cleaned page = Clean(Read("testdata/sites/fragments.txt"));
  const Story& story = page.stories[0];
  ASSERT_FALSE(story.line_from.empty());
  const ByteRange first = story.line_from[0];
  EXPECT_EQ(std::vector<uint32_t>(story.from.begin() + first.begin, story.from.begin() + first.end),
            (std::vector<uint32_t>{10, 11, 12, 13, 14}));
}

TEST(Clean, ALineThatRecursOnTheSiteGoes) {
  const std::string text = Read("testdata/sites/second_story.txt");
  std::vector<uint8_t> evidence(static_cast<size_t>(std::count(text.begin(), text.end(), '\n')));
  evidence[3] = 2;
  EXPECT_EQ(ReasonsOf(Clean(text, {}, false, evidence), 4),
            std::vector<std::string>{"site-repeated"});
}

TEST(Clean, AShortNoteWithoutChromeStays) {
  EXPECT_EQ(Clean("Rain on Friday\n").text + Clean("Rain on Friday\n").stories[0].facts.title,
            "Rain on Friday\n");
  const Cleaned empty = Clean("");
  ASSERT_EQ(empty.stories.size(), 1u);
  EXPECT_EQ(empty.text, "");
  EXPECT_TRUE(empty.removed.empty());
}

}  // namespace
}  // namespace copydesk::clean
