#include "bench/quality/records.h"

#include <fmt/format.h>
#include <zlib.h>

namespace copydesk::quality {
namespace {

absl::Status ReadAll(const std::string& path, std::string& bytes) {
  gzFile file = gzopen(path.c_str(), "rb");  // reads plain files too
  if (file == nullptr) return absl::NotFoundError(fmt::format("{}: cannot be opened", path));
  std::vector<char> buffer(1 << 20);
  int n = 0;
  while ((n = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
    bytes.append(buffer.data(), static_cast<size_t>(n));
  }
  if (gzclose(file) != Z_OK || n != 0) {
    return absl::DataLossError(fmt::format("{}: cannot be read to its end", path));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadRecords(const std::string& path,
                         const std::function<void(simdjson::dom::element)>& record) {
  std::string bytes;
  if (absl::Status status = ReadAll(path, bytes); !status.ok()) return status;
  simdjson::dom::parser parser;
  for (size_t at = 0, number = 1; at < bytes.size(); ++number) {
    size_t end = bytes.find('\n', at);
    if (end == std::string::npos) end = bytes.size();
    const std::string_view line = std::string_view(bytes).substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    simdjson::dom::element element;
    if (parser.parse(line.data(), line.size()).get(element) != simdjson::SUCCESS) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: not a JSON record", path, number));
    }
    record(element);
  }
  return absl::OkStatus();
}

std::string TextField(simdjson::dom::element record, std::string_view name) {
  std::string_view value;
  return record[name].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

std::vector<std::string> TextsField(simdjson::dom::element record, std::string_view name) {
  std::vector<std::string> texts;
  simdjson::dom::array array;
  if (record[name].get(array) != simdjson::SUCCESS) return texts;
  for (const simdjson::dom::element element : array) {
    std::string_view value;
    if (element.get(value) == simdjson::SUCCESS) texts.emplace_back(value);
  }
  return texts;
}

}  // namespace copydesk::quality
