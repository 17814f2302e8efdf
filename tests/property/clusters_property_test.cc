// What clustering promises, on random graphs.
#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <ostream>
#include <set>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "stages/group/clusters.h"
#include "stages/group/union_find.h"
#include "tests/support/gen.h"

namespace copydesk::group {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

struct Graph {
  std::vector<GraphStory> stories;
  std::vector<Tie> ties;
};

void PrintTo(const Graph& graph, std::ostream* out) {
  for (size_t i = 0; i < graph.stories.size(); ++i) {
    *out << i << ": copies " << graph.stories[i].copies << ", words " << graph.stories[i].words
         << ", rank " << graph.stories[i].id_rank << "\n";
  }
  for (const Tie& tie : graph.ties) {
    *out << tie.a << "-" << tie.b << " " << tie.shared << " brief " << tie.brief << "\n";
  }
}

void Order(std::vector<Tie>& ties) {
  std::sort(ties.begin(), ties.end(),
            [](const Tie& x, const Tie& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
}

// Few and many ties, groups with bridges between them, equal words and shares on purpose.
Graph RandomGraph(Gen& gen) {
  Graph graph;
  const uint32_t size = static_cast<uint32_t>(gen.Between(1, 24));
  std::vector<uint32_t> ranks(size);
  std::iota(ranks.begin(), ranks.end(), 0u);
  gen.Shuffle(ranks);
  for (uint32_t i = 0; i < size; ++i) {
    graph.stories.push_back({static_cast<uint32_t>(gen.Chance(20) ? gen.Between(2, 4) : 1),
                             static_cast<uint32_t>(gen.Between(1, 3)), ranks[i]});
  }
  const uint64_t groups = gen.Between(1, 5);
  const uint64_t within = gen.Between(20, 100);
  const uint64_t between = gen.Below(15);
  for (Row a = 0; a < size; ++a) {
    for (Row b = a + 1; b < size; ++b) {
      if (gen.Chance(a % groups == b % groups ? within : between)) {
        Tie tie;
        tie.a = a;
        tie.b = b;
        tie.shared = static_cast<uint32_t>(gen.Between(5, 8));
        if (gen.Chance(25)) tie.brief = gen.Chance(50) ? a : b;
        graph.ties.push_back(tie);
      }
    }
  }
  return graph;
}

TEST(ClustersPropertyTest, EveryMemberIsTiedToItsAnchorAndClustersStayInComponents) {
  CheckProperty<Graph>(3000, RandomGraph, [](const Graph& graph) {
    const Clustering result = ClusterByAnchor(graph.stories, graph.ties, {});
    if (result.anchor_of.size() != graph.stories.size() ||
        result.bridge.size() != graph.stories.size()) {
      return false;
    }
    std::set<std::pair<Row, Row>> tied;
    UnionFind components(graph.stories.size());
    for (const Tie& tie : graph.ties) {
      tied.emplace(tie.a, tie.b);
      tied.emplace(tie.b, tie.a);
      components.Unite(tie.a, tie.b);
    }
    for (Row row = 0; row < graph.stories.size(); ++row) {
      const Row anchor = result.anchor_of[row];
      if (anchor >= graph.stories.size() || result.anchor_of[anchor] != anchor ||
          components.Find(row) != components.Find(anchor)) {
        return false;
      }
      if (anchor != row && (!tied.contains({row, anchor}) || result.bridge[anchor] != 0)) {
        return false;
      }
    }
    return true;
  });
}

TEST(ClustersPropertyTest, BridgesJoinTheirBestAnchorAndNameAllThatHaveNothingToDoWithIt) {
  CheckProperty<Graph>(3000, RandomGraph, [](const Graph& graph) {
    const Clustering result = ClusterByAnchor(graph.stories, graph.ties, {});
    std::map<Row, std::map<Row, uint32_t>> anchors_of;  // bridge → its anchors → shared
    std::set<std::pair<Row, Row>> tied;
    for (const Tie& tie : graph.ties) {
      tied.emplace(tie.a, tie.b);
      tied.emplace(tie.b, tie.a);
      for (const auto& [story, other] : {std::pair(tie.a, tie.b), std::pair(tie.b, tie.a)}) {
        if (result.bridge[story] != 0 && result.bridge[other] == 0 &&
            result.anchor_of[other] == other) {
          anchors_of[story][other] = tie.shared;
        }
      }
    }
    std::vector<std::pair<Row, Row>> also;
    for (Row row = 0; row < graph.stories.size(); ++row) {
      if (result.bridge[row] == 0) {
        continue;
      }
      const std::map<Row, uint32_t>& anchors = anchors_of[row];
      if (anchors.empty() != (result.anchor_of[row] == row)) {
        return false;
      }
      for (const auto& [anchor, shared] : anchors) {
        if (shared > anchors.at(result.anchor_of[row])) {
          return false;
        }
        if (anchor != result.anchor_of[row] && !tied.contains({anchor, result.anchor_of[row]})) {
          also.emplace_back(row, anchor);
        }
      }
    }
    return result.also == also;
  });
}

TEST(ClustersPropertyTest, TheOrderInWhichStoriesAreNumberedChangesNothing) {
  CheckProperty<Graph>(3000, RandomGraph, [](const Graph& graph) {
    const size_t size = graph.stories.size();
    std::vector<Row> place(size);
    std::iota(place.begin(), place.end(), Row{0});
    Gen(size * 1000 + graph.ties.size()).Shuffle(place);
    Graph moved;
    moved.stories.resize(size);
    for (size_t i = 0; i < size; ++i) {
      moved.stories[place[i]] = graph.stories[i];
    }
    for (Tie tie : graph.ties) {
      tie.a = place[tie.a];
      tie.b = place[tie.b];
      if (tie.brief != kNobody) tie.brief = place[tie.brief];
      if (tie.a > tie.b) {
        std::swap(tie.a, tie.b);
      }
      moved.ties.push_back(tie);
    }
    Order(moved.ties);
    const Clustering before = ClusterByAnchor(graph.stories, graph.ties, {});
    const Clustering after = ClusterByAnchor(moved.stories, moved.ties, {});
    for (size_t i = 0; i < size; ++i) {
      if (after.anchor_of[place[i]] != place[before.anchor_of[i]] ||
          after.bridge[place[i]] != before.bridge[i]) {
        return false;
      }
    }
    std::set<std::pair<Row, Row>> also;
    for (const auto& [story, anchor] : before.also) {
      also.emplace(place[story], place[anchor]);
    }
    return after.also == std::vector<std::pair<Row, Row>>(also.begin(), also.end());
  });
}

}  // namespace
}  // namespace copydesk::group
