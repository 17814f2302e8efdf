// A stage that shakes the schedule of a pass: it waits at random, holds batches back, fails on
// demand.
//
// Batches then leave it in an order that no quiet run would show. Tested through
// tests/unit/pipeline/pass_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_SHAKY_STAGE_H_
#define COPYDESK_TESTS_SUPPORT_SHAKY_STAGE_H_

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string_view>

#include "absl/status/status.h"
#include "pipeline/stage.h"

namespace copydesk::testing {

// Holds the threads that pass it until it is opened. Thread-safe.
class Gate {
 public:
  void Pass();
  void Open();
  // Waits until `threads` threads stand at the gate; false after ten seconds without.
  bool WaitForArrivals(int threads);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int arrived_ = 0;
  bool open_ = false;
};

struct ShakyOptions {
  static constexpr uint64_t kNever = std::numeric_limits<uint64_t>::max();

  uint64_t seed = 1;
  uint32_t jitter_us = 0;  // each batch takes 0 to this many microseconds longer
  Gate* gate = nullptr;    // passed by the batch `gate_at` before it is processed
  uint64_t gate_at = kNever;
  uint64_t fail_at = kNever;  // this batch and all after it fail
  absl::Status failure = absl::DataLossError("the shaky stage failed");
  bool out_of_memory = false;  // fail by std::bad_alloc instead of `failure`
};

// Wraps `inner`, which may be null and outlives this.
class ShakyStage : public Stage {
 public:
  ShakyStage(const Stage* inner, const ShakyOptions& options) : inner_(inner), options_(options) {}

  std::string_view name() const override { return "shaky"; }
  std::unique_ptr<Workspace> NewWorkspace() const override {
    return inner_ == nullptr ? nullptr : inner_->NewWorkspace();
  }
  absl::Status Process(Batch& batch, Workspace* workspace) const override;

  // The most calls of Process that were under way at once.
  int most_at_once() const { return most_at_once_.load(); }

 private:
  absl::Status Shake(Batch& batch, Workspace* workspace) const;

  const Stage* inner_;
  ShakyOptions options_;
  mutable std::atomic<int> under_way_{0};
  mutable std::atomic<int> most_at_once_{0};
};

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_SHAKY_STAGE_H_
