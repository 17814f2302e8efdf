// Names the reason for a unit that is not kept.
//
// A unit is named by what it says, if it says something that chrome says; else by the heading that
// it stands below, else by its shape and by where it stands.
// Thread-safe: distinct objects are independent. Tested by tests/unit/clean/verdict_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_VERDICT_H_
#define COPYDESK_STAGES_CLEAN_VERDICT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/reason.h"

namespace copydesk::clean {

// Goes down the units of a page, and remembers the headings that it passes.
class Verdict {
 public:
  // All views outlive the object.
  Verdict(std::string_view text, const PageLines& page, std::span<const State> states)
      : text_(text), page_(page), states_(states) {}

  // The reason for chrome unit `u`; to be asked of a page's units in order.
  Reason Of(size_t u);
  // A unit of the body: whatever heading stood above, it is over.
  void Body() { heading_ = Reason::kBoilerplate; }

 private:
  const LineScan& ScanOf(size_t u) const { return page_.units[u].scan; }
  std::string_view TextOf(size_t u) const;
  // By the phrases in it; kBoilerplate if they say nothing.
  Reason ByPhrase(size_t u) const;
  // By its shape and its neighbours.
  Reason ByPlace(size_t u) const;
  bool IsDateLine(size_t u) const;
  bool AmongLabels(size_t u) const;
  bool InProseRun(size_t u) const;

  std::string_view text_;
  const PageLines& page_;
  std::span<const State> states_;
  Reason heading_ = Reason::kBoilerplate;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_VERDICT_H_
