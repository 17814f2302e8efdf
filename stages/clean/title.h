// Finds a page's headline among its units.
//
// Thread-safe: pure functions. Tested by tests/unit/clean/title_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_H_
#define COPYDESK_STAGES_CLEAN_TITLE_H_

#include <cstddef>
#include <string_view>

#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// The unit that says what a given title says: the same words, or the title's first four or more
// where the title goes on (with the site's name, say). Of several, the last one above the first
// prose; else the first. units.size() where there is none, or `title` is empty.
size_t FindTitleUnit(const PageLines& page, std::string_view title);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_H_
