#include "stages/report/rules.h"

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
  const match::Overlap overlap{.a = 405, .b = 420, .both = 312};
  const Rules rules;
  const auto why = [&](std::string_view relation) {
    return WhySentence(relation, overlap, "the kept copy", rules);
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
            "stands in the longer, and .60 makes it contained");
  EXPECT_EQ(why("a later relation"),
            "shares 312 of its 405 shingles with the kept copy, which has 420");
}

}  // namespace
}  // namespace copydesk::report
