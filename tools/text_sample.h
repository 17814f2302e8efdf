// Texts of the inputs, held in memory: what the machine's limits are measured over.
#ifndef COPYDESK_TOOLS_TEXT_SAMPLE_H_
#define COPYDESK_TOOLS_TEXT_SAMPLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/ingest/options.h"

namespace copydesk::tools {

struct TextSample {
  std::string bytes;         // the texts, one behind the other
  std::vector<size_t> ends;  // of each text in `bytes`

  size_t size() const { return ends.size(); }
  std::string_view text(size_t i) const {
    const size_t begin = i == 0 ? 0 : ends[i - 1];
    return std::string_view(bytes).substr(begin, ends[i] - begin);
  }
};

// The decoded texts of the first documents of the inputs, as many as make up `bytes` or more; if
// there are fewer, all of them and again from the first. Errors: those of reading the inputs;
// NotFound if no text is in them; Cancelled.
absl::StatusOr<TextSample> ReadTextSample(const ingest::IngestOptions& options, uint64_t bytes,
                                          const StopToken& stop);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_TEXT_SAMPLE_H_
