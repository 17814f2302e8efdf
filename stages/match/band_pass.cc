#include "stages/match/band_pass.h"

#include <algorithm>
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
  // Which pairs of a thinned bucket are made must not depend on the order of the input.
  std::vector<Row> order(rows.begin(), rows.end());
  std::ranges::sort(order, [&](Row x, Row y) { return ComesBefore(stories_, x, y); });
  std::vector<uint32_t> place_of(stories_.size());
  for (uint32_t i = 0; i < order.size(); ++i) place_of[order[i]] = i;
  std::vector<std::vector<PairKey>> pairs(bands);
  std::vector<uint64_t> thinned(bands, 0);
  struct Scratch {
    LshScratch lsh;
    std::vector<uint64_t> keys;
  };
  ThreadScratch<Scratch> scratches;
  RETURN_IF_ERROR(
      ParallelBlocks(context, bands, 1, [&](size_t band, size_t, size_t) -> absl::Status {
        Scratch& scratch = scratches.Local();
        scratch.keys.resize(order.size());
        // The signatures are read as they lie.
        for (const Row row : rows) {
          hash::BandKeys(stories_.signature(row).subspan(band * band_rows, band_rows), 1,
                         options_.rows, std::span(&scratch.keys[place_of[row]], 1));
        }
        thinned[band] =
            PairBand(scratch.keys, order, options_.bucket_max, scratch.lsh, pairs[band]);
        return absl::OkStatus();
      }));
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
