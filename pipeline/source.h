// Where batches come from. Called by one thread at a time, in order; need not be thread-safe.
#ifndef COPYDESK_PIPELINE_SOURCE_H_
#define COPYDESK_PIPELINE_SOURCE_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "pipeline/batch.h"

namespace copydesk {

class Source {
 public:
  virtual ~Source() = default;

  // Fills `batch`, which is empty, with the next input in input order; sequence numbers are the
  // caller's. Returns false, with `batch` untouched, at the end. Bad inputs are skips in the batch,
  // never errors; an error ends the run.
  virtual absl::StatusOr<bool> Next(Batch& batch) = 0;

  // Uncompressed or on-disk bytes to come, as far as known without reading them; 0: not known.
  virtual uint64_t EstimatedBytes() const { return 0; }
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_SOURCE_H_
