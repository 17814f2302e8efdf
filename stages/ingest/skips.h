// The skip that a stream's error means. Shared by the adapters of this room.
#ifndef COPYDESK_STAGES_INGEST_SKIPS_H_
#define COPYDESK_STAGES_INGEST_SKIPS_H_

#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "pipeline/document.h"
#include "pipeline/skip.h"

namespace copydesk::ingest {

inline Skip MakeSkip(const InputFile& file, uint64_t order, uint64_t offset, SkipReason reason,
                     std::string detail) {
  return Skip{order, file.name, offset, reason, std::move(detail)};
}

// `status` as a ByteStream gives it.
inline Skip StreamSkip(const InputFile& file, uint64_t order, uint64_t offset,
                       const absl::Status& status) {
  SkipReason reason = SkipReason::kUnreadable;
  if (status.code() == absl::StatusCode::kOutOfRange) reason = SkipReason::kTruncated;
  if (status.code() == absl::StatusCode::kDataLoss) reason = SkipReason::kCorrupt;
  return MakeSkip(file, order, offset, reason, std::string(status.message()));
}

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_SKIPS_H_
