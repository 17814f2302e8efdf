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

// kShared where `others` has the shingle, kRepeat where it stood in `shingles` before.
std::vector<uint8_t> SlowMarks(const std::vector<uint64_t>& shingles,
                               const std::vector<uint64_t>& others) {
  const std::set<uint64_t> in_others(others.begin(), others.end());
  std::set<uint64_t> seen;
  std::vector<uint8_t> marks;
  for (const uint64_t shingle : shingles) {
    const bool repeat = !seen.insert(shingle).second;
    marks.push_back(
        static_cast<uint8_t>((in_others.contains(shingle) ? OverlapCounter::kShared : 0) |
                             (repeat ? OverlapCounter::kRepeat : 0)));
  }
  return marks;
}

TEST(OverlapCounter, AgreesWithSortedSetsWhateverItCountedBefore) {
  testing::Gen gen(testing::TestSeed());
  OverlapCounter counter;
  std::vector<uint8_t> marks, base_marks;
  for (int base = 0; base < 200; ++base) {
    const uint64_t distinct = gen.Between(1, 2000);
    const std::vector<uint64_t> a = RandomShingles(gen, gen.Below(600), distinct);
    counter.SetBase(a, &base_marks);
    ASSERT_EQ(base_marks, SlowMarks(a, {}));
    for (uint64_t other = gen.Below(6); other > 0; --other) {
      const std::vector<uint64_t> b =
          RandomShingles(gen, gen.Below(base % 50 == 0 ? 9000 : 600), distinct);
      ASSERT_EQ(counter.Count(b, &marks), SlowOverlap(a, b));
      ASSERT_EQ(marks, SlowMarks(b, a));
      ASSERT_EQ(counter.Count(b), SlowOverlap(a, b));
      // The last text is marked, not those before, and sometimes none is in between.
      if (gen.Chance(30)) continue;
      counter.MarkBase(a, base_marks);
      ASSERT_EQ(base_marks, SlowMarks(a, b));
    }
  }
}

TEST(OverlapCounter, MarksWhatIsSharedAndWhatIsRepeated) {
  constexpr uint8_t kShared = OverlapCounter::kShared;
  constexpr uint8_t kRepeat = OverlapCounter::kRepeat;
  OverlapCounter counter;
  std::vector<uint8_t> base_marks = {9, 9, 9, 9, 9, 9, 9}, marks;
  const std::vector<uint64_t> base = {7, 8, 7, 9, 8};
  counter.SetBase(base, &base_marks);
  EXPECT_THAT(base_marks, ElementsAre(0, 0, kRepeat, 0, kRepeat));
  // Before any other text there is nothing to share.
  counter.MarkBase(base, base_marks);
  EXPECT_THAT(base_marks, ElementsAre(0, 0, kRepeat, 0, kRepeat));
  EXPECT_EQ(counter.Count(std::vector<uint64_t>{5, 7, 5, 7, 9}, &marks), (Overlap{3, 3, 2}));
  EXPECT_THAT(marks, ElementsAre(0, kShared, kRepeat, kShared | kRepeat, kShared));
  counter.MarkBase(base, base_marks);
  EXPECT_THAT(base_marks, ElementsAre(kShared, 0, kShared | kRepeat, kShared, kRepeat));
  // The next text's marks take the place of the last one's.
  counter.Count(std::vector<uint64_t>{8}, &marks);
  EXPECT_THAT(marks, ElementsAre(kShared));
  counter.MarkBase(base, base_marks);
  EXPECT_THAT(base_marks, ElementsAre(0, kShared, kRepeat, 0, kShared | kRepeat));
  counter.Count({}, &marks);
  EXPECT_THAT(marks, IsEmpty());
  counter.MarkBase(base, base_marks);
  EXPECT_THAT(base_marks, ElementsAre(0, 0, kRepeat, 0, kRepeat));
}

TEST(OverlapCounter, MarksTheBaseAfterATextForWhichItWasLaidOutAnew) {
  // Far more shingles than the base left room for.
  testing::Gen gen(testing::TestSeed());
  OverlapCounter counter;
  const std::vector<uint64_t> base = RandomShingles(gen, 50, 40);
  std::vector<uint8_t> marks;
  counter.SetBase(base, &marks);
  for (const size_t count : {size_t{10}, size_t{20'000}, size_t{3}}) {
    const std::vector<uint64_t> other = RandomShingles(gen, count, count + 20);
    counter.Count(other);
    counter.MarkBase(base, marks);
    EXPECT_EQ(marks, SlowMarks(base, other)) << count;
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
