// copydesk bench: how fast each stage is here, beside what this machine can do at all.
#include <algorithm>
#include <string>

#include "pipeline/status_macros.h"
#include "spdlog/spdlog.h"
#include "stages/hash/target.h"
#include "stages/synth/write_corpus.h"
#include "tools/bench_report.h"
#include "tools/bench_runs.h"
#include "tools/commands.h"
#include "tools/console.h"
#include "tools/machine_limits.h"
#include "tools/scratch_folder.h"
#include "tools/text_sample.h"

namespace copydesk::tools {
namespace {

// Pages of the generated corpus: about 70 MB.
constexpr uint64_t kGeneratedPages = 10'000;

absl::StatusOr<BenchReport> Measure(const Invocation& invocation, Context& context) {
  ScratchFolder scratch;
  RETURN_IF_ERROR(scratch.Make());
  recipe::Options options = invocation.recipe;
  if (options.ingest.inputs.empty()) {
    context.progress.BeginPass("generate", 0);
    synth::SynthOptions synth;
    synth.docs = kGeneratedPages;
    RETURN_IF_ERROR(synth::WriteCorpus(synth, synth::CorpusFormat::kJsonl,
                                       scratch.path() + "/corpus",
                                       [&](uint64_t) { return !context.stop.stop_requested(); })
                        .status());
    options.ingest.inputs = {scratch.path() + "/corpus/corpus.jsonl"};
  }
  BenchReport report;
  report.target = hash::ActiveTargetName();
  report.threads = invocation.threads;
  report.rounds = invocation.bench.rounds;
  {
    context.progress.BeginPass("read", 0);
    ASSIGN_OR_RETURN(const TextSample sample,
                     ReadTextSample(options.ingest, invocation.bench.sample_bytes, context.stop));
    ASSIGN_OR_RETURN(report.limits,
                     MeasureLimits(sample, report.rounds, report.threads, scratch.path(), context));
  }
  if (!invocation.bench.limits_only) {
    std::vector<int> thread_counts = {1};
    if (report.threads > 1) thread_counts.push_back(report.threads);
    ASSIGN_OR_RETURN(report.runs,
                     MeasureRuns(options, thread_counts, report.rounds, scratch.path(), context));
  }
  return report;
}

}  // namespace

int RunBench(const Invocation& invocation, StopToken& stop) {
  const std::vector<std::string>& inputs = invocation.recipe.ingest.inputs;
  if (std::find(inputs.begin(), inputs.end(), "-") != inputs.end()) {
    spdlog::error("-: bench reads its input many times, and standard input can be read once only");
    return kExitFailed;
  }
  Progress progress;
  Context context{stop, progress, invocation.threads};
  absl::StatusOr<BenchReport> report;
  {
    const ProgressLine line(progress, invocation.quiet);
    report = Measure(invocation, context);
  }
  if (stop.stop_requested()) {
    spdlog::warn("stopped; nothing was measured to the end");
    return kExitStopped;
  }
  if (!report.ok()) return Fail(report.status());
  return WriteStdout(invocation.json ? RenderJson(*report) : RenderTable(*report)) ? kExitDone
                                                                                   : kExitFailed;
}

}  // namespace copydesk::tools
