// File name patterns for --include and --exclude.
//
//   *      any bytes but '/'          ?      one byte but '/'
//   **     any bytes                  [a-z]  one of these bytes; [!a-z] none of them
//
// A pattern without '/' is matched against the last component of a name ("*.md" finds them in every
// folder), one with '/' against the whole name ("world/**"; a leading '/' only anchors it). Bytes
// are compared as they are: no locale, no case folding. Pure functions. Tested in
// tests/unit/ingest/glob_test.cc.
#ifndef COPYDESK_STAGES_INGEST_GLOB_H_
#define COPYDESK_STAGES_INGEST_GLOB_H_

#include <string_view>

#include "absl/status/status.h"

namespace copydesk::ingest {

// kInvalidArgument if `glob` is empty or has a '[' without its ']'.
absl::Status ValidateGlob(std::string_view glob);

// Whether `name`, a '/' separated path, matches. REQUIRES: ValidateGlob(glob) is OK.
// Takes at most O(|glob| · |name|) steps.
bool GlobMatches(std::string_view glob, std::string_view name);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_GLOB_H_
