#include "stages/clean/line_model.h"

#include <limits>
#include <memory>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// Scores a path by the definition, or nothing if it takes a step that there is not.
bool ScoreOf(const std::vector<State>& path, const FeatureRows& rows, const ModelWeights& weights,
             int64_t& score) {
  score = 0;
  for (size_t i = 0; i < path.size(); ++i) {
    RoleScores s{};
    for (uint32_t k = rows.begin[i]; k < rows.begin[i + 1]; ++k) {
      for (size_t r = 0; r < s.size(); ++r) s[r] += weights.features[rows.ids[k]][r];
    }
    const State now = path[i];
    if (now == State::kHead) score += s[kRoleHead];
    if (now == State::kGap) score += s[kRoleGap];
    if (now == State::kTail) score += s[kRoleTail];
    if (i == 0) {
      if (now == State::kGap || now == State::kTail) return false;
      if (now == State::kBody) score += weights.start_body;
      continue;
    }
    const State before = path[i - 1];
    if (before == now) continue;
    if (now == State::kBody && (before == State::kHead || before == State::kGap)) {
      score += s[kRoleEnter];
    } else if (now == State::kGap && before == State::kBody) {
      score += s[kRoleGapOpen];
    } else if (now == State::kTail && before == State::kBody) {
      score += s[kRoleTailOpen];
    } else {
      return false;
    }
  }
  if (path.back() == State::kGap) return false;
  if (path.back() == State::kBody) score += weights.end_body;
  if (path.back() == State::kHead) score += weights.end_head;
  return true;
}

TEST(LineModel, FindsTheBestOfAllPathsThroughSmallPages) {
  auto weights = std::make_unique<ModelWeights>();
  uint64_t state = 12345;
  const auto next = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>(state >> 40 & 0x3FF) - 512;
  };
  for (size_t f = 0; f < 16; ++f) {
    for (size_t r = 0; r < kRoles; ++r) weights->features[f][r] = static_cast<int16_t>(next());
  }
  weights->start_body = next();
  weights->end_body = next();
  weights->end_head = next();
  ModelScratch scratch;
  for (int trial = 0; trial < 200; ++trial) {
    const size_t n = 1 + static_cast<size_t>(trial) % 6;
    FeatureRows rows;
    rows.begin = {0};
    for (size_t i = 0; i < n; ++i) {
      rows.ids.push_back(static_cast<uint16_t>(next() & 15));
      rows.ids.push_back(static_cast<uint16_t>(next() & 15));
      rows.begin.push_back(static_cast<uint32_t>(rows.ids.size()));
    }
    std::vector<State> found;
    Decide(rows, {}, *weights, scratch, found);
    int64_t best = std::numeric_limits<int64_t>::min(), score = 0;
    std::vector<State> path(n);
    for (size_t code = 0; code < size_t{1} << (2 * n); ++code) {
      for (size_t i = 0; i < n; ++i) path[i] = static_cast<State>(code >> (2 * i) & 3);
      if (ScoreOf(path, rows, *weights, score)) best = std::max(best, score);
    }
    ASSERT_TRUE(ScoreOf(found, rows, *weights, score)) << "trial " << trial;
    EXPECT_EQ(score, best) << "trial " << trial;
  }
}

TEST(LineModel, StrongSiteEvidenceTakesALineOutOfTheBody) {
  auto weights = std::make_unique<ModelWeights>();
  weights->features[0][kRoleHead] = weights->features[0][kRoleTail] = -kWeightOne;
  FeatureRows rows;
  rows.ids = {0, 0, 0};
  rows.begin = {0, 1, 2, 3};
  ModelScratch scratch;
  std::vector<State> states;
  Decide(rows, std::vector<uint8_t>(3, kSiteUnknown), *weights, scratch, states);
  EXPECT_EQ(states, (std::vector<State>(3, State::kBody)));
  Decide(rows, std::vector<uint8_t>{kSiteUnknown, kSiteSure, kSiteUnknown}, *weights, scratch,
         states);
  EXPECT_EQ(states, (std::vector<State>{State::kBody, State::kGap, State::kBody}));
}

TEST(LineModel, ALineThatIsUniqueOnAKnownSiteIsKeptMoreReadily) {
  auto weights = std::make_unique<ModelWeights>();
  weights->features[0][kRoleHead] = weights->features[0][kRoleTail] = -kWeightOne;
  weights->features[1][kRoleGap] = kWeightOne;  // the model doubts it
  FeatureRows rows;
  rows.ids = {0, 1, 0};
  rows.begin = {0, 1, 2, 3};
  ModelScratch scratch;
  std::vector<State> states;
  Decide(rows, std::vector<uint8_t>(3, kSiteUnknown), *weights, scratch, states);
  EXPECT_EQ(states, (std::vector<State>{State::kBody, State::kGap, State::kBody}));
  Decide(rows, std::vector<uint8_t>(3, kSiteUnique), *weights, scratch, states);
  EXPECT_EQ(states, (std::vector<State>(3, State::kBody)));
}

TEST(LineModel, AnEmptyPageHasNoStates) {
  FeatureRows rows;
  rows.begin = {0};
  ModelScratch scratch;
  std::vector<State> states(5);
  Decide(rows, {}, BuiltInWeights(), scratch, states);
  EXPECT_TRUE(states.empty());
}

}  // namespace
}  // namespace copydesk::clean
