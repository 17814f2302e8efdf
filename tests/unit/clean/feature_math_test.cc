#include "stages/clean/feature_math.h"

#include <random>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

TEST(FeatureMath, DividesAsADivisionDoes) {
  std::mt19937_64 random(7);
  for (uint64_t d = 1; d < 300; ++d) {
    for (const uint64_t near : {uint64_t{0}, d, d * 100, kSmallDividend / d * d, kSmallDividend}) {
      for (uint64_t x = near - std::min<uint64_t>(near, 2); x <= near + 2; ++x) {
        ASSERT_EQ(Divide(x, d), x / d) << x << " / " << d;
      }
    }
    for (int i = 0; i < 1000; ++i) {
      const uint64_t x = random() >> (random() % 64);
      ASSERT_EQ(Divide(x, d), x / d) << x << " / " << d;
    }
  }
}

TEST(FeatureMath, SharesArePercentsThatSaturate) {
  EXPECT_EQ(Percent(0, 0), 0);
  EXPECT_EQ(Percent(1, 3), 33);
  EXPECT_EQ(Percent(3, 3), 100);
  EXPECT_EQ(Percent(9, 3), 255);
}

TEST(FeatureMath, AMeanIsRoundedTowardsNoEvidence) {
  EXPECT_EQ(MeanEvidence(7, 0), 128);
  EXPECT_EQ(MeanEvidence(5, 3), 128 + 3);
  EXPECT_EQ(MeanEvidence(-5, 3), 128 - 3);
  EXPECT_EQ(MeanEvidence(-1000, 3), 0);
  EXPECT_EQ(MeanEvidence(1000, 3), 255);
}

}  // namespace
}  // namespace copydesk::clean
