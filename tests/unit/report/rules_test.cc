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
  EXPECT_EQ(ShortShare(1'000'000), "1.00");
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
            "ones stand in .80 of its passages and .70 of those of the other, the longest unbroken "
            "run holds .12 of what is shared, and .25 and .65 in either and at most .35 in one run "
            "make a rewrite");
  EXPECT_EQ(why("a later relation"),
            "shares 312 of its 405 shingles with the kept copy, which has 420");
}

TEST(RulesTest, WhatPartsTwoTextsIsSaid) {
  match::Evidence evidence;
  evidence.shingles = {.a = 100, .b = 100, .both = 30};
  const Rules rules;
  EXPECT_EQ(
      WhyNone(evidence, rules),
      "no rule holds. near: .17 Jaccard, needs .50; .00 of the own shingles shared, needs "
      ".40; .00 of the rare shingles shared, needs .50. contained: .30 containment, needs .40; "
      ".00 containment by weight, needs .55; .00 of the rare shingles shared, needs .50; "
      ".00 of the shingles of either own, needs .10. rewrite: .00 containment by weight, needs "
      ".15; 0 rare shingles shared, needs 12");
  // What is reached is not said to be missing.
  match::Evidence close = evidence;
  close.shingles.both = 80;
  close.own = {.a = 50, .b = 50, .both = 40};
  close.weighted = 600'000;
  close.rare = {.a = 40, .b = 40, .both = 15};
  close.spread_a = close.spread_b = 900'000;
  close.longest_run = 400'000;
  EXPECT_EQ(
      WhyNone(close, rules),
      "no rule holds. near: .37 of the rare shingles shared, needs .50. contained: .37 of the "
      "rare shingles shared, needs .50. rewrite: .40 in one run, at most .35");
  Rules by_jaccard;
  by_jaccard.ties.jaccard_alone = 1;
  EXPECT_EQ(WhyNone(evidence, by_jaccard), "Jaccard .17, and the run asked for .50");
  evidence.numbers = {.a = 5, .b = 9, .both = 2};
  EXPECT_THAT(WhyNone(evidence, rules), ::testing::HasSubstr("2 of 5 agree, fewer than .60"));
  evidence.numbers = {};
  evidence.shingles.both = 70;
  evidence.names = {.a = 6, .b = 7, .both = 1};
  EXPECT_THAT(WhyNone(evidence, rules), ::testing::HasSubstr("1 of 6 numbers and names agree"));
}

}  // namespace
}  // namespace copydesk::report
