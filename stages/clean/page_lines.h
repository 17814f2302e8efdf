// The lines of a page as cleaning judges them: split, trimmed, scanned, and joined where a
// rendering broke one paragraph into fragments.
//
// Some extractors put every text node on a line of its own, so that a link or a bold word breaks
// its sentence. Where a page shows this (many lines begin in lower case or with a comma and no
// blank line stands anywhere), neighbouring fragments become one unit again. A unit knows its input
// lines. Thread-safe: distinct PageLines objects are independent. Tested by
// tests/unit/clean/page_lines_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_PAGE_LINES_H_
#define COPYDESK_STAGES_CLEAN_PAGE_LINES_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/plain_bytes.h"
#include "stages/clean/scan.h"
#include "stages/clean/word_evidence.h"
#include "stages/text/lines.h"

namespace copydesk::clean {

// One non-blank input line. Offsets are bytes of the page's text.
struct InputLine {
  uint32_t number = 0;  // 1-based, blank lines counted
  uint32_t start = 0;   // first byte of the line
  uint32_t stop = 0;    // end of the line, its terminator not counted
  uint32_t begin = 0;   // trimmed text, after a leading metadata part if there is one
  uint32_t end = 0;
  uint32_t part_end = 0;  // > 0: [trimmed start, part_end) of the text is a metadata part
};

// A line to judge: one input line or several that were joined.
struct Unit {
  uint32_t first = 0;  // index in PageLines::lines
  uint32_t count = 1;
  bool blank_before = false;
  uint32_t words_begin = 0;  // its words in PageLines::words
  uint32_t words_end = 0;
  LineScan scan;
  std::optional<EvidenceTotals> evidence;  // of its words, where it was known before
};

// A line that was read before, the words in it, and what their evidence amounts to.
struct KnownLine {
  LineScan scan;
  std::span<const uint32_t> words;
  std::optional<EvidenceTotals> evidence;
};

class PageLines {
 public:
  // Reads `text` (UTF-8, at most 4 GiB); what an earlier page left is overwritten.
  // `known`: what was read of the first lines before, with the same lexicon (a line whose scan has
  // no bytes is scanned); their stop words do not count again.
  void Read(std::string_view text, const Lexicon& lexicon, std::span<const KnownLine> known = {});

  std::span<const uint32_t> WordsOf(const Unit& unit) const {
    return std::span(words).subspan(unit.words_begin, unit.words_end - unit.words_begin);
  }

  std::vector<InputLine> lines;                  // non-blank, in order
  std::vector<Unit> units;                       // cover `lines` in order, without gaps
  std::vector<uint32_t> words;                   // of all units, as ScanLine gives them
  std::array<uint32_t, kLanguages> languages{};  // stop words found, by language
  std::string_view leading_date;                 // YYYY-MM-DD from the first line's metadata part
  uint32_t blank_lines = 0;
  bool fragmented = false;  // text nodes stood on lines of their own

 private:
  void Split(std::string_view text);
  void Join();

  std::vector<text::LineSpan> spans_;
  PlainBytes plain_;
  LineScanner scanner_;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_PAGE_LINES_H_
