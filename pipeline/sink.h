// Where batches end. Called by one thread at a time, in sequence order.
#ifndef COPYDESK_PIPELINE_SINK_H_
#define COPYDESK_PIPELINE_SINK_H_

#include <string_view>

#include "absl/status/status.h"
#include "pipeline/batch.h"

namespace copydesk {

class Sink {
 public:
  virtual ~Sink() = default;
  virtual std::string_view name() const = 0;
  virtual absl::Status Consume(Batch batch) = 0;
  // Called once after the last batch, and only if no error came before.
  virtual absl::Status Finish() = 0;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_SINK_H_
