// Learns the trees that rank headlines by gradient boosting.
//
// A page is one choice: of its candidates, each with the chance e^score, or of none, with e^0. The
// trees are fitted one after the other to the gradient of the logarithm of the chance that the
// choice is right (where the headline stands in a page several times, any of its lines is). Pages
// with titles are few, and trees of two questions do better on sites that were not seen than deeper
// ones; three of them are packed into a tree as the line model's are, whose leaves are their sums.
// Leaves are rounded as they are learned, so the model that is learned is the one that runs.
// Deterministic for a seed and any number of threads, on one machine. Tested by
// tests/unit/bench/learn_titles_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_TITLE_BOOSTING_H_
#define COPYDESK_BENCH_QUALITY_TITLE_BOOSTING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/training_rows.h"
#include "pipeline/context.h"
#include "stages/clean/tree_kernel.h"

namespace copydesk::quality {

struct TitleBoostOptions {
  size_t trees = 120;         // of three times two questions
  float rate = 0.1F;          // share of a Newton step that a small tree takes
  float smoothing = 3;        // added to the curvature of each leaf
  double page_share = 0.5;    // of the pages a small tree sees
  double column_share = 0.2;  // of the columns, times how near the line they are
  uint64_t seed = 1;
};

// Learns from the pages with the numbers `pages`. A row's label: the headline (kStory), another
// candidate (kChrome), none (kUnknown); columns are TitleFeatures by number.
absl::StatusOr<std::vector<clean::Tree>> BoostTitles(const TrainingRows& rows,
                                                     std::span<const size_t> pages,
                                                     const TitleBoostOptions& options,
                                                     Context& context);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TITLE_BOOSTING_H_
