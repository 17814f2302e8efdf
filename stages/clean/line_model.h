// Decides which units of a page are its story: a sum of small decision trees, integers only.
//
// Each tree asks kTreeDepth questions of a unit, the same for all units: is this feature, here or a
// few units up or down, at least so large? The answers are the bits of a number that names a leaf,
// and the leaf is what the tree adds to the unit's score. Questions that are the same for all units
// are answered for a block of units at once. What surrounds a unit is in its features (where the
// densest prose lies, what its neighbours are), so no path through the page has to be found: a unit
// with a score of 0 or more is story, on a page whose scores are sure.
//
// The trees are learned by gradient boosting, one after the other, each on what the others left
// wrong; a line's weight grows with its words. line_trees.inc is the built-in model, and
// bench/quality/learn_line_model.cc the program that learns it and says how good it is on pages of
// sites that it has not seen.
// Thread-safe: pure. Tested by tests/unit/clean/line_model_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_MODEL_H_
#define COPYDESK_STAGES_CLEAN_LINE_MODEL_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/line_features.h"
#include "stages/clean/site_level.h"
#include "stages/clean/tree_kernel.h"

namespace copydesk::clean {

// Where a unit stands: above the story, in it, between stretches of it, below it.
enum class State : uint8_t { kHead, kBody, kGap, kTail };

// 1.0 of log odds that a unit is story.
inline constexpr int32_t kWeightOne = 256;

struct LineModel {
  std::span<const Tree> trees;
  const WordEvidence* words = nullptr;
};
const LineModel& BuiltInModel();

// Fills `scores`, one a unit of `table`, in kWeightOne. `sums` is scratch.
void ScoreUnits(const FeatureTable& table, std::span<const Tree> trees, std::vector<int16_t>& sums,
                std::vector<int32_t>& scores);

// The score from which on a unit of the page is worth keeping: 0 where the scores are sure, less
// where they are not. A page is judged by the harmonic mean of precision and recall of its words;
// the units that make its expectation largest are those above half of that expectation (Lipton and
// others, Optimal thresholding of classifiers to maximize F1 measure, 2014), which is found by
// Dinkelbach's iteration. Never below kLowestKept. `words`: a unit.
int32_t KeepFrom(std::span<const int32_t> scores, std::span<const uint32_t> words);
inline constexpr int32_t kLowestKept = -3 * kWeightOne;

// Fills `states`. `scores` are changed by what else is known: `evidence` is a SiteLevel a unit, or
// empty, and each takes its kSiteEvidence; `chrome_bias` is taken from all. `words`: a unit.
void Decide(std::vector<int32_t>& scores, std::span<const uint32_t> words,
            std::span<const uint8_t> evidence, int32_t chrome_bias, std::vector<State>& states);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_MODEL_H_
