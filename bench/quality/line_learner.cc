#include "bench/quality/line_learner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>

#include "bench/quality/mixed_pages.h"
#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/line_net.h"
#include "stages/clean/title.h"
#include "stages/hash/hash.h"

namespace copydesk::quality {
namespace {

using clean::Feature;

// A unit's weight in learning: something for itself, and more for the words that would be won or
// lost with it, as a share of its page's story.
constexpr float kWeightOfPage = 100;
constexpr float kWeightOfWords = 60;
constexpr float kMostWeight = 4;
constexpr float kNewsWeight = 2;     // there are few of them, and they matter most
constexpr float kGoldWeight = 0.3F;  // guards clean prose; see DECISIONS.md

// Mixed pages teach what a page looks like on which the story is short.
constexpr size_t kMixedCopies = 2;
constexpr float kMixedWeight = 0.3F;
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

// A network is surer of the sites that it was learned from than it may be of others, and keeps more
// than is right there. Seen in five folds; see DECISIONS.md.
constexpr float kTemper = 0.75F;                        // of its scores
constexpr int32_t kShift = -clean::kWeightOne * 3 / 8;  // added to them

void Temper(std::vector<int16_t>& net) {
  const size_t score = clean::NetLayout{clean::NetInputs().size()}.score();
  for (size_t k = score; k < net.size(); ++k) {
    net[k] = static_cast<int16_t>(std::lround(static_cast<float>(net[k]) * kTemper));
  }
  // Biases are in halves of a score's unit.
  net.back() = static_cast<int16_t>(net.back() + 2 * kShift);
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

LineLearner::LineLearner(std::vector<LabelledPage> pages) : pages_(std::move(pages)) {
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

LearnedLineModel LineLearner::Learn(std::optional<size_t> without, const NetOptions& options,
                                    std::span<const Feature> hidden) const {
  WordCounts counts;
  CountWords(without, counts);
  std::vector<NetPage> described = Describe(without, counts);
  const std::span<const clean::NetInput> inputs = clean::NetInputs();
  std::vector<size_t> unseen;
  for (size_t i = 0; i < inputs.size(); ++i) {
    if (std::find(hidden.begin(), hidden.end(), inputs[i].feature) != hidden.end()) {
      unseen.push_back(i);
    }
  }
  std::vector<const NetPage*> pages, mixed;
  for (size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].fold == without) continue;
    NetPage& page = described[i];
    for (size_t r = 0; r < page.rows; ++r) {
      for (const size_t input : unseen) page.inputs[r * inputs.size() + input] = 0;
    }
    (pages_[i].set == PageSet::kMixed ? mixed : pages).push_back(&page);
  }
  LearnedLineModel learned{.net = TrainNet(pages, mixed, options), .words = counts.Weights()};
  Temper(learned.net);
  for (const size_t input : unseen) {
    std::fill_n(learned.net.begin() + static_cast<ptrdiff_t>(input * clean::kChannels),
                clean::kChannels, int16_t{0});
  }
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

// The features of the pages that are learned from; of the others nothing.
std::vector<NetPage> LineLearner::Describe(std::optional<size_t> without,
                                           const WordCounts& counts) const {
  std::vector<NetPage> described(pages_.size());
  clean::FeatureScratch scratch;
  clean::LineTable table;
  std::vector<std::string> domains, last;
  std::optional<clean::WordEvidence> evidence;
  for (size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].fold == without) continue;
    domains = pages_[i].lenders;
    domains.push_back(pages_[i].domain);
    if (domains != last) evidence.emplace(counts.WeightsWithout(domains));
    last = domains;
    ExtractFeatures(units_[i].lines, units_[i].title, *evidence, scratch, table);
    described[i] = PageOf(table, units_[i].labels, units_[i].weights);
  }
  return described;
}

absl::StatusOr<std::vector<LearnedLineModel>> LearnFolds(const LineLearner& learner,
                                                         const NetOptions& options,
                                                         std::span<const Feature> hidden,
                                                         Context& context) {
  std::vector<LearnedLineModel> models(kFolds);
  RETURN_IF_ERROR(ParallelBlocks(context, kFolds, 1, [&](size_t, size_t fold, size_t) {
    models[fold] = learner.Learn(fold, options, hidden);
    std::fprintf(stderr, "learned without fold %zu of %zu\n", fold + 1, kFolds);
    return absl::OkStatus();
  }));
  return models;
}

}  // namespace copydesk::quality
