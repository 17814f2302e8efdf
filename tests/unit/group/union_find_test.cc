#include "stages/group/union_find.h"

#include "gtest/gtest.h"

namespace copydesk::group {
namespace {

TEST(UnionFindTest, UnitedNumbersShareARepresentative) {
  UnionFind sets(5);
  for (uint32_t i = 0; i < 5; ++i) {
    EXPECT_EQ(sets.Find(i), i);
  }
  EXPECT_TRUE(sets.Unite(0, 1));
  EXPECT_TRUE(sets.Unite(3, 4));
  EXPECT_NE(sets.Find(1), sets.Find(3));
  EXPECT_TRUE(sets.Unite(1, 4));
  EXPECT_FALSE(sets.Unite(0, 3));
  EXPECT_FALSE(sets.Unite(2, 2));
  EXPECT_EQ(sets.Find(0), sets.Find(4));
  EXPECT_NE(sets.Find(2), sets.Find(0));
}

TEST(UnionFindTest, ALongChainIsFoundWithoutRecursion) {
  constexpr uint32_t kSize = 1'000'000;
  UnionFind sets(kSize);
  for (uint32_t i = 1; i < kSize; ++i) {
    EXPECT_TRUE(sets.Unite(i - 1, i));
  }
  EXPECT_EQ(sets.Find(0), sets.Find(kSize - 1));
}

}  // namespace
}  // namespace copydesk::group
