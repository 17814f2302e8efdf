// What rendering hands to the sink: the streams by number, and counts in one of them.
#ifndef COPYDESK_STAGES_REPORT_STREAMS_H_
#define COPYDESK_STAGES_REPORT_STREAMS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "stages/clean/reason.h"

namespace copydesk::report {

// Values of Rendered::stream.
enum Stream : uint32_t {
  kCleanRecords = 0,  // lines for the clean file of Rendered::file
  kRemoved = 1,       // lines of removed.jsonl
  kLines = 2,         // lines of lines.jsonl
  kSkipped = 3,       // lines of skipped.jsonl
  kDocuments = 4,     // a line a story: its line of documents.jsonl without the closing part
  kTextNames = 5,     // a name a story (see kTextNamesArtifact)
  kRemovedWords = 6,  // one RemovedCounts, as bytes
};

// Removed lines and parts of lines, by clean::Reason, and the words in them.
struct RemovedCounts {
  std::array<uint64_t, clean::kReasons> parts{};
  std::array<uint64_t, clean::kReasons> words{};
};

// One line a story, in story order: a JSON object that lacks its last members and its closing
// brace.
inline constexpr std::string_view kDocumentLinesArtifact = "document_lines";

// Where each story's text stands. First the folder of the texts, relative to the run's, and NUL.
// Then for each story 'T' for a file of its own or 'R' for a line of a file of records, the file's
// path below that folder, NUL. A story in a file of records has the line after that of the story
// before it there.
inline constexpr std::string_view kTextNamesArtifact = "text_names";

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_STREAMS_H_
