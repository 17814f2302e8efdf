// Finds the lines that recur among all stories (recurring_lines.h), over threads.
#ifndef COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_
#define COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_

#include <span>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/recurring_lines.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// The lines that recur among the stories `rows`, which ascend. The tables are read in rounds, each
// for a range of the lines' hashes, so that memory does not grow with them: at most 72 MiB, beside
// the lines that recur. The same for any thread count.
absl::StatusOr<LineSet> RecurringLines(const sign::StoryTable& stories,
                                       std::span<const sign::Row> rows, Context& context);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RECURRING_LINES_PASS_H_
