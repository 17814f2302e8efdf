// The threads of a pass: as many as were asked for, also on a machine with fewer cores.
//
// Internal to the pipeline; not installed, as it names TBB.
//
// The distribution's TBB is not instrumented, so ThreadSanitizer sees neither that a worker joins
// after the arena was filled nor the ordering between the filters of a pipeline. The macros tell it
// what TBB guarantees. Only parallel_pipeline is used: its scheduling is compiled into the library,
// that of TBB's loops into our code, where every hand-over would be reported.
#ifndef COPYDESK_PIPELINE_WORKER_ARENA_H_
#define COPYDESK_PIPELINE_WORKER_ARENA_H_

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#include <tbb/task_scheduler_observer.h>
#define COPYDESK_TSAN_ACQUIRE(address) __tsan_acquire(address)
#define COPYDESK_TSAN_RELEASE(address) __tsan_release(address)
// The accesses to its filter objects that TBB's own headers make, and what libtbb itself frees and
// compares. Of the first only the innermost frame is compared, of the second only the direct
// caller, so nothing of ours is hidden.
extern "C" __attribute__((weak, used)) const char* __tsan_default_suppressions() {
  return "race_top:_pipeline_filters.h\ncalled_from_lib:libtbb.so\n";
}
#else
#define COPYDESK_TSAN_ACQUIRE(address) static_cast<void>(address)
#define COPYDESK_TSAN_RELEASE(address) static_cast<void>(address)
#endif

namespace copydesk {

class WorkerArena {
 public:
  explicit WorkerArena(int threads)
      : limit_(tbb::global_control::max_allowed_parallelism,
               static_cast<std::size_t>(std::max(threads, tbb::info::default_concurrency()))),
        arena_(threads) {}

  template <typename Work>
  void Execute(const Work& work) {
    COPYDESK_TSAN_RELEASE(&joining_);
    arena_.execute(work);
    COPYDESK_TSAN_ACQUIRE(&joining_);
  }

 private:
#if defined(__SANITIZE_THREAD__)
  class Joining : public tbb::task_scheduler_observer {
   public:
    explicit Joining(tbb::task_arena& arena) : tbb::task_scheduler_observer(arena) {
      observe(true);
    }
    ~Joining() override { observe(false); }
    void on_scheduler_entry(bool) override { COPYDESK_TSAN_ACQUIRE(this); }
    void on_scheduler_exit(bool) override { COPYDESK_TSAN_RELEASE(this); }
  };
#else
  struct Joining {
    explicit Joining(tbb::task_arena&) {}
  };
#endif

  // TBB keeps the whole process to its number of cores, and says so on stderr, unless told
  // otherwise.
  tbb::global_control limit_;
  tbb::task_arena arena_;
  Joining joining_{arena_};
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_WORKER_ARENA_H_
