#include "stages/clean/line_net.h"

#include <algorithm>
#include <cstdint>
#include <random>
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
  table.Column(Feature::kUrl)[100] = 1;
  for (const Look look : {kMeansAbove, kMeansBelow}) {
    std::vector<int16_t> weights = SeesUrls();
    weights[layout.look(2, look)] = kNetWeightOne;
    weights[layout.mix(2)] = kNetWeightOne;
    const std::vector<int32_t> scores = Scores(table, weights);
    const auto away = [&](size_t units) {
      return scores[look == kMeansAbove ? 100 + units : 100 - units];
    };
    EXPECT_EQ(scores[100], kWeightOne);
    EXPECT_EQ(scores[look == kMeansAbove ? 99 : 101], 0);
    EXPECT_GT(away(1), 0);
    EXPECT_LT(away(40), away(1));
    EXPECT_GT(away(40), 0);
  }
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
    EXPECT_GE(least, -127);  // eight bits, for learning
    EXPECT_LE(most, 127);
  }
  EXPECT_EQ(std::count(read.begin(), read.end(), false), 0);
}

TEST(LineNet, CountsAreReadOnALogarithmicScale) {
  EXPECT_EQ(NetInput::LogOf(0), -kInputOne);
  EXPECT_EQ(NetInput::LogOf(1), (8 - 20) * kInputOne / 20);
  EXPECT_EQ(NetInput::LogOf(2), (12 - 20) * kInputOne / 20);  // log2(3) is about 1 1/2
  EXPECT_EQ(NetInput::LogOf(3), (16 - 20) * kInputOne / 20);
  EXPECT_EQ(NetInput::LogOf(255), (64 - 20) * kInputOne / 20);
  for (uint8_t v = 0; v < 255; ++v) EXPECT_EQ(NetInput::LogOf(v), (Log8(v) - 20) * kInputOne / 20);
}

// Whatever the inputs are, in whatever order they are summed up.
TEST(LineNet, NoSumOfInputsOfTheBuiltInNetLeaves16Bits) {
  const LineNet& net = *BuiltInModel().net;
  const std::span<const NetInput> inputs = NetInputs();
  for (size_t c = 0; c < kChannels; ++c) {
    int32_t largest = std::abs(net.bias().at[c]);
    for (size_t i = 0; i < inputs.size(); ++i) {
      int32_t most = 0;
      for (int v = 0; v < 256; ++v) {
        most = std::max(most, std::abs(inputs[i].Of(static_cast<uint8_t>(v))));
      }
      largest += (most * (kColumnOne / kInputOne) * std::abs(net.inputs()[i].at[c]) >> 15) + 1;
    }
    EXPECT_LE(largest, 32767) << "channel " << c;
  }
}

}  // namespace
}  // namespace copydesk::clean
