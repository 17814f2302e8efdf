// Splits a page that carries a second whole story below the first.
//
// A second story is known by the page's own make: the section label that stands above the first
// story in the head of the page comes again, a headline follows it, and then running text in
// several paragraphs. Teasers, even of whole sentences, do not have that.
// Thread-safe: pure. Tested by tests/unit/clean/stories_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_STORIES_H_
#define COPYDESK_STAGES_CLEAN_STORIES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// One story's stretch of units.
struct StorySpan {
  size_t begin = 0;  // first unit that belongs to the story, chrome included
  size_t end = 0;
  size_t title = 0;  // its headline's unit; units.size() where not known yet
};

// Fills `spans`: they cover all units in order; the first is the page's main story. Units of a
// further story that the model took for chrome become body.
void SplitStories(std::string_view text, const PageLines& page, std::vector<State>& states,
                  std::vector<StorySpan>& spans);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_STORIES_H_
