#include "stages/match/rare_shingles.h"

#include <initializer_list>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

MatchOptions UpTo(uint32_t frequency_max) {
  MatchOptions options;
  options.frequency_max = frequency_max;
  return options;
}

TEST(ListShinglesTest, ShinglesOfTwoToTheMostStoriesAreListed) {
  const std::vector<ShingleEntry> entries = {
      {40, 0}, {44, 0}, {48, 0},           // 48 in one story alone
      {40, 1}, {44, 1}, {40, 2}, {40, 3},  // 40 in four
  };
  const ShingleLists three = ListShingles(entries, UpTo(3));
  ASSERT_EQ(three.size(), 1u);
  EXPECT_THAT(three.list(0), ElementsAre(0, 1));
  EXPECT_EQ(three.too_frequent, 1u);
  const ShingleLists four = ListShingles(entries, UpTo(4));
  ASSERT_EQ(four.size(), 2u);
  EXPECT_THAT(four.list(0), ElementsAre(0, 1, 2, 3)) << "in order of first occurrence";
  EXPECT_THAT(four.list(1), ElementsAre(0, 1));
  EXPECT_EQ(four.too_frequent, 0u);
}

TEST(ListShinglesTest, AStoryCountsOnceHoweverOftenItRepeatsAShingle) {
  const std::vector<ShingleEntry> entries = {{8, 0}, {8, 0}, {8, 0}, {8, 5}, {8, 5}};
  const ShingleLists lists = ListShingles(entries, UpTo(2));
  ASSERT_EQ(lists.size(), 1u);
  EXPECT_THAT(lists.list(0), ElementsAre(0, 5));
}

TEST(ListShinglesTest, NoEntriesGiveNoLists) { EXPECT_EQ(ListShingles({}, UpTo(30)).size(), 0u); }

TEST(IsSampledTest, AQuarterOfLongTextsAndAllOfShortOnes) {
  const MatchOptions options;
  int sampled = 0;
  for (uint64_t hash = 0; hash < 8; ++hash) {
    EXPECT_TRUE(IsSampled(hash, options.sample_from_words - 1, options));
    sampled += IsSampled(hash, options.sample_from_words, options) ? 1 : 0;
  }
  EXPECT_EQ(sampled, 2);
  EXPECT_TRUE(IsSampled(0xFFFFFFFFFFFFFFFC, 1'000'000, options));
}

TEST(RareShingleIndexTest, PairsComeInOrderAndScratchServesAgain) {
  // Lists over two partitions: {0,2,3}, {2,3}, {0,3}.
  std::vector<ShingleLists> partitions(kShinglePartitions);
  partitions[0] =
      ListShingles(std::vector<ShingleEntry>{{8, 0}, {8, 2}, {12, 2}, {8, 3}, {12, 3}}, UpTo(30));
  partitions[255] = ListShingles(std::vector<ShingleEntry>{{16, 0}, {16, 3}}, UpTo(30));
  const RareShingleIndex index(std::move(partitions), 4);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  for (const Row row : std::initializer_list<Row>{3, 2, 1, 0, 3}) {
    index.Pair(row, 2, scratch, pairs);
  }
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 3), MakePairKey(2, 3), MakePairKey(0, 3),
                                 MakePairKey(2, 3)));
  pairs.clear();
  index.Pair(3, 3, scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
  index.Pair(2, 1, scratch, pairs);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 2)));
}

TEST(RareShingleIndexTest, AnEmptyIndexPairsNothing) {
  const RareShingleIndex index(std::vector<ShingleLists>(kShinglePartitions), 2);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  index.Pair(1, 1, scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
  EXPECT_EQ(index.too_frequent(), 0u);
}

}  // namespace
}  // namespace copydesk::match
