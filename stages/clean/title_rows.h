// The lines around the head of a page, among which its headline is looked for: which they are, what
// they look like, and which of their words the body says.
//
// A row is a line that is not blank, from kUnitsAbove units above the body's first to kUnitsBelow
// below the first of its longest stretch. Short lines with letters are candidates; the others are
// there as neighbours.
// Cost: linear in the words of the candidates and the body's first 600.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/title_rank_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_ROWS_H_
#define COPYDESK_STAGES_CLEAN_TITLE_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

struct TitleRow {
  uint32_t unit = 0;  // index in PageLines::units
  uint32_t line = 0;  // in PageLines::lines
  bool candidate = false;
};

// What a line looks like from outside.
enum class TitleLook : uint8_t {
  kNothing,
  kByline,
  kDate,
  kMetadata,
  kShare,
  kBullet,
  kChrome,
  kLabel,
  kHeadline,
  kSentence,
  kShortProse,
  kProse
};

// What is known of a row. Views of the page and of the scratch.
struct TitleLineFacts {
  const LineScan* scan = nullptr;
  std::string_view text;
  std::span<const uint32_t> words;  // as PageLines::words
  uint64_t begins = 0, ends = 0;    // hashes of its first and last three words, 0 if it has fewer
  // Of its words, function words left out; of candidates alone:
  uint32_t content = 0, opening = 0, body = 0, headings = 0, first = 0;
  uint32_t topic = 0, topic_most = 0;  // how often the body says them
  TitleLook look = TitleLook::kNothing;
  bool prose = false;
  bool headline = false;  // the line has the shape of one
};

// Scratch that is reused from page to page.
struct TitleRowScratch {
  std::vector<TitleLineFacts> rows;
  // What was read of lines that the page has joined to units, and the ends of their words.
  std::vector<LineScan> fragments;
  std::vector<uint32_t> fragment_words, fragment_ends;
  // The words of the body: an open-addressed table, what part says them, and how often.
  std::vector<uint32_t> words;
  std::vector<uint8_t> parts, counts;
};

// Where the rows stand, in units.
struct TitleWindow {
  size_t top = 0;   // units of the page's top that are all body
  size_t body = 0;  // the body's first
  size_t main = 0;  // the first of the body's longest stretch
  size_t end = 0;   // of the rows
};

// Fills `lines` and `scratch.rows` for the story whose body begins at unit `body`; leaves them
// empty where the text begins with a paragraph and is all body, as a cleaned one does.
TitleWindow ReadTitleRows(std::string_view text, const PageLines& page,
                          std::span<const State> states, size_t body, const Lexicon& lexicon,
                          TitleRowScratch& scratch, std::vector<TitleRow>& lines);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_ROWS_H_
