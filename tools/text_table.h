// Aligned columns of text, for people.
//
// Thread-safety: a value. Tested by tests/e2e/bench_test.cc.
#ifndef COPYDESK_TOOLS_TEXT_TABLE_H_
#define COPYDESK_TOOLS_TEXT_TABLE_H_

#include <string>
#include <vector>

namespace copydesk::tools {

class TextTable {
 public:
  // A row of cells; rows may differ in length. Cells are of one-column characters.
  void Add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  // The rows, a line each, with two spaces at least between columns: the first column flush left,
  // the others flush right. No line ends in spaces.
  std::string Render() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_TEXT_TABLE_H_
