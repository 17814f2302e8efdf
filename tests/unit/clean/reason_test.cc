#include "stages/clean/reason.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

TEST(Reason, EveryReasonHasANameOfItsOwnThatLeadsBackToIt) {
  std::set<std::string> names;
  for (size_t i = 0; i < kReasons; ++i) {
    const auto reason = static_cast<Reason>(i);
    names.insert(std::string(ReasonName(reason)));
    EXPECT_EQ(ReasonFromName(ReasonName(reason)), reason);
  }
  EXPECT_EQ(names.size(), kReasons);
}

TEST(Reason, ANameThatIsNotListedIsNoReason) {
  EXPECT_FALSE(ReasonFromName("chrome").has_value());
  EXPECT_FALSE(ReasonFromName("").has_value());
}

TEST(Reason, NumbersInArtifactsKeepTheirMeaning) {
  EXPECT_EQ(ReasonName(Reason::kNavigation), "navigation");
  EXPECT_EQ(static_cast<int>(Reason::kTitle), 7);
  EXPECT_EQ(static_cast<int>(Reason::kSiteRepeated), 11);
  EXPECT_EQ(static_cast<int>(Reason::kBoilerplate), 17);
}

}  // namespace
}  // namespace copydesk::clean
