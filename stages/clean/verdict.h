// Names the reason for a unit that is not kept.
//
// Thread-safe: pure. Tested by tests/unit/clean/verdict_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_VERDICT_H_
#define COPYDESK_STAGES_CLEAN_VERDICT_H_

#include "stages/clean/line_model.h"
#include "stages/clean/reason.h"
#include "stages/clean/scan.h"

namespace copydesk::clean {

// Remembers the headings passed on the way down a page, for lines that say nothing themselves.
class Verdict {
 public:
  // The reason for a chrome unit; to be asked of all units of a page in order.
  Reason Of(const LineScan& scan, State state);
  // A unit of the body: whatever heading stood above, it is over.
  void Body() { heading_ = Reason::kBoilerplate; }

 private:
  Reason heading_ = Reason::kBoilerplate;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_VERDICT_H_
