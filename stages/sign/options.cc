#include "stages/sign/options.h"

#include "fmt/format.h"

namespace copydesk::sign {

absl::Status SignOptions::Validate() const {
  if (shingle_words < 1 || shingle_words > 32) {
    return absl::InvalidArgumentError(
        fmt::format("shingle length {}: expected 1 to 32 words", shingle_words));
  }
  if (slots != 0 && (slots < 16 || slots > 512 || slots % 16 != 0)) {
    return absl::InvalidArgumentError(
        fmt::format("signature of {} slots: expected a multiple of 16 up to 512", slots));
  }
  return absl::OkStatus();
}

}  // namespace copydesk::sign
