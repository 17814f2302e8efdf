// Learns line models from labelled pages: of all of them, or of all but a fold.
//
// To the pages that it is given come mixed ones (mixed_pages.h). Word weights are learned on the
// pages that the network is learned on, and each page's words are weighed without the sites that it
// was made of. Half of the pages are learned with their title known, the others without.
// Deterministic on one machine; several models may be learned at once. Tested by
// tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_
#define COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/net_training.h"
#include "bench/quality/word_counts.h"
#include "pipeline/context.h"
#include "stages/clean/line_features.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/word_evidence.h"

namespace copydesk::quality {

struct LearnedLineModel {
  std::vector<int16_t> net;  // as clean::LineNet takes it
  std::vector<clean::WordWeight> words;
};

// A page as the model sees it.
struct PageUnits {
  clean::PageLines lines;
  size_t title = 0;  // the unit that says the title; the number of units if none is known to
  // A unit.
  std::vector<Label> labels;
  std::vector<float> weights;
  uint32_t story_words = 0;
};

// Gives each of `units.lines.units` a label, the one that most of its lines' bytes have, and a
// weight.
void LabelUnits(const LabelledPage& page, PageUnits& units);

// True for pages that are copies or parts of others: their words were counted there.
bool IsMade(const LabelledPage& page);

class LineLearner {
 public:
  explicit LineLearner(std::vector<LabelledPage> pages);

  // The pages as they were given, then the mixed ones.
  const std::vector<LabelledPage>& pages() const { return pages_; }
  const PageUnits& units(size_t page) const { return units_[page]; }

  // Learns from all pages but those of the fold `without`, with the features `hidden` unseen.
  LearnedLineModel Learn(std::optional<size_t> without, const NetOptions& options,
                         std::span<const clean::Feature> hidden = {}) const;

 private:
  void CountWords(std::optional<size_t> without, WordCounts& counts) const;
  std::vector<NetPage> Describe(std::optional<size_t> without, const WordCounts& counts) const;

  std::vector<LabelledPage> pages_;
  std::vector<PageUnits> units_;  // a page
};

// Of each fold a model that was learned without it; several at once, of as many threads as
// `context` says. Says on standard error when one is done.
absl::StatusOr<std::vector<LearnedLineModel>> LearnFolds(const LineLearner& learner,
                                                         const NetOptions& options,
                                                         std::span<const clean::Feature> hidden,
                                                         Context& context);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_
