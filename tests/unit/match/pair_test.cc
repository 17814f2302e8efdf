#include "stages/match/pair.h"

#include <cstdint>
#include <limits>
#include <string>

#include "gtest/gtest.h"
#include "stages/match/options.h"
#include "tests/support/status_matchers.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::IsOk;
using ::copydesk::testing::StatusIs;
using ::testing::HasSubstr;

TEST(PairKeyTest, IsOrderedByTheSmallerThenTheLargerRow) {
  EXPECT_EQ(MakePairKey(7, 3), MakePairKey(3, 7));
  EXPECT_EQ(FirstRow(MakePairKey(7, 3)), 3u);
  EXPECT_EQ(SecondRow(MakePairKey(7, 3)), 7u);
  EXPECT_LT(MakePairKey(1, 4'000'000'000), MakePairKey(2, 3));
  EXPECT_LT(MakePairKey(1, 2), MakePairKey(1, 3));
}

TEST(ClassifyTest, RulesHoldAtTheirExactThresholds) {
  struct Case {
    std::string name;
    Overlap overlap;
    Relation want;
  };
  // Jaccard at least 500,000 and containment at least 600,000 millionths.
  const Case cases[] = {
      {"equal sets", {10, 10, 10}, Relation::kNear},
      {"Jaccard just one half", {150, 150, 100}, Relation::kNear},
      {"Jaccard just below one half", {151, 150, 100}, Relation::kContained},
      {"containment just at the limit", {1000, 100, 60}, Relation::kContained},
      {"the same, sides swapped", {100, 1000, 60}, Relation::kContained},
      {"containment just below the limit", {1000, 100, 59}, Relation::kNone},
      {"one shingle below in a thousand", {10'000, 1'000, 599}, Relation::kNone},
      {"one below in a million", {10'000'000, 1'000'000, 599'999}, Relation::kNone},
      {"at the limit in a million", {10'000'000, 1'000'000, 600'000}, Relation::kContained},
      {"Jaccard of one third", {3, 1, 1}, Relation::kContained},
      {"nothing shared", {5, 5, 0}, Relation::kNone},
      {"both empty", {0, 0, 0}, Relation::kNone},
      {"one empty", {5, 0, 0}, Relation::kNone},
      {"one shingle each, shared", {1, 1, 1}, Relation::kNear},
      {"huge sets, near", {4'294'967'295, 4'294'967'295, 4'294'967'295}, Relation::kNear},
      {"huge sets, hardly any shared", {4'294'967'295, 4'294'967'295, 1}, Relation::kNone},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Classify(c.overlap, {}, MatchOptions()), c.want) << c.name;
  }
}

TEST(ClassifyTest, LimitsOfTheOptionsAreUsed) {
  MatchOptions options;
  options.near_jaccard_min = 700'000;
  options.contained_min = kWhole;
  EXPECT_EQ(Classify({17, 17, 14}, {}, options), Relation::kNear);  // 14 of 20 is just .7
  EXPECT_EQ(Classify({18, 17, 14}, {}, options), Relation::kNone);
  EXPECT_EQ(Classify({100, 5, 5}, {}, options), Relation::kContained);
  EXPECT_EQ(Classify({100, 5, 4}, {}, options), Relation::kNone);
  options.near_jaccard_min = 1;
  EXPECT_EQ(Classify({1'000'000, 0, 0}, {}, options), Relation::kNone)
      << "nothing in common, no tie";
}

TEST(ClassifyTest, NumbersThatDisagreePartTextsThatAreAlike) {
  const Overlap alike = {100, 100, 90};
  const MatchOptions options;
  struct Case {
    std::string name;
    Overlap numbers;
    Relation want;
  };
  // Four numbers each at least, of which less than 600,000 millionths agree; two if none does.
  const Case cases[] = {
      {"none agree", {10, 10, 0}, Relation::kNone},
      {"just too few agree", {5, 5, 2}, Relation::kNone},
      {"just enough agree", {5, 5, 3}, Relation::kNear},
      {"of the fewer", {100, 5, 3}, Relation::kNear},
      {"the same, sides swapped", {5, 100, 2}, Relation::kNone},
      {"too few on one side to tell", {3, 100, 1}, Relation::kNear},
      {"fewer, but none agrees", {2, 100, 0}, Relation::kNone},
      {"one number tells nothing", {1, 100, 0}, Relation::kNear},
      {"no numbers", {0, 0, 0}, Relation::kNear},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Classify(alike, c.numbers, options), c.want) << c.name;
    EXPECT_EQ(NumbersDisagree(c.numbers, options), c.want == Relation::kNone) << c.name;
  }
  // Agreement is no evidence.
  EXPECT_EQ(Classify({100, 100, 10}, {10, 10, 10}, options), Relation::kNone);
  MatchOptions strict;
  strict.numbers_min = 1;
  strict.numbers_agree_min = kWhole;
  EXPECT_EQ(Classify(alike, {2, 2, 1}, strict), Relation::kNone);
  EXPECT_EQ(Classify(alike, {2, 9, 2}, strict), Relation::kNear);
}

TEST(OverlapTest, SharesAreMillionthsRoundedHalfUp) {
  struct Case {
    uint64_t part;
    uint64_t whole;
    uint32_t want;
  };
  const Case cases[] = {
      {0, 0, 0},
      {0, 5, 0},
      {5, 5, 1'000'000},
      {1, 3, 333'333},
      {2, 3, 666'667},
      {1, 2'000'000, 1},  // one half: up
      {1, 2'000'001, 0},
      {3, 2'000'000, 2},
      {1, 8, 125'000},
      {1'999'999, 2'000'000, 1'000'000},
      {4'294'967'295, 4'294'967'295, 1'000'000},
      {1, 8'589'934'590, 0},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Overlap::Share(c.part, c.whole), c.want) << c.part << " of " << c.whole;
  }
  const Overlap overlap = {30, 20, 10};
  EXPECT_EQ(overlap.united(), 40u);
  EXPECT_EQ(overlap.jaccard(), 250'000u);
  EXPECT_EQ(overlap.containment(), 500'000u);
  EXPECT_EQ(overlap.a_in_b(), 333'333u);
  EXPECT_EQ(overlap.b_in_a(), 500'000u);
  constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();
  EXPECT_EQ((Overlap{kMost, kMost, 0}).united(), uint64_t{kMost} * 2);
}

TEST(RelationTest, NamesAreThoseOfTheResultFiles) {
  EXPECT_EQ(RelationName(Relation::kNone), "none");
  EXPECT_EQ(RelationName(Relation::kExact), "exact");
  EXPECT_EQ(RelationName(Relation::kNear), "near");
  EXPECT_EQ(RelationName(Relation::kContained), "contained");
}

TEST(MatchOptionsTest, DefaultsAreValidAndEveryLimitIsKept) {
  EXPECT_THAT(MatchOptions().Validate(128), IsOk());
  struct Case {
    std::string message;
    void (*spoil)(MatchOptions&);
  };
  const Case cases[] = {
      {"bands", [](MatchOptions& o) { o.bands = 0; }},
      {"bands", [](MatchOptions& o) { o.rows = 0; }},
      {"bands", [](MatchOptions& o) { o.bands = 33; }},
      {"bands", [](MatchOptions& o) { o.bands = o.rows = 2'000'000'000; }},
      {"bucket", [](MatchOptions& o) { o.bucket_max = 1; }},
      {"bucket", [](MatchOptions& o) { o.bucket_max = 1001; }},
      {"frequency", [](MatchOptions& o) { o.frequency_max = 1; }},
      {"frequency", [](MatchOptions& o) { o.frequency_max = 1001; }},
      {"shared", [](MatchOptions& o) { o.shared_min = 0; }},
      {"Jaccard", [](MatchOptions& o) { o.near_jaccard_min = 0; }},
      {"Jaccard", [](MatchOptions& o) { o.near_jaccard_min = kWhole + 1; }},
      {"containment", [](MatchOptions& o) { o.contained_min = 0; }},
      {"containment", [](MatchOptions& o) { o.contained_min = kWhole + 1; }},
      {"numbers", [](MatchOptions& o) { o.numbers_agree_min = kWhole + 1; }},
      {"numbers", [](MatchOptions& o) { o.numbers_apart_min = 0; }},
  };
  for (const Case& c : cases) {
    MatchOptions options;
    c.spoil(options);
    EXPECT_THAT(options.Validate(128),
                StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.message)));
  }
}

}  // namespace
}  // namespace copydesk::match
