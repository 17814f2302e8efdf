// What trees are learned from: rows of bytes with labels and weights.
// Thread-safe for readers. Tested by tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_TRAINING_ROWS_H_
#define COPYDESK_BENCH_QUALITY_TRAINING_ROWS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bench/quality/labelled_pages.h"
#include "stages/clean/line_features.h"

namespace copydesk::quality {

// The units of many pages, or their lines, column by column.
class TrainingRows {
 public:
  static constexpr size_t kBins = 32;  // at most, of a column

  struct Page {
    size_t begin, rows;
  };

  // Appends a page. `labels` and `weights`: a row.
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

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TRAINING_ROWS_H_
