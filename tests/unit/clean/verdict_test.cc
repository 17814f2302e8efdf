#include "stages/clean/verdict.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

using ::testing::ElementsAre;

// The reasons of all lines of a page, each of which is in `state`.
std::vector<std::string> Reasons(const std::string& text, State state) {
  PageLines page;
  page.Read(text, Lexicon::BuiltIn());
  const std::vector<State> states(page.units.size(), state);
  Verdict verdict(text, page, states);
  std::vector<std::string> reasons;
  for (size_t u = 0; u < page.units.size(); ++u) reasons.emplace_back(ReasonName(verdict.Of(u)));
  return reasons;
}

TEST(Verdict, ALineThatSaysWhatItIsIsNamedSo) {
  const struct {
    std::string_view in;
    Reason want;
  } kCases[] = {
      {"Home", Reason::kNavigation},
      {"Related stories", Reason::kRelated},
      {"Share", Reason::kShare},
      {"Subscribe", Reason::kSubscribe},
      {"We use cookies", Reason::kConsent},
      {"Advertisement", Reason::kAdSlot},
      {"spot_img", Reason::kAdSlot},
      {"Published March 14, 2023", Reason::kMetadata},
      {"15 Comments", Reason::kComments},
      {"Privacy Policy", Reason::kFooter},
      {"—", Reason::kEmptyMarkup},
      {"Photo by Ann Weller", Reason::kCaption},
      {"All rights reserved", Reason::kLegal},
      {"2 May 2024", Reason::kMetadata},
      {"By Ann Weller", Reason::kMetadata},
      {"Von Jan Weber", Reason::kMetadata},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Reasons(std::string(c.in), State::kTail).front(), ReasonName(c.want)) << c.in;
  }
}

const char kPlain[] = "Kind regards from all of the island, well done\n";

TEST(Verdict, ALineBelowAHeadingBelongsToIt) {
  EXPECT_THAT(Reasons(kPlain + std::string("Comments\n") + kPlain, State::kTail),
              ElementsAre("related", "comments", "comments"));
}

TEST(Verdict, ALineOfTheBodyEndsAHeading) {
  const std::string text = std::string("Comments\n") + kPlain;
  PageLines page;
  page.Read(text, Lexicon::BuiltIn());
  const std::vector<State> states(page.units.size(), State::kTail);
  Verdict verdict(text, page, states);
  EXPECT_EQ(verdict.Of(0), Reason::kComments);
  verdict.Body();
  EXPECT_EQ(verdict.Of(1), Reason::kRelated);
}

TEST(Verdict, ADateBelowAFootersHeadingIsADate) {
  EXPECT_THAT(Reasons("Privacy Policy\n2 May 2024\n", State::kTail),
              ElementsAre("footer", "metadata"));
}

TEST(Verdict, ParagraphsBelowTheStoryAreOfAnotherOne) {
  const std::string paragraph =
      "The harbour council voted on Tuesday to rebuild the old ferry terminal, ending a dispute "
      "that "
      "had kept the site closed for almost nine years.\n";
  EXPECT_THAT(Reasons(paragraph + paragraph, State::kTail),
              ElementsAre("other-story", "other-story"));
  EXPECT_THAT(Reasons(paragraph, State::kTail), ElementsAre("related"));
}

TEST(Verdict, AMenuAboveTheStoryIsNavigation) {
  EXPECT_THAT(Reasons("Home\nContact\nRelated\nGardens\nFishing\nWeather\n", State::kHead),
              ElementsAre("navigation", "navigation", "navigation", "navigation", "navigation",
                          "navigation"));
}

}  // namespace
}  // namespace copydesk::clean
