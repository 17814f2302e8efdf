#include "tests/support/gen.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "gtest/gtest-spi.h"
#include "gtest/gtest.h"

namespace copydesk::testing {
namespace {

TEST(Gen, TheSameSeedGivesTheSameInputs) {
  Gen a(7), b(7), c(8);
  const std::string text = a.Text(500);
  EXPECT_EQ(text, b.Text(500));
  EXPECT_NE(text, c.Text(500));
}

TEST(Gen, NumbersStayInTheirRangeAndReachBothEnds) {
  Gen gen(1);
  std::vector<int> seen(5, 0);
  for (int i = 0; i < 1000; ++i) ++seen[gen.Between(10, 14) - 10];
  EXPECT_TRUE(std::all_of(seen.begin(), seen.end(), [](int n) { return n > 100; }));
}

TEST(Gen, AShrunkStringIsAsSmallAsTheFaultAllows) {
  const auto holds = [](const std::string& s) { return s.find('x') == std::string::npos; };
  EXPECT_EQ(Shrunk<std::string>("some long text with an x in it", holds), "x");
}

TEST(Gen, AShrunkVectorKeepsOnlyTheItemsThatMatter) {
  using Strings = std::vector<std::string>;
  const auto holds = [](const Strings& v) {
    return std::count_if(v.begin(), v.end(), [](const auto& s) { return s.size() >= 2; }) < 2;
  };
  const Strings shrunk = Shrunk<Strings>({"one", "b", "three", "four", ""}, holds);
  EXPECT_EQ(shrunk, (Strings{"aa", "aa"}));
}

TEST(Gen, AFailingPropertyNamesItsSeed) {
  EXPECT_NONFATAL_FAILURE(CheckProperty<std::string>(
                              100, [](Gen& gen) { return gen.Bytes(50); },
                              [](const std::string& s) { return s.size() < 10; }),
                          "COPYDESK_SEED=");
}

TEST(Gen, APropertyThatHoldsPasses) {
  CheckProperty<std::vector<uint64_t>>(
      200,
      [](Gen& gen) {
        std::vector<uint64_t> items(gen.Below(20));
        std::iota(items.begin(), items.end(), uint64_t{0});
        gen.Shuffle(items);
        return items;
      },
      [](std::vector<uint64_t> items) {
        std::sort(items.begin(), items.end());
        for (size_t i = 0; i < items.size(); ++i) {
          if (items[i] != i) return false;
        }
        return true;
      });
}

}  // namespace
}  // namespace copydesk::testing
