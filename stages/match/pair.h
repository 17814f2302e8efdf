// Pairs of stories, as candidates and as verified.
#ifndef COPYDESK_STAGES_MATCH_PAIR_H_
#define COPYDESK_STAGES_MATCH_PAIR_H_

#include <cstdint>
#include <string_view>

#include "stages/match/evidence.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

using sign::Row;

// A pair of rows a < b as one number, ordered by a, then b.
using PairKey = uint64_t;
constexpr PairKey MakePairKey(Row a, Row b) {
  return a < b ? PairKey{a} << 32 | b : PairKey{b} << 32 | a;
}
constexpr Row FirstRow(PairKey key) { return static_cast<Row>(key >> 32); }
constexpr Row SecondRow(PairKey key) { return static_cast<Row>(key); }

// An order of all stories that goes by their texts: which of many are looked at must not depend on
// the order of the input. REQUIRES: a != b.
inline bool ComesBefore(const sign::StoryTable& stories, Row a, Row b) {
  const uint64_t x = stories.row(a).digest[0];
  const uint64_t y = stories.row(b).digest[0];
  return x != y ? x < y : a < b;
}

// A verified pair, a < b, whether it is a tie or not. Row of the pairs artifact.
struct VerifiedPair {
  Row a = 0;
  Row b = 0;
  Evidence evidence;
  Relation relation = Relation::kNone;
  uint8_t reserved[3] = {0, 0, 0};
};
static_assert(sizeof(VerifiedPair) == 88);

inline constexpr std::string_view kPairsArtifact = "pairs";

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_PAIR_H_
