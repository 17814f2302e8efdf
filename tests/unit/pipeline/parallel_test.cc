#include "pipeline/parallel.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/shaky_stage.h"
#include "tests/support/status_matchers.h"

namespace copydesk {
namespace {

using ::copydesk::testing::Gate;
using ::copydesk::testing::IsOk;
using ::copydesk::testing::StatusIs;

constexpr int kThreadCounts[] = {1, 2, 7};

struct Surroundings {
  explicit Surroundings(int threads) : context{stop, progress, threads} {}
  StopToken stop;
  Progress progress;
  Context context;
};

TEST(ParallelBlocksTest, EveryItemComesInOneBlockAndBlocksHaveTheirFixedPlaces) {
  for (const int threads : kThreadCounts) {
    for (const size_t grain : {size_t{1}, size_t{2}, size_t{7}, size_t{1000}}) {
      for (const size_t size :
           {size_t{0}, size_t{1}, size_t{6}, size_t{7}, size_t{8}, size_t{100}}) {
        SCOPED_TRACE(std::to_string(threads) + " " + std::to_string(grain) + " " +
                     std::to_string(size));
        Surroundings run(threads);
        std::vector<std::atomic<int>> times(size);
        EXPECT_THAT(ParallelBlocks(run.context, size, grain,
                                   [&](size_t block, size_t begin, size_t end) {
                                     EXPECT_EQ(begin, block * grain);
                                     EXPECT_EQ(end, std::min(size, begin + grain));
                                     for (size_t i = begin; i < end; ++i) {
                                       times[i].fetch_add(1);
                                     }
                                     return absl::OkStatus();
                                   }),
                    IsOk());
        for (size_t i = 0; i < size; ++i) {
          EXPECT_EQ(times[i].load(), 1);
        }
      }
    }
  }
}

TEST(ParallelBlocksTest, AsManyBlocksRunAtOnceAsThereAreThreads) {
  constexpr int kThreads = 7;
  Surroundings run(kThreads);
  Gate gate;
  std::thread opener([&] {
    EXPECT_TRUE(gate.WaitForArrivals(kThreads));
    gate.Open();
  });
  EXPECT_THAT(ParallelBlocks(run.context, kThreads, 1,
                             [&](size_t, size_t, size_t) {
                               gate.Pass();
                               return absl::OkStatus();
                             }),
              IsOk());
  opener.join();
}

TEST(ParallelBlocksTest, AnErrorEndsTheLoopAndIsReturned) {
  for (const int threads : kThreadCounts) {
    Surroundings run(threads);
    std::atomic<int> after{0};
    std::atomic<bool> failed{false};
    EXPECT_THAT(ParallelBlocks(run.context, 100'000, 1,
                               [&](size_t block, size_t, size_t) -> absl::Status {
                                 if (failed.load()) {
                                   after.fetch_add(1);
                                 }
                                 if (block == 70) {
                                   failed = true;
                                   return absl::DataLossError("block 70");
                                 }
                                 return absl::OkStatus();
                               }),
                StatusIs(absl::StatusCode::kDataLoss, "block 70"));
    EXPECT_LT(after.load(), 50'000) << "blocks went on after the error";
  }
}

TEST(ParallelBlocksTest, ExceptionsOfTheLibraryBecomeErrors) {
  for (const int threads : kThreadCounts) {
    Surroundings run(threads);
    EXPECT_THAT(
        ParallelBlocks(run.context, 10, 1,
                       [](size_t, size_t, size_t) -> absl::Status { throw std::bad_alloc(); }),
        StatusIs(absl::StatusCode::kResourceExhausted, "out of memory"));
    EXPECT_THAT(ParallelBlocks(run.context, 10, 1,
                               [](size_t, size_t, size_t) -> absl::Status {
                                 throw std::length_error("too long");
                               }),
                StatusIs(absl::StatusCode::kInternal, ::testing::HasSubstr("too long")));
  }
}

TEST(ParallelBlocksTest, AStopRequestEndsTheLoopAsCancelled) {
  for (const int threads : kThreadCounts) {
    Surroundings run(threads);
    std::atomic<int> blocks{0};
    EXPECT_THAT(ParallelBlocks(run.context, 100'000, 1,
                               [&](size_t block, size_t, size_t) {
                                 blocks.fetch_add(1);
                                 if (block == 5) {
                                   run.stop.RequestStop();
                                 }
                                 return absl::OkStatus();
                               }),
                StatusIs(absl::StatusCode::kCancelled));
    EXPECT_LT(blocks.load(), 100'000);
  }
}

TEST(ParallelBlocksTest, AnErrorGoesBeforeAStopRequest) {
  Surroundings run(2);
  EXPECT_THAT(ParallelBlocks(run.context, 1, 1,
                             [&](size_t, size_t, size_t) -> absl::Status {
                               run.stop.RequestStop();
                               return absl::DataLossError("bad");
                             }),
              StatusIs(absl::StatusCode::kDataLoss));
}

TEST(ParallelInOrderTest, BlocksAreTakenInTheirOrderEachWithWhatItMade) {
  for (const int threads : kThreadCounts) {
    for (const size_t grain : {size_t{1}, size_t{7}}) {
      Surroundings run(threads);
      std::vector<size_t> taken;
      EXPECT_THAT(ParallelInOrder<std::vector<size_t>>(
                      run.context, 1000, grain,
                      [&](size_t block, size_t begin, size_t end, std::vector<size_t>& made) {
                        made.clear();
                        // The first of several blocks are the slowest.
                        if (block % 5 == 0) std::this_thread::yield();
                        for (size_t i = begin; i < end; ++i) made.push_back(i);
                        return absl::OkStatus();
                      },
                      [&](size_t block, const std::vector<size_t>& made) {
                        EXPECT_EQ(made.front(), block * grain);
                        taken.insert(taken.end(), made.begin(), made.end());
                        return absl::OkStatus();
                      }),
                  IsOk());
      ASSERT_EQ(taken.size(), 1000u);
      EXPECT_TRUE(std::ranges::is_sorted(taken));
    }
  }
}

TEST(ParallelInOrderTest, AnErrorOfEitherSideEndsTheLoop) {
  for (const int threads : kThreadCounts) {
    for (const bool in_make : {true, false}) {
      Surroundings run(threads);
      size_t taken = 0;
      EXPECT_THAT(
          ParallelInOrder<int>(
              run.context, 100'000, 1,
              [&](size_t block, size_t, size_t, int&) -> absl::Status {
                return in_make && block == 70 ? absl::DataLossError("70") : absl::OkStatus();
              },
              [&](size_t block, int) -> absl::Status {
                ++taken;
                return !in_make && block == 70 ? absl::DataLossError("70") : absl::OkStatus();
              }),
          StatusIs(absl::StatusCode::kDataLoss, "70"));
      if (in_make) {
        EXPECT_LE(taken, 70u);
      } else {
        EXPECT_EQ(taken, 71u) << "all before it were taken";
      }
    }
  }
}

TEST(ThreadScratchTest, NoTwoThreadsShareAnObjectAndObjectsAreKept) {
  struct Scratch {
    std::atomic<bool> busy{false};
    int uses = 0;
  };
  Surroundings run(7);
  ThreadScratch<Scratch> scratches;
  std::atomic<int> made{0};
  std::atomic<int> uses{0};
  for (int round = 0; round < 3; ++round) {
    ASSERT_THAT(ParallelBlocks(run.context, 500, 1,
                               [&](size_t, size_t, size_t) {
                                 Scratch& scratch = scratches.Local();
                                 EXPECT_FALSE(scratch.busy.exchange(true));
                                 made.fetch_add(scratch.uses == 0 ? 1 : 0);
                                 ++scratch.uses;
                                 uses.fetch_add(1);
                                 scratch.busy = false;
                                 return absl::OkStatus();
                               }),
                IsOk());
  }
  EXPECT_EQ(uses.load(), 1500);
  EXPECT_LT(made.load(), 1500) << "an object per call";
}

}  // namespace
}  // namespace copydesk
