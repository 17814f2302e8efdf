#include "stages/clean/title_rank.h"

#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

const char kStory[] =
    "The harbour council voted on Tuesday to rebuild the old ferry terminal, ending a dispute that "
    "had kept the site closed for almost nine years.\n"
    "Under the plan, work on the terminal will start in the spring and cost about 14 million "
    "crowns, of which the region will pay a third.\n";

// The headline that is found where all lines above `body` are of the head; "" for none.
std::string Title(const std::string& text, size_t body) {
  PageLines page;
  page.Read(text, Lexicon::BuiltIn());
  std::vector<State> states(page.units.size(), State::kBody);
  for (size_t u = 0; u < body; ++u) states[u] = State::kHead;
  TitleScratch scratch;
  const TitleLine title = RankTitle(text, page, states, body, Lexicon::BuiltIn(), scratch);
  for (const TitleRow& row : scratch.rows.lines) {
    EXPECT_LT(row.unit, page.units.size());
    EXPECT_LT(row.line, page.lines.size());
  }
  if (title.unit == page.units.size()) return "";
  const InputLine& line = page.lines[title.line];
  return text.substr(line.begin, line.end - line.begin);
}

TEST(TitleRank, FindsTheHeadlineAboveTheBody) {
  const std::string head =
      "Skip to content\nHome\nNews\nSport\nCouncil agrees to rebuild the ferry terminal\n"
      "By Ann Weller\nMarch 14, 2023\n";
  EXPECT_EQ(Title(head + kStory, 7), "Council agrees to rebuild the ferry terminal");
}

TEST(TitleRank, ALineOfAMenuIsNoHeadline) {
  const std::string head =
      "Home\nFerry terminal\nCouncil\nFrost takes half of the cherries in the Orra valley\n"
      "Council agrees to rebuild the ferry terminal\nBy Ann Weller\n";
  EXPECT_EQ(Title(head + kStory, 6), "Council agrees to rebuild the ferry terminal");
}

TEST(TitleRank, TheFirstLineOfATextMayBeItsHeadline) {
  EXPECT_EQ(Title(std::string("Council agrees to rebuild the ferry terminal\n") + kStory, 0),
            "Council agrees to rebuild the ferry terminal");
}

TEST(TitleRank, ATextThatBeginsWithAParagraphHasNone) {
  EXPECT_EQ(Title(kStory, 0), "");
  EXPECT_EQ(Title(std::string(kStory) + "What the shipowners say about it\n" + kStory, 0), "");
  EXPECT_EQ(Title("", 0), "");
}

// The rows of a page of which all lines above `body` are of the head.
class Rows {
 public:
  Rows(const std::string& text, size_t body) {
    page_.Read(text, Lexicon::BuiltIn());
    std::vector<State> states(page_.units.size(), State::kBody);
    for (size_t u = 0; u < body; ++u) states[u] = State::kHead;
    TitleFeatureScratch scratch;
    ExtractTitleFeatures(text, page_, states, body, Lexicon::BuiltIn(), scratch, rows_);
  }
  size_t size() const { return rows_.lines.size(); }
  bool IsCandidate(size_t row) const { return rows_.lines[row].candidate; }
  int Of(TitleFeature feature, size_t row) const { return rows_.table.Column(feature)[row]; }

 private:
  PageLines page_;
  TitleRows rows_;
};

TEST(TitleFeatures, CountTheWordsThatTheBodySays) {
  const Rows rows(std::string("Home\nCouncil rebuilds the ferry terminal\nCherries\n") + kStory, 3);
  EXPECT_EQ(rows.Of(TitleFeature::kContent, 1), 4);
  EXPECT_EQ(rows.Of(TitleFeature::kSaid, 1), 3);  // not "rebuilds"
  EXPECT_EQ(rows.Of(TitleFeature::kSaidShare, 1), 75);
  EXPECT_EQ(rows.Of(TitleFeature::kTopicMost, 1), 2);  // "terminal"
  EXPECT_EQ(rows.Of(TitleFeature::kSaid, 2), 0);
}

TEST(TitleFeatures, TellWhereALineStandsAndWhatIsAroundIt) {
  const Rows rows(std::string("Ferry terminal\nHome / News / Council agrees to rebuild it\n"
                              "Council agrees to rebuild it\nBy Ann Weller\n") +
                      kStory,
                  4);
  EXPECT_EQ(rows.Of(TitleFeature::kAbove, 2), 2);
  EXPECT_EQ(rows.Of(TitleFeature::kAbove, 4), 0);
  EXPECT_EQ(rows.Of(TitleFeature::kBelow, 5), 1);
  EXPECT_EQ(rows.Of(TitleFeature::kSeparators, 1), 2);
  EXPECT_EQ(rows.Of(TitleFeature::kEndsAbove, 2), 1);
  EXPECT_EQ(rows.Of(TitleFeature::kEndsNear, 2), 2);
  EXPECT_EQ(rows.Of(TitleFeature::kHoldsEnd, 1), 5);
  EXPECT_EQ(rows.Of(TitleFeature::kNextByline, 2), 1);
  EXPECT_EQ(rows.Of(TitleFeature::kLineNumber, 3), 3);
}

TEST(TitleFeatures, CountCopiesInTheWindowAndBelowIt) {
  std::string text = "Ferry terminal\nHome\nFerry terminal\n";
  for (int i = 0; i < 20; ++i) text += kStory;
  const Rows rows(text + "Ferry terminal\nHome\nFERRY TERMINAL\n", 3);
  EXPECT_EQ(rows.Of(TitleFeature::kRepeat, 2), 1);
  EXPECT_EQ(rows.Of(TitleFeature::kRepeatAbove, 0), 0);
  EXPECT_EQ(rows.Of(TitleFeature::kRepeatAbove, 2), 1);
  EXPECT_EQ(rows.Of(TitleFeature::kRepeatTail, 2), 2);
  EXPECT_EQ(rows.Of(TitleFeature::kRepeatTail, 1), 1);
}

TEST(TitleFeatures, OnlyShortLinesWithLettersAreCandidates) {
  const Rows rows(std::string("Home\n2023\n") + kStory, 2);
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_TRUE(rows.IsCandidate(0));
  EXPECT_FALSE(rows.IsCandidate(1));
  EXPECT_TRUE(rows.IsCandidate(2));  // 27 words
  const Rows clean(std::string("Ferry terminal\nHome\n") + kStory, 0);
  EXPECT_TRUE(clean.IsCandidate(0));
  EXPECT_FALSE(clean.IsCandidate(1));
}

TEST(TitleFeatures, WindowsAreBoundedOnHostilePages) {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "Ferry terminal opens again\n";
  EXPECT_LE(Rows(text, 69999).size(), 400u);
  EXPECT_LE(Rows(text, 1).size(), 400u);
}

}  // namespace
}  // namespace copydesk::clean
