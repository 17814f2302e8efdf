// Finds the files of the inputs, in input order.
//
// Folders are walked recursively; the entries of one folder in the bytewise order of their names.
// Links are followed, but a folder is entered once per input, whatever ways lead to it, so links
// cannot make loops. Devices, pipes and sockets in folders are passed over. Hidden files are files.
// A folder inside an input that holds the results of a run (it has a folder .copydesk) is passed
// over, so that `copydesk run . --out out` reads the same pages the second time.
//
// Names are relative to the INPUT. With several inputs they begin with the INPUT's own name, made
// unique (news, news~2); a file given as an input is called by its own name. "-" is called "-".
// Tested in tests/unit/ingest/walk_test.cc.
#ifndef COPYDESK_STAGES_INGEST_WALK_H_
#define COPYDESK_STAGES_INGEST_WALK_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/document.h"
#include "pipeline/skip.h"
#include "stages/ingest/options.h"

namespace copydesk::ingest {

// A file to read, or in its place a skip: exactly one of the two.
struct WalkEntry {
  std::shared_ptr<const InputFile> file;  // null for a skip
  uint64_t stored_bytes = 0;              // 0: not known
  std::unique_ptr<const Skip> skip;
};

struct Walk {
  std::vector<WalkEntry> entries;
  // Files in folders that are of no kind that is read, by ExtensionOf their names.
  std::map<std::string, uint64_t> unknown_kinds;
  uint64_t special_files = 0;  // devices, pipes and sockets
  uint64_t renamed = 0;        // files whose clean_name had to differ from what it should be
};

// kNotFound if an input does not exist, kInvalidArgument if one is a file of an unknown kind or
// itself a folder with the results of a run, kUnavailable if one cannot be examined or, a folder,
// not be listed.
// REQUIRES: options.Validate() is OK.
absl::StatusOr<Walk> WalkInputs(const IngestOptions& options);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_WALK_H_
