// copydesk explain DIR ID [ID2]: why lines went, and what two copies share.
#include <unistd.h>

#include "pipeline/run_dir.h"
#include "stages/recipe/find_text.h"
#include "stages/recipe/recipe.h"
#include "stages/report/explain.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {

int RunExplain(const Invocation& invocation) {
  const std::string& dir = invocation.folder;
  const absl::StatusOr<std::string> manifest = ReadRunManifest(dir);
  if (!manifest.ok()) {
    return Fail(manifest.status());
  }
  const report::TextLookup lookup = [&](std::string_view id) -> absl::StatusOr<std::string> {
    const absl::StatusOr<ingest::IngestOptions> options = recipe::ReadIngestOptions(*manifest);
    return options.ok() ? recipe::FindText(*options, id) : options.status();
  };
  const bool colour = isatty(STDOUT_FILENO) == 1;
  const absl::StatusOr<std::string> text =
      invocation.ids.size() == 1
          ? report::ExplainDocument(dir, invocation.ids[0], colour)
          : report::ExplainPair(dir, invocation.ids[0], invocation.ids[1], lookup, colour);
  if (!text.ok()) {
    return Fail(text.status());
  }
  return WriteStdout(*text) ? kExitDone : kExitFailed;
}

}  // namespace copydesk::tools
