// Clusters by anchor: groups of stories in which everyone is tied to one of them.
//
// Why not connected components: A ~ B and B ~ C do not make A a copy of C, and one page that
// carries two stories would glue all copies of both. So a cluster is a star: its anchor, and
// stories with a verified tie to it. Three steps:
//
//   1  Anchors are chosen greedily, the story with the most ties first (then the fullest, then the
//      first id); each takes its neighbours that no earlier anchor has. A story whose free
//      neighbours fall into several groups, of two or more stories each, that have no tie with each
//      other is not fit to be an anchor: it is set aside. A brief that stands in texts which have
//      no tie with each other does not make one story of them: an anchor leaves groups alone of
//      which it is only a brief, but for the largest if there are no others.
//   2  Roundups. A story that is tied to two anchors which share nothing worth mentioning (they are
//      not `related`), of whose stars each has two copies or more besides it, holds parts of both;
//      so does a story that was set aside. It joins the anchor that it shares most with; the other
//      anchors are what it also contains.
//   3  Every other story joins, of the anchors that it is tied to, the one with most stories of
//      whose star of step 1 it is tied; then the one that it shares most with; then the one that
//      took it first.
//
//   ties: a1–a2  b1–b2  r–a1  r–a2  r–b1  r–b2
//   As an anchor r would make one cluster of two stories; set aside, {a1, a2} and {b1, b2} form,
//   and r joins the one that it holds more of.
//
// Cost: linear in the ties, plus one sort of the stories, plus a search in `related` for each
// further anchor that a story is tied to. Source: the greedy star clustering of Aslam, Pelekhov,
// Rus (J. Graph Algorithms Appl. 8, 2004), with steps 2 and 3 added.
// Tested by tests/unit/group/clusters_test.cc and tests/property/clusters_property_test.cc.
#ifndef COPYDESK_STAGES_GROUP_CLUSTERS_H_
#define COPYDESK_STAGES_GROUP_CLUSTERS_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::group {

using sign::Row;

inline constexpr Row kNobody = 0xFFFFFFFF;

// Two stories that are copies of each other.
struct Tie {
  Row a = 0;
  Row b = 0;
  uint32_t shared = 0;  // distinct shingles of both
  Row brief = kNobody;  // the one of the two that is a mere brief of the other, if one is
};

// What the choice of anchors looks at, per story of the graph.
struct GraphStory {
  uint32_t copies = 1;   // exact copies that the story stands for, itself included
  uint32_t words = 0;    // fullness
  uint32_t id_rank = 0;  // place of the id in bytewise order
};

struct Clustering {
  std::vector<Row> anchor_of;             // per story; its own number for anchors and the unique
  std::vector<uint8_t> bridge;            // per story: 1 if set aside, or a roundup
  std::vector<std::pair<Row, Row>> also;  // (roundup, other anchor), ordered
};

// `ties` are ordered by (a, b), a < b < stories.size(), each pair once. `related`, ascending: the
// pairs without a tie that share so much that they may tell of one story.
Clustering ClusterByAnchor(std::span<const GraphStory> stories, std::span<const Tie> ties,
                           std::span<const match::PairKey> related);

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_CLUSTERS_H_
