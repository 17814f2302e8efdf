// The pass that learns what the sites' pages have in common, ahead of cleaning.
//
// Reads all input once, which costs a second decoding of it; a run with the site rule `none` does
// without. The keys of the pages' lines are found in parallel; the profile takes them in the serial
// sink, which is one cache line a line of text. Leaves the artifact `site_profile`: the cells of
// the sketch that are not empty, so that a small run leaves a small file.
// Tested by tests/e2e/sites_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SITE_PASS_H_
#define COPYDESK_STAGES_CLEAN_SITE_PASS_H_

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "pipeline/source.h"
#include "pipeline/stage.h"
#include "stages/clean/site_profile.h"

namespace copydesk::clean {

// Rows are SketchCell.
inline constexpr std::string_view kSiteProfileArtifact = "site_profile";

// `decode` turns the batches of `source` into documents. The profile has `bytes` bytes. Errors: as
// SiteProfile::Create, and of reading and writing.
absl::Status RunSitePass(const RunDir& dir, Source& source, const Stage& decode, uint64_t bytes,
                         uint64_t fingerprint, Context& context);

// The profile that RunSitePass left, with the same `bytes` and `fingerprint`. Errors: as
// Artifact::Open and SiteSketch::FromCells.
absl::StatusOr<SiteProfile> LoadSiteProfile(const RunDir& dir, uint64_t bytes,
                                            uint64_t fingerprint);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_PASS_H_
