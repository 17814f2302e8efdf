// `dedup` and `run` over the same inputs, on one thread and on all, several times.
#ifndef COPYDESK_TOOLS_BENCH_RUNS_H_
#define COPYDESK_TOOLS_BENCH_RUNS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/recipe/recipe.h"

namespace copydesk::tools {

// The passage of one stage's time. The stages of a run add up to the run.
struct StageTime {
  std::string name;
  double seconds = 0;
};

// A command on a number of threads. Times are medians over the rounds.
struct BenchRun {
  recipe::Command command = recipe::Command::kDedup;
  int threads = 1;
  uint64_t documents = 0;
  uint64_t bytes = 0;  // of input, as it was read
  double seconds = 0;
  std::vector<StageTime> stages;
};

// Runs each command with each of `thread_counts` in every round; the order of what is returned is
// that: by command, then by threads. `options` says what is read and how; the runs' results go to
// `folder` and are removed. Errors: those of the runs; NotFound if there is no document.
absl::StatusOr<std::vector<BenchRun>> MeasureRuns(const recipe::Options& options,
                                                  const std::vector<int>& thread_counts, int rounds,
                                                  const std::string& folder, Context& context);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_BENCH_RUNS_H_
