// MinHash-LSH over the signatures (lsh.h), a band at a time over threads.
#ifndef COPYDESK_STAGES_MATCH_BAND_PASS_H_
#define COPYDESK_STAGES_MATCH_BAND_PASS_H_

#include <span>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/match/candidate_pass.h"
#include "stages/match/options.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// Whether so many slots of two signatures agree as MatchOptions::agreement_min says.
bool AreAlike(const sign::StoryTable& stories, Row a, Row b, const MatchOptions& options);

// Proposes the pairs that meet in a bucket of a band and whose signatures agree in
// MatchOptions::agreement_min of all slots. Capped: buckets over MatchOptions::bucket_max.
class BandGenerator final : public CandidateGenerator {
 public:
  // Both must outlive this. REQUIRES: the table has signatures, and options.Validate for them.
  BandGenerator(const sign::StoryTable& stories, const MatchOptions& options)
      : stories_(stories), options_(options) {}

  absl::StatusOr<Candidates> Propose(std::span<const Row> rows, Context& context) const override;

 private:
  const sign::StoryTable& stories_;
  const MatchOptions& options_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_BAND_PASS_H_
