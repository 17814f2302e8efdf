// What is measured on two texts, and the rules that make of it a relation.
//
// The rules, in this order; TieRules has their limits (README.md, "When two texts are copies"):
//
//   numbers    both texts give numbers and too few agree: no copies, whatever else they share
//   facts      texts that are alike give different numbers and names: no copies either
//   near       as sets of shingles they are alike: Jaccard
//   contained  one holds most of the other: containment, plain and weighted by how rare the
//              shingles are
//   rewrite    they share less, but all over both texts, and in no single stretch
//
// With TieRules::jaccard_alone there is one rule: near, by Jaccard.
//
// Lines that recur in many stories beside different neighbours are boilerplate: their shingles are
// no text's own, and count for Jaccard and containment alone. Thread-safety: pure functions. Tested
// by tests/unit/match/evidence_test.cc.
#ifndef COPYDESK_STAGES_MATCH_EVIDENCE_H_
#define COPYDESK_STAGES_MATCH_EVIDENCE_H_

#include <cstdint>
#include <string_view>

#include "stages/match/options.h"
#include "stages/sign/shingle.h"

namespace copydesk::match {

using sign::kWhole;
using sign::Overlap;

// How a story relates to another copy. The numbers are those of the pairs artifact; the names those
// of the result files.
enum class Relation : uint8_t {
  kNone = 0,
  kExact = 1,  // the same folded words
  kNear = 2,
  kContained = 3,
  kRewrite = 4,
};

// "exact", "near", "contained", "rewrite"; "none" for kNone.
std::string_view RelationName(Relation relation);

// Shares are in millionths.
struct Evidence {
  Overlap shingles;          // distinct shingles
  Overlap own;               // those of them that stand outside the lines that recur
  Overlap rare;              // those of these that few stories have
  Overlap numbers;           // distinct numbers, as stages/text/numbers.h reads them
  Overlap names;             // distinct names, as stages/text/names.h reads them
  uint32_t weighted = 0;     // containment of own shingles, each counted by its weight
  uint32_t spread_a = 0;     // of the passages of a, those that share rare shingles
  uint32_t spread_b = 0;     // the same of b
  uint32_t longest_run = 0;  // of the shared own shingles, those of the longest unbroken run

  uint32_t spread_less() const { return std::min(spread_a, spread_b); }
  uint32_t spread_more() const { return std::max(spread_a, spread_b); }

  friend bool operator==(const Evidence&, const Evidence&) = default;
};
static_assert(sizeof(Evidence) == 76);

// The same, with the two texts in the other order.
Evidence Swapped(const Evidence& evidence);

// The numbers of two texts contradict each other: both give enough of them, too few agree, and
// neither text holds the other whole.
bool NumbersDisagree(const Evidence& evidence, const TieRules& rules);

// Both texts give names and enough facts, and too few agree, or nearly all do.
bool FactsDiffer(const Evidence& evidence, const TieRules& rules);
bool FactsAgree(const Evidence& evidence, const TieRules& rules);

// Alike as a whole, but the facts differ: one frame, filled twice.
bool FactsDisagree(const Evidence& evidence, const TieRules& rules);

// Whether the smaller text has so few shingles that more of them must be shared.
bool IsShort(const Evidence& evidence, const TieRules& rules);

// Whether it matters where the shared shingles stand: whether the texts are tied, or would be if
// these stood well. Spread and longest run are measured only where it does, and 0 elsewhere.
bool NeedsSpread(const Evidence& evidence, const TieRules& rules);

// The relation of two texts that are no exact copies.
Relation Classify(const Evidence& evidence, const TieRules& rules);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_EVIDENCE_H_
