// Reads the records of a corpus: JSON lines, plain or compressed by gzip.
#ifndef COPYDESK_BENCH_QUALITY_RECORDS_H_
#define COPYDESK_BENCH_QUALITY_RECORDS_H_

#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace copydesk::quality {

// Calls `record` for each record of the file, in order. The element is valid during the call.
absl::Status ReadRecords(const std::string& path,
                         const std::function<void(simdjson::dom::element)>& record);

// A field's text; empty if it is not there or is no text.
std::string TextField(simdjson::dom::element record, std::string_view name);
// A field's list of texts.
std::vector<std::string> TextsField(simdjson::dom::element record, std::string_view name);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_RECORDS_H_
