// The parts of the program that learns the line model.
#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "bench/quality/boosting.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/line_learner.h"
#include "bench/quality/mixed_pages.h"
#include "bench/quality/training_rows.h"
#include "bench/quality/tree_text.h"
#include "bench/quality/word_counts.h"
#include "gtest/gtest.h"
#include "pipeline/progress.h"
#include "stages/clean/line_model.h"
#include "stages/text/lines.h"

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

// Units that are all but decided are drawn seldom; those that are have to count for the rest, or
// the odds would come out wrong.
TEST(Boosting, UnitsThatAreDrawnSeldomCountTheMore) {
  std::mt19937_64 random(4);
  TrainingRows rows;
  constexpr size_t kPages = 200, kUnits = 100;
  clean::FeatureTable table;
  for (size_t p = 0; p < kPages; ++p) {
    table.Reset(kUnits);
    std::vector<Label> labels(kUnits);
    for (size_t i = 0; i < kUnits; ++i) {
      // A unit in ten is story, and one in two of those with digits.
      const bool digits = random() % 10 == 0;
      labels[i] = random() % (digits ? 2 : 18) == 0 ? Label::kStory : Label::kChrome;
      table.Column(Feature::kDigits)[i] = digits;
    }
    rows.Add(table, labels, std::vector<float>(kUnits, 1));
  }
  rows.Finish();
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  BoostOptions options;
  options.trees = 60;
  options.rate = 0.3F;
  const auto trees = Boost(rows, Numbers(kPages), options, context);
  ASSERT_TRUE(trees.ok()) << trees.status().ToString();
  table.Reset(2 * size_t{clean::kReach} +
              2);  // no digits near the first, nor near those of the last
  table.Column(Feature::kDigits)[table.rows() - 1] = 1;
  std::vector<int16_t> sums;
  std::vector<int32_t> scores;
  clean::ScoreUnits(table, *trees, sums, scores);
  const auto odds = [&](size_t i) { return static_cast<double>(scores[i]) / clean::kWeightOne; };
  EXPECT_NEAR(odds(0), std::log(1.0 / 17), 0.4);
  EXPECT_NEAR(odds(table.rows() - 1), 0, 0.4);
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
  const auto without = [&](const std::vector<std::string>& domains) {
    return weight_of(counts.WeightsWithout(domains), menu);
  };
  const int with_all = weight_of(counts.Weights(), menu);
  EXPECT_LT(without({"site0"}), with_all);
  EXPECT_EQ(without({"elsewhere"}), with_all);
  EXPECT_LT(without({"site0", "site1"}), without({"site0"}));
  EXPECT_EQ(without({"site0", "elsewhere", "site0"}), without({"site0"}));
}

TEST(WordCounts, SpellWordsInLowerCase) {
  WordCounts counts;
  counts.Name("Don't SUBSCRIBE to 新闻 in 2024");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("subscribe")), "subscribe");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("don't")), "don't");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("新闻")), "新闻");
  EXPECT_EQ(counts.Spelling(WordEvidence::NumberOf("elsewhere")), "");
}

// A page whose head, story and tail each say which page they are of.
LabelledPage PageOf(size_t number, size_t fold, const std::string& render) {
  LabelledPage page;
  page.id = "page" + std::to_string(number);
  page.set = number % 2 == 0 ? PageSet::kGuides : PageSet::kNews;
  page.render = render;
  page.domain = "site" + std::to_string(number) + ".example";
  page.fold = fold;
  const std::string of = " of " + page.domain + "\n";
  page.text = "Menu" + of + "Search" + of;
  page.labels = {Label::kChrome, Label::kUnknown};
  for (int i = 0; i < 8; ++i) {
    page.text +=
        "Twenty words are what it takes until a paragraph of a story may be called a long "
        "one, some say" +
        of;
    page.labels.push_back(i == 3 ? Label::kChrome : Label::kStory);
  }
  page.labels.push_back(Label::kStory);
  page.text += "The story's end" + of + "Comments" + of;
  page.labels.push_back(Label::kChrome);
  return page;
}

std::vector<LabelledPage> PagesToMix() {
  std::vector<LabelledPage> pages;
  for (size_t i = 0; i < 40; ++i) pages.push_back(PageOf(i, i / 2 % 2, i % 4 < 2 ? "line" : "bs"));
  LabelledPage no_story = PageOf(40, 0, "line");
  no_story.labels.assign(no_story.labels.size(), Label::kChrome);
  pages.push_back(no_story);
  pages.push_back(PageOf(41, 0, "line"));
  pages.back().set = PageSet::kMulti;
  return pages;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<text::LineSpan> spans;
  text::SplitLines(text, spans);
  std::vector<std::string> lines;
  lines.reserve(spans.size());
  for (const text::LineSpan& span : spans) lines.emplace_back(span.Of(text));
  return lines;
}

TEST(MixPages, PutsTheStoryOfOnePageBetweenTheHeadAndTheTailOfOthers) {
  const std::vector<LabelledPage> pages = PagesToMix();
  const std::vector<LabelledPage> mixed = MixPages(pages, 3, 5);
  ASSERT_EQ(mixed.size(), 3 * 40);  // of guides and news with a story
  size_t cut = 0;
  for (const LabelledPage& page : mixed) {
    EXPECT_EQ(page.set, PageSet::kMixed);
    const std::vector<std::string> lines = LinesOf(page.text);
    ASSERT_EQ(lines.size(), page.labels.size());
    ASSERT_EQ(page.lenders.size(), 2);
    EXPECT_EQ(lines[0], "Menu of " + page.lenders[0]);
    EXPECT_EQ(lines[1], "Search of " + page.lenders[0]);
    EXPECT_EQ(lines.back(), "Comments of " + page.lenders[1]);
    EXPECT_EQ(page.labels.front(), Label::kChrome);
    EXPECT_EQ(page.labels[1], Label::kUnknown);
    EXPECT_EQ(page.labels.back(), Label::kChrome);
    // At least 80 words of the story are left: five paragraphs, of which one is no story.
    ASSERT_GE(lines.size(), 2 + 5 + 1);
    for (size_t i = 2; i + 1 < lines.size(); ++i) {
      EXPECT_TRUE(lines[i].ends_with(" of " + page.domain)) << lines[i];
      EXPECT_EQ(page.labels[i], i == 5 ? Label::kChrome : Label::kStory) << i;
    }
    cut += lines[lines.size() - 2] != "The story's end of " + page.domain;
  }
  EXPECT_GT(cut, mixed.size() / 3);
  EXPECT_LT(cut, mixed.size() * 2 / 3);
}

TEST(MixPages, AllPartsAreOfOneFoldAndOneRendering) {
  const std::vector<LabelledPage> pages = PagesToMix();
  std::set<std::string> lenders;
  for (const LabelledPage& page : MixPages(pages, 3, 5)) {
    for (const std::string& lender : page.lenders) {
      const auto whose = std::find_if(pages.begin(), pages.end(),
                                      [&](const LabelledPage& p) { return p.domain == lender; });
      ASSERT_NE(whose, pages.end());
      EXPECT_EQ(whose->fold, page.fold);
      EXPECT_EQ(whose->render, page.render);
      lenders.insert(lender);
    }
  }
  EXPECT_GT(lenders.size(), 20);
}

TEST(MixPages, TheSeedDecides) {
  const std::vector<LabelledPage> pages = PagesToMix();
  const auto texts = [&](uint64_t seed) {
    std::vector<std::string> out;
    for (const LabelledPage& page : MixPages(pages, 2, seed)) out.push_back(page.text);
    return out;
  };
  EXPECT_EQ(texts(1), texts(1));
  EXPECT_NE(texts(1), texts(2));
}

TEST(LabelUnits, AUnitHasTheLabelOfMostOfItsBytesAndMoreWeightForMoreWords) {
  const LabelledPage page = PageOf(0, 0, "line");
  PageUnits units;
  units.lines.Read(page.text, clean::Lexicon::BuiltIn());
  LabelUnits(page, units);
  ASSERT_EQ(units.lines.units.size(), page.labels.size());  // no line is joined to another
  EXPECT_EQ(units.labels, page.labels);
  ASSERT_EQ(units.weights.size(), page.labels.size());
  EXPECT_GT(units.weights[2], units.weights[0]);
  LabelledPage mixed = page;
  mixed.set = PageSet::kMixed;
  PageUnits light;
  light.lines.Read(mixed.text, clean::Lexicon::BuiltIn());
  LabelUnits(mixed, light);
  EXPECT_LT(light.weights[0], units.weights[0]);
  EXPECT_EQ(light.story_words, units.story_words);
}

TEST(LineLearner, LearnsWithMixedPagesAndWithoutAFold) {
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  const LineLearner learner(PagesToMix(), context);
  const size_t given = PagesToMix().size();
  ASSERT_GT(learner.pages().size(), given);
  for (size_t i = 0; i < learner.pages().size(); ++i) {
    EXPECT_EQ(learner.pages()[i].set == PageSet::kMixed, i >= given);
    EXPECT_EQ(learner.units(i).labels.size(), learner.units(i).lines.units.size());
  }
  BoostOptions options;
  options.trees = 3;
  const auto all = learner.Learn(std::nullopt, options), rest = learner.Learn(0, options);
  ASSERT_TRUE(all.ok() && rest.ok());
  EXPECT_EQ(all->trees.size(), 3);
  EXPECT_EQ(rest->trees.size(), 3);
  // The domains' own words are known to fewer sites than a word needs.
  EXPECT_FALSE(all->words.empty());
  const clean::WordEvidence words(all->words), fewer(rest->words);
  EXPECT_GT(words.Of(WordEvidence::NumberOf("menu")), 0);
  EXPECT_NE(words.Of(WordEvidence::NumberOf("menu")), fewer.Of(WordEvidence::NumberOf("menu")));
}

TEST(TreesText, BreaksLinesAndWritesEveryNumber) {
  clean::Tree tree{};
  for (clean::Split& split : tree.splits) split = {Feature::kWords, -3, 255};
  tree.leaves.fill(-127);
  const std::string text = TreesText(std::vector<clean::Tree>(2, tree), clean::FeatureName);
  for (const std::string& line : LinesOf(text)) EXPECT_LE(line.size(), 99) << line;
  const auto count = [&](std::string_view part) {
    size_t n = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
  };
  EXPECT_EQ(count("{kWords, -3, 255}"), 12);
  EXPECT_EQ(count("-127"), 128);
  EXPECT_EQ(count("{{{{kWords"), 2);
  EXPECT_EQ(count("-127}}},\n"), 2);
}

}  // namespace
}  // namespace copydesk::quality
