// What a user can set about cleaning.
#ifndef COPYDESK_STAGES_CLEAN_OPTIONS_H_
#define COPYDESK_STAGES_CLEAN_OPTIONS_H_

#include "absl/status/status.h"

namespace copydesk::clean {

struct CleanOptions {
  // The headline stays a line of the text. Otherwise it goes, with the reason `title`, and stands
  // in the title field alone.
  bool keep_title = false;

  // OK: no setting excludes another.
  absl::Status Validate() const { return absl::OkStatus(); }
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_OPTIONS_H_
