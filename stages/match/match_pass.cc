#include "stages/match/match_pass.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/match/deal.h"
#include "stages/match/lsh.h"
#include "stages/match/radix_sort.h"
#include "stages/match/rare_shingles.h"
#include "stages/match/shingle_weights.h"
#include "stages/match/verifier.h"
#include "stages/match/weights_pass.h"
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

// A shingle of the index, before it is dealt.
struct SampledShingle {
  uint64_t shingle = 0;
  Row row = 0;
};

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

  absl::Status Weigh() {
    ASSIGN_OR_RETURN(weights_, WeighShingles(stories_, firsts_, context_));
    counts_.recurring_lines = weights_.recurring_lines;
    return absl::OkStatus();
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
    std::vector<Dealt<ShingleEntry>> dealt(blocks);
    std::vector<uint32_t> in_sample(stories_.size(), 0);
    ThreadScratch<std::vector<SampledShingle>> gathered;
    const auto partition_of = [](const SampledShingle& sampled) {
      return PartitionOf(sampled.shingle);
    };
    const auto entry_of = [](const SampledShingle& sampled) {
      return MakeEntry(sampled.shingle, sampled.row);
    };
    RETURN_IF_ERROR(ParallelBlocks(context_, firsts_.size(), kStoryBlock,
                                   [&](size_t block, size_t begin, size_t end) -> absl::Status {
                                     std::vector<SampledShingle>& sampled = gathered.Local();
                                     sampled.clear();
                                     for (size_t i = begin; i < end; ++i) {
                                       in_sample[firsts_[i]] = Sample(firsts_[i], sampled);
                                     }
                                     dealt[block].Deal(std::span<const SampledShingle>(sampled),
                                                       kShinglePartitions, partition_of, entry_of);
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
          Gather<ShingleEntry>(dealt, partition, scratch.entries);
          partitions[partition] = ListShingles(scratch.entries, options_, scratch.lists);
          return absl::OkStatus();
        }));
    std::vector<Dealt<ShingleEntry>>().swap(dealt);
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

  // Measures every candidate pair, in order.
  absl::Status Verify(std::vector<VerifiedPair>& pairs) {
    pairs.resize(candidates_.size());
    ThreadScratch<Verifier> verifiers(stories_, weights_.weights);
    RETURN_IF_ERROR(ParallelBlocks(context_, candidates_.size(), kPairBlock,
                                   [&](size_t, size_t begin, size_t end) -> absl::Status {
                                     Verifier& verifier = verifiers.Local();
                                     for (size_t i = begin; i < end; ++i) {
                                       VerifiedPair& pair = pairs[i];
                                       pair.a = FirstRow(candidates_[i]);
                                       pair.b = SecondRow(candidates_[i]);
                                       if (i == begin || pair.a != pairs[i - 1].a) {
                                         verifier.SetBase(pair.a);
                                       }
                                       pair.evidence = verifier.Compare(pair.b);
                                       pair.relation = Classify(pair.evidence, options_.ties);
                                     }
                                     return absl::OkStatus();
                                   }));
    counts_.ties = static_cast<uint64_t>(
        std::count_if(pairs.begin(), pairs.end(),
                      [](const VerifiedPair& pair) { return pair.relation != Relation::kNone; }));
    return absl::OkStatus();
  }

  const std::vector<Row>& first_of() const { return first_of_; }
  const std::vector<uint8_t>& weights() const { return weights_.weights; }
  const MatchCounts& counts() const { return counts_; }

 private:
  // Appends the shingles of a story that are indexed; returns how many every text would index.
  uint32_t Sample(Row row, std::vector<SampledShingle>& sampled) const {
    const uint32_t words = stories_.row(row).words;
    const std::span<const uint64_t> shingles = stories_.shingles(row);
    const uint8_t* weights = weights_.weights.data() + stories_.row(row).shingles_begin;
    uint32_t in_sample = 0;
    for (size_t i = 0; i < shingles.size(); ++i) {
      if (weights[i] == 0 || !IsSampled(shingles[i], words, options_)) continue;
      sampled.push_back({shingles[i], row});
      in_sample += IsInSample(shingles[i]) ? 1u : 0u;
    }
    return in_sample;
  }

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
  ShingleWeights weights_;
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
ArtifactKind WeightsKind(uint64_t fingerprint) {
  return {kWeightsArtifact, sizeof(uint8_t), fingerprint};
}
ArtifactKind ExactKind(uint64_t fingerprint) { return {kExactArtifact, sizeof(Row), fingerprint}; }

absl::StatusOr<MatchCounts> RunMatchPass(const RunDir& dir, const StoryTable& stories,
                                         const MatchOptions& options, uint64_t fingerprint,
                                         Context& context) {
  context.progress.BeginPass("match", 0);
  MatchPass pass(stories, options, context);
  std::vector<VerifiedPair> verified;
  RETURN_IF_ERROR(Timed(context, "match: exact", stories.size(), [&] {
    pass.GroupExactCopies();
    return absl::OkStatus();
  }));
  RETURN_IF_ERROR(Timed(context, "match: weights", stories.size(), [&] { return pass.Weigh(); }));
  RETURN_IF_ERROR(
      Timed(context, "match: bands", stories.size(), [&] { return pass.PairByBands(); }));
  RETURN_IF_ERROR(Timed(context, "match: rare shingles", stories.size(),
                        [&] { return pass.PairByRareShingles(); }));
  RETURN_IF_ERROR(
      Timed(context, "match: verify", stories.size(), [&] { return pass.Verify(verified); }));

  ASSIGN_OR_RETURN(ArtifactWriter exact, ArtifactWriter::Create(dir.ArtifactPath(kExactArtifact),
                                                                ExactKind(fingerprint)));
  RETURN_IF_ERROR(exact.AppendRows(std::span<const Row>(pass.first_of())));
  RETURN_IF_ERROR(exact.Finish());
  ASSIGN_OR_RETURN(ArtifactWriter pairs, ArtifactWriter::Create(dir.ArtifactPath(kPairsArtifact),
                                                                PairsKind(fingerprint)));
  RETURN_IF_ERROR(pairs.AppendRows(std::span<const VerifiedPair>(verified)));
  RETURN_IF_ERROR(pairs.Finish());
  ASSIGN_OR_RETURN(
      ArtifactWriter weights,
      ArtifactWriter::Create(dir.ArtifactPath(kWeightsArtifact), WeightsKind(fingerprint)));
  RETURN_IF_ERROR(weights.AppendRows(std::span<const uint8_t>(pass.weights())));
  RETURN_IF_ERROR(weights.Finish());
  return pass.counts();
}

}  // namespace copydesk::match
