#include "stages/match/lsh.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>

#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

// Neighbours that a story of an oversized bucket is paired with.
constexpr size_t kThinnedNeighbours = 4;

// Two passes of the sort (bench/match_benchmark.cc, BM_PairBand).
constexpr int kLeastSortedBits = 22;

// Pairs one bucket.
void PairBucket(std::span<const Row> bucket, bool all, std::vector<PairKey>& pairs) {
  for (size_t i = 0; i < bucket.size(); ++i) {
    const size_t last = all ? bucket.size() : std::min(bucket.size(), i + 1 + kThinnedNeighbours);
    for (size_t j = i + 1; j < last; ++j) pairs.push_back(MakePairKey(bucket[i], bucket[j]));
    // Those nearer to the first are its neighbours already.
    if (!all && i > kThinnedNeighbours) pairs.push_back(MakePairKey(bucket[0], bucket[i]));
  }
}

// Pairs the buckets of sorted entries; returns how many were thinned.
uint64_t PairBuckets(std::span<const uint64_t> entries, uint32_t bucket_max,
                     absl::FunctionRef<bool(Row, Row)> before, std::vector<Row>& bucket,
                     std::vector<PairKey>& pairs) {
  uint64_t thinned = 0;
  for (size_t begin = 0; begin < entries.size();) {
    bucket.clear();
    size_t end = begin;
    while (end < entries.size() && entries[end] >> 32 == entries[begin] >> 32) {
      bucket.push_back(static_cast<Row>(entries[end++]));
    }
    const bool all = bucket.size() <= bucket_max;
    if (!all) {
      // Which pairs are made must not depend on the order of the input.
      std::sort(bucket.begin(), bucket.end(), before);
      ++thinned;
    }
    PairBucket(bucket, all, pairs);
    begin = end;
  }
  return thinned;
}

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

uint64_t PairBand(std::span<const uint32_t> keys, std::span<const Row> rows, uint32_t bucket_max,
                  absl::FunctionRef<bool(Row, Row)> before, LshScratch& scratch,
                  std::vector<PairKey>& pairs) {
  // Upper half: the key; lower half: the story.
  std::vector<uint64_t>& entries = scratch.entries;
  entries.resize(keys.size());
  for (size_t i = 0; i < keys.size(); ++i) entries[i] = uint64_t{keys[i]} << 32 | rows[i];
  // Most keys are alone: it is enough to sort by as many of their bits as tell most apart.
  const int bits =
      std::min(32, std::max(kLeastSortedBits, 1 + static_cast<int>(std::bit_width(keys.size()))));
  const int shift = 64 - bits;
  RadixSort(entries, scratch.sorted, shift);
  uint64_t thinned = 0;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin + 1;
    while (end < entries.size() && entries[end] >> shift == entries[begin] >> shift) ++end;
    if (end - begin > 1) {
      std::sort(entries.begin() + static_cast<std::ptrdiff_t>(begin),
                entries.begin() + static_cast<std::ptrdiff_t>(end));
      thinned += PairBuckets(std::span(entries).subspan(begin, end - begin), bucket_max, before,
                             scratch.bucket, pairs);
    }
    begin = end;
  }
  return thinned;
}

}  // namespace copydesk::match
