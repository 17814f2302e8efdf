// How copies are looked for, and when two texts count as copies.
#ifndef COPYDESK_STAGES_MATCH_OPTIONS_H_
#define COPYDESK_STAGES_MATCH_OPTIONS_H_

#include <cstdint>

#include "absl/status/status.h"

namespace copydesk::match {

struct MatchOptions {
  // MinHash-LSH: bands × rows slots of the signature are used. A pair of Jaccard J becomes a
  // candidate with probability 1 − (1 − J^rows)^bands; 32 × 4 gives .87 at J = .5 and .05 at J =
  // .2. REQUIRES: 1 or more each, and bands × rows at most the slots of the signature.
  int bands = 32;
  int rows = 4;

  // A pair that meets in a bucket becomes a candidate only if this share of all slots agrees, in
  // millionths: it estimates the Jaccard with a standard error of .04 for 128 slots. What is cut
  // short of it as an excerpt is found by its rare shingles. REQUIRES: at most 1,000,000.
  uint32_t agreement_min = 330'000;

  // Stories of a band's bucket that are all paired with each other; of a larger bucket only near
  // neighbours are, and it is counted as thinned. REQUIRES: 2 to 1000.
  uint32_t bucket_max = 64;

  // Index of rare shingles: of a text with at least `sample_from_words` words every fourth shingle
  // is indexed, chosen by its hash, of shorter texts every one. Two stories are a candidate pair if
  // they share `shared_min` indexed shingles of a document frequency of 2 to `frequency_max`, and
  // these are a share of `shared_share_min`, in millionths, of every fourth shingle of one of the
  // two.
  uint32_t sample_from_words = 100;
  uint32_t frequency_max = 30;          // REQUIRES: 2 to 1000
  uint32_t shared_min = 3;              // REQUIRES: at least 1
  uint32_t shared_share_min = 400'000;  // REQUIRES: at most 1,000,000

  // A verified pair is a tie when one of these holds. Over sets of shingles; millionths.
  uint32_t near_jaccard_min = 500'000;
  uint32_t contained_min = 600'000;

  // But none of them ties two texts with `numbers_min` or more distinct numbers each (as
  // stages/text/numbers.h reads them), of which less than this share of the fewer agree, in
  // millionths: they are reports of different facts in one frame, such as weather, markets and
  // results. Fewer numbers are enough, `numbers_apart_min` each, where none agrees. Agreement is no
  // evidence for a tie. REQUIRES: at most 1,000,000; numbers_apart_min at least 1.
  uint32_t numbers_min = 4;
  uint32_t numbers_apart_min = 2;
  uint32_t numbers_agree_min = 600'000;

  absl::Status Validate(int slots) const;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_OPTIONS_H_
