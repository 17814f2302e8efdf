// The parts of the program that learns the line model.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench/quality/labelled_pages.h"
#include "bench/quality/line_learner.h"
#include "bench/quality/mixed_pages.h"
#include "bench/quality/tree_text.h"
#include "bench/quality/word_counts.h"
#include "gtest/gtest.h"
#include "pipeline/progress.h"
#include "stages/clean/line_net.h"
#include "stages/text/lines.h"

namespace copydesk::quality {
namespace {

using clean::Feature;
using clean::WordEvidence;

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

TEST(MixPages, PutsTheStoryOfOnePageBetweenHeadsAndTailsOfOthers) {
  const std::vector<LabelledPage> pages = PagesToMix();
  const std::vector<LabelledPage> mixed = MixPages(pages, 3, 5);
  ASSERT_EQ(mixed.size(), 3 * 40);  // of guides and news with a story
  size_t cut = 0, twice = 0;
  for (const LabelledPage& page : mixed) {
    EXPECT_EQ(page.set, PageSet::kMixed);
    const std::vector<std::string> lines = LinesOf(page.text);
    ASSERT_EQ(lines.size(), page.labels.size());
    size_t at = 0, lender = 0;
    for (; lines[at].starts_with("Menu of "); at += 2, ++lender) {
      ASSERT_LT(lender, page.lenders.size());
      EXPECT_EQ(lines[at], "Menu of " + page.lenders[lender]);
      EXPECT_EQ(lines[at + 1], "Search of " + page.lenders[lender]);
      EXPECT_EQ(page.labels[at], Label::kChrome);
      EXPECT_EQ(page.labels[at + 1], Label::kUnknown);
    }
    EXPECT_TRUE(lender == 1 || lender == 2);
    twice += lender == 2;
    const size_t tails = page.lenders.size() - lender;
    EXPECT_TRUE(tails == 1 || tails == 2);
    // At least 80 words of the story are left: five paragraphs, of which one is no story.
    ASSERT_GE(lines.size(), at + 5 + tails);
    const size_t end = lines.size() - tails;
    for (size_t i = at; i < end; ++i) {
      EXPECT_TRUE(lines[i].ends_with(" of " + page.domain)) << lines[i];
      EXPECT_EQ(page.labels[i], i == at + 3 ? Label::kChrome : Label::kStory) << i;
    }
    for (size_t i = end; i < lines.size(); ++i, ++lender) {
      EXPECT_EQ(lines[i], "Comments of " + page.lenders[lender]);
      EXPECT_EQ(page.labels[i], Label::kChrome);
    }
    cut += lines[end - 1] != "The story's end of " + page.domain;
  }
  EXPECT_GT(cut, mixed.size() / 3);
  EXPECT_LT(cut, mixed.size() * 2 / 3);
  EXPECT_GT(twice, mixed.size() / 4);
  EXPECT_LT(twice, mixed.size() * 3 / 5);
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
  const LineLearner learner(PagesToMix());
  const size_t given = PagesToMix().size();
  ASSERT_GT(learner.pages().size(), given);
  for (size_t i = 0; i < learner.pages().size(); ++i) {
    EXPECT_EQ(learner.pages()[i].set == PageSet::kMixed, i >= given);
    EXPECT_EQ(learner.units(i).labels.size(), learner.units(i).lines.units.size());
  }
  NetOptions options;
  options.epochs = 1;
  const LearnedLineModel all = learner.Learn(std::nullopt, options);
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 2};
  const auto folds = LearnFolds(learner, options, {}, context);
  ASSERT_TRUE(folds.ok());
  ASSERT_EQ(folds->size(), kFolds);
  const LearnedLineModel& rest = (*folds)[0];
  EXPECT_EQ(all.net.size(), clean::NetWeights());
  EXPECT_EQ(rest.net, learner.Learn(0, options).net);
  EXPECT_NE(rest.net, all.net);
  // The domains' own words are known to fewer sites than a word needs.
  EXPECT_FALSE(all.words.empty());
  const clean::WordEvidence words(all.words), fewer(rest.words);
  EXPECT_GT(words.Of(WordEvidence::NumberOf("menu")), 0);
  EXPECT_NE(words.Of(WordEvidence::NumberOf("menu")), fewer.Of(WordEvidence::NumberOf("menu")));
}

TEST(LineLearner, WhatIsHiddenHasNoWeight) {
  const LineLearner learner(PagesToMix());
  NetOptions options;
  options.epochs = 1;
  const Feature hidden[] = {Feature::kWords};
  const LearnedLineModel learned = learner.Learn(std::nullopt, options, hidden);
  const auto inputs = clean::NetInputs();
  for (size_t i = 0; i < inputs.size(); ++i) {
    const auto* const weights = &learned.net[i * clean::kChannels];
    const bool none = std::all_of(weights, weights + clean::kChannels,
                                  [](int16_t weight) { return weight == 0; });
    EXPECT_EQ(none, inputs[i].feature == Feature::kWords) << i;
  }
}

TEST(TreesText, BreaksLinesAndWritesEveryNumber) {
  clean::Tree tree{};
  for (clean::Split& split : tree.splits) split = {clean::TitleFeature::kWords, -3, 255};
  tree.leaves.fill(-127);
  const std::string text = TreesText(std::vector<clean::Tree>(2, tree));
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
