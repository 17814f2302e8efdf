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

// The name in a byline such as "By Ann Li" or "Von Jan Weber | Berlin"; empty if the line is none.
std::string_view ReadByline(std::string_view line, const LineScan& scan, const Lexicon& lexicon);

// The first day that the line names, as YYYY-MM-DD: ISO, day month year and month day year in
// eleven languages, D.M.YYYY, 2024年5月2日, and with slashes, where `lang` (ISO 639-1) tells 3/4
// from 4/3 if the numbers do not. Arabic and full-width digits are digits. Empty if there is none,
// or the calendar has no such day.
std::string ReadDate(std::string_view line, std::string_view lang = {});

// The line opens with the words for "updated": its day is not the one on which the story came out.
bool SaysUpdated(std::string_view line);

// ISO 639-1 code from the stop words counted; empty if too few of them or no clear first.
std::string_view GuessLanguage(const std::array<uint32_t, kLanguages>& counts);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_PAGE_FACTS_H_
