#include "stages/match/recurring_lines_pass.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/match/deal.h"

namespace copydesk::match {
namespace {

using sign::Row;
using sign::StoryTable;

constexpr size_t kStoryBlock = 1024;

// Every round reads all lines.
constexpr uint64_t kMaxRounds = 32;

// The counters of a round's lines are two each.
constexpr uint64_t kLeastCounters = uint64_t{1} << 12;

// Places of a round are dealt by hash to so many partitions.
constexpr int kPartitionBits = 10;

// Bits [from, from + bits) of a hash, counted from the top.
uint64_t TopBits(uint64_t hash, int from, int bits) {
  return bits == 0 ? 0 : hash << from >> (64 - bits);
}

// Counts how often lines stand anywhere, up to kLeastStories; a few of other hashes with them. Most
// lines stand once, so that few are left to be looked at closely.
class LineCounts {
 public:
  explicit LineCounts(uint64_t lines)
      : counts_(std::bit_ceil(std::max(lines * 2, kLeastCounters)), 0) {}

  void Clear() { std::ranges::fill(counts_, uint8_t{0}); }
  // Any thread may count.
  void Count(uint64_t line) {
    const std::atomic_ref<uint8_t> count(counts_[line & (counts_.size() - 1)]);
    uint8_t seen = count.load(std::memory_order_relaxed);
    while (seen < kLeastStories &&
           !count.compare_exchange_weak(seen, static_cast<uint8_t>(seen + 1),
                                        std::memory_order_relaxed)) {
    }
  }
  bool MayRecur(uint64_t line) const {
    return counts_[line & (counts_.size() - 1)] >= kLeastStories;
  }

 private:
  std::vector<uint8_t> counts_;
};

class LineSearch {
 public:
  LineSearch(const StoryTable& stories, std::span<const Row> rows, uint64_t round_lines)
      : stories_(stories),
        rows_(rows),
        rounds_(std::bit_ceil(std::clamp<uint64_t>(
            (stories.line_count() + round_lines - 1) / round_lines, 1, kMaxRounds))),
        round_bits_(std::countr_zero(rounds_)),
        counts_(stories.line_count() / rounds_),
        dealt_((rows.size() + kStoryBlock - 1) / kStoryBlock),
        found_(size_t{1} << kPartitionBits) {}

  absl::StatusOr<LineSet> Run(Context& context) {
    LineSet recurring;
    for (uint64_t round = 0; round < rounds_; ++round) {
      RETURN_IF_ERROR(CountLines(round, context));
      RETURN_IF_ERROR(DealPlaces(round, context));
      RETURN_IF_ERROR(FindInPartitions(context));
      for (const std::vector<uint64_t>& lines : found_) {
        recurring.insert(lines.begin(), lines.end());
      }
    }
    return recurring;
  }

 private:
  struct Scratch {
    LineScratch lines;
    std::vector<LinePlace> places;
  };

  bool IsOfRound(uint64_t line, uint64_t round) const {
    return TopBits(line, 0, round_bits_) == round;
  }

  absl::Status CountLines(uint64_t round, Context& context) {
    counts_.Clear();
    return ParallelBlocks(context, rows_.size(), kStoryBlock,
                          [&](size_t, size_t begin, size_t end) -> absl::Status {
                            for (size_t i = begin; i < end; ++i) {
                              for (const sign::TextLine& line : stories_.lines(rows_[i])) {
                                if (IsOfRound(line.hash, round)) counts_.Count(line.hash);
                              }
                            }
                            return absl::OkStatus();
                          });
  }

  absl::Status DealPlaces(uint64_t round, Context& context) {
    const auto wanted = [&](uint64_t line) {
      return IsOfRound(line, round) && counts_.MayRecur(line);
    };
    const auto partition_of = [&](const LinePlace& place) {
      return static_cast<size_t>(TopBits(place.line, round_bits_, kPartitionBits));
    };
    return ParallelBlocks(context, rows_.size(), kStoryBlock,
                          [&](size_t block, size_t begin, size_t end) -> absl::Status {
                            Scratch& scratch = scratches_.Local();
                            scratch.places.clear();
                            for (const Row row : rows_.subspan(begin, end - begin)) {
                              ListLinePlaces(stories_.lines(row), stories_.shingles(row),
                                             stories_.shingle_words(), wanted, scratch.lines,
                                             scratch.places);
                            }
                            dealt_[block].Deal(std::span<const LinePlace>(scratch.places),
                                               found_.size(), partition_of);
                            return absl::OkStatus();
                          });
  }

  absl::Status FindInPartitions(Context& context) {
    return ParallelBlocks(context, found_.size(), 1,
                          [&](size_t partition, size_t, size_t) -> absl::Status {
                            std::vector<LinePlace>& places = scratches_.Local().places;
                            Gather<LinePlace>(dealt_, partition, places);
                            found_[partition].clear();
                            FindRecurringLines(places, found_[partition]);
                            return absl::OkStatus();
                          });
  }

  const StoryTable& stories_;
  const std::span<const Row> rows_;
  const uint64_t rounds_;
  const int round_bits_;
  LineCounts counts_;
  std::vector<Dealt<LinePlace>> dealt_;       // by block
  std::vector<std::vector<uint64_t>> found_;  // by partition
  ThreadScratch<Scratch> scratches_;
};

}  // namespace

absl::StatusOr<LineSet> RecurringLines(const StoryTable& stories, std::span<const Row> rows,
                                       Context& context, uint64_t round_lines) {
  return LineSearch(stories, rows, round_lines).Run(context);
}

}  // namespace copydesk::match
