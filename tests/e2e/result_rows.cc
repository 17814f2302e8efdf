#include "tests/e2e/result_rows.h"

#include <algorithm>
#include <regex>

#include "gtest/gtest.h"
#include "simdjson.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

std::string ScalarText(simdjson::dom::element value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? std::string(text) : simdjson::minify(value);
}

Row RowOf(simdjson::dom::object object) {
  Row row;
  for (const auto& [key, value] : object) {
    const std::string name(key);
    row.keys.push_back(name);
    row.values[name] = ScalarText(value);
    simdjson::dom::array array;
    if (value.get(array) != simdjson::SUCCESS) continue;
    row.items[name];
    row.rows[name];
    for (const simdjson::dom::element item : array) {
      simdjson::dom::object inner;
      if (item.get(inner) == simdjson::SUCCESS) {
        row.rows[name].push_back(RowOf(inner));
      } else {
        row.items[name].push_back(ScalarText(item));
      }
    }
  }
  return row;
}

}  // namespace

const std::string& Row::operator[](const std::string& key) const {
  static const std::string kNone;
  const auto found = values.find(key);
  if (found == values.end()) {
    ADD_FAILURE() << "no field \"" << key << '"';
    return kNone;
  }
  return found->second;
}

Row ParseRow(std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS) {
    ADD_FAILURE() << "no JSON object: " << json.substr(0, 300);
    return {};
  }
  return RowOf(object);
}

std::vector<Row> ReadRows(const std::filesystem::path& path) {
  std::vector<Row> rows;
  for (const std::string& line : ReadLines(path)) rows.push_back(ParseRow(line));
  return rows;
}

std::map<std::string, std::string> CleanTexts(const std::filesystem::path& dir) {
  std::map<std::string, std::string> texts;
  std::map<std::string, std::vector<Row>> records;  // of a file, in order
  std::map<std::string, size_t> next;
  for (const Row& row : ReadRows(dir / "documents.jsonl")) {
    const std::string& file = row["clean"];
    if (!file.ends_with(".jsonl")) {
      texts[row["id"]] = ReadFile(dir / file);
      continue;
    }
    if (!records.contains(file)) records[file] = ReadRows(dir / file);
    const size_t at = next[file]++;
    if (at >= records[file].size()) {
      ADD_FAILURE() << file << " has fewer records than documents.jsonl";
      return texts;
    }
    texts[row["id"]] = records[file][at]["text"];
  }
  for (const auto& [file, rows] : records) {
    EXPECT_EQ(rows.size(), next[file]) << file << " has more records than documents.jsonl";
  }
  return texts;
}

std::string WithoutTimes(const std::string& html) {
  const std::string kBegin = "<!-- times:begin -->";
  const std::string kEnd = "<!-- times:end -->";
  const size_t begin = html.find(kBegin);
  const size_t end = html.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos || end < begin) {
    ADD_FAILURE() << "the report has no block of times";
    return html;
  }
  return html.substr(0, begin) + html.substr(end);
}

std::vector<std::string> DifferingResults(const std::filesystem::path& a,
                                          const std::filesystem::path& b, bool artifacts) {
  // The order in which threads note files, and where the run stood, are no results.
  std::vector<std::string> exempt = {"summary.json", "report.html", ".copydesk/files",
                                     ".copydesk/manifest.json"};
  if (!artifacts) {
    for (const auto& folder : {a, b}) {
      for (const std::string& file : ListFiles(folder)) {
        if (file.starts_with(".copydesk/")) exempt.push_back(file);
      }
    }
  }
  std::vector<std::string> differing = DifferingFiles(a, b, exempt);
  const std::regex times(R"re(("(seconds|peak_rss_bytes)": )[0-9.]+)re");
  const auto summary = [&](const std::filesystem::path& dir) {
    return std::regex_replace(ReadFile(dir / "summary.json"), times, "$1");
  };
  if (summary(a) != summary(b)) differing.push_back("summary.json");
  const bool has_report = std::filesystem::exists(a / "report.html");
  if (has_report != std::filesystem::exists(b / "report.html") ||
      (has_report &&
       WithoutTimes(ReadFile(a / "report.html")) != WithoutTimes(ReadFile(b / "report.html")))) {
    differing.push_back("report.html");
  }
  return differing;
}

}  // namespace copydesk::testing
