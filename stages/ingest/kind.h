// What kind of input a file is: by its name, confirmed from its first bytes.
//
// Pure functions. Tested in tests/unit/ingest/kind_test.cc.
#ifndef COPYDESK_STAGES_INGEST_KIND_H_
#define COPYDESK_STAGES_INGEST_KIND_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stages/ingest/byte_stream.h"

namespace copydesk::ingest {

enum class InputKind : uint8_t {
  kUnknown,
  kText,     // .txt .md: one document
  kRecords,  // .jsonl .ndjson: a JSON object a line
};

struct NamedKind {
  InputKind kind = InputKind::kUnknown;
  Codec codec = Codec::kPlain;  // what the name promises
  std::string_view stem;        // the name without .gz or .zst
};

// Reads the endings of `name`, a file's name or path, in any case; "-" is records. `stem` is a part
// of `name`.
NamedKind KindOfName(std::string_view name);

// The last ending of a file's name in lower case with its dot (".pdf"; with a compression's ending
// both:
// ".tar.gz"), or "" if it has none. Names that begin with their only dot have none.
std::string ExtensionOf(std::string_view name);

// What a file that begins with `head` is, if it surely is neither text nor JSON ("a PNG image",
// "gzip data"); empty if nothing speaks against it.
std::string_view DescribeBinary(std::string_view head);

// Why the first bytes contradict the name, in words; nothing if they do not. `stored` is the
// beginning of the file as it is stored, `content` of what it holds when uncompressed. Standard
// input has no name to contradict, so it may be compressed.
std::optional<std::string> KindMismatch(std::string_view name, Codec found, std::string_view stored,
                                        std::string_view content);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_KIND_H_
