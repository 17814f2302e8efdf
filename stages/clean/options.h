// What a user can set about cleaning.
#ifndef COPYDESK_STAGES_CLEAN_OPTIONS_H_
#define COPYDESK_STAGES_CLEAN_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "stages/clean/reason.h"

namespace copydesk::clean {

// What to do with a line that may be story or chrome. The values are written into fingerprints.
enum class Lean : uint8_t {
  kBalanced = 0,
  kPrecision = 1,  // when in doubt, remove
  kRecall = 2,     // when in doubt, keep
};

struct CleanOptions {
  // Files of the user's own phrases, in the format of lexicon_file.h, that join the built-in ones.
  std::vector<std::string> lexicon_files;

  // The headline stays a line of the text. Otherwise it goes, with the reason `title`, and stands
  // in the title field alone.
  bool keep_title = false;

  Lean lean = Lean::kBalanced;

  // Lines that would go for one of these reasons stay in the text, where they stand: bit k for the
  // reason of number k.
  uint32_t keep = 0;
  bool Keeps(Reason reason) const { return (keep >> static_cast<unsigned>(reason) & 1) != 0; }

  // Bytes of the profile of the sites' lines: 64 KiB to 128 GiB. It tells sites apart in full up to
  // about one distinct (site, line) pair for each 9 bytes, less beyond twice that (site_sketch.h).
  uint64_t site_memory = uint64_t{64} << 20;

  // InvalidArgument if site_memory is out of its range.
  absl::Status Validate() const {
    if (site_memory < uint64_t{1} << 16 || site_memory > uint64_t{1} << 37) {
      return absl::InvalidArgumentError("site-memory: expected 64k to 128G");
    }
    return absl::OkStatus();
  }
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_OPTIONS_H_
