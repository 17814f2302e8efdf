// The index of rare shingles (rare_shingles.h) over all stories, built and asked over threads.
#ifndef COPYDESK_STAGES_MATCH_RARE_SHINGLE_PASS_H_
#define COPYDESK_STAGES_MATCH_RARE_SHINGLE_PASS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/match/candidate_pass.h"
#include "stages/match/options.h"
#include "stages/match/rare_shingles.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// Proposes the pairs that share several rare shingles. In a list of more than
// MatchOptions::frequency_max stories a few stand for all, if their signatures agree; such lists
// are capped.
class RareShingleGenerator final : public CandidateGenerator {
 public:
  // `dir` holds scratch tables meanwhile. `weights`: one for each shingle of the table
  // (shingle_weights.h); shingles of `single_weight` stand in one story alone. Stories are paired
  // in ranges that stand in `range_places` places of lists, about, at 8 bytes each. All must
  // outlive this.
  RareShingleGenerator(const RunDir& dir, const sign::StoryTable& stories,
                       std::span<const uint8_t> weights, uint8_t single_weight,
                       const MatchOptions& options, uint64_t range_places = kRangePlaces)
      : dir_(dir),
        stories_(stories),
        weights_(weights),
        single_weight_(single_weight),
        options_(options),
        range_places_(range_places) {}

  absl::StatusOr<Candidates> Propose(std::span<const Row> rows, Context& context) const override;

 private:
  static constexpr uint64_t kRangePlaces = uint64_t{1} << 22;

  struct SampledShingle;
  struct Sampled;
  struct Lists;

  absl::Status Deal(std::span<const Row> rows, Sampled& sampled, Context& context) const;
  absl::Status List(const Sampled& sampled, Lists& lists, Context& context) const;
  std::vector<Row> CutRanges(const Lists& lists) const;
  uint32_t Sample(Row row, std::vector<SampledShingle>& sampled) const;

  const RunDir& dir_;
  const sign::StoryTable& stories_;
  std::span<const uint8_t> weights_;
  const uint8_t single_weight_;
  const MatchOptions& options_;
  const uint64_t range_places_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RARE_SHINGLE_PASS_H_
