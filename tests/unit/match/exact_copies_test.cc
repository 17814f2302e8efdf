#include "stages/match/exact_copies.h"

#include <cstdint>
#include <map>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/gen.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;

TestStory Story(uint64_t digest, std::vector<uint64_t> shingles) {
  TestStory story;
  story.weights.assign(shingles.size(), 0);
  story.digest = digest;
  story.words = static_cast<uint32_t>(shingles.size());
  story.shingles = std::move(shingles);
  return story;
}

TEST(ExactCopiesTest, GroupsStoriesOfTheSameShingles) {
  const Tables tables({Story(7, {1, 2}), Story(9, {3, 4}), Story(7, {1, 2}), Story(9, {3, 4}),
                       Story(7, {1, 2}), Story(8, {5, 6})});
  const ExactCopies exact = GroupExactCopies(tables.stories());
  EXPECT_THAT(exact.first_of, ElementsAre(0, 1, 0, 1, 0, 5));
  EXPECT_THAT(exact.firsts, ElementsAre(0, 1, 5));
  EXPECT_EQ(exact.copies, 3u);
}

TEST(ExactCopiesTest, ADigestAloneMakesNoCopy) {
  const Tables tables({Story(7, {1, 2}), Story(7, {2, 1}), Story(7, {1, 2, 2})});
  const ExactCopies exact = GroupExactCopies(tables.stories());
  EXPECT_THAT(exact.first_of, ElementsAre(0, 1, 2));
  EXPECT_EQ(exact.copies, 0u);
}

TEST(ExactCopiesTest, AStoryWithoutWordsIsACopyOfNone) {
  const Tables tables({Story(7, {}), Story(7, {}), Story(8, {1})});
  const ExactCopies exact = GroupExactCopies(tables.stories());
  EXPECT_THAT(exact.first_of, ElementsAre(0, 1, 2));
  EXPECT_THAT(exact.firsts, ElementsAre(2));
}

TEST(ExactCopiesTest, TheFirstOfEveryGroupIsTheFirstInInputOrder) {
  Gen gen(TestSeed());
  std::vector<TestStory> made;
  std::vector<Row> want;
  std::map<uint64_t, Row> seen;
  for (Row row = 0; row < 2000; ++row) {
    const uint64_t text = gen.Below(300);
    made.push_back(Story(text * 0x9e3779b97f4a7c15ULL, {text, text + 1}));
    want.push_back(seen.try_emplace(text, row).first->second);
  }
  const Tables tables(made);
  EXPECT_EQ(GroupExactCopies(tables.stories()).first_of, want);
}

}  // namespace
}  // namespace copydesk::match
