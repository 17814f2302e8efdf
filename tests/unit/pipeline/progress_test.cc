#include "pipeline/progress.h"

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "pipeline/skip.h"

namespace copydesk {
namespace {

TEST(ProgressTest, StagesOfOneNameShareACounterWithinAPassOnly) {
  Progress progress;
  progress.BeginPass("first", 100);
  Progress::Counter& read = progress.AddStage("read");
  EXPECT_EQ(&progress.AddStage("read"), &read);
  progress.BeginPass("second", 0);
  Progress::Counter& other = progress.AddStage("read");
  EXPECT_NE(&other, &read);
  read.Add(1, 10, 500'000'000);
  other.Add(2, 20, 0);
  const Progress::Snapshot snapshot = progress.Read();
  EXPECT_EQ(snapshot.pass, "second");
  EXPECT_EQ(snapshot.total_bytes, 0u);
  EXPECT_EQ(snapshot.first_of_pass, 1u);
  ASSERT_EQ(snapshot.stages.size(), 2u);
  EXPECT_EQ(snapshot.stages[0].documents, 1u);
  EXPECT_EQ(snapshot.stages[0].bytes, 10u);
  EXPECT_DOUBLE_EQ(snapshot.stages[0].seconds, 0.5);
  EXPECT_EQ(snapshot.stages[1].documents, 2u);
}

TEST(ProgressTest, CountsFromManyThreadsAddUpWhileOthersRead) {
  Progress progress;
  progress.BeginPass("pass", 0);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&progress] {
      for (int i = 0; i < 1000; ++i) {
        progress.AddStage("stage").Add(1, 2, 3);
        progress.Read();
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  const Progress::Snapshot snapshot = progress.Read();
  ASSERT_EQ(snapshot.stages.size(), 1u);
  EXPECT_EQ(snapshot.stages[0].documents, 4000u);
  EXPECT_EQ(snapshot.stages[0].bytes, 8000u);
}

TEST(ProgressTest, ATimerBooksItsDocumentsAtItsEnd) {
  Progress progress;
  progress.BeginPass("pass", 0);
  {
    const StageTimer timer(progress.AddStage("stage"), 5, 7);
    EXPECT_EQ(progress.Read().stages[0].documents, 0u);
  }
  EXPECT_EQ(progress.Read().stages[0].documents, 5u);
  EXPECT_EQ(progress.Read().stages[0].bytes, 7u);
}

TEST(SkipReasonTest, EveryReasonHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (uint8_t reason = 0; reason <= static_cast<uint8_t>(SkipReason::kEmpty); ++reason) {
    const std::string_view name = SkipReasonName(static_cast<SkipReason>(reason));
    EXPECT_NE(name, "unknown");
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

}  // namespace
}  // namespace copydesk
