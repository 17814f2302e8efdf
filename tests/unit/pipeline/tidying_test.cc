#include "pipeline/tidying.h"

#include <atomic>
#include <future>
#include <thread>

#include "gtest/gtest.h"

namespace copydesk {
namespace {

TEST(Tidying, AllWorkIsDoneByItsEnd) {
  for (const int threads : {1, 2, 7}) {
    std::atomic<int> done{0};
    {
      Tidying tidying(threads);
      for (int i = 0; i < 5; ++i) tidying.Later([&done] { ++done; });
    }
    EXPECT_EQ(done, 5) << threads << " threads";
  }
}

TEST(Tidying, ARunOnOneThreadStaysOnIt) {
  Tidying tidying(1);
  std::thread::id worker;
  tidying.Later([&worker] { worker = std::this_thread::get_id(); });
  EXPECT_EQ(worker, std::this_thread::get_id());
}

TEST(Tidying, WithMoreThreadsTheCallerGoesOn) {
  std::promise<void> gone_on;
  Tidying tidying(2);
  // Done at once, this would wait for ever.
  tidying.Later([&gone_on] { gone_on.get_future().wait(); });
  gone_on.set_value();
}

}  // namespace
}  // namespace copydesk
