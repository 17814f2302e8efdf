// Weighs the shingles of all stories: lines that recur, then document frequencies, over threads.
#ifndef COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_
#define COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

struct ShingleWeights {
  std::vector<uint8_t> weights;  // one for each shingle of the table
  uint64_t recurring_lines = 0;  // different lines that recur
};

// `rows` ascend: the first story of each group of exact copies; the shingles of others weigh
// nothing. Of them those count for document frequencies of which `counts`, a flag for each story,
// is not 0. Memory: a byte for each shingle; 16 bytes for each line; and 16 bytes for each shingle
// of a round: an eighth of them all, or some ten millions. The same for any thread count.
absl::StatusOr<ShingleWeights> WeighShingles(const sign::StoryTable& stories,
                                             std::span<const Row> rows,
                                             std::span<const uint8_t> counts, Context& context);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_WEIGHTS_PASS_H_
