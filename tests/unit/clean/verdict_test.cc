#include "stages/clean/verdict.h"

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

LineScan Scan(std::string_view line) {
  std::array<uint32_t, kLanguages> languages{};
  return ScanLine(line, languages);
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
  };
  for (const auto& c : kCases) {
    Verdict verdict;
    EXPECT_EQ(ReasonName(verdict.Of(Scan(c.in), State::kTail)), ReasonName(c.want)) << c.in;
  }
}

TEST(Verdict, ALineBelowAHeadingBelongsToIt) {
  Verdict verdict;
  const LineScan plain = Scan("Kind regards from all of the island, well done");
  EXPECT_EQ(verdict.Of(plain, State::kTail), Reason::kRelated) << "a headline on its own";
  EXPECT_EQ(verdict.Of(Scan("Comments"), State::kTail), Reason::kComments);
  EXPECT_EQ(verdict.Of(plain, State::kTail), Reason::kComments);
  verdict.Body();
  EXPECT_EQ(verdict.Of(plain, State::kTail), Reason::kRelated);
}

}  // namespace
}  // namespace copydesk::clean
