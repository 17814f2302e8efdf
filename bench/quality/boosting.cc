#include "bench/quality/boosting.h"

#include <algorithm>
#include <cmath>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"

namespace copydesk::quality {
namespace {

using clean::Feature;
using clean::kFeatures;
using clean::kReach;
using clean::kTreeDepth;
using clean::Split;
using clean::Tree;

constexpr size_t kBins = 32;
constexpr size_t kLeaves = size_t{1} << kTreeDepth;
// A unit that is this sure does not move a tree.
constexpr float kLeastGradient = 1e-3F;
constexpr float kLargestStep = 4;

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  double Next() {  // [0, 1), splitmix64
    uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }

 private:
  uint64_t state_;
};

struct Column {
  Feature feature;
  int8_t at;
  double share;  // how often a tree may ask for it
};

// The nearer to the unit, the more often.
std::vector<Column> AllColumns(const TrainingRows& rows, const BoostOptions& options) {
  static constexpr std::array<double, kReach + 1> kNearness = {1.6, 0.8, 0.4, 0.25};
  std::vector<Column> columns;
  for (size_t f = 0; f < kFeatures; ++f) {
    const auto feature = static_cast<Feature>(f);
    if (rows.Edges(feature).empty()) continue;
    if (std::find(options.hidden.begin(), options.hidden.end(), feature) != options.hidden.end()) {
      continue;
    }
    if (f >= clean::kOwnFeatures) {
      columns.push_back({feature, 0, options.column_share * 2});
      continue;
    }
    for (int at = -kReach; at <= kReach; ++at) {
      columns.push_back({feature, static_cast<int8_t>(at),
                         options.column_share * kNearness[static_cast<size_t>(std::abs(at))]});
    }
  }
  return columns;
}

// Sums of a set of rows: their gradients, and the curvature of their loss.
struct Sums {
  float gradient = 0, curvature = 0;
  Sums& operator+=(const Sums& o) {
    gradient += o.gradient;
    curvature += o.curvature;
    return *this;
  }
  Sums operator-(const Sums& o) const { return {gradient - o.gradient, curvature - o.curvature}; }
};

struct BestSplit {
  float gain = -1;
  size_t bin = 0;
};

class Booster {
 public:
  Booster(const TrainingRows& rows, std::span<const size_t> pages, const BoostOptions& options,
          Context& context)
      : rows_(rows),
        pages_(pages),
        options_(options),
        context_(context),
        random_(options.seed),
        scores_(rows.labels().size(), 0),
        columns_(AllColumns(rows, options)) {}

  absl::StatusOr<std::vector<Tree>> Run() {
    std::vector<Tree> trees;
    for (size_t t = 0; t < options_.trees; ++t) {
      Sample();
      ASSIGN_OR_RETURN(const Tree tree, Grow());
      trees.push_back(tree);
      for (const size_t page : pages_) Add(tree, rows_.pages()[page]);
    }
    return trees;
  }

 private:
  // Draws pages and columns, and takes the gradients of the pages' units.
  void Sample() {
    sums_.clear();
    at_.clear();
    for (const size_t page : pages_) {
      if (random_.Next() >= options_.page_share) continue;
      const TrainingRows::Page& p = rows_.pages()[page];
      for (size_t r = p.begin; r < p.begin + p.rows; ++r) {
        if (rows_.labels()[r] == Label::kUnknown) continue;
        const float story = 1 / (1 + std::exp(-scores_[r]));
        const float weight = rows_.weights()[r];
        const float gradient = ((rows_.labels()[r] == Label::kStory ? 1.F : 0.F) - story) * weight;
        if (std::fabs(gradient) < kLeastGradient) continue;
        sums_.push_back({gradient, story * (1 - story) * weight});
        at_.push_back(static_cast<uint32_t>(r));
      }
    }
    drawn_.clear();
    for (const Column& column : columns_) {
      if (random_.Next() < column.share) drawn_.push_back(column);
    }
    if (drawn_.empty()) drawn_ = columns_;
  }

  absl::StatusOr<Tree> Grow() {
    Tree tree{};
    leaf_.assign(at_.size(), 0);
    for (size_t depth = 0; depth < kTreeDepth; ++depth) {
      found_.assign(drawn_.size(), {});
      RETURN_IF_ERROR(ParallelBlocks(context_, drawn_.size(), 1, [&](size_t, size_t i, size_t) {
        found_[i] = Search(drawn_[i], size_t{1} << depth);
        return absl::OkStatus();
      }));
      size_t best = 0;
      for (size_t i = 1; i < found_.size(); ++i) {
        if (found_[i].gain > found_[best].gain) best = i;
      }
      if (found_.empty() || found_[best].bin == 0) {
        return absl::FailedPreconditionError("nothing to learn from: no column parts the rows");
      }
      const Column& column = drawn_[best];
      const size_t bin = found_[best].bin;
      tree.splits[depth] = {column.feature, column.at, rows_.Edges(column.feature)[bin - 1]};
      const uint8_t* bins = rows_.Bins(column.feature) + column.at;
      for (size_t i = 0; i < at_.size(); ++i) {
        leaf_[i] = static_cast<uint8_t>(leaf_[i] | (bins[at_[i]] >= bin ? 1u << depth : 0u));
      }
    }
    std::array<Sums, kLeaves> leaves{};
    for (size_t i = 0; i < at_.size(); ++i) leaves[leaf_[i]] += sums_[i];
    for (size_t l = 0; l < kLeaves; ++l) {
      const float step = leaves[l].gradient / (leaves[l].curvature + options_.smoothing);
      const float value = options_.rate * std::clamp(step, -kLargestStep, kLargestStep);
      tree.leaves[l] = static_cast<int8_t>(
          std::clamp(std::lround(value * static_cast<float>(clean::kWeightOne)), -127L, 127L));
    }
    return tree;
  }

  // The best place to cut all leaves by one column.
  BestSplit Search(const Column& column, size_t leaves) const {
    std::vector<Sums> sums(leaves * kBins);
    const uint8_t* bins = rows_.Bins(column.feature) + column.at;
    for (size_t i = 0; i < at_.size(); ++i) sums[leaf_[i] * kBins + bins[at_[i]]] += sums_[i];
    const size_t used = rows_.Edges(column.feature).size() + 1;
    std::array<float, kBins> gain{};
    const auto worth = [&](const Sums& s) {
      return s.gradient * s.gradient / (s.curvature + options_.smoothing);
    };
    for (size_t l = 0; l < leaves; ++l) {
      const Sums* const of_leaf = &sums[l * kBins];
      Sums all, below;
      for (size_t b = 0; b < used; ++b) all += of_leaf[b];
      const float whole = worth(all);
      for (size_t b = 0; b + 1 < used; ++b) {
        below += of_leaf[b];
        gain[b + 1] += worth(below) + worth(all - below) - whole;
      }
    }
    BestSplit best;
    for (size_t b = 1; b < used; ++b) {
      if (gain[b] > best.gain) best = {gain[b], b};
    }
    return best;
  }

  void Add(const Tree& tree, const TrainingRows::Page& page) {
    leaf_.assign(page.rows, 0);
    for (size_t d = 0; d < kTreeDepth; ++d) {
      const Split& split = tree.splits[d];
      const uint8_t* values = rows_.Values(split.feature) + page.begin + split.at;
      for (size_t k = 0; k < page.rows; ++k) {
        leaf_[k] = static_cast<uint8_t>(leaf_[k] | (values[k] >= split.least ? 1u << d : 0u));
      }
    }
    for (size_t k = 0; k < page.rows; ++k) {
      scores_[page.begin + k] +=
          static_cast<float>(tree.leaves[leaf_[k]]) / static_cast<float>(clean::kWeightOne);
    }
  }

  const TrainingRows& rows_;
  std::span<const size_t> pages_;
  const BoostOptions& options_;
  Context& context_;
  Random random_;
  std::vector<float> scores_;  // a row
  std::vector<Column> columns_, drawn_;
  std::vector<BestSplit> found_;  // a drawn column
  std::vector<Sums> sums_;        // a drawn row
  std::vector<uint32_t> at_;      // its number
  std::vector<uint8_t> leaf_;     // its leaf so far
};

}  // namespace

void TrainingRows::Add(const clean::FeatureTable& features, std::span<const Label> labels,
                       std::span<const float> weights) {
  const size_t n = features.rows();
  const size_t begin = labels_.size() + kReach;
  for (size_t f = 0; f < kFeatures; ++f) {
    const uint8_t* column = features.Column(static_cast<Feature>(f));
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
  for (size_t f = 0; f < kFeatures; ++f) {
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

absl::StatusOr<std::vector<Tree>> Boost(const TrainingRows& rows, std::span<const size_t> pages,
                                        const BoostOptions& options, Context& context) {
  return Booster(rows, pages, options, context).Run();
}

}  // namespace copydesk::quality
