// What a finished run measured on two of its stories, from the tables that it keeps.
//
// How rare a shingle is and which lines recur is known of all stories together, so two texts alone
// do not tell it again. Thread-safety: functions without state. Tested by
// tests/unit/report/evidence_lookup_test.cc.
#ifndef COPYDESK_STAGES_REPORT_EVIDENCE_LOOKUP_H_
#define COPYDESK_STAGES_REPORT_EVIDENCE_LOOKUP_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "stages/match/evidence.h"
#include "stages/sign/story_table.h"

namespace copydesk::report {

// `a` and `b` are places in documents.jsonl, from 0. Nothing if the run did not compare the two:
// they, or the stories that they are exact copies of, share too little to be candidates. NotFound
// if the folder holds no tables, DataLoss if they are damaged.
absl::StatusOr<std::optional<match::Evidence>> LookUpEvidence(const std::string& dir, sign::Row a,
                                                              sign::Row b);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_EVIDENCE_LOOKUP_H_
