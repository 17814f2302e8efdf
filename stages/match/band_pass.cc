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
#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

constexpr size_t kPairBlock = 4096;
constexpr size_t kStoryBlock = 1024;

// 4 bytes a story and band are held at once.
constexpr size_t kBandsAtOnce = 8;

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
  std::vector<std::vector<PairKey>> pairs(bands);
  std::vector<uint64_t> thinned(bands, 0);
  ThreadScratch<LshScratch> scratches;
  // Signatures are wide rows: each is read once for several bands.
  std::vector<std::vector<uint32_t>> keys(std::min(bands, kBandsAtOnce));
  for (std::vector<uint32_t>& of_band : keys) of_band.resize(rows.size());
  for (size_t first = 0; first < bands; first += keys.size()) {
    const size_t count = std::min(keys.size(), bands - first);
    RETURN_IF_ERROR(ParallelBlocks(
        context, rows.size(), kStoryBlock, [&](size_t, size_t begin, size_t end) -> absl::Status {
          std::array<uint64_t, kBandsAtOnce> found;
          for (size_t i = begin; i < end; ++i) {
            hash::BandKeys(
                stories_.signature(rows[i]).subspan(first * band_rows, count * band_rows),
                static_cast<int>(count), options_.rows, std::span(found).first(count));
            for (size_t k = 0; k < count; ++k) keys[k][i] = static_cast<uint32_t>(found[k] >> 32);
          }
          return absl::OkStatus();
        }));
    RETURN_IF_ERROR(
        ParallelBlocks(context, count, 1, [&](size_t k, size_t, size_t) -> absl::Status {
          thinned[first + k] = PairBand(keys[k], rows, options_.bucket_max, before,
                                        scratches.Local(), pairs[first + k]);
          return absl::OkStatus();
        }));
  }
  Candidates candidates;
  std::vector<PairKey> met;
  for (size_t band = 0; band < bands; ++band) {
    candidates.capped += thinned[band];
    met.insert(met.end(), pairs[band].begin(), pairs[band].end());
    std::vector<PairKey>().swap(pairs[band]);
  }
  std::vector<uint64_t> scratch;
  SortUnique(met, scratch);
  ASSIGN_OR_RETURN(candidates.pairs, KeepAlike(met, context));
  return candidates;
}

// Keeps the pairs whose signatures agree in enough slots to be worth a look at the texts.
absl::StatusOr<std::vector<PairKey>> BandGenerator::KeepAlike(std::span<const PairKey> pairs,
                                                              Context& context) const {
  std::vector<std::vector<PairKey>> blocks((pairs.size() + kPairBlock - 1) / kPairBlock);
  RETURN_IF_ERROR(
      ParallelBlocks(context, pairs.size(), kPairBlock,
                     [&](size_t block, size_t begin, size_t end) -> absl::Status {
                       for (const PairKey pair : pairs.subspan(begin, end - begin)) {
                         if (AreAlike(stories_, FirstRow(pair), SecondRow(pair), options_)) {
                           blocks[block].push_back(pair);
                         }
                       }
                       return absl::OkStatus();
                     }));
  std::vector<PairKey> kept;
  for (const std::vector<PairKey>& block : blocks) {
    kept.insert(kept.end(), block.begin(), block.end());
  }
  return kept;
}

}  // namespace copydesk::match
