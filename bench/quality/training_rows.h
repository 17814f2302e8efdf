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
#include "stages/clean/title_features.h"

namespace copydesk::quality {

// The lines of many pages, column by column.
class TrainingRows {
 public:
  static constexpr size_t kBins = 32;  // at most, of a column

  struct Page {
    size_t begin, rows;
  };

  // Appends a page. `labels` and `weights`: a row.
  void Add(const clean::TitleTable& features, std::span<const Label> labels,
           std::span<const float> weights);
  // Sets the bins that thresholds are chosen from; after the last page.
  void Finish();

  const std::vector<Page>& pages() const { return pages_; }
  // The column of a feature; up to kReach rows before and after a page read as zero.
  const uint8_t* Values(clean::TitleFeature f) const { return values_[Index(f)].data(); }
  const uint8_t* Bins(clean::TitleFeature f) const { return bins_[Index(f)].data(); }
  // Bin b > 0 begins at value Edges()[b - 1].
  const std::vector<uint8_t>& Edges(clean::TitleFeature f) const { return edges_[Index(f)]; }
  std::span<const Label> labels() const { return labels_; }
  std::span<const float> weights() const { return weights_; }

 private:
  static size_t Index(clean::TitleFeature f) { return static_cast<size_t>(f); }

  std::vector<Page> pages_;
  std::array<std::vector<uint8_t>, clean::kTitleFeatures> values_, bins_, edges_;
  std::vector<Label> labels_;
  std::vector<float> weights_;
};

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TRAINING_ROWS_H_
