#include "stages/match/match_pass.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <span>
#include <utility>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/match/lsh.h"
#include "stages/match/radix_sort.h"
#include "stages/match/rare_shingles.h"
#include "stages/sign/shingle.h"

namespace copydesk::match {
namespace {

using sign::StoryTable;

// Work is cut into blocks of a fixed size, so that results do not depend on the number of threads.
constexpr size_t kStoryBlock = 1024;
constexpr size_t kPairBlock = 4096;

bool SameShingles(const StoryTable& stories, Row a, Row b) {
  const auto x = stories.shingles(a);
  const auto y = stories.shingles(b);
  return x.size() == y.size() && std::memcmp(x.data(), y.data(), x.size_bytes()) == 0;
}

// The sampled shingles of a block of stories, by partition: entries[begins[p]] to
// entries[begins[p + 1]] are those of partition p.
struct DealtBlock {
  std::vector<ShingleEntry> entries;
  std::array<std::ptrdiff_t, kShinglePartitions + 1> begins = {};
};

// A counting sort by partition.
void Deal(std::span<const std::pair<uint64_t, Row>> sampled, DealtBlock& block) {
  for (const auto& [shingle, row] : sampled) {
    ++block.begins[PartitionOf(shingle) + 1];
  }
  std::partial_sum(block.begins.begin(), block.begins.end(), block.begins.begin());
  block.entries.resize(sampled.size());
  auto next = block.begins;
  for (const auto& [shingle, row] : sampled) {
    block.entries[static_cast<size_t>(next[PartitionOf(shingle)]++)] = MakeEntry(shingle, row);
  }
}

class MatchPass {
 public:
  MatchPass(const StoryTable& stories, const MatchOptions& options, Context& context)
      : stories_(stories), options_(options), context_(context) {}

  // Sets first_of and firsts: the stories that are paired.
  void GroupExactCopies() {
    first_of_.resize(stories_.size());
    std::vector<Row> order;
    order.reserve(stories_.size());
    for (Row row = 0; row < stories_.size(); ++row) {
      first_of_[row] = row;
      // A text without words is no copy of anything.
      if (stories_.row(row).words > 0) {
        order.push_back(row);
      }
    }
    const auto digest = [&](Row row) {
      return std::pair(stories_.row(row).digest[0], stories_.row(row).digest[1]);
    };
    std::sort(order.begin(), order.end(), [&](Row x, Row y) {
      const auto dx = digest(x);
      const auto dy = digest(y);
      return dx != dy ? dx < dy : x < y;
    });
    for (size_t i = 1; i < order.size(); ++i) {
      const Row first = first_of_[order[i - 1]];
      // The digest proposes, the texts decide.
      if (digest(first) == digest(order[i]) && SameShingles(stories_, first, order[i])) {
        first_of_[order[i]] = first;
        ++counts_.exact_copies;
      }
    }
    for (Row row = 0; row < stories_.size(); ++row) {
      if (first_of_[row] == row && stories_.row(row).words > 0) {
        firsts_.push_back(row);
      }
    }
  }

  absl::Status PairByBands() {
    const size_t bands = static_cast<size_t>(options_.bands);
    const size_t rows = static_cast<size_t>(options_.rows);
    std::vector<std::vector<PairKey>> pairs(bands);
    std::vector<uint64_t> thinned(bands, 0);
    struct Scratch {
      LshScratch lsh;
      std::vector<uint64_t> keys;
    };
    ThreadScratch<Scratch> scratches;
    RETURN_IF_ERROR(
        ParallelBlocks(context_, bands, 1, [&](size_t band, size_t, size_t) -> absl::Status {
          Scratch& scratch = scratches.Local();
          scratch.keys.resize(firsts_.size());
          for (size_t i = 0; i < firsts_.size(); ++i) {
            hash::BandKeys(stories_.signature(firsts_[i]).subspan(band * rows, rows), 1,
                           options_.rows, std::span(&scratch.keys[i], 1));
          }
          thinned[band] =
              PairBand(scratch.keys, firsts_, options_.bucket_max, scratch.lsh, pairs[band]);
          return absl::OkStatus();
        }));
    for (size_t band = 0; band < bands; ++band) {
      counts_.buckets_thinned += thinned[band];
      candidates_.insert(candidates_.end(), pairs[band].begin(), pairs[band].end());
    }
    SortCandidates();
    RETURN_IF_ERROR(DropUnlike());
    counts_.candidates_lsh = candidates_.size();
    return absl::OkStatus();
  }

  absl::Status PairByRareShingles() {
    // Deal the sampled shingles to partitions, block by block, so that each partition has its
    // entries in row order.
    const size_t blocks = (firsts_.size() + kStoryBlock - 1) / kStoryBlock;
    std::vector<DealtBlock> dealt(blocks);
    std::vector<uint32_t> in_sample(stories_.size(), 0);
    ThreadScratch<std::vector<std::pair<uint64_t, Row>>> gathered;
    RETURN_IF_ERROR(ParallelBlocks(context_, firsts_.size(), kStoryBlock,
                                   [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                     std::vector<std::pair<uint64_t, Row>>& sampled =
                                         gathered.Local();
                                     sampled.clear();
                                     for (size_t i = begin; i < end; ++i) {
                                       const Row row = firsts_[i];
                                       const uint32_t words = stories_.row(row).words;
                                       for (const uint64_t shingle : stories_.shingles(row)) {
                                         if (IsSampled(shingle, words, options_)) {
                                           sampled.emplace_back(shingle, row);
                                           in_sample[row] += IsInSample(shingle) ? 1u : 0u;
                                         }
                                       }
                                     }
                                     Deal(sampled, dealt[block]);
                                     return absl::OkStatus();
                                   }));
    std::vector<ShingleLists> partitions(kShinglePartitions);
    struct Scratch {
      std::vector<ShingleEntry> entries;
      ListScratch lists;
    };
    ThreadScratch<Scratch> list_scratches;
    RETURN_IF_ERROR(ParallelBlocks(
        context_, kShinglePartitions, 1, [&](size_t partition, size_t, size_t) -> absl::Status {
          Scratch& scratch = list_scratches.Local();
          scratch.entries.clear();
          for (const DealtBlock& block : dealt) {
            const auto begin = block.entries.begin();
            scratch.entries.insert(scratch.entries.end(), begin + block.begins[partition],
                                   begin + block.begins[partition + 1]);
          }
          partitions[partition] = ListShingles(scratch.entries, options_, scratch.lists);
          return absl::OkStatus();
        }));
    std::vector<DealtBlock>().swap(dealt);
    const RareShingleIndex index(std::move(partitions), std::move(in_sample));
    counts_.shingles_too_frequent = index.too_frequent();
    std::vector<std::vector<PairKey>> pairs(blocks);
    ThreadScratch<RareShingleIndex::Scratch> scratches;
    RETURN_IF_ERROR(ParallelBlocks(context_, firsts_.size(), kStoryBlock,
                                   [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                     for (size_t i = begin; i < end; ++i) {
                                       index.Pair(firsts_[i], options_, scratches.Local(),
                                                  pairs[block]);
                                     }
                                     return absl::OkStatus();
                                   }));
    for (const std::vector<PairKey>& block : pairs) {
      counts_.candidates_rare += block.size();
      candidates_.insert(candidates_.end(), block.begin(), block.end());
    }
    counts_.verified = SortCandidates();
    return absl::OkStatus();
  }

  // Computes every candidate's overlap from the shingles and keeps the ties, in order.
  absl::Status Verify(std::vector<VerifiedPair>& ties) {
    const size_t blocks = (candidates_.size() + kPairBlock - 1) / kPairBlock;
    std::vector<std::vector<VerifiedPair>> kept(blocks);
    ThreadScratch<sign::OverlapCounter> counters;
    RETURN_IF_ERROR(ParallelBlocks(context_, candidates_.size(), kPairBlock,
                                   [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                     sign::OverlapCounter& counter = counters.Local();
                                     Row base = 0;
                                     for (size_t i = begin; i < end; ++i) {
                                       const Row a = FirstRow(candidates_[i]);
                                       const Row b = SecondRow(candidates_[i]);
                                       if (i == begin || a != base) {
                                         counter.SetBase(stories_.shingles(a));
                                         base = a;
                                       }
                                       VerifiedPair pair;
                                       pair.a = a;
                                       pair.b = b;
                                       pair.overlap = counter.Count(stories_.shingles(b));
                                       pair.relation =
                                           ClassifyStories(stories_, a, b, pair.overlap, options_);
                                       if (pair.relation != Relation::kNone) {
                                         kept[block].push_back(pair);
                                       }
                                     }
                                     return absl::OkStatus();
                                   }));
    for (const std::vector<VerifiedPair>& block : kept) {
      ties.insert(ties.end(), block.begin(), block.end());
    }
    counts_.ties = ties.size();
    return absl::OkStatus();
  }

  const std::vector<Row>& first_of() const { return first_of_; }
  const MatchCounts& counts() const { return counts_; }

 private:
  // Keeps the candidates whose signatures agree in enough slots to be worth a look at the texts.
  absl::Status DropUnlike() {
    const size_t blocks = (candidates_.size() + kPairBlock - 1) / kPairBlock;
    std::vector<std::vector<PairKey>> kept(blocks);
    RETURN_IF_ERROR(ParallelBlocks(context_, candidates_.size(), kPairBlock,
                                   [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                     for (size_t i = begin; i < end; ++i) {
                                       const auto a = stories_.signature(FirstRow(candidates_[i]));
                                       const auto b = stories_.signature(SecondRow(candidates_[i]));
                                       if (uint64_t{hash::CountEqual(a, b)} * kWhole >=
                                           a.size() * options_.agreement_min) {
                                         kept[block].push_back(candidates_[i]);
                                       }
                                     }
                                     return absl::OkStatus();
                                   }));
    candidates_.clear();
    for (const std::vector<PairKey>& block : kept) {
      candidates_.insert(candidates_.end(), block.begin(), block.end());
    }
    return absl::OkStatus();
  }

  // Sorts the candidates and drops repeats; returns how many are left.
  size_t SortCandidates() {
    RadixSort(candidates_, scratch_);
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
    return candidates_.size();
  }

  const StoryTable& stories_;
  const MatchOptions& options_;
  Context& context_;
  std::vector<Row> first_of_;
  std::vector<Row> firsts_;
  std::vector<PairKey> candidates_;
  std::vector<uint64_t> scratch_;
  MatchCounts counts_;
};

// Runs `work`, a step of the pass, and books its time.
template <typename Work>
absl::Status Timed(Context& context, std::string_view name, uint64_t stories, const Work& work) {
  if (context.stop.stop_requested()) {
    return StoppedError();
  }
  const StageTimer timer(context.progress.AddStage(name), stories);
  return work();
}

}  // namespace

ArtifactKind PairsKind(uint64_t fingerprint) {
  return {kPairsArtifact, sizeof(VerifiedPair), fingerprint};
}
ArtifactKind ExactKind(uint64_t fingerprint) { return {kExactArtifact, sizeof(Row), fingerprint}; }

absl::StatusOr<MatchCounts> RunMatchPass(const RunDir& dir, const StoryTable& stories,
                                         const MatchOptions& options, uint64_t fingerprint,
                                         Context& context) {
  context.progress.BeginPass("match", 0);
  MatchPass pass(stories, options, context);
  std::vector<VerifiedPair> ties;
  RETURN_IF_ERROR(Timed(context, "match: exact", stories.size(), [&] {
    pass.GroupExactCopies();
    return absl::OkStatus();
  }));
  RETURN_IF_ERROR(
      Timed(context, "match: bands", stories.size(), [&] { return pass.PairByBands(); }));
  RETURN_IF_ERROR(Timed(context, "match: rare shingles", stories.size(),
                        [&] { return pass.PairByRareShingles(); }));
  RETURN_IF_ERROR(
      Timed(context, "match: verify", stories.size(), [&] { return pass.Verify(ties); }));

  ASSIGN_OR_RETURN(ArtifactWriter exact, ArtifactWriter::Create(dir.ArtifactPath(kExactArtifact),
                                                                ExactKind(fingerprint)));
  RETURN_IF_ERROR(exact.AppendRows(std::span<const Row>(pass.first_of())));
  RETURN_IF_ERROR(exact.Finish());
  ASSIGN_OR_RETURN(ArtifactWriter pairs, ArtifactWriter::Create(dir.ArtifactPath(kPairsArtifact),
                                                                PairsKind(fingerprint)));
  RETURN_IF_ERROR(pairs.AppendRows(std::span<const VerifiedPair>(ties)));
  RETURN_IF_ERROR(pairs.Finish());
  return pass.counts();
}

}  // namespace copydesk::match
