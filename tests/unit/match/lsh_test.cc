#include "stages/match/lsh.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <set>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Rows 0, 1, 2 … with the given keys.
std::vector<PairKey> Paired(const std::vector<uint32_t>& keys, uint32_t bucket_max,
                            uint64_t* thinned = nullptr) {
  std::vector<Row> rows(keys.size());
  std::iota(rows.begin(), rows.end(), Row{0});
  LshScratch scratch;
  std::vector<PairKey> pairs;
  const uint64_t count = PairBand(keys, rows, bucket_max, std::less<Row>(), scratch, pairs);
  if (thinned != nullptr) {
    *thinned = count;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

TEST(PairBandTest, StoriesOfOneKeyArePaired) {
  EXPECT_THAT(Paired({5, 9, 5, 1, 5}, 64),
              ElementsAre(MakePairKey(0, 2), MakePairKey(0, 4), MakePairKey(2, 4)));
  EXPECT_THAT(Paired({}, 64), IsEmpty());
  EXPECT_THAT(Paired({1}, 64), IsEmpty());
}

TEST(PairBandTest, KeysThatDifferInAnyBitDoNotMeet) {
  for (int bit = 0; bit < 32; ++bit) {
    const uint32_t other = uint32_t{0x9E3779B9} ^ (uint32_t{1} << bit);
    EXPECT_THAT(Paired({0x9E3779B9, other, 0x9E3779B9, other}, 64),
                ElementsAre(MakePairKey(0, 2), MakePairKey(1, 3)))
        << bit;
  }
}

TEST(PairBandTest, RowsNeedNotBeDense) {
  const std::vector<uint32_t> keys = {1, 2, 1};
  const std::vector<Row> rows = {10, 4'000'000'000, 4'294'967'295};
  LshScratch scratch;
  std::vector<PairKey> pairs;
  EXPECT_EQ(PairBand(keys, rows, 64, std::less<Row>(), scratch, pairs), 0u);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(10, 4'294'967'295)));
}

TEST(PairBandTest, ABucketAtTheLimitIsPairedOutAndOneOverItIsThinned) {
  uint64_t thinned = 99;
  EXPECT_EQ(Paired(std::vector<uint32_t>(64, 3), 64, &thinned).size(), 64u * 63 / 2);
  EXPECT_EQ(thinned, 0u);
  EXPECT_LT(Paired(std::vector<uint32_t>(65, 3), 64, &thinned).size(), 5u * 65);
  EXPECT_EQ(thinned, 1u);
  std::vector<uint32_t> two_large(65, 3);
  two_large.insert(two_large.end(), 70, 4);
  two_large.insert(two_large.end(), 3, 5);
  Paired(two_large, 64, &thinned);
  EXPECT_EQ(thinned, 2u);
}

TEST(PairBandTest, AThinnedBucketPairsEachStoryOnceWithTheFirstAndItsNextFour) {
  constexpr Row kStories = 40;
  std::set<PairKey> expected;
  for (Row i = 0; i < kStories; ++i) {
    for (Row j = i + 1; j < kStories && j <= i + 4; ++j) {
      expected.insert(MakePairKey(i, j));
    }
    if (i > 0) {
      expected.insert(MakePairKey(0, i));
    }
  }
  EXPECT_EQ(Paired(std::vector<uint32_t>(kStories, 7), 8),
            std::vector<PairKey>(expected.begin(), expected.end()));
  // The smallest bucket that can be thinned: all three pairs, each once.
  EXPECT_THAT(Paired(std::vector<uint32_t>(3, 7), 2),
              ElementsAre(MakePairKey(0, 1), MakePairKey(0, 2), MakePairKey(1, 2)));
}

TEST(PairBandTest, OneHugeBucketCostsFivePairsAStory) {
  constexpr size_t kStories = 200'000;
  uint64_t thinned = 0;
  EXPECT_LE(Paired(std::vector<uint32_t>(kStories, 7), 64, &thinned).size(), 5 * kStories);
  EXPECT_EQ(thinned, 1u);
}

TEST(CandidateProbabilityTest, IsTheSCurve) {
  EXPECT_DOUBLE_EQ(CandidateProbability(0, 32, 4), 0);
  EXPECT_DOUBLE_EQ(CandidateProbability(1, 32, 4), 1);
  EXPECT_DOUBLE_EQ(CandidateProbability(0.25, 1, 1), 0.25);
  EXPECT_NEAR(CandidateProbability(0.5, 32, 4), 0.873, 0.001);
  EXPECT_NEAR(CandidateProbability(0.2, 32, 4), 0.050, 0.001);
  for (int percent = 1; percent <= 100; ++percent) {
    EXPECT_GE(CandidateProbability(percent / 100.0, 32, 4),
              CandidateProbability((percent - 1) / 100.0, 32, 4));
  }
}

TEST(ChooseBandingTest, FindsNinetyNineOfAHundredWithAsManyRowsAsKeepThat) {
  for (const int slots : {16, 64, 128, 512}) {
    for (uint32_t percent = 30; percent <= 99; ++percent) {
      const Banding chosen = ChooseBanding(percent * 10'000, slots);
      ASSERT_GE(chosen.rows, 2);
      EXPECT_LE(chosen.bands * chosen.rows, slots);
      if (chosen.rows > 2) {
        EXPECT_GE(CandidateProbability(percent / 100.0, chosen.bands, chosen.rows), 0.989'999);
      }
      const int more = chosen.rows + 1;
      EXPECT_LT(CandidateProbability(percent / 100.0, slots / more, more), 0.990'001)
          << percent << ' ' << slots;
    }
  }
  EXPECT_EQ(ChooseBanding(500'000, 128).bands, 42);
  EXPECT_EQ(ChooseBanding(800'000, 128).rows, 6);
  EXPECT_EQ(ChooseBanding(1'000'000, 128).rows, 128);
}

}  // namespace
}  // namespace copydesk::match
