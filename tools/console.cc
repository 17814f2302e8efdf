#include "tools/console.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "fmt/format.h"
#include "spdlog/spdlog.h"

namespace copydesk::tools {
namespace {

using Clock = std::chrono::steady_clock;

// Signal handlers have no other way to their targets.
StopToken* g_stop = nullptr;
timer_t g_patience = {};

// Between the first signal and the end of patience.
constexpr long kPatienceNanoseconds = 500'000'000;

extern "C" void OnPatienceEnd(int) {
  constexpr std::string_view kWords =
      "copydesk: stopped; the results are not complete (start again with --force)\n";
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, kWords.data(), kWords.size());
  _exit(kExitStopped);
}

extern "C" void OnSignal(int) {
  if (g_stop->stop_requested()) {
    _exit(kExitStopped);
  }
  g_stop->RequestStop();
  itimerspec when = {};
  when.it_value.tv_nsec = kPatienceNanoseconds;
  timer_settime(g_patience, 0, &when, nullptr);
}

std::string Describe(const Progress::Snapshot& snapshot, double seconds) {
  uint64_t bytes = 0;
  uint64_t documents = 0;
  for (size_t i = snapshot.first_of_pass; i < snapshot.stages.size(); ++i) {
    // A pass has read what its first stage counts and is done with what its last one does.
    if (i == snapshot.first_of_pass) {
      bytes = snapshot.stages[i].bytes;
    }
    documents = std::max(documents, snapshot.stages[i].documents);
  }
  std::string line = fmt::format("{:<8}", snapshot.pass);
  if (bytes > 0) {
    line += fmt::format(" {:>8}", HumanBytes(bytes));
    if (snapshot.total_bytes > 0 && bytes <= snapshot.total_bytes) {
      line += fmt::format(" of {} ({}%)", HumanBytes(snapshot.total_bytes),
                          bytes * 100 / snapshot.total_bytes);
    }
    if (seconds > 0.2) {
      line += fmt::format("  {}/s",
                          HumanBytes(static_cast<uint64_t>(static_cast<double>(bytes) / seconds)));
    }
  }
  if (documents > 0) {
    line += "  " + Counted(documents, "document");
  }
  return line;
}

}  // namespace

void InstallSignalHandlers(StopToken& stop) {
  g_stop = &stop;
  sigevent event = {};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGALRM;
  timer_create(CLOCK_MONOTONIC, &event, &g_patience);
  struct sigaction patience = {};
  patience.sa_handler = OnPatienceEnd;
  sigaction(SIGALRM, &patience, nullptr);
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  struct sigaction ignore = {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
}

int Fail(const absl::Status& status) {
  if (status.code() == absl::StatusCode::kCancelled) {
    spdlog::warn("stopped; the results are not complete (start again with --force)");
    return kExitStopped;
  }
  spdlog::error("{}", std::string(status.message()));
  return kExitFailed;
}

std::string WithSeparators(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t i = digits.size(); i > 3; i -= 3) {
    digits.insert(i - 3, ",");
  }
  return digits;
}

std::string Counted(uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", WithSeparators(number), noun, number == 1 ? "" : "s");
}

std::string HumanBytes(uint64_t bytes) {
  static constexpr const char* kUnits[] = {"B", "kB", "MB", "GB", "TB"};
  double value = static_cast<double>(bytes);
  size_t unit = 0;
  while (value >= 1000 && unit + 1 < std::size(kUnits)) {
    value /= 1000;
    ++unit;
  }
  return fmt::format("{:.{}f} {}", value, value < 10 && unit > 0 ? 1 : 0, kUnits[unit]);
}

std::string HumanSeconds(double seconds) {
  if (seconds < 120) {
    return fmt::format("{:.1f} s", seconds);
  }
  const auto whole = static_cast<uint64_t>(seconds);
  return whole < 7200 ? fmt::format("{} min {} s", whole / 60, whole % 60)
                      : fmt::format("{} h {} min", whole / 3600, whole / 60 % 60);
}

ProgressLine::ProgressLine(const Progress& progress, bool quiet) : progress_(progress) {
  if (!quiet && isatty(STDERR_FILENO) == 1) {
    thread_ = std::thread([this] { Loop(); });
  }
}

ProgressLine::~ProgressLine() {
  if (thread_.joinable()) {
    {
      std::lock_guard lock(mutex_);
      end_ = true;
    }
    ended_.notify_all();
    thread_.join();
    std::fputs("\r\033[K", stderr);
  }
}

void ProgressLine::Loop() {
  std::unique_lock lock(mutex_);
  std::string pass;
  Clock::time_point start = Clock::now();
  while (!ended_.wait_for(lock, std::chrono::milliseconds(100), [this] { return end_; })) {
    const Progress::Snapshot snapshot = progress_.Read();
    if (snapshot.pass != pass) {
      pass = snapshot.pass;
      start = Clock::now();
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::fputs(fmt::format("\r\033[K{}", Describe(snapshot, seconds)).c_str(), stderr);
    std::fflush(stderr);
  }
}

}  // namespace copydesk::tools
