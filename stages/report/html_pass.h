// Writes report.html into the folder of a run, from the result files that stand there.
//
// Tested by tests/unit/report/render_html_test.cc.
#ifndef COPYDESK_STAGES_REPORT_HTML_PASS_H_
#define COPYDESK_STAGES_REPORT_HTML_PASS_H_

#include "absl/status/status.h"
#include "pipeline/run_dir.h"
#include "stages/report/report_data.h"

namespace copydesk::report {

// Replaces a page that the run has made before. Errors as of LoadReportData.
absl::Status WriteHtmlReport(RunDir& dir, const ReportLimits& limits = {});

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_HTML_PASS_H_
