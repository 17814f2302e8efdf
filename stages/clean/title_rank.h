// Finds the headline of a page for which no field gives one: a small linear ranking of its lines.
//
// Candidates are the short lines above the body's first line and a few below it. Each is a set of
// yes-or-no features: where it stands, its shape, the phrases in it, how many of its words the
// body says again, how often it stands in the page, what stands around it. The line whose weights
// add up to the most wins, if they add up to more than nothing: a page may have no headline. Lines,
// not units, are ranked, so a headline that was joined to what follows it is found all the same.
// Weights are integers, learned as a softmax over a page's candidates and "none"
// (title_weights.inc says on what).
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/title_rank_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_RANK_H_
#define COPYDESK_STAGES_CLEAN_TITLE_RANK_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// One line that may be the headline.
struct TitleCandidate {
  uint32_t unit = 0;            // index in PageLines::units
  uint32_t line = 0;            // index in PageLines::lines
  uint32_t features_begin = 0;  // in TitleScratch::features
  uint32_t features_end = 0;
};

// Ids of features lie below this.
inline constexpr uint32_t kTitleFeatures = 640;

// Of a candidate's words (function words left out), how many the body says, and where.
struct TitleWords {
  uint32_t content = 0;   // all of them
  uint32_t opening = 0;   // in its first paragraphs
  uint32_t body = 0;      // in its running text
  uint32_t headings = 0;  // in its short lines
  bool headline = false;  // the line has the shape of one
};

struct TitleScratch {
  std::vector<TitleCandidate> candidates;
  std::vector<uint16_t> features;
  // The words of the body's running text: an open-addressed table, and what part says them.
  std::vector<uint64_t> words;
  std::vector<uint8_t> parts;
  std::vector<LineScan> scans;  // of the candidates
  std::vector<uint32_t> ignored_words;
  std::vector<TitleWords> words_of;
};

// Fills scratch.candidates and scratch.features for the story whose body begins at unit `body`.
void CollectTitleCandidates(std::string_view text, const PageLines& page,
                            std::span<const State> states, size_t body, const Lexicon& lexicon,
                            TitleScratch& scratch);

// A headline that was found.
struct TitleLine {
  size_t unit = 0;  // units.size() if there is none
  size_t line = 0;  // in PageLines::lines
};

// The best candidate above nothing.
TitleLine RankTitle(std::string_view text, const PageLines& page, std::span<const State> states,
                    size_t body, const Lexicon& lexicon, TitleScratch& scratch);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_RANK_H_
