// --emit unique: DIR/unique/, the texts without those that add nothing to a copy that is kept.
//
// A story is left out when at least 95 % of its distinct shingles stand in its cluster's canonical
// copy. Others stay, unless it is asked to drop members that were verified with the canonical copy
// as rewrites or as contained; roundups stay always, for they hold parts of several stories. A text
// file is there under the name that it has
// among the clean texts, as a second link to the same file; of a file of records the lines of the
// kept stories are copied, and where none is kept there is no file. Tested by
// tests/unit/report/unique_pass_test.cc.
#ifndef COPYDESK_STAGES_REPORT_UNIQUE_PASS_H_
#define COPYDESK_STAGES_REPORT_UNIQUE_PASS_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/report/summary.h"
#include "stages/sign/story_table.h"

namespace copydesk::report {

// In millionths of a story's distinct shingles.
inline constexpr uint32_t kUniqueDropMin = 950'000;

// Which members go besides those that add nothing.
struct UniqueOptions {
  bool drop_rewrites = false;
  bool drop_contained = false;
};

// Reads the artifacts clusters and text_names (RenderOptions::note_text_names), and the texts that
// the latter names.
absl::StatusOr<UniqueCounts> RunUniquePass(RunDir& dir, const sign::StoryTable& stories,
                                           const UniqueOptions& options, uint64_t fingerprint,
                                           Context& context);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_UNIQUE_PASS_H_
