#include "stages/clean/unit_sums.h"

#include <utility>

#include "stages/clean/feature_math.h"

namespace copydesk::clean {
namespace {

// Columns that a window around each unit fills.
class Windows {
 public:
  Windows(size_t n, const SumTable& sums, const LineColumns& column)
      : n_(n), sums_(sums), column_(column) {}

  // The count of units [i + from, i + to), divided. `kDivisor` is a power of two.
  template <uint32_t kDivisor>
  void Count(Feature f, Sum sum, ptrdiff_t from, ptrdiff_t to) const {
    const uint32_t* const first = sums_.Row(sum) + from;
    const uint32_t* const last = sums_.Row(sum) + to;
    uint8_t* const out = column_(f);
    for (size_t i = 0; i < n_; ++i) {
      out[i] = static_cast<uint8_t>(std::min((last[i] - first[i]) / kDivisor, 255u));
    }
  }

  // The same from the page's top to each unit, and from the unit below it to the page's end.
  template <uint32_t kDivisor>
  void CountAbove(Feature f, Sum sum) const {
    const uint32_t* const last = sums_.Row(sum);
    uint8_t* const out = column_(f);
    for (size_t i = 0; i < n_; ++i) {
      out[i] = static_cast<uint8_t>(std::min(last[i] / kDivisor, 255u));
    }
  }
  template <uint32_t kDivisor>
  void CountBelow(Feature f, Sum sum) const {
    const uint32_t* const first = sums_.Row(sum) + 1;
    const uint32_t all = sums_.Row(sum)[n_];
    uint8_t* const out = column_(f);
    for (size_t i = 0; i < n_; ++i) {
      out[i] = static_cast<uint8_t>(std::min((all - first[i]) / kDivisor, 255u));
    }
  }

  // What `ratio` makes of two sums over the units at most `by` away, above, and below.
  template <typename Ratio>
  void Around(Feature f, Sum part, Sum whole, ptrdiff_t by, Ratio ratio) const {
    const uint32_t *const p = sums_.Row(part), *const w = sums_.Row(whole);
    uint8_t* const out = column_(f);
    for (size_t i = 0; i < n_; ++i) {
      const auto at = static_cast<ptrdiff_t>(i);
      out[i] = ratio(p[at + 1 + by] - p[at - by], w[at + 1 + by] - w[at - by]);
    }
  }
  template <typename Ratio>
  void AboveAndBelow(Feature above, Feature below, Sum part, Sum whole, Ratio ratio) const {
    const uint32_t *const p = sums_.Row(part), *const w = sums_.Row(whole);
    uint8_t *const up = column_(above), *const down = column_(below);
    for (size_t i = 0; i < n_; ++i) {
      up[i] = ratio(p[i], w[i]);
      down[i] = ratio(p[n_] - p[i + 1], w[n_] - w[i + 1]);
    }
  }

 private:
  size_t n_;
  const SumTable& sums_;
  const LineColumns& column_;
};

}  // namespace

Block DensestRun(const std::vector<Unit>& units, const std::vector<uint8_t>& prose) {
  Block best;
  int64_t top = 0, sum = 0;
  size_t begin = 0;
  for (size_t i = 0; i < units.size(); ++i) {
    const LineScan& s = units[i].scan;
    const int64_t words = std::min(s.words, 60u);
    int64_t worth = prose[i] != 0 ? words - 4 : -8 + std::min<int64_t>(words / 2, 5);
    worth -= std::min<int64_t>(s.covered, 10) * 3;
    sum += worth;
    if (sum > top) {
      top = sum;
      best = {begin, i + 1};
    }
    if (sum < 0) {
      sum = 0;
      begin = i + 1;
    }
  }
  return best;
}

void FillWindows(size_t n, const SumTable& sums, const LineColumns& column) {
  const Windows windows(n, sums, column);
  windows.Count<2>(Feature::kProseAbove5, kSumProse, -5, 0);
  windows.Count<2>(Feature::kProseBelow5, kSumProse, 1, 6);
  windows.Count<2>(Feature::kProseAbove12, kSumProse, -12, 0);
  windows.Count<2>(Feature::kProseBelow12, kSumProse, 1, 13);
  windows.CountAbove<8>(Feature::kProseAbove, kSumProse);
  windows.CountBelow<8>(Feature::kProseBelow, kSumProse);
  windows.Count<1>(Feature::kDates8, kSumDates, -8, 9);
  windows.Count<1>(Feature::kRepeats8, kSumRepeats, -8, 9);
  windows.Count<1>(Feature::kComments8, kSumComments, -8, 9);
  windows.Count<1>(Feature::kPrompts8, kSumPrompts, -8, 9);
  windows.Count<1>(Feature::kBullets5, kSumBullets, -5, 6);
  windows.CountAbove<1>(Feature::kCommentsAbove, kSumComments);
  windows.CountBelow<1>(Feature::kCommentsBelow, kSumComments);
  windows.CountAbove<1>(Feature::kRepeatsAbove, kSumRepeats);
  windows.CountBelow<1>(Feature::kRepeatsBelow, kSumRepeats);
  const auto cover = [](uint32_t covered, uint32_t alpha) { return Percent(covered, alpha); };
  windows.Around(Feature::kCover3, kSumCovered, kSumAlpha, 3, cover);
  windows.Around(Feature::kCover8, kSumCovered, kSumAlpha, 8, cover);
  windows.AboveAndBelow(Feature::kCoverAbove, Feature::kCoverBelow, kSumCovered, kSumAlpha, cover);
  const auto mean = [](uint32_t evidence, uint32_t known) {
    return MeanEvidence(static_cast<int32_t>(evidence), known);
  };
  windows.Around(Feature::kWordMean2, kSumEvidence, kSumKnown, 2, mean);
  windows.Around(Feature::kWordMean5, kSumEvidence, kSumKnown, 5, mean);
  windows.Around(Feature::kWordMean10, kSumEvidence, kSumKnown, 10, mean);
  windows.AboveAndBelow(Feature::kWordMeanAbove, Feature::kWordMeanBelow, kSumEvidence, kSumKnown,
                        mean);
  const uint32_t* const shorts = sums.Row(kSumShorts);
  for (const auto& [f, by] : {std::pair(Feature::kShorts3, size_t{3}), {Feature::kShorts8, 8}}) {
    uint8_t* const out = column(f);
    for (size_t i = 0; i < n; ++i) {
      const size_t from = i < by ? 0 : i - by, to = std::min(n, i + 1 + by);
      out[i] = Percent(shorts[to] - shorts[from], to - from);
    }
  }
}

void FillPlaces(size_t n, size_t title_unit, const Block& block, const SumTable& sums,
                const LineColumns& column) {
  const uint32_t *const words = sums.Row(kSumWords), *const prose = sums.Row(kSumProse);
  uint8_t *const since_title = column(Feature::kSinceTitle),
                 *const above = column(Feature::kUnitsAbove),
                 *const below = column(Feature::kUnitsBelow),
                 *const units_share = column(Feature::kUnitsShare),
                 *const words_share = column(Feature::kWordsShare),
                 *const prose_share = column(Feature::kProseShare);
  for (size_t i = 0; i < n; ++i) {
    since_title[i] = title_unit >= n  ? uint8_t{255}
                     : i < title_unit ? uint8_t{0}
                                      : Byte(std::min<size_t>(i - title_unit + 1, 254));
    above[i] = Byte(i);
    below[i] = Byte(n - i - 1);
    units_share[i] = Percent(i, n);
    words_share[i] = Percent(words[i], words[n]);
    prose_share[i] = Percent(prose[i], prose[n]);
  }
  uint8_t *const place = column(Feature::kBlockPlace),
                 *const distance = column(Feature::kBlockDistance),
                 *const depth = column(Feature::kBlockDepth),
                 *const block_words = column(Feature::kBlockWords);
  for (size_t i = 0; i < block.begin; ++i) {
    place[i] = 0;
    distance[i] = Byte(block.begin - i);
    block_words[i] = Byte((words[block.begin] - words[i + 1]) / 4);
  }
  for (size_t i = block.begin; i < block.end; ++i) {
    place[i] = 1;
    depth[i] = Byte(std::min(i + 1 - block.begin, block.end - i));
  }
  for (size_t i = block.end; i < n; ++i) {
    place[i] = 2;
    distance[i] = Byte(i + 1 - block.end);
    block_words[i] = Byte((words[i] - words[block.end]) / 4);
  }
}

}  // namespace copydesk::clean
