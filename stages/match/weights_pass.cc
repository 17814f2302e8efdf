#include "stages/match/weights_pass.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

#include "pipeline/parallel.h"
#include "pipeline/scratch_table.h"
#include "pipeline/status_macros.h"
#include "stages/match/recurring_lines_pass.h"
#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

using sign::StoryTable;

constexpr size_t kBlockStories = size_t{1} << DealtShingle::kStoryBits;
constexpr size_t kMostBlocks = (size_t{1} << (32 - DealtShingle::kStoryBits)) - 1;

// Shingles of a partition, about: a table of them stays in the cache. Of a large corpus partitions
// become larger before they become more, so that what a block deals to each is no crumb.
constexpr uint64_t kPartitionShingles = uint64_t{1} << 13;
constexpr int kMaxSmallPartitionBits = 12;
constexpr uint64_t kLargePartitionShingles = uint64_t{1} << 20;

// Weights of shingles that weigh nothing are written so many at a time.
constexpr size_t kZeros = size_t{1} << 16;

// Partitions counted one after the other.
constexpr size_t kPartitionsAtOnce = 16;

int PartitionBits(uint64_t shingles) {
  const auto bits = [&](uint64_t size) {
    return static_cast<int>(std::bit_width(shingles / size));
  };
  return std::max({DealtShingle::kPartitionBits,
                   std::min(bits(kPartitionShingles), kMaxSmallPartitionBits),
                   bits(kLargePartitionShingles)});
}

// Shingles are dealt to partitions by their hashes and counted there, and what they weigh goes back
// the way that they came: a block of stories takes its weights from the partitions in the order in
// which it dealt its shingles. So every table is on disk, written in its own order, and read in
// pieces of a block and a partition.
//
//   stories  ──deal──▶  dealt shingles: block by block, in each partition by partition
//                            │ count
//   weights  ◀──take──  dealt weights: partition by partition, in each block by block
class Weigher {
 public:
  Weigher(const RunDir& dir, const StoryTable& stories, std::span<const Row> rows,
          std::span<const uint8_t> counts, const LineSet& recurring, uint64_t fingerprint,
          uint64_t block_shingles)
      : dir_(dir),
        stories_(stories),
        rows_(rows),
        counts_(counts),
        recurring_(recurring),
        fingerprint_(fingerprint),
        partition_shift_(64 - PartitionBits(stories.shingle_count())),
        partitions_(size_t{1} << PartitionBits(stories.shingle_count())) {
    const auto counting = std::ranges::count_if(rows, [&](Row row) { return counts[row] != 0; });
    story_count_ = static_cast<uint32_t>(counting);
    // By frequency; most are small.
    const uint32_t most = std::max(story_count_, 1u);
    for (uint32_t frequency = 1; frequency < weight_of_.size() && frequency <= most; ++frequency) {
      weight_of_[frequency] = ShingleWeight(frequency, most);
    }
    CutBlocks(block_shingles);
  }

  uint8_t single_weight() const { return weight_of_[1]; }

  absl::StatusOr<Artifact> Run(Context& context) {
    if (block_count_ > kMostBlocks) {
      return absl::ResourceExhaustedError("the corpus has more shingles than can be weighed");
    }
    RETURN_IF_ERROR(Deal(context));
    RETURN_IF_ERROR(Count(context));
    return Take(context);
  }

 private:
  struct Block {
    size_t first = 0;  // index into rows_; the block ends where the next begins
    uint64_t run = 0;  // its first dealt shingle
  };

  struct DealtBlock {
    std::vector<DealtShingle> shingles;  // by partition
    std::vector<uint32_t> begins;        // [partitions + 1], into them
    std::vector<uint8_t> own;            // a flag for each shingle of the block's stories
  };

  void CutBlocks(uint64_t block_shingles) {
    uint64_t shingles = block_shingles;
    size_t stories = 0;
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (shingles >= block_shingles || stories == kBlockStories) {
        blocks_.push_back({i, 0});
        shingles = stories = 0;
      }
      shingles += stories_.row(rows_[i]).shingles;
      ++stories;
    }
    block_count_ = blocks_.size();
    blocks_.push_back({rows_.size(), 0});
  }

  std::span<const Row> RowsOf(size_t block) const {
    return rows_.subspan(blocks_[block].first, blocks_[block + 1].first - blocks_[block].first);
  }

  size_t PartitionOf(uint64_t shingle) const {
    return static_cast<size_t>(shingle >> partition_shift_);
  }

  // Sets the flags of a story's own shingles to 1, of the others to 0.
  void FlagOwn(Row row, std::span<uint8_t> own) const {
    std::ranges::fill(own, uint8_t{1});
    ClearRecurringLines(stories_.lines(row), recurring_, stories_.shingle_words(), own);
  }

  void DealBlock(size_t block, DealtBlock& dealt) const {
    const std::span<const Row> rows = RowsOf(block);
    // Each partition's size two places on, so that its begin stands in its own once all are dealt.
    dealt.begins.assign(partitions_ + 2, 0);
    dealt.own.clear();
    for (const Row row : rows) {
      const std::span<const uint64_t> shingles = stories_.shingles(row);
      const size_t begin = dealt.own.size();
      dealt.own.resize(begin + shingles.size());
      const std::span<uint8_t> own = std::span(dealt.own).subspan(begin);
      FlagOwn(row, own);
      for (size_t at = 0; at < shingles.size(); ++at) {
        dealt.begins[PartitionOf(shingles[at]) + 2] += own[at];
      }
    }
    std::partial_sum(dealt.begins.begin(), dealt.begins.end(), dealt.begins.begin());
    dealt.shingles.resize(dealt.begins.back());
    const uint8_t* own = dealt.own.data();
    for (uint32_t story = 0; story < rows.size(); ++story) {
      const bool counts = counts_[rows[story]] != 0;
      for (const uint64_t shingle : stories_.shingles(rows[story])) {
        if (*own++ == 0) continue;
        dealt.shingles[dealt.begins[PartitionOf(shingle) + 1]++] =
            DealtShingle(shingle, story, counts);
      }
    }
    dealt.begins.pop_back();
  }

  absl::Status Deal(Context& context) {
    ASSIGN_OR_RETURN(ScratchWriter writer,
                     ScratchWriter<DealtShingle>::Create(dir_, "dealt_shingles"));
    piece_begins_.reserve(block_count_ * (partitions_ + 1));
    RETURN_IF_ERROR(ParallelInOrder<DealtBlock>(
        context, block_count_, 1,
        [&](size_t block, size_t, size_t, DealtBlock& dealt) -> absl::Status {
          DealBlock(block, dealt);
          return absl::OkStatus();
        },
        [&](size_t block, const DealtBlock& dealt) -> absl::Status {
          blocks_[block].run = writer.rows();
          piece_begins_.insert(piece_begins_.end(), dealt.begins.begin(), dealt.begins.end());
          return writer.Append(dealt.shingles);
        }));
    ASSIGN_OR_RETURN(dealt_shingles_, writer.Open());
    PlacePieces();
    return absl::OkStatus();
  }

  // Where the weights of each block's piece of each partition will stand.
  void PlacePieces() {
    weight_begins_.resize(block_count_ * partitions_);
    uint64_t begin = 0;
    for (size_t partition = 0; partition < partitions_; ++partition) {
      for (size_t block = 0; block < block_count_; ++block) {
        weight_begins_[block * partitions_ + partition] = begin;
        begin += Piece(block, partition).size();
      }
    }
  }

  // What a block dealt to a partition.
  std::span<const DealtShingle> Piece(size_t block, size_t partition) const {
    const uint32_t* begin = &piece_begins_[block * (partitions_ + 1) + partition];
    return dealt_shingles_.rows().subspan(blocks_[block].run + begin[0], begin[1] - begin[0]);
  }

  void CountPartition(size_t partition, FrequencyCounter& counter,
                      std::vector<uint8_t>& weights) const {
    size_t shingles = 0;
    for (size_t block = 0; block < block_count_; ++block)
      shingles += Piece(block, partition).size();
    counter.Reset(shingles);
    for (size_t block = 0; block < block_count_; ++block) {
      counter.Add(Piece(block, partition), static_cast<uint32_t>(block));
    }
    for (size_t i = 0; i < shingles; ++i) {
      const uint32_t frequency = counter.Frequency(i);
      weights.push_back(frequency < weight_of_.size() ? weight_of_[frequency]
                                                      : ShingleWeight(frequency, story_count_));
    }
  }

  absl::Status Count(Context& context) {
    ASSIGN_OR_RETURN(ScratchWriter writer, ScratchWriter<uint8_t>::Create(dir_, "dealt_weights"));
    ThreadScratch<FrequencyCounter> counters;
    RETURN_IF_ERROR(ParallelInOrder<std::vector<uint8_t>>(
        context, partitions_, kPartitionsAtOnce,
        [&](size_t, size_t begin, size_t end, std::vector<uint8_t>& weights) -> absl::Status {
          weights.clear();
          for (size_t partition = begin; partition < end; ++partition) {
            CountPartition(partition, counters.Local(), weights);
          }
          return absl::OkStatus();
        },
        [&](size_t, const std::vector<uint8_t>& weights) -> absl::Status {
          return writer.Append(weights);
        }));
    dealt_shingles_ = {};
    ASSIGN_OR_RETURN(dealt_weights_, writer.Open());
    return absl::OkStatus();
  }

  // The first shingle of a block's stories.
  uint64_t FirstShingle(size_t block) const {
    return stories_.row(RowsOf(block).front()).shingles_begin;
  }

  // The weights of the shingles from a block's first to its last.
  void TakeBlock(size_t block, std::vector<uint8_t>& weights) {
    const uint64_t first = FirstShingle(block);
    const std::span<const uint8_t> dealt = dealt_weights_.rows();
    const std::span<uint64_t> next =
        std::span(weight_begins_).subspan(block * partitions_, partitions_);
    const sign::StoryRow& last = stories_.row(RowsOf(block).back());
    weights.assign(last.shingles_begin + last.shingles - first, 0);
    for (const Row row : RowsOf(block)) {
      const std::span<const uint64_t> shingles = stories_.shingles(row);
      const std::span<uint8_t> own =
          std::span(weights).subspan(stories_.row(row).shingles_begin - first, shingles.size());
      FlagOwn(row, own);
      for (size_t at = 0; at < shingles.size(); ++at) {
        if (own[at] != 0) own[at] = dealt[next[PartitionOf(shingles[at])]++];
      }
    }
  }

  absl::StatusOr<Artifact> Take(Context& context) {
    const std::string path = dir_.ArtifactPath(kWeightsArtifact);
    const ArtifactKind kind = WeightsKind(fingerprint_);
    ASSIGN_OR_RETURN(ArtifactWriter writer, ArtifactWriter::Create(path, kind));
    // Between blocks may stand any number of exact copies, whose shingles weigh nothing.
    const std::vector<uint8_t> zeros(kZeros, 0);
    const auto fill_up = [&](uint64_t end) -> absl::Status {
      while (writer.rows() < end) {
        const auto count = static_cast<size_t>(std::min<uint64_t>(end - writer.rows(), kZeros));
        RETURN_IF_ERROR(writer.AppendRows(std::span<const uint8_t>(zeros).first(count)));
      }
      return absl::OkStatus();
    };
    const auto append = [&](size_t block, const std::vector<uint8_t>& weights) -> absl::Status {
      RETURN_IF_ERROR(fill_up(FirstShingle(block)));
      return writer.AppendRows(std::span<const uint8_t>(weights));
    };
    RETURN_IF_ERROR(ParallelInOrder<std::vector<uint8_t>>(
        context, block_count_, 1,
        [&](size_t block, size_t, size_t, std::vector<uint8_t>& weights) -> absl::Status {
          TakeBlock(block, weights);
          return absl::OkStatus();
        },
        append));
    RETURN_IF_ERROR(fill_up(stories_.shingle_count()));
    RETURN_IF_ERROR(writer.Finish());
    return Artifact::OpenWritten(dir_, kind);
  }

  const RunDir& dir_;
  const StoryTable& stories_;
  const std::span<const Row> rows_;
  const std::span<const uint8_t> counts_;
  const LineSet& recurring_;
  const uint64_t fingerprint_;
  const int partition_shift_;
  const size_t partitions_;
  uint32_t story_count_ = 0;
  std::array<uint8_t, 4096> weight_of_{};

  std::vector<Block> blocks_;  // and one more, where the last ends
  size_t block_count_ = 0;
  std::vector<uint32_t> piece_begins_;   // [blocks][partitions + 1], into the block's run
  std::vector<uint64_t> weight_begins_;  // [blocks][partitions]; what is taken moves on
  ScratchTable<DealtShingle> dealt_shingles_;
  ScratchTable<uint8_t> dealt_weights_;
};

}  // namespace

ArtifactKind WeightsKind(uint64_t fingerprint) {
  return {kWeightsArtifact, sizeof(uint8_t), fingerprint};
}

absl::StatusOr<ShingleWeights> WeighShingles(const RunDir& dir, const StoryTable& stories,
                                             std::span<const Row> rows,
                                             std::span<const uint8_t> counts, uint64_t fingerprint,
                                             Context& context, uint64_t block_shingles) {
  ShingleWeights result;
  ASSIGN_OR_RETURN(const LineSet recurring, RecurringLines(stories, rows, context));
  result.recurring_lines = recurring.size();
  Weigher weigher(dir, stories, rows, counts, recurring, fingerprint, block_shingles);
  result.single_weight = weigher.single_weight();
  ASSIGN_OR_RETURN(result.table, weigher.Run(context));
  return result;
}

}  // namespace copydesk::match
