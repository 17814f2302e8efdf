// MinHash-LSH: stories whose signatures agree in all rows of a band meet in a bucket.
//
// A signature's slots are cut into bands of `rows` slots. Two texts of Jaccard J agree in a slot
// with probability J, in a band with J^rows, in at least one of the bands with 1 − (1 −
// J^rows)^bands: the S-curve. It finds texts that are alike as a whole and nothing else; an excerpt
// has a small J with the text that it is cut from. Buckets over the limit are not paired out: a
// bucket of m stories would cost m² pairs. Source: Leskovec, Rajaraman, Ullman, Mining of Massive
// Datasets, §3.4. Tested by tests/unit/match/lsh_test.cc.
#ifndef COPYDESK_STAGES_MATCH_LSH_H_
#define COPYDESK_STAGES_MATCH_LSH_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/functional/function_ref.h"
#include "stages/match/pair.h"

namespace copydesk::match {

// The S-curve's height at `jaccard`. For tables and tests; decides nothing.
double CandidateProbability(double jaccard, int bands, int rows);

struct Banding {
  int bands = 0;
  int rows = 0;
};

// How signatures of `slots` slots are cut so that pairs of a Jaccard of `jaccard` millionths become
// candidates in 99 of 100 cases or more, and as few others as possible: with as many rows a band as
// keep that, and two at least. Reckoned in whole numbers. REQUIRES: slots >= 2.
//
//   128 slots  .4: 64 × 2   .5: 42 × 3   .6: 42 × 3   .7: 32 × 4   .8: 21 × 6   .9: 12 × 10
Banding ChooseBanding(uint32_t jaccard, int slots);

// Scratch of PairBand calls; reusable.
struct LshScratch {
  std::vector<uint64_t> entries;
  std::vector<uint64_t> sorted;
  std::vector<Row> bucket;
};

// Appends to `pairs` the pairs of rows that share the key of one band. keys[i] belongs to rows[i],
// which are different. Keys have 32 bits: a pair that meets by chance is a false candidate, never a
// false copy. Returns how many buckets were over `bucket_max` and thus thinned: in those each story
// is paired with the first and with its next four neighbours, in the order that `before` tells.
uint64_t PairBand(std::span<const uint32_t> keys, std::span<const Row> rows, uint32_t bucket_max,
                  absl::FunctionRef<bool(Row, Row)> before, LshScratch& scratch,
                  std::vector<PairKey>& pairs);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_LSH_H_
