// What each story has by itself (verifier.h), for many stories over threads.
#ifndef COPYDESK_STAGES_MATCH_STORY_SUMS_PASS_H_
#define COPYDESK_STAGES_MATCH_STORY_SUMS_PASS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/verifier.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// One for each story; made for those of which `wanted`, a flag for each story, is not 0.
absl::StatusOr<std::vector<StorySums>> SumStories(const sign::StoryTable& stories,
                                                  std::span<const uint8_t> weights,
                                                  std::span<const uint8_t> wanted,
                                                  Context& context);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_STORY_SUMS_PASS_H_
