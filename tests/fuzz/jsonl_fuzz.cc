// Fuzz target: a line of JSON of any bytes through the record parser. Aborts if what it gives does
// not hold together; the sanitizers see the rest.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "stages/ingest/json_check.h"
#include "stages/ingest/options.h"
#include "stages/ingest/record_parser.h"
#include "stages/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using copydesk::ingest::kRecordPaddingBytes;
  static copydesk::ingest::RecordParser parser(copydesk::ingest::FieldNames(), "site", "");
  std::string line(reinterpret_cast<const char*>(data), size);
  line.append(kRecordPaddingBytes, ' ');
  copydesk::ingest::Record record;
  copydesk::ingest::RecordParser::Failure failure;
  if (!parser.Parse(std::string_view(line).substr(0, size), record, failure)) {
    if (failure.detail.empty()) std::abort();
    return 0;
  }
  if (!copydesk::text::IsValidUtf8(record.text) || !copydesk::text::IsValidUtf8(record.json))
    std::abort();
  if (record.text_range.end > record.json.size() || record.text_range.size() < 2) std::abort();
  if (record.json[record.text_range.begin] != '"') std::abort();
  if (record.json[record.text_range.end - 1] != '"') std::abort();
  if (!copydesk::ingest::CheckJson(record.json).valid) std::abort();
  return 0;
}
