// Decides which units of a page are its story: the scores of a small network, integers only.
//
// The network (line_net.h) says of each unit how sure it is story. Here what else is known is taken
// into account, evidence of the site and what the user leans to, and the score from which on units
// are kept is chosen by the page. What surrounds a unit is in its score (the network looks far up
// and down), so no path through the page has to be found.
//
// line_net.inc is the built-in model, and bench/quality/learn_line_model.cc the program that learns
// it and says how good it is on pages of sites that it has not seen.
// Thread-safe: pure. Tested by tests/unit/clean/line_model_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_MODEL_H_
#define COPYDESK_STAGES_CLEAN_LINE_MODEL_H_

#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/line_net.h"
#include "stages/clean/site_level.h"
#include "stages/clean/word_evidence.h"

namespace copydesk::clean {

// Where a unit stands: above the story, in it, between stretches of it, below it.
enum class State : uint8_t { kHead, kBody, kGap, kTail };

// 1.0 of log odds that a unit is story.
inline constexpr int32_t kWeightOne = 256;

struct LineModel {
  const LineNet* net = nullptr;
  const WordEvidence* words = nullptr;
};
const LineModel& BuiltInModel();

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
