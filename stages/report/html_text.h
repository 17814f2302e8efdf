// Putting text that came from anywhere into an HTML page.
//
// Whatever a scraped page calls itself, it is only ever text here: escaped, isolated from the
// direction of the words around it, and linked only where the link is plainly a web page or a file
// of the run. Thread-safety: pure functions. Tested by tests/unit/report/html_text_test.cc.
#ifndef COPYDESK_STAGES_REPORT_HTML_TEXT_H_
#define COPYDESK_STAGES_REPORT_HTML_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk::report {

// Appends `text` for use between tags or in a quoted attribute. Controls show as their Unicode
// pictures.
void AppendHtml(std::string& out, std::string_view text);

// The same, cut behind `max_points` characters, with an ellipsis if anything was cut.
void AppendHtmlCut(std::string& out, std::string_view text, size_t max_points);

// A path of the run's folder as a relative link: every byte but letters, digits and -._~/ as %XX,
// and
// ./ in front.
std::string FileLink(std::string_view path);

// Whether `url` begins with http:// or https://, in any case: all else is shown and not linked.
bool IsWebLink(std::string_view url);

// 1234567 → "1,234,567".
std::string WithCommas(uint64_t number);

// `part` of `whole` in percent with one decimal, rounded down: "66.6". "0.0" of nothing.
std::string Percent(uint64_t part, uint64_t whole);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_HTML_TEXT_H_
