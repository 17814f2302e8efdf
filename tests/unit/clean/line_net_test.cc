#include "stages/clean/line_net.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/feature_math.h"
#include "stages/clean/line_model.h"

namespace copydesk::clean {
namespace {

LineTable RandomTable(size_t rows, std::mt19937_64& random) {
  LineTable table;
  table.Reset(rows);
  for (size_t f = 0; f < kFeatures; ++f) {
    for (size_t i = 0; i < rows; ++i) {
      table.Column(static_cast<Feature>(f))[i] = static_cast<uint8_t>(random());
    }
  }
  return table;
}

std::vector<int32_t> Scores(const LineTable& table, const std::vector<int16_t>& weights) {
  NetScratch scratch;
  std::vector<int32_t> scores;
  RunNet(table, LineNet(weights), scratch, scores);
  return scores;
}

// Weights that are nothing but the bias of the score.
std::vector<int16_t> Nothing() { return std::vector<int16_t>(NetWeights(), 0); }

TEST(LineNet, WithoutWeightsTheBiasIsTheScore) {
  std::mt19937_64 random(1);
  std::vector<int16_t> weights = Nothing();
  weights.back() = -3 * kColumnOne / 2;
  EXPECT_EQ(Scores(RandomTable(5, random), weights), std::vector<int32_t>(5, -3 * kWeightOne));
  EXPECT_TRUE(Scores(RandomTable(0, random), weights).empty());
}

// Channel 0 is 1 where a unit has a URL.
std::vector<int16_t> SeesUrls() {
  std::vector<int16_t> weights = Nothing();
  const auto inputs = NetInputs();
  for (size_t i = 0; i < inputs.size(); ++i) {
    if (inputs[i].feature == Feature::kUrl) weights[i * kChannels] = kNetWeightOne;
  }
  weights[NetLayout{inputs.size()}.score()] = kNetWeightOne;
  return weights;
}

TEST(LineNet, AnInputReachesTheScoreOfItsUnit) {
  LineTable table;
  table.Reset(20);
  table.Column(Feature::kUrl)[7] = 1;
  std::vector<int32_t> want(20, 0);
  want[7] = kWeightOne;
  EXPECT_EQ(Scores(table, SeesUrls()), want);
}

TEST(LineNet, ALayerLooksAsFarAsItsDilation) {
  const NetLayout layout{NetInputs().size()};
  LineTable table;
  table.Reset(40);
  table.Column(Feature::kUrl)[17] = 1;
  for (size_t l = 0; l < kDilations.size(); ++l) {
    for (const bool above : {true, false}) {
      std::vector<int16_t> weights = SeesUrls();
      weights[layout.look(l, above ? kAbove : kBelow)] = kNetWeightOne;
      weights[layout.mix(l)] = kNetWeightOne;  // channel 0 to channel 0
      std::vector<int32_t> want(40, 0);
      want[17] = kWeightOne;
      want[above ? 17 + kDilations[l] : 17 - kDilations[l]] = kWeightOne;
      EXPECT_EQ(Scores(table, weights), want) << "layer " << l;
    }
  }
}

TEST(LineNet, RunningMeansFadeWithDistance) {
  const NetLayout layout{NetInputs().size()};
  LineTable table;
  table.Reset(200);
  constexpr size_t kFirst = 61, kLast = 100;
  for (size_t k = kFirst; k <= kLast; ++k) table.Column(Feature::kUrl)[k] = 1;
  for (const Look look : {kMeansAbove, kMeansBelow}) {
    std::vector<int16_t> weights = SeesUrls();
    weights[layout.look(2, look)] = kNetWeightOne;
    weights[layout.mix(2)] = kNetWeightOne;
    const std::vector<int32_t> scores = Scores(table, weights);
    const auto away = [&](size_t units) {
      return scores[look == kMeansAbove ? kLast + units : kFirst - units];
    };
    // Nothing was counted before the first of them.
    EXPECT_EQ(scores[look == kMeansAbove ? kFirst : kLast], kWeightOne);
    EXPECT_EQ(scores[look == kMeansAbove ? kFirst - 1 : kLast + 1], 0);
    EXPECT_NEAR(away(1), (1 - std::pow(63.0 / 64, 40)) * kWeightOne, 0.08 * kWeightOne);
    EXPECT_LT(away(30), away(1));
    EXPECT_GT(away(30), 0);
  }
}

TEST(LineNet, WhatIsSeenIsHeldToItsMost) {
  const NetLayout layout{NetInputs().size()};
  LineTable table;
  table.Reset(3);
  std::vector<int16_t> weights = Nothing();
  weights[layout.bias()] = 12 * kColumnOne / 2;
  weights[layout.look(0, kHere)] = kNetWeightOne;
  weights[layout.mix(0) + 1] = kNetWeightOne / 2;  // to channel 1
  weights[layout.score() + 1] = kNetWeightOne;
  EXPECT_EQ(Scores(table, weights),
            std::vector<int32_t>(3, (kSeenMost - 1) * kWeightOne / kSeenOne / 2));
}

TEST(LineNet, WhatLiesBeyondThePageIsNothing) {
  std::mt19937_64 random(3);
  std::vector<int16_t> weights(NetWeights());
  for (int16_t& w : weights) w = static_cast<int16_t>(random() % 4096);
  // A page's scores do not depend on the longer one that the scratch held before.
  const LineTable long_page = RandomTable(90, random), short_page = RandomTable(17, random);
  NetScratch scratch;
  std::vector<int32_t> after, alone;
  const LineNet net(weights);
  RunNet(long_page, net, scratch, after);
  RunNet(short_page, net, scratch, after);
  EXPECT_EQ(after, Scores(short_page, weights));
}

TEST(LineNet, EveryFeatureHasAnInputAndNoneLeavesItsRange) {
  std::vector<bool> read(kFeatures, false);
  for (const NetInput& input : NetInputs()) {
    read[static_cast<size_t>(input.feature)] = true;
    int32_t least = 127, most = -127;
    for (int v = 0; v < 256; ++v) {
      const int32_t value = input.Of(static_cast<uint8_t>(v));
      least = std::min(least, value);
      most = std::max(most, value);
    }
    EXPECT_LT(least, most);
    EXPECT_GE(least + input.Zero(), 0);
    EXPECT_LE(most + input.Zero(), 127);  // seven bits
  }
  EXPECT_EQ(std::count(read.begin(), read.end(), false), 0);
}

TEST(LineNet, CountsAreReadOnALogarithmicScale) {
  const NetInput counts{.form = NetInput::Form::kLog};
  EXPECT_EQ(counts.Of(0), -kInputOne);
  EXPECT_EQ(counts.Of(1), (8 - 20) * kInputOne / 20);
  EXPECT_EQ(counts.Of(2), (12 - 20) * kInputOne / 20);  // log2(3) is about 1 1/2
  EXPECT_EQ(counts.Of(3), (16 - 20) * kInputOne / 20);
  EXPECT_EQ(counts.Of(255), (64 - 20) * kInputOne / 20);
}

TEST(LineNet, InputsThatAreTooLargeAreHeldToTheirMost) {
  const NetInput percent{.form = NetInput::Form::kPercent};
  EXPECT_EQ(percent.Of(0), -kInputOne);
  EXPECT_EQ(percent.Of(100), kInputOne);
  EXPECT_EQ(percent.Of(198), 94);
  EXPECT_EQ(percent.Of(255), 95);
  const NetInput evidence{.form = NetInput::Form::kEvidence};
  EXPECT_EQ(evidence.Of(0), -2 * kInputOne);
  EXPECT_EQ(evidence.Of(127), 0);
  EXPECT_EQ(evidence.Of(128), 0);
  EXPECT_EQ(evidence.Of(168), kInputOne);
  EXPECT_EQ(evidence.Of(255), 2 * kInputOne - 1);
}

// Random weights, most of them nothing where they are sparse.
std::vector<int16_t> RandomWeights(int32_t largest, bool sparse, std::mt19937_64& random) {
  std::vector<int16_t> weights(NetWeights());
  for (int16_t& w : weights) {
    const bool none = sparse && random() % 16 != 0;
    w = none ? int16_t{0}
             : static_cast<int16_t>(
                   std::uniform_int_distribution<int32_t>(-largest, largest)(random));
  }
  return weights;
}

// The largest sums of the sizes of a channel's weights: of any `n`, and of those that stand in one
// half of their quads or the other.
int32_t LargestSum(const NetMatrix& matrix, size_t channel, size_t n) {
  std::vector<int32_t> sizes;
  for (const auto& row : matrix.rows) sizes.push_back(std::abs(row.at[PlaceOfSum(channel)]));
  std::sort(sizes.rbegin(), sizes.rend());
  return std::accumulate(sizes.begin(), sizes.begin() + static_cast<ptrdiff_t>(n), 0);
}
int32_t LargestHalf(const NetMatrix& matrix, size_t channel) {
  int32_t halves[2] = {};
  for (size_t i = 0; i < matrix.rows.size(); ++i) {
    halves[i / 2 % 2] += std::abs(matrix.rows[i].at[PlaceOfSum(channel)]);
  }
  return std::max(halves[0], halves[1]);
}

// Whatever the numbers are that they are multiplied by.
TEST(LineNet, NoPartialSumLeaves16Bits) {
  std::mt19937_64 random(5);
  std::vector<LineNet> nets = {*BuiltInModel().net};
  for (const int32_t largest : {1, 300, 5000, 32767}) {
    for (const bool sparse : {false, true}) {
      nets.emplace_back(RandomWeights(largest, sparse, random));
    }
  }
  nets.emplace_back(std::vector<int16_t>(NetWeights(), 32767));
  nets.emplace_back(std::vector<int16_t>(NetWeights(), -32768));
  for (const LineNet& net : nets) {
    for (size_t c = 0; c < kChannels; ++c) {
      EXPECT_LE(LargestSum(net.inputs(), c, 2 * kInputQuads) * 127, 32767);
      for (const LineNet::Layer& layer : net.layers()) {
        EXPECT_LE(LargestHalf(layer.mix, c) * 127, 32767);
        int32_t looks = kSeenMiddle;
        for (const NetRow& look : layer.looks) looks += std::abs(look.at[c]);
        EXPECT_LE(looks, 32767);
      }
    }
  }
}

TEST(LineNet, WeightsAreRoundedToTheNearestStep) {
  std::mt19937_64 random(6);
  const std::vector<int16_t> weights = RandomWeights(8000, false, random);
  const LineNet net(weights);
  const NetLayout layout{NetInputs().size()};
  const auto check = [&](const NetMatrix& matrix, size_t at, int32_t one, const std::string& what) {
    ASSERT_GT(matrix.rows.size(), 0);
    for (size_t c = 0; c < kChannels; ++c) {
      const double factor = matrix.factor.at[c] * 1.0 / kFactorOne;
      int largest = 0;
      for (size_t i = 0; i < matrix.rows.size(); ++i) {
        const int rounded{matrix.rows[i].at[PlaceOfSum(c)]};
        const double want =
            weights[at + i * kChannels + c] * 1.0 * kColumnOne / kNetWeightOne / one;
        EXPECT_NEAR(rounded * factor, want, factor * 0.5001) << what << ' ' << i << ", " << c;
        largest = std::max(largest, std::abs(rounded));
      }
      // Steps are not much larger than they have to be.
      EXPECT_GT(largest, 12) << what << ' ' << c;
    }
  };
  check(net.inputs(), 0, kInputOne, "input");
  for (size_t l = 0; l < kDilations.size(); ++l) {
    check(net.layers()[l].mix, layout.mix(l), kSeenOne, "mix");
  }
}

}  // namespace
}  // namespace copydesk::clean
