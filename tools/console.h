// What people see while a command works: messages, warnings and a progress line, all on stderr.
#ifndef COPYDESK_TOOLS_CONSOLE_H_
#define COPYDESK_TOOLS_CONSOLE_H_

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "absl/status/status.h"
#include "pipeline/context.h"

namespace copydesk::tools {

// Exit statuses of the contract.
inline constexpr int kExitDone = 0;
inline constexpr int kExitSkipped = 1;  // with --strict
inline constexpr int kExitFailed = 2;
inline constexpr int kExitStopped = 130;

// Sets `stop` at SIGINT or SIGTERM. If the program then waits for something else, such as a silent
// standard input, it is ended after half a second all the same; so it is at once by a second
// signal. Nothing half-written is ever under its final name, so that this is safe at any time.
// Broken pipes become errors of write calls. Call once, early; `stop` lives as long as the program.
void InstallSignalHandlers(StopToken& stop);

// Says `status` on stderr as people read it, and returns the exit status it stands for.
int Fail(const absl::Status& status);

// "1,234,567".
std::string WithSeparators(uint64_t number);
// "1 page", "2,000 pages": for nouns that take an s. REQUIRES: `noun` in the singular.
std::string Counted(uint64_t number, std::string_view noun);
// "312 MB", "1.2 s".
std::string HumanBytes(uint64_t bytes);
std::string HumanSeconds(double seconds);

// Redraws one line with the state of `progress` until it is destroyed. Draws nothing unless stderr
// is a terminal and `quiet` is false.
class ProgressLine {
 public:
  ProgressLine(const Progress& progress, bool quiet);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

 private:
  void Loop();

  const Progress& progress_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool end_ = false;
  std::thread thread_;
};

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_CONSOLE_H_
