#include "stages/clean/title.h"

#include <algorithm>
#include <array>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

constexpr size_t kMaxTitleWords = 64;
constexpr size_t kMinPrefixWords = 4;

}  // namespace

size_t FindTitleUnit(const PageLines& page, std::string_view title) {
  const size_t none = page.units.size();
  std::array<uint64_t, kMaxTitleWords> prefixes;
  size_t count = 0;
  uint64_t whole = kHashSeed;
  ForEachWordAndNumber(title, [&](uint64_t word) {
    whole = HashWord(whole, word);
    if (count < prefixes.size()) prefixes[count++] = whole;
  });
  if (count == 0) return none;
  const size_t from = std::min(count, kMinPrefixWords) - 1;
  size_t exact = none, prefix = none;
  bool prose_seen = false;
  for (size_t i = 0; i < page.units.size(); ++i) {
    const LineScan& scan = page.units[i].scan;
    if (IsProse(scan) && scan.key != whole) prose_seen = true;
    if (scan.key == whole) {
      if (exact == none || !prose_seen) exact = i;
    } else if (scan.words >= kMinPrefixWords &&
               std::find(prefixes.begin() + static_cast<ptrdiff_t>(from),
                         prefixes.begin() + static_cast<ptrdiff_t>(count),
                         scan.key) != prefixes.begin() + static_cast<ptrdiff_t>(count)) {
      if (prefix == none || !prose_seen) prefix = i;
    }
  }
  return exact != none ? exact : prefix;
}

}  // namespace copydesk::clean
