#include "stages/clean/title_rank.h"

#include <algorithm>

namespace copydesk::clean {
namespace {

using enum TitleFeature;

constexpr Tree kTrees[] = {
#include "stages/clean/title_trees.inc"
};

}  // namespace

size_t BestTitleRow(const TitleRows& rows, std::span<const Tree> trees,
                    std::vector<int16_t>& sums) {
  const size_t n = rows.lines.size();
  const auto is_candidate = [](const TitleRow& row) { return row.candidate; };
  if (std::none_of(rows.lines.begin(), rows.lines.end(), is_candidate)) return n;
  sums.resize(InWholeBlocks(n));
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
