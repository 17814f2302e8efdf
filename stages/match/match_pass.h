// Signatures and shingles → verified pairs: exact groups, candidates, verification.
#ifndef COPYDESK_STAGES_MATCH_MATCH_PASS_H_
#define COPYDESK_STAGES_MATCH_MATCH_PASS_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/artifact.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/match/options.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// The first story of each group of exact copies (exact_copies.h), per row. Only firsts are paired.
// Row of the artifact: uint32.
inline constexpr std::string_view kExactArtifact = "exact";

// What summary.json says of matching.
struct MatchCounts {
  uint64_t exact_copies = 0;    // stories that repeat another one word for word
  uint64_t candidates_lsh = 0;  // pairs, each generator's own
  uint64_t candidates_rare = 0;
  uint64_t verified = 0;          // different candidate pairs, all verified on the shingles
  uint64_t ties = 0;              // of them with a relation
  uint64_t buckets_thinned = 0;   // LSH buckets over MatchOptions::bucket_max
  uint64_t recurring_lines = 0;   // lines that many stories have, beside different neighbours
  uint64_t shingles_thinned = 0;  // indexed shingles over MatchOptions::frequency_max
};

// Reads the story tables of `dir`; makes the artifacts `exact`, `pairs` and `shingle_weights`. Of
// pairs there is every one that was verified, with its relation or none, ordered by (a, b), a < b,
// firsts of exact groups only. The same bytes for any thread count.
absl::StatusOr<MatchCounts> RunMatchPass(const RunDir& dir, const sign::StoryTable& stories,
                                         const MatchOptions& options, uint64_t fingerprint,
                                         Context& context);

ArtifactKind PairsKind(uint64_t fingerprint);
ArtifactKind ExactKind(uint64_t fingerprint);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_MATCH_PASS_H_
