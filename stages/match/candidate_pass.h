// Who proposes the pairs that are looked at: candidate generators behind one interface.
//
// A generator may propose what is no copy; what none proposes is never looked at. MinHash-LSH
// (band_pass.h) finds texts that are alike as a whole, the index of rare shingles
// (rare_shingle_pass.h) those that share a part. The cost of each is near linear in the stories:
// what too many of them have in common is capped, and counted.
#ifndef COPYDESK_STAGES_MATCH_CANDIDATE_PASS_H_
#define COPYDESK_STAGES_MATCH_CANDIDATE_PASS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/pair.h"

namespace copydesk::match {

struct Candidates {
  std::vector<PairKey> pairs;  // each once, ascending
  uint64_t capped = 0;         // buckets or shingles with more stories than are all paired
};

class CandidateGenerator {
 public:
  virtual ~CandidateGenerator() = default;

  // Candidate pairs of `rows`, which ascend. The same for any thread count.
  virtual absl::StatusOr<Candidates> Propose(std::span<const Row> rows, Context& context) const = 0;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_CANDIDATE_PASS_H_
