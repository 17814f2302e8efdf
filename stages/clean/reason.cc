#include "stages/clean/reason.h"

#include <algorithm>
#include <array>

namespace copydesk::clean {
namespace {

constexpr std::array<std::string_view, kReasons> kNames = {
    "navigation",  "related",    "share",   "subscribe",  "consent",      "ad-slot",
    "metadata",    "title",      "caption", "comments",   "footer",       "site-repeated",
    "other-story", "author-bio", "legal",   "references", "empty-markup", "boilerplate"};
static_assert(std::all_of(kNames.begin(), kNames.end(), [](std::string_view name) {
  return !name.empty() && name.size() <= kLongestReasonName;
}));

}  // namespace

std::string_view ReasonName(Reason reason) { return kNames[static_cast<size_t>(reason)]; }

std::optional<Reason> ReasonFromName(std::string_view name) {
  for (size_t i = 0; i < kReasons; ++i) {
    if (kNames[i] == name) return static_cast<Reason>(i);
  }
  return std::nullopt;
}

}  // namespace copydesk::clean
