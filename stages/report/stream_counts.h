// What a run counts while its documents pass by.
#ifndef COPYDESK_STAGES_REPORT_STREAM_COUNTS_H_
#define COPYDESK_STAGES_REPORT_STREAM_COUNTS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "pipeline/skip.h"
#include "stages/report/streams.h"

namespace copydesk::report {

inline constexpr size_t kSkipReasons = static_cast<size_t>(SkipReason::kEmpty) + 1;

struct StreamCounts {
  uint64_t documents = 0;                        // pages
  uint64_t stories = 0;                          // at least one a page
  uint64_t words_in = 0;                         // of the stories' own input lines
  uint64_t words_out = 0;                        // of their clean texts
  uint64_t lines_removed = 0;                    // input lines removed wholly
  RemovedCounts removed;                         // by clean::Reason
  std::array<uint64_t, kSkipReasons> skipped{};  // by SkipReason

  uint64_t skips() const {
    uint64_t sum = 0;
    for (const uint64_t count : skipped) sum += count;
    return sum;
  }
};

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_STREAM_COUNTS_H_
