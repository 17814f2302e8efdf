#include "stages/clean/page_lines.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Length of a white-space character at `at`, or 0.
size_t SpaceAt(std::string_view text, size_t at) {
  if (static_cast<uint8_t>(text[at]) < 0x80) return IsAsciiSpace(text[at]) ? 1 : 0;
  const CharAt c = ReadChar(text, at);
  return c.cls == kSpace ? c.bytes : 0;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "date YYYY-MM-DD " at the start of a line, as some exports put it: the length up to the text that
// follows, or 0. The date is at the ten bytes after "date ".
size_t LeadingDate(std::string_view line) {
  if (line.size() < 16 || line.substr(0, 5) != "date ") return 0;
  const std::string_view d = line.substr(5, 10);
  for (size_t i = 0; i < 10; ++i) {
    if (i == 4 || i == 7 ? d[i] != '-' : !IsDigit(d[i])) return 0;
  }
  size_t at = 15;
  while (at < line.size() && IsAsciiSpace(line[at])) ++at;
  return at > 15 && at < line.size() ? at : 0;
}

// The line reads on from a line above: it begins in lower case or with a mark that cannot open one.
bool Continues(const LineScan& s) {
  return s.first == kLower || s.first == kComma || s.first == kStop || s.first == kClose ||
         s.first == kColon || s.first == kEllipsis;
}

// A sentence may be over after this line.
bool Ends(const LineScan& s) { return s.last == kStop || s.last == kEllipsis; }

// The line cannot be the end of anything: a function word stands last, and it is no label such as
// "Log in".
bool Hangs(const LineScan& s) {
  return s.words > 0 && s.kind_line == 0 &&
         (s.last_word_is_stop || s.last == kOpen || s.last == kComma) && s.last != kStop &&
         s.last != kColon;
}

bool IsUsers(const LineScan& s) { return s.user_line != 0 || s.user_keep; }

}  // namespace

void PageLines::Split(std::string_view text) {
  text::SplitLines(text, spans_);
  bool blank = false;
  for (size_t i = 0; i < spans_.size(); ++i) {
    const text::LineSpan span = spans_[i];
    size_t begin = span.begin, stop = span.end;
    while (begin < stop) {
      const size_t n = SpaceAt(text, begin);
      if (n == 0) break;
      begin += n;
    }
    while (stop > begin) {
      if (IsAsciiSpace(text[stop - 1])) {
        --stop;
        continue;
      }
      size_t from = stop - 1;
      while (from > begin && (static_cast<uint8_t>(text[from]) & 0xC0) == 0x80) --from;
      if (static_cast<uint8_t>(text[from]) < 0x80 || SpaceAt(text, from) != stop - from) break;
      stop = from;
    }
    if (begin >= stop) {
      if (text::IsBlankLine(span.Of(text))) {
        blank = true;
        ++blank_lines;
        continue;
      }
      begin = span.begin, stop = span.end;  // invisible marks: not blank, to be accounted for
    }
    InputLine line{.number = static_cast<uint32_t>(i + 1),
                   .start = span.begin,
                   .stop = span.end,
                   .begin = static_cast<uint32_t>(begin),
                   .end = static_cast<uint32_t>(stop),
                   .part_end = 0};
    if (lines.empty()) {
      const size_t n = LeadingDate(text.substr(begin, stop - begin));
      if (n != 0) {
        leading_date = text.substr(begin + 5, 10);
        line.begin = line.part_end = static_cast<uint32_t>(begin + n);
      }
    }
    units.push_back(
        {static_cast<uint32_t>(lines.size()), 1, blank && !lines.empty(), 0, 0, {}, {}});
    lines.push_back(line);
    blank = false;
  }
}

void PageLines::Join() {
  uint32_t reading_on = 0;
  for (size_t i = 1; i < units.size(); ++i) {
    reading_on += Continues(units[i].scan) && !Ends(units[i - 1].scan);
  }
  fragmented = size_t{blank_lines} * 20 <= lines.size() && reading_on >= 3 &&
               size_t{reading_on} * 50 >= units.size();
  if (!fragmented) return;
  size_t out = 0;
  for (size_t i = 1; i < units.size(); ++i) {
    Unit& last = units[out];
    const LineScan& scan = units[i].scan;
    const bool next_reads_on = i + 1 < units.size() && Continues(units[i + 1].scan);
    bool join = false;
    if (IsUsers(scan) || IsUsers(last.scan)) {
      // What the user listed stands alone: neither dropped nor kept for its neighbours' sake.
    } else if (scan.words == 0 && (scan.first == kStop || scan.first == kComma)) {
      join = true;
    } else if (Continues(scan)) {
      join = !Ends(last.scan) || scan.first == kComma || scan.first == kStop;
    } else if (scan.first != kBullet && scan.first != kSymbol) {
      join = (Hangs(last.scan) && last.scan.words >= 1) ||
             (next_reads_on && !Ends(last.scan) && last.scan.words >= 5 &&
              last.scan.last != kColon && scan.words <= 12);
    }
    if (join) {
      JoinScan(last.scan, scan);
      if (last.evidence && units[i].evidence) {
        last.evidence->Add(*units[i].evidence);
      } else {
        last.evidence.reset();
      }
      last.words_end = units[i].words_end;
      ++last.count;
    } else {
      units[++out] = units[i];
    }
  }
  units.resize(units.empty() ? 0 : out + 1);
}

void PageLines::Read(std::string_view text, const Lexicon& lexicon,
                     std::span<const KnownLine> known) {
  lines.clear();
  units.clear();
  words.clear();
  languages.fill(0);
  leading_date = {};
  blank_lines = 0;
  fragmented = false;
  Split(text);
  plain_.Read(text);
  for (Unit& unit : units) {
    const InputLine& line = lines[unit.first];
    unit.words_begin = static_cast<uint32_t>(words.size());
    if (unit.first < known.size() && known[unit.first].scan.bytes > 0) {
      unit.scan = known[unit.first].scan;
      unit.evidence = known[unit.first].evidence;
      const std::span<const uint32_t> said = known[unit.first].words;
      words.insert(words.end(), said.begin(), said.end());
    } else {
      scanner_.Read(text, line.begin, line.end, plain_, words, unit.scan);
      if (scanner_.IsFull()) scanner_.LookUp(lexicon, languages, words);
    }
    unit.words_end = static_cast<uint32_t>(words.size());
  }
  scanner_.LookUp(lexicon, languages, words);
  Join();
}

}  // namespace copydesk::clean
