// Every instruction set gives the scores of the definition.
#include "stages/clean/line_net.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/target.h"

namespace copydesk::clean {
namespace {

int16_t Saturated(int32_t v) { return static_cast<int16_t>(std::clamp(v, -32768, 32767)); }

int32_t Rounded(int16_t column, int16_t weight) {
  return (int32_t{column} * weight + (1 << 14)) >> 15;
}

int16_t Add(int16_t sum, int16_t column, int16_t weight) {
  return Saturated(sum + Rounded(column, weight));
}

int16_t Positive(int16_t sum) { return Saturated(2 * std::max<int32_t>(sum, 0)); }

using Columns = std::vector<std::array<int16_t, kChannels>>;

// Of each unit those of all units before it, in the order of the page or against it.
Columns RunningMeans(const Columns& columns, bool upwards) {
  Columns means(columns.size());
  std::array<int32_t, kChannels> mean{};
  for (size_t k = 0; k < columns.size(); ++k) {
    const size_t r = upwards ? columns.size() - 1 - k : k;
    for (size_t c = 0; c < kChannels; ++c) {
      means[r][c] = static_cast<int16_t>(mean[c] >> kMeanBits);
      mean[c] += ((int32_t{columns[r][c]} << kMeanBits) - mean[c]) >> RunningShift(c);
    }
  }
  return means;
}

std::vector<int32_t> Definition(const LineTable& table, const std::vector<int16_t>& w) {
  const std::span<const NetInput> inputs = NetInputs();
  const NetLayout layout{inputs.size()};
  const size_t n = table.rows();
  Columns columns(n);
  for (size_t r = 0; r < n; ++r) {
    for (size_t c = 0; c < kChannels; ++c) {
      int16_t sum = w[layout.bias() + c];
      for (size_t i = 0; i < inputs.size(); ++i) {
        const int32_t value = inputs[i].Of(table.Column(inputs[i].feature)[r]);
        const auto column = static_cast<int16_t>(value * (kColumnOne / kInputOne));
        sum = static_cast<int16_t>(sum + Rounded(column, w[i * kChannels + c]));
      }
      columns[r][c] = Positive(sum);
    }
  }
  for (size_t l = 0; l < kDilations.size(); ++l) {
    const size_t far = kDilations[l];
    const auto weight = [&](Look look, size_t c) { return w[layout.look(l, look) + c]; };
    const Columns above = RunningMeans(columns, false), below = RunningMeans(columns, true);
    Columns mixed(n);
    for (size_t r = 0; r < n; ++r) {
      for (size_t c = 0; c < kChannels; ++c) {
        int16_t sum = Add(0, columns[r][c], weight(kHere, c));
        if (r >= far) sum = Add(sum, columns[r - far][c], weight(kAbove, c));
        if (r + far < n) sum = Add(sum, columns[r + far][c], weight(kBelow, c));
        sum = Add(sum, above[r][c], weight(kMeansAbove, c));
        sum = Add(sum, below[r][c], weight(kMeansBelow, c));
        mixed[r][c] = Saturated(2 * sum);
      }
    }
    for (size_t r = 0; r < n; ++r) {
      for (size_t c = 0; c < kChannels; ++c) {
        int16_t sum = w[layout.mix_bias(l) + c];
        for (size_t i = 0; i < kChannels; ++i) {
          sum = Add(sum, mixed[r][i], w[layout.mix(l) + i * kChannels + c]);
        }
        columns[r][c] = Saturated(columns[r][c] + Positive(sum));
      }
    }
  }
  std::vector<int32_t> scores(n);
  for (size_t r = 0; r < n; ++r) {
    int32_t sum = w[layout.score() + kChannels];
    for (size_t c = 0; c < kChannels; ++c) sum += Rounded(columns[r][c], w[layout.score() + c]);
    scores[r] = sum / 2;
  }
  return scores;
}

TEST(LineNet, AllTargetsGiveTheScoresOfTheDefinition) {
  std::mt19937_64 random(99);
  for (const uint64_t largest : {600u, 6000u, 32767u}) {  // the last one saturates everywhere
    std::vector<int16_t> weights(NetWeights());
    for (int16_t& w : weights) {
      w = static_cast<int16_t>(static_cast<int64_t>(random() % (2 * largest)) -
                               static_cast<int64_t>(largest));
    }
    for (const size_t rows : {0u, 1u, 3u, 4u, 5u, 16u, 17u, 40u, 100u}) {
      LineTable table;
      table.Reset(rows);
      for (size_t f = 0; f < kFeatures; ++f) {
        // Some features are the same over many units, as on real pages.
        const size_t run = size_t{1} << random() % 8;
        uint8_t value = 0;
        for (size_t i = 0; i < rows; ++i) {
          if (i % run == 0) value = static_cast<uint8_t>(random());
          table.Column(static_cast<Feature>(f))[i] = value;
        }
      }
      const std::vector<int32_t> want = Definition(table, weights);
      const LineNet net(weights);
      for (const std::string& name : hash::TargetNames()) {
        ASSERT_TRUE(hash::ForceTarget(name));
        NetScratch scratch;
        std::vector<int32_t> scores;
        RunNet(table, net, scratch, scores);
        EXPECT_EQ(scores, want) << name << ", " << rows << " rows";
      }
      hash::ForceTarget("");
    }
  }
}

}  // namespace
}  // namespace copydesk::clean
