#include "stages/match/radix_sort.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

std::vector<uint64_t> StableSorted(std::vector<uint64_t> items, int low_bit) {
  std::stable_sort(items.begin(), items.end(),
                   [&](uint64_t x, uint64_t y) { return x >> low_bit < y >> low_bit; });
  return items;
}

TEST(RadixSortTest, SortsAsAStableSortWhicheverBitsDiffer) {
  std::vector<uint64_t> scratch;
  for (const int low_bit : {0, 1, 11, 32, 53, 63}) {
    CheckProperty<std::vector<uint64_t>>(
        300,
        [](Gen& gen) {
          std::vector<uint64_t> items(gen.Below(gen.Chance(10) ? 5000 : 20));
          // Narrow and wide numbers, so that passes are left out and repeats occur.
          const uint64_t mask = gen.Next() >> gen.Below(64) << gen.Below(40);
          const uint64_t base = gen.Next();
          for (uint64_t& item : items) {
            item = (gen.Next() & mask) | (base & ~mask);
          }
          return items;
        },
        [&](const std::vector<uint64_t>& items) {
          std::vector<uint64_t> sorted = items;
          RadixSort(sorted, scratch, low_bit);
          return sorted == StableSorted(items, low_bit);
        });
  }
}

TEST(RadixSortTest, EveryBitFromTheLowOneUpCounts) {
  std::vector<uint64_t> scratch;
  for (int low_bit = 0; low_bit < 64; ++low_bit) {
    for (int bit = 0; bit < 64; ++bit) {
      std::vector<uint64_t> items = {uint64_t{1} << bit, 0};
      RadixSort(items, scratch, low_bit);
      EXPECT_EQ(items[0] == 0, bit >= low_bit) << bit << " from " << low_bit;
    }
  }
}

TEST(RadixSortTest, NothingAndOneItemStay) {
  std::vector<uint64_t> scratch;
  std::vector<uint64_t> none;
  RadixSort(none, scratch);
  EXPECT_TRUE(none.empty());
  std::vector<uint64_t> one = {7};
  RadixSort(one, scratch);
  EXPECT_EQ(one, std::vector<uint64_t>{7});
}

TEST(SortUniqueTest, KeepsEachNumberOnce) {
  std::vector<uint64_t> scratch;
  std::vector<uint64_t> items = {9, 2, 9, uint64_t{1} << 60, 2, 0, 9};
  SortUnique(items, scratch);
  EXPECT_EQ(items, (std::vector<uint64_t>{0, 2, 9, uint64_t{1} << 60}));
  items.clear();
  SortUnique(items, scratch);
  EXPECT_TRUE(items.empty());
}

}  // namespace
}  // namespace copydesk::match
