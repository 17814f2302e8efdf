// Counts what each stage of the running pass has done. Snapshots; never prints.
//
// Thread-safe: stages add from any thread, a console reads at any time.
#ifndef COPYDESK_PIPELINE_PROGRESS_H_
#define COPYDESK_PIPELINE_PROGRESS_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

// One row of summary.json's `stages`.
struct StageStats {
  std::string name;
  uint64_t documents = 0;
  uint64_t bytes = 0;
  double seconds = 0;  // of thread time inside the stage, added over the threads
};

class Progress {
 public:
  class Counter {
   public:
    void Add(uint64_t documents, uint64_t bytes, uint64_t nanoseconds) {
      documents_.fetch_add(documents, std::memory_order_relaxed);
      bytes_.fetch_add(bytes, std::memory_order_relaxed);
      nanoseconds_.fetch_add(nanoseconds, std::memory_order_relaxed);
    }

   private:
    friend class Progress;
    std::string name_;
    std::atomic<uint64_t> documents_{0};
    std::atomic<uint64_t> bytes_{0};
    std::atomic<uint64_t> nanoseconds_{0};
  };

  // Begins a pass; the name is what people are shown. `total_bytes` 0: not known.
  void BeginPass(std::string_view name, uint64_t total_bytes);

  // A counter for a stage of the current pass; valid for the life of this object. Stages of one
  // name share a counter.
  Counter& AddStage(std::string_view name);

  struct Snapshot {
    std::string pass;
    uint64_t total_bytes = 0;
    std::vector<StageStats> stages;  // in the order in which they were added, over all passes
    size_t first_of_pass = 0;        // index in `stages` of the current pass's first stage
  };
  Snapshot Read() const;

 private:
  mutable std::mutex mutex_;  // guards the lists, not the counts
  std::string pass_;
  uint64_t total_bytes_ = 0;
  size_t first_of_pass_ = 0;
  std::vector<std::unique_ptr<Counter>> counters_;
};

// Books the time from its making to its end, with `documents`, on a counter.
class StageTimer {
 public:
  StageTimer(Progress::Counter& counter, uint64_t documents, uint64_t bytes = 0)
      : counter_(counter), documents_(documents), bytes_(bytes) {}
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;
  ~StageTimer() {
    const auto elapsed = std::chrono::steady_clock::now() - start_;
    counter_.Add(documents_, bytes_,
                 static_cast<uint64_t>(
                     std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed).count()));
  }

 private:
  Progress::Counter& counter_;
  uint64_t documents_;
  uint64_t bytes_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_PROGRESS_H_
