#include "stages/clean/stories.h"

#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

std::string Paragraphs(int count, const std::string& subject) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "The " + subject +
            " was talked about again at the meeting of the council, where all of the members who "
            "had asked for the floor spoke for an hour, and nobody left before the vote was taken "
            "late in the evening, as the rules of the house ask for it.\n";
  }
  return text;
}

size_t Stories(const std::string& text) {
  PageLines page;
  page.Read(text);
  std::vector<State> states(page.units.size(), State::kTail);
  for (size_t u = 0; u < states.size(); ++u) {
    if (page.units[u].scan.words > 30) states[u] = State::kBody;
  }
  std::vector<StorySpan> spans;
  SplitStories(text, page, states, spans);
  EXPECT_EQ(spans.front().begin, 0u);
  EXPECT_EQ(spans.back().end, page.units.size());
  for (size_t s = 1; s < spans.size(); ++s) EXPECT_EQ(spans[s].begin, spans[s - 1].end);
  return spans.size();
}

const char kLabel[] = "Local\n";

TEST(Stories, ASecondHeadlineBelowTheSameLabelBeginsAStory) {
  EXPECT_EQ(Stories(kLabel + ("Terminal to be built anew\n" + Paragraphs(4, "terminal")) + kLabel +
                    "School gets a new roof\n" + kLabel + "Frost takes half the cherries\n" +
                    Paragraphs(4, "frost")),
            2u);
}

TEST(Stories, TeasersOfWholeSentencesAreNoStory) {
  EXPECT_EQ(Stories(kLabel + ("Terminal to be built anew\n" + Paragraphs(4, "terminal")) + kLabel +
                    "Frost takes half the cherries\n" + Paragraphs(1, "frost") + kLabel +
                    "School gets a new roof\n" + Paragraphs(1, "roof")),
            1u);
}

TEST(Stories, ASubheadingInAStoryIsNoStory) {
  EXPECT_EQ(Stories(kLabel + ("Terminal to be built anew\n" + Paragraphs(4, "terminal")) +
                    "What the shipowners say about it\n" + Paragraphs(4, "terminal")),
            1u);
}

}  // namespace
}  // namespace copydesk::clean
