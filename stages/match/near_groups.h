// Which stories count when it is asked how many have a shingle: of near copies one, as of exact
// copies.
//
// A story that many papers print would otherwise make its own words common, and so hide its cuts
// and rewordings. Near copies are told before anything is weighed, by their signatures and facts
// alone; so only pairs that are plain are taken: many slots agree, and the texts give the same
// numbers and names, or almost all slots agree and the facts do not differ. Pages that are alike by
// their boilerplate or their frame give other facts.
//
// Thread-safety: pure. Tested by tests/unit/match/near_groups_test.cc.
#ifndef COPYDESK_STAGES_MATCH_NEAR_GROUPS_H_
#define COPYDESK_STAGES_MATCH_NEAR_GROUPS_H_

#include "stages/match/options.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// Whether two stories are plainly near copies.
bool ArePlainCopies(const sign::StoryTable& stories, Row a, Row b, const TieRules& rules);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_NEAR_GROUPS_H_
