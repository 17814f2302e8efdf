#include "stages/match/options.h"

#include "fmt/format.h"
#include "stages/sign/shingle.h"

namespace copydesk::match {

using sign::kWhole;

absl::Status MatchOptions::Validate(int slots) const {
  const auto outside = [](std::string_view what, auto value, std::string_view expected) {
    return absl::InvalidArgumentError(fmt::format("{} {}: expected {}", what, value, expected));
  };
  if (bands < 1 || rows < 1 || int64_t{bands} * rows > slots) {
    return absl::InvalidArgumentError(
        fmt::format("{} bands of {} rows: expected at most {} slots in all", bands, rows, slots));
  }
  if (agreement_min > kWhole) {
    return outside("least share of agreeing slots in millionths", agreement_min, "0 to 1000000");
  }
  if (bucket_max < 2 || bucket_max > 1000) {
    return outside("bucket limit", bucket_max, "2 to 1000");
  }
  if (frequency_max < 2 || frequency_max > 1000) {
    return outside("largest document frequency", frequency_max, "2 to 1000");
  }
  if (shared_min < 1) {
    return outside("least number of shared shingles", shared_min, "1 or more");
  }
  if (shared_share_min > kWhole) {
    return outside("least share of shared shingles in millionths", shared_share_min,
                   "0 to 1000000");
  }
  if (near_jaccard_min == 0 || near_jaccard_min > kWhole) {
    return outside("least Jaccard in millionths", near_jaccard_min, "1 to 1000000");
  }
  if (contained_min == 0 || contained_min > kWhole) {
    return outside("least containment in millionths", contained_min, "1 to 1000000");
  }
  if (numbers_apart_min < 1) {
    return outside("least numbers of which none agrees", numbers_apart_min, "1 or more");
  }
  if (numbers_agree_min > kWhole) {
    return outside("least share of agreeing numbers in millionths", numbers_agree_min,
                   "0 to 1000000");
  }
  return absl::OkStatus();
}

}  // namespace copydesk::match
