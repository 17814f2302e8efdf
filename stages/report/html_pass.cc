#include "stages/report/html_pass.h"

#include "pipeline/status_macros.h"
#include "stages/report/render_html.h"

namespace copydesk::report {

absl::Status WriteHtmlReport(RunDir& dir, const ReportLimits& limits) {
  ASSIGN_OR_RETURN(const ReportData data, LoadReportData(dir.path(), limits));
  return dir.WriteResult("report.html", RenderHtml(data));
}

}  // namespace copydesk::report
