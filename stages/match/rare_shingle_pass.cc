#include "stages/match/rare_shingle_pass.h"

#include <cstddef>
#include <utility>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/match/band_pass.h"
#include "stages/match/deal.h"
#include "stages/match/radix_sort.h"
#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

constexpr size_t kStoryBlock = 1024;

}  // namespace

// A shingle of the index, before it is dealt.
struct RareShingleGenerator::SampledShingle {
  uint64_t shingle = 0;
  Row row = 0;
};

// Appends the shingles of a story that are indexed: sampled ones that are rare, but not in this
// story alone, as those of `single_weight` are. Returns how many of the story's every text would
// sample.
uint32_t RareShingleGenerator::Sample(Row row, uint8_t single_weight,
                                      std::vector<SampledShingle>& sampled) const {
  const uint32_t words = stories_.row(row).words;
  const std::span<const uint64_t> shingles = stories_.shingles(row);
  const uint8_t* weights = weights_.data() + stories_.row(row).shingles_begin;
  uint32_t in_sample = 0;
  for (size_t i = 0; i < shingles.size(); ++i) {
    if (weights[i] == 0 || !IsSampled(shingles[i], words, options_)) continue;
    in_sample += IsInSample(shingles[i]) ? 1u : 0u;
    if (weights[i] < kRareWeight || weights[i] == single_weight) continue;
    sampled.push_back({shingles[i], row});
  }
  return in_sample;
}

absl::StatusOr<RareShingleIndex> RareShingleGenerator::BuildIndex(std::span<const Row> rows,
                                                                  Context& context) const {
  // Deal the sampled shingles to partitions, block by block, so that each partition has its entries
  // in row order.
  std::vector<Dealt<ShingleEntry>> dealt((rows.size() + kStoryBlock - 1) / kStoryBlock);
  std::vector<uint32_t> in_sample(stories_.size(), 0);
  std::vector<uint32_t> order(stories_.size(), 0);
  const uint8_t single_weight = ShingleWeight(1, static_cast<uint32_t>(rows.size()));
  ThreadScratch<std::vector<SampledShingle>> gathered;
  const auto partition_of = [](const SampledShingle& sampled) {
    return PartitionOf(sampled.shingle);
  };
  const auto entry_of = [](const SampledShingle& sampled) {
    return MakeEntry(sampled.shingle, sampled.row);
  };
  RETURN_IF_ERROR(ParallelBlocks(context, rows.size(), kStoryBlock,
                                 [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                   std::vector<SampledShingle>& sampled = gathered.Local();
                                   sampled.clear();
                                   for (const Row row : rows.subspan(begin, end - begin)) {
                                     in_sample[row] = Sample(row, single_weight, sampled);
                                     // By the text, so that the order of the input does not matter.
                                     order[row] =
                                         static_cast<uint32_t>(stories_.row(row).digest[0] >> 32);
                                   }
                                   dealt[block].Deal(std::span<const SampledShingle>(sampled),
                                                     kShinglePartitions, partition_of, entry_of);
                                   return absl::OkStatus();
                                 }));
  std::vector<ThinnedLists> partitions(kShinglePartitions);
  const auto alike = [&](Row a, Row b) { return AreAlike(stories_, a, b, options_); };
  struct Scratch {
    std::vector<ShingleEntry> entries;
    ListScratch lists;
  };
  ThreadScratch<Scratch> scratches;
  RETURN_IF_ERROR(ParallelBlocks(
      context, kShinglePartitions, 1, [&](size_t partition, size_t, size_t) -> absl::Status {
        Scratch& scratch = scratches.Local();
        Gather<ShingleEntry>(dealt, partition, scratch.entries);
        partitions[partition] =
            ThinLists(ListShingles(scratch.entries, scratch.lists), order, options_, alike);
        return absl::OkStatus();
      }));
  return RareShingleIndex(std::move(partitions), std::move(in_sample), options_);
}

absl::StatusOr<Candidates> RareShingleGenerator::Propose(std::span<const Row> rows,
                                                         Context& context) const {
  ASSIGN_OR_RETURN(const RareShingleIndex index, BuildIndex(rows, context));
  std::vector<std::vector<PairKey>> blocks((rows.size() + kStoryBlock - 1) / kStoryBlock);
  ThreadScratch<RareShingleIndex::Scratch> scratches;
  RETURN_IF_ERROR(ParallelBlocks(context, rows.size(), kStoryBlock,
                                 [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                   for (const Row row : rows.subspan(begin, end - begin)) {
                                     index.Pair(row, scratches.Local(), blocks[block]);
                                   }
                                   return absl::OkStatus();
                                 }));
  Candidates candidates;
  candidates.capped = index.capped();
  for (const std::vector<PairKey>& block : blocks) {
    candidates.pairs.insert(candidates.pairs.end(), block.begin(), block.end());
  }
  // Block by block they are in no order, and some come twice.
  std::vector<uint64_t> scratch;
  SortUnique(candidates.pairs, scratch);
  return candidates;
}

}  // namespace copydesk::match
