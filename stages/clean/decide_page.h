// One pass over a page: which of its lines stay, why the others go, and where its stories are.
//
// The lines of the page have been read (PageLines). Each unit becomes a set of features
// (line_features), which of them are story is decided (line_model), a further whole story
// is split off (stories), the headline is found (title, title_rank), and what does not stay gets a
// reason (verdict). Nothing is cut here; clean.cc does that.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/decide_page_test.cc and
// tests/unit/clean/clean_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_DECIDE_PAGE_H_
#define COPYDESK_STAGES_CLEAN_DECIDE_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/lexicon.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/line_net.h"
#include "stages/clean/options.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/reason.h"
#include "stages/clean/stories.h"
#include "stages/clean/title_rank.h"

namespace copydesk::clean {

// What the pass looks at. All views outlive it.
struct PassInput {
  std::string_view text;
  const PageLines* page = nullptr;
  std::string_view given_title;            // empty: looked for
  std::span<const uint8_t> line_evidence;  // see PageInput
  const Lexicon* lexicon = nullptr;
  const LineModel* model = nullptr;
  const CleanOptions* options = nullptr;
};

// What becomes of an input line.
struct LineFate {
  bool keep = false;
  bool asked = false;  // kept because the user keeps all that goes for its reason
  Reason reason = Reason::kBoilerplate;
};

struct PageDecision {
  std::vector<State> states;     // a unit
  std::vector<LineFate> fates;   // a line of PageLines::lines
  std::vector<StorySpan> spans;  // at least one
  std::vector<size_t> bodies;    // the first unit of each span's body, or its end
  TitleLine title;               // of the first story
};

struct PassScratch {
  FeatureScratch features;
  LineTable table;
  NetScratch net;
  std::vector<int32_t> scores;  // a unit
  std::vector<uint32_t> words;  // a unit
  TitleScratch title;
  StoryScratch stories;
  std::vector<uint8_t> evidence;  // a unit
};

// Overwrites `decision`.
void DecidePage(const PassInput& input, PassScratch& scratch, PageDecision& decision);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_DECIDE_PAGE_H_
