// Reading result files again: the lines of a mapped file, and fields of a parsed object that may be
// missing or null.
//
// simdjson's DOM, so that this header is for .cc files of the room. Not thread-safe: one reader a
// thread. Tested through tests/unit/report/report_data_test.cc and
// tests/unit/report/explain_test.cc.
#ifndef COPYDESK_STAGES_REPORT_JSON_LINES_H_
#define COPYDESK_STAGES_REPORT_JSON_LINES_H_

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "fmt/format.h"
#include "pipeline/file.h"
#include "pipeline/status_macros.h"

namespace copydesk::report {

// A share of a result file, in millionths; 0 if it is missing or null.
inline uint32_t GetShare(const simdjson::dom::object& object, std::string_view key) {
  double value = 0;
  if (object[key].get(value) != simdjson::SUCCESS || !(value >= 0 && value <= 1)) return 0;
  return static_cast<uint32_t>(std::lround(value * 1e6));
}

inline uint64_t GetNumber(const simdjson::dom::object& object, std::string_view key) {
  uint64_t value = 0;
  return object[key].get(value) == simdjson::SUCCESS ? value : 0;
}

inline std::string GetText(const simdjson::dom::object& object, std::string_view key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

inline std::vector<std::string> GetTexts(const simdjson::dom::object& object,
                                         std::string_view key) {
  std::vector<std::string> texts;
  simdjson::dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return texts;
  for (const simdjson::dom::element element : array) {
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) texts.emplace_back(text);
  }
  return texts;
}

// The lines of one JSONL file.
class JsonLines {
 public:
  static absl::StatusOr<JsonLines> Open(std::string path) {
    JsonLines lines;
    ASSIGN_OR_RETURN(lines.file_, MappedFile::Open(path));
    lines.path_ = std::move(path);
    return lines;
  }

  // The next line, valid while this object lives; false at the end.
  bool Next(std::string_view& line) {
    const std::string_view bytes = file_.bytes();
    if (next_ >= bytes.size()) return false;
    begin_ = next_;
    const size_t end = std::min(bytes.find('\n', begin_), bytes.size());
    line = bytes.substr(begin_, end - begin_);
    next_ = end + 1;
    ++number_;
    return true;
  }

  // Where the last line began, and going back there.
  size_t begin() const { return begin_; }
  void Seek(size_t begin, uint64_t line_number) {
    next_ = begin;
    number_ = line_number - 1;
  }
  uint64_t number() const { return number_; }

  // The last line as an object, valid until the next call.
  absl::StatusOr<simdjson::dom::object> Parse(std::string_view line) {
    simdjson::dom::object object;
    const simdjson::error_code error =
        parser_.parse(line.data(), line.size(), /*realloc_if_needed=*/true).get(object);
    if (error != simdjson::SUCCESS) {
      return absl::DataLossError(fmt::format("{}:{}: expected a JSON object: {}", path_, number_,
                                             simdjson::error_message(error)));
    }
    return object;
  }

 private:
  JsonLines() = default;

  std::string path_;
  MappedFile file_;
  simdjson::dom::parser parser_;
  size_t begin_ = 0;
  size_t next_ = 0;
  uint64_t number_ = 0;
};

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_JSON_LINES_H_
