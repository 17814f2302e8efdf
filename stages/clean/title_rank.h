// Finds the headline of a page for which no field gives one: small trees rank its lines.
//
// The short lines around the head of the page are candidates, each a row of small numbers
// (title_features.h): where it stands, its shape, the phrases in it, how many of its words the body
// says again, how often it stands in the page, what stands around it. The trees of title_trees.inc
// add up to a score, as the line model's do. The line with the highest is the headline, if that is
// above nothing: a page may have none. Lines, not units, are ranked, so a headline that was joined
// to what follows it is found all the same.
// bench/quality/learn_titles.cc learns the trees, and says how good they are on pages of sites that
// they have not seen.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/title_rank_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_RANK_H_
#define COPYDESK_STAGES_CLEAN_TITLE_RANK_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/title_features.h"
#include "stages/clean/tree_kernel.h"

namespace copydesk::clean {

// 1.0 of log odds that a line is the headline, against that there is none.
inline constexpr int32_t kTitleOne = 128;
// The score of a line before any tree: most lines are none.
inline constexpr int32_t kTitlePrior = -4 * kTitleOne;

struct TitleScratch {
  TitleFeatureScratch features;
  TitleRows rows;
  std::vector<int16_t> sums;
};

// A headline that was found.
struct TitleLine {
  size_t unit = 0;  // units.size() if there is none
  size_t line = 0;  // in PageLines::lines
};

// The best candidate above nothing, for the story whose body begins at unit `body`.
TitleLine RankTitle(std::string_view text, const PageLines& page, std::span<const State> states,
                    size_t body, const Lexicon& lexicon, TitleScratch& scratch);

// The row of the best candidate by other trees; rows.size() if none is above nothing. `sums` is
// scratch.
size_t BestTitleRow(const TitleRows& rows, std::span<const Tree> trees, std::vector<int16_t>& sums);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_RANK_H_
