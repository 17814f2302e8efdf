#include "stages/group/clusters.h"

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::group {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

// Stories of one copy and 100 words each, whose ids are in row order.
std::vector<GraphStory> Stories(uint32_t count) {
  std::vector<GraphStory> stories(count);
  for (uint32_t i = 0; i < count; ++i) {
    stories[i] = {1, 100, i};
  }
  return stories;
}

TEST(ClustersTest, StoriesWithoutTiesAreAlone) {
  const Clustering clustering = ClusterByAnchor(Stories(3), {}, {});
  EXPECT_THAT(clustering.anchor_of, ElementsAre(0, 1, 2));
  EXPECT_THAT(clustering.bridge, ElementsAre(0, 0, 0));
  EXPECT_THAT(clustering.also, IsEmpty());
  EXPECT_THAT(ClusterByAnchor({}, {}, {}).anchor_of, IsEmpty());
}

TEST(ClustersTest, AStarIsOneClusterAroundItsMiddle) {
  const std::vector<Tie> ties = {Tie{0, 3, 50}, Tie{1, 3, 50}, Tie{2, 3, 50}, Tie{3, 4, 50}};
  EXPECT_THAT(ClusterByAnchor(Stories(5), ties, {}).anchor_of, ElementsAre(3, 3, 3, 3, 3));
}

TEST(ClustersTest, TheMiddleOfAChainOfThreeIsTheirAnchor) {
  // Both ends have a verified tie to the middle; they need none with each other.
  EXPECT_THAT(ClusterByAnchor(Stories(3), std::vector{Tie{0, 1, 50}, Tie{1, 2, 50}}, {}).anchor_of,
              ElementsAre(1, 1, 1));
}

TEST(ClustersTest, ALongerChainIsCutWhereTheTiesToAnAnchorEnd) {
  // 0 – 1 – 2 – 3 – 4: four stories have two ties at most, the first id of them is 1.
  EXPECT_THAT(
      ClusterByAnchor(Stories(5),
                      std::vector{Tie{0, 1, 50}, Tie{1, 2, 50}, Tie{2, 3, 50}, Tie{3, 4, 50}}, {})
          .anchor_of,
      ElementsAre(1, 1, 1, 3, 3));
}

TEST(ClustersTest, TheFullerStoryAndThenTheFirstIdWinsEqualTies) {
  std::vector<GraphStory> stories = Stories(2);
  const std::vector<Tie> ties = {Tie{0, 1, 50}};
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(0, 0));
  stories[0].id_rank = 1;
  stories[1].id_rank = 0;
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(1, 1));
  stories[0].words = 101;
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(0, 0));
}

TEST(ClustersTest, ExactCopiesCountAsTies) {
  // 0 – 1 – 2 – 3: without copies 1 is the first anchor.
  std::vector<GraphStory> stories = Stories(4);
  const std::vector<Tie> ties = {Tie{0, 1, 50}, Tie{1, 2, 50}, Tie{2, 3, 50}};
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(1, 1, 1, 3));
  stories[3].copies = 2;  // 2 now has three ties: to 1 and to both copies of 3
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(0, 2, 2, 2));
  stories[3].copies = 1;
  stories[2].copies = 2;  // 1 has three; 2 itself one copy more and two neighbours, three too
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(1, 1, 1, 3));
  stories[2].copies = 3;
  stories[1].copies = 2;  // 1: 1 + 1 + 3 = 5; 2: 2 + 2 + 1 = 5; the fuller one decides
  stories[2].words = 101;
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(0, 2, 2, 2));
}

// The figure of the header: 0 and 1 are one story, 2 and 3 another, 4 holds parts of both.
std::vector<Tie> Roundup(uint32_t first_shared, uint32_t second_shared) {
  return {Tie{0, 1, 50}, Tie{0, 4, first_shared},  Tie{1, 4, 20},
          Tie{2, 3, 50}, Tie{2, 4, second_shared}, Tie{3, 4, 20}};
}

TEST(ClustersTest, ABridgeJoinsTheAnchorThatItSharesMostWith) {
  const Clustering first = ClusterByAnchor(Stories(5), Roundup(31, 30), {});
  EXPECT_THAT(first.anchor_of, ElementsAre(0, 0, 2, 2, 0));
  EXPECT_THAT(first.bridge, ElementsAre(0, 0, 0, 0, 1));
  EXPECT_THAT(first.also, ElementsAre(Pair(4, 2)));
  const Clustering second = ClusterByAnchor(Stories(5), Roundup(30, 31), {});
  EXPECT_THAT(second.anchor_of, ElementsAre(0, 0, 2, 2, 2));
  EXPECT_THAT(second.also, ElementsAre(Pair(4, 0)));
}

TEST(ClustersTest, ABridgeThatSharesAsMuchWithTwoAnchorsJoinsTheFirstId) {
  std::vector<GraphStory> stories = Stories(5);
  EXPECT_THAT(ClusterByAnchor(stories, Roundup(30, 30), {}).anchor_of, ElementsAre(0, 0, 2, 2, 0));
  for (GraphStory& story : stories) {
    story.id_rank = 4 - story.id_rank;
  }
  // Now 3 and 1 are the anchors, and 1 has the larger rank.
  EXPECT_THAT(ClusterByAnchor(stories, Roundup(30, 30), {}).anchor_of, ElementsAre(1, 1, 3, 3, 3));
}

TEST(ClustersTest, AThirdStoryBetweenTheGroupsMakesThemOne) {
  // As the figure, but 1 and 2 are tied: one group of neighbours, so 4 may be an anchor.
  const std::vector<Tie> ties = {Tie{0, 1, 50}, Tie{0, 4, 50}, Tie{1, 2, 50}, Tie{1, 4, 50},
                                 Tie{2, 3, 50}, Tie{2, 4, 50}, Tie{3, 4, 50}};
  const Clustering clustering = ClusterByAnchor(Stories(5), ties, {});
  EXPECT_THAT(clustering.anchor_of, ElementsAre(4, 4, 4, 4, 4));
  EXPECT_THAT(clustering.bridge, ElementsAre(0, 0, 0, 0, 0));
}

TEST(ClustersTest, OneGroupAndSingleNeighboursMakeNoBridge) {
  // 4 is tied to the pair 0, 1 and to 2 and 3, which know nobody else: cuts of one text may be
  // disjoint.
  const std::vector<Tie> ties = {Tie{0, 1, 50}, Tie{0, 4, 50}, Tie{1, 4, 50}, Tie{2, 4, 50},
                                 Tie{3, 4, 50}};
  EXPECT_THAT(ClusterByAnchor(Stories(5), ties, {}).anchor_of, ElementsAre(4, 4, 4, 4, 4));
}

TEST(ClustersTest, CopiesMakeAGroupOfOneStoryLarge) {
  std::vector<GraphStory> stories = Stories(3);
  const std::vector<Tie> ties = {Tie{0, 2, 30}, Tie{1, 2, 40}};
  stories[0].copies = 2;
  EXPECT_THAT(ClusterByAnchor(stories, ties, {}).anchor_of, ElementsAre(2, 2, 2));
  stories[1].copies = 2;
  const Clustering clustering = ClusterByAnchor(stories, ties, {});
  EXPECT_THAT(clustering.anchor_of, ElementsAre(0, 1, 1));
  EXPECT_THAT(clustering.bridge, ElementsAre(0, 0, 1));
  EXPECT_THAT(clustering.also, ElementsAre(Pair(2, 0)));
}

TEST(ClustersTest, StoriesThatStandForNoCopiesStayAlone) {
  // Later exact copies keep their rows: without ties, and with no copies of their own.
  std::vector<GraphStory> stories = Stories(3);
  stories[0].copies = 2;
  stories[1].copies = 0;
  EXPECT_THAT(ClusterByAnchor(stories, std::vector{Tie{0, 2, 50}}, {}).anchor_of,
              ElementsAre(0, 1, 0));
}

TEST(ClustersTest, ABridgeTiedToNoAnchorStaysAlone) {
  // 0 is tied to 1, 2 and to 3, 4, but those two pairs are drawn away by the anchors 5 and 8.
  const std::vector<Tie> ties = {Tie{0, 1, 50}, Tie{0, 2, 50}, Tie{0, 3, 50}, Tie{0, 4, 50},
                                 Tie{1, 2, 50}, Tie{1, 5, 50}, Tie{2, 5, 50}, Tie{3, 4, 50},
                                 Tie{3, 8, 50}, Tie{4, 8, 50}, Tie{5, 6, 50}, Tie{5, 7, 50},
                                 Tie{8, 9, 50}, Tie{8, 10, 50}};
  const Clustering clustering = ClusterByAnchor(Stories(11), ties, {});
  EXPECT_THAT(clustering.anchor_of, ElementsAre(0, 5, 5, 8, 8, 5, 5, 5, 8, 8, 8));
  EXPECT_THAT(clustering.bridge, ElementsAre(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_THAT(clustering.also, IsEmpty());
}

// Seconds of processor time would be finer; a limit this wide only tells linear from quadratic.
double SecondsFor(const std::vector<GraphStory>& stories, const std::vector<Tie>& ties) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(ClusterByAnchor(stories, ties, {}).anchor_of.size(), stories.size());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(ClustersTest, HugeComponentsTakeLinearTime) {
  constexpr Row kStories = 100'000;
  std::vector<Tie> star;
  std::vector<Tie> chain;
  std::vector<Tie> two_hubs;  // every story is tied to both; the hubs are not tied
  for (Row story = 1; story < kStories; ++story) {
    star.push_back(Tie{0, story, 50});
    chain.push_back(Tie(story - 1, story));
  }
  for (const Row hub : {Row{0}, Row{1}}) {
    for (Row story = 2; story < kStories; ++story) {
      two_hubs.push_back(Tie{hub, story, 50});
    }
  }
  std::vector<Tie> clique;
  for (Row a = 0; a < 1000; ++a) {
    for (Row b = a + 1; b < 1000; ++b) {
      clique.push_back(Tie{a, b, 50});
    }
  }
  EXPECT_LT(SecondsFor(Stories(kStories), star), 1.0);
  EXPECT_LT(SecondsFor(Stories(kStories), chain), 1.0);
  EXPECT_LT(SecondsFor(Stories(kStories), two_hubs), 1.0);
  EXPECT_LT(SecondsFor(Stories(1000), clique), 1.0);
}

// Story 0 is a brief of 1, 2, ...; those are tied as `ties` say.
Clustering WithBrief(const std::vector<GraphStory>& stories, std::vector<Tie> ties) {
  const auto count = static_cast<Row>(stories.size());
  std::vector<Tie> all;
  for (Row story = 1; story < count; ++story) all.push_back(Tie{0, story, 20, 0});
  all.insert(all.end(), ties.begin(), ties.end());
  return ClusterByAnchor(stories, all, {});
}

TEST(ClustersTest, ABriefOfTextsThatAreNoCopiesJoinsOneOfThem) {
  const std::vector<Tie> ties = {Tie{0, 1, 20, 0}, Tie{0, 2, 30, 0}};
  EXPECT_THAT(ClusterByAnchor(Stories(3), ties, {}).anchor_of, ElementsAre(0, 1, 0))
      << "the one with which it shares most";
  EXPECT_THAT(WithBrief(Stories(3), {}).anchor_of, ElementsAre(0, 0, 2)) << "then the first id";
}

TEST(ClustersTest, ABriefJoinsTheTextOfWhichThereAreMostCopies) {
  std::vector<GraphStory> stories = Stories(3);
  stories[2].copies = 2;
  EXPECT_THAT(WithBrief(stories, {}).anchor_of, ElementsAre(0, 1, 0));
}

TEST(ClustersTest, ABriefKeepsTheTextsThatAreTiedWithEachOther) {
  const Clustering clustering = WithBrief(Stories(4), {Tie{1, 2, 90}});
  EXPECT_EQ(clustering.anchor_of[1], clustering.anchor_of[2]);
  EXPECT_EQ(clustering.anchor_of[0], clustering.anchor_of[1]);
  EXPECT_EQ(clustering.anchor_of[3], 3u);
}

TEST(ClustersTest, TextsOfWhichItIsMoreThanABriefStay) {
  // 1 is a copy of 0, 2 holds it as a brief, 3 is tied to 1 too.
  const std::vector<Tie> ties = {Tie{0, 1, 90}, Tie{0, 2, 20, 0}, Tie{0, 3, 20, 0}, Tie{1, 3, 50}};
  EXPECT_THAT(ClusterByAnchor(Stories(4), ties, {}).anchor_of, ElementsAre(0, 0, 2, 0));
}

}  // namespace
}  // namespace copydesk::group
