#include "stages/match/lsh.h"

#include <algorithm>
#include <cmath>

#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

// Neighbours that a story of an oversized bucket is paired with.
constexpr size_t kThinnedNeighbours = 4;

}  // namespace

double CandidateProbability(double jaccard, int bands, int rows) {
  return 1.0 - std::pow(1.0 - std::pow(jaccard, rows), bands);
}

Banding ChooseBanding(uint32_t jaccard, int slots) {
  // Probabilities as 32-bit fractions.
  constexpr uint64_t kOne = uint64_t{1} << 32;
  const uint64_t share = std::min<uint64_t>(jaccard, sign::kWhole) * kOne / sign::kWhole;
  const auto power = [](uint64_t fraction, int exponent) {
    uint64_t product = kOne;
    // A factor of one changes nothing, and its square would not fit.
    for (int i = 0; i < exponent && fraction < kOne; ++i) product = (product >> 1) * fraction >> 31;
    return product;
  };
  Banding chosen{slots / 2, 2};
  for (int rows = 3; rows <= slots; ++rows) {
    const int bands = slots / rows;
    const uint64_t missed = power(kOne - power(share, rows), bands);
    if (missed > kOne / 100) break;
    chosen = {bands, rows};
  }
  return chosen;
}

uint64_t PairBand(std::span<const uint64_t> keys, std::span<const Row> rows, uint32_t bucket_max,
                  LshScratch& scratch, std::vector<PairKey>& pairs) {
  // Upper half: the key; lower half: the story. The sort is stable and looks at the keys alone, so
  // a bucket's stories stay in the order of `rows`.
  scratch.entries.resize(keys.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    scratch.entries[i] = (keys[i] & ~uint64_t{0xFFFFFFFF}) | rows[i];
  }
  RadixSort(scratch.entries, scratch.sorted, 32);
  uint64_t thinned = 0;
  const std::vector<uint64_t>& entries = scratch.entries;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin + 1;
    while (end < entries.size() && entries[end] >> 32 == entries[begin] >> 32) {
      ++end;
    }
    const bool all = end - begin <= bucket_max;
    thinned += all ? 0 : 1;
    for (size_t i = begin; i < end; ++i) {
      const size_t last = all ? end : std::min(end, i + 1 + kThinnedNeighbours);
      for (size_t j = i + 1; j < last; ++j) {
        pairs.push_back(MakePairKey(static_cast<Row>(entries[i]), static_cast<Row>(entries[j])));
      }
      // Those nearer to the first are its neighbours already.
      if (!all && i > begin + kThinnedNeighbours) {
        pairs.push_back(
            MakePairKey(static_cast<Row>(entries[begin]), static_cast<Row>(entries[i])));
      }
    }
    begin = end;
  }
  return thinned;
}

}  // namespace copydesk::match
