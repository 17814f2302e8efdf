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
  for (const TitleCandidate& candidate : scratch.candidates) {
    EXPECT_LE(candidate.features_begin, candidate.features_end);
    for (uint32_t k = candidate.features_begin; k < candidate.features_end; ++k) {
      EXPECT_LT(scratch.features[k], kTitleFeatures);
    }
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

}  // namespace
}  // namespace copydesk::clean
