#include "stages/match/evidence.h"

#include <utility>

namespace copydesk::match {
namespace {

// Compared as products: 64 bits hold millionths of any count.
bool Reaches(uint64_t part, uint64_t whole, uint32_t share) {
  return part > 0 && part * kWhole >= whole * share;
}

uint64_t Facts(const Evidence& evidence) {
  return uint64_t{evidence.numbers.smaller()} + evidence.names.smaller();
}

uint64_t FactsAgreeing(const Evidence& evidence) {
  return uint64_t{evidence.numbers.both} + evidence.names.both;
}

bool SharesRare(const Evidence& evidence, const TieRules& rules) {
  return Reaches(evidence.rare.both, evidence.rare.smaller(), rules.rare_min);
}

// A near copy that shares little but what many stories have.
bool IsCopyOfMany(const Evidence& evidence, const TieRules& rules) {
  return Reaches(evidence.shingles.both, evidence.shingles.united(), rules.frame_jaccard_min) ||
         FactsAgree(evidence, rules);
}

// Hardly a shingle is either text's own: their paragraphs come in other orders, or beside other
// lines, in each copy, and were taken for boilerplate.
bool HaveNothingOwn(const Evidence& evidence, const TieRules& rules) {
  const auto has_nothing = [&](uint64_t own, uint64_t shingles) {
    return own * kWhole < shingles * rules.nothing_own_max;
  };
  return has_nothing(evidence.own.a, evidence.shingles.a) &&
         has_nothing(evidence.own.b, evidence.shingles.b);
}

// Neither text is boilerplate and little else, of which what is left is no measure.
bool AreTexts(const Evidence& evidence, const TieRules& rules) {
  return Reaches(evidence.own.a, evidence.shingles.a, rules.contained_own_min) &&
         Reaches(evidence.own.b, evidence.shingles.b, rules.contained_own_min);
}

bool ReachesJaccard(const Evidence& evidence, const TieRules& rules) {
  return Reaches(evidence.shingles.both, evidence.shingles.united(), rules.near_jaccard_min);
}

bool IsNear(const Evidence& evidence, const TieRules& rules) {
  return ReachesJaccard(evidence, rules) &&
         (HaveNothingOwn(evidence, rules) ||
          Reaches(evidence.own.both, evidence.own.smaller(), rules.contained_min)) &&
         (SharesRare(evidence, rules) || IsCopyOfMany(evidence, rules));
}

bool IsContained(const Evidence& evidence, const TieRules& rules) {
  const bool is_short = IsShort(evidence, rules);
  return SharesRare(evidence, rules) && AreTexts(evidence, rules) &&
         Reaches(evidence.shingles.both, evidence.shingles.smaller(),
                 is_short ? rules.short_contained_min : rules.contained_min) &&
         evidence.weighted >= (is_short ? rules.short_weighted_min : rules.weighted_min);
}

bool IsRewrite(const Evidence& evidence, const TieRules& rules) {
  return evidence.weighted >= rules.rewrite_weighted_min &&
         evidence.rare.both >= rules.rewrite_shared_min &&
         evidence.spread_less() >= rules.rewrite_spread_less_min &&
         evidence.spread_more() >= rules.rewrite_spread_more_min &&
         evidence.longest_run <= rules.rewrite_run_max;
}

}  // namespace

std::string_view RelationName(Relation relation) {
  switch (relation) {
    case Relation::kNone:
      return "none";
    case Relation::kExact:
      return "exact";
    case Relation::kNear:
      return "near";
    case Relation::kContained:
      return "contained";
    case Relation::kRewrite:
      return "rewrite";
  }
  return "none";
}

Evidence Swapped(const Evidence& evidence) {
  Evidence swapped = evidence;
  for (Overlap* overlap :
       {&swapped.shingles, &swapped.own, &swapped.rare, &swapped.numbers, &swapped.names}) {
    std::swap(overlap->a, overlap->b);
  }
  std::swap(swapped.spread_a, swapped.spread_b);
  return swapped;
}

bool NumbersDisagree(const Evidence& evidence, const TieRules& rules) {
  if (evidence.weighted >= rules.numbers_weighted_max) return false;
  const Overlap& numbers = evidence.numbers;
  if (numbers.both == 0) return numbers.smaller() >= rules.numbers_apart_min;
  return numbers.smaller() >= rules.numbers_min &&
         numbers.both * uint64_t{kWhole} < uint64_t{numbers.smaller()} * rules.numbers_agree_min;
}

bool FactsDiffer(const Evidence& evidence, const TieRules& rules) {
  return evidence.names.smaller() >= rules.names_min && Facts(evidence) >= rules.facts_min &&
         FactsAgreeing(evidence) * kWhole < Facts(evidence) * rules.facts_agree_min;
}

bool FactsAgree(const Evidence& evidence, const TieRules& rules) {
  return Facts(evidence) >= rules.facts_min &&
         Reaches(FactsAgreeing(evidence), Facts(evidence), rules.frame_facts_agree_min);
}

bool FactsDisagree(const Evidence& evidence, const TieRules& rules) {
  return Reaches(evidence.shingles.both, evidence.shingles.united(), rules.facts_jaccard_min) &&
         evidence.weighted < rules.facts_weighted_max && FactsDiffer(evidence, rules);
}

bool IsShort(const Evidence& evidence, const TieRules& rules) {
  return evidence.shingles.smaller() < rules.short_shingles;
}

Relation Classify(const Evidence& evidence, const TieRules& rules) {
  if (rules.jaccard_alone != 0) {
    return ReachesJaccard(evidence, rules) ? Relation::kNear : Relation::kNone;
  }
  if (NumbersDisagree(evidence, rules)) return Relation::kNone;
  if (FactsDisagree(evidence, rules)) return Relation::kNone;
  if (IsNear(evidence, rules)) return Relation::kNear;
  if (IsContained(evidence, rules)) return Relation::kContained;
  if (IsRewrite(evidence, rules)) return Relation::kRewrite;
  return Relation::kNone;
}

bool NeedsSpread(const Evidence& evidence, const TieRules& rules) {
  Evidence best = evidence;
  best.spread_a = best.spread_b = kWhole;
  best.longest_run = 0;
  return Classify(best, rules) != Relation::kNone;
}

}  // namespace copydesk::match
