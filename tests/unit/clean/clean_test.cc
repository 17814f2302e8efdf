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
  std::vector<uint8_t> evidence(static_cast<size_t>(std::count(text.begin(), text.end(), '\n')),
                                kSiteUnknown);
  evidence[3] = kSiteSure;
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

TEST(Clean, KeepsTheLinesOfAReasonThatTheUserKeeps) {
  const std::string text = Read("testdata/sites/blocks.txt");
  const Cleaned plain = Clean(text);
  for (size_t i = 0; i < kReasons; ++i) {
    CleanOptions options;
    options.keep = 1u << i;
    const PageFacts none;
    CleanWorkspace workspace;
    Cleaned kept;
    CleanPage({text, &none, {}}, options, workspace, kept.stories, kept.removed);
    std::vector<uint32_t> lines;
    for (const Story& story : kept.stories) {
      lines.insert(lines.end(), story.from.begin(), story.from.end());
    }
    for (const RemovedPart& part : plain.removed) {
      if (part.reason == i) {
        EXPECT_THAT(lines, ::testing::Contains(part.line)) << ReasonName(static_cast<Reason>(i));
      }
    }
    for (const RemovedPart& part : kept.removed) EXPECT_NE(part.reason, i);
  }
}

TEST(Clean, TheLeanMovesWhatStays) {
  // A standfirst, a caption without a mark of one, a question to readers: may be story, or not.
  std::string text = Read("testdata/sites/blocks.txt");
  const size_t at = text.find("Under the plan");
  ASSERT_NE(at, std::string::npos);
  text.insert(at,
              "The terminal in its better days\nWhat the shipowners say\nMore than a pier\n"
              "Do you have a memory of the terminal?\nA survey in numbers\n");
  const auto words = [&](Lean lean) {
    CleanOptions options;
    options.lean = lean;
    CleanWorkspace workspace;
    Cleaned cleaned;
    CleanPage({text, nullptr, {}}, options, workspace, cleaned.stories, cleaned.removed);
    uint32_t count = 0;
    for (const Story& story : cleaned.stories) count += story.words_out;
    return count;
  };
  EXPECT_LE(words(Lean::kPrecision), words(Lean::kBalanced));
  EXPECT_LE(words(Lean::kBalanced), words(Lean::kRecall));
  EXPECT_LT(words(Lean::kPrecision), words(Lean::kRecall));
}

TEST(Clean, APartOfALineGoesAndTheRestStays) {
  const std::string text = Read("testdata/sites/second_story.txt");
  const size_t at = text.find("Under the plan");
  ASSERT_NE(at, std::string::npos);
  const Cleaned page = Clean(text.substr(0, at) + "spot_img " + text.substr(at));
  EXPECT_EQ(page.text, Clean(text).text);
  EXPECT_EQ(ReasonsOf(page, 4), std::vector<std::string>{"ad-slot"});
}

TEST(Clean, TheDayThatAStoryCameOutIsNotThatOfItsLastChange) {
  const std::string text = Read("testdata/sites/second_story.txt");
  const size_t at = text.find("The harbour council");
  ASSERT_NE(at, std::string::npos);
  const auto date = [&](std::string_view lines) {
    return Clean(text.substr(0, at) + std::string(lines) + text.substr(at)).stories[0].facts.date;
  };
  EXPECT_EQ(date("Updated 3 May 2023\nPublished 2 May 2023\n"), "2023-05-02");
  EXPECT_EQ(date("Updated 3 May 2023\n"), "2023-05-03");
}

TEST(Clean, NoPageIsCleanedToNothingWhileALineIsNotPlainlyChrome) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Drug name Brand name Approved for\n";
  EXPECT_NE(Clean(text).text, "");
}

}  // namespace
}  // namespace copydesk::clean
