// How copies are looked for, and when two texts count as copies.
#ifndef COPYDESK_STAGES_MATCH_OPTIONS_H_
#define COPYDESK_STAGES_MATCH_OPTIONS_H_

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"

namespace copydesk::match {

// The limits of the rules in evidence.h. Shares are in millionths.
struct TieRules {
  // 1: no rule but that the Jaccard of all shingles reaches near_jaccard_min, which makes a near
  // copy. Nothing else is measured then. 0: all the rules below.
  uint32_t jaccard_alone = 0;

  // near: the Jaccard of all shingles reaches this, and of those that are the texts' own, so much
  // is shared as contained_min says. REQUIRES: 1 to 1,000,000.
  uint32_t near_jaccard_min = 500'000;

  // near and contained: what is shared is more than a frame that many stories have. Of the rare
  // shingles of the text that has fewer, this share stands in both. A near copy may share fewer of
  // them, as the copies of a story do that many have, if its Jaccard reaches the second limit, or
  // if it gives `facts_min` facts or more and the third share of them agrees. Facts are numbers and
  // names together.
  uint32_t rare_min = 500'000;
  uint32_t frame_jaccard_min = 800'000;
  uint32_t frame_facts_agree_min = 900'000;

  // near: own shingles are not asked about if each of the texts has less than this share of them,
  // as happens to copies whose paragraphs stand beside different lines everywhere.
  uint32_t nothing_own_max = 50'000;

  // contained: plain and weighted containment reach these, and of each text this share of its
  // shingles is its own. REQUIRES of the first two: 1 to 1,000,000.
  uint32_t contained_min = 400'000;
  uint32_t weighted_min = 550'000;
  uint32_t contained_own_min = 100'000;

  // Very short texts, where the smaller has fewer shingles than this, must share more.
  uint32_t short_shingles = 24;
  uint32_t short_contained_min = 500'000;
  uint32_t short_weighted_min = 700'000;

  // rewrite: weighted containment and the number of rare shared shingles reach the first two;
  // shared shingles stand in these shares of the passages of the text that has them in fewer and of
  // the other; and no unbroken run holds a larger share of them than the last.
  uint32_t rewrite_weighted_min = 150'000;
  uint32_t rewrite_shared_min = 12;
  uint32_t rewrite_spread_less_min = 250'000;
  uint32_t rewrite_spread_more_min = 650'000;
  uint32_t rewrite_run_max = 350'000;

  // No rule ties two texts with `numbers_min` or more distinct numbers each, of which less than
  // `numbers_agree_min` of the fewer agree: they are reports of different facts in one frame, such
  // as weather, markets and results. Fewer numbers are enough, `numbers_apart_min` each, where none
  // agrees. Agreement is no evidence for a tie. Where the weighted containment reaches
  // `numbers_weighted_max` one text holds the other whole, and numbers part them no more.
  // REQUIRES: numbers_apart_min at least 1.
  uint32_t numbers_min = 4;
  uint32_t numbers_apart_min = 2;
  uint32_t numbers_agree_min = 600'000;
  uint32_t numbers_weighted_max = 900'000;

  // Nor does a rule tie two texts whose Jaccard reaches the first limit and whose weighted
  // containment does not reach the second, if both give names, `names_min` or more, and
  // `facts_min` facts or more, of which less than the last share agree: one frame, filled twice.
  uint32_t facts_jaccard_min = 400'000;
  uint32_t facts_weighted_max = 800'000;
  uint32_t names_min = 1;
  uint32_t facts_min = 4;
  uint32_t facts_agree_min = 650'000;

  // A contained text that makes less than this share of the other is a brief of it. Texts that have
  // nothing in common but that a brief is tied to each are no copies for it.
  uint32_t brief_max = 250'000;

  // Two texts without a tie tell of one story all the same if their weighted containment reaches
  // this: a third text that is tied to both is no roundup for it.
  uint32_t related_weighted_min = 100'000;

  absl::Status Validate() const;
};

// The limits by name, for whoever writes, reads or checks them all.
struct TieRuleField {
  std::string_view name;
  uint32_t TieRules::*value;
  bool is_share;   // in millionths
  uint32_t least;  // the smallest value that makes sense
};
inline constexpr TieRuleField kTieRuleFields[] = {
    {"jaccard_alone", &TieRules::jaccard_alone, false, 0},
    {"near_jaccard_min", &TieRules::near_jaccard_min, true, 1},
    {"contained_min", &TieRules::contained_min, true, 1},
    {"rare_min", &TieRules::rare_min, true, 0},
    {"frame_jaccard_min", &TieRules::frame_jaccard_min, true, 0},
    {"frame_facts_agree_min", &TieRules::frame_facts_agree_min, true, 0},
    {"nothing_own_max", &TieRules::nothing_own_max, true, 0},
    {"weighted_min", &TieRules::weighted_min, true, 1},
    {"contained_own_min", &TieRules::contained_own_min, true, 0},
    {"short_shingles", &TieRules::short_shingles, false, 0},
    {"short_contained_min", &TieRules::short_contained_min, true, 1},
    {"short_weighted_min", &TieRules::short_weighted_min, true, 1},
    {"rewrite_weighted_min", &TieRules::rewrite_weighted_min, true, 1},
    {"rewrite_shared_min", &TieRules::rewrite_shared_min, false, 0},
    {"rewrite_spread_less_min", &TieRules::rewrite_spread_less_min, true, 0},
    {"rewrite_spread_more_min", &TieRules::rewrite_spread_more_min, true, 0},
    {"rewrite_run_max", &TieRules::rewrite_run_max, true, 0},
    {"numbers_min", &TieRules::numbers_min, false, 0},
    {"numbers_apart_min", &TieRules::numbers_apart_min, false, 1},
    {"numbers_agree_min", &TieRules::numbers_agree_min, true, 0},
    {"numbers_weighted_max", &TieRules::numbers_weighted_max, true, 0},
    {"facts_jaccard_min", &TieRules::facts_jaccard_min, true, 0},
    {"facts_weighted_max", &TieRules::facts_weighted_max, true, 0},
    {"names_min", &TieRules::names_min, false, 0},
    {"facts_min", &TieRules::facts_min, false, 0},
    {"facts_agree_min", &TieRules::facts_agree_min, true, 0},
    {"brief_max", &TieRules::brief_max, true, 0},
    {"related_weighted_min", &TieRules::related_weighted_min, true, 0},
};

struct MatchOptions {
  // MinHash-LSH: bands × rows slots of the signature are used. A pair of Jaccard J becomes a
  // candidate with probability 1 − (1 − J^rows)^bands; 42 × 3 gives .996 at J = .5 and .29 at J =
  // .2. REQUIRES: 1 or more each, and bands × rows at most the slots of the signature.
  int bands = 42;
  int rows = 3;

  // A pair that meets in a bucket becomes a candidate only if this share of all slots agrees, in
  // millionths: it estimates the Jaccard with a standard error of .044 for 128 slots. What is cut
  // short of it as an excerpt is found by its rare shingles. REQUIRES: at most 1,000,000.
  uint32_t agreement_min = 330'000;

  // Stories of a band's bucket that are all paired with each other; of a larger bucket only near
  // neighbours are, and it is counted as thinned. REQUIRES: 2 to 1000.
  uint32_t bucket_max = 64;

  // Index of rare shingles: of a text with at least `sample_from_words` words every fourth shingle
  // is indexed, chosen by its hash, of shorter texts every one. Two stories are a candidate pair if
  // they share `shared_min` indexed shingles, and these are a share of `shared_share_min`, in
  // millionths, of every fourth shingle of one of the two. A shingle that more than `frequency_max`
  // stories have is shared only with `representatives` of them.
  uint32_t sample_from_words = 100;
  uint32_t frequency_max = 30;          // REQUIRES: 2 to 1000
  uint32_t representatives = 8;         // REQUIRES: 1 to frequency_max
  uint32_t shared_min = 3;              // REQUIRES: at least 1
  uint32_t shared_share_min = 100'000;  // REQUIRES: at most 1,000,000

  // When a verified pair is a tie.
  TieRules ties;

  // Looks for near copies of this Jaccard, in millionths, or more: sets near_jaccard_min, the bands
  // for signatures of `slots` slots (lsh.h) and agreement_min, four standard errors below. The
  // defaults are those of .5 and 128 slots.
  void SetJaccard(uint32_t jaccard, int slots);

  absl::Status Validate(int slots) const;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_OPTIONS_H_
