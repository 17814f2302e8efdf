// Every instruction set gives the scores of the definition.
#include "stages/clean/line_net.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/target.h"

namespace copydesk::clean {
namespace {

int32_t Rounded(int32_t a, int32_t b) { return (a * b + (1 << 14)) >> 15; }

using Columns = std::vector<std::array<int32_t, kChannels>>;

// Of each unit those of all units before it, in the order of the page or against it.
Columns RunningMeans(const Columns& columns, bool upwards) {
  Columns means(columns.size());
  std::array<int32_t, kChannels> mean{};
  for (size_t k = 0; k < columns.size(); ++k) {
    const size_t r = upwards ? columns.size() - 1 - k : k;
    means[r] = mean;
    for (size_t c = 0; c < kChannels; ++c) {
      mean[c] += Rounded(columns[r][c] - mean[c], 1 << (15 - RunningShift(c)));
    }
  }
  return means;
}

// What a matrix makes of numbers, for a channel.
int32_t Multiplied(const NetMatrix& matrix, const std::vector<int32_t>& numbers, size_t channel) {
  const size_t place = PlaceOfSum(channel);
  int64_t sum = matrix.bias.at[place];
  for (size_t i = 0; i < numbers.size(); ++i) {
    sum += int64_t{numbers[i]} * matrix.rows[i].at[place];
  }
  const auto held = static_cast<int32_t>(std::clamp<int64_t>(sum, 0, 32767));
  return 4 * std::min(Rounded(held, matrix.factor.at[channel]), kMostColumn / 4);
}

std::vector<int32_t> Definition(const LineTable& table, const LineNet& net) {
  const std::span<const NetInput> inputs = NetInputs();
  const size_t n = table.rows();
  Columns columns(n);
  for (size_t r = 0; r < n; ++r) {
    std::vector<int32_t> numbers;
    for (const NetInput& input : inputs) {
      numbers.push_back(input.Of(table.Column(input.feature)[r]) + input.Zero());
    }
    for (size_t c = 0; c < kChannels; ++c) columns[r][c] = Multiplied(net.inputs(), numbers, c);
  }
  for (size_t l = 0; l < kDilations.size(); ++l) {
    const LineNet::Layer& layer = net.layers()[l];
    const size_t far = kDilations[l];
    const Columns above = RunningMeans(columns, false), below = RunningMeans(columns, true);
    Columns next(n);
    for (size_t r = 0; r < n; ++r) {
      std::vector<int32_t> seen;
      for (size_t c = 0; c < kChannels; ++c) {
        const auto look = [&](Look of, const Columns& at, size_t row) {
          return Rounded(at[row][c], layer.looks[of].at[c]);
        };
        int32_t sum = look(kHere, columns, r);
        if (r >= far) sum += look(kAbove, columns, r - far);
        if (r + far < n) sum += look(kBelow, columns, r + far);
        sum += look(kMeansAbove, above, r) + look(kMeansBelow, below, r);
        // A product is in 1/128, what is seen in 1/16.
        seen.push_back(std::clamp((sum + 4) >> 3, -kSeenMost, kSeenMost - 1) + kSeenMost);
      }
      for (size_t c = 0; c < kChannels; ++c) {
        next[r][c] = std::min(columns[r][c] + Multiplied(layer.mix, seen, c), kMostColumn);
      }
    }
    columns = next;
  }
  std::vector<int32_t> scores(n);
  for (size_t r = 0; r < n; ++r) {
    int32_t sum = net.score_bias();
    for (size_t c = 0; c < kChannels; ++c) sum += Rounded(columns[r][c], net.score().at[c]);
    scores[r] = sum / 2;
  }
  return scores;
}

void ExpectSame(const LineTable& table, const LineNet& net, const std::string& what) {
  const std::vector<int32_t> want = Definition(table, net);
  for (const std::string& name : hash::TargetNames()) {
    ASSERT_TRUE(hash::ForceTarget(name));
    NetScratch scratch;
    std::vector<int32_t> scores;
    RunNet(table, net, scratch, scores);
    EXPECT_EQ(scores, want) << name << ", " << what;
  }
  hash::ForceTarget("");
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
      ExpectSame(table, LineNet(weights), std::to_string(rows) + " rows");
    }
  }
}

// Sums of products of bytes as large as the weights can make them, which are where instruction sets
// that add in 16 bits would differ from those that do not.
TEST(LineNet, AllTargetsAgreeOnTheLargestSums) {
  std::mt19937_64 random(7);
  const std::span<const NetInput> inputs = NetInputs();
  int32_t most_weight = 0, most_halves = 0;
  // In all channels so many weights in a row, of either sign, are as large as can be.
  for (const size_t large : {size_t{1}, size_t{2}, size_t{3}, size_t{8}, size_t{16}, size_t{200}}) {
    for (const int sign : {1, -1, 0}) {
      std::vector<int16_t> weights(NetWeights());
      const NetLayout layout{inputs.size()};
      const auto fill = [&](size_t at, size_t numbers) {
        for (size_t c = 0; c < kChannels; ++c) {
          const size_t begin = large < numbers ? random() % numbers : 0;
          for (size_t i = begin; i < std::min(numbers, begin + large); ++i) {
            const bool negative = sign < 0 || (sign == 0 && random() % 2 == 0);
            weights[at + i * kChannels + c] = negative ? int16_t{-32768} : int16_t{32767};
          }
        }
      };
      fill(0, inputs.size());
      for (size_t l = 0; l < kDilations.size(); ++l) {
        fill(layout.mix(l), kChannels);
        for (size_t c = 0; c < kChannels; ++c) {
          for (size_t k = 0; k < kLooks; ++k) {
            weights[layout.look(l, static_cast<Look>(k)) + c] =
                sign == 0 && random() % 2 == 0 ? int16_t{-32768} : int16_t{32767};
          }
          weights[layout.mix_bias(l) + c] = static_cast<int16_t>(random());
        }
      }
      for (size_t c = 0; c < kChannels; ++c) {
        weights[layout.bias() + c] = sign == 0 ? static_cast<int16_t>(random()) : int16_t{32767};
        weights[layout.score() + c] = static_cast<int16_t>(random());
      }
      const LineNet net(weights);
      for (const auto& row : net.inputs().rows) {
        for (const int8_t weight : row.at) most_weight = std::max(most_weight, std::abs(weight));
      }
      for (const auto& sum : {net.layers()[0].mix, net.layers()[5].mix}) {
        for (size_t c = 0; c < kChannels; ++c) {
          int32_t halves = 0;
          for (size_t i = 0; i < kChannels; i += kQuad) {
            halves += std::abs(sum.rows[i].at[c]) + std::abs(sum.rows[i + 1].at[c]);
          }
          most_halves = std::max(most_halves, halves);
        }
      }
      for (const bool all_large : {false, true}) {
        LineTable table;
        table.Reset(60);
        for (size_t f = 0; f < kFeatures; ++f) {
          for (size_t i = 0; i < table.rows(); ++i) {
            const uint8_t extremes[] = {255, 254, 128, 127, 1, 0};
            table.Column(static_cast<Feature>(f))[i] = extremes[random() % (all_large ? 2 : 6)];
          }
        }
        ExpectSame(table, net, std::to_string(large) + " large, sign " + std::to_string(sign));
      }
    }
  }
  // They are as large as was meant.
  EXPECT_EQ(most_weight, 127);
  EXPECT_GT(most_halves * 127, 31000);
}

}  // namespace
}  // namespace copydesk::clean
