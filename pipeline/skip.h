// Why an input, or a part of one, could not become a document. Counted, listed in skipped.jsonl;
// the run goes on.
#ifndef COPYDESK_PIPELINE_SKIP_H_
#define COPYDESK_PIPELINE_SKIP_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

// The closed list of skipped.jsonl. The names are part of the file format: add, never change.
enum class SkipReason : uint8_t {
  kUnreadable,    // open or read failed
  kUnknownKind,   // not a kind of file that is read; listed only with --strict
  kKindMismatch,  // the first bytes contradict the name
  kCorrupt,       // a compressed stream is damaged
  kTruncated,     // a compressed stream ends before its end
  kTooLarge,      // over Options::max_document_bytes
  kBadJson,       // a line that is no valid JSON object
  kDuplicateKey,  // a key that matters stands twice in a record
  kNoText,        // a record without the text field, or where it is no string
  kBadCharset,    // bytes that no declared or detected charset explains
  kEmpty,         // no bytes, or nothing but white space
};

// The name used in skipped.jsonl, e.g. "bad-json". Valid for the life of the program.
std::string_view SkipReasonName(SkipReason reason);

struct Skip {
  uint64_t order = 0;   // the skip stands before the document with this place in the batch's order
  std::string source;   // the input's name, as in documents.jsonl
  uint64_t offset = 0;  // of the record in its uncompressed file, in bytes; 0 for a whole file
  SkipReason reason = SkipReason::kUnreadable;
  std::string detail;  // for people: what was found and what was expected
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_SKIP_H_
