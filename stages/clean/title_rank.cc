#include "stages/clean/title_rank.h"

#include <algorithm>

namespace copydesk::clean {
namespace {

// Trees are run by the line model's kernel, which knows columns by number. Not every column is
// asked for.
#define COPYDESK_FEATURE(name) \
  [[maybe_unused]] constexpr Feature k##name = static_cast<Feature>(TitleFeature::k##name);
COPYDESK_TITLE_OWN_FEATURES(COPYDESK_FEATURE)
COPYDESK_TITLE_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE

constexpr Tree kTrees[] = {
#include "stages/clean/title_trees.inc"
};

}  // namespace

size_t BestTitleRow(const TitleRows& rows, std::span<const Tree> trees,
                    std::vector<int16_t>& sums) {
  const size_t n = rows.lines.size();
  const auto is_candidate = [](const TitleRow& row) { return row.candidate; };
  if (std::none_of(rows.lines.begin(), rows.lines.end(), is_candidate)) return n;
  sums.resize((n + kUnitBlock - 1) / kUnitBlock * kUnitBlock);
  SumTrees(rows.table, trees, sums.data());
  size_t best = n;
  int32_t most = -kTitlePrior;
  for (size_t r = 0; r < n; ++r) {
    if (!rows.lines[r].candidate || sums[r] <= most) continue;
    most = sums[r];
    best = r;
  }
  return best;
}

TitleLine RankTitle(std::string_view text, const PageLines& page, std::span<const State> states,
                    size_t body, const Lexicon& lexicon, TitleScratch& scratch) {
  ExtractTitleFeatures(text, page, states, body, lexicon, scratch.features, scratch.rows);
  const size_t best = BestTitleRow(scratch.rows, kTrees, scratch.sums);
  if (best == scratch.rows.lines.size()) return {page.units.size(), page.lines.size()};
  return {scratch.rows.lines[best].unit, scratch.rows.lines[best].line};
}

}  // namespace copydesk::clean
