#include "stages/match/band_pass.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/match/lsh.h"
#include "stages/match/prefetch.h"
#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

constexpr size_t kStoryBlock = 1024;

constexpr size_t kBandsAtOnce = 8;

struct BandPairs {
  std::vector<uint32_t> keys;  // one for each story
  std::vector<PairKey> pairs;
  uint64_t thinned = 0;
};

// So many stories before its turn a signature is asked for.
constexpr size_t kAhead = 8;

}  // namespace

bool AreAlike(const sign::StoryTable& stories, Row a, Row b, const MatchOptions& options) {
  const std::span<const uint32_t> x = stories.signature(a);
  const std::span<const uint32_t> y = stories.signature(b);
  return uint64_t{hash::CountEqual(x, y)} * kWhole >= x.size() * options.agreement_min;
}

absl::StatusOr<Candidates> BandGenerator::Propose(std::span<const Row> rows,
                                                  Context& context) const {
  const size_t bands = static_cast<size_t>(options_.bands);
  const size_t band_rows = static_cast<size_t>(options_.rows);
  const auto before = [&](Row x, Row y) { return ComesBefore(stories_, x, y); };
  ThreadScratch<LshScratch> scratches;
  Candidates candidates;
  std::vector<PairKey> scratch;
  // Signatures are wide rows: each is read once for several bands.
  std::vector<BandPairs> at_once(std::min(bands, kBandsAtOnce));
  for (BandPairs& band : at_once) band.keys.resize(rows.size());
  for (size_t first = 0; first < bands; first += at_once.size()) {
    const size_t count = std::min(at_once.size(), bands - first);
    RETURN_IF_ERROR(ParallelBlocks(
        context, rows.size(), kStoryBlock, [&](size_t, size_t begin, size_t end) -> absl::Status {
          std::array<uint64_t, kBandsAtOnce> found;
          const auto slots = [&](size_t i) {
            return stories_.signature(rows[i]).subspan(first * band_rows, count * band_rows);
          };
          for (size_t i = begin; i < end; ++i) {
            if (i + kAhead < end) Prefetch(slots(i + kAhead));
            hash::BandKeys(slots(i), static_cast<int>(count), options_.rows,
                           std::span(found).first(count));
            for (size_t k = 0; k < count; ++k) {
              at_once[k].keys[i] = static_cast<uint32_t>(found[k] >> 32);
            }
          }
          return absl::OkStatus();
        }));
    RETURN_IF_ERROR(
        ParallelBlocks(context, count, 1, [&](size_t k, size_t, size_t) -> absl::Status {
          BandPairs& band = at_once[k];
          band.pairs.clear();
          band.thinned =
              PairBand(band.keys, rows, options_.bucket_max, before, scratches.Local(), band.pairs);
          // Most pairs that meet are not worth a look at the texts.
          std::erase_if(band.pairs, [&](PairKey pair) {
            return !AreAlike(stories_, FirstRow(pair), SecondRow(pair), options_);
          });
          return absl::OkStatus();
        }));
    for (const BandPairs& band : std::span(at_once).first(count)) {
      candidates.capped += band.thinned;
      candidates.pairs.insert(candidates.pairs.end(), band.pairs.begin(), band.pairs.end());
    }
    SortUnique(candidates.pairs, scratch);
  }
  return candidates;
}

}  // namespace copydesk::match
