// What to read and how: the settings of the ingest room.
//
// Plain data. Tested in tests/unit/ingest/options_test.cc.
#ifndef COPYDESK_STAGES_INGEST_OPTIONS_H_
#define COPYDESK_STAGES_INGEST_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "stages/ingest/site.h"

namespace copydesk::ingest {

// The names under which a record keeps what a document is made of. None may be empty.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::string url = "url";
  std::string title = "title";
  std::string date = "date";
};

struct IngestOptions {
  // Folders, files, or "-" for records on standard input; at least one, "-" at most once.
  std::vector<std::string> inputs;

  // How a page's site is known.
  SiteRule site;

  // Where a record's facts stand. Files of one document have no fields.
  FieldNames fields;

  // Globs over the names of the files found in folders (see glob.h). A file is read if it matches
  // one of `include` (or there is none) and none of `exclude`; a folder that matches `exclude` is
  // not entered. Files given as inputs are always read.
  std::vector<std::string> include;
  std::vector<std::string> exclude;

  // Lists files of unknown kinds as skips. They are counted either way.
  bool strict = false;

  // Keeps each record's JSON in Document::record, for a writer that copies its other fields.
  // Without it a record takes half the memory.
  bool keep_records = true;

  // The largest document, in uncompressed bytes: of a file of one document, of a line of records,
  // and of the text after conversion to UTF-8. A larger one is skipped as "too-large", and is never
  // held in memory as a whole. REQUIRES: 1 to 512 MiB.
  uint64_t max_document_bytes = uint64_t{64} << 20;

  // Uncompressed bytes after which a batch is full. Only speed and memory depend on it, no result.
  // The recipe chooses it by what a command makes of its input. REQUIRES: 1 to 1 GiB.
  uint64_t batch_bytes = uint64_t{1} << 18;

  // The charset of files of one document that do not begin with a byte order mark, and of those
  // lines of records that are not valid UTF-8 (JSON is UTF-8 by its standard), by any name that ICU
  // knows. Empty: UTF-8 where the bytes are valid UTF-8, else detected; lines of records are
  // repaired.
  std::string charset;

  // Read in place of standard input where that is an input: a copy of it, for runs that read all
  // input twice. Empty: standard input itself.
  std::string standard_input_path;

  // kInvalidArgument, naming the setting, what was expected and what was found.
  absl::Status Validate() const;
};

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_OPTIONS_H_
