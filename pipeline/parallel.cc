#include "pipeline/parallel.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>

#include "fmt/format.h"
#include "pipeline/worker_arena.h"

namespace copydesk {

size_t BlocksUnderWay(const Context& context) { return 2 * static_cast<size_t>(context.threads); }

absl::Status ParallelBlocks(Context& context, size_t size, size_t grain,
                            const std::function<absl::Status(size_t, size_t, size_t)>& body,
                            const std::function<absl::Status(size_t)>& take) {
  const size_t blocks = (size + grain - 1) / grain;
  std::mutex mutex;
  absl::Status first_error;
  std::atomic<bool> failed{false};
  const auto is_over = [&] {
    return failed.load(std::memory_order_relaxed) || context.stop.stop_requested();
  };
  const auto run = [&](const auto& part) {
    if (is_over()) return;
    absl::Status status;
    try {
      status = part();
    } catch (const std::bad_alloc&) {
      status = absl::ResourceExhaustedError("out of memory");
    } catch (const std::exception& failure) {
      status = absl::InternalError(fmt::format("unexpected failure: {}", failure.what()));
    }
    if (!status.ok()) {
      std::lock_guard lock(mutex);
      if (first_error.ok()) {
        first_error = std::move(status);
        failed.store(true, std::memory_order_relaxed);
      }
    }
  };
  size_t next = 0;
  const auto hand_out = [&](tbb::flow_control& flow) -> size_t {
    COPYDESK_TSAN_ACQUIRE(&next);
    const size_t block = next;
    if (block == blocks || is_over()) {
      flow.stop();
    } else {
      ++next;
    }
    COPYDESK_TSAN_RELEASE(&next);
    return block;
  };
  const auto work = [&](size_t block) {
    COPYDESK_TSAN_ACQUIRE(&next);
    run([&] { return body(block, block * grain, std::min(size, (block + 1) * grain)); });
    COPYDESK_TSAN_RELEASE(&mutex);
    return block;
  };
  const auto finish = [&](size_t block) {
    COPYDESK_TSAN_ACQUIRE(&mutex);
    if (take) run([&] { return take(block); });
    COPYDESK_TSAN_RELEASE(&mutex);
    COPYDESK_TSAN_RELEASE(&next);
  };
  const tbb::filter<void, void> blocks_in_turn =
      tbb::make_filter<void, size_t>(tbb::filter_mode::serial_in_order, hand_out) &
      tbb::make_filter<size_t, size_t>(tbb::filter_mode::parallel, work) &
      tbb::make_filter<size_t, void>(tbb::filter_mode::serial_in_order, finish);
  WorkerArena arena(context.threads);
  arena.Execute([&] { tbb::parallel_pipeline(BlocksUnderWay(context), blocks_in_turn); });
  COPYDESK_TSAN_ACQUIRE(&next);
  COPYDESK_TSAN_ACQUIRE(&mutex);
  if (!first_error.ok()) {
    return first_error;
  }
  return context.stop.stop_requested() ? StoppedError() : absl::OkStatus();
}

struct PerThread::Impl {
  explicit Impl(std::function<std::shared_ptr<void>()> make) : objects(std::move(make)) {}
  tbb::enumerable_thread_specific<std::shared_ptr<void>> objects;
};

PerThread::PerThread(std::function<std::shared_ptr<void>()> make)
    : impl_(std::make_unique<Impl>(std::move(make))) {}

PerThread::~PerThread() = default;

void* PerThread::Local() { return impl_->objects.local().get(); }

}  // namespace copydesk
