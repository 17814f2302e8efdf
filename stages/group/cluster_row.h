// What clustering says of each story. Row of the `clusters` artifact, in story order.
#ifndef COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_
#define COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_

#include <cstdint>
#include <string_view>

#include "stages/match/pair.h"

namespace copydesk::group {

using match::Evidence;
using match::Relation;
using match::Row;

struct ClusterRow {
  Row canonical = 0;  // of the story's cluster; the story itself when it is alone
  Row anchor = 0;     // likewise
  // What this story (a) shares with the canonical copy and with the anchor (b). All 0 for a story
  // that is alone.
  Evidence to_canonical;
  Evidence to_anchor;
  Relation canonical_relation = Relation::kNone;  // kNone for itself, too
  Relation anchor_relation = Relation::kNone;     // likewise
  uint8_t bridge = 0;  // 1: holds parts of several stories, tied to one of them
  uint8_t reserved = 0;

  // That with the canonical copy or, if there is none, that with the anchor.
  Relation relation() const {
    return canonical_relation != Relation::kNone ? canonical_relation : anchor_relation;
  }
};
static_assert(sizeof(ClusterRow) == 164);

// Another cluster that a bridge holds a part of. Row of the `also_contains` artifact, ordered.
struct AlsoContains {
  Row story = 0;
  Row canonical = 0;
};

inline constexpr std::string_view kClustersArtifact = "clusters";
inline constexpr std::string_view kAlsoContainsArtifact = "also_contains";

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_CLUSTER_ROW_H_
