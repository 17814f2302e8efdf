#include "stages/report/rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

TEST(RulesTest, ShortSharesNeverClaimMoreThanThereIs) {
  EXPECT_EQ(ShortShare(0), ".00");
  EXPECT_EQ(ShortShare(9'999), ".00");
  EXPECT_EQ(ShortShare(499'999), ".49");
  EXPECT_EQ(ShortShare(500'000), ".50");
  EXPECT_EQ(ShortShare(999'999), ".99");
  EXPECT_EQ(ShortShare(1'000'000), "1");
}

TEST(RulesTest, EveryRelationHasASentenceWithItsNumbers) {
  match::Evidence evidence;
  evidence.shingles = {.a = 405, .b = 420, .both = 312};
  evidence.weighted = 655'000;
  evidence.rare = {.a = 300, .b = 310, .both = 77};
  evidence.spread_a = 800'000;
  evidence.spread_b = 700'000;
  evidence.longest_run = 123'000;
  const Rules rules;
  const auto why = [&](std::string_view relation) {
    return WhySentence(relation, evidence, "the kept copy", rules);
  };
  EXPECT_EQ(why("canonical"), "the kept copy");
  EXPECT_EQ(why("unique"), "no copy of it was found");
  EXPECT_EQ(why("exact"), "word for word the same as the kept copy");
  EXPECT_EQ(
      why("near"),
      "shares 312 of its 405 shingles with the kept copy, which has 420: Jaccard .60, and .50 "
      "makes a near copy");
  EXPECT_EQ(why("contained"),
            "shares 312 of its 405 shingles with the kept copy, which has 420: .77 of the shorter "
            "stands in the longer, .65 weighted by rarity, and .40 and .55 make it contained");
  EXPECT_EQ(why("rewrite"),
            "shares 312 of its 405 shingles with the kept copy, which has 420, all over: 77 rare "
            "ones stand in .80 of its passages and .70 of the other's, the longest unbroken run "
            "holds .12 of what is shared, and .25 and .65 in either and at most .35 in one run "
            "make a rewrite");
  EXPECT_EQ(why("a later relation"),
            "shares 312 of its 405 shingles with the kept copy, which has 420");
}

TEST(RulesTest, WhatPartsTwoTextsIsSaid) {
  match::Evidence evidence;
  evidence.shingles = {.a = 100, .b = 100, .both = 30};
  const Rules rules;
  EXPECT_THAT(WhyNone(evidence, rules),
              ::testing::StartsWith("Jaccard .17 (a near copy needs .50)"));
  evidence.numbers = {.a = 5, .b = 9, .both = 2};
  EXPECT_THAT(WhyNone(evidence, rules), ::testing::HasSubstr("2 of 5 agree, fewer than .60"));
  evidence.numbers = {};
  evidence.shingles.both = 70;
  evidence.names = {.a = 6, .b = 7, .both = 1};
  EXPECT_THAT(WhyNone(evidence, rules), ::testing::HasSubstr("1 of 6 numbers and names agree"));
}

}  // namespace
}  // namespace copydesk::report
