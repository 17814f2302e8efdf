// Learns the trees of the line model by gradient boosting.
//
// Every tree is fitted to the gradient of the weighted logistic loss that the trees before it leave
// (Friedman, Greedy function approximation: a gradient boosting machine, 2001), with leaves by one
// Newton step. A tree asks the same questions of all rows (an oblivious tree); questions are
// chosen greedily from a random part of the columns, on a random part of the pages. Leaves are
// rounded as they are learned, so the model that is learned is the one that runs.
// Deterministic for a seed and any number of threads, on one machine. Tested by
// tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_BOOSTING_H_
#define COPYDESK_BENCH_QUALITY_BOOSTING_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/labelled_pages.h"
#include "pipeline/context.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"

namespace copydesk::quality {

// The units of many pages, column by column.
class TrainingRows {
 public:
  struct Page {
    size_t begin, rows;
  };

  // Appends a page. `labels` and `weights`: a unit.
  void Add(const clean::FeatureTable& features, std::span<const Label> labels,
           std::span<const float> weights);
  // Sets the bins that thresholds are chosen from; after the last page.
  void Finish();

  const std::vector<Page>& pages() const { return pages_; }
  // The column of a feature; up to kReach rows before and after a page read as zero.
  const uint8_t* Values(clean::Feature f) const { return values_[Index(f)].data(); }
  const uint8_t* Bins(clean::Feature f) const { return bins_[Index(f)].data(); }
  // Bin b > 0 begins at value Edges()[b - 1].
  const std::vector<uint8_t>& Edges(clean::Feature f) const { return edges_[Index(f)]; }
  std::span<const Label> labels() const { return labels_; }
  std::span<const float> weights() const { return weights_; }

 private:
  static size_t Index(clean::Feature f) { return static_cast<size_t>(f); }

  std::vector<Page> pages_;
  std::array<std::vector<uint8_t>, clean::kFeatures> values_, bins_, edges_;
  std::vector<Label> labels_;
  std::vector<float> weights_;
};

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
