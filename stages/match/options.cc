#include "stages/match/options.h"

#include <algorithm>

#include "fmt/format.h"
#include "stages/match/lsh.h"
#include "stages/sign/shingle.h"

namespace copydesk::match {

using sign::kWhole;

namespace {

absl::Status Outside(std::string_view what, uint32_t value, std::string_view expected) {
  return absl::InvalidArgumentError(fmt::format("{} {}: expected {}", what, value, expected));
}

}  // namespace

absl::Status TieRules::Validate() const {
  for (const TieRuleField& field : kTieRuleFields) {
    const uint32_t value = this->*field.value;
    if (value < field.least || (field.is_share && value > kWhole)) {
      return Outside(field.name, value,
                     !field.is_share    ? "1 or more"
                     : field.least == 0 ? "0 to 1000000"
                                        : "1 to 1000000");
    }
  }
  return absl::OkStatus();
}

void MatchOptions::SetJaccard(uint32_t jaccard, int slots) {
  // Four standard errors at 128 slots and a Jaccard of .5, where they are largest.
  constexpr uint32_t kMargin = 170'000;
  ties.near_jaccard_min = jaccard;
  agreement_min = jaccard - std::min(jaccard, kMargin);
  const Banding banding = ChooseBanding(jaccard, slots);
  bands = banding.bands;
  rows = banding.rows;
}

absl::Status MatchOptions::Validate(int slots) const {
  if (bands < 1 || rows < 1 || int64_t{bands} * rows > slots) {
    return absl::InvalidArgumentError(
        fmt::format("{} bands of {} rows: expected at most {} slots in all", bands, rows, slots));
  }
  if (agreement_min > kWhole) {
    return Outside("least share of agreeing slots in millionths", agreement_min, "0 to 1000000");
  }
  if (bucket_max < 2 || bucket_max > 1000) {
    return Outside("bucket limit", bucket_max, "2 to 1000");
  }
  if (frequency_max < 2 || frequency_max > 1000) {
    return Outside("largest document frequency", frequency_max, "2 to 1000");
  }
  if (representatives < 1 || representatives > frequency_max) {
    return Outside("representatives", representatives, "1 to the largest document frequency");
  }
  if (shared_min < 1) {
    return Outside("least number of shared shingles", shared_min, "1 or more");
  }
  if (shared_share_min > kWhole) {
    return Outside("least share of shared shingles in millionths", shared_share_min,
                   "0 to 1000000");
  }
  return ties.Validate();
}

}  // namespace copydesk::match
