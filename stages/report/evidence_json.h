// What was measured on two texts, as a member `evidence` of the result files.
//
//   "evidence":{"shingles":{"a":..,"b":..,"both":..},"own":{..},"rare":{..},
//               "numbers":{..},"names":{..},"weighted_containment":..,"spread_a":..,"spread_b":..,
//               "longest_run":..}
//
// match::Evidence says what they mean. Thread-safety: pure functions. Tested by
// tests/unit/report/evidence_json_test.cc.
#ifndef COPYDESK_STAGES_REPORT_EVIDENCE_JSON_H_
#define COPYDESK_STAGES_REPORT_EVIDENCE_JSON_H_

#include <string>

#include "simdjson.h"
#include "stages/match/evidence.h"

namespace copydesk::report {

// Appends the object; of a run by Jaccard alone, "shingles" and nothing else.
void AppendEvidence(const match::Evidence& evidence, const match::TieRules& rules,
                    std::string& out);

// Reads the member `evidence` of a line; all 0 if there is none.
match::Evidence ReadEvidence(const simdjson::dom::object& line);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_EVIDENCE_JSON_H_
