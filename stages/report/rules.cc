#include "stages/report/rules.h"

#include <algorithm>
#include <utility>

#include "fmt/format.h"

namespace copydesk::report {

namespace {

// What a rule asks and does not get.
class Misses {
 public:
  explicit Misses(std::string_view rule) : text_(rule) {}

  void Needs(uint32_t share, uint32_t least, std::string_view of_what) {
    if (share < least || share == 0) {
      Add(fmt::format("{} {}, needs {}", ShortShare(share), of_what, ShortShare(least)));
    }
  }
  void NeedsCount(uint32_t count, uint32_t least, std::string_view of_what) {
    if (count < least) Add(fmt::format("{} {}, needs {}", count, of_what, least));
  }
  void NeedsAtMost(uint32_t share, uint32_t most, std::string_view of_what) {
    if (share > most) {
      Add(fmt::format("{} {}, at most {}", ShortShare(share), of_what, ShortShare(most)));
    }
  }
  std::string Take() { return std::move(text_); }

 private:
  void Add(std::string_view miss) {
    text_ += is_first_ ? ": " : "; ";
    text_ += miss;
    is_first_ = false;
  }

  std::string text_;
  bool is_first_ = true;
};

}  // namespace

std::string ShortShare(uint32_t millionths) {
  if (millionths >= match::kWhole) return "1.00";
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
        "{}, all over: {} rare ones stand in {} of its passages and {} of those of the other, the "
        "longest unbroken run holds {} of what is shared, and {} and {} in either and at most {} "
        "in "
        "one run make a rewrite",
        shares, evidence.rare.both, ShortShare(evidence.spread_a), ShortShare(evidence.spread_b),
        ShortShare(evidence.longest_run), ShortShare(ties.rewrite_spread_less_min),
        ShortShare(ties.rewrite_spread_more_min), ShortShare(ties.rewrite_run_max));
  }
  return shares;
}

std::string WhyNone(const match::Evidence& evidence, const Rules& rules) {
  const match::TieRules& ties = rules.ties;
  if (ties.jaccard_alone != 0) {
    return fmt::format("Jaccard {}, and the run asked for {}",
                       ShortShare(evidence.shingles.jaccard()), ShortShare(ties.near_jaccard_min));
  }
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
  Misses near("near");
  near.Needs(evidence.shingles.jaccard(), ties.near_jaccard_min, "Jaccard");
  near.Needs(evidence.own.containment(), ties.contained_min, "of the own shingles shared");
  near.Needs(evidence.rare.containment(), ties.rare_min, "of the rare shingles shared");
  Misses contained(is_short ? "contained (a very short text)" : "contained");
  contained.Needs(evidence.shingles.containment(),
                  is_short ? ties.short_contained_min : ties.contained_min, "containment");
  contained.Needs(evidence.weighted, is_short ? ties.short_weighted_min : ties.weighted_min,
                  "containment by weight");
  contained.Needs(evidence.rare.containment(), ties.rare_min, "of the rare shingles shared");
  contained.Needs(std::min(match::Overlap::Share(evidence.own.a, evidence.shingles.a),
                           match::Overlap::Share(evidence.own.b, evidence.shingles.b)),
                  ties.contained_own_min, "of the shingles of either own");
  Misses rewrite("rewrite");
  rewrite.Needs(evidence.weighted, ties.rewrite_weighted_min, "containment by weight");
  rewrite.NeedsCount(evidence.rare.both, ties.rewrite_shared_min, "rare shingles shared");
  if (match::NeedsSpread(evidence, ties)) {
    rewrite.Needs(evidence.spread_less(), ties.rewrite_spread_less_min, "of the passages of one");
    rewrite.Needs(evidence.spread_more(), ties.rewrite_spread_more_min, "of those of the other");
    rewrite.NeedsAtMost(evidence.longest_run, ties.rewrite_run_max, "in one run");
  }
  return fmt::format("no rule holds. {}. {}. {}", near.Take(), contained.Take(), rewrite.Take());
}

}  // namespace copydesk::report
