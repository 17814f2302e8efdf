// Verified pairs → clusters, each with its canonical copy.
#ifndef COPYDESK_STAGES_GROUP_GROUP_PASS_H_
#define COPYDESK_STAGES_GROUP_GROUP_PASS_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "pipeline/artifact.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/group/cluster_row.h"
#include "stages/match/options.h"
#include "stages/sign/story_table.h"

namespace copydesk::group {

// What summary.json says of clustering.
struct GroupCounts {
  uint64_t clusters = 0;   // of two stories or more
  uint64_t clustered = 0;  // stories in them
  uint64_t largest = 0;    // stories of the largest
  uint64_t bridges = 0;    // stories set aside for holding several stories
};

// Reads `exact`, `pairs` and `shingle_weights`; makes `clusters` (a ClusterRow per story) and
// `also_contains`. What the rows state of two texts is measured on their shingles.
absl::StatusOr<GroupCounts> RunGroupPass(const RunDir& dir, const sign::StoryTable& stories,
                                         const match::TieRules& rules, uint64_t fingerprint,
                                         Context& context);

ArtifactKind ClustersKind(uint64_t fingerprint);
ArtifactKind AlsoContainsKind(uint64_t fingerprint);

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_GROUP_PASS_H_
