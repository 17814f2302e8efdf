#include "stages/clean/title_rows.h"

#include <algorithm>
#include <array>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

constexpr size_t kUnitsAbove = 160;
constexpr size_t kUnitsBelow = 24;
constexpr size_t kMostUnits = 400;
// A text whose first so many units are all body, the first one running text, has no headline.
constexpr size_t kCleanUnits = 12;
constexpr size_t kMostGap = 3;  // units that do not end a stretch of the body
constexpr uint32_t kMaxWords = 32;
constexpr uint32_t kOpeningWords = 120;  // of the body's running text
constexpr uint32_t kBodyWords = 600;
constexpr uint32_t kHeadingWords = 200;
constexpr uint32_t kFirstLineWords = 40;
constexpr size_t kSlots = 2048;  // at least twice as many as words, a power of two
constexpr uint8_t kMostCounted = 30;

// Parts of the page that say a word.
constexpr uint8_t kInOpening = 1, kInBody = 2, kInHeadings = 4, kInFirstLine = 8;

constexpr uint32_t kChromeKindBits = KindBit(Kind::kStopWord) - 1;

TitleLook LookOf(const LineScan& s) {
  if (s.words == 0) return TitleLook::kNothing;
  if ((s.kind_start & KindBit(Kind::kByline)) != 0 && s.words <= 12) return TitleLook::kByline;
  const bool date = (s.kind_any & KindBit(Kind::kDateWord)) != 0 && s.digit_words > 0;
  if ((date || (s.kind_any & KindBit(Kind::kAgo)) != 0) && s.words <= 12) return TitleLook::kDate;
  if ((s.kind_any & KindBit(Kind::kMetadata)) != 0 && s.words <= 12) return TitleLook::kMetadata;
  if ((s.kind_line & KindBit(Kind::kShare)) != 0) return TitleLook::kShare;
  if (s.first == CharClass::kBullet) return TitleLook::kBullet;
  if ((s.kind_line & kChromeKindBits) != 0) return TitleLook::kChrome;
  switch (CoarseClass(s)) {
    case Coarse::kLabel:
      return TitleLook::kLabel;
    case Coarse::kHeadline:
      return TitleLook::kHeadline;
    case Coarse::kSentence:
      return TitleLook::kSentence;
    default:
      return IsProse(s) && s.words < 25 ? TitleLook::kShortProse : TitleLook::kProse;
  }
}

class Reader {
 public:
  Reader(std::string_view text, const PageLines& page, std::span<const State> states, size_t body,
         const Lexicon& lexicon, TitleRowScratch& scratch, std::vector<TitleRow>& lines)
      : text_(text), page_(page), states_(states), lexicon_(lexicon), s_(scratch), lines_(lines) {
    window_.body = body;
  }

  TitleWindow Run() {
    lines_.clear();
    s_.rows.clear();
    const size_t units = page_.units.size();
    const size_t body = window_.body;
    size_t& top = window_.top;
    while (top < units && states_[top] == State::kBody) ++top;
    const bool clean = top >= std::min(units, body + kCleanUnits);
    if (units == 0 || (clean && IsProse(page_.units[0].scan))) return window_;
    FindMain();
    const size_t from = body > kUnitsAbove ? body - kUnitsAbove : 0;
    window_.end = std::min({units, std::max(body, window_.main) + kUnitsBelow, from + kMostUnits});
    ReadFragments(from, window_.end);
    size_t fragment = 0;
    for (size_t u = from; u < window_.end; ++u) ReadUnit(u, fragment);
    ReadBody();
    for (size_t r = 0; r < s_.rows.size(); ++r) {
      if (lines_[r].candidate) Compare(s_.rows[r]);
    }
    return window_;
  }

 private:
  // The stretch of the body that has the most words.
  void FindMain() {
    uint32_t most = 0, words = 0;
    size_t begin = window_.body, last = window_.body;
    window_.main = window_.body;
    for (size_t u = window_.body; u < page_.units.size(); ++u) {
      if (states_[u] != State::kBody) continue;
      if (u - last > kMostGap) {
        begin = u;
        words = 0;
      }
      last = u;
      words += page_.units[u].scan.words;
      if (words > most) {
        most = words;
        window_.main = begin;
      }
    }
  }

  std::string_view LineText(uint32_t line) const {
    const InputLine& l = page_.lines[line];
    return text_.substr(l.begin, l.end - l.begin);
  }

  // Reads the lines of joined units each by itself.
  void ReadFragments(size_t from, size_t to) {
    s_.fragments.clear();
    s_.fragment_words.clear();
    s_.fragment_ends.clear();
    std::array<uint32_t, kLanguages> ignored{};
    for (size_t u = from; u < to; ++u) {
      const Unit& unit = page_.units[u];
      if (unit.count == 1) continue;
      for (uint32_t k = 0; k < unit.count; ++k) {
        s_.fragments.push_back(
            ScanLine(LineText(unit.first + k), lexicon_, ignored, s_.fragment_words));
        s_.fragment_ends.push_back(static_cast<uint32_t>(s_.fragment_words.size()));
      }
    }
  }

  // `fragment`: the next one that was read.
  void ReadUnit(size_t u, size_t& fragment) {
    const Unit& unit = page_.units[u];
    for (uint32_t k = 0; k < unit.count; ++k) {
      const LineScan* scan = &unit.scan;
      std::span<const uint32_t> words;
      if (unit.count == 1) {
        words = page_.WordsOf(unit);
      } else {
        const uint32_t begin = fragment == 0 ? 0 : s_.fragment_ends[fragment - 1];
        words = std::span(s_.fragment_words).subspan(begin, s_.fragment_ends[fragment] - begin);
        scan = &s_.fragments[fragment++];
      }
      if (scan->bytes == 0) continue;
      // With nothing above it that is not body, only the page's first line can be the headline: a
      // cleaned text begins with any line of a story.
      const bool in_story = window_.top > 0 && u <= window_.top && unit.first + k > 0;
      const bool candidate =
          !in_story && scan->words > 0 && scan->words <= kMaxWords && scan->alpha_words > 0;
      lines_.push_back({static_cast<uint32_t>(u), unit.first + k, candidate});
      TitleLineFacts& row = s_.rows.emplace_back();
      row.scan = scan;
      row.text = LineText(unit.first + k);
      row.words = words;
      row.look = LookOf(*scan);
      row.prose = IsProse(*scan);
    }
  }

  // Puts the words of the body's running text, of its short lines and of the page's first line into
  // the table.
  void ReadBody() {
    s_.words.assign(kSlots, 0);
    s_.parts.assign(kSlots, 0);
    s_.counts.assign(kSlots, 0);
    uint32_t read = 0, headings = 0;
    for (size_t u = window_.body; u < page_.units.size() && read < kBodyWords; ++u) {
      const Unit& unit = page_.units[u];
      if (states_[u] != State::kBody) continue;
      if (IsProse(unit.scan)) {
        for (uint32_t k = unit.words_begin; k < unit.words_end && read < kBodyWords; ++k) {
          Say(page_.words[k], read++ < kOpeningWords ? uint8_t{kInOpening | kInBody} : kInBody);
        }
      } else if (u > window_.body + 1 && unit.scan.words <= kMaxWords) {
        for (uint32_t k = unit.words_begin; k < unit.words_end && headings < kHeadingWords; ++k) {
          Say(page_.words[k], kInHeadings);
          ++headings;
        }
      }
    }
    const Unit& first = page_.units[0];
    const uint32_t end = std::min(first.words_end, first.words_begin + kFirstLineWords);
    for (uint32_t k = first.words_begin; k < end; ++k) Say(page_.words[k], kInFirstLine);
  }

  // The lowest bit tells of function words; with it set no word is 0, which marks an empty slot.
  size_t SlotOf(uint32_t word) const {
    word |= 1;
    size_t i = (word * 0x9E3779B1u >> 16) & (kSlots - 1);
    while (s_.words[i] != 0 && s_.words[i] != word) i = (i + 1) & (kSlots - 1);
    return i;
  }
  void Say(uint32_t word, uint8_t part) {
    const size_t i = SlotOf(word);
    s_.words[i] = word | 1;
    s_.parts[i] |= part;
    if ((part & kInBody) != 0 && s_.counts[i] < kMostCounted) ++s_.counts[i];
  }

  // What the body says of a row's words.
  void Compare(TitleLineFacts& row) {
    uint32_t content = 0, opening = 0, body = 0, headings = 0, first = 0, topic = 0, most = 0;
    for (const uint32_t word : row.words) {
      if ((word & 1) != 0) continue;
      const size_t slot = SlotOf(word);
      const uint8_t parts = s_.parts[slot];
      const uint32_t count = s_.counts[slot];
      ++content;
      opening += (parts & kInOpening) != 0;
      body += (parts & kInBody) != 0;
      headings += (parts & kInHeadings) != 0;
      first += (parts & kInFirstLine) != 0;
      topic += count;
      most = std::max(most, count);
    }
    row.content = content;
    row.opening = opening;
    row.body = body;
    row.headings = headings;
    row.first = first;
    row.topic = topic;
    row.topic_most = most;
    const std::span<const uint32_t> words = row.words;
    if (const size_t n = words.size(); n >= 3) {
      row.begins = HashWord(HashWord(words[0], words[1]), words[2]) | 1;
      row.ends = HashWord(HashWord(words[n - 3], words[n - 2]), words[n - 1]) | 1;
    }
    const LineScan& scan = *row.scan;
    row.headline = scan.words >= 4 && (scan.kind_line & kChromeKindBits) == 0 &&
                   scan.first != CharClass::kBullet && scan.last != CharClass::kColon &&
                   CoarseClass(scan) != Coarse::kProse;
  }

  std::string_view text_;
  const PageLines& page_;
  std::span<const State> states_;
  const Lexicon& lexicon_;
  TitleRowScratch& s_;
  std::vector<TitleRow>& lines_;
  TitleWindow window_;
};

}  // namespace

TitleWindow ReadTitleRows(std::string_view text, const PageLines& page,
                          std::span<const State> states, size_t body, const Lexicon& lexicon,
                          TitleRowScratch& scratch, std::vector<TitleRow>& lines) {
  return Reader(text, page, states, body, lexicon, scratch, lines).Run();
}

}  // namespace copydesk::clean
