#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/hash.h"
#include "stages/sign/shingle.h"
#include "tests/support/gen.h"

namespace copydesk::sign {
namespace {

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
      ASSERT_EQ(counter.Count(b), SlowOverlap(a, b));
      ASSERT_EQ(shared.size(), b.size());
      for (size_t i = 0; i < b.size(); ++i) {
        ASSERT_EQ(shared[i] == 1, std::find(a.begin(), a.end(), b[i]) != a.end());
      }
    }
  }
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
