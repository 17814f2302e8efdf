#include "pipeline/pass.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_pipeline.h>

#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/worker_arena.h"

namespace copydesk {
namespace {

using Clock = std::chrono::steady_clock;
using Workspaces = tbb::enumerable_thread_specific<std::unique_ptr<Workspace>>;

uint64_t NanosecondsSince(Clock::time_point start) {
  return static_cast<uint64_t>(
      std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count());
}

// The first error of a pass, from whichever thread it comes.
class FirstError {
 public:
  void Set(absl::Status status) {
    std::lock_guard lock(mutex_);
    if (status_.ok()) {
      status_ = std::move(status);
      failed_.store(true, std::memory_order_release);
    }
  }
  bool failed() const { return failed_.load(std::memory_order_acquire); }
  absl::Status Take() {
    std::lock_guard lock(mutex_);
    return std::move(status_);
  }

 private:
  std::mutex mutex_;
  absl::Status status_;
  std::atomic<bool> failed_{false};
};

// A batch on its way. The pipeline's tokens are plain pointers: Read lets go of a batch, Consume
// takes it back, and as no filter throws and a pass that is cut short still drains, none is lost
// between.
using Token = Batch*;

class Pass {
 public:
  Pass(std::string_view name, Source& source, std::span<const Step> steps, Sink& sink,
       Context& context)
      : source_(source), sink_(sink), context_(context) {
    for (const Step& step : steps) {
      const std::string_view step_name = std::visit([](auto* s) { return s->name(); }, step);
      steps_.push_back(
          {step, &context.progress.AddStage(fmt::format("{}: {}", name, step_name)), nullptr});
      if (const auto* stage = std::get_if<const Stage*>(&step)) {
        const Stage* made_by = *stage;
        steps_.back().workspaces =
            std::make_unique<Workspaces>([made_by] { return made_by->NewWorkspace(); });
      }
    }
    sink_counter_ = &context.progress.AddStage(fmt::format("{}: {}", name, sink.name()));
  }

  absl::Status Run() {
    read_counter_->Add(0, 0, 0);
    tbb::filter<void, Token> head = tbb::make_filter<void, Token>(
        tbb::filter_mode::serial_in_order, [this](tbb::flow_control& flow) { return Read(flow); });
    for (RunningStep& step : steps_) {
      const bool ordered = std::holds_alternative<OrderedStage*>(step.step);
      head = head & tbb::make_filter<Token, Token>(
                        ordered ? tbb::filter_mode::serial_in_order : tbb::filter_mode::parallel,
                        [this, &step](Token batch) { return Work(step, batch); });
    }
    const tbb::filter<void, void> whole =
        head & tbb::make_filter<Token, void>(tbb::filter_mode::serial_in_order,
                                             [this](Token batch) { Consume(batch); });
    COPYDESK_TSAN_RELEASE(&source_);
    WorkerArena arena(context_.threads);
    arena.Execute(
        [&] { tbb::parallel_pipeline(static_cast<size_t>(PassTokens(context_.threads)), whole); });
    COPYDESK_TSAN_ACQUIRE(&source_);
    COPYDESK_TSAN_ACQUIRE(&sink_);
    if (error_.failed()) {
      return error_.Take();
    }
    if (context_.stop.stop_requested()) {
      return StoppedError();
    }
    Guard([&] { return sink_.Finish(); });
    return error_.Take();
  }

  // The counter of the reading itself; set before Run.
  void set_read_counter(Progress::Counter* counter) { read_counter_ = counter; }

 private:
  struct RunningStep {
    Step step;
    Progress::Counter* counter;
    std::unique_ptr<Workspaces> workspaces;
  };

  // Runs `work`, which returns a Status, and turns whatever goes wrong into the pass's error.
  template <typename Work>
  void Guard(const Work& work) {
    try {
      absl::Status status = work();
      if (!status.ok()) {
        error_.Set(std::move(status));
      }
    } catch (const std::bad_alloc&) {
      error_.Set(absl::ResourceExhaustedError("out of memory"));
    } catch (const std::exception& failure) {
      error_.Set(absl::InternalError(fmt::format("unexpected failure: {}", failure.what())));
    }
  }

  bool cut_short() const { return error_.failed() || context_.stop.stop_requested(); }

  Token Read(tbb::flow_control& flow) {
    COPYDESK_TSAN_ACQUIRE(&source_);
    if (cut_short()) {
      COPYDESK_TSAN_RELEASE(&source_);
      flow.stop();
      return nullptr;
    }
    const Clock::time_point start = Clock::now();
    bool more = false;
    std::unique_ptr<Batch> batch;
    Guard([&]() -> absl::Status {
      batch = std::make_unique<Batch>();
      absl::StatusOr<bool> next = source_.Next(*batch);
      if (!next.ok()) {
        return std::move(next).status();
      }
      more = *next;
      return absl::OkStatus();
    });
    if (!more) {
      COPYDESK_TSAN_RELEASE(&source_);
      flow.stop();
      return nullptr;
    }
    batch->sequence = next_sequence_++;
    read_counter_->Add(0, batch->input_bytes, NanosecondsSince(start));
    COPYDESK_TSAN_RELEASE(&source_);
    Token token = batch.release();
    COPYDESK_TSAN_RELEASE(token);
    return token;
  }

  Token Work(RunningStep& step, Token batch) {
    COPYDESK_TSAN_ACQUIRE(batch);
    if (!cut_short()) {
      const Clock::time_point start = Clock::now();
      Guard([&]() -> absl::Status {
        if (auto* ordered = std::get_if<OrderedStage*>(&step.step)) {
          COPYDESK_TSAN_ACQUIRE(*ordered);
          absl::Status status = (*ordered)->Process(*batch);
          COPYDESK_TSAN_RELEASE(*ordered);
          return status;
        }
        return std::get<const Stage*>(step.step)->Process(*batch, step.workspaces->local().get());
      });
      step.counter->Add(batch->documents.size(), batch->input_bytes, NanosecondsSince(start));
    }
    COPYDESK_TSAN_RELEASE(batch);
    return batch;
  }

  void Consume(Token token) {
    COPYDESK_TSAN_ACQUIRE(token);
    COPYDESK_TSAN_ACQUIRE(&sink_);
    std::unique_ptr<Batch> batch(token);
    if (!cut_short()) {
      const Clock::time_point start = Clock::now();
      const uint64_t documents = batch->documents.size();
      const uint64_t bytes = batch->input_bytes;
      Guard([&] { return sink_.Consume(std::move(*batch)); });
      sink_counter_->Add(documents, bytes, NanosecondsSince(start));
    }
    COPYDESK_TSAN_RELEASE(&sink_);
  }

  Source& source_;
  Sink& sink_;
  Context& context_;
  std::vector<RunningStep> steps_;
  Progress::Counter* read_counter_ = nullptr;
  Progress::Counter* sink_counter_ = nullptr;
  uint64_t next_sequence_ = 0;
  FirstError error_;
};

}  // namespace

absl::Status RunStreamPass(std::string_view name, Source& source, std::span<const Step> steps,
                           Sink& sink, Context& context) {
  context.progress.BeginPass(name, source.EstimatedBytes());
  Progress::Counter& read_counter = context.progress.AddStage(fmt::format("{}: read", name));
  Pass pass(name, source, steps, sink, context);
  pass.set_read_counter(&read_counter);
  return pass.Run();
}

}  // namespace copydesk
