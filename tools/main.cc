// copydesk: cleans scraped pages of site chrome and finds the syndicated copies of each story.
#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>

#include "fmt/format.h"
#include "spdlog/sinks/stdout_color_sinks.h"
#include "spdlog/spdlog.h"
#include "stages/hash/target.h"
#include "tools/commands.h"
#include "tools/console.h"
#include "tools/flags.h"

namespace copydesk::tools {
namespace {

// Each batch's buffers are as large as those of the batch before. Left to itself the C library
// gives such large ones back at once, and the system clears them page by page when they are taken
// again. It also asks for more address space in small steps, and while it does, threads that touch
// new memory wait.
void KeepFreedMemory() {
  constexpr int kLargestOwn = 32 << 20;  // above it a buffer is the system's; the most there is
  constexpr int kKept = 512 << 20;
  constexpr int kStep = 32 << 20;  // of addresses: memory is taken as it is touched
  mallopt(M_MMAP_THRESHOLD, kLargestOwn);
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_TOP_PAD, kStep);
}

void SetUpLog() {
  auto logger = spdlog::stderr_color_st("copydesk");
  logger->set_pattern("copydesk: %^%v%$");
  spdlog::set_default_logger(std::move(logger));
}

int Dispatch(const Invocation& invocation, StopToken& stop) {
  switch (invocation.command) {
    case Command::kRun:
    case Command::kClean:
    case Command::kDedup:
      return RunWork(invocation, stop);
    case Command::kExplain:
      return RunExplain(invocation);
    case Command::kReport:
      return RunReport(invocation);
    case Command::kInspect:
      return RunInspect(invocation);
    case Command::kGenCorpus:
      return RunGenCorpus(invocation, stop);
    case Command::kBench:
      return RunBench(invocation, stop);
  }
  return kExitFailed;
}

}  // namespace

bool WriteStdout(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      if (errno == EPIPE) {
        std::exit(kExitDone);  // the reader has what it wanted
      }
      spdlog::error("standard output: cannot write");
      return false;
    }
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace copydesk::tools

int main(int argc, char** argv) {
  using namespace copydesk;  // NOLINT(google-build-using-namespace): the program's own names
  tools::KeepFreedMemory();
  tools::SetUpLog();
  static StopToken stop;
  tools::InstallSignalHandlers(stop);
  if (!hash::ForceTargetFromEnvironment()) {
    spdlog::error("{}={}: not an instruction set of this machine; expected one of {}",
                  hash::kTargetVariable, std::getenv(hash::kTargetVariable),
                  fmt::join(hash::TargetNames(), ", "));
    return tools::kExitFailed;
  }
  const tools::Parsed parsed = tools::ParseFlags(argc, argv);
  if (!parsed.invocation.has_value()) {
    return parsed.exit_status;
  }
  try {
    return tools::Dispatch(*parsed.invocation, stop);
  } catch (const std::bad_alloc&) {
    spdlog::error("out of memory");
  } catch (const std::exception& failure) {
    spdlog::error("unexpected failure: {}", failure.what());
  }
  return tools::kExitFailed;
}
