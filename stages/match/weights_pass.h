// Weighs the shingles of all stories: lines that recur, then document frequencies, over threads.
// Tested by tests/unit/match/weights_pass_test.cc.
#ifndef COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_
#define COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "pipeline/artifact.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// The table of weights. Row: uint8, one for each shingle of `shingles`.
inline constexpr std::string_view kWeightsArtifact = "shingle_weights";
ArtifactKind WeightsKind(uint64_t fingerprint);

inline constexpr uint64_t kBlockShingles = uint64_t{1} << 19;

struct ShingleWeights {
  Artifact table;                // of the WeightsKind, open
  uint64_t recurring_lines = 0;  // different lines that recur
  uint8_t single_weight = 0;     // of a shingle that one counting story has, or none

  // One for each shingle of the story table.
  std::span<const uint8_t> weights() const { return table.As<uint8_t>(); }
};

// Makes the artifact `shingle_weights`. `rows` ascend: the first story of each group of exact
// copies; the shingles of others weigh nothing. Of them those count for document frequencies of
// which `counts`, a flag for each story, is not 0.
//
// Stories are dealt in blocks of `block_shingles`, about: what is dealt of one fits the cache.
// Memory: that of RecurringLines before; then some 12 MiB a thread, and with a block and partition
// 12 bytes, which are 50 to 100 for a thousand shingles; on disk meanwhile 9 bytes a shingle. The
// same for any thread count and blocks.
absl::StatusOr<ShingleWeights> WeighShingles(const RunDir& dir, const sign::StoryTable& stories,
                                             std::span<const Row> rows,
                                             std::span<const uint8_t> counts, uint64_t fingerprint,
                                             Context& context,
                                             uint64_t block_shingles = kBlockShingles);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_
