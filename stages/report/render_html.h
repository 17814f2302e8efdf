// The report page: one file without scripts or requests, made from the result files.
//
// Everything that came from a page is escaped text; a policy in the head forbids scripts and
// requests all the same. The bytes depend on the result files alone; what differs between two equal
// runs (times, memory) stands between the comments "times:begin" and "times:end". Thread-safety:
// functions without state. Tested by tests/unit/report/render_html_test.cc.
#ifndef COPYDESK_STAGES_REPORT_RENDER_HTML_H_
#define COPYDESK_STAGES_REPORT_RENDER_HTML_H_

#include <string>

#include "stages/report/report_data.h"

namespace copydesk::report {

// The page that shows `data`.
std::string RenderHtml(const ReportData& data);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_RENDER_HTML_H_
