#include "stages/match/deal.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A partition, and where the row stood.
struct Item {
  size_t partition = 0;
  size_t at = 0;

  friend bool operator==(const Item&, const Item&) = default;
};

size_t PartitionOf(const Item& item) { return item.partition; }

TEST(DealTest, EachPartitionHasItsRowsInTheirOrder) {
  Dealt<Item> dealt;
  dealt.Deal(std::vector<Item>{{2, 0}, {0, 1}, {2, 2}, {3, 3}, {0, 4}, {2, 5}}, 5, PartitionOf);
  EXPECT_THAT(dealt.of(0), ElementsAre(Item{0, 1}, Item{0, 4}));
  EXPECT_THAT(dealt.of(1), IsEmpty());
  EXPECT_THAT(dealt.of(2), ElementsAre(Item{2, 0}, Item{2, 2}, Item{2, 5}));
  EXPECT_THAT(dealt.of(3), ElementsAre(Item{3, 3}));
  EXPECT_THAT(dealt.of(4), IsEmpty());
}

TEST(DealTest, NoRowsMakeEmptyPartitions) {
  Dealt<Item> dealt;
  dealt.Deal(std::vector<Item>{}, 3, PartitionOf);
  for (size_t partition = 0; partition < 3; ++partition) {
    EXPECT_THAT(dealt.of(partition), IsEmpty());
  }
}

TEST(DealTest, EveryRowIsDealtAndGatheredOnceBlockAfterBlock) {
  Gen gen(TestSeed());
  std::vector<Dealt<Item>> blocks;  // dealt again each round
  std::vector<Item> gathered = {{99, 99}};
  for (int round = 0; round < 300; ++round) {
    const size_t partitions = gen.Between(1, 9);
    blocks.resize(gen.Below(6));
    // What each partition must be in the end.
    std::vector<std::vector<Item>> want(partitions);
    size_t at = 0;
    for (Dealt<Item>& block : blocks) {
      std::vector<Item> rows(gen.Below(40));
      for (Item& row : rows) {
        row = {gen.Below(partitions), at++};
        want[row.partition].push_back(row);
      }
      block.Deal(rows, partitions, PartitionOf);
    }
    for (size_t partition = 0; partition < partitions; ++partition) {
      Gather<Item>(blocks, partition, gathered);
      ASSERT_EQ(gathered, want[partition]) << "round " << round;
    }
  }
}

}  // namespace
}  // namespace copydesk::match
