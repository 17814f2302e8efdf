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
  page.Read(text, Lexicon::BuiltIn());
  std::vector<State> states(page.units.size(), State::kTail);
  for (size_t u = 0; u < states.size(); ++u) {
    if (page.units[u].scan.words > 30) states[u] = State::kBody;
  }
  std::vector<StorySpan> spans;
  StoryScratch scratch;
  SplitStories(text, page, Lexicon::BuiltIn(), states, scratch, spans);
  EXPECT_EQ(spans.front().begin, 0u);
  EXPECT_EQ(spans.back().end, page.units.size());
  for (size_t s = 1; s < spans.size(); ++s) EXPECT_EQ(spans[s].begin, spans[s - 1].end);
  return spans.size();
}

// Paragraphs that share no word of content with those of Paragraphs().
std::string OtherParagraphs(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text +=
        "Farmers in the northern valleys picked barely half their cherries this season after three "
        "nights of frost in April destroyed blossom on thousands of trees, their association said, "
        "and insurance covers only a small part of such losses in this region.\n";
  }
  return text;
}

const char kLabel[] = "Local\n";

TEST(Stories, ASecondHeadlineBelowTheSameLabelBeginsAStory) {
  EXPECT_EQ(Stories(kLabel + ("Terminal to be built anew\n" + Paragraphs(4, "terminal")) + kLabel +
                    "School gets a new roof\n" + kLabel + "Frost takes half the cherries\n" +
                    OtherParagraphs(4)),
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

TEST(Stories, AHeadlineWithABylineBelowChromeBeginsAStory) {
  const std::string first = "Terminal to be built anew\nBy Jan Weber\n" + Paragraphs(4, "terminal");
  const std::string unsigned_first = "Terminal to be built anew\n" + Paragraphs(4, "terminal");
  EXPECT_EQ(Stories(unsigned_first + "Share\nFrost takes half the cherries\nBy Ann Weller\n" +
                    OtherParagraphs(4)),
            1u)
      << "the first story has no byline";
  EXPECT_EQ(Stories(first + "Share\nFrost takes half the cherries\nBy Ann Weller\n14 May 2023\n" +
                    OtherParagraphs(4)),
            2u);
  EXPECT_EQ(Stories(first + "Share\nFrost takes half the cherries\n" + OtherParagraphs(4)), 1u)
      << "no byline and no date";
  EXPECT_EQ(
      Stories(first + "Share\nFrost takes half the cherries\nBy Ann Weller\n" + OtherParagraphs(2)),
      1u)
      << "not long enough";
  EXPECT_EQ(Stories(first + "Share\nWhat the shipowners say about it\nBy Ann Weller\n" +
                    Paragraphs(4, "terminal")),
            1u)
      << "the same words";
  EXPECT_EQ(Stories(first + "Comments\nFrost takes half the cherries\nBy Ann Weller\n" +
                    OtherParagraphs(4)),
            1u)
      << "comments";
}

}  // namespace
}  // namespace copydesk::clean
