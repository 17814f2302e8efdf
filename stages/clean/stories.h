// Splits a page that carries a second whole story below the first.
//
// A split takes words from the first story, so it needs proof that stands together: a headline;
// below it running text in several paragraphs that hardly shares its words with the first story;
// and the marks of a new piece. Those are either the section label that stood above the first story
// too (as sites do that put the next article under the last one), or a byline or a date under the
// headline where chrome parts it from what is above. Teasers, even of whole sentences, comments,
// bios, entries of a list and questions of the same article do not have all that.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/stories_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_STORIES_H_
#define COPYDESK_STAGES_CLEAN_STORIES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/clean/lexicon.h"
#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// One story's stretch of units.
struct StorySpan {
  size_t begin = 0;  // first unit that belongs to the story, chrome included
  size_t end = 0;
  size_t title = 0;  // its headline's unit; units.size() where not known yet
};

struct StoryScratch {
  std::vector<uint64_t> first;   // words of the story so far, sorted, once each
  std::vector<uint64_t> second;  // those of what may be another
};

// Fills `spans`: they cover all units in order; the first is the page's main story. Units of a
// further story that the model took for chrome become body.
void SplitStories(std::string_view text, const PageLines& page, const Lexicon& lexicon,
                  std::vector<State>& states, StoryScratch& scratch, std::vector<StorySpan>& spans);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_STORIES_H_
