// Grows one tree for gradient boosting: greedy questions, the same of all rows (an oblivious tree).
//
// Each question is the column and the place to cut it at that, over all leaves so far, raise the
// sum of gradient² / (curvature + smoothing) most: the loss that a Newton step in each leaf would
// take away. Ties go to the first column, and to the lowest cut. Columns are searched by several
// threads, each whole by one of them, so sums are the same for any number. Tested by
// tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_TREE_GROWING_H_
#define COPYDESK_BENCH_QUALITY_TREE_GROWING_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "absl/status/status.h"
#include "bench/quality/random.h"
#include "bench/quality/training_rows.h"
#include "pipeline/context.h"
#include "stages/clean/tree_kernel.h"

namespace copydesk::quality {

// A feature of the row `at` rows further down.
struct Column {
  clean::TitleFeature feature;
  int8_t at;
  double share;  // how often a tree may ask for it
};

// The columns in which rows differ. Of the first `own` of `features`, those of neighbours too: the
// nearer to the row, the more often; the others are a page's.
std::vector<Column> AllColumns(const TrainingRows& rows, size_t own, size_t features, double share);

// Draws each column by its share; all of them if none was drawn.
void DrawColumns(const std::vector<Column>& columns, Random& random, std::vector<Column>& drawn);

// Sums of a set of rows: their gradients, and the curvature of their loss.
struct Sums {
  float gradient = 0, curvature = 0;
  Sums& operator+=(const Sums& o) {
    gradient += o.gradient;
    curvature += o.curvature;
    return *this;
  }
  Sums operator-(const Sums& o) const { return {gradient - o.gradient, curvature - o.curvature}; }
};

// Adds to the scores of a page's rows the leaves of the tree that asks `splits`. `one`: what counts
// as 1 in a leaf; `scores`: a row of `rows` each.
void AddLeaves(const TrainingRows& rows, const TrainingRows::Page& page,
               std::span<const clean::Split> splits, std::span<const int8_t> leaves, int32_t one,
               std::span<float> scores);

class TreeGrower {
 public:
  // `rows` and `context`: outlive the grower.
  TreeGrower(const TrainingRows& rows, float smoothing, Context& context)
      : rows_(rows), smoothing_(smoothing), context_(context) {}

  // Fills `splits`, and the sums of the 2^splits leaves that they make. `at`: the rows by number;
  // `sums`: a row of them. FailedPrecondition: no column parts the rows.
  absl::Status Grow(std::span<const Column> columns, std::span<const uint32_t> at,
                    std::span<const Sums> sums, std::span<clean::Split> splits,
                    std::span<Sums> leaves);

 private:
  struct BestSplit {
    float gain = std::numeric_limits<float>::lowest();
    size_t bin = 0;
  };
  BestSplit Search(const Column& column, std::span<const uint32_t> at, std::span<const Sums> sums,
                   size_t leaves) const;

  const TrainingRows& rows_;
  float smoothing_;
  Context& context_;
  std::vector<BestSplit> found_;  // a column
  std::vector<uint8_t> leaf_;     // of a row so far
};

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TREE_GROWING_H_
