// Sums over the units of a page, and the feature columns that they fill: what stands in a window
// around each unit, and where each stands to the page's densest run of prose.
//
// Thread-safe: the table of sums is the caller's. Tested by tests/unit/clean/line_features_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_UNIT_SUMS_H_
#define COPYDESK_STAGES_CLEAN_UNIT_SUMS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stages/clean/line_features.h"

namespace copydesk::clean {

// Sums over the units above each unit, a row a count. A row goes on at both ends as if there were
// kPad units more, of nothing, so that no window has to be clipped.
enum Sum : size_t {
  kSumProse,
  kSumWords,
  kSumCovered,
  kSumAlpha,
  kSumShorts,
  kSumBullets,
  kSumKnown,
  kSumDates,
  kSumRepeats,
  kSumComments,
  kSumPrompts,
  kSumEvidence,  // signed: differences are right all the same
  kSums,
};
class SumTable {
 public:
  static constexpr size_t kPad = 16;

  SumTable(size_t n, std::vector<uint32_t>& sums) : n_(n), stride_(n + 1 + 2 * kPad) {
    sums.resize(stride_ * kSums);
    data_ = sums.data();
  }
  // [i] is the sum over the units [0, i), for i from -kPad to n + kPad.
  uint32_t* Row(size_t sum) const { return data_ + stride_ * sum + kPad; }

  // To be called when [1] to [n] hold the counts of units 0 to n - 1.
  void Finish() const {
    for (size_t sum = 0; sum < kSums; ++sum) {
      uint32_t* const row = Row(sum);
      std::fill_n(row - kPad, kPad + 1, 0u);
      uint32_t total = 0;
      for (size_t i = 1; i <= n_; ++i) row[i] = total += row[i];
      std::fill_n(row + n_ + 1, kPad, total);
    }
  }

 private:
  size_t n_, stride_;
  uint32_t* data_;
};

// The run of units with the most prose for its length: what a page is about, roughly.
struct Block {
  size_t begin = 0, end = 0;
};
// `prose`: a unit, 1 or 0.
Block DensestRun(const std::vector<Unit>& units, const std::vector<uint8_t>& prose);

// Fill columns of `n` units. `sums` are finished.
void FillWindows(size_t n, const SumTable& sums, const LineColumns& column);
void FillPlaces(size_t n, size_t title_unit, const Block& block, const SumTable& sums,
                const LineColumns& column);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_UNIT_SUMS_H_
