#include "stages/match/candidate_pass.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/context.h"
#include "pipeline/progress.h"
#include "stages/match/band_pass.h"
#include "stages/match/rare_shingle_pass.h"
#include "stages/match/shingle_weights.h"
#include "tests/support/gen.h"
#include "tests/support/status_matchers.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Candidates Propose(const CandidateGenerator& generator, const std::vector<Row>& rows,
                   int threads = 1) {
  StopToken stop;
  Progress progress;
  Context context{stop, progress, threads};
  absl::StatusOr<Candidates> candidates = generator.Propose(rows, context);
  EXPECT_OK(candidates.status());
  return candidates.ok() ? *std::move(candidates) : Candidates();
}

// Two bands of two slots.
MatchOptions TwoBands() {
  MatchOptions options;
  options.bands = 2;
  options.rows = 2;
  options.agreement_min = 500'000;
  return options;
}

TestStory Signed(std::vector<uint32_t> signature) {
  TestStory story;
  story.signature = std::move(signature);
  return story;
}

TEST(BandGeneratorTest, ProposesWhatAgreesInABandAndInEnoughSlots) {
  const MatchOptions options = TwoBands();
  const Tables tables({Signed({1, 2, 3, 4, 5, 6}), Signed({1, 2, 9, 9, 5, 9}),
                       Signed({8, 8, 3, 4, 8, 8}), Signed({1, 7, 3, 7, 5, 6})});
  // 0 and 1 meet in the first band, 0 and 2 in the second, where two slots of six are too few.
  const Candidates candidates = Propose(BandGenerator(tables.stories(), options), {0, 1, 2, 3});
  EXPECT_THAT(candidates.pairs, ElementsAre(MakePairKey(0, 1)));
  EXPECT_EQ(candidates.capped, 0u);
}

TEST(BandGeneratorTest, RowsThatAreNotAskedForAreInNoPair) {
  const MatchOptions options = TwoBands();
  const Tables tables({Signed({1, 2, 3, 4}), Signed({1, 2, 3, 4}), Signed({1, 2, 3, 4})});
  EXPECT_THAT(Propose(BandGenerator(tables.stories(), options), {0, 2}).pairs,
              ElementsAre(MakePairKey(0, 2)));
}

TEST(BandGeneratorTest, CountsTheBucketsThatItThins) {
  MatchOptions options = TwoBands();
  options.bucket_max = 20;
  std::vector<TestStory> made(21, Signed({1, 2, 3, 4}));
  std::vector<Row> rows(made.size());
  for (Row row = 0; row < rows.size(); ++row) rows[row] = row;
  const Tables tables(made);
  const Candidates candidates = Propose(BandGenerator(tables.stories(), options), rows);
  EXPECT_EQ(candidates.capped, 2u);
  EXPECT_LT(candidates.pairs.size(), 21u * 20 / 2);
  EXPECT_TRUE(std::ranges::is_sorted(candidates.pairs));
  EXPECT_EQ(std::ranges::adjacent_find(candidates.pairs), candidates.pairs.end());
}

// No shingle of the stories below weighs so much: all are in several stories, or may be.
constexpr uint8_t kSingle = 96;

TestStory Sharing(std::vector<uint64_t> shingles, std::vector<uint8_t> weights = {}) {
  TestStory story;
  story.words = static_cast<uint32_t>(shingles.size());
  story.weights = weights.empty() ? std::vector<uint8_t>(shingles.size(), 80) : std::move(weights);
  for (uint64_t& shingle : shingles) shingle *= uint64_t{1} << 40;
  story.shingles = std::move(shingles);
  return story;
}

TEST(RareShingleGeneratorTest, ProposesWhatSharesSeveralRareShingles) {
  const MatchOptions options;
  const Tables tables({Sharing({1, 2, 3, 4}), Sharing({3, 2, 1, 7}), Sharing({1, 2, 8, 9}),
                       Sharing({1, 2, 3, 5}, {80, 0, 80, 80})});
  // 2 shares two, and 3 two that weigh something.
  const Candidates candidates = Propose(
      RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(), kSingle, options),
      {0, 1, 2, 3});
  EXPECT_THAT(candidates.pairs, ElementsAre(MakePairKey(0, 1)));
}

TEST(RareShingleGeneratorTest, CommonShinglesAreNotIndexed) {
  const MatchOptions options;
  const std::vector<uint8_t> common(4, kRareWeight - 1);
  const Tables tables({Sharing({1, 2, 3, 4}, common), Sharing({1, 2, 3, 4}, common)});
  const Candidates candidates = Propose(
      RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(), kSingle, options),
      {0, 1});
  EXPECT_TRUE(candidates.pairs.empty());
}

TEST(RareShingleGeneratorTest, ShinglesOfOneStoryAloneAreNotIndexed) {
  const MatchOptions options;
  const std::vector<uint8_t> weights = {80, 80, 80, kSingle};
  const Tables tables({Sharing({1, 2, 3, 4}, weights), Sharing({1, 2, 9, 4}, weights)});
  // Two shared shingles are left, of three.
  EXPECT_THAT(Propose(RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(),
                                           kSingle, options),
                      {0, 1})
                  .pairs,
              IsEmpty());
  EXPECT_THAT(Propose(RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(),
                                           kSingle + 1, options),
                      {0, 1})
                  .pairs,
              ElementsAre(MakePairKey(0, 1)));
}

TEST(RareShingleGeneratorTest, CountsTheShinglesInWhoseListsAFewStandForAll) {
  MatchOptions options;
  options.frequency_max = 2;
  options.representatives = 1;
  std::vector<TestStory> made = {Sharing({1, 2, 3, 4}), Sharing({1, 2, 3, 4}),
                                 Sharing({1, 2, 3, 5})};
  made[0].digest = uint64_t{2} << 60;
  made[1].digest = uint64_t{1} << 60;
  made[2].digest = uint64_t{3} << 60;
  for (TestStory& story : made) story.signature = {1, 2};
  const Tables tables(made);
  const Candidates candidates = Propose(
      RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(), kSingle, options),
      {0, 1, 2});
  EXPECT_THAT(candidates.pairs, ElementsAre(MakePairKey(0, 1), MakePairKey(1, 2)));
  EXPECT_EQ(candidates.capped, 3u);
}

TEST(RareShingleGeneratorTest, IsTheSameForAnyNumberOfThreadsAndForRangesOfStories) {
  Gen gen(TestSeed());
  const MatchOptions options;
  std::vector<TestStory> made(3000);
  std::vector<Row> rows;
  for (TestStory& story : made) {
    std::vector<uint64_t> shingles;
    const uint64_t topic = gen.Below(1000);
    for (uint64_t i = 0; i < 30; ++i) {
      shingles.push_back(gen.Chance(50) ? topic * 30 + i : 30'000 + gen.Below(1'000'000));
    }
    story = Sharing(std::move(shingles));
    if (gen.Chance(90)) rows.push_back(static_cast<Row>(&story - made.data()));
  }
  const Tables tables(made);
  const RareShingleGenerator generator(tables.dir(), tables.stories(), tables.weights(), kSingle,
                                       options);
  const Candidates one = Propose(generator, rows, 1);
  const Candidates three = Propose(generator, rows, 3);
  EXPECT_GT(one.pairs.size(), 1000u);
  EXPECT_TRUE(std::ranges::is_sorted(one.pairs));
  EXPECT_EQ(one.pairs, three.pairs);
  EXPECT_EQ(one.capped, three.capped);
  for (const uint64_t range_places : std::initializer_list<uint64_t>{1, 5'000, 20'000}) {
    const Candidates in_ranges =
        Propose(RareShingleGenerator(tables.dir(), tables.stories(), tables.weights(), kSingle,
                                     options, range_places),
                rows, 2);
    EXPECT_EQ(in_ranges.pairs, one.pairs) << range_places;
  }
}

}  // namespace
}  // namespace copydesk::match
