// Learns line models from labelled pages: of all of them, or of all but a fold.
//
// To the pages that it is given come mixed ones (mixed_pages.h). Word weights are learned on the
// pages that the trees are learned on, and each page's words are weighed without the sites that it
// was made of. Half of the pages are learned with their title known, the others without.
// Deterministic for any number of threads, on one machine. Tested by
// tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_
#define COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/boosting.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/word_counts.h"
#include "pipeline/context.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/tree_kernel.h"
#include "stages/clean/word_evidence.h"

namespace copydesk::quality {

struct LearnedLineModel {
  std::vector<clean::Tree> trees;
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
  // `context`: outlives the learner.
  LineLearner(std::vector<LabelledPage> pages, Context& context);

  // The pages as they were given, then the mixed ones.
  const std::vector<LabelledPage>& pages() const { return pages_; }
  const PageUnits& units(size_t page) const { return units_[page]; }

  // Learns from all pages but those of the fold `without`.
  absl::StatusOr<LearnedLineModel> Learn(std::optional<size_t> without,
                                         const BoostOptions& options) const;

 private:
  void CountWords(std::optional<size_t> without, WordCounts& counts) const;
  void Describe(const WordCounts& counts, TrainingRows& rows) const;

  std::vector<LabelledPage> pages_;
  std::vector<PageUnits> units_;  // a page
  Context& context_;
};

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_LINE_LEARNER_H_
