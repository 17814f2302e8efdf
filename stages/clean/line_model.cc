#include "stages/clean/line_model.h"

#include <limits>

namespace copydesk::clean {
namespace {

constexpr ModelWeights kBuiltIn = {
#include "stages/clean/model_weights.inc"
};

constexpr int64_t kNever = std::numeric_limits<int64_t>::min() / 4;

}  // namespace

const ModelWeights& BuiltInWeights() { return kBuiltIn; }

void Decide(const FeatureRows& rows, std::span<const uint8_t> evidence, const ModelWeights& weights,
            ModelScratch& scratch, std::vector<State>& states, int32_t chrome_bias) {
  const size_t n = rows.begin.size() - 1;
  states.assign(n, State::kHead);
  if (n == 0) return;
  scratch.scores.resize(n);
  scratch.from.resize(n);
  for (size_t i = 0; i < n; ++i) {
    RoleScores sum{};
    for (uint32_t k = rows.begin[i]; k < rows.begin[i + 1]; ++k) {
      const RoleWeights& w = weights.features[rows.ids[k]];
      for (size_t r = 0; r < w.size(); ++r) sum[r] += w[r];
    }
    const int32_t chrome = chrome_bias + (evidence.empty() ? 0 : kSiteEvidence[evidence[i]]);
    sum[kRoleHead] += chrome;
    sum[kRoleGap] += chrome;
    sum[kRoleTail] += chrome;
    scratch.scores[i] = sum;
  }

  std::array<int64_t, kStates> best{};
  for (size_t i = 0; i < n; ++i) {
    const RoleScores& s = scratch.scores[i];
    std::array<int64_t, kStates> next{};
    std::array<uint8_t, kStates>& from = scratch.from[i];
    if (i == 0) {
      next = {s[kRoleHead], weights.start_body, kNever, kNever};
      from = {};
    } else {
      const auto pick = [&](State to, int64_t emission,
                            std::initializer_list<std::pair<State, int64_t>> ways) {
        int64_t top = std::numeric_limits<int64_t>::min();
        for (const auto& [state, add] : ways) {
          const int64_t value = best[static_cast<size_t>(state)] + add;
          if (value > top) {
            top = value;
            from[static_cast<size_t>(to)] = static_cast<uint8_t>(state);
          }
        }
        next[static_cast<size_t>(to)] = top + emission;
      };
      pick(State::kHead, s[kRoleHead], {{State::kHead, 0}});
      pick(State::kBody, 0,
           {{State::kBody, 0}, {State::kHead, s[kRoleEnter]}, {State::kGap, s[kRoleEnter]}});
      pick(State::kGap, s[kRoleGap], {{State::kGap, 0}, {State::kBody, s[kRoleGapOpen]}});
      pick(State::kTail, s[kRoleTail], {{State::kTail, 0}, {State::kBody, s[kRoleTailOpen]}});
    }
    best = next;
  }
  best[static_cast<size_t>(State::kBody)] += weights.end_body;
  best[static_cast<size_t>(State::kHead)] += weights.end_head;
  best[static_cast<size_t>(State::kGap)] = kNever;
  size_t state = 0;
  for (size_t k = 1; k < kStates; ++k) {
    if (best[k] > best[state]) state = k;
  }
  for (size_t i = n; i-- > 0;) {
    states[i] = static_cast<State>(state);
    state = scratch.from[i][state];
  }
}

}  // namespace copydesk::clean
