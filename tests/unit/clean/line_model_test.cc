#include "stages/clean/line_model.h"

#include <cmath>
#include <random>
#include <span>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// A table of `rows` units with random bytes, and trees that ask at random.
FeatureTable RandomTable(size_t rows, std::mt19937_64& random) {
  FeatureTable table;
  table.Reset(rows);
  for (size_t f = 0; f < kFeatures; ++f) {
    for (size_t i = 0; i < rows; ++i) {
      table.Column(static_cast<Feature>(f))[i] = static_cast<uint8_t>(random());
    }
  }
  return table;
}

std::vector<Tree> RandomTrees(size_t n, std::mt19937_64& random) {
  std::vector<Tree> trees(n);
  for (Tree& tree : trees) {
    for (Split& split : tree.splits) {
      split = {static_cast<Feature>(random() % kFeatures),
               static_cast<int8_t>(static_cast<int>(random() % (2 * kReach + 1)) - kReach),
               static_cast<uint8_t>(random())};
    }
    for (int8_t& leaf : tree.leaves) leaf = static_cast<int8_t>(random() % 255 - 127);
  }
  return trees;
}

TEST(LineModel, ScoresAreTheSumsOfTheLeavesThatTheAnswersName) {
  std::mt19937_64 random(20261122);
  const std::vector<Tree> trees = RandomTrees(40, random);
  for (const size_t rows : std::vector<size_t>{0, 1, 2, 31, 32, 33, 64, 100}) {
    const FeatureTable table = RandomTable(rows, random);
    std::vector<int16_t> sums;
    std::vector<int32_t> scores;
    ScoreUnits(table, trees, sums, scores);
    ASSERT_EQ(scores.size(), rows);
    for (size_t i = 0; i < rows; ++i) {
      int32_t sum = 0;
      for (const Tree& tree : trees) {
        size_t leaf = 0;
        for (size_t d = 0; d < kTreeDepth; ++d) {
          const Split& split = tree.splits[d];
          const auto at = static_cast<ptrdiff_t>(i) + split.at;
          if (table.Column(split.feature)[at] >= split.least) leaf |= size_t{1} << d;
        }
        sum += tree.leaves[leaf];
      }
      EXPECT_EQ(scores[i], sum) << "unit " << i << " of " << rows;
    }
  }
}

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

TEST(LineModel, TheBuiltInTreesStayWithinTheirSums) {
  const LineModel& model = BuiltInModel();
  ASSERT_FALSE(model.trees.empty());
  int32_t most = 0;
  for (const Tree& tree : model.trees) {
    int32_t largest = 0;
    for (const int8_t leaf : tree.leaves) largest = std::max(largest, std::abs(int32_t{leaf}));
    most += largest;
    for (const Split& split : tree.splits) {
      EXPECT_LT(static_cast<size_t>(split.feature), kFeatures);
      EXPECT_LE(std::abs(split.at), kReach);
    }
  }
  EXPECT_LT(most, 32767);  // scores are summed in 16 bits
}

}  // namespace
}  // namespace copydesk::clean
