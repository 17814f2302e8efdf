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
#include "stages/match/near_groups.h"
#include "stages/match/rare_shingle_pass.h"
#include "stages/match/shingle_weights.h"
#include "stages/match/story_sums_pass.h"
#include "stages/match/verifier.h"
#include "stages/match/weights_pass.h"

namespace copydesk::match {
namespace {

using sign::StoryTable;

// Work is cut into blocks of a fixed size, so that results do not depend on the number of threads.
constexpr size_t kPairBlock = 4096;

// Runs `work`, a step of the pass, and books its time.
template <typename Work>
auto Timed(Context& context, std::string_view name, const StoryTable& stories, const Work& work)
    -> decltype(work()) {
  if (context.stop.stop_requested()) return StoppedError();
  const StageTimer timer(context.progress.AddStage(name), stories.size());
  return work();
}

// Measures every candidate pair, in order.
absl::StatusOr<std::vector<VerifiedPair>> Verify(const StoryTable& stories,
                                                 std::span<const uint8_t> weights,
                                                 std::span<const PairKey> candidates,
                                                 const TieRules& ties, Context& context) {
  std::vector<VerifiedPair> pairs(candidates.size());
  std::vector<uint8_t> compared(stories.size(), 0);
  for (const PairKey pair : candidates) compared[FirstRow(pair)] = compared[SecondRow(pair)] = 1;
  ASSIGN_OR_RETURN(const std::vector<StorySums> sums,
                   SumStories(stories, weights, compared, context));
  ThreadScratch<Verifier> verifiers(stories, weights, sums);
  RETURN_IF_ERROR(ParallelBlocks(context, candidates.size(), kPairBlock,
                                 [&](size_t, size_t begin, size_t end) -> absl::Status {
                                   Verifier& verifier = verifiers.Local();
                                   for (size_t i = begin; i < end; ++i) {
                                     VerifiedPair& pair = pairs[i];
                                     pair.a = FirstRow(candidates[i]);
                                     pair.b = SecondRow(candidates[i]);
                                     if (i == begin || pair.a != pairs[i - 1].a) {
                                       verifier.SetBase(pair.a);
                                     }
                                     pair.evidence = verifier.Compare(pair.b, ties);
                                     pair.relation = Classify(pair.evidence, ties);
                                   }
                                   return absl::OkStatus();
                                 }));
  return pairs;
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
  MatchCounts counts;
  ASSIGN_OR_RETURN(const ExactCopies exact,
                   Timed(context, "match: exact", stories, [&]() -> absl::StatusOr<ExactCopies> {
                     return GroupExactCopies(stories);
                   }));
  counts.exact_copies = exact.copies;
  const auto propose = [&](std::string_view name, const CandidateGenerator& generator) {
    return Timed(context, name, stories, [&] { return generator.Propose(exact.firsts, context); });
  };
  ASSIGN_OR_RETURN(const Candidates alike,
                   propose("match: bands", BandGenerator(stories, options)));
  counts.candidates_lsh = alike.pairs.size();
  counts.buckets_thinned = alike.capped;
  // By Jaccard alone, nothing is weighed, and no other generator finds more.
  ShingleWeights weights;
  std::vector<PairKey> candidates;
  if (options.ties.jaccard_alone != 0) {
    candidates = alike.pairs;
  } else {
    ASSIGN_OR_RETURN(weights, Timed(context, "match: weights", stories, [&] {
                       return WeighShingles(stories, exact.firsts,
                                            CountingStories(stories, alike.pairs, options.ties),
                                            context);
                     }));
    ASSIGN_OR_RETURN(
        const Candidates sharing,
        propose("match: rare shingles", RareShingleGenerator(stories, weights.weights, options)));
    counts.candidates_rare = sharing.pairs.size();
    counts.shingles_thinned = sharing.capped;
    std::ranges::set_union(alike.pairs, sharing.pairs, std::back_inserter(candidates));
  }
  counts.recurring_lines = weights.recurring_lines;

  ASSIGN_OR_RETURN(const std::vector<VerifiedPair> verified,
                   Timed(context, "match: verify", stories, [&] {
                     return Verify(stories, weights.weights, candidates, options.ties, context);
                   }));
  counts.verified = verified.size();
  counts.ties = static_cast<uint64_t>(std::ranges::count_if(
      verified, [](const VerifiedPair& pair) { return pair.relation != Relation::kNone; }));
  RETURN_IF_ERROR(
      WriteArtifact<Row>(dir.ArtifactPath(kExactArtifact), ExactKind(fingerprint), exact.first_of));
  RETURN_IF_ERROR(WriteArtifact<VerifiedPair>(dir.ArtifactPath(kPairsArtifact),
                                              PairsKind(fingerprint), verified));
  RETURN_IF_ERROR(WriteArtifact<uint8_t>(dir.ArtifactPath(kWeightsArtifact),
                                         WeightsKind(fingerprint), weights.weights));
  return counts;
}

}  // namespace copydesk::match
