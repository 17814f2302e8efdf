// Measures pairs of stories on their shingles: one story, the base, against others one after the
// other.
//
// A story is cut to passages: its lines, and lines of more than kPassageWords words to equal parts,
// so that a text in one line has passages too. Where the shared shingles stand among them tells a
// rewording from a text that quotes a stretch of another.
//
// Thread-safety: a Verifier serves one thread; the tables are read only. Tested by
// tests/unit/match/verifier_test.cc against a plain definition.
#ifndef COPYDESK_STAGES_MATCH_VERIFIER_H_
#define COPYDESK_STAGES_MATCH_VERIFIER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "stages/match/evidence.h"
#include "stages/match/pair.h"
#include "stages/sign/shingle.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

inline constexpr uint32_t kPassageWords = 32;

class Verifier {
 public:
  // `weights`: one for each shingle of the table (shingle_weights.h). Both must outlive this.
  Verifier(const sign::StoryTable& stories, std::span<const uint8_t> weights)
      : stories_(stories), weights_(weights) {}

  void SetBase(Row base);

  // What the base (a) and `other` (b) share.
  Evidence Compare(Row other);

 private:
  struct Side;
  Side Measure(Row row, std::span<const uint8_t> marks) const;

  const sign::StoryTable& stories_;
  std::span<const uint8_t> weights_;
  sign::OverlapCounter counter_;
  Row base_ = 0;
  std::vector<uint8_t> base_marks_;
  std::vector<uint8_t> marks_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_VERIFIER_H_
