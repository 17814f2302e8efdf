#include "stages/match/rare_shingle_pass.h"

#include <algorithm>
#include <cstddef>

#include "pipeline/parallel.h"
#include "pipeline/scratch_table.h"
#include "pipeline/status_macros.h"
#include "stages/match/band_pass.h"
#include "stages/match/deal.h"
#include "stages/match/radix_sort.h"
#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

constexpr size_t kStoryBlock = 1024;

// Ranges of stories, at most: each reads all lists.
constexpr uint64_t kMaxRanges = 16;

}  // namespace

// A shingle of the index, before it is dealt.
struct RareShingleGenerator::SampledShingle {
  uint64_t shingle = 0;
  Row row = 0;
};

// What was sampled of all stories.
struct RareShingleGenerator::Sampled {
  std::vector<uint32_t> in_sample;     // per row: how many shingles every text would sample
  std::vector<uint64_t> piece_begins;  // [blocks][partitions] and one more, into the entries
  ScratchTable<ShingleEntry> entries;
};

// The lists of all partitions.
struct RareShingleGenerator::Lists {
  ScratchTable<RareList> directory;
  ScratchTable<Row> rows;
  uint64_t capped = 0;  // long lists, thinned or left out
};

// Appends the shingles of a story that are indexed: sampled ones that are rare, but not in this
// story alone, as those of single_weight_ are. Returns how many of the story's every text would
// sample.
uint32_t RareShingleGenerator::Sample(Row row, std::vector<SampledShingle>& sampled) const {
  const uint32_t words = stories_.row(row).words;
  const std::span<const uint64_t> shingles = stories_.shingles(row);
  const uint8_t* weights = weights_.data() + stories_.row(row).shingles_begin;
  uint32_t in_sample = 0;
  for (size_t i = 0; i < shingles.size(); ++i) {
    if (weights[i] == 0 || !IsSampled(shingles[i], words, options_)) continue;
    in_sample += IsInSample(shingles[i]) ? 1u : 0u;
    if (weights[i] < kRareWeight || weights[i] == single_weight_) continue;
    sampled.push_back({shingles[i], row});
  }
  return in_sample;
}

// Deals the sampled shingles to partitions, block by block, so that each partition has its entries
// in row order.
absl::Status RareShingleGenerator::Deal(std::span<const Row> rows, Sampled& sampled,
                                        Context& context) const {
  struct Block {
    std::vector<SampledShingle> shingles;
    Dealt<ShingleEntry> dealt;
  };
  const auto partition_of = [](const SampledShingle& shingle) {
    return PartitionOf(shingle.shingle);
  };
  const auto entry_of = [](const SampledShingle& shingle) {
    return MakeEntry(shingle.shingle, shingle.row);
  };
  sampled.in_sample.resize(stories_.size(), 0);
  ASSIGN_OR_RETURN(ScratchWriter writer,
                   ScratchWriter<ShingleEntry>::Create(dir_, "dealt_rare_shingles"));
  const auto append = [&](size_t, const Block& block) -> absl::Status {
    for (size_t partition = 0; partition < kShinglePartitions; ++partition) {
      sampled.piece_begins.push_back(writer.rows());
      RETURN_IF_ERROR(writer.Append(block.dealt.of(partition)));
    }
    return absl::OkStatus();
  };
  RETURN_IF_ERROR(ParallelInOrder<Block>(
      context, rows.size(), kStoryBlock,
      [&](size_t, size_t begin, size_t end, Block& block) -> absl::Status {
        block.shingles.clear();
        for (const Row row : rows.subspan(begin, end - begin)) {
          sampled.in_sample[row] = Sample(row, block.shingles);
        }
        block.dealt.Deal(std::span<const SampledShingle>(block.shingles), kShinglePartitions,
                         partition_of, entry_of);
        return absl::OkStatus();
      },
      append));
  sampled.piece_begins.push_back(writer.rows());
  ASSIGN_OR_RETURN(sampled.entries, writer.Open());
  return absl::OkStatus();
}

absl::Status RareShingleGenerator::List(const Sampled& sampled, Lists& lists,
                                        Context& context) const {
  struct Scratch {
    std::vector<ShingleEntry> entries;
    ListScratch lists;
  };
  struct Partition {
    ThinnedLists thinned;
    std::vector<RareList> lists;
    std::vector<Row> rows;
  };
  // By the text, so that the order of the input does not matter.
  const auto order = [&](Row row) {
    return static_cast<uint32_t>(stories_.row(row).digest[0] >> 32);
  };
  const auto alike = [&](Row a, Row b) { return AreAlike(stories_, a, b, options_); };
  ThreadScratch<Scratch> scratches;
  ASSIGN_OR_RETURN(ScratchWriter directory, ScratchWriter<RareList>::Create(dir_, "rare_lists"));
  ASSIGN_OR_RETURN(ScratchWriter rows, ScratchWriter<Row>::Create(dir_, "rare_list_rows"));
  const auto append = [&](size_t, Partition& partition) -> absl::Status {
    partition.lists.clear();
    partition.rows.clear();
    Flatten(partition.thinned, rows.rows(), partition.lists, partition.rows);
    lists.capped += partition.thinned.capped;
    RETURN_IF_ERROR(directory.Append(partition.lists));
    return rows.Append(partition.rows);
  };
  RETURN_IF_ERROR(ParallelInOrder<Partition>(
      context, kShinglePartitions, 1,
      [&](size_t number, size_t, size_t, Partition& partition) -> absl::Status {
        Scratch& scratch = scratches.Local();
        scratch.entries.clear();
        for (size_t piece = number; piece + 1 < sampled.piece_begins.size();
             piece += kShinglePartitions) {
          const auto entries = sampled.entries.rows().subspan(
              sampled.piece_begins[piece],
              sampled.piece_begins[piece + 1] - sampled.piece_begins[piece]);
          scratch.entries.insert(scratch.entries.end(), entries.begin(), entries.end());
        }
        partition.thinned =
            ThinLists(ListShingles(scratch.entries, scratch.lists), order, options_, alike);
        return absl::OkStatus();
      },
      append));
  ASSIGN_OR_RETURN(lists.directory, directory.Open());
  ASSIGN_OR_RETURN(lists.rows, rows.Open());
  return absl::OkStatus();
}

// Cuts all stories to ranges that stand in range_places_ places of lists, about.
std::vector<Row> RareShingleGenerator::CutRanges(const Lists& lists) const {
  uint64_t all_places = 0;
  for (const RareList& list : lists.directory.rows()) all_places += list.stories;
  const uint64_t range_places = std::max(range_places_, all_places / kMaxRanges);
  if (all_places <= range_places) return {0, stories_.size()};
  std::vector<uint32_t> places(stories_.size(), 0);
  for (const RareList& list : lists.directory.rows()) {
    for (const Row row : lists.rows.rows().subspan(list.begin, list.stories)) ++places[row];
  }
  std::vector<Row> begins = {0};
  uint64_t in_range = 0;
  for (Row row = 0; row < stories_.size(); ++row) {
    if (in_range >= range_places) {
      begins.push_back(row);
      in_range = 0;
    }
    in_range += places[row];
  }
  begins.push_back(stories_.size());
  return begins;
}

absl::StatusOr<Candidates> RareShingleGenerator::Propose(std::span<const Row> rows,
                                                         Context& context) const {
  Sampled sampled;
  Lists lists;
  RETURN_IF_ERROR(Deal(rows, sampled, context));
  RETURN_IF_ERROR(List(sampled, lists, context));
  sampled.entries = {};
  Candidates candidates;
  candidates.capped = lists.capped;
  ThreadScratch<RareShingleIndex::Scratch> scratches;
  const std::vector<Row> ranges = CutRanges(lists);
  for (size_t range = 0; range + 1 < ranges.size(); ++range) {
    const RareShingleIndex index(lists.directory.rows(), lists.rows.rows(), sampled.in_sample,
                                 ranges[range], ranges[range + 1], options_);
    const auto first = std::ranges::lower_bound(rows, ranges[range]);
    const auto last = std::ranges::lower_bound(rows, ranges[range + 1]);
    const std::span<const Row> in_range(first, last);
    RETURN_IF_ERROR(ParallelInOrder<std::vector<PairKey>>(
        context, in_range.size(), kStoryBlock,
        [&](size_t, size_t begin, size_t end, std::vector<PairKey>& pairs) -> absl::Status {
          pairs.clear();
          for (const Row row : in_range.subspan(begin, end - begin)) {
            index.Pair(row, scratches.Local(), pairs);
          }
          return absl::OkStatus();
        },
        [&](size_t, const std::vector<PairKey>& pairs) -> absl::Status {
          candidates.pairs.insert(candidates.pairs.end(), pairs.begin(), pairs.end());
          return absl::OkStatus();
        }));
  }
  // They are in no order, and some come twice.
  std::vector<uint64_t> scratch;
  SortUnique(candidates.pairs, scratch);
  return candidates;
}

}  // namespace copydesk::match
