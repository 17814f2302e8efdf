// Finds what is chrome inside a line that stays: picture credits in brackets, reading times, share
// counters, ad markers, an export's date prefix.
//
// Only marks that hardly ever stand in anybody's prose are taken; the rest of the line is kept.
// Thread-safe: pure. Tested by tests/unit/clean/line_parts_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_PARTS_H_
#define COPYDESK_STAGES_CLEAN_LINE_PARTS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "stages/clean/reason.h"

namespace copydesk::clean {

// Bytes [begin, end) of a line, the white space that goes with them included.
struct LinePart {
  size_t begin = 0;
  size_t end = 0;
  Reason reason = Reason::kMetadata;
};

// The first such part of `line` (trimmed, UTF-8), or nothing. A part never is the whole line. Cost:
// linear in the line.
std::optional<LinePart> FindLinePart(std::string_view line);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_PARTS_H_
