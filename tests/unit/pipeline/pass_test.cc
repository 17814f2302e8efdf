#include "pipeline/pass.h"

#include <atomic>
#include <new>
#include <numeric>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/gen.h"
#include "tests/support/shaky_stage.h"
#include "tests/support/status_matchers.h"

namespace copydesk {
namespace {

using ::copydesk::testing::Gate;
using ::copydesk::testing::Gen;
using ::copydesk::testing::IsOk;
using ::copydesk::testing::ShakyOptions;
using ::copydesk::testing::ShakyStage;
using ::copydesk::testing::StatusIs;
using ::testing::HasSubstr;

constexpr int kThreadCounts[] = {1, 2, 7};
constexpr uint64_t kNever = ShakyOptions::kNever;

// Counts the batches that are alive.
struct Census {
  std::atomic<int> alive{0};
  std::atomic<int> most{0};
};

class CountedColumns : public BatchColumns {
 public:
  explicit CountedColumns(Census& census) : census_(census) {
    const int now = census_.alive.fetch_add(1) + 1;
    int most = census_.most.load();
    while (now > most && !census_.most.compare_exchange_weak(most, now)) {
    }
  }
  ~CountedColumns() override { census_.alive.fetch_sub(1); }

 private:
  Census& census_;
};

// Batches 0, 1, 2 ...; batch n holds n % 3 documents and stands for ten bytes.
class NumberSource : public Source {
 public:
  explicit NumberSource(uint64_t batches, uint64_t fail_at = kNever, bool out_of_memory = false)
      : batches_(batches), fail_at_(fail_at), out_of_memory_(out_of_memory) {}

  absl::StatusOr<bool> Next(Batch& batch) override {
    EXPECT_FALSE(inside_.exchange(true)) << "two calls at once";
    EXPECT_TRUE(batch.documents.empty());
    const uint64_t number = next_++;
    absl::StatusOr<bool> more = number < batches_;
    if (number == fail_at_) {
      if (out_of_memory_) {
        throw std::bad_alloc();
      }
      more = absl::PermissionDeniedError("the source failed");
    } else if (*more) {
      batch.documents.resize(number % 3);
      batch.input_bytes = 10;
      batch.columns = std::make_unique<CountedColumns>(census_);
    }
    inside_ = false;
    return more;
  }

  uint64_t asked() const { return next_; }
  const Census& census() const { return census_; }

 private:
  uint64_t batches_;
  uint64_t fail_at_;
  bool out_of_memory_;
  uint64_t next_ = 0;
  std::atomic<bool> inside_{false};
  Census census_;
};

class RecordingSink : public Sink {
 public:
  explicit RecordingSink(uint64_t fail_at = kNever) : fail_at_(fail_at) {}

  std::string_view name() const override { return "record"; }
  absl::Status Consume(Batch batch) override {
    EXPECT_FALSE(inside_.exchange(true)) << "two calls at once";
    EXPECT_EQ(finishes_, 0);
    const bool fail = batch.sequence == fail_at_;
    if (!fail) {
      seen_.push_back(batch.sequence);
    }
    inside_ = false;
    return fail ? absl::ResourceExhaustedError("the sink failed") : absl::OkStatus();
  }
  absl::Status Finish() override {
    ++finishes_;
    if (finish_out_of_memory) {
      throw std::bad_alloc();
    }
    return finish_status;
  }

  absl::Status finish_status;
  bool finish_out_of_memory = false;

  const std::vector<uint64_t>& seen() const { return seen_; }
  int finishes() const { return finishes_; }

 private:
  uint64_t fail_at_;
  std::vector<uint64_t> seen_;
  int finishes_ = 0;
  std::atomic<bool> inside_{false};
};

class RecordingOrderedStage : public OrderedStage {
 public:
  explicit RecordingOrderedStage(uint64_t fail_at = kNever) : fail_at_(fail_at) {}

  std::string_view name() const override { return "ordered"; }
  absl::Status Process(Batch& batch) override {
    EXPECT_FALSE(inside_.exchange(true)) << "two calls at once";
    const bool fail = batch.sequence == fail_at_;
    if (!fail) {
      seen_.push_back(batch.sequence);
    }
    inside_ = false;
    return fail ? absl::OutOfRangeError("the ordered stage failed") : absl::OkStatus();
  }

  const std::vector<uint64_t>& seen() const { return seen_; }

 private:
  uint64_t fail_at_;
  std::vector<uint64_t> seen_;
  std::atomic<bool> inside_{false};
};

std::vector<uint64_t> UpTo(uint64_t count) {
  std::vector<uint64_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

// What a run needs around it.
struct Surroundings {
  explicit Surroundings(int threads) : context{stop, progress, threads} {}
  StopToken stop;
  Progress progress;
  Context context;
};

// The sink saw 0, 1, 2 … up to some batch before `end`, and was not finished.
void ExpectCutBefore(const RecordingSink& sink, uint64_t end) {
  EXPECT_LE(sink.seen().size(), end);
  EXPECT_EQ(sink.seen(), UpTo(sink.seen().size()));
  EXPECT_EQ(sink.finishes(), 0);
}

TEST(PassTest, BatchesReachOrderedStageAndSinkInOrderWhateverTheSchedule) {
  for (const int threads : kThreadCounts) {
    for (uint64_t seed = 1; seed <= 3; ++seed) {
      SCOPED_TRACE(threads);
      NumberSource source(150);
      const ShakyStage first(nullptr, {.seed = seed, .jitter_us = 300});
      RecordingOrderedStage ordered;
      const ShakyStage second(nullptr, {.seed = seed + 100, .jitter_us = 300});
      RecordingSink sink;
      Surroundings run(threads);
      const Step steps[] = {&first, &ordered, &second};
      EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context), IsOk());
      EXPECT_EQ(ordered.seen(), UpTo(150));
      EXPECT_EQ(sink.seen(), UpTo(150));
      EXPECT_EQ(sink.finishes(), 1);
      EXPECT_EQ(source.census().alive.load(), 0);
    }
  }
}

TEST(PassTest, AStageWorksOnAsManyBatchesAtOnceAsThereAreThreads) {
  // Each of the first batches waits until all threads are inside: fewer would never open the gate.
  constexpr int kThreads = 7;
  class MeetingStage : public Stage {
   public:
    explicit MeetingStage(Gate& gate) : gate_(gate) {}
    std::string_view name() const override { return "meeting"; }
    absl::Status Process(Batch& batch, Workspace*) const override {
      if (batch.sequence < kThreads) {
        gate_.Pass();
      }
      return absl::OkStatus();
    }

   private:
    Gate& gate_;
  };
  Gate gate;
  const MeetingStage meeting(gate);
  const ShakyStage stage(&meeting, {});
  NumberSource source(40);
  RecordingSink sink;
  Surroundings run(kThreads);
  std::thread opener([&] {
    EXPECT_TRUE(gate.WaitForArrivals(kThreads));
    gate.Open();
  });
  const Step steps[] = {&stage};
  EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context), IsOk());
  opener.join();
  EXPECT_EQ(stage.most_at_once(), kThreads);
  EXPECT_EQ(sink.seen(), UpTo(40));
}

TEST(PassTest, ABatchThatIsHeldBackHoldsBackTheReading) {
  for (const int threads : {2, 7}) {
    SCOPED_TRACE(threads);
    Gate gate;
    NumberSource source(1000);
    const ShakyStage stage(nullptr, {.gate = &gate, .gate_at = 0});
    RecordingSink sink;
    Surroundings run(threads);
    // The other threads can pass at most the tokens that are left; then all must wait for batch 0.
    std::thread opener([&] {
      EXPECT_TRUE(gate.WaitForArrivals(1));
      while (source.census().alive.load() < PassTokens(threads)) {
        std::this_thread::yield();
      }
      gate.Open();
    });
    const Step steps[] = {&stage};
    EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context), IsOk());
    opener.join();
    EXPECT_EQ(source.census().most.load(), PassTokens(threads));
    EXPECT_EQ(source.census().alive.load(), 0);
    EXPECT_EQ(sink.seen(), UpTo(1000));
  }
}

TEST(PassTest, NoMoreBatchesAreAliveThanTokens) {
  for (const int threads : kThreadCounts) {
    SCOPED_TRACE(threads);
    NumberSource source(300);
    const ShakyStage stage(nullptr, {.jitter_us = 200});
    RecordingSink sink;
    Surroundings run(threads);
    const Step steps[] = {&stage};
    EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context), IsOk());
    EXPECT_LE(source.census().most.load(), PassTokens(threads));
  }
}

TEST(PassTest, AnEmptySourceStillFinishesTheSink) {
  for (const int threads : kThreadCounts) {
    NumberSource source(0);
    RecordingSink sink;
    Surroundings run(threads);
    EXPECT_THAT(RunStreamPass("test", source, {}, sink, run.context), IsOk());
    EXPECT_TRUE(sink.seen().empty());
    EXPECT_EQ(sink.finishes(), 1);
  }
}

TEST(PassTest, AnErrorOfAnyPartEndsThePassAndLeavesTheSinkUnfinished) {
  struct Case {
    std::string_view name;
    uint64_t source_fails = kNever, stage_fails = kNever, ordered_fails = kNever;
    uint64_t sink_fails = kNever;
    absl::StatusCode code;
    std::string_view message;
  };
  const Case cases[] = {
      {.name = "source",
       .source_fails = 40,
       .code = absl::StatusCode::kPermissionDenied,
       .message = "the source failed"},
      {.name = "stage",
       .stage_fails = 40,
       .code = absl::StatusCode::kDataLoss,
       .message = "the shaky stage failed"},
      {.name = "ordered stage",
       .ordered_fails = 40,
       .code = absl::StatusCode::kOutOfRange,
       .message = "the ordered stage failed"},
      {.name = "sink",
       .sink_fails = 40,
       .code = absl::StatusCode::kResourceExhausted,
       .message = "the sink failed"},
  };
  for (const Case& c : cases) {
    for (const int threads : kThreadCounts) {
      SCOPED_TRACE(std::string(c.name) + ", threads: " + std::to_string(threads));
      NumberSource source(1000, c.source_fails);
      const ShakyStage stage(nullptr, {.jitter_us = 100, .fail_at = c.stage_fails});
      RecordingOrderedStage ordered(c.ordered_fails);
      RecordingSink sink(c.sink_fails);
      Surroundings run(threads);
      const Step steps[] = {&stage, &ordered};
      const absl::Status status = RunStreamPass("test", source, steps, sink, run.context);
      EXPECT_THAT(status, StatusIs(c.code, HasSubstr(std::string(c.message))));
      ExpectCutBefore(sink, 40);
      EXPECT_EQ(source.census().alive.load(), 0) << "batches were lost";
      EXPECT_LE(source.asked(), 41 + static_cast<uint64_t>(PassTokens(threads)));
    }
  }
}

TEST(PassTest, TheFirstErrorWins) {
  // On one thread the ordered stage meets batch 5 before the sink does.
  NumberSource source(100);
  RecordingOrderedStage ordered(5);
  RecordingSink sink(5);
  Surroundings run(1);
  const Step steps[] = {&ordered};
  EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context),
              StatusIs(absl::StatusCode::kOutOfRange));
  // Batch 0 is held until batch 1 has failed; batch 0 then fails as well, too late.
  class FailingStage : public Stage {
   public:
    explicit FailingStage(Gate& gate) : gate_(gate) {}
    std::string_view name() const override { return "failing"; }
    absl::Status Process(Batch& batch, Workspace*) const override {
      if (batch.sequence == 0) {
        gate_.Pass();
        return absl::InternalError("second");
      }
      if (batch.sequence == 1) {
        EXPECT_TRUE(gate_.WaitForArrivals(1));
        return absl::AbortedError("first");
      }
      return absl::OkStatus();
    }

   private:
    Gate& gate_;
  };
  Gate gate;
  NumberSource endless(1'000'000);
  const FailingStage failing(gate);
  RecordingSink other_sink;
  Surroundings other_run(2);
  // Progress is booked after the failure is set, so one booked call means that batch 1 is over.
  std::thread opener([&] {
    const auto booked = [&] {
      for (const StageStats& stage : other_run.progress.Read().stages) {
        if (stage.name == "test: failing" && stage.bytes >= 10) {
          return true;
        }
      }
      return false;
    };
    while (!booked()) {
      std::this_thread::yield();
    }
    gate.Open();
  });
  const Step failing_steps[] = {&failing};
  EXPECT_THAT(RunStreamPass("test", endless, failing_steps, other_sink, other_run.context),
              StatusIs(absl::StatusCode::kAborted, "first"));
  opener.join();
  ExpectCutBefore(other_sink, 0);
}

TEST(PassTest, RunningOutOfMemoryAnywhereIsAnError) {
  for (const int threads : kThreadCounts) {
    SCOPED_TRACE(threads);
    for (const std::string_view where : {"stage", "source", "finish"}) {
      SCOPED_TRACE(where);
      NumberSource source(100, where == "source" ? 10 : kNever, true);
      const ShakyStage stage(nullptr,
                             {.fail_at = where == "stage" ? 10 : kNever, .out_of_memory = true});
      RecordingSink sink;
      sink.finish_out_of_memory = where == "finish";
      Surroundings run(threads);
      const Step steps[] = {&stage};
      EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context),
                  StatusIs(absl::StatusCode::kResourceExhausted, "out of memory"));
      EXPECT_EQ(source.census().alive.load(), 0);
      if (where != "finish") {
        ExpectCutBefore(sink, 10);
      }
    }
  }
}

TEST(PassTest, AnErrorOfFinishIsTheResult) {
  NumberSource source(3);
  RecordingSink sink;
  sink.finish_status = absl::ResourceExhaustedError("disk full");
  Surroundings run(2);
  EXPECT_THAT(RunStreamPass("test", source, {}, sink, run.context),
              StatusIs(absl::StatusCode::kResourceExhausted, "disk full"));
}

TEST(PassTest, AStopRequestEndsThePassAsCancelled) {
  class StoppingStage : public Stage {
   public:
    explicit StoppingStage(StopToken& stop) : stop_(stop) {}
    std::string_view name() const override { return "stopping"; }
    absl::Status Process(Batch& batch, Workspace*) const override {
      if (batch.sequence == 20) {
        stop_.RequestStop();
      }
      return absl::OkStatus();
    }

   private:
    StopToken& stop_;
  };
  for (const int threads : kThreadCounts) {
    SCOPED_TRACE(threads);
    NumberSource source(std::numeric_limits<uint64_t>::max());
    RecordingSink sink;
    Surroundings run(threads);
    const StoppingStage stopping(run.stop);
    const Step steps[] = {&stopping};
    EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context),
                StatusIs(absl::StatusCode::kCancelled));
    ExpectCutBefore(sink, 20);
    EXPECT_EQ(source.census().alive.load(), 0);
  }
}

TEST(PassTest, AStopRequestBeforeTheStartReadsNothing) {
  NumberSource source(10);
  RecordingSink sink;
  Surroundings run(2);
  run.stop.RequestStop();
  EXPECT_THAT(RunStreamPass("test", source, {}, sink, run.context),
              StatusIs(absl::StatusCode::kCancelled));
  EXPECT_EQ(source.asked(), 0u);
  ExpectCutBefore(sink, 0);
}

TEST(PassTest, EachThreadHasAWorkspaceOfItsOwn) {
  struct BusyWorkspace : Workspace {
    std::atomic<bool> busy{false};
    uint64_t uses = 0;
  };
  class WorkspaceStage : public Stage {
   public:
    std::string_view name() const override { return "workspace"; }
    std::unique_ptr<Workspace> NewWorkspace() const override {
      made.fetch_add(1);
      return std::make_unique<BusyWorkspace>();
    }
    absl::Status Process(Batch&, Workspace* workspace) const override {
      auto* own = static_cast<BusyWorkspace*>(workspace);
      EXPECT_FALSE(own->busy.exchange(true)) << "shared between threads";
      ++own->uses;
      own->busy = false;
      return absl::OkStatus();
    }
    mutable std::atomic<int> made{0};
  };
  for (const int threads : kThreadCounts) {
    NumberSource source(200);
    const WorkspaceStage inner;
    const ShakyStage stage(&inner, {.jitter_us = 50});
    RecordingSink sink;
    Surroundings run(threads);
    const Step steps[] = {&stage};
    EXPECT_THAT(RunStreamPass("test", source, steps, sink, run.context), IsOk());
    EXPECT_GE(inner.made.load(), 1);
    EXPECT_LE(inner.made.load(), threads);
  }
}

TEST(PassTest, ProgressCountsEveryBatchOncePerStage) {
  NumberSource source(30);  // 0 + 1 + 2 documents in every three batches
  const ShakyStage stage(nullptr, {});
  RecordingOrderedStage ordered;
  RecordingSink sink;
  Surroundings run(2);
  const Step steps[] = {&stage, &ordered};
  ASSERT_THAT(RunStreamPass("pass", source, steps, sink, run.context), IsOk());
  const Progress::Snapshot snapshot = run.progress.Read();
  EXPECT_EQ(snapshot.pass, "pass");
  ASSERT_EQ(snapshot.stages.size(), 4u);
  EXPECT_EQ(snapshot.stages[0].name, "pass: read");
  EXPECT_EQ(snapshot.stages[1].name, "pass: shaky");
  EXPECT_EQ(snapshot.stages[2].name, "pass: ordered");
  EXPECT_EQ(snapshot.stages[3].name, "pass: record");
  for (const StageStats& stats : snapshot.stages) {
    EXPECT_EQ(stats.bytes, 300u) << stats.name;
  }
  for (size_t i = 1; i < 4; ++i) {
    EXPECT_EQ(snapshot.stages[i].documents, 30u) << snapshot.stages[i].name;
  }
}

}  // namespace
}  // namespace copydesk
