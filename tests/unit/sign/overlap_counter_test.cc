#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/hash/hash.h"
#include "stages/sign/shingle.h"
#include "tests/support/gen.h"

namespace copydesk::sign {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<uint64_t> RandomShingles(testing::Gen& gen, size_t count, uint64_t distinct) {
  std::vector<uint64_t> shingles(count);
  for (uint64_t& shingle : shingles) shingle = hash::Mix(gen.Below(distinct));
  return shingles;
}

Overlap SlowOverlap(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  const std::set<uint64_t> set_a(a.begin(), a.end());
  const std::set<uint64_t> set_b(b.begin(), b.end());
  std::vector<uint64_t> both;
  std::set_intersection(set_a.begin(), set_a.end(), set_b.begin(), set_b.end(),
                        std::back_inserter(both));
  return {static_cast<uint32_t>(set_a.size()), static_cast<uint32_t>(set_b.size()),
          static_cast<uint32_t>(both.size())};
}

// 1 where `others` has the shingle.
std::vector<uint8_t> SlowShared(const std::vector<uint64_t>& shingles,
                                const std::vector<uint64_t>& others) {
  const std::set<uint64_t> in_others(others.begin(), others.end());
  std::vector<uint8_t> shared;
  for (const uint64_t shingle : shingles) shared.push_back(in_others.contains(shingle) ? 1 : 0);
  return shared;
}

TEST(OverlapCounter, AgreesWithSortedSetsWhateverItCountedBefore) {
  testing::Gen gen(testing::TestSeed());
  OverlapCounter counter;
  std::vector<uint8_t> shared;
  for (int base = 0; base < 200; ++base) {
    const uint64_t distinct = gen.Between(1, 2000);
    const std::vector<uint64_t> a = RandomShingles(gen, gen.Below(600), distinct);
    counter.SetBase(a);
    for (uint64_t other = gen.Below(6); other > 0; --other) {
      const std::vector<uint64_t> b =
          RandomShingles(gen, gen.Below(base % 50 == 0 ? 9000 : 600), distinct);
      ASSERT_EQ(counter.Count(b, &shared), SlowOverlap(a, b));
      ASSERT_EQ(shared, SlowShared(b, a));
      ASSERT_EQ(counter.Count(b), SlowOverlap(a, b));
    }
  }
}

TEST(OverlapCounter, TellsWhatIsSharedPlaceByPlace) {
  OverlapCounter counter;
  std::vector<uint8_t> shared = {9, 9, 9, 9, 9, 9, 9};
  counter.SetBase(std::vector<uint64_t>{7, 8, 7, 9, 8});
  EXPECT_EQ(counter.Count(std::vector<uint64_t>{5, 7, 5, 7, 9}, &shared), (Overlap{3, 3, 2}));
  EXPECT_THAT(shared, ElementsAre(0, 1, 0, 1, 1)) << "repeats too";
  counter.Count(std::vector<uint64_t>{8}, &shared);
  EXPECT_THAT(shared, ElementsAre(1));
  counter.Count({}, &shared);
  EXPECT_THAT(shared, IsEmpty());
}

TEST(OverlapCounter, HasAnEmptyBaseToBeginWith) {
  OverlapCounter counter;
  EXPECT_EQ(counter.Count(std::vector<uint64_t>{0, 1, 1}), (Overlap{0, 2, 0}));
  EXPECT_EQ(counter.Count({}), (Overlap{0, 0, 0}));
}

TEST(OverlapCounter, CountsTheShingleZeroLikeAnyOther) {
  OverlapCounter counter;
  counter.SetBase(std::vector<uint64_t>{0, 0, 5});
  EXPECT_EQ(counter.Count(std::vector<uint64_t>{0, 6}), (Overlap{2, 2, 1}));
}

TEST(OverlapTest, SharesAreMillionthsRoundedHalfUp) {
  struct Case {
    uint64_t part;
    uint64_t whole;
    uint32_t want;
  };
  const Case cases[] = {
      {0, 0, 0},
      {0, 5, 0},
      {5, 5, 1'000'000},
      {1, 3, 333'333},
      {2, 3, 666'667},
      {1, 2'000'000, 1},  // one half: up
      {1, 2'000'001, 0},
      {3, 2'000'000, 2},
      {1, 8, 125'000},
      {1'999'999, 2'000'000, 1'000'000},
      {4'294'967'295, 4'294'967'295, 1'000'000},
      {1, 8'589'934'590, 0},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Overlap::Share(c.part, c.whole), c.want) << c.part << " of " << c.whole;
  }
  const Overlap overlap = {30, 20, 10};
  EXPECT_EQ(overlap.united(), 40u);
  EXPECT_EQ(overlap.smaller(), 20u);
  EXPECT_EQ(overlap.jaccard(), 250'000u);
  EXPECT_EQ(overlap.containment(), 500'000u);
  EXPECT_EQ(overlap.a_in_b(), 333'333u);
  EXPECT_EQ(overlap.b_in_a(), 500'000u);
  constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();
  EXPECT_EQ((Overlap{kMost, kMost, 0}).united(), uint64_t{kMost} * 2);
}

TEST(CountShared, CountsWhatTwoSortedSetsShare) {
  testing::Gen gen(testing::TestSeed());
  for (int round = 0; round < 200; ++round) {
    const auto set = [&] {
      std::vector<uint64_t> numbers = RandomShingles(gen, gen.Below(30), gen.Between(1, 40));
      std::sort(numbers.begin(), numbers.end());
      numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
      return numbers;
    };
    const std::vector<uint64_t> a = set(), b = set();
    EXPECT_EQ(CountShared(a, b), SlowOverlap(a, b));
  }
}

}  // namespace
}  // namespace copydesk::sign
