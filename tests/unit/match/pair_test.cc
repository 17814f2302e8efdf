#include "stages/match/pair.h"

#include <limits>

#include "gtest/gtest.h"

namespace copydesk::match {
namespace {

TEST(PairKeyTest, IsOrderedByTheSmallerThenTheLargerRow) {
  EXPECT_EQ(MakePairKey(7, 3), MakePairKey(3, 7));
  EXPECT_EQ(FirstRow(MakePairKey(7, 3)), 3u);
  EXPECT_EQ(SecondRow(MakePairKey(7, 3)), 7u);
  EXPECT_LT(MakePairKey(1, 4'000'000'000), MakePairKey(2, 3));
  EXPECT_LT(MakePairKey(1, 2), MakePairKey(1, 3));
}

TEST(PairKeyTest, HoldsTheLargestRows) {
  constexpr Row kLast = std::numeric_limits<Row>::max();
  EXPECT_EQ(FirstRow(MakePairKey(kLast, kLast - 1)), kLast - 1);
  EXPECT_EQ(SecondRow(MakePairKey(kLast, kLast - 1)), kLast);
}

}  // namespace
}  // namespace copydesk::match
