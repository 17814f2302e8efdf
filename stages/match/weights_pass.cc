#include "stages/match/weights_pass.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <numeric>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/match/deal.h"
#include "stages/match/recurring_lines.h"
#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

using sign::StoryTable;

constexpr size_t kStoryBlock = 1024;

// Lines are dealt by the top bits of their hashes.
constexpr int kLineBits = 8;

// Shingles are weighed in rounds, so that not all are dealt at once: of this many each, about, but
// never in more rounds than kMaxRounds, since each looks at all shingles. Those of a round are
// dealt to partitions that a table in the cache serves.
constexpr uint64_t kRoundShingles = uint64_t{1} << 24;
constexpr uint64_t kMaxRounds = 8;
constexpr uint64_t kPartitionShingles = uint64_t{1} << 13;

// The hashes of all lines that recur, ascending.
absl::StatusOr<std::vector<uint64_t>> RecurringLines(const StoryTable& stories,
                                                     std::span<const Row> rows, Context& context) {
  const size_t blocks = (rows.size() + kStoryBlock - 1) / kStoryBlock;
  std::vector<Dealt<LinePlace>> dealt(blocks);
  struct Scratch {
    std::vector<uint64_t> lines;
    std::vector<LinePlace> places;
  };
  ThreadScratch<Scratch> scratches;
  const auto partition_of = [](const LinePlace& place) {
    return static_cast<size_t>(place.line >> (64 - kLineBits));
  };
  RETURN_IF_ERROR(
      ParallelBlocks(context, rows.size(), kStoryBlock,
                     [&](size_t block, size_t begin, size_t end) -> absl::Status {
                       Scratch& scratch = scratches.Local();
                       scratch.places.clear();
                       for (size_t i = begin; i < end; ++i) {
                         ListLinePlaces(stories.lines(rows[i]), stories.shingles(rows[i]),
                                        stories.shingle_words(), scratch.lines, scratch.places);
                       }
                       dealt[block].Deal(scratch.places, size_t{1} << kLineBits, partition_of);
                       return absl::OkStatus();
                     }));
  std::vector<std::vector<uint64_t>> found(size_t{1} << kLineBits);
  RETURN_IF_ERROR(ParallelBlocks(context, found.size(), 1,
                                 [&](size_t partition, size_t, size_t) -> absl::Status {
                                   std::vector<LinePlace>& places = scratches.Local().places;
                                   Gather<LinePlace>(dealt, partition, places);
                                   FindRecurringLines(places, found[partition]);
                                   return absl::OkStatus();
                                 }));
  std::vector<uint64_t> recurring;
  for (const std::vector<uint64_t>& partition : found) {
    recurring.insert(recurring.end(), partition.begin(), partition.end());
  }
  return recurring;
}

}  // namespace

absl::StatusOr<ShingleWeights> WeighShingles(const StoryTable& stories, std::span<const Row> rows,
                                             std::span<const uint8_t> counts, Context& context) {
  ShingleWeights result;
  ASSIGN_OR_RETURN(const std::vector<uint64_t> recurring, RecurringLines(stories, rows, context));
  result.recurring_lines = recurring.size();

  const auto story_count =
      static_cast<uint32_t>(std::ranges::count_if(rows, [&](Row row) { return counts[row] != 0; }));
  // By frequency; most are small.
  std::array<uint8_t, 256> weight_of{};
  for (uint32_t frequency = 1; frequency < weight_of.size(); ++frequency) {
    weight_of[frequency] = ShingleWeight(frequency, story_count);
  }
  const uint8_t single_weight = weight_of[1];
  // Where each story's weights begin: the rows of the story table are wide.
  std::vector<uint64_t> begin_of(stories.size());
  for (Row row = 0; row < stories.size(); ++row) begin_of[row] = stories.row(row).shingles_begin;

  // Most shingles stand in one story: all own ones get its weight first, in order. Only the others
  // are written one by one, each somewhere in the table.
  std::vector<uint8_t>& weights = result.weights;
  weights.assign(stories.shingle_count(), 0);
  const auto weights_of = [&](Row row) {
    return std::span(weights).subspan(stories.row(row).shingles_begin, stories.row(row).shingles);
  };
  RETURN_IF_ERROR(ParallelBlocks(
      context, rows.size(), kStoryBlock, [&](size_t, size_t begin, size_t end) -> absl::Status {
        for (size_t i = begin; i < end; ++i) {
          const std::span<uint8_t> own = weights_of(rows[i]);
          std::fill(own.begin(), own.end(), single_weight);
          ClearRecurringLines(stories.lines(rows[i]), recurring, stories.shingle_words(), own);
        }
        return absl::OkStatus();
      }));

  const uint64_t rounds =
      std::bit_ceil(std::clamp<uint64_t>(stories.shingle_count() / kRoundShingles, 1, kMaxRounds));
  const int round_bits = std::countr_zero(rounds);
  const uint64_t partitions =
      std::bit_ceil(std::max<uint64_t>(stories.shingle_count() / rounds / kPartitionShingles, 1));
  const int partition_bits = std::countr_zero(partitions);
  const auto partition_of = [&](const ShingleAt& entry) {
    return static_cast<size_t>(entry.shingle() << round_bits >> 1 >> (63 - partition_bits));
  };
  const size_t blocks = (rows.size() + kStoryBlock - 1) / kStoryBlock;
  struct Scratch {
    std::vector<ShingleAt> entries;
    FrequencyCounter counter;
  };
  ThreadScratch<Scratch> scratches;
  for (uint64_t round = 0; round < rounds; ++round) {
    std::vector<Dealt<ShingleAt>> dealt(blocks);
    RETURN_IF_ERROR(
        ParallelBlocks(context, rows.size(), kStoryBlock,
                       [&](size_t block, size_t begin, size_t end) -> absl::Status {
                         std::vector<ShingleAt>& entries = scratches.Local().entries;
                         entries.clear();
                         for (size_t i = begin; i < end; ++i) {
                           const std::span<const uint64_t> shingles = stories.shingles(rows[i]);
                           const std::span<const uint8_t> own = weights_of(rows[i]);
                           const bool story_counts = counts[rows[i]] != 0;
                           for (size_t at = 0; at < shingles.size(); ++at) {
                             if (own[at] != 0 && shingles[at] >> 1 >> (63 - round_bits) == round) {
                               entries.emplace_back(shingles[at], rows[i], at, story_counts);
                             }
                           }
                         }
                         dealt[block].Deal(entries, partitions, partition_of);
                         return absl::OkStatus();
                       }));
    RETURN_IF_ERROR(ParallelBlocks(
        context, partitions, 1, [&](size_t partition, size_t, size_t) -> absl::Status {
          Scratch& scratch = scratches.Local();
          Gather<ShingleAt>(dealt, partition, scratch.entries);
          scratch.counter.Count(scratch.entries);
          // Each partition writes the places of its own shingles.
          for (size_t i = 0; i < scratch.entries.size(); ++i) {
            const uint32_t frequency = scratch.counter.Frequency(i);
            if (frequency == 1) continue;
            const ShingleAt& entry = scratch.entries[i];
            weights[begin_of[entry.row()] + entry.at()] =
                frequency < weight_of.size() ? weight_of[frequency]
                                             : ShingleWeight(frequency, story_count);
          }
          return absl::OkStatus();
        }));
  }
  return result;
}

}  // namespace copydesk::match
