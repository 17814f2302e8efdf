// Learns the trees of the line model by gradient boosting.
//
// Every tree is fitted to the gradient of the weighted logistic loss that the trees before it leave
// (Friedman, Greedy function approximation: a gradient boosting machine, 2001), with leaves by one
// Newton step. A tree is grown (tree_growing.h) from a random part of the columns, on a random part
// of the pages; of their units, those that are all but decided are drawn the more seldom. Leaves
// are rounded as they are learned, so the model that is learned is the one that runs. Deterministic
// for a seed and any number of threads, on one machine. Tested by
// tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_BOOSTING_H_
#define COPYDESK_BENCH_QUALITY_BOOSTING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/training_rows.h"
#include "pipeline/context.h"
#include "stages/clean/line_features.h"
#include "stages/clean/tree_kernel.h"

namespace copydesk::quality {

struct BoostOptions {
  size_t trees = 500;
  float rate = 0.1F;           // share of a Newton step that a tree takes
  float smoothing = 10;        // added to the weight of each leaf
  double page_share = 0.3;     // of the pages a tree sees
  double column_share = 0.25;  // of the columns, times how near the unit they are
  uint64_t seed = 1;
  std::vector<clean::Feature> hidden;  // not to be asked for
};

// Learns from the pages with the numbers `pages`.
absl::StatusOr<std::vector<clean::Tree>> Boost(const TrainingRows& rows,
                                               std::span<const size_t> pages,
                                               const BoostOptions& options, Context& context);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_BOOSTING_H_
