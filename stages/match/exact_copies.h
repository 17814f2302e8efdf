// Exact copies: stories whose folded words are the same, found by digest and decided by the
// shingles.
//
// Thread-safety: pure. Tested by tests/unit/match/exact_copies_test.cc.
#ifndef COPYDESK_STAGES_MATCH_EXACT_COPIES_H_
#define COPYDESK_STAGES_MATCH_EXACT_COPIES_H_

#include <cstdint>
#include <vector>

#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

struct ExactCopies {
  std::vector<Row> first_of;  // per story: the first of its group, first_of[row] <= row
  std::vector<Row> firsts;    // the stories that are first in their group and have words; ascending
  uint64_t copies = 0;        // stories that are not first
};

// A story without words is a copy of none.
ExactCopies GroupExactCopies(const sign::StoryTable& stories);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_EXACT_COPIES_H_
