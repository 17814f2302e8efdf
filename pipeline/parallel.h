// Data-parallel loops for the passes that work on tables instead of streams.
//
// Results never depend on the thread count: blocks have a fixed size, and a block may write only
// what is its own. Tested by tests/unit/pipeline/parallel_test.cc.
#ifndef COPYDESK_PIPELINE_PARALLEL_H_
#define COPYDESK_PIPELINE_PARALLEL_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <utility>

#include "absl/status/status.h"
#include "pipeline/context.h"

namespace copydesk {

// Calls body(block, begin, end) for the blocks [0, grain), [grain, 2·grain), … of [0, size), on up
// to context.threads threads. Returns the first error; StoppedError() if a stop was requested
// meanwhile; ResourceExhausted if memory ran out. `grain` is at least 1.
absl::Status ParallelBlocks(Context& context, size_t size, size_t grain,
                            const std::function<absl::Status(size_t, size_t, size_t)>& body);

// Objects of one thread each, made on demand and kept: scratch memory for ParallelBlocks bodies.
class PerThread {
 public:
  explicit PerThread(std::function<std::shared_ptr<void>()> make);
  ~PerThread();
  // The calling thread's own object.
  void* Local();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// PerThread with a type.
template <typename T>
class ThreadScratch {
 public:
  ThreadScratch() : objects_([] { return std::make_shared<T>(); }) {}
  // Objects made of these arguments, which must outlive this.
  template <typename... Args>
  explicit ThreadScratch(const Args&... args)
      : objects_([&args...] { return std::make_shared<T>(args...); }) {}
  T& Local() { return *static_cast<T*>(objects_.Local()); }

 private:
  PerThread objects_;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_PARALLEL_H_
