#include "stages/report/rules.h"

#include "fmt/format.h"

namespace copydesk::report {

std::string ShortShare(uint32_t millionths) {
  if (millionths >= match::kWhole) return "1";
  return fmt::format(".{:02}", millionths / 10'000);
}

std::string WhySentence(std::string_view relation, const match::Overlap& overlap,
                        std::string_view other, const Rules& rules) {
  if (relation == "canonical") return "the kept copy";
  if (relation == "unique") return "no copy of it was found";
  if (relation == "exact") return fmt::format("word for word the same as {}", other);
  std::string shares = fmt::format("shares {} of its {} shingles with {}, which has {}",
                                   overlap.both, overlap.a, other, overlap.b);
  if (relation == "near") {
    return fmt::format("{}: Jaccard {}, and {} makes a near copy", shares,
                       ShortShare(overlap.jaccard()), ShortShare(rules.near_jaccard_min));
  }
  if (relation == "contained") {
    return fmt::format("{}: {} of the shorter stands in the longer, and {} makes it contained",
                       shares, ShortShare(overlap.containment()), ShortShare(rules.contained_min));
  }
  return shares;
}

}  // namespace copydesk::report
