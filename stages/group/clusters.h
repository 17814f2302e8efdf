// Clusters by anchor: groups of stories in which everyone is tied to one of them.
//
// Why not connected components: A ~ B and B ~ C do not make A a copy of C, and one page that
// carries two stories would glue all copies of both. So a cluster is a star: its anchor, and
// stories with a verified tie to it. Anchors are chosen greedily, the story with the most ties
// first (then the fullest, then the first id); each takes its neighbours that no earlier anchor
// has.
//
// Bridges. A story whose neighbours fall into several groups, of two or more stories each, that
// have no tie with each other is not fit to be an anchor: it is likely a roundup. It is set aside
// and, when all anchors stand, joins the anchor that it shares most shingles with; the other
// anchors that it is tied to are what it also contains.
//
//   ties: a1–a2  b1–b2  r–a1  r–a2  r–b1  r–b2
//   As an anchor r would make one cluster of two stories; set aside, {a1, a2} and {b1, b2} form,
//   and r joins the one that it holds more of.
//
// Cost: linear in the ties, plus one sort of the stories. Source: the greedy star clustering of
// Aslam, Pelekhov, Rus (J. Graph Algorithms Appl. 8, 2004), with the bridge rule added.
// Tested by tests/unit/group/clusters_test.cc and tests/property/clusters_property_test.cc.
#ifndef COPYDESK_STAGES_GROUP_CLUSTERS_H_
#define COPYDESK_STAGES_GROUP_CLUSTERS_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "stages/match/pair.h"

namespace copydesk::group {

using match::Row;
using match::VerifiedPair;

// What the choice of anchors looks at, per story of the graph.
struct GraphStory {
  uint32_t copies = 1;   // exact copies that the story stands for, itself included
  uint32_t words = 0;    // fullness
  uint32_t id_rank = 0;  // place of the id in bytewise order
};

struct Clustering {
  std::vector<Row> anchor_of;             // per story; its own number for anchors and the unique
  std::vector<uint8_t> bridge;            // per story: 1 if set aside as a bridge
  std::vector<std::pair<Row, Row>> also;  // (bridge, other anchor), ordered
};

// `ties` are ordered by (a, b), a < b < stories.size(), each pair once, all with a relation.
Clustering ClusterByAnchor(std::span<const GraphStory> stories, std::span<const VerifiedPair> ties);

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_CLUSTERS_H_
