// What a running pass may ask of its surroundings: passed down, never global.
#ifndef COPYDESK_PIPELINE_CONTEXT_H_
#define COPYDESK_PIPELINE_CONTEXT_H_

#include <atomic>

#include "absl/status/status.h"
#include "pipeline/progress.h"

namespace copydesk {

// Set once, from a signal handler or another thread; read often. Lock-free.
class StopToken {
 public:
  void RequestStop() { stop_.store(true, std::memory_order_relaxed); }
  bool stop_requested() const { return stop_.load(std::memory_order_relaxed); }

 private:
  std::atomic<bool> stop_{false};
  static_assert(std::atomic<bool>::is_always_lock_free, "set from signal handlers");
};

// The references outlive the run.
struct Context {
  StopToken& stop;
  Progress& progress;
  int threads = 1;  // at least 1
};

// The status of a run that was asked to stop: absl::StatusCode::kCancelled.
inline absl::Status StoppedError() { return absl::CancelledError("stopped on request"); }

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_CONTEXT_H_
