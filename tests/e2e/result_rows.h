// Result files as a script would read them: JSON objects, line by line, and texts by id.
//
// Everything here fails the running test and returns something empty when a file is not as it
// should be.
#ifndef COPYDESK_TESTS_E2E_RESULT_ROWS_H_
#define COPYDESK_TESTS_E2E_RESULT_ROWS_H_

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk::testing {

// One JSON object: texts as they are, other scalars and nested objects as minified JSON.
struct Row {
  std::vector<std::string> keys;  // in the file's order
  std::map<std::string, std::string> values;
  std::map<std::string, std::vector<std::string>> items;  // arrays of scalars
  std::map<std::string, std::vector<Row>> rows;           // arrays of objects

  // The value of a key; the test fails if there is none.
  const std::string& operator[](const std::string& key) const;
};

Row ParseRow(std::string_view json);
std::vector<Row> ReadRows(const std::filesystem::path& path);

// The clean text of every story of the run in `dir`, by id, from the files that documents.jsonl
// names.
std::map<std::string, std::string> CleanTexts(const std::filesystem::path& dir);

// `text` between the marks of times in report.html left out.
std::string WithoutTimes(const std::string& html);

// What differs between the results of two runs in `a` and `b`, times and peak memory aside. With
// `artifacts`, what .copydesk keeps is compared too.
std::vector<std::string> DifferingResults(const std::filesystem::path& a,
                                          const std::filesystem::path& b, bool artifacts);

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_E2E_RESULT_ROWS_H_
