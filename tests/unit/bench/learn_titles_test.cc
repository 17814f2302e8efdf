// The parts of the program that learns to rank headlines.
#include <random>
#include <string>
#include <vector>

#include "bench/quality/title_boosting.h"
#include "bench/quality/titled_pages.h"
#include "gtest/gtest.h"
#include "pipeline/progress.h"
#include "stages/clean/title_features.h"
#include "stages/clean/title_rank.h"

namespace copydesk::quality {
namespace {

using clean::TitleFeature;

constexpr auto kSaid = TitleFeature::kSaid;
constexpr auto kCaps = TitleFeature::kCaps;
constexpr size_t kLines = 12;

// Pages of which the line with the most words said is the headline, if any has more than 10.
void FillPages(uint64_t seed, size_t pages, TrainingRows& rows,
               std::vector<clean::TitleRows>* tables = nullptr) {
  std::mt19937_64 random(seed);
  for (size_t p = 0; p < pages; ++p) {
    clean::TitleRows page;
    page.table.Reset(kLines);
    size_t best = 0;
    for (size_t i = 0; i < kLines; ++i) {
      page.lines.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(i), i % 4 != 3});
      page.table.Column(kSaid)[i] = static_cast<uint8_t>(random() % 9);
      page.table.Column(kCaps)[i] = static_cast<uint8_t>(random() % 101);
    }
    const bool titled = random() % 4 != 0;
    if (titled) {
      best = random() % 3 + 4 * (random() % 3);
      page.table.Column(kSaid)[best] = static_cast<uint8_t>(11 + random() % 5);
    }
    page.table.Column(kSaid)[3] = 200;  // no candidate
    std::vector<Label> labels;
    for (size_t i = 0; i < kLines; ++i) {
      labels.push_back(!page.lines[i].candidate ? Label::kUnknown
                       : titled && i == best    ? Label::kStory
                                                : Label::kChrome);
    }
    rows.Add(page.table, labels, std::vector<float>(kLines, 1));
    if (tables != nullptr) tables->push_back(page);
  }
  rows.Finish();
}

std::vector<size_t> Numbers(size_t n) {
  std::vector<size_t> numbers(n);
  for (size_t i = 0; i < n; ++i) numbers[i] = i;
  return numbers;
}

TEST(TitleBoosting, LearnsWhichLineIsTheHeadlineAndThatAPageMayHaveNone) {
  TrainingRows rows, others;
  FillPages(1, 300, rows);
  std::vector<clean::TitleRows> pages;
  FillPages(2, 60, others, &pages);
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  TitleBoostOptions options;
  options.trees = 60;
  options.column_share = 1;
  const auto trees = BoostTitles(rows, Numbers(300), options, context);
  ASSERT_TRUE(trees.ok()) << trees.status().ToString();
  std::vector<int16_t> sums;
  for (size_t p = 0; p < pages.size(); ++p) {
    const size_t begin = others.pages()[p].begin;
    size_t title = 0;
    while (title < kLines && others.labels()[begin + title] != Label::kStory) ++title;
    EXPECT_EQ(BestTitleRow(pages[p], *trees, sums), title) << p;
  }
}

TEST(TitleBoosting, TheNumberOfThreadsChangesNothing) {
  TrainingRows rows;
  FillPages(3, 60, rows);
  StopToken stop;
  Progress progress;
  TitleBoostOptions options;
  options.trees = 5;
  Context one{stop, progress, 1}, three{stop, progress, 3};
  const auto a = BoostTitles(rows, Numbers(60), options, one);
  const auto b = BoostTitles(rows, Numbers(60), options, three);
  ASSERT_TRUE(a.ok() && b.ok());
  ASSERT_EQ(a->size(), b->size());
  for (size_t t = 0; t < a->size(); ++t) EXPECT_EQ((*a)[t].leaves, (*b)[t].leaves);
}

TEST(TitleBoosting, PagesWithoutAnyDifferenceAreRefused) {
  TrainingRows rows;
  clean::TitleTable table;
  table.Reset(4);
  rows.Add(table, std::vector<Label>(4, Label::kChrome), std::vector<float>(4, 1));
  rows.Finish();
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 1};
  EXPECT_FALSE(BoostTitles(rows, Numbers(1), {}, context).ok());
}

TEST(TitledPages, TitlesAreComparedWithoutCaseAndWhiteSpace) {
  EXPECT_EQ(FoldTitle("  The Orra\u00A0 Valley:\tÄPFEL "), "the orra valley: äpfel");
  EXPECT_EQ(FoldTitle(" \n "), "");
  EXPECT_EQ(FoldTitle("a\xFF"), "a\xFF");
}

TEST(TitledPages, TheTitleIsWhatOgTitleSaysWhereThatIsALine) {
  const std::vector<std::string> lines = {"home", "frost & cherries: half the crop", "by ann"};
  EXPECT_EQ(WeakTitle("<head><META property='og:title' content=\"Frost &amp; cherries&#58; half "
                      "the crop\"/><title>Other</title>",
                      lines),
            lines[1]);
  EXPECT_EQ(
      WeakTitle("<meta content=\"Frost &amp; cherries: half the crop\" property=og:title>", lines),
      lines[1]);
  EXPECT_EQ(WeakTitle("<meta property=\"og:title\" content=\"Home\">", lines), "");
}

TEST(TitledPages, ElseItIsAnH1ThatTheTitleElementSaysToo) {
  const std::vector<std::string> lines = {"frost takes half of the cherries", "the orra gazette"};
  EXPECT_EQ(WeakTitle("<title>Frost takes half of the cherries | Gazette</title><h1 class=x>Frost "
                      "<b>takes</b> half of the\ncherries</h1><h1>The Orra Gazette</h1>",
                      lines),
            lines[0]);
  EXPECT_EQ(WeakTitle("<title>Cherries: frost takes half</title><h1>Frost takes half of the "
                      "cherries</h1>",
                      lines),
            lines[0]);
  EXPECT_EQ(WeakTitle("<title>Weather</title><h1>Frost takes half of the cherries</h1>", lines),
            "");
}

TEST(TitledPages, HtmlThatBreaksOffHasNoTitle) {
  const std::vector<std::string> lines = {"frost takes half of the cherries"};
  for (const char* html : {"", "<meta", "<meta property=og:title", "<meta property=", "<title",
                           "<h1>Frost takes half of the cherries", "<h1", "&#x;<"}) {
    EXPECT_EQ(WeakTitle(html, lines), "") << html;
  }
}

}  // namespace
}  // namespace copydesk::quality
