#include "bench/quality/title_boosting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "bench/quality/random.h"
#include "bench/quality/tree_growing.h"
#include "pipeline/status_macros.h"
#include "stages/clean/title_features.h"
#include "stages/clean/title_rank.h"

namespace copydesk::quality {
namespace {

using clean::Split;
using clean::Tree;

constexpr size_t kQuestions = 2;
constexpr size_t kLeaves = size_t{1} << kQuestions;
constexpr size_t kPacked = clean::kTreeDepth / kQuestions;
// Of a leaf, in kTitleOne: the sum of kPacked fits in a byte.
constexpr long kLargestLeaf = 127 / static_cast<long>(kPacked);
// Lines whose gradient is this large are drawn for sure, others by their gradient.
constexpr float kSurelyDrawn = 0.03F;
constexpr float kLeastCurvature = 1e-4F;
constexpr float kLargestScore = 30;

struct SmallTree {
  std::array<Split, kQuestions> splits;
  std::array<int8_t, kLeaves> leaves;
};

class Booster {
 public:
  Booster(const TrainingRows& rows, std::span<const size_t> pages, const TitleBoostOptions& options,
          Context& context)
      : rows_(rows),
        pages_(pages),
        options_(options),
        random_(options.seed),
        scores_(rows.labels().size(), static_cast<float>(clean::kTitlePrior) / clean::kTitleOne),
        columns_(AllColumns(rows, clean::kOwnTitleFeatures, clean::kTitleFeatures,
                            options.column_share)),
        grower_(rows, options.smoothing, context) {}

  absl::StatusOr<std::vector<Tree>> Run() {
    std::vector<Tree> trees;
    for (size_t t = 0; t < options_.trees; ++t) {
      std::array<SmallTree, kPacked> parts;
      for (SmallTree& part : parts) {
        Sample();
        ASSIGN_OR_RETURN(part, Grow());
        for (const size_t page : pages_) {
          AddLeaves(rows_, rows_.pages()[page], part.splits, part.leaves, clean::kTitleOne,
                    scores_);
        }
      }
      trees.push_back(Pack(parts));
    }
    return trees;
  }

 private:
  // Draws pages and columns, and takes the gradients of the pages' lines.
  void Sample() {
    sums_.clear();
    at_.clear();
    for (const size_t page : pages_) {
      if (random_.Next() < options_.page_share) SamplePage(rows_.pages()[page]);
    }
    DrawColumns(columns_, random_, drawn_);
  }

  void SamplePage(const TrainingRows::Page& page) {
    float all = 1, right = 0;
    chances_.assign(page.rows, 0);
    for (size_t k = 0; k < page.rows; ++k) {
      const Label label = rows_.labels()[page.begin + k];
      if (label == Label::kUnknown) continue;
      chances_[k] = std::exp(std::min(scores_[page.begin + k], kLargestScore));
      all += chances_[k];
      if (label == Label::kStory) right += chances_[k];
    }
    for (size_t k = 0; k < page.rows; ++k) {
      const size_t row = page.begin + k;
      if (rows_.labels()[row] == Label::kUnknown) continue;
      const float chance = chances_[k] / all;
      const float wanted = rows_.labels()[row] == Label::kStory ? chances_[k] / right : 0;
      // What is drawn seldom counts the more: what is expected of a sum stays.
      const float share = std::min(std::fabs(wanted - chance) / kSurelyDrawn, 1.F);
      if (share < 1 && random_.Next() >= static_cast<double>(share)) continue;
      const float weight = rows_.weights()[row] / share;
      const float curvature = std::max(chance * (1 - chance), kLeastCurvature);
      sums_.push_back({(wanted - chance) * weight, curvature * weight});
      at_.push_back(static_cast<uint32_t>(row));
    }
  }

  absl::StatusOr<SmallTree> Grow() {
    SmallTree tree{};
    std::array<Sums, kLeaves> leaves{};
    RETURN_IF_ERROR(grower_.Grow(drawn_, at_, sums_, tree.splits, leaves));
    for (size_t l = 0; l < kLeaves; ++l) {
      const float step = leaves[l].gradient / (leaves[l].curvature + options_.smoothing);
      tree.leaves[l] = static_cast<int8_t>(std::clamp(
          std::lround(options_.rate * step * clean::kTitleOne), -kLargestLeaf, kLargestLeaf));
    }
    return tree;
  }

  static Tree Pack(const std::array<SmallTree, kPacked>& parts) {
    Tree tree{};
    for (size_t l = 0; l < tree.leaves.size(); ++l) {
      int sum = 0;
      for (size_t p = 0; p < kPacked; ++p) {
        sum += parts[p].leaves[l >> (p * kQuestions) & (kLeaves - 1)];
      }
      tree.leaves[l] = static_cast<int8_t>(sum);
    }
    for (size_t p = 0; p < kPacked; ++p) {
      std::copy(parts[p].splits.begin(), parts[p].splits.end(),
                tree.splits.begin() + static_cast<ptrdiff_t>(p * kQuestions));
    }
    return tree;
  }

  const TrainingRows& rows_;
  std::span<const size_t> pages_;
  const TitleBoostOptions& options_;
  Random random_;
  std::vector<float> scores_;   // a row
  std::vector<float> chances_;  // a row of a page
  std::vector<Column> columns_, drawn_;
  TreeGrower grower_;
  std::vector<Sums> sums_;    // a drawn row
  std::vector<uint32_t> at_;  // its number
};

}  // namespace

absl::StatusOr<std::vector<clean::Tree>> BoostTitles(const TrainingRows& rows,
                                                     std::span<const size_t> pages,
                                                     const TitleBoostOptions& options,
                                                     Context& context) {
  return Booster(rows, pages, options, context).Run();
}

}  // namespace copydesk::quality
