#include "stages/match/near_groups.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/context.h"
#include "pipeline/progress.h"
#include "stages/match/near_groups_pass.h"
#include "tests/support/status_matchers.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::IsOkAndHolds;
using ::testing::ElementsAre;

// A story of ten slots, of which the first `own` are its alone.
TestStory Story(uint32_t number, uint32_t own, std::vector<uint64_t> numbers = {},
                std::vector<uint64_t> names = {}) {
  TestStory story;
  for (uint32_t slot = 0; slot < 10; ++slot) {
    story.signature.push_back(slot < own ? 1000 + number : slot);
  }
  story.numbers = std::move(numbers);
  story.names = std::move(names);
  return story;
}

TEST(ArePlainCopiesTest, SlotsAndFactsDecide) {
  struct Case {
    std::string name;
    uint32_t own;
    std::vector<uint64_t> numbers, names, other_numbers, other_names;
    bool want;
  };
  const Case cases[] = {
      {"half of the slots and the same facts", 5, {1, 2}, {3, 4}, {1, 2}, {3, 4}, true},
      {"fewer slots", 6, {1, 2}, {3, 4}, {1, 2}, {3, 4}, false},
      {"too few facts", 5, {1, 2}, {3}, {1, 2}, {3}, false},
      {"other numbers", 2, {1, 2}, {3, 4}, {5, 6}, {3, 4}, false},
      {"other names", 2, {1}, {3, 4, 5}, {1}, {6, 7, 8}, false},
      {"some facts agree", 2, {1, 2}, {3, 4}, {1, 2}, {3, 9}, true},
      {"some facts agree, but too few slots", 3, {1, 2}, {3, 4}, {1, 2}, {3, 9}, false},
      {"no facts", 2, {}, {}, {}, {}, true},
      {"no facts and fewer slots", 3, {}, {}, {}, {}, false},
  };
  for (const Case& c : cases) {
    const Tables tables(
        {Story(1, c.own, c.numbers, c.names), Story(2, c.own, c.other_numbers, c.other_names)});
    EXPECT_EQ(ArePlainCopies(tables.stories(), 0, 1, TieRules()), c.want) << c.name;
    EXPECT_EQ(ArePlainCopies(tables.stories(), 1, 0, TieRules()), c.want) << c.name;
  }
}

TEST(CountingStoriesTest, OfPlainCopiesTheFirstByItsTextCounts) {
  std::vector<TestStory> made = {Story(0, 1), Story(1, 1), Story(2, 9), Story(3, 1)};
  for (size_t i = 0; i < made.size(); ++i) made[i].digest = std::vector<uint64_t>{5, 4, 3, 6}[i];
  const Tables tables(made);
  const std::vector<PairKey> pairs = {MakePairKey(0, 1), MakePairKey(1, 2), MakePairKey(1, 3)};
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  const auto counting = [&](std::span<const PairKey> of) {
    return CountingStories(tables.stories(), of, TieRules(), context);
  };
  EXPECT_THAT(counting(pairs), IsOkAndHolds(ElementsAre(0, 1, 1, 0)));
  EXPECT_THAT(counting({}), IsOkAndHolds(ElementsAre(1, 1, 1, 1)));
}

TEST(CountingStoriesTest, AreTheSameForAnyNumberOfThreads) {
  // Groups of forty copies, each paired with each: several blocks that clear the same flags.
  std::vector<TestStory> made;
  std::vector<PairKey> pairs;
  constexpr Row kGroup = 40;
  constexpr Row kStories = 25 * kGroup;
  for (Row row = 0; row < kStories; ++row) {
    made.push_back(Story(row / kGroup, 3, {row / kGroup + 10, 7, 8, 9}));
    std::ranges::sort(made.back().numbers);
    made.back().digest = uint64_t{row * 7919 % kStories} << 40;
    for (Row other = row / kGroup * kGroup; other < row; ++other) {
      pairs.push_back(MakePairKey(other, row));
    }
  }
  const Tables tables(made);
  std::vector<uint8_t> want(kStories, 1);
  for (const PairKey pair : pairs) {
    const Row a = FirstRow(pair), b = SecondRow(pair);
    want[ComesBefore(tables.stories(), a, b) ? b : a] = 0;
  }
  EXPECT_EQ(std::ranges::count(want, 1), 25);
  for (const int threads : {1, 4}) {
    StopToken stop;
    Progress progress;
    Context context{stop, progress, threads};
    EXPECT_THAT(CountingStories(tables.stories(), pairs, TieRules(), context), IsOkAndHolds(want));
  }
}

}  // namespace
}  // namespace copydesk::match
