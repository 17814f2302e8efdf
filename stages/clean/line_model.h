// Decides which units of a page are its story: a linear chain over four states, integers only.
//
// States: head (chrome above the story), body, gap (chrome inside it), tail (chrome below). Each
// feature of a unit adds to the score of each state, and to the score of entering the body at this
// unit or of leaving it; the best path through the page is found exactly (Viterbi). So boundaries
// are judged by what stands at them, and a page may have several stretches of body.
//
//   head -> head, body        body -> body, gap, tail
//   gap  -> gap, body         tail -> tail
//
// The weights are fixed point (kWeightOne is 1.0 of log odds), learned as a conditional random
// field whose loss counts the words of a line judged wrong; model_weights.inc says on what.
// Thread-safe: pure. Tested by tests/unit/clean/line_model_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_MODEL_H_
#define COPYDESK_STAGES_CLEAN_LINE_MODEL_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/line_features.h"
#include "stages/clean/site_level.h"

namespace copydesk::clean {

enum class State : uint8_t { kHead, kBody, kGap, kTail };
inline constexpr size_t kStates = 4;
inline constexpr int32_t kWeightOne = 256;

// What a feature adds: to head, gap, tail (against body), to entering the body here, to leaving it
// for a gap here, to leaving it for the tail here.
inline constexpr size_t kRoles = 6;
enum Role : uint8_t { kRoleHead, kRoleGap, kRoleTail, kRoleEnter, kRoleGapOpen, kRoleTailOpen };
using RoleWeights = std::array<int16_t, 8>;  // kRoles, then unused: one vector register

struct ModelWeights {
  std::array<RoleWeights, kFeatures> features{};
  // Costs that no feature explains.
  int32_t start_body = 0;  // the page begins with the body
  int32_t end_body = 0;    // the page ends in the body
  int32_t end_head = 0;    // no body at all
};

// The built-in weights.
const ModelWeights& BuiltInWeights();

// Sums of one unit's weights, by role.
using RoleScores = std::array<int32_t, 8>;

struct ModelScratch {
  std::vector<RoleScores> scores;
  std::vector<std::array<uint8_t, kStates>> from;
};

// Fills `states`, one a unit. `evidence`: a SiteLevel a unit, or empty; what each adds to
// every chrome state is kSiteEvidence. `chrome_bias` is added to every chrome state of every unit:
// above 0, less is kept.
void Decide(const FeatureRows& rows, std::span<const uint8_t> evidence, const ModelWeights& weights,
            ModelScratch& scratch, std::vector<State>& states, int32_t chrome_bias = 0);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_MODEL_H_
