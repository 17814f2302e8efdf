#include "tests/support/shaky_stage.h"

#include <chrono>
#include <new>
#include <thread>

#include "tests/support/gen.h"

namespace copydesk::testing {

void Gate::Pass() {
  std::unique_lock lock(mutex_);
  ++arrived_;
  changed_.notify_all();
  changed_.wait(lock, [&] { return open_; });
}

void Gate::Open() {
  std::lock_guard lock(mutex_);
  open_ = true;
  changed_.notify_all();
}

bool Gate::WaitForArrivals(int threads) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return arrived_ >= threads; });
}

absl::Status ShakyStage::Process(Batch& batch, Workspace* workspace) const {
  const int now = under_way_.fetch_add(1) + 1;
  int most = most_at_once_.load();
  while (now > most && !most_at_once_.compare_exchange_weak(most, now)) {
  }
  struct Leave {
    std::atomic<int>& count;
    ~Leave() { count.fetch_sub(1); }
  } leave{under_way_};
  return Shake(batch, workspace);
}

absl::Status ShakyStage::Shake(Batch& batch, Workspace* workspace) const {
  if (options_.jitter_us > 0) {
    Gen gen(options_.seed + batch.sequence);
    std::this_thread::sleep_for(std::chrono::microseconds(gen.Between(0, options_.jitter_us)));
  }
  if (options_.gate != nullptr && batch.sequence == options_.gate_at) {
    options_.gate->Pass();
  }
  if (batch.sequence >= options_.fail_at) {
    if (options_.out_of_memory) {
      throw std::bad_alloc();
    }
    return options_.failure;
  }
  return inner_ == nullptr ? absl::OkStatus() : inner_->Process(batch, workspace);
}

}  // namespace copydesk::testing
