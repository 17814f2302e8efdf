#include "stages/match/match_pass.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/match/band_pass.h"
#include "stages/match/candidate_pass.h"
#include "stages/match/exact_copies.h"
#include "stages/match/near_groups_pass.h"
#include "stages/match/rare_shingle_pass.h"
#include "stages/match/story_sums_pass.h"
#include "stages/match/verifier.h"
#include "stages/match/weights_pass.h"

namespace copydesk::match {
namespace {

using sign::StoryTable;

// Work is cut into blocks of a fixed size, so that results do not depend on the number of threads.
constexpr size_t kPairBlock = 128;

// Runs `work`, a step of the pass, and books its time.
template <typename Work>
auto Timed(Context& context, std::string_view name, const StoryTable& stories, const Work& work)
    -> decltype(work()) {
  if (context.stop.stop_requested()) return StoppedError();
  const StageTimer timer(context.progress.AddStage(name), stories.size());
  return work();
}

// Measures every candidate pair and writes it, in order; returns how many are ties.
absl::StatusOr<uint64_t> Verify(const StoryTable& stories, std::span<const uint8_t> weights,
                                std::span<const PairKey> candidates, const TieRules& rules,
                                ArtifactWriter& writer, Context& context) {
  std::vector<uint8_t> compared(stories.size(), 0);
  for (const PairKey pair : candidates) compared[FirstRow(pair)] = compared[SecondRow(pair)] = 1;
  ASSIGN_OR_RETURN(const std::vector<StorySums> sums,
                   SumStories(stories, weights, compared, context));
  ThreadScratch<Verifier> verifiers(stories, weights, sums);
  uint64_t ties = 0;
  RETURN_IF_ERROR(ParallelInOrder<std::vector<VerifiedPair>>(
      context, candidates.size(), kPairBlock,
      [&](size_t, size_t begin, size_t end, std::vector<VerifiedPair>& pairs) -> absl::Status {
        Verifier& verifier = verifiers.Local();
        pairs.clear();
        for (size_t i = begin; i < end; ++i) {
          VerifiedPair pair;
          pair.a = FirstRow(candidates[i]);
          pair.b = SecondRow(candidates[i]);
          if (pairs.empty() || pair.a != pairs.back().a) verifier.SetBase(pair.a);
          if (i + 1 < end) verifier.ReadAhead(SecondRow(candidates[i + 1]));
          pair.evidence = verifier.Compare(pair.b, rules);
          pair.relation = Classify(pair.evidence, rules);
          pairs.push_back(pair);
        }
        return absl::OkStatus();
      },
      [&](size_t, const std::vector<VerifiedPair>& pairs) -> absl::Status {
        for (const VerifiedPair& pair : pairs) ties += pair.relation != Relation::kNone ? 1u : 0u;
        return writer.AppendRows(std::span<const VerifiedPair>(pairs));
      }));
  return ties;
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
  MatchCounts counts;
  ASSIGN_OR_RETURN(const ExactCopies exact,
                   Timed(context, "match: exact", stories, [&]() -> absl::StatusOr<ExactCopies> {
                     return GroupExactCopies(stories);
                   }));
  counts.exact_copies = exact.copies;
  const auto propose = [&](std::string_view name, const CandidateGenerator& generator) {
    return Timed(context, name, stories, [&] { return generator.Propose(exact.firsts, context); });
  };
  ASSIGN_OR_RETURN(Candidates alike, propose("match: bands", BandGenerator(stories, options)));
  counts.candidates_lsh = alike.pairs.size();
  counts.buckets_thinned = alike.capped;
  // By Jaccard alone, nothing is weighed, and no other generator finds more.
  ShingleWeights weights;
  std::vector<PairKey> candidates;
  if (options.ties.jaccard_alone != 0) {
    candidates = std::move(alike.pairs);
    RETURN_IF_ERROR(
        WriteArtifact<uint8_t>(dir.ArtifactPath(kWeightsArtifact), WeightsKind(fingerprint), {}));
  } else {
    const auto weigh = [&]() -> absl::StatusOr<ShingleWeights> {
      ASSIGN_OR_RETURN(const std::vector<uint8_t> counting,
                       CountingStories(stories, alike.pairs, options.ties, context));
      return WeighShingles(dir, stories, exact.firsts, counting, fingerprint, context);
    };
    ASSIGN_OR_RETURN(weights, Timed(context, "match: weights", stories, weigh));
    ASSIGN_OR_RETURN(
        const Candidates sharing,
        propose("match: rare shingles", RareShingleGenerator(dir, stories, weights.weights(),
                                                             weights.single_weight, options)));
    counts.candidates_rare = sharing.pairs.size();
    counts.shingles_thinned = sharing.capped;
    std::ranges::set_union(alike.pairs, sharing.pairs, std::back_inserter(candidates));
    std::vector<PairKey>().swap(alike.pairs);
  }
  counts.recurring_lines = weights.recurring_lines;

  ASSIGN_OR_RETURN(ArtifactWriter pairs, ArtifactWriter::Create(dir.ArtifactPath(kPairsArtifact),
                                                                PairsKind(fingerprint)));
  ASSIGN_OR_RETURN(counts.ties, Timed(context, "match: verify", stories, [&] {
                     return Verify(stories, weights.weights(), candidates, options.ties, pairs,
                                   context);
                   }));
  counts.verified = candidates.size();
  RETURN_IF_ERROR(pairs.Finish());
  RETURN_IF_ERROR(
      WriteArtifact<Row>(dir.ArtifactPath(kExactArtifact), ExactKind(fingerprint), exact.first_of));
  return counts;
}

}  // namespace copydesk::match
