// Text of pages on a terminal: without anything that a terminal would obey, and in lines that fit.
//
// Thread-safety: pure functions. Tested by tests/unit/report/terminal_text_test.cc.
#ifndef COPYDESK_STAGES_REPORT_TERMINAL_TEXT_H_
#define COPYDESK_STAGES_REPORT_TERMINAL_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace copydesk::report {

// `text` as one line: white space runs become one space, controls (escape sequences begin with one)
// and marks that turn the direction of writing become U+FFFD.
std::string TerminalText(std::string_view text);

// The same, cut to `columns` with an ellipsis if it is longer. A character counts as one column,
// those of East Asian scripts as two. REQUIRES: columns >= 1.
std::string TerminalLine(std::string_view text, size_t columns);

// The same in lines of at most `columns`, broken at spaces where there are any, each with `indent`
// in front and '\n' behind. REQUIRES: columns >= 2.
std::string TerminalWrap(std::string_view text, std::string_view indent, size_t columns);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_TERMINAL_TEXT_H_
