// A step that works on one batch. Const and thread-safe: all that changes stands in the batch or in
// the workspace.
#ifndef COPYDESK_PIPELINE_STAGE_H_
#define COPYDESK_PIPELINE_STAGE_H_

#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "pipeline/batch.h"

namespace copydesk {

// Scratch memory of one thread in one stage. Must not carry anything from one batch to the next
// that could change a result.
class Workspace {
 public:
  virtual ~Workspace() = default;
};

class Stage {
 public:
  virtual ~Stage() = default;
  virtual std::string_view name() const = 0;
  virtual std::unique_ptr<Workspace> NewWorkspace() const { return nullptr; }

  // Called on different batches from several threads at once; `workspace` is the caller's own and
  // is null if NewWorkspace gives none. An error ends the run.
  virtual absl::Status Process(Batch& batch, Workspace* workspace) const = 0;
};

// A step that sees the batches one at a time, in order, and may keep state between them.
class OrderedStage {
 public:
  virtual ~OrderedStage() = default;
  virtual std::string_view name() const = 0;
  virtual absl::Status Process(Batch& batch) = 0;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_STAGE_H_
