#include "bench/quality/net_training.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/line_net.h"

namespace copydesk::quality {
namespace {

using clean::Feature;

struct Page {
  clean::LineTable table;
  std::vector<Label> labels;
};

// A unit is story if a URL stands two units above it.
Page RandomPage(std::mt19937_64& random) {
  Page page;
  const size_t n = 30 + random() % 20;
  page.table.Reset(n);
  page.labels.assign(n, Label::kChrome);
  for (size_t i = 0; i < n; ++i) {
    page.table.Column(Feature::kUrl)[i] = random() % 2;
    page.table.Column(Feature::kMoney)[i] = random() % 2;
    if (i >= 2 && page.table.Column(Feature::kUrl)[i - 2] != 0) page.labels[i] = Label::kStory;
  }
  return page;
}

std::vector<int16_t> Learned(uint64_t seed, uint64_t options_seed, size_t epochs) {
  std::mt19937_64 random(seed);
  std::vector<NetPage> pages;
  for (int i = 0; i < 200; ++i) {
    const Page page = RandomPage(random);
    pages.push_back(PageOf(page.table, page.labels, std::vector<float>(page.labels.size(), 5)));
  }
  std::vector<const NetPage*> all;
  all.reserve(pages.size());
  for (const NetPage& page : pages) all.push_back(&page);
  NetOptions options;
  options.epochs = epochs;
  options.memory = 0.9F;
  options.dropped_inputs = 0.05F;
  options.seed = options_seed;
  return TrainNet(all, {}, options);
}

TEST(NetTraining, LearnsARuleOfANeighbourAndHoldsItOnOtherPages) {
  const std::vector<int16_t> weights = Learned(1, 1, 30);
  ASSERT_EQ(weights.size(), clean::NetWeights());
  const clean::LineNet net(weights);
  std::mt19937_64 random(2);
  size_t right = 0, units = 0;
  for (int i = 0; i < 20; ++i) {
    const Page page = RandomPage(random);
    clean::NetScratch scratch;
    std::vector<int32_t> scores;
    clean::RunNet(page.table, net, scratch, scores);
    for (size_t u = 0; u < scores.size(); ++u) {
      right += (scores[u] >= 0) == (page.labels[u] == Label::kStory);
      ++units;
    }
  }
  EXPECT_GT(right * 100, units * 98);
}

// Along a random direction the loss changes as the gradient says. Parts are tested one by one, for
// an error in one would be lost among the others.
TEST(NetTraining, TheGradientIsThatOfTheLoss) {
  std::mt19937_64 random(4);
  const auto normal = [&](double scale) {
    return static_cast<float>(std::normal_distribution<double>(0, scale)(random));
  };
  Page made = RandomPage(random);
  for (size_t f = 0; f < clean::kFeatures; ++f) {
    for (size_t r = 0; r < made.table.rows(); ++r) {
      made.table.Column(static_cast<Feature>(f))[r] = static_cast<uint8_t>(random());
    }
  }
  const NetPage page = PageOf(made.table, made.labels, std::vector<float>(made.labels.size(), 1.F));
  const clean::NetLayout layout{clean::NetInputs().size()};
  std::vector<float> weights(layout.all());
  for (float& w : weights) w = normal(0.05);
  for (size_t l = 0; l < clean::kDilations.size(); ++l) {
    for (size_t k = layout.layer(l); k < layout.mix(l); ++k) weights[k] = normal(0.7);
  }
  std::vector<float> gradient, unused;
  NetLoss(page, weights, gradient);

  struct Part {
    std::string name;
    size_t begin, end;
  };
  std::vector<Part> parts = {{"inputs", 0, layout.bias()},
                             {"input bias", layout.bias(), layout.layer(0)},
                             {"score", layout.score(), layout.all()}};
  for (const size_t l : {size_t{0}, clean::kDilations.size() - 1}) {
    for (size_t look = 0; look < clean::kLooks; ++look) {
      const size_t at = layout.look(l, clean::Look{look});
      parts.push_back({"look " + std::to_string(look), at, at + clean::kChannels});
    }
    parts.push_back({"mix", layout.mix(l), layout.mix_bias(l)});
    parts.push_back({"mix bias", layout.mix_bias(l), layout.layer(l + 1)});
  }
  for (const Part& part : parts) {
    const float step = 5e-3F / std::sqrt(static_cast<float>(part.end - part.begin));
    std::vector<float> ahead = weights, behind = weights;
    double want = 0;
    for (size_t k = part.begin; k < part.end; ++k) {
      // Uphill and a little aside, so that the slope is not lost in rounding.
      const float way = (gradient[k] > 0 ? 1.F : -1.F) * (0.5F + std::abs(normal(0.5)));
      ahead[k] += step * way;
      behind[k] -= step * way;
      want += static_cast<double>(gradient[k] * way);
    }
    const double slope = (NetLoss(page, ahead, unused) - NetLoss(page, behind, unused)) /
                         (2 * static_cast<double>(step));
    EXPECT_GT(want, 0) << part.name;
    EXPECT_NEAR(slope / want, 1, 0.02) << part.name;
  }
}

TEST(NetTraining, TheSeedDecides) {
  EXPECT_EQ(Learned(1, 1, 2), Learned(1, 1, 2));
  EXPECT_NE(Learned(1, 1, 2), Learned(1, 2, 2));
}

}  // namespace
}  // namespace copydesk::quality
