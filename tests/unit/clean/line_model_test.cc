#include "stages/clean/line_model.h"

#include <cmath>
#include <random>
#include <span>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// The states of units of ten words each.
std::vector<State> StatesOf(std::vector<int32_t> scores, std::span<const uint8_t> evidence = {},
                            int32_t chrome_bias = 0) {
  std::vector<State> states;
  const std::vector<uint32_t> words(scores.size(), 10);
  Decide(scores, words, evidence, chrome_bias, states);
  return states;
}
constexpr int32_t kSureScore = 10 * kWeightOne;

TEST(LineModel, StatesFollowTheSignsOfScoresThatAreSure) {
  EXPECT_EQ(
      StatesOf({-kSureScore, kSureScore, -kSureScore, kSureScore, -kSureScore}),
      (std::vector<State>{State::kHead, State::kBody, State::kGap, State::kBody, State::kTail}));
  EXPECT_EQ(StatesOf({-kSureScore, -kSureScore}), (std::vector<State>(2, State::kHead)));
  EXPECT_TRUE(StatesOf({}).empty());
}

TEST(LineModel, StrongSiteEvidenceTakesALineOutOfTheBody) {
  const std::vector<int32_t> scores(3, kWeightOne * 3);
  const uint8_t nothing[] = {kSiteUnknown, kSiteUnknown, kSiteUnknown};
  EXPECT_EQ(StatesOf(scores, nothing), (std::vector<State>(3, State::kBody)));
  const uint8_t sure[] = {kSiteUnknown, kSiteSure, kSiteUnknown};
  EXPECT_EQ(StatesOf(scores, sure), (std::vector<State>{State::kBody, State::kGap, State::kBody}));
}

TEST(LineModel, ABiasMovesTheLineBetweenStoryAndChrome) {
  const std::vector<int32_t> scores = {kSureScore, kWeightOne / 2, -kWeightOne / 2 - 50};
  EXPECT_EQ(StatesOf(scores, {}, kWeightOne)[1], State::kTail);
  EXPECT_EQ(StatesOf(scores, {}, -kWeightOne)[2], State::kBody);
}

// What the measure that KeepFrom is after is expected to be, if what scores `from` or more is kept.
double Expected(const std::vector<int32_t>& scores, const std::vector<uint32_t>& words,
                int32_t from) {
  double all = 0, kept = 0, right = 0;
  for (size_t i = 0; i < scores.size(); ++i) {
    const double chance = 1 / (1 + std::exp(-scores[i] / double{kWeightOne}));
    all += chance * words[i];
    if (scores[i] < from) continue;
    kept += words[i];
    right += chance * words[i];
  }
  return kept + all == 0 ? 0 : 2 * right / (kept + all);
}

TEST(LineModel, KeepingFromTheChosenScoreIsExpectedToBeNearlyTheBest) {
  std::mt19937_64 random(7);
  for (int trial = 0; trial < 300; ++trial) {
    std::vector<int32_t> scores;
    std::vector<uint32_t> words;
    const int32_t spread = 100 + static_cast<int32_t>(random() % 1500);
    for (size_t i = 0, n = 1 + random() % 80; i < n; ++i) {
      scores.push_back(static_cast<int32_t>(random() % static_cast<uint64_t>(2 * spread)) - spread);
      words.push_back(static_cast<uint32_t>(random() % 60));
    }
    const int32_t from = KeepFrom(scores, words);
    ASSERT_LE(from, 0);
    ASSERT_GE(from, kLowestKept);
    double best = 0;
    for (int32_t other = kLowestKept; other <= 0; other += 4) {
      best = std::max(best, Expected(scores, words, other));
    }
    EXPECT_GT(Expected(scores, words, from), best - 0.01) << "trial " << trial;
  }
}

}  // namespace
}  // namespace copydesk::clean
