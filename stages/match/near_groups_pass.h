// Which stories count for document frequencies (near_groups.h), over threads. Tested by
// tests/unit/match/near_groups_test.cc.
#ifndef COPYDESK_STAGES_MATCH_NEAR_GROUPS_PASS_H_
#define COPYDESK_STAGES_MATCH_NEAR_GROUPS_PASS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/options.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// A flag for each story: 0 if it is a plain near copy of one that comes before it in the
// order of the texts (ComesBefore), as far as `pairs` tell. The same for any thread count.
absl::StatusOr<std::vector<uint8_t>> CountingStories(const sign::StoryTable& stories,
                                                     std::span<const PairKey> pairs,
                                                     const TieRules& rules, Context& context);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_NEAR_GROUPS_PASS_H_
