#include "bench/quality/boosting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "bench/quality/random.h"
#include "bench/quality/tree_growing.h"
#include "pipeline/status_macros.h"
#include "stages/clean/line_model.h"

namespace copydesk::quality {
namespace {

using clean::kTreeDepth;
using clean::Tree;

constexpr size_t kLeaves = size_t{1} << kTreeDepth;
// Units with this many times the mean gradient are drawn for sure, others by their gradient.
constexpr double kSurelyDrawn = 2;
constexpr float kLargestStep = 4;

class Booster {
 public:
  Booster(const TrainingRows& rows, std::span<const size_t> pages, const BoostOptions& options,
          Context& context)
      : rows_(rows),
        pages_(pages),
        options_(options),
        random_(options.seed),
        scores_(rows.labels().size(), 0),
        columns_(AllColumns(rows, clean::kOwnFeatures, clean::kFeatures, options.column_share,
                            options.hidden)),
        grower_(rows, options.smoothing, context) {}

  absl::StatusOr<std::vector<Tree>> Run() {
    std::vector<Tree> trees;
    for (size_t t = 0; t < options_.trees; ++t) {
      Sample();
      ASSIGN_OR_RETURN(const Tree tree, Grow());
      trees.push_back(tree);
      for (const size_t page : pages_) {
        AddLeaves(rows_, rows_.pages()[page], tree.splits, tree.leaves, clean::kWeightOne, scores_);
      }
    }
    return trees;
  }

 private:
  // Draws pages and columns, and takes the gradients of the pages' units. Units that are all but
  // decided are drawn the more seldom, and count the more for it: what is expected of a sum stays.
  void Sample() {
    sums_.clear();
    at_.clear();
    double pull = 0;
    for (const size_t page : pages_) {
      if (random_.Next() >= options_.page_share) continue;
      const TrainingRows::Page& p = rows_.pages()[page];
      for (size_t r = p.begin; r < p.begin + p.rows; ++r) {
        if (rows_.labels()[r] == Label::kUnknown) continue;
        const float story = 1 / (1 + std::exp(-scores_[r]));
        const float weight = rows_.weights()[r];
        const float gradient = ((rows_.labels()[r] == Label::kStory ? 1.F : 0.F) - story) * weight;
        pull += std::fabs(gradient);
        sums_.push_back({gradient, story * (1 - story) * weight});
        at_.push_back(static_cast<uint32_t>(r));
      }
    }
    const auto sure = static_cast<float>(kSurelyDrawn * pull /
                                         static_cast<double>(std::max<size_t>(at_.size(), 1)));
    size_t kept = 0;
    for (size_t i = 0; i < at_.size(); ++i) {
      const float share = std::fabs(sums_[i].gradient) / sure;
      Sums sums = sums_[i];
      if (share < 1) {
        if (random_.Next() >= static_cast<double>(share)) continue;
        sums.gradient /= share;
        sums.curvature /= share;
      }
      sums_[kept] = sums;
      at_[kept++] = at_[i];
    }
    sums_.resize(kept);
    at_.resize(kept);
    DrawColumns(columns_, random_, drawn_);
  }

  absl::StatusOr<Tree> Grow() {
    Tree tree{};
    std::array<Sums, kLeaves> leaves{};
    RETURN_IF_ERROR(grower_.Grow(drawn_, at_, sums_, tree.splits, leaves));
    for (size_t l = 0; l < kLeaves; ++l) {
      const float step = leaves[l].gradient / (leaves[l].curvature + options_.smoothing);
      const float value = options_.rate * std::clamp(step, -kLargestStep, kLargestStep);
      tree.leaves[l] = static_cast<int8_t>(
          std::clamp(std::lround(value * static_cast<float>(clean::kWeightOne)), -127L, 127L));
    }
    return tree;
  }

  const TrainingRows& rows_;
  std::span<const size_t> pages_;
  const BoostOptions& options_;
  Random random_;
  std::vector<float> scores_;  // a row
  std::vector<Column> columns_, drawn_;
  TreeGrower grower_;
  std::vector<Sums> sums_;    // a drawn row
  std::vector<uint32_t> at_;  // its number
};

}  // namespace

absl::StatusOr<std::vector<Tree>> Boost(const TrainingRows& rows, std::span<const size_t> pages,
                                        const BoostOptions& options, Context& context) {
  return Booster(rows, pages, options, context).Run();
}

}  // namespace copydesk::quality
