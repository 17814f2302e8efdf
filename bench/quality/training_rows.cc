#include "bench/quality/training_rows.h"

#include <algorithm>

namespace copydesk::quality {

using clean::kReach;
using clean::kTitleFeatures;
using clean::TitleFeature;

void TrainingRows::Add(const clean::TitleTable& features, std::span<const Label> labels,
                       std::span<const float> weights) {
  const size_t n = features.rows();
  const size_t begin = labels_.size() + kReach;
  for (size_t f = 0; f < kTitleFeatures; ++f) {
    const uint8_t* column = features.Column(static_cast<TitleFeature>(f));
    values_[f].insert(values_[f].end(), kReach, 0);
    values_[f].insert(values_[f].end(), column, column + n);
  }
  labels_.insert(labels_.end(), kReach, Label::kUnknown);
  labels_.insert(labels_.end(), labels.begin(), labels.end());
  weights_.insert(weights_.end(), kReach, 0);
  weights_.insert(weights_.end(), weights.begin(), weights.end());
  pages_.push_back({begin, n});
}

void TrainingRows::Finish() {
  labels_.insert(labels_.end(), kReach, Label::kUnknown);
  weights_.insert(weights_.end(), kReach, 0);
  for (size_t f = 0; f < kTitleFeatures; ++f) {
    std::vector<uint8_t>& values = values_[f];
    values.insert(values.end(), kReach, 0);
    std::array<size_t, 256> counts{};
    for (const Page& page : pages_) {
      for (size_t r = page.begin; r < page.begin + page.rows; ++r) ++counts[values[r]];
    }
    const auto distinct = static_cast<size_t>(
        std::count_if(counts.begin(), counts.end(), [](size_t c) { return c > 0; }));
    size_t all = 0, seen = 0, step = 0;
    for (const size_t c : counts) all += c;
    std::vector<uint8_t>& edges = edges_[f];
    edges.clear();
    for (size_t v = 0; v < 255 && edges.size() + 1 < kBins; ++v) {
      seen += counts[v];
      if (counts[v] == 0 || seen == all) continue;
      if (distinct > kBins && seen * kBins / all <= step) continue;
      step = seen * kBins / all;
      edges.push_back(static_cast<uint8_t>(v + 1));
    }
    std::array<uint8_t, 256> bin{};
    for (size_t v = 0, b = 0; v < 256; ++v) {
      while (b < edges.size() && v >= edges[b]) ++b;
      bin[v] = static_cast<uint8_t>(b);
    }
    bins_[f].resize(values.size());
    for (size_t r = 0; r < values.size(); ++r) bins_[f][r] = bin[values[r]];
  }
}

}  // namespace copydesk::quality
