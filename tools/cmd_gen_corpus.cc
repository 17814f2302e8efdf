// copydesk gen-corpus: an invented corpus with planted chrome and copies, and its truth.
#include "fmt/format.h"
#include "pipeline/progress.h"
#include "spdlog/spdlog.h"
#include "stages/synth/write_corpus.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {

int RunGenCorpus(const Invocation& invocation, StopToken& stop) {
  Progress progress;
  progress.BeginPass("generate", 0);
  Progress::Counter& counter = progress.AddStage("generate");
  absl::StatusOr<synth::CorpusSummary> summary;
  {
    const ProgressLine line(progress, /*quiet=*/false);
    uint64_t counted = 0;
    summary = synth::WriteCorpus(invocation.synth, invocation.synth_format, invocation.folder,
                                 [&](uint64_t done) {
                                   counter.Add(done - counted, 0, 0);
                                   counted = done;
                                   return !stop.stop_requested();
                                 });
  }
  if (!summary.ok()) {
    if (stop.stop_requested()) {
      spdlog::warn("stopped; nothing was written");
      return kExitStopped;
    }
    return Fail(summary.status());
  }
  spdlog::info("{}, {}, in {}", Counted(summary->docs, "page"), HumanBytes(summary->bytes),
               invocation.folder);
  return kExitDone;
}

}  // namespace copydesk::tools
