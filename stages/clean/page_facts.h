// Finds in a page what no field gave: headline, byline, date, language.
//
// Thread-safe: pure functions; the workspace is the caller's. Tested by
// tests/unit/clean/page_facts_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_PAGE_FACTS_H_
#define COPYDESK_STAGES_CLEAN_PAGE_FACTS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// A unit that has the look of a headline: 3 to 30 words, no end stop but ? or !, no chrome phrase.
bool LooksLikeHeadline(std::string_view line, const LineScan& scan);

// The headline of the story whose body begins at unit `body` (its first unit of that state): the
// best of the units above it and the first one in it, judged by how many of its words the story's
// first paragraphs say again. units.size() if none is likely. `scratch` is overwritten.
size_t GuessTitleUnit(std::string_view text, const PageLines& page, std::span<const State> states,
                      size_t body, std::vector<uint64_t>& scratch);

// The name in a byline such as "By Ann Li" or "Von Jan Weber | Berlin"; empty if the line is none.
std::string_view ReadByline(std::string_view line, const LineScan& scan);

// The first day that the line names, as YYYY-MM-DD: ISO, day month year, month day year in ten
// languages, or D.M.YYYY. Empty if there is none, or the calendar has no such day.
std::string ReadDate(std::string_view line);

// ISO 639-1 code from the stop words counted; empty if too few of them or no clear first.
std::string_view GuessLanguage(const std::array<uint32_t, kLanguages>& counts);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_PAGE_FACTS_H_
