// The columns of title_features.h that weigh a candidate against the lines around it: its copies,
// lines that begin or end with it, and headlines with more to say for themselves.
//
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/title_rank_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_RIVALS_H_
#define COPYDESK_STAGES_CLEAN_TITLE_RIVALS_H_

#include <cstddef>
#include <span>

#include "stages/clean/page_lines.h"
#include "stages/clean/title_features.h"

namespace copydesk::clean {

// Fills the columns of `lines`, which `scratch.rows` describes; `window_end` is the first unit
// below them.
void FillTitleRivals(const PageLines& page, size_t window_end, std::span<const TitleRow> lines,
                     const TitleColumns& column, TitleFeatureScratch& scratch);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_RIVALS_H_
