// What clustering says of each story. Row of the `clusters` artifact, in story order.
#ifndef COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_
#define COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_

#include <cstdint>
#include <string_view>

#include "stages/match/pair.h"

namespace copydesk::group {

using match::Overlap;
using match::Relation;
using match::Row;

struct ClusterRow {
  Row canonical = 0;  // of the story's cluster; the story itself when it is alone
  Row anchor = 0;     // likewise
  // Distinct shingles of this story (a), of the canonical copy or the anchor (b), and of both. All
  // 0 for a story that is alone.
  Overlap to_canonical;
  Overlap to_anchor;
  Relation relation = Relation::kNone;  // to the canonical copy; kNone for itself
  uint8_t bridge = 0;                   // 1: holds parts of several stories, tied to one of them
  uint8_t reserved[2] = {0, 0};
};
static_assert(sizeof(ClusterRow) == 36);

// Another cluster that a bridge holds a part of. Row of the `also_contains` artifact, ordered.
struct AlsoContains {
  Row story = 0;
  Row canonical = 0;
};

inline constexpr std::string_view kClustersArtifact = "clusters";
inline constexpr std::string_view kAlsoContainsArtifact = "also_contains";

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_
