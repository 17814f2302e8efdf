#include "bench/quality/tree_text.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

namespace copydesk::quality {
namespace {

constexpr size_t kColumns = 99;

// Appends items to lines, with commas between; a line that would be too long is broken.
class ItemWriter {
 public:
  ItemWriter(std::string& out, std::string_view open) : out_(out) {
    line_ = out.size();
    out += open;
  }
  void Add(std::string_view item) {
    if (!first_) out_ += ',';
    // One more for a comma, two more for what closes the list.
    if (out_.size() + item.size() + 4 - line_ > kColumns) {
      out_ += '\n';
      line_ = out_.size();
      out_ += "   ";
    } else if (!first_) {
      out_ += ' ';
    }
    out_ += item;
    first_ = false;
  }

 private:
  std::string& out_;
  size_t line_ = 0;  // where the last line begins
  bool first_ = true;
};

}  // namespace

std::string TreesText(std::span<const clean::Tree> trees) {
  std::string out;
  for (const clean::Tree& tree : trees) {
    ItemWriter splits(out, "{{{");
    for (const clean::Split& split : tree.splits) {
      splits.Add(fmt::format("{{k{}, {}, {}}}", clean::TitleFeatureName(split.feature), split.at,
                             split.least));
    }
    out += "}},\n";
    ItemWriter leaves(out, " {{");
    for (const int8_t leaf : tree.leaves) leaves.Add(fmt::format("{}", leaf));
    out += "}}},\n";
  }
  return out;
}

}  // namespace copydesk::quality
