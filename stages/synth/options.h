// What a generated corpus holds: how many pages, of which kinds.
//
// Thread-safety: a value. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_OPTIONS_H_
#define COPYDESK_STAGES_SYNTH_OPTIONS_H_

#include <cstdint>

#include "absl/status/status.h"

namespace copydesk::synth {

enum class Mix : uint8_t {
  kNews,        // unique stories, copies, follow-ups, daily templates, roundups
  kTemplates,   // template pages alone: same frames, other facts, each a story of its own
  kBackground,  // unique stories that all share one paragraph of background
};

struct SynthOptions {
  // Pages to make, 0 to 99,999,999 (ids have eight digits).
  uint64_t docs = 10000;

  // The same seed makes the same bytes on every machine.
  uint64_t seed = 1;

  Mix mix = Mix::kNews;

  // Shares in a thousand pages, for Mix::kNews; what they leave are copies of stories, 1 to 12 of
  // each. With any follow-ups or roundups the copies must be at least 50.
  uint32_t unique_permille = 350;
  uint32_t followup_permille = 60;
  uint32_t template_permille = 50;
  uint32_t roundup_permille = 12;

  // Pages of a site on average, 12 to 500. There are never fewer than 12 sites, so that the copies
  // of a story stand at different ones.
  uint32_t pages_per_site = 35;

  // InvalidArgument, naming the field that is out of range.
  absl::Status Validate() const;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_OPTIONS_H_
