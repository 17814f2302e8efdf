// Lines of a text.
//
// A line ends at \n, and a \r right before it belongs to the ending; a \r elsewhere is a byte of
// its line. A text that ends without \n has a last line all the same; an empty text has none.
//
// Thread-safety: pure functions. Tested by tests/unit/text/lines_test.cc.
#ifndef COPYDESK_STAGES_TEXT_LINES_H_
#define COPYDESK_STAGES_TEXT_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::text {

// Bytes [begin, end) of the text, without the line's ending.
struct LineSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  std::string_view Of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

// Replaces `lines` by the lines of `text`. REQUIRES: text.size() < 2³².
void SplitLines(std::string_view text, std::vector<LineSpan>& lines);

// True if `line` is empty or all white space (Unicode's White_Space).
bool IsBlankLine(std::string_view line);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_LINES_H_
