// Data-parallel loops for the passes that work on tables instead of streams.
//
// Results never depend on the thread count: blocks have a fixed size, and a block may write only
// what is its own. Tested by tests/unit/pipeline/parallel_test.cc.
#ifndef COPYDESK_PIPELINE_PARALLEL_H_
#define COPYDESK_PIPELINE_PARALLEL_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "pipeline/context.h"

namespace copydesk {

// Calls body(block, begin, end) for the blocks [0, grain), [grain, 2·grain), … of [0, size), on up
// to context.threads threads; and, if it is given, take(block) for one after the other in their
// order, each once its body has returned. Returns the first error; StoppedError() if a stop was
// requested meanwhile; ResourceExhausted if memory ran out. `grain` is at least 1.
absl::Status ParallelBlocks(Context& context, size_t size, size_t grain,
                            const std::function<absl::Status(size_t, size_t, size_t)>& body,
                            const std::function<absl::Status(size_t)>& take = nullptr);

// Most blocks that are begun and not taken yet, at any time: they follow on each other.
size_t BlocksUnderWay(const Context& context);

// ParallelBlocks for what is made side by side and used in order, as an append to a file:
// make(block, begin, end, made) fills a T, take(block, made) uses it. There are only as many
// objects as there can be blocks under way, so that their memory serves again and again; `make`
// finds what an earlier block left.
template <typename T, typename Make, typename Take>
absl::Status ParallelInOrder(Context& context, size_t size, size_t grain, const Make& make,
                             const Take& take) {
  std::vector<T> made(BlocksUnderWay(context));
  return ParallelBlocks(
      context, size, grain,
      [&](size_t block, size_t begin, size_t end) -> absl::Status {
        return make(block, begin, end, made[block % made.size()]);
      },
      [&](size_t block) -> absl::Status { return take(block, made[block % made.size()]); });
}

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
