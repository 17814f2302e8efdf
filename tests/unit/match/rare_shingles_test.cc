#include "stages/match/rare_shingles.h"

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ShingleLists List(const std::vector<ShingleEntry>& entries) {
  ListScratch scratch;
  return ListShingles(entries, scratch);
}

MatchOptions Sharing(uint32_t shared_min) {
  MatchOptions options;
  options.shared_min = shared_min;
  return options;
}

// Lists that pair all their stories.
ThinnedLists Whole(const std::vector<ShingleEntry>& entries) {
  ThinnedLists lists;
  lists.whole = List(entries);
  return lists;
}

// The lists of all partitions, one after the other, and the index of all stories' places in them.
class Indexed {
 public:
  Indexed(const std::vector<ThinnedLists>& partitions, std::vector<uint32_t> in_sample,
          const MatchOptions& options)
      : in_sample_(std::move(in_sample)) {
    for (const ThinnedLists& lists : partitions) Flatten(lists, 0, lists_, rows_);
    index_.emplace(lists_, rows_, in_sample_, 0, static_cast<Row>(in_sample_.size()), options);
  }
  const RareShingleIndex* operator->() const { return &*index_; }

 private:
  std::vector<uint32_t> in_sample_;
  std::vector<RareList> lists_;
  std::vector<Row> rows_;
  std::optional<RareShingleIndex> index_;
};

TEST(ListShinglesTest, ShinglesOfTwoStoriesOrMoreAreListed) {
  const ShingleLists lists = List({
      {40, 0},
      {44, 0},
      {48, 0},  // 48 in one story alone
      {40, 1},
      {44, 1},
      {40, 2},
      {40, 3},  // 40 in four
  });
  ASSERT_EQ(lists.size(), 2u);
  EXPECT_THAT(lists.list(0), ElementsAre(0, 1, 2, 3)) << "in order of their hashes";
  EXPECT_THAT(lists.list(1), ElementsAre(0, 1));
}

TEST(ListShinglesTest, AStoryCountsOnceHoweverOftenItRepeatsAShingle) {
  const std::vector<ShingleEntry> entries = {{8, 0}, {8, 0}, {8, 0}, {8, 5}, {8, 5}};
  const ShingleLists lists = List(entries);
  ASSERT_EQ(lists.size(), 1u);
  EXPECT_THAT(lists.list(0), ElementsAre(0, 5));
}

TEST(ListShinglesTest, NoEntriesGiveNoLists) { EXPECT_EQ(List({}).size(), 0u); }

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
  std::vector<ThinnedLists> partitions(kShinglePartitions);
  partitions[0] = Whole({{8, 0}, {8, 2}, {12, 2}, {8, 3}, {12, 3}});
  partitions[255] = Whole({{16, 0}, {16, 3}});
  MatchOptions options = Sharing(2);
  const Indexed index(partitions, {0, 0, 0, 0}, options);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  for (const Row row : std::initializer_list<Row>{3, 2, 1, 0, 3}) {
    index->Pair(row, scratch, pairs);
  }
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 3), MakePairKey(2, 3), MakePairKey(0, 3),
                                 MakePairKey(2, 3)));
  pairs.clear();
  options.shared_min = 3;
  index->Pair(3, scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
  options.shared_min = 1;
  index->Pair(2, scratch, pairs);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(0, 2)));
}

TEST(RareShingleIndexTest, AShareOfTheSmallerStoryIsAskedFor) {
  // The two share two lists; the smaller has 8 or 9 indexed shingles.
  for (const auto& [indexed, found] : {std::pair(8u, 1u), std::pair(9u, 0u)}) {
    std::vector<ThinnedLists> partitions(kShinglePartitions);
    partitions[1] = Whole({{8, 0}, {12, 0}, {8, 1}, {12, 1}});
    MatchOptions options = Sharing(2);
    options.shared_share_min = 250'000;
    const Indexed index(partitions, {100, indexed}, options);
    RareShingleIndex::Scratch scratch;
    std::vector<PairKey> pairs;
    index->Pair(1, scratch, pairs);
    EXPECT_EQ(pairs.size(), found) << indexed;
  }
}

// Five stories share three shingles; 4, 1 and 0 come first in the order.
ThinnedLists Thinned(const MatchOptions& options, absl::FunctionRef<bool(Row, Row)> alike) {
  std::vector<ShingleEntry> entries;
  for (Row row = 0; row < 5; ++row) {
    for (const uint32_t shingle : {8u, 12u, 16u}) entries.push_back({shingle, row});
  }
  return ThinLists(
      List(entries),
      [](Row row) {
        return std::vector<uint32_t>{3, 2, 9, 9, 1}[row];
      },
      options, alike);
}

MatchOptions UpTo(uint32_t frequency_max, uint32_t representatives) {
  MatchOptions options = Sharing(3);
  options.frequency_max = frequency_max;
  options.representatives = representatives;
  return options;
}

TEST(ThinListsTest, ListsOfFewStoriesStayWhole) {
  const ThinnedLists lists = Thinned(UpTo(5, 2), [](Row, Row) { return false; });
  EXPECT_EQ(lists.whole.size(), 3u);
  EXPECT_EQ(lists.thinned.size(), 0u);
  EXPECT_EQ(lists.capped, 0u);
}

TEST(ThinListsTest, RepresentativesAreTheFirstThatAreAlike) {
  const ThinnedLists lists = Thinned(UpTo(4, 3), [](Row a, Row b) { return a == 0 && b == 4; });
  EXPECT_EQ(lists.whole.size(), 0u);
  ASSERT_EQ(lists.thinned.size(), 3u);
  EXPECT_THAT(lists.thinned.list(1), ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(lists.representatives.list(1), ElementsAre(0, 4));
  EXPECT_EQ(lists.capped, 3u);
}

TEST(ThinListsTest, ACommonPhraseHasNoRepresentatives) {
  const ThinnedLists lists = Thinned(UpTo(4, 3), [](Row, Row) { return false; });
  EXPECT_EQ(lists.whole.size(), 0u);
  EXPECT_EQ(lists.thinned.size(), 0u);
  EXPECT_EQ(lists.capped, 3u);
}

TEST(RareShingleIndexTest, InALongListAFewStandForAll) {
  const MatchOptions options = UpTo(4, 2);
  std::vector<ThinnedLists> partitions(kShinglePartitions);
  partitions[9] = Thinned(options, [](Row, Row) { return true; });
  const Indexed index(partitions, {0, 0, 0, 0, 0}, options);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  index->Pair(2, scratch, pairs);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(1, 2), MakePairKey(2, 4)));
  pairs.clear();
  index->Pair(4, scratch, pairs);
  EXPECT_THAT(pairs, ElementsAre(MakePairKey(1, 4)));
}

TEST(FlattenTest, ListsFollowEachOtherWithWhatTheyMeet) {
  std::vector<RareList> lists;
  std::vector<Row> rows = {7};
  ThinnedLists thinned = Thinned(UpTo(4, 3), [](Row a, Row b) { return a == 0 && b == 4; });
  thinned.whole = List({{8, 2}, {8, 3}});
  Flatten(thinned, 100, lists, rows);
  ASSERT_EQ(lists.size(), 4u);
  EXPECT_THAT(rows,
              ElementsAre(7, 2, 3, 0, 1, 2, 3, 4, 0, 4, 0, 1, 2, 3, 4, 0, 4, 0, 1, 2, 3, 4, 0, 4));
  EXPECT_EQ(lists[0].begin, 101u);
  EXPECT_EQ(lists[0].representatives, 0u);
  EXPECT_EQ(lists[1].begin, 103u);
  EXPECT_EQ(lists[1].stories, 5u);
  EXPECT_EQ(lists[1].representatives, 2u);
}

TEST(RareShingleIndexTest, ARangeOfStoriesHasThePairsOfThoseStories) {
  ThinnedLists thinned = Thinned(UpTo(4, 2), [](Row, Row) { return true; });
  thinned.whole = List({{8, 0}, {8, 2}, {8, 3}, {20, 2}, {20, 3}, {24, 2}, {24, 3}});
  std::vector<RareList> lists;
  std::vector<Row> rows;
  Flatten(thinned, 0, lists, rows);
  const MatchOptions options = UpTo(4, 2);
  const std::vector<uint32_t> in_sample(5, 0);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> want, got;
  const RareShingleIndex all(lists, rows, in_sample, 0, 5, options);
  for (Row row = 0; row < 5; ++row) all.Pair(row, scratch, want);
  for (const auto& [first, last] : {std::pair<Row, Row>(0, 2), {2, 3}, {3, 5}}) {
    const RareShingleIndex some(lists, rows, in_sample, first, last, options);
    for (Row row = first; row < last; ++row) some.Pair(row, scratch, got);
  }
  EXPECT_FALSE(want.empty());
  EXPECT_EQ(got, want);
}

TEST(RareShingleIndexTest, AnEmptyIndexPairsNothing) {
  const MatchOptions options = Sharing(1);
  const Indexed index(std::vector<ThinnedLists>(kShinglePartitions), {0, 0}, options);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  index->Pair(1, scratch, pairs);
  EXPECT_THAT(pairs, IsEmpty());
}

}  // namespace
}  // namespace copydesk::match
