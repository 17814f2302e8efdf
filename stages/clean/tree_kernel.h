// Adds up the trees of a model over the lines of a page.
//
// The questions of a tree are the same for all lines, so they are answered for a whole register of
// lines at once: a comparison of bytes each. Four answers index a table of sixteen leaves inside
// the register, and the other two choose among four such tables. One body is compiled for every
// instruction set; all give the same sums.
// Thread-safe: pure. Tested, across instruction sets, by tests/differential/tree_kernel_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TREE_KERNEL_H_
#define COPYDESK_STAGES_CLEAN_TREE_KERNEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "stages/clean/title_features.h"

namespace copydesk::clean {

// Is the feature of the line `at` lines further down (at most kReach either way) at least `least`?
struct Split {
  TitleFeature feature;
  int8_t at;
  uint8_t least;
};
inline constexpr size_t kTreeDepth = 6;
struct Tree {
  std::array<Split, kTreeDepth> splits;
  // By the answers, the first one in the lowest bit.
  std::array<int8_t, size_t{1} << kTreeDepth> leaves;
};

// Writes the sums of the trees' leaves to `sums`, which has room for the rows of `table` in whole
// blocks of kRowBlock. REQUIRES: no sum can leave 16 bits.
void SumTrees(const TitleTable& table, std::span<const Tree> trees, int16_t* sums);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TREE_KERNEL_H_
