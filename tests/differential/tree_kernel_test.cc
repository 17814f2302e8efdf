// Every instruction set gives the sums of the definition.
#include "stages/clean/tree_kernel.h"

#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/target.h"

namespace copydesk::clean {
namespace {

TEST(TreeKernel, AllTargetsGiveTheSumsOfTheDefinition) {
  std::mt19937_64 random(99);
  std::vector<Tree> trees(60);
  for (Tree& tree : trees) {
    for (Split& split : tree.splits) {
      split = {static_cast<TitleFeature>(random() % kTitleFeatures),
               static_cast<int8_t>(static_cast<int>(random() % (2 * kReach + 1)) - kReach),
               static_cast<uint8_t>(random())};
    }
    for (int8_t& leaf : tree.leaves) {
      leaf = static_cast<int8_t>(static_cast<int>(random() % 255) - 127);
    }
  }
  for (size_t rows = 0; rows <= 3 * kRowBlock + 1; ++rows) {
    TitleTable table;
    table.Reset(rows);
    for (size_t f = 0; f < kTitleFeatures; ++f) {
      for (size_t i = 0; i < rows; ++i) {
        table.Column(static_cast<TitleFeature>(f))[i] = static_cast<uint8_t>(random());
      }
    }
    std::vector<int16_t> want(rows, 0);
    for (size_t i = 0; i < rows; ++i) {
      for (const Tree& tree : trees) {
        size_t leaf = 0;
        for (size_t d = 0; d < kTreeDepth; ++d) {
          const Split& split = tree.splits[d];
          const auto at = static_cast<ptrdiff_t>(i) + split.at;
          leaf |= size_t{table.Column(split.feature)[at] >= split.least} << d;
        }
        want[i] = static_cast<int16_t>(want[i] + tree.leaves[leaf]);
      }
    }
    for (const std::string& name : hash::TargetNames()) {
      ASSERT_TRUE(hash::ForceTarget(name));
      std::vector<int16_t> sums(InWholeBlocks(rows));
      SumTrees(table, trees, sums.data());
      sums.resize(rows);
      EXPECT_EQ(sums, want) << name << ", " << rows << " rows";
    }
    hash::ForceTarget("");
  }
}

}  // namespace
}  // namespace copydesk::clean
