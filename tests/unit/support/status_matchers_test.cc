#include "tests/support/status_matchers.h"

#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

const absl::StatusOr<int> kThree = 3;
const absl::StatusOr<int> kBad = absl::InvalidArgumentError("line 7: no number");

TEST(StatusMatchers, IsOkTellsGoodFromBadForBothTypes) {
  EXPECT_THAT(absl::OkStatus(), IsOk());
  EXPECT_THAT(kThree, IsOk());
  EXPECT_THAT(kBad, Not(IsOk()));
  EXPECT_THAT(kBad.status(), Not(IsOk()));
}

TEST(StatusMatchers, StatusIsComparesTheCodeAndTheMessage) {
  EXPECT_THAT(kBad, StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_THAT(kBad, StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("line 7")));
  EXPECT_THAT(kBad, Not(StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("line 8"))));
  EXPECT_THAT(kBad, Not(StatusIs(absl::StatusCode::kNotFound)));
}

TEST(StatusMatchers, IsOkAndHoldsLooksAtTheValue) {
  EXPECT_THAT(kThree, IsOkAndHolds(3));
  EXPECT_THAT(kThree, Not(IsOkAndHolds(4)));
  EXPECT_THAT(kBad, Not(IsOkAndHolds(3)));
}

TEST(StatusMatchers, AssertOkAndAssignMovesTheValueOut) {
  absl::StatusOr<std::unique_ptr<int>> made = std::make_unique<int>(5);
  ASSERT_OK_AND_ASSIGN(const std::unique_ptr<int> value, std::move(made));
  EXPECT_EQ(*value, 5);
}

}  // namespace
}  // namespace copydesk::testing
