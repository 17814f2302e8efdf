// copydesk report DIR: report.html again, from the result files.
#include "pipeline/run_dir.h"
#include "spdlog/spdlog.h"
#include "stages/report/html_pass.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {

int RunReport(const Invocation& invocation) {
  absl::StatusOr<RunDir> dir = RunDir::Open(invocation.folder);
  if (!dir.ok()) {
    return Fail(dir.status());
  }
  if (const absl::Status status = report::WriteHtmlReport(*dir); !status.ok()) {
    return Fail(status);
  }
  spdlog::info("written: {}", dir->ResultPath("report.html"));
  return kExitDone;
}

}  // namespace copydesk::tools
