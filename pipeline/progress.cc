#include "pipeline/progress.h"

namespace copydesk {

void Progress::BeginPass(std::string_view name, uint64_t total_bytes) {
  std::lock_guard lock(mutex_);
  pass_ = name;
  total_bytes_ = total_bytes;
  first_of_pass_ = counters_.size();
}

Progress::Counter& Progress::AddStage(std::string_view name) {
  std::lock_guard lock(mutex_);
  for (size_t i = first_of_pass_; i < counters_.size(); ++i) {
    if (counters_[i]->name_ == name) {
      return *counters_[i];
    }
  }
  counters_.push_back(std::make_unique<Counter>());
  counters_.back()->name_ = name;
  return *counters_.back();
}

Progress::Snapshot Progress::Read() const {
  std::lock_guard lock(mutex_);
  Snapshot snapshot;
  snapshot.pass = pass_;
  snapshot.total_bytes = total_bytes_;
  snapshot.first_of_pass = first_of_pass_;
  for (const auto& counter : counters_) {
    snapshot.stages.push_back(
        {counter->name_, counter->documents_.load(std::memory_order_relaxed),
         counter->bytes_.load(std::memory_order_relaxed),
         static_cast<double>(counter->nanoseconds_.load(std::memory_order_relaxed)) * 1e-9});
  }
  return snapshot;
}

}  // namespace copydesk
