// What this machine can do at all, for `copydesk bench` to set beside what the stages do.
//
// Everything is measured in rounds, one measurement after the other in each, so that a busy or
// throttled machine slows them alike; what is given are medians over the rounds. All but one of the
// measurements are of one thread.
#ifndef COPYDESK_TOOLS_MACHINE_LIMITS_H_
#define COPYDESK_TOOLS_MACHINE_LIMITS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "tools/text_sample.h"

namespace copydesk::tools {

// How many small files are written and read, if the sample has as many texts.
inline constexpr size_t kSmallFiles = 20'000;

struct Limit {
  std::string_view key;   // as --json names it
  std::string_view name;  // as people read it
  uint64_t bytes = 0;     // gone over in one measurement
  uint64_t files = 0;     // opened in one measurement
  double seconds = 0;     // of one measurement
};

struct MachineLimits {
  uint64_t sample_bytes = 0;
  std::vector<Limit> limits;
  // Speed of text → signatures divided by that of XXH3 over the same texts.
  double signatures_of_xxh3 = 0;
};

// `threads` is for the memory read on all threads; `folder` is there and may be written to.
// REQUIRES: rounds >= 1. Errors: Cancelled, and those of writing to `folder`.
absl::StatusOr<MachineLimits> MeasureLimits(const TextSample& sample, int rounds, int threads,
                                            const std::string& folder, Context& context);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_MACHINE_LIMITS_H_
