#include "stages/match/evidence.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;

// Limits of these tests' own, so that other defaults change nothing here.
TieRules Rules() {
  TieRules rules;
  rules.near_jaccard_min = 500'000;
  rules.contained_min = 400'000;
  rules.rare_min = 500'000;
  rules.frame_jaccard_min = 800'000;
  rules.frame_facts_agree_min = 900'000;
  rules.weighted_min = 550'000;
  rules.contained_own_min = 100'000;
  rules.short_shingles = 24;
  rules.short_contained_min = 500'000;
  rules.short_weighted_min = 700'000;
  rules.rewrite_weighted_min = 150'000;
  rules.rewrite_shared_min = 12;
  rules.rewrite_spread_less_min = 250'000;
  rules.rewrite_spread_more_min = 650'000;
  rules.rewrite_run_max = 350'000;
  rules.numbers_min = 4;
  rules.numbers_apart_min = 2;
  rules.numbers_agree_min = 600'000;
  rules.numbers_weighted_max = 900'000;
  rules.facts_jaccard_min = 400'000;
  rules.facts_weighted_max = 800'000;
  rules.names_min = 2;
  rules.facts_min = 4;
  rules.facts_agree_min = 650'000;
  return rules;
}

// Each just reaches every limit of its rule and is far from those of the others; no facts.
Evidence JustNear() {
  Evidence e;
  e.shingles = {150, 150, 100};  // 100 of 200
  e.own = {150, 150, 60};
  e.rare = {20, 30, 10};
  e.weighted = 549'999;
  e.longest_run = kWhole;
  return e;
}

Evidence JustContained() {
  Evidence e;
  e.shingles = {1000, 100, 40};
  e.own = {900, 10, 10};
  e.rare = {200, 20, 10};
  e.weighted = 550'000;
  e.longest_run = kWhole;
  return e;
}

Evidence JustShortContained() {
  Evidence e;
  e.shingles = {1000, 22, 11};
  e.own = {900, 20, 11};
  e.rare = {200, 20, 10};
  e.weighted = 700'000;
  e.longest_run = kWhole;
  return e;
}

Evidence JustRewrite() {
  Evidence e;
  e.shingles = {200, 200, 30};
  e.own = {200, 200, 30};
  e.rare = {100, 100, 12};
  e.weighted = 150'000;
  e.spread_a = 250'000;
  e.spread_b = 650'000;
  e.longest_run = 350'000;
  return e;
}

struct Case {
  std::string name;
  void (*change)(Evidence&);
  Relation want;
};

// Classifies `base` with each change made, as it is and with the sides swapped.
template <size_t kCases>
void Check(const Evidence& base, const Case (&cases)[kCases]) {
  for (const Case& c : cases) {
    Evidence evidence = base;
    c.change(evidence);
    EXPECT_EQ(RelationName(Classify(evidence, Rules())), RelationName(c.want)) << c.name;
    EXPECT_EQ(RelationName(Classify(Swapped(evidence), Rules())), RelationName(c.want))
        << c.name << ", swapped";
  }
}

TEST(ClassifyTest, NearHoldsAtItsExactLimits) {
  const Case cases[] = {
      {"all just reached", [](Evidence&) {}, Relation::kNear},
      {"equal sets",
       [](Evidence& e) {
         e.shingles = e.own = e.rare = {10, 10, 10};
       },
       Relation::kNear},
      {"Jaccard just below",
       [](Evidence& e) {
         e.shingles = {151, 150, 100};
       },
       Relation::kNone},
      {"one in a million below",
       [](Evidence& e) {
         e.shingles = {1'500'001, 1'500'000, 1'000'000};
       },
       Relation::kNone},
      {"at the limit in a million",
       [](Evidence& e) {
         e.shingles = {1'500'000, 1'500'000, 1'000'000};
       },
       Relation::kNear},
      {"own share just below", [](Evidence& e) { e.own.both = 59; }, Relation::kNone},
      {"own share of the fewer",
       [](Evidence& e) {
         e.own = {400, 100, 40};
       },
       Relation::kNear},
      {"own share of the fewer, below",
       [](Evidence& e) {
         e.own = {400, 100, 39};
       },
       Relation::kNone},
      {"nothing is its own",
       [](Evidence& e) {
         e.own = {0, 150, 0};
       },
       Relation::kNone},
      {"rare share just below", [](Evidence& e) { e.rare.both = 9; }, Relation::kNone},
      {"nothing rare", [](Evidence& e) { e.rare = {}; }, Relation::kNone},
      {"nothing shared", [](Evidence& e) { e.shingles.both = 0; }, Relation::kNone},
      {"one empty",
       [](Evidence& e) {
         e.shingles = {150, 0, 0};
       },
       Relation::kNone},
      {"both empty", [](Evidence& e) { e = Evidence(); }, Relation::kNone},
      {"huge sets",
       [](Evidence& e) {
         e.shingles = e.own = e.rare = {4'294'967'295, 4'294'967'295, 4'294'967'295};
       },
       Relation::kNear},
      {"huge sets, hardly any shared",
       [](Evidence& e) {
         e.shingles = {4'294'967'295, 4'294'967'295, 1};
       },
       Relation::kNone},
  };
  Check(JustNear(), cases);
}

TEST(ClassifyTest, ANearCopyOfManyNeedsNoRareShingles) {
  Evidence frame = JustNear();
  frame.rare = {20, 20, 0};
  const Case cases[] = {
      {"nothing else", [](Evidence&) {}, Relation::kNone},
      {"a high Jaccard",
       [](Evidence& e) {
         e.shingles = e.own = {900, 900, 800};
       },
       Relation::kNear},
      {"just too low",
       [](Evidence& e) {
         e.shingles = {901, 900, 800};
         e.own = {900, 900, 800};
       },
       Relation::kNone},
      {"a high Jaccard of lines that recur",
       [](Evidence& e) {
         e.shingles = {900, 900, 800};
         e.own = {100, 100, 39};
       },
       Relation::kNone},
      {"facts that agree",
       [](Evidence& e) {
         e.numbers = {5, 5, 4}, e.names = {5, 5, 5};
       },
       Relation::kNear},
      {"of the fewer",
       [](Evidence& e) {
         e.numbers = {4, 50, 4}, e.names = {60, 6, 5};
       },
       Relation::kNear},
      {"just too few of them agree",
       [](Evidence& e) {
         e.numbers = {5, 5, 4}, e.names = {4, 4, 4};
       },
       Relation::kNone},
      {"just enough facts",
       [](Evidence& e) {
         e.numbers = {1, 1, 1}, e.names = {3, 3, 3};
       },
       Relation::kNear},
      {"just too few facts",
       [](Evidence& e) {
         e.numbers = {1, 9, 1}, e.names = {2, 9, 2};
       },
       Relation::kNone},
      {"names alone",
       [](Evidence& e) {
         e.names = {4, 4, 4};
       },
       Relation::kNear},
      {"numbers alone",
       [](Evidence& e) {
         e.numbers = {4, 4, 4};
       },
       Relation::kNear},
      {"but a Jaccard just below",
       [](Evidence& e) {
         e.shingles = {151, 150, 100};
         e.names = {9, 9, 9};
       },
       Relation::kNone},
  };
  Check(frame, cases);
}

TEST(ClassifyTest, OwnShinglesAreNotAskedAboutWhereATextHasHardlyAny) {
  // Alike, and all of it taken for boilerplate: shared facts or a high Jaccard must tell.
  Evidence base = JustNear();
  base.shingles = {180, 180, 160};  // 160 of 200
  base.own = {8, 8, 0};
  base.rare = {0, 0, 0};
  const Case cases[] = {
      {"as it is", [](Evidence&) {}, Relation::kNear},
      {"a little more of its own", [](Evidence& e) { e.own.b = 9; }, Relation::kNone},
      {"a lower Jaccard", [](Evidence& e) { e.shingles.both = 159; }, Relation::kNone},
      {"a lower Jaccard, and the same facts",
       [](Evidence& e) {
         e.shingles.both = 120;
         e.numbers = e.names = {5, 5, 5};
       },
       Relation::kNear},
  };
  Check(base, cases);
}

TEST(ClassifyTest, ContainedHoldsAtItsExactLimits) {
  const Case cases[] = {
      {"all just reached", [](Evidence&) {}, Relation::kContained},
      {"plain just below", [](Evidence& e) { e.shingles.both = 39; }, Relation::kNone},
      {"one below in a million",
       [](Evidence& e) {
         e.shingles = {10'000'000, 1'000'000, 399'999};
       },
       Relation::kNone},
      {"at the limit in a million",
       [](Evidence& e) {
         e.shingles = {10'000'000, 1'000'000, 400'000};
         e.own = {1'000'000, 100'000, 100'000};
       },
       Relation::kContained},
      {"own share of the shorter just below",
       [](Evidence& e) {
         e.own = {900, 9, 9};
       },
       Relation::kNone},
      {"own share of the longer just below",
       [](Evidence& e) {
         e.own = {99, 50, 40};
       },
       Relation::kNone},
      {"weighted just below", [](Evidence& e) { e.weighted = 549'999; }, Relation::kNone},
      {"rare share just below",
       [](Evidence& e) {
         e.rare = {200, 21, 10};
       },
       Relation::kNone},
      {"no rare shared",
       [](Evidence& e) {
         e.rare = {200, 0, 0};
       },
       Relation::kNone},
      {"a copy of many is none",
       [](Evidence& e) {
         e.rare = {200, 20, 9};
         e.names = {9, 9, 9};
       },
       Relation::kNone},
      {"nothing shared",
       [](Evidence& e) {
         e.shingles.both = 0;
         e.weighted = kWhole;
       },
       Relation::kNone},
  };
  Check(JustContained(), cases);
}

TEST(ClassifyTest, VeryShortTextsMustShareMoreToBeContained) {
  const Case cases[] = {
      {"all just reached", [](Evidence&) {}, Relation::kContained},
      {"plain just below",
       [](Evidence& e) {
         e.shingles = {1000, 23, 11};
       },
       Relation::kNone},
      {"weighted just below", [](Evidence& e) { e.weighted = 699'999; }, Relation::kNone},
      {"rare share just below", [](Evidence& e) { e.rare.both = 9; }, Relation::kNone},
      {"the longest short text, plain too little",
       [](Evidence& e) {
         e.shingles = {1000, 23, 10};
       },
       Relation::kNone},
      {"the shortest other text",
       [](Evidence& e) {
         e.shingles = {1000, 24, 10};
       },
       Relation::kContained},
      {"the shortest other text, weighted as that asks",
       [](Evidence& e) {
         e.shingles = {1000, 24, 10};
         e.weighted = 550'000;
       },
       Relation::kContained},
  };
  Check(JustShortContained(), cases);
  Evidence evidence;
  evidence.shingles = {23, 900, 0};
  EXPECT_TRUE(IsShort(evidence, Rules()));
  evidence.shingles = {900, 24, 0};
  EXPECT_FALSE(IsShort(evidence, Rules()));
  // Alike as wholes is enough for the shortest.
  Evidence near = JustNear();
  near.shingles = near.own = near.rare = {3, 3, 2};
  near.weighted = 0;
  EXPECT_EQ(Classify(near, Rules()), Relation::kNear);
}

TEST(ClassifyTest, RewriteHoldsAtItsExactLimits) {
  const Case cases[] = {
      {"all just reached", [](Evidence&) {}, Relation::kRewrite},
      {"weighted just below", [](Evidence& e) { e.weighted = 149'999; }, Relation::kNone},
      {"one rare shingle too few", [](Evidence& e) { e.rare.both = 11; }, Relation::kNone},
      {"less spread just below", [](Evidence& e) { e.spread_a = 249'999; }, Relation::kNone},
      {"more spread just below", [](Evidence& e) { e.spread_b = 649'999; }, Relation::kNone},
      {"spread just below in both", [](Evidence& e) { e.spread_a = e.spread_b = 649'999; },
       Relation::kNone},
      {"the other way round",
       [](Evidence& e) {
         e.spread_a = 650'000;
         e.spread_b = 250'000;
       },
       Relation::kRewrite},
      {"a run just too long", [](Evidence& e) { e.longest_run = 350'001; }, Relation::kNone},
      {"no share of rare ones is asked for",
       [](Evidence& e) {
         e.rare = {9000, 9000, 12};
       },
       Relation::kRewrite},
  };
  Check(JustRewrite(), cases);
}

TEST(ClassifyTest, ByJaccardAloneNothingElseIsLookedAt) {
  TieRules rules = Rules();
  rules.jaccard_alone = 1;
  Evidence evidence;
  evidence.shingles = {150, 150, 100};
  evidence.numbers = {9, 9, 0};
  EXPECT_EQ(Classify(evidence, rules), Relation::kNear);
  evidence.shingles.both = 99;
  EXPECT_EQ(Classify(evidence, rules), Relation::kNone);
  EXPECT_EQ(Classify(JustContained(), rules), Relation::kNone);
  EXPECT_EQ(Classify(JustRewrite(), rules), Relation::kNone);
}

TEST(ClassifyTest, TheFirstRuleThatHoldsNamesTheRelation) {
  Evidence all = JustRewrite();
  all.shingles = all.own = all.rare = {100, 100, 90};
  all.weighted = 850'000;
  EXPECT_EQ(Classify(all, Rules()), Relation::kNear);
  all.own = {100, 10, 3};  // not near any more
  EXPECT_EQ(Classify(all, Rules()), Relation::kContained);
  all.rare = {100, 100, 40};  // nor contained
  EXPECT_EQ(Classify(all, Rules()), Relation::kRewrite);
  all.longest_run = kWhole;
  EXPECT_EQ(Classify(all, Rules()), Relation::kNone);
}

TEST(ClassifyTest, NumbersThatDisagreePartTextsThatAreAlike) {
  struct NumbersCase {
    std::string name;
    Overlap numbers;
    bool disagree;
  };
  const NumbersCase cases[] = {
      {"none agree", {10, 10, 0}, true},
      {"just too few agree", {5, 5, 2}, true},
      {"just enough agree", {5, 5, 3}, false},
      {"of the fewer", {100, 5, 3}, false},
      {"of the fewer, too few", {100, 5, 2}, true},
      {"one in a million below", {1'000'000, 1'000'000, 599'999}, true},
      {"at the limit in a million", {1'000'000, 1'000'000, 600'000}, false},
      {"just enough to tell", {4, 100, 2}, true},
      {"too few on one side to tell", {3, 100, 1}, false},
      {"fewer, but none agrees", {2, 100, 0}, true},
      {"one number tells nothing", {1, 100, 0}, false},
      {"no numbers on one side", {0, 100, 0}, false},
      {"no numbers", {0, 0, 0}, false},
      {"huge counts", {4'294'967'295, 4'294'967'295, 2'000'000'000}, true},
  };
  for (const NumbersCase& c : cases) {
    for (Evidence evidence : {JustNear(), JustContained(), JustShortContained(), JustRewrite()}) {
      const Relation relation = Classify(evidence, Rules());
      ASSERT_NE(relation, Relation::kNone);
      evidence.numbers = c.numbers;
      for (const Evidence& e : {evidence, Swapped(evidence)}) {
        EXPECT_EQ(NumbersDisagree(e, Rules()), c.disagree) << c.name;
        EXPECT_EQ(Classify(e, Rules()), c.disagree ? Relation::kNone : relation)
            << c.name << " for " << RelationName(relation);
      }
    }
  }
}

TEST(ClassifyTest, NumbersPartNoTextFromOneThatHoldsItWhole) {
  Evidence evidence = JustContained();
  evidence.numbers = {10, 10, 0};
  evidence.weighted = 899'999;
  EXPECT_EQ(Classify(evidence, Rules()), Relation::kNone);
  evidence.weighted = 900'000;
  EXPECT_EQ(Classify(evidence, Rules()), Relation::kContained);
  EXPECT_FALSE(NumbersDisagree(evidence, Rules()));
  // Nor do fewer of which some agree.
  evidence.numbers = {10, 10, 1};
  EXPECT_EQ(Classify(evidence, Rules()), Relation::kContained);
}

TEST(ClassifyTest, FactsThatDifferPartTextsOfOneFrame) {
  // 40 of 100 shingles; of 20 facts 12 agree.
  Evidence frame = JustContained();
  frame.shingles = {70, 70, 40};
  frame.weighted = 799'999;
  frame.numbers = {10, 10, 10};
  frame.names = {10, 10, 2};
  const Case cases[] = {
      {"all just reached", [](Evidence&) {}, Relation::kNone},
      {"Jaccard just below", [](Evidence& e) { e.shingles.a = 71; }, Relation::kContained},
      {"weighted just enough", [](Evidence& e) { e.weighted = 800'000; }, Relation::kContained},
      {"just enough agree", [](Evidence& e) { e.names.both = 3; }, Relation::kContained},
      {"facts of the fewer", [](Evidence& e) { e.numbers.a = e.names.b = 500; }, Relation::kNone},
      {"just enough names",
       [](Evidence& e) {
         e.numbers = {2, 2, 2};
         e.names = {2, 9, 0};
       },
       Relation::kNone},
      {"one name tells nothing",
       [](Evidence& e) {
         e.numbers = {3, 3, 1};
         e.names = {1, 9, 0};
       },
       Relation::kContained},
      {"just too few facts",
       [](Evidence& e) {
         e.numbers = {1, 9, 0};
         e.names = {2, 9, 0};
       },
       Relation::kContained},
      {"names alone",
       [](Evidence& e) {
         e.numbers = {};
         e.names = {4, 4, 2};
       },
       Relation::kNone},
      {"names alone, but too few",
       [](Evidence& e) {
         e.numbers = {};
         e.names = {3, 4, 0};
       },
       Relation::kContained},
  };
  Check(frame, cases);
  EXPECT_TRUE(FactsDisagree(frame, Rules()));
}

TEST(ClassifyTest, FactsPartNearCopiesAndRewritesToo) {
  for (Evidence evidence : {JustNear(), JustRewrite()}) {
    evidence.shingles = {70, 70, 50};
    evidence.own = {70, 70, 50};
    EXPECT_NE(Classify(evidence, Rules()), Relation::kNone);
    evidence.numbers = {3, 3, 1};  // alone they tell nothing
    evidence.names = {5, 5, 0};
    EXPECT_FALSE(NumbersDisagree(evidence, Rules()));
    EXPECT_EQ(Classify(evidence, Rules()), Relation::kNone);
  }
}

TEST(ClassifyTest, EveryLimitOfTheRulesIsUsed) {
  struct RuleCase {
    std::string name;
    Evidence evidence;
    uint32_t TieRules::*limit;
    uint32_t value;
  };
  const auto changed = [](Evidence evidence, void (*change)(Evidence&)) {
    change(evidence);
    return evidence;
  };
  const Evidence frame = changed(JustContained(), [](Evidence& e) {
    e.shingles = {70, 70, 40};
    e.weighted = 799'999;
    e.numbers = {10, 10, 10};
    e.names = {10, 10, 3};
  });
  const Evidence many = changed(JustNear(), [](Evidence& e) {
    e.rare = {};
    e.shingles = e.own = {900, 900, 800};
  });
  const Evidence agreeing = changed(JustNear(), [](Evidence& e) {
    e.rare = {};
    e.numbers = e.names = {10, 10, 9};
  });
  const Evidence told = changed(JustNear(), [](Evidence& e) { e.numbers = {5, 5, 3}; });
  const Evidence whole = changed(JustContained(), [](Evidence& e) {
    e.numbers = {9, 9, 0};
    e.weighted = 900'000;
  });
  // Each is a tie that is none once a limit is moved by one step past it.
  const RuleCase cases[] = {
      {"near Jaccard", JustNear(), &TieRules::near_jaccard_min, 500'001},
      {"own share", JustNear(), &TieRules::contained_min, 400'001},
      {"rare share, near", JustNear(), &TieRules::rare_min, 500'001},
      {"frame Jaccard", many, &TieRules::frame_jaccard_min, 800'001},
      {"frame facts", agreeing, &TieRules::frame_facts_agree_min, 900'001},
      {"facts of a frame", agreeing, &TieRules::facts_min, 21},
      {"containment", JustContained(), &TieRules::contained_min, 400'001},
      {"rare share, contained", JustContained(), &TieRules::rare_min, 500'001},
      {"weighted", JustContained(), &TieRules::weighted_min, 550'001},
      {"own share, contained", JustContained(), &TieRules::contained_own_min, 100'001},
      {"short", JustContained(), &TieRules::short_shingles, 101},
      {"short containment", JustShortContained(), &TieRules::short_contained_min, 500'001},
      {"short weighted", JustShortContained(), &TieRules::short_weighted_min, 700'001},
      {"rewrite weighted", JustRewrite(), &TieRules::rewrite_weighted_min, 150'001},
      {"rewrite rare", JustRewrite(), &TieRules::rewrite_shared_min, 13},
      {"rewrite less spread", JustRewrite(), &TieRules::rewrite_spread_less_min, 250'001},
      {"rewrite more spread", JustRewrite(), &TieRules::rewrite_spread_more_min, 650'001},
      {"rewrite run", JustRewrite(), &TieRules::rewrite_run_max, 349'999},
      {"numbers agreeing", told, &TieRules::numbers_agree_min, 600'001},
      {"numbers, whole", whole, &TieRules::numbers_weighted_max, 900'001},
      {"numbers",
       changed(JustNear(),
               [](Evidence& e) {
                 e.numbers = {3, 3, 1};
               }),
       &TieRules::numbers_min, 3},
      {"numbers apart",
       changed(JustNear(),
               [](Evidence& e) {
                 e.numbers = {1, 1, 0};
               }),
       &TieRules::numbers_apart_min, 1},
      {"facts agreeing", frame, &TieRules::facts_agree_min, 650'001},
      {"facts, whole",
       changed(frame,
               [](Evidence& e) {
                 e.weighted = 800'000;
                 e.names.both = 2;
               }),
       &TieRules::facts_weighted_max, 800'001},
      {"facts Jaccard",
       changed(frame,
               [](Evidence& e) {
                 e.shingles.a = 71;
                 e.names.both = 2;
               }),
       &TieRules::facts_jaccard_min, 390'000},
      {"names",
       changed(frame,
               [](Evidence& e) {
                 e.names = {1, 1, 0};
                 e.numbers = {3, 3, 1};
               }),
       &TieRules::names_min, 1},
      {"facts",
       changed(frame,
               [](Evidence& e) {
                 e.names = {2, 2, 0};
                 e.numbers = {1, 1, 0};
               }),
       &TieRules::facts_min, 3},
  };
  for (const RuleCase& c : cases) {
    TieRules rules = Rules();
    EXPECT_NE(Classify(c.evidence, rules), Relation::kNone) << c.name;
    rules.*c.limit = c.value;
    EXPECT_EQ(RelationName(Classify(c.evidence, rules)), "none") << c.name;
  }
}

// Values about the limits, so that every rule is met and missed often.
Evidence RandomEvidence(Gen& gen) {
  const auto overlap = [&](uint64_t most) {
    Overlap o;
    o.a = static_cast<uint32_t>(gen.Below(most + 1));
    o.b = static_cast<uint32_t>(gen.Chance(40) ? o.a : gen.Below(most + 1));
    o.both = static_cast<uint32_t>(gen.Chance(30) ? o.smaller() : gen.Below(o.smaller() + 1));
    return o;
  };
  const auto share = [&] { return static_cast<uint32_t>(gen.Below(21) * 50'000); };
  Evidence e;
  e.shingles = overlap(60);
  e.own = overlap(60);
  e.rare = overlap(30);
  if (gen.Chance(60)) e.numbers = overlap(8);
  if (gen.Chance(60)) e.names = overlap(8);
  e.weighted = share();
  e.spread_a = share();
  e.spread_b = share();
  e.longest_run = share();
  return e;
}

TEST(ClassifyTest, AgreementOfFactsNeverMakesATieOfTextsThatAreNotAlike) {
  Evidence apart;
  apart.shingles = apart.own = apart.rare = {100, 100, 10};
  apart.numbers = apart.names = {10, 10, 10};
  EXPECT_EQ(Classify(apart, Rules()), Relation::kNone);
  Gen gen(TestSeed());
  int ties = 0;
  for (int round = 0; round < 50'000; ++round) {
    Evidence evidence = RandomEvidence(gen);
    const Relation relation = Classify(evidence, Rules());
    evidence.numbers = evidence.names = {};
    const Relation without = Classify(evidence, Rules());
    // Facts take ties away; what they give is the rare share of those alike as wholes alone.
    if (evidence.shingles.jaccard() < Rules().near_jaccard_min) {
      ASSERT_TRUE(relation == without || relation == Relation::kNone) << "round " << round;
    } else {
      ASSERT_TRUE(relation == without || relation == Relation::kNone || relation == Relation::kNear)
          << "round " << round;
    }
    ties += relation != Relation::kNone ? 1 : 0;
  }
  EXPECT_GT(ties, 1000);
}

TEST(ClassifyTest, TheOrderOfTheTwoTextsDoesNotMatter) {
  Gen gen(TestSeed());
  int found[5] = {};
  for (int round = 0; round < 50'000; ++round) {
    const Evidence evidence = RandomEvidence(gen);
    const Evidence swapped = Swapped(evidence);
    const Relation relation = Classify(evidence, Rules());
    ++found[static_cast<int>(relation)];
    ASSERT_EQ(relation, Classify(swapped, Rules())) << "round " << round;
    ASSERT_EQ(NumbersDisagree(evidence, Rules()), NumbersDisagree(swapped, Rules()));
    ASSERT_EQ(FactsDisagree(evidence, Rules()), FactsDisagree(swapped, Rules()));
    ASSERT_EQ(IsShort(evidence, Rules()), IsShort(swapped, Rules()));
    ASSERT_EQ(Swapped(swapped), evidence);
  }
  for (const Relation relation :
       {Relation::kNone, Relation::kNear, Relation::kContained, Relation::kRewrite}) {
    EXPECT_GT(found[static_cast<int>(relation)], 100) << RelationName(relation) << " was met";
  }
}

TEST(EvidenceTest, SwappedTurnsEveryMember) {
  Evidence evidence;
  evidence.shingles = {10, 20, 1};
  evidence.own = {11, 21, 2};
  evidence.rare = {12, 22, 3};
  evidence.numbers = {13, 23, 4};
  evidence.names = {14, 24, 5};
  evidence.weighted = 6;
  evidence.spread_a = 7;
  evidence.spread_b = 8;
  evidence.longest_run = 9;
  Evidence want = evidence;
  want.shingles = {20, 10, 1};
  want.own = {21, 11, 2};
  want.rare = {22, 12, 3};
  want.numbers = {23, 13, 4};
  want.names = {24, 14, 5};
  want.spread_a = 8;
  want.spread_b = 7;
  EXPECT_EQ(Swapped(evidence), want);
  EXPECT_EQ(Swapped(want), evidence);
}

TEST(EvidenceTest, SpreadIsGivenByTheLessAndTheMore) {
  Evidence evidence;
  evidence.spread_a = 3;
  evidence.spread_b = 2;
  EXPECT_EQ(evidence.spread_less(), 2u);
  EXPECT_EQ(evidence.spread_more(), 3u);
  EXPECT_EQ(Swapped(evidence).spread_less(), 2u);
  EXPECT_EQ(Swapped(evidence).spread_more(), 3u);
}

TEST(RelationTest, NamesAreThoseOfTheResultFiles) {
  EXPECT_EQ(RelationName(Relation::kNone), "none");
  EXPECT_EQ(RelationName(Relation::kExact), "exact");
  EXPECT_EQ(RelationName(Relation::kNear), "near");
  EXPECT_EQ(RelationName(Relation::kContained), "contained");
  EXPECT_EQ(RelationName(Relation::kRewrite), "rewrite");
}

TEST(RelationTest, NumbersAreThoseOfThePairsArtifact) {
  EXPECT_EQ(static_cast<int>(Relation::kNone), 0);
  EXPECT_EQ(static_cast<int>(Relation::kExact), 1);
  EXPECT_EQ(static_cast<int>(Relation::kNear), 2);
  EXPECT_EQ(static_cast<int>(Relation::kContained), 3);
  EXPECT_EQ(static_cast<int>(Relation::kRewrite), 4);
}

}  // namespace
}  // namespace copydesk::match
