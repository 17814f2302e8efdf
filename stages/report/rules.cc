#include "stages/report/rules.h"

#include "fmt/format.h"

namespace copydesk::report {

std::string ShortShare(uint32_t millionths) {
  if (millionths >= match::kWhole) return "1";
  return fmt::format(".{:02}", millionths / 10'000);
}

std::string WhySentence(std::string_view relation, const match::Evidence& evidence,
                        std::string_view other, const Rules& rules) {
  if (relation == "canonical") return "the kept copy";
  if (relation == "unique") return "no copy of it was found";
  if (relation == "exact") return fmt::format("word for word the same as {}", other);
  const match::Overlap& overlap = evidence.shingles;
  const match::TieRules& ties = rules.ties;
  std::string shares = fmt::format("shares {} of its {} shingles with {}, which has {}",
                                   overlap.both, overlap.a, other, overlap.b);
  if (relation == "near") {
    return fmt::format("{}: Jaccard {}, and {} makes a near copy", shares,
                       ShortShare(overlap.jaccard()), ShortShare(ties.near_jaccard_min));
  }
  if (relation == "contained") {
    const bool is_short = match::IsShort(evidence, ties);
    return fmt::format(
        "{}: {} of the {} stands in the longer, {} weighted by rarity, and {} and {} make it "
        "contained",
        shares, ShortShare(overlap.containment()),
        is_short ? "shorter, a very short text," : "shorter", ShortShare(evidence.weighted),
        ShortShare(is_short ? ties.short_contained_min : ties.contained_min),
        ShortShare(is_short ? ties.short_weighted_min : ties.weighted_min));
  }
  if (relation == "rewrite") {
    return fmt::format(
        "{}, all over: {} rare ones stand in {} of its passages and {} of the other's, the longest "
        "unbroken run holds {} of what is shared, and {} and {} in either and at most {} in one "
        "run make a rewrite",
        shares, evidence.rare.both, ShortShare(evidence.spread_a), ShortShare(evidence.spread_b),
        ShortShare(evidence.longest_run), ShortShare(ties.rewrite_spread_less_min),
        ShortShare(ties.rewrite_spread_more_min), ShortShare(ties.rewrite_run_max));
  }
  return shares;
}

std::string WhyNone(const match::Evidence& evidence, const Rules& rules) {
  const match::TieRules& ties = rules.ties;
  const match::Overlap& numbers = evidence.numbers;
  if (match::NumbersDisagree(evidence, ties)) {
    return fmt::format(
        "the texts give different numbers: {} of {} agree, fewer than {} of them, so they are no "
        "copies whatever else they share",
        numbers.both, numbers.smaller(), ShortShare(ties.numbers_agree_min));
  }
  if (match::FactsDisagree(evidence, ties)) {
    return fmt::format(
        "one frame with other facts: {} of {} numbers and names agree, fewer than {} of them",
        numbers.both + evidence.names.both, numbers.smaller() + evidence.names.smaller(),
        ShortShare(ties.facts_agree_min));
  }
  const bool is_short = match::IsShort(evidence, ties);
  std::string why = fmt::format(
      "Jaccard {} (a near copy needs {}); containment {}, {} weighted by rarity ({}contained needs "
      "{} and {}); {} of the rare shingles (either needs {})",
      ShortShare(evidence.shingles.jaccard()), ShortShare(ties.near_jaccard_min),
      ShortShare(evidence.shingles.containment()), ShortShare(evidence.weighted),
      is_short ? "for very short texts " : "",
      ShortShare(is_short ? ties.short_contained_min : ties.contained_min),
      ShortShare(is_short ? ties.short_weighted_min : ties.weighted_min),
      ShortShare(evidence.rare.containment()), ShortShare(ties.rare_min));
  why += fmt::format(
      "; {} rare shared shingles, in {} and {} of the passages, {} in one run (a rewrite needs {} "
      "weighted, {} shingles, in {} and {}, at most {} in one run)",
      evidence.rare.both, ShortShare(evidence.spread_a), ShortShare(evidence.spread_b),
      ShortShare(evidence.longest_run), ShortShare(ties.rewrite_weighted_min),
      ties.rewrite_shared_min, ShortShare(ties.rewrite_spread_less_min),
      ShortShare(ties.rewrite_spread_more_min), ShortShare(ties.rewrite_run_max));
  return why;
}

}  // namespace copydesk::report
