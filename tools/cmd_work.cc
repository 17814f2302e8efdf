// copydesk run, clean and dedup.
#include <algorithm>

#include "fmt/format.h"
#include "spdlog/spdlog.h"
#include "stages/recipe/recipe.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {
namespace {

void WarnOfRenamedIds(const recipe::Outcome& outcome) {
  if (outcome.summary.ids_renamed == 0) {
    return;
  }
  const auto& [given, became] = outcome.renamed_ids.front();
  spdlog::warn("{} came again and got a name of their own, such as '{}', now '{}'",
               Counted(outcome.summary.ids_renamed, "id"), given, became);
}

// A run without a document is done, but hardly what was meant.
void WarnOfNoDocuments(const recipe::Options& options, const report::Summary& summary) {
  if (summary.stream.documents > 0) return;
  if (summary.stream.skips() > 0) {
    spdlog::warn("no document could be read: {}/skipped.jsonl tells why", options.out);
  } else if (!options.ingest.include.empty() || !options.ingest.exclude.empty()) {
    spdlog::warn("no document found: no file passes --include and --exclude");
  } else {
    spdlog::warn(
        "no document found: folders are searched for .txt, .md, .jsonl and .ndjson files, also .gz "
        "and .zst");
  }
}

// The run in a few lines, for a person.
void SaySummary(const recipe::Options& options, const recipe::Outcome& outcome, double seconds) {
  const report::Summary& summary = outcome.summary;
  const report::StreamCounts& stream = summary.stream;
  std::string text = Counted(stream.documents, "document");
  if (stream.stories > stream.documents) {
    text += fmt::format(" with {} stories", WithSeparators(stream.stories));
  }
  text += fmt::format(" in {}", HumanSeconds(seconds));
  spdlog::info("{}", text);
  if (summary.cleaned && stream.words_in > 0) {
    spdlog::info("words     {} kept of {} ({}%)", WithSeparators(stream.words_out),
                 WithSeparators(stream.words_in), stream.words_out * 100 / stream.words_in);
  }
  if (summary.group.has_value()) {
    spdlog::info("clusters  {} of {} stories; the largest has {}",
                 WithSeparators(summary.group->clusters), WithSeparators(summary.group->clustered),
                 WithSeparators(summary.group->largest));
  }
  if (summary.unique.has_value()) {
    spdlog::info("unique    {} stories kept, {} dropped with {} words",
                 WithSeparators(summary.unique->kept), WithSeparators(summary.unique->dropped),
                 WithSeparators(summary.unique->words_dropped));
  }
  if (stream.skips() > 0) {
    spdlog::info("skipped   {}: see {}/skipped.jsonl", WithSeparators(stream.skips()), options.out);
  }
  if (summary.files_not_read > 0) {
    spdlog::info("not read  {} of other kinds", Counted(summary.files_not_read, "file"));
  }
  spdlog::info("results   {}", options.out + (summary.group.has_value() ? "/report.html" : "/"));
}

}  // namespace

int RunWork(const Invocation& invocation, StopToken& stop) {
  Progress progress;
  Context context{stop, progress, invocation.threads};
  const auto start = std::chrono::steady_clock::now();
  absl::StatusOr<recipe::Outcome> outcome;
  {
    const ProgressLine line(progress, invocation.quiet);
    outcome = recipe::Execute(invocation.recipe, context);
  }
  if (!outcome.ok()) {
    return Fail(outcome.status());
  }
  WarnOfRenamedIds(*outcome);
  WarnOfNoDocuments(invocation.recipe, outcome->summary);
  if (!invocation.quiet) {
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    SaySummary(invocation.recipe, *outcome, elapsed.count());
  }
  if (invocation.json && !WriteStdout(outcome->summary_json)) {
    return kExitFailed;
  }
  return invocation.strict && outcome->summary.stream.skips() > 0 ? kExitSkipped : kExitDone;
}

}  // namespace copydesk::tools
