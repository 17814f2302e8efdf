#include "bench/quality/line_learner.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "bench/quality/mixed_pages.h"
#include "pipeline/status_macros.h"
#include "stages/clean/line_features.h"
#include "stages/clean/title.h"
#include "stages/hash/hash.h"

namespace copydesk::quality {
namespace {

// A unit's weight in learning: something for itself, and more for the words that would be won or
// lost with it, as a share of its page's story.
constexpr float kWeightOfPage = 100;
constexpr float kWeightOfWords = 60;
constexpr float kMostWeight = 4;
constexpr float kNewsWeight = 2;  // there are few of them, and they matter most
constexpr float kGoldWeight = 0.2F;

// Mixed pages teach what a page looks like on which the story is short; together they weigh as much
// as a quarter of their parents. Swept over 0, .12 and .3: without a site's profile the word F1 of
// syndication-dev, none of which is learned from, is .938, .952 and .955, but at .3 more of the
// words of pages without chrome go (6.1 in 1000, not 4.6), and pairs of copies are lost with them
// (pair F1 .945, not .953).
constexpr size_t kMixedCopies = 2;
constexpr float kMixedWeight = 0.12F;
constexpr uint64_t kMixSeed = 7;

float WeightOfSet(PageSet set) {
  switch (set) {
    case PageSet::kNews:
      return kNewsWeight;
    case PageSet::kGold:
      return kGoldWeight;
    case PageSet::kMixed:
      return kMixedWeight;
    case PageSet::kGuides:
    case PageSet::kMulti:
      break;
  }
  return 1;
}

}  // namespace

void LabelUnits(const LabelledPage& page, PageUnits& units) {
  units.labels.clear();
  units.weights.clear();
  units.story_words = 0;
  for (const clean::Unit& unit : units.lines.units) {
    std::array<size_t, 3> bytes{};
    for (uint32_t k = 0; k < unit.count; ++k) {
      const clean::InputLine& line = units.lines.lines[unit.first + k];
      bytes[static_cast<size_t>(page.labels[line.number - 1])] += line.end - line.begin;
    }
    const Label label = bytes[0] + bytes[1] == 0 ? Label::kUnknown
                        : bytes[1] > bytes[0]    ? Label::kStory
                                                 : Label::kChrome;
    units.labels.push_back(label);
    if (label == Label::kStory) units.story_words += unit.scan.words;
  }
  const float of_set = WeightOfSet(page.set);
  const auto count = static_cast<float>(std::max<size_t>(units.lines.units.size(), 30));
  const auto words = static_cast<float>(std::max<uint32_t>(units.story_words, 100));
  for (const clean::Unit& unit : units.lines.units) {
    const float share = kWeightOfWords * (static_cast<float>(unit.scan.words) + 0.3F) / words;
    units.weights.push_back(of_set * (kWeightOfPage / count + std::min(kMostWeight, share)));
  }
}

bool IsMade(const LabelledPage& page) {
  return page.set == PageSet::kGold || page.set == PageSet::kMixed;
}

LineLearner::LineLearner(std::vector<LabelledPage> pages, Context& context)
    : pages_(std::move(pages)), context_(context) {
  std::vector<LabelledPage> mixed = MixPages(pages_, kMixedCopies, kMixSeed);
  pages_.insert(pages_.end(), std::make_move_iterator(mixed.begin()),
                std::make_move_iterator(mixed.end()));
  units_.resize(pages_.size());
  for (size_t i = 0; i < pages_.size(); ++i) {
    PageUnits& units = units_[i];
    units.lines.Read(pages_[i].text, clean::Lexicon::BuiltIn());
    const bool titled = (hash::Hash64(pages_[i].id) & 1) != 0;
    units.title =
        titled ? clean::FindTitleUnit(units.lines, pages_[i].title) : units.lines.units.size();
    LabelUnits(pages_[i], units);
  }
}

absl::StatusOr<LearnedLineModel> LineLearner::Learn(std::optional<size_t> without,
                                                    const BoostOptions& options) const {
  WordCounts counts;
  CountWords(without, counts);
  TrainingRows rows;
  Describe(counts, rows);
  std::vector<size_t> chosen;
  for (size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].fold != without) chosen.push_back(i);
  }
  LearnedLineModel learned;
  learned.words = counts.Weights();
  ASSIGN_OR_RETURN(learned.trees, Boost(rows, chosen, options, context_));
  return learned;
}

void LineLearner::CountWords(std::optional<size_t> without, WordCounts& counts) const {
  for (size_t i = 0; i < pages_.size(); ++i) {
    const LabelledPage& page = pages_[i];
    // One rendering of a page tells its words.
    if (page.fold == without || page.render != "line" || IsMade(page)) continue;
    const PageUnits& units = units_[i];
    for (size_t u = 0; u < units.labels.size(); ++u) {
      if (units.labels[u] == Label::kUnknown) continue;
      const clean::Unit& unit = units.lines.units[u];
      for (uint32_t k = unit.words_begin; k < unit.words_end; ++k) {
        counts.Add(page.domain, units.lines.words[k], units.labels[u] == Label::kStory);
      }
    }
  }
  counts.Finish();
}

// The features of all pages.
void LineLearner::Describe(const WordCounts& counts, TrainingRows& rows) const {
  clean::FeatureScratch scratch;
  clean::FeatureTable table;
  std::vector<std::string> domains, last;
  std::optional<clean::WordEvidence> evidence;
  for (size_t i = 0; i < pages_.size(); ++i) {
    domains = pages_[i].lenders;
    domains.push_back(pages_[i].domain);
    if (domains != last) evidence.emplace(counts.WeightsWithout(domains));
    last = domains;
    ExtractFeatures(units_[i].lines, units_[i].title, *evidence, scratch, table);
    rows.Add(table, units_[i].labels, units_[i].weights);
  }
  rows.Finish();
}

}  // namespace copydesk::quality
