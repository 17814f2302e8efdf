// The ordered passes of a run, and the artifacts through which they meet.
//
// A pass names what it needs and what it makes; the plan checks both, so that a pass never works on
// what is not there. Passes see nothing of each other but those files: that is what lets a pass be
// skipped, resumed or run on another machine.
#ifndef COPYDESK_PIPELINE_PLAN_H_
#define COPYDESK_PIPELINE_PLAN_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "pipeline/tidying.h"

namespace copydesk {

struct PlannedPass {
  std::string name;
  std::vector<std::string> needs;  // artifacts that earlier passes made
  std::vector<std::string> makes;
  std::function<absl::Status(Context&)> run;
};

class Plan {
 public:
  void Add(PlannedPass pass) { passes_.push_back(std::move(pass)); }
  const std::vector<PlannedPass>& passes() const { return passes_; }

  // A need that no earlier pass makes, or a name that two passes make: Internal, naming it.
  absl::Status Validate() const;

  // Runs the passes in order. An artifact is removed, by `tidying`, after the last pass that needs
  // it unless it stands in `keep`. Returns the first pass's error, unchanged.
  absl::Status Run(const RunDir& dir, const std::vector<std::string>& keep, Tidying& tidying,
                   Context& context) const;

 private:
  std::vector<PlannedPass> passes_;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_PLAN_H_
