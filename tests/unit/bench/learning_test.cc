// The parts of the program that learns the line model.
#include <random>
#include <vector>

#include "bench/quality/boosting.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/word_counts.h"
#include "gtest/gtest.h"
#include "pipeline/progress.h"
#include "stages/clean/line_model.h"

namespace copydesk::quality {
namespace {

using clean::Feature;
using clean::WordEvidence;

// Pages on which a unit is story if the unit above it has more than 99 words.
void FillRows(uint64_t seed, size_t pages, TrainingRows& rows) {
  std::mt19937_64 random(seed);
  for (size_t p = 0; p < pages; ++p) {
    const size_t n = 20 + random() % 30;
    clean::FeatureTable table;
    table.Reset(n);
    std::vector<Label> labels(n, Label::kChrome);
    for (size_t i = 0; i < n; ++i) {
      table.Column(Feature::kWords)[i] = static_cast<uint8_t>(random() % 200);
      table.Column(Feature::kDigits)[i] = static_cast<uint8_t>(random() % 100);
      if (i > 0 && table.Column(Feature::kWords)[i - 1] > 99) labels[i] = Label::kStory;
    }
    rows.Add(table, labels, std::vector<float>(n, 1));
  }
  rows.Finish();
}

std::vector<size_t> Numbers(size_t n) {
  std::vector<size_t> numbers(n);
  for (size_t i = 0; i < n; ++i) numbers[i] = i;
  return numbers;
}

TEST(Boosting, LearnsARuleOfANeighbourAndHoldsItOnOtherPages) {
  TrainingRows rows;
  FillRows(1, 200, rows);
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  BoostOptions options;
  options.trees = 40;
  options.rate = 0.3F;
  const std::vector<size_t> pages = Numbers(200);
  const auto trees = Boost(rows, pages, options, context);
  ASSERT_TRUE(trees.ok()) << trees.status().ToString();
  TrainingRows others;
  FillRows(2, 1, others);
  const TrainingRows::Page page = others.pages()[0];
  clean::FeatureTable table;
  table.Reset(page.rows);
  for (const Feature f : {Feature::kWords, Feature::kDigits}) {
    std::copy_n(others.Values(f) + page.begin, page.rows, table.Column(f));
  }
  std::vector<int16_t> sums;
  std::vector<int32_t> scores;
  clean::ScoreUnits(table, *trees, sums, scores);
  for (size_t i = 0; i < page.rows; ++i) {
    const int words = i == 0 ? 0 : table.Column(Feature::kWords)[i - 1];
    if (words > 90 && words < 110) continue;  // thresholds lie at the edges of bins
    EXPECT_EQ(scores[i] >= 0, others.labels()[page.begin + i] == Label::kStory) << words;
  }
}

TEST(Boosting, TheNumberOfThreadsChangesNothing) {
  TrainingRows rows;
  FillRows(3, 50, rows);
  StopToken stop;
  Progress progress;
  BoostOptions options;
  options.trees = 10;
  const std::vector<size_t> pages = Numbers(50);
  Context one{stop, progress, 1}, three{stop, progress, 3};
  const auto a = Boost(rows, pages, options, one), b = Boost(rows, pages, options, three);
  ASSERT_TRUE(a.ok() && b.ok());
  ASSERT_EQ(a->size(), b->size());
  for (size_t t = 0; t < a->size(); ++t) EXPECT_EQ((*a)[t].leaves, (*b)[t].leaves);
}

TEST(Boosting, PagesWithoutAnyDifferenceAreRefused) {
  TrainingRows rows;
  clean::FeatureTable table;
  table.Reset(4);
  rows.Add(table, std::vector<Label>(4, Label::kStory), std::vector<float>(4, 1));
  rows.Finish();
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 1};
  EXPECT_FALSE(Boost(rows, Numbers(1), {}, context).ok());
}

TEST(WordCounts, WeighWordsBySitesAndLeaveASiteOut) {
  WordCounts counts;
  const uint32_t menu = WordEvidence::NumberOf("menu"), ferry = WordEvidence::NumberOf("ferry"),
                 rare = WordEvidence::NumberOf("rare");
  for (int site = 0; site < 8; ++site) {
    const std::string domain = "site" + std::to_string(site);
    for (int i = 0; i < (site == 0 ? 1000 : 4); ++i) counts.Add(domain, menu, false);
    for (int i = 0; i < 4; ++i) counts.Add(domain, ferry, true);
  }
  counts.Add("site1", rare, false);
  counts.Finish();
  const auto weight_of = [](const std::vector<clean::WordWeight>& weights, uint32_t word) {
    return int{WordEvidence(weights).Of(word)};
  };
  EXPECT_GT(weight_of(counts.Weights(), menu), 0);
  EXPECT_LT(weight_of(counts.Weights(), ferry), 0);
  EXPECT_EQ(weight_of(counts.Weights(), rare), WordEvidence::kUnknown);
  EXPECT_LT(weight_of(counts.WeightsWithout("site0"), menu), weight_of(counts.Weights(), menu));
  EXPECT_EQ(weight_of(counts.WeightsWithout("elsewhere"), menu), weight_of(counts.Weights(), menu));
}

TEST(WordCounts, SpellWordsInLowerCase) {
  WordCounts counts;
  counts.Name("Don't SUBSCRIBE to 新闻 in 2024");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("subscribe")), "subscribe");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("don't")), "don't");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("新闻")), "新闻");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("elsewhere")), "");
}

}  // namespace
}  // namespace copydesk::quality
