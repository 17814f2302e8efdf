// Finds the lines that recur among all stories (recurring_lines.h), over threads. Tested by
// tests/unit/match/recurring_lines_test.cc.
#ifndef COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_
#define COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_

#include <cstdint>
#include <span>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/recurring_lines.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// Lines of a round, about.
inline constexpr uint64_t kRoundLines = uint64_t{1} << 22;

// The lines that recur among the stories `rows`, which ascend. The tables are read in rounds, each
// for a range of the lines' hashes, so that memory hardly grows with them: 18 bytes a line of a
// round at most, 8 bytes a story, and the lines that recur. There are 32 rounds at most; a larger
// corpus has larger ones. The same for any thread count and any `round_lines`.
absl::StatusOr<LineSet> RecurringLines(const sign::StoryTable& stories,
                                       std::span<const sign::Row> rows, Context& context,
                                       uint64_t round_lines = kRoundLines);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_
