// copydesk bench: how fast each stage is here, beside what this machine can do at all.
#include <stdlib.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "fmt/format.h"
#include "spdlog/spdlog.h"
#include "stages/hash/target.h"
#include "stages/recipe/recipe.h"
#include "stages/synth/write_corpus.h"
#include "stages/text/words.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Pages of the generated corpus: about 50 MB.
constexpr uint64_t kGeneratedPages = 10'000;
// Bytes over which the machine's limits are measured: larger than any cache here.
constexpr size_t kLimitBytes = size_t{256} << 20;
constexpr int kRounds = 3;

double Seconds(Clock::time_point since) {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

// A folder for the runs, removed at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "copydesk-bench-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) {
      path_ = name;
    }
  }
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) {
      fs::remove_all(path_, ignored);
    }
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// MB/s of the fastest of a few rounds: a limit is what the machine can do, not what it does on
// average.
double BestRate(size_t bytes, const std::function<void()>& work) {
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Clock::time_point start = Clock::now();
    work();
    best = std::max(best, static_cast<double>(bytes) / 1e6 / Seconds(start));
  }
  return best;
}

std::string LimitsTable() {
  // Words as in English text, so that the scan has word edges to find.
  std::string text;
  text.reserve(kLimitBytes + 16);
  for (uint64_t i = 0; text.size() < kLimitBytes; ++i) {
    text.append("syndicated", 1 + (i * 7 + i / 3) % 10);
    text.push_back(i % 11 == 0 ? '\n' : ' ');
  }
  uint64_t sum = 0;
  const double read = BestRate(text.size(), [&] {
    for (size_t i = 0; i + 8 <= text.size(); i += 8) {
      uint64_t word = 0;
      std::memcpy(&word, text.data() + i, 8);
      sum += word;
    }
  });
  const double xxh3 = BestRate(text.size(), [&] { sum += XXH3_64bits(text.data(), text.size()); });
  const double words = BestRate(text.size(), [&] { sum += text::CountWords(text); });
  // The sum is shown, in a way: without a use the loops would be optimised away.
  return fmt::format("{:<24}{:>12.0f}\n{:<24}{:>12.0f}\n{:<24}{:>12.0f}\n", "memory read", read,
                     "XXH3", xxh3, "word count (wc -w)", sum == 0 ? 0.0 : words);
}

std::string StageTable(const recipe::Outcome& outcome) {
  std::string table =
      fmt::format("{:<24}{:>12}{:>12}{:>12}\n", "stage", "seconds", "MB/s", "documents/s");
  for (const report::SummaryStage& stage : outcome.summary.stages) {
    const auto rate = [&](double amount) {
      return stage.seconds > 0 && amount > 0 ? fmt::format("{:.0f}", amount / stage.seconds) : "-";
    };
    table += fmt::format("{:<24}{:>12.3f}{:>12}{:>12}\n", stage.name, stage.seconds,
                         rate(static_cast<double>(stage.bytes) / 1e6),
                         rate(static_cast<double>(stage.documents)));
  }
  return table;
}

// Bytes that the run read, as its first stage of the stories counted them.
uint64_t BytesRead(const recipe::Outcome& outcome) {
  for (const report::SummaryStage& stage : outcome.summary.stages) {
    if (stage.name == "stories: decode") {
      return stage.bytes;
    }
  }
  return 0;
}

}  // namespace

int RunBench(const Invocation& invocation, StopToken& stop) {
  const ScratchFolder scratch;
  if (scratch.path().empty()) {
    spdlog::error("{}: cannot make a folder for the runs", fs::temp_directory_path().string());
    return kExitFailed;
  }
  recipe::Options options = invocation.recipe;
  if (options.ingest.inputs.empty()) {
    synth::SynthOptions synth;
    synth.docs = kGeneratedPages;
    const auto made =
        synth::WriteCorpus(synth, synth::CorpusFormat::kJsonl, scratch.path() + "/corpus",
                           [&](uint64_t) { return !stop.stop_requested(); });
    if (!made.ok()) {
      return Fail(made.status());
    }
    options.ingest.inputs = {scratch.path() + "/corpus/corpus.jsonl"};
  }
  std::string table = fmt::format("copydesk {}, {}, {} threads at most\n\n", recipe::Version(),
                                  hash::ActiveTargetName(), invocation.threads);
  table += fmt::format("{:<24}{:>12}\n", "limits of one thread", "MB/s") + LimitsTable();
  std::vector<int> thread_counts = {1};
  if (invocation.threads > 1) {
    thread_counts.push_back(invocation.threads);
  }
  for (const recipe::Command command : {recipe::Command::kDedup, recipe::Command::kRun}) {
    for (const int threads : thread_counts) {
      options.command = command;
      options.out = fmt::format("{}/{}-{}", scratch.path(), recipe::CommandName(command), threads);
      Progress progress;
      Context context{stop, progress, threads};
      const Clock::time_point start = Clock::now();
      const absl::StatusOr<recipe::Outcome> outcome = recipe::Execute(options, context);
      const double seconds = Seconds(start);
      if (!outcome.ok()) {
        return Fail(outcome.status());
      }
      const double megabytes = static_cast<double>(BytesRead(*outcome)) / 1e6;
      table += fmt::format(
          "\n{}, {} thread{}: {:.0f} MB/s, {:.0f} documents/s, {:.2f} s\n",
          recipe::CommandName(command), threads, threads == 1 ? "" : "s", megabytes / seconds,
          static_cast<double>(outcome->summary.stream.documents) / seconds, seconds);
      table += StageTable(*outcome);
      std::error_code ignored;
      fs::remove_all(options.out, ignored);
    }
  }
  return WriteStdout(table) ? kExitDone : kExitFailed;
}

}  // namespace copydesk::tools
