#include "tools/bench_runs.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "fmt/format.h"
#include "pipeline/status_macros.h"
#include "tools/median.h"

namespace copydesk::tools {
namespace {

// The measurements of a BenchRun before their medians are taken.
struct Rounds {
  BenchRun run;
  std::vector<double> seconds;
  std::vector<std::vector<double>> stage_seconds;  // by stage, by round
};

// What each stage took of the `elapsed` seconds of a run. Passes over tables book the time that
// they take. The stages of a stream, which alone count bytes, work at the same time and book that
// of their threads: they share what the others leave of the run in proportion to it. The little
// that no stage books is in their shares.
std::vector<double> StageSeconds(const std::vector<report::SummaryStage>& stages, double elapsed) {
  double streaming = 0;
  double others = 0;
  for (const report::SummaryStage& stage : stages) {
    (stage.bytes > 0 ? streaming : others) += stage.seconds;
  }
  const double scale = streaming > 0 ? std::max(0.0, elapsed - others) / streaming : 0;
  std::vector<double> seconds;
  seconds.reserve(stages.size());
  for (const report::SummaryStage& stage : stages) {
    seconds.push_back(stage.bytes > 0 ? stage.seconds * scale : stage.seconds);
  }
  return seconds;
}

// Bytes that the run read, as its first stage of the stories counted them.
uint64_t BytesRead(const report::Summary& summary) {
  for (const report::SummaryStage& stage : summary.stages) {
    if (stage.name == "stories: decode") return stage.bytes;
  }
  return 0;
}

absl::Status RunOnce(recipe::Options options, Rounds& rounds, Context& context) {
  options.command = rounds.run.command;
  Progress progress;  // of this run alone: the counters are its result
  Context run_context{context.stop, progress, rounds.run.threads};
  const auto start = std::chrono::steady_clock::now();
  const absl::StatusOr<recipe::Outcome> outcome = recipe::Execute(options, run_context);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::error_code ignored;
  std::filesystem::remove_all(options.out, ignored);
  RETURN_IF_ERROR(outcome.status());
  const report::Summary& summary = outcome->summary;
  rounds.run.documents = summary.stream.documents;
  if (rounds.run.documents == 0) {
    return absl::NotFoundError("no document found in the inputs");
  }
  rounds.run.bytes = BytesRead(summary);
  rounds.seconds.push_back(elapsed.count());
  rounds.stage_seconds.push_back(StageSeconds(summary.stages, elapsed.count()));
  rounds.run.stages.clear();
  for (const report::SummaryStage& stage : summary.stages) {
    rounds.run.stages.push_back({stage.name, 0});
  }
  return absl::OkStatus();
}

BenchRun TakeMedians(Rounds rounds) {
  rounds.run.seconds = Median(rounds.seconds);
  for (size_t i = 0; i < rounds.run.stages.size(); ++i) {
    std::vector<double> seconds;
    for (const std::vector<double>& round : rounds.stage_seconds) seconds.push_back(round[i]);
    rounds.run.stages[i].seconds = Median(std::move(seconds));
  }
  return std::move(rounds.run);
}

}  // namespace

absl::StatusOr<std::vector<BenchRun>> MeasureRuns(const recipe::Options& options,
                                                  const std::vector<int>& thread_counts, int rounds,
                                                  const std::string& folder, Context& context) {
  std::vector<Rounds> all;
  for (const recipe::Command command : {recipe::Command::kDedup, recipe::Command::kRun}) {
    for (const int threads : thread_counts) {
      Rounds& one = all.emplace_back();
      one.run.command = command;
      one.run.threads = threads;
    }
  }
  recipe::Options run_options = options;
  run_options.out = folder + "/out";
  for (int round = 0; round < rounds; ++round) {
    for (Rounds& one : all) {
      context.progress.BeginPass(
          fmt::format("{}, {} thread{}, round {} of {}", recipe::CommandName(one.run.command),
                      one.run.threads, one.run.threads == 1 ? "" : "s", round + 1, rounds),
          0);
      RETURN_IF_ERROR(RunOnce(run_options, one, context));
    }
  }
  std::vector<BenchRun> runs;
  runs.reserve(all.size());
  for (Rounds& one : all) runs.push_back(TakeMedians(std::move(one)));
  return runs;
}

}  // namespace copydesk::tools
