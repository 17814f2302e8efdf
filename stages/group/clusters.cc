#include "stages/group/clusters.h"

#include <algorithm>
#include <numeric>

#include "stages/group/union_find.h"

namespace copydesk::group {
namespace {

// The ties as adjacency lists; neighbours ascend.
class TieGraph {
 public:
  struct Edge {
    Row to;
    uint32_t tie;  // index into the ties
  };

  TieGraph(size_t stories, std::span<const VerifiedPair> ties) : begins_(stories + 1, 0) {
    for (const VerifiedPair& tie : ties) {
      ++begins_[tie.a + 1];
      ++begins_[tie.b + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    edges_.resize(begins_.back());
    std::vector<uint64_t> cursor(begins_.begin(), begins_.end() - 1);
    // Ties ascend by (a, b): first all smaller neighbours of a story come, then all larger ones.
    for (uint32_t i = 0; i < ties.size(); ++i) {
      edges_[cursor[ties[i].b]++] = {ties[i].a, i};
    }
    for (uint32_t i = 0; i < ties.size(); ++i) {
      edges_[cursor[ties[i].a]++] = {ties[i].b, i};
    }
  }

  std::span<const Edge> of(Row story) const {
    return std::span(edges_).subspan(begins_[story], begins_[story + 1] - begins_[story]);
  }

 private:
  std::vector<uint64_t> begins_;
  std::vector<Edge> edges_;
};

class Clusterer {
 public:
  Clusterer(std::span<const GraphStory> stories, std::span<const VerifiedPair> ties)
      : stories_(stories), ties_(ties), graph_(stories.size(), ties), local_(stories.size(), 0) {
    result_.anchor_of.assign(stories.size(), kNobody);
    result_.bridge.assign(stories.size(), 0);
  }

  Clustering Run() {
    for (const Row story : StoriesByTies()) {
      if (result_.anchor_of[story] != kNobody) {
        continue;
      }
      if (IsBridge(story)) {
        result_.bridge[story] = 1;
        continue;
      }
      result_.anchor_of[story] = story;
      for (const TieGraph::Edge& edge : graph_.of(story)) {
        if (result_.anchor_of[edge.to] == kNobody && result_.bridge[edge.to] == 0) {
          result_.anchor_of[edge.to] = story;
        }
      }
    }
    PlaceBridges();
    return std::move(result_);
  }

 private:
  static constexpr Row kNobody = 0xFFFFFFFF;

  std::vector<Row> StoriesByTies() const {
    std::vector<uint64_t> ties(stories_.size());
    std::vector<Row> order;
    for (Row story = 0; story < stories_.size(); ++story) {
      // A story's own copies are tied to it too. All but itself, but only the order matters here.
      ties[story] = stories_[story].copies;
      for (const TieGraph::Edge& edge : graph_.of(story)) {
        ties[story] += stories_[edge.to].copies;
      }
      order.push_back(story);
    }
    std::sort(order.begin(), order.end(), [&](Row x, Row y) {
      if (ties[x] != ties[y]) {
        return ties[x] > ties[y];
      }
      if (stories_[x].words != stories_[y].words) {
        return stories_[x].words > stories_[y].words;
      }
      return stories_[x].id_rank < stories_[y].id_rank;
    });
    return order;
  }

  // Whether the free neighbours of `story` fall into two or more groups of two or more stories.
  bool IsBridge(Row story) {
    free_.clear();
    for (const TieGraph::Edge& edge : graph_.of(story)) {
      if (result_.anchor_of[edge.to] == kNobody && result_.bridge[edge.to] == 0) {
        free_.push_back(edge.to);
        local_[edge.to] = static_cast<uint32_t>(free_.size());  // 1-based; 0: not a neighbour
      }
    }
    UnionFind groups(free_.size());
    for (const Row neighbour : free_) {
      for (const TieGraph::Edge& edge : graph_.of(neighbour)) {
        if (local_[edge.to] != 0) {
          groups.Unite(local_[neighbour] - 1, local_[edge.to] - 1);
        }
      }
    }
    std::vector<uint32_t> sizes(free_.size(), 0);
    uint32_t large = 0;
    for (uint32_t i = 0; i < free_.size(); ++i) {
      const uint32_t before = sizes[groups.Find(i)];
      const uint32_t after = before + stories_[free_[i]].copies;
      large += before < 2 && after >= 2 ? 1 : 0;
      sizes[groups.Find(i)] = after;
    }
    for (const Row neighbour : free_) {
      local_[neighbour] = 0;
    }
    return large >= 2;
  }

  // A bridge joins the anchor that it shares most shingles with, then the one with the first id,
  // among the anchors that it is tied to; one that is tied to no anchor stays alone.
  void PlaceBridges() {
    for (Row story = 0; story < stories_.size(); ++story) {
      if (result_.bridge[story] == 0) {
        continue;
      }
      Row best = kNobody;
      uint32_t best_shared = 0;
      for (const TieGraph::Edge& edge : graph_.of(story)) {
        if (result_.anchor_of[edge.to] != edge.to || result_.bridge[edge.to] != 0) {
          continue;
        }
        const uint32_t shared = ties_[edge.tie].overlap.both;
        if (best == kNobody || shared > best_shared ||
            (shared == best_shared && stories_[edge.to].id_rank < stories_[best].id_rank)) {
          best = edge.to;
          best_shared = shared;
        }
      }
      result_.anchor_of[story] = best == kNobody ? story : best;
      for (const TieGraph::Edge& edge : graph_.of(story)) {
        if (result_.anchor_of[edge.to] == edge.to && result_.bridge[edge.to] == 0 &&
            edge.to != best) {
          result_.also.emplace_back(story, edge.to);
        }
      }
    }
  }

  std::span<const GraphStory> stories_;
  std::span<const VerifiedPair> ties_;
  TieGraph graph_;
  Clustering result_;
  std::vector<uint32_t> local_;  // scratch of IsBridge, per story; all 0 between calls
  std::vector<Row> free_;
};

}  // namespace

Clustering ClusterByAnchor(std::span<const GraphStory> stories,
                           std::span<const VerifiedPair> ties) {
  return Clusterer(stories, ties).Run();
}

}  // namespace copydesk::group
