// The pass that learns what the sites' pages have in common, ahead of cleaning.
//
// Reads all input once, which costs a second decoding of it; a run whose pages have no site, or one
// site rule `none`, does without. Leaves two artifacts: `site_lines` and `site_pages`.
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

inline constexpr std::string_view kSiteLinesArtifact = "site_lines";
inline constexpr std::string_view kSitePagesArtifact = "site_pages";

// `decode` turns the batches of `source` into documents. Pages whose site is not known are passed
// over.
absl::Status RunSitePass(const RunDir& dir, Source& source, const Stage& decode,
                         uint64_t fingerprint, Context& context);

// The profile that RunSitePass left. Errors: as Artifact::Open.
absl::StatusOr<SiteProfile> LoadSiteProfile(const RunDir& dir, uint64_t fingerprint);

// The hash by which profiles know a site. `site` is not empty.
uint64_t SiteKey(std::string_view site);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_PASS_H_
