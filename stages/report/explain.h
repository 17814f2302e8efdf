// What `copydesk explain` says, for reading on a terminal of 100 columns: of one story its facts,
// the lines that went and why, and its place in a cluster; of two what they share, measured again
// on their texts, with the rule and the passages.
//
// Works on the result files alone, by scanning them: nothing is kept of a run but its folder. What
// the pages say is shown without anything that a terminal would obey. Thread-safety: functions
// without state. Tested by tests/unit/report/explain_test.cc.
#ifndef COPYDESK_STAGES_REPORT_EXPLAIN_H_
#define COPYDESK_STAGES_REPORT_EXPLAIN_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace copydesk::report {

// Gives the text of the story with an id where the run keeps no texts: in runs that took their
// inputs as clean already.
using TextLookup = std::function<absl::StatusOr<std::string>(std::string_view id)>;

// `dir` is the run's folder. With `colour` the words that matter are set off by ANSI codes.
// NotFound if the run has no story with this id; DataLoss if a result file is damaged.
absl::StatusOr<std::string> ExplainDocument(const std::string& dir, std::string_view id,
                                            bool colour);

absl::StatusOr<std::string> ExplainPair(const std::string& dir, std::string_view id_a,
                                        std::string_view id_b, const TextLookup& lookup,
                                        bool colour);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_EXPLAIN_H_
