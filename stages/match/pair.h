// Pairs of stories, as candidates and as verified.
#ifndef COPYDESK_STAGES_MATCH_PAIR_H_
#define COPYDESK_STAGES_MATCH_PAIR_H_

#include <cstdint>
#include <string_view>

#include "stages/match/options.h"
#include "stages/sign/shingle.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

using sign::kWhole;
using sign::Overlap;
using sign::Row;

// A pair of rows a < b as one number, ordered by a, then b.
using PairKey = uint64_t;
constexpr PairKey MakePairKey(Row a, Row b) {
  return a < b ? PairKey{a} << 32 | b : PairKey{b} << 32 | a;
}
constexpr Row FirstRow(PairKey key) { return static_cast<Row>(key >> 32); }
constexpr Row SecondRow(PairKey key) { return static_cast<Row>(key); }

// How a story relates to another copy. The numbers are those of the pairs artifact; the names those
// of the result files.
enum class Relation : uint8_t {
  kNone = 0,
  kExact = 1,      // the same folded words
  kNear = 2,       // Jaccard at least MatchOptions::near_jaccard_min
  kContained = 3,  // else: containment at least MatchOptions::contained_min
};

// "exact", "near", "contained"; "none" for kNone.
std::string_view RelationName(Relation relation);

// The numbers of two texts contradict each other: both give enough of them, and too few agree.
bool NumbersDisagree(const Overlap& numbers, const MatchOptions& options);

// The relation that the rules of MatchOptions give to two texts that are no exact copies.
// `overlap`: of their shingles; `numbers`: of their numbers.
Relation Classify(const Overlap& overlap, const Overlap& numbers, const MatchOptions& options);

// The same for two stories of a table that share `overlap`.
Relation ClassifyStories(const sign::StoryTable& stories, Row a, Row b, const Overlap& overlap,
                         const MatchOptions& options);

// A verified pair, a < b. Row of the pairs artifact.
struct VerifiedPair {
  Row a = 0;
  Row b = 0;
  Overlap overlap;
  Relation relation = Relation::kNone;
  uint8_t reserved[3] = {0, 0, 0};
};
static_assert(sizeof(VerifiedPair) == 24);

inline constexpr std::string_view kPairsArtifact = "pairs";

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_PAIR_H_
