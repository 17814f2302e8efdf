#include "stages/match/weights_pass.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/context.h"
#include "pipeline/progress.h"
#include "stages/match/recurring_lines.h"
#include "stages/match/shingle_weights.h"
#include "tests/support/gen.h"
#include "tests/support/status_matchers.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;

// Lines are hashed by where they end here, so that equal ends are equal lines.
TEST(WeighShinglesTest, EveryPlaceHasTheWeightOfItsFrequency) {
  Gen gen(TestSeed());
  std::vector<TestStory> made(3000);
  for (TestStory& story : made) {
    // Some shingles that many stories have, and hashes spread over all rounds and partitions.
    for (uint64_t i = gen.Below(60); i > 0; --i) {
      story.shingles.push_back(gen.Below(gen.Chance(30) ? 40 : 50'000) * 0x9e3779b97f4a7c15ULL);
    }
    story.weights.assign(story.shingles.size(), 0);
    if (!story.shingles.empty()) {
      story.line_ends = {static_cast<uint32_t>(story.shingles.size() + 2)};
    }
  }
  const Tables tables(made);
  // Every other story is an exact copy of one before: it counts for nothing and weighs nothing.
  std::vector<Row> rows;
  for (Row row = 0; row < made.size(); row += 2) rows.push_back(row);
  // Of three stories one is a near copy: it has weights, but does not count.
  std::vector<uint8_t> counts(made.size(), 1);
  uint32_t counted = 0;
  for (const Row row : rows) {
    counts[row] = row % 3 == 0 ? 0 : 1;
    counted += counts[row];
  }
  std::map<uint64_t, uint32_t> frequency;
  for (const Row row : rows) {
    if (counts[row] == 0) continue;
    const auto& shingles = made[row].shingles;
    for (const uint64_t shingle : std::set<uint64_t>(shingles.begin(), shingles.end())) {
      ++frequency[shingle];
    }
  }
  for (const auto& [threads, block_shingles] :
       {std::pair<int, uint64_t>(1, kBlockShingles), {3, kBlockShingles}, {2, 700}, {2, 1}}) {
    StopToken stop;
    Progress progress;
    Context context{stop, progress, threads};
    ASSERT_OK_AND_ASSIGN(
        const ShingleWeights found,
        WeighShingles(tables.dir(), tables.stories(), rows, counts, 7, context, block_shingles));
    EXPECT_EQ(found.recurring_lines, 0u);
    EXPECT_EQ(found.single_weight, ShingleWeight(1, counted));
    size_t at = 0;
    for (Row row = 0; row < made.size(); ++row) {
      for (const uint64_t shingle : made[row].shingles) {
        const uint8_t want =
            row % 2 == 1 ? uint8_t{0} : ShingleWeight(std::max(frequency[shingle], 1u), counted);
        ASSERT_EQ(found.weights()[at++], want) << row;
      }
    }
    EXPECT_EQ(at, found.weights().size());
  }
}

TEST(WeighShinglesTest, StoriesWithoutShinglesAndNoStoriesHaveNoWeights) {
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  const Tables tables({TestStory(), TestStory()});
  for (const std::vector<Row>& rows : {std::vector<Row>{}, std::vector<Row>{0, 1}}) {
    ASSERT_OK_AND_ASSIGN(const ShingleWeights found,
                         WeighShingles(tables.dir(), tables.stories(), rows,
                                       std::vector<uint8_t>(2, 1), 7, context));
    EXPECT_TRUE(found.weights().empty());
  }
}

TEST(WeighShinglesTest, ALineBesideDifferentNeighboursWeighsNothing) {
  // Six stories of three lines of ten words; the middle line is the same in all, and no other is.
  std::vector<TestStory> made(6);
  uint64_t next = 1;
  for (TestStory& story : made) {
    const auto n = static_cast<uint32_t>(&story - made.data());
    story.line_ends = {10 - n, 20, 30 + n};
    for (uint32_t i = 0; i < 28 + n; ++i) story.shingles.push_back(next++ << 40);
    story.weights.assign(story.shingles.size(), 0);
  }
  const Tables tables(made);
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  ASSERT_OK_AND_ASSIGN(
      const ShingleWeights found,
      WeighShingles(tables.dir(), tables.stories(), std::vector<Row>{0, 1, 2, 3, 4, 5},
                    std::vector<uint8_t>(6, 1), 7, context));
  EXPECT_EQ(found.recurring_lines, 1u);
  size_t at = 0;
  for (uint32_t n = 0; n < made.size(); ++n) {
    for (uint32_t i = 0; i < made[n].shingles.size(); ++i, ++at) {
      // A shingle of three words holds a word of words [10 - n, 20).
      const bool recurs = i + 2 >= 10 - n && i < 20;
      EXPECT_EQ(found.weights()[at] == 0, recurs) << n << ' ' << i;
    }
  }
}

}  // namespace
}  // namespace copydesk::match
