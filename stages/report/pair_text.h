// What is said of a pair of texts: its measures, computed from the shingles, and its line of
// pairs.jsonl.
//
// Thread-safety: free functions are pure; a PairMeter serves one thread. Tested by
// tests/unit/report/pair_text_test.cc.
#ifndef COPYDESK_STAGES_REPORT_PAIR_TEXT_H_
#define COPYDESK_STAGES_REPORT_PAIR_TEXT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/match/evidence.h"
#include "stages/sign/shingle.h"

namespace copydesk::report {

struct PairMeasure {
  match::Overlap overlap;
  uint32_t shared_words = 0;  // words of a that stand in a shingle that b has too
};

class PairMeter {
 public:
  // Shingles in text order with repeats, as sign::Shingles gives them; `words` of a. If given,
  // `covered` becomes as long as a's words: 1 for those that are shared.
  PairMeasure Measure(std::span<const uint64_t> a, uint32_t words, std::span<const uint64_t> b,
                      int shingle_words, std::vector<uint8_t>* covered = nullptr);

 private:
  sign::OverlapCounter counter_;
  std::vector<uint8_t> shared_;
};

// Appends the line of pairs.jsonl; `weighted` is the weighted containment in millionths, if the run
// measured it. REQUIRES: id_a < id_b bytewise.
void AppendPairLine(std::string_view id_a, std::string_view id_b, match::Relation relation,
                    const PairMeasure& measure, std::optional<uint32_t> weighted, std::string& out);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_PAIR_TEXT_H_
