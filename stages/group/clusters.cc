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

  TieGraph(size_t stories, std::span<const Tie> ties) : begins_(stories + 1, 0) {
    for (const Tie& tie : ties) {
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
  Clusterer(std::span<const GraphStory> stories, std::span<const Tie> ties,
            std::span<const match::PairKey> related)
      : stories_(stories),
        ties_(ties),
        related_(related),
        graph_(stories.size(), ties),
        local_(stories.size(), 0) {
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
      LeaveOutStrangers(story);
      for (const Row neighbour : free_) result_.anchor_of[neighbour] = story;
    }
    // Roundups, and stories without ties, which are nobody's.
    for (Row story = 0; story < stories_.size(); ++story) {
      if (result_.anchor_of[story] == kNobody) result_.anchor_of[story] = story;
    }
    PlaceMembers();
    return std::move(result_);
  }

 private:
  // Those that have ties with others: in half of all pages there are none.
  std::vector<Row> StoriesByTies() const {
    std::vector<uint64_t> ties(stories_.size());
    std::vector<Row> order;
    for (Row story = 0; story < stories_.size(); ++story) {
      if (graph_.of(story).empty()) continue;
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

  // Whether the free neighbours of `story`, which are listed, fall into two or more groups of two
  // or more stories.
  bool IsBridge(Row story) {
    GroupFreeNeighbours(story);
    std::vector<uint32_t> sizes(free_.size(), 0);
    uint32_t large = 0;
    for (uint32_t i = 0; i < free_.size(); ++i) {
      const uint32_t before = sizes[groups_.Find(i)];
      const uint32_t after = before + stories_[free_[i]].copies;
      large += before < 2 && after >= 2 ? 1 : 0;
      sizes[groups_.Find(i)] = after;
    }
    return large >= 2;
  }

  // Lists the free neighbours of `story`, and groups those that have ties with each other.
  void GroupFreeNeighbours(Row story) {
    free_.clear();
    free_ties_.clear();
    for (const TieGraph::Edge& edge : graph_.of(story)) {
      if (!IsFree(edge.to)) continue;
      free_.push_back(edge.to);
      free_ties_.push_back(edge.tie);
      local_[edge.to] = static_cast<uint32_t>(free_.size());  // 1-based; 0: not a neighbour
    }
    groups_ = UnionFind(free_.size());
    for (const Row neighbour : free_) {
      for (const TieGraph::Edge& edge : graph_.of(neighbour)) {
        if (local_[edge.to] != 0) groups_.Unite(local_[neighbour] - 1, local_[edge.to] - 1);
      }
    }
    for (const Row neighbour : free_) local_[neighbour] = 0;
  }

  // Leaves groups of free neighbours out in which the story is a brief of every text. If there are
  // no others, one is kept: that of most copies, then the one with which it shares most.
  void LeaveOutStrangers(Row story) {
    struct Group {
      bool held = false;
      uint32_t copies = 0;
      uint32_t shared = 0;
      uint32_t id_rank = 0xFFFFFFFF;
    };
    std::vector<Group> found(free_.size());
    bool any_held = false;
    for (uint32_t i = 0; i < free_.size(); ++i) {
      Group& group = found[groups_.Find(i)];
      const GraphStory& neighbour = stories_[free_[i]];
      group.held = group.held || ties_[free_ties_[i]].brief != story;
      group.copies += neighbour.copies;
      group.shared = std::max(group.shared, ties_[free_ties_[i]].shared);
      group.id_rank = std::min(group.id_rank, neighbour.id_rank);
      any_held = any_held || group.held;
    }
    if (!any_held && !found.empty()) {
      std::ranges::max_element(found, [](const Group& x, const Group& y) {
        if (x.copies != y.copies) return x.copies < y.copies;
        if (x.shared != y.shared) return x.shared < y.shared;
        return x.id_rank > y.id_rank;
      })->held = true;
    }
    size_t kept = 0;
    for (uint32_t i = 0; i < free_.size(); ++i) {
      if (found[groups_.Find(i)].held) free_[kept++] = free_[i];
    }
    free_.resize(kept);
  }

  // Neither taken by an anchor nor set aside.
  bool IsFree(Row story) const {
    return result_.anchor_of[story] == kNobody && result_.bridge[story] == 0;
  }

  bool IsAnchor(Row story) const {
    return result_.anchor_of[story] == story && result_.bridge[story] == 0;
  }

  bool AreRelated(Row a, Row b) const {
    if (std::binary_search(related_.begin(), related_.end(), match::MakePairKey(a, b))) return true;
    const std::span<const TieGraph::Edge> edges = graph_.of(a);
    const auto at =
        std::lower_bound(edges.begin(), edges.end(), b,
                         [](const TieGraph::Edge& edge, Row row) { return edge.to < row; });
    return at != edges.end() && at->to == b;
  }

  // Steps 2 and 3: places every story that is tied to an anchor and is none.
  void PlaceMembers() {
    // Votes go by the stars of step 1, not by who was placed before.
    const std::vector<Row> stars = result_.anchor_of;
    star_size_.assign(stories_.size(), 0);
    for (Row story = 0; story < stories_.size(); ++story) {
      star_size_[stars[story]] += stories_[story].copies;
    }
    std::vector<TieGraph::Edge> anchors;
    for (Row story = 0; story < stories_.size(); ++story) {
      if (IsAnchor(story)) continue;
      anchors.clear();
      for (const TieGraph::Edge& edge : graph_.of(story)) {
        if (IsAnchor(edge.to)) anchors.push_back(edge);
      }
      if (anchors.empty()) continue;
      Row best = MostShared(anchors);
      bool is_roundup = result_.bridge[story] != 0;
      for (const TieGraph::Edge& edge : anchors) {
        is_roundup = is_roundup || HoldsBoth(story, edge.to, best, stars);
      }
      result_.bridge[story] = is_roundup ? 1 : 0;
      if (!is_roundup) {
        best = MostTied(story, stars, anchors);
      } else {
        for (const TieGraph::Edge& edge : anchors) {
          if (edge.to != best && !AreRelated(edge.to, best)) {
            result_.also.emplace_back(story, edge.to);
          }
        }
      }
      result_.anchor_of[story] = best;
    }
  }

  // Whether `story`, tied to two anchors, holds two stories: of each there are two copies or more
  // besides, and they have nothing to do with each other.
  bool HoldsBoth(Row story, Row other, Row best, std::span<const Row> stars) const {
    const auto besides = [&](Row anchor) {
      return star_size_[anchor] - (stars[story] == anchor ? stories_[story].copies : 0);
    };
    return other != best && besides(other) >= 2 && besides(best) >= 2 && !AreRelated(other, best);
  }

  // The anchor with the largest share, then the one with the first id.
  Row MostShared(std::span<const TieGraph::Edge> anchors) const {
    const TieGraph::Edge* best = &anchors.front();
    for (const TieGraph::Edge& edge : anchors) {
      if (SharesMore(edge, *best)) best = &edge;
    }
    return best->to;
  }

  bool SharesMore(const TieGraph::Edge& x, const TieGraph::Edge& y) const {
    const uint32_t shared_x = ties_[x.tie].shared;
    const uint32_t shared_y = ties_[y.tie].shared;
    return shared_x != shared_y ? shared_x > shared_y
                                : stories_[x.to].id_rank < stories_[y.to].id_rank;
  }

  Row MostTied(Row story, std::span<const Row> stars, std::span<const TieGraph::Edge> anchors) {
    if (anchors.size() == 1) return anchors.front().to;
    for (const TieGraph::Edge& edge : graph_.of(story)) {
      local_[stars[edge.to]] += stories_[edge.to].copies;
    }
    // The star that took it first stays, unless another is better.
    const TieGraph::Edge* best = &anchors.front();
    for (const TieGraph::Edge& edge : anchors) {
      if (edge.to == stars[story]) best = &edge;
    }
    for (const TieGraph::Edge& edge : anchors) {
      const uint32_t votes = local_[edge.to];
      const uint32_t best_votes = local_[best->to];
      const bool shares_more = ties_[edge.tie].shared > ties_[best->tie].shared;
      const bool is_first = best->to != stars[story] && SharesMore(edge, *best);
      if (votes > best_votes || (votes == best_votes && (shares_more || is_first))) best = &edge;
    }
    const Row anchor = best->to;
    for (const TieGraph::Edge& edge : graph_.of(story)) local_[stars[edge.to]] = 0;
    return anchor;
  }

  std::span<const GraphStory> stories_;
  std::span<const Tie> ties_;
  std::span<const match::PairKey> related_;
  TieGraph graph_;
  Clustering result_;
  std::vector<uint32_t> local_;  // scratch of IsBridge and MostTied, per story; all 0 between calls
  std::vector<Row> free_;        // free neighbours of the story in hand,
  std::vector<uint32_t> free_ties_;  // the ties with them,
  UnionFind groups_{0};              // and the groups that they form
  std::vector<uint32_t> star_size_;  // per anchor: copies in its star of step 1
};

}  // namespace

Clustering ClusterByAnchor(std::span<const GraphStory> stories, std::span<const Tie> ties,
                           std::span<const match::PairKey> related) {
  return Clusterer(stories, ties, related).Run();
}

}  // namespace copydesk::group
