#include "bench/quality/tree_growing.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "absl/status/status.h"
#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"

namespace copydesk::quality {
namespace {

using clean::kReach;
using clean::TitleFeature;

constexpr size_t kBins = TrainingRows::kBins;

}  // namespace

std::vector<Column> AllColumns(const TrainingRows& rows, size_t own, size_t features,
                               double share) {
  static constexpr std::array<double, kReach + 1> kNearness = {1.6, 0.8, 0.4, 0.25};
  std::vector<Column> columns;
  for (size_t f = 0; f < features; ++f) {
    const auto feature = static_cast<TitleFeature>(f);
    if (rows.Edges(feature).empty()) continue;
    if (f >= own) {
      columns.push_back({feature, 0, share * 2});
      continue;
    }
    for (int at = -kReach; at <= kReach; ++at) {
      columns.push_back(
          {feature, static_cast<int8_t>(at), share * kNearness[static_cast<size_t>(std::abs(at))]});
    }
  }
  return columns;
}

void DrawColumns(const std::vector<Column>& columns, Random& random, std::vector<Column>& drawn) {
  drawn.clear();
  for (const Column& column : columns) {
    if (random.Next() < column.share) drawn.push_back(column);
  }
  if (drawn.empty()) drawn = columns;
}

void AddLeaves(const TrainingRows& rows, const TrainingRows::Page& page,
               std::span<const clean::Split> splits, std::span<const int8_t> leaves, int32_t one,
               std::span<float> scores) {
  std::vector<uint8_t> leaf(page.rows, 0);
  for (size_t d = 0; d < splits.size(); ++d) {
    const uint8_t* const values = rows.Values(splits[d].feature) + page.begin + splits[d].at;
    for (size_t k = 0; k < page.rows; ++k) {
      leaf[k] = static_cast<uint8_t>(leaf[k] | (values[k] >= splits[d].least ? 1u << d : 0u));
    }
  }
  for (size_t k = 0; k < page.rows; ++k) {
    scores[page.begin + k] += static_cast<float>(leaves[leaf[k]]) / static_cast<float>(one);
  }
}

absl::Status TreeGrower::Grow(std::span<const Column> columns, std::span<const uint32_t> at,
                              std::span<const Sums> sums, std::span<clean::Split> splits,
                              std::span<Sums> leaves) {
  leaf_.assign(at.size(), 0);
  for (size_t depth = 0; depth < splits.size(); ++depth) {
    found_.assign(columns.size(), {});
    RETURN_IF_ERROR(ParallelBlocks(context_, columns.size(), 1, [&](size_t, size_t i, size_t) {
      found_[i] = Search(columns[i], at, sums, size_t{1} << depth);
      return absl::OkStatus();
    }));
    size_t best = 0;
    for (size_t i = 1; i < found_.size(); ++i) {
      if (found_[i].gain > found_[best].gain) best = i;
    }
    if (found_.empty() || found_[best].bin == 0) {
      return absl::FailedPreconditionError("nothing to learn from: no column parts the rows");
    }
    const Column& column = columns[best];
    const size_t bin = found_[best].bin;
    splits[depth] = {column.feature, column.at, rows_.Edges(column.feature)[bin - 1]};
    const uint8_t* bins = rows_.Bins(column.feature) + column.at;
    for (size_t i = 0; i < at.size(); ++i) {
      leaf_[i] = static_cast<uint8_t>(leaf_[i] | (bins[at[i]] >= bin ? 1u << depth : 0u));
    }
  }
  std::fill(leaves.begin(), leaves.end(), Sums{});
  for (size_t i = 0; i < at.size(); ++i) leaves[leaf_[i]] += sums[i];
  return absl::OkStatus();
}

// The best place to cut all leaves by one column.
TreeGrower::BestSplit TreeGrower::Search(const Column& column, std::span<const uint32_t> at,
                                         std::span<const Sums> sums, size_t leaves) const {
  std::vector<Sums> of_bins(leaves * kBins);
  const uint8_t* bins = rows_.Bins(column.feature) + column.at;
  for (size_t i = 0; i < at.size(); ++i) of_bins[leaf_[i] * kBins + bins[at[i]]] += sums[i];
  const size_t used = rows_.Edges(column.feature).size() + 1;
  std::array<float, kBins> gain{};
  const auto worth = [&](const Sums& s) {
    return s.gradient * s.gradient / (s.curvature + smoothing_);
  };
  for (size_t l = 0; l < leaves; ++l) {
    const Sums* const of_leaf = &of_bins[l * kBins];
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

}  // namespace copydesk::quality
