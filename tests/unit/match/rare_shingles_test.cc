#include "stages/match/rare_shingles.h"

#include <initializer_list>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ShingleLists List(const std::vector<ShingleEntry>& entries, const MatchOptions& options) {
  ListScratch scratch;
  return ListShingles(entries, options, scratch);
}

MatchOptions Sharing(uint32_t shared_min) {
  MatchOptions options;
  options.shared_min = shared_min;
  return options;
}

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
  const ShingleLists three = List(entries, UpTo(3));
  ASSERT_EQ(three.size(), 1u);
  EXPECT_THAT(three.list(0), ElementsAre(0, 1));
  EXPECT_EQ(three.too_frequent, 1u);
  const ShingleLists four = List(entries, UpTo(4));
  ASSERT_EQ(four.size(), 2u);
  EXPECT_THAT(four.list(0), ElementsAre(0, 1, 2, 3)) << "in order of their hashes";
  EXPECT_THAT(four.list(1), ElementsAre(0, 1));
  EXPECT_EQ(four.too_frequent, 0u);
}

TEST(ListShinglesTest, AStoryCountsOnceHoweverOftenItRepeatsAShingle) {
  const std::vector<ShingleEntry> entries = {{8, 0}, {8, 0}, {8, 0}, {8, 5}, {8, 5}};
  const ShingleLists lists = List(entries, UpTo(2));
  ASSERT_EQ(lists.size(), 1u);
  EXPECT_THAT(lists.list(0), ElementsAre(0, 5));
}

TEST(ListShinglesTest, NoEntriesGiveNoLists) { EXPECT_EQ(List({}, UpTo(30)).size(), 0u); }

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
      List(std::vector<ShingleEntry>{{8, 0}, {8, 2}, {12, 2}, {8, 3}, {12, 3}}, UpTo(30));
  partitions[255] = List(std::vector<ShingleEntry>{{16, 0}, {16, 3}}, UpTo(30));
  const RareShingleIndex index(std::move(partitions), {0, 0, 0, 0});
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  for (const Row row : std::initializer_list<Row>{3, 2, 1, 0, 3}) {
    index.Pair(row, Sharing(2), scratch, pairs);
  }
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 3), MakePairKey(2, 3), MakePairKey(0, 3),
                                 MakePairKey(2, 3)));
  pairs.clear();
  index.Pair(3, Sharing(3), scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
  index.Pair(2, Sharing(1), scratch, pairs);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 2)));
}

TEST(RareShingleIndexTest, AShareOfTheSmallerStoryIsAskedFor) {
  // The two share two lists; the smaller has 8 or 9 indexed shingles.
  for (const auto& [indexed, found] : {std::pair(8u, 1u), std::pair(9u, 0u)}) {
    std::vector<ShingleLists> partitions(kShinglePartitions);
    partitions[1] = List({{8, 0}, {12, 0}, {8, 1}, {12, 1}}, UpTo(30));
    const RareShingleIndex index(std::move(partitions), {100, indexed});
    MatchOptions options = Sharing(2);
    options.shared_share_min = 250'000;
    RareShingleIndex::Scratch scratch;
    std::vector<PairKey> pairs;
    index.Pair(1, options, scratch, pairs);
    EXPECT_EQ(pairs.size(), found) << indexed;
  }
}

TEST(RareShingleIndexTest, AnEmptyIndexPairsNothing) {
  const RareShingleIndex index(std::vector<ShingleLists>(kShinglePartitions), {0, 0});
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  index.Pair(1, Sharing(1), scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
  EXPECT_EQ(index.too_frequent(), 0u);
}

}  // namespace
}  // namespace copydesk::match
