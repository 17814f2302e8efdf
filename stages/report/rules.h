// The numbers that decide a relation, and what a relation rests on, in words.
//
// Thread-safety: pure functions. Tested by tests/unit/report/rules_test.cc.
#ifndef COPYDESK_STAGES_REPORT_RULES_H_
#define COPYDESK_STAGES_REPORT_RULES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "stages/match/evidence.h"
#include "stages/match/options.h"

namespace copydesk::report {

struct Rules {
  int shingle_words = 3;
  match::TieRules ties;
};

// A share with two decimals and without a leading zero, rounded down so that it never claims more
// than it is: 499999 → ".49", 1000000 → "1.00".
std::string ShortShare(uint32_t millionths);

// One sentence on why a text (a) is what it is to another (b, `other`, such as "the kept copy").
// `relation` is a name of the result files; an unknown one gets the numbers alone.
std::string WhySentence(std::string_view relation, const match::Evidence& evidence,
                        std::string_view other, const Rules& rules);

// Why two texts that were compared are no copies: the rule that parts them, or what each rule asks
// that is not there.
std::string WhyNone(const match::Evidence& evidence, const Rules& rules);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_RULES_H_
