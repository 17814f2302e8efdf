#include "stages/clean/title_rank.h"

#include <algorithm>
#include <array>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

constexpr std::array<int16_t, kTitleFeatures> kWeights = {
#include "stages/clean/title_weights.inc"
};

constexpr int32_t kTopScore = 64;  // 1.0 of log odds
constexpr size_t kUnitsAbove = 160;
constexpr size_t kUnitsBelow = 12;
constexpr uint32_t kMaxWords = 32;
constexpr uint32_t kOpeningWords = 120;  // of the body's running text
constexpr uint32_t kBodyWords = 600;
constexpr uint32_t kHeadingWords = 200;
constexpr size_t kSlots = 2048;  // at least twice as many, a power of two

// First ids of the families of features.
enum Base : uint32_t {
  kPlace = 0,         // 17: units up to the body
  kWords = 17,        // 12
  kOpening = 29,      // 6 x 5: share of words the opening says x how many words
  kBody = 59,         // 6 x 5
  kSaid = 89,         // 9: number of its words that the body says
  kRepeat = 98,       // 4 x 3: times in the page x place
  kKindWhole = 110,   // 20: a phrase is the line
  kKindOpens = 130,   // 20 x 2: one opens it x long
  kKindIn = 170,      // 20 x 2: one stands in it x long
  kCover = 210,       // 5
  kEnd = 215,         // 10: last character
  kBegin = 225,       // 8: first character
  kFlags = 233,       // 11
  kCapitals = 244,    // 5 x 3
  kShouting = 259,    // 3
  kNumbers = 262,     // 4
  kNext = 266,        // 12: what the next unit looks like
  kNext2 = 278,       // 12
  kPrevious = 290,    // 12
  kBylineNear = 302,  // 6
  kRival = 308,       // 6: headlines between it and the body
  kBest = 314,        // 8: is it the one with most words said, most words
  kShortRun = 322,    // 5
  kStateOf = 327,     // 4 x 3
  kFirst = 339,       // 5: first lines of the page
  kJoined = 344,      // 4: place in its unit
  kPageKind = 348,    // 3: rendering
  kPlaceSaid = 351,   // 17 x 4: place x opening share
  kPlaceWords = 419,  // 17 x 4: place x words
  kDateIn = 487,      // 4
  kPrefixOf = 540,    // 16: another line says it and more: behind it, before it x above, below
  kSentenceIn = 493,  // 4
  kBlankAbove = 497,  // 2 x 2
  kStopShare = 501,   // 6
  kNextWords = 507,   // 6 x 3
  kRivalSaid = 525,   // 12: rank by words said among lines above and below
  kAboveText = 556,   // 10: words of running text between it and the body's first line
  kHeadings = 566,    // 5 x 3: share of words the body's short lines say x how many
  kAbove = 581,       // 4 x 2: headlines close above x long
  kEndsAbove = 589,   // 3: a line close above ends in it
  kEndOfBases = 598,
};
static_assert(kEndOfBases <= kTitleFeatures);

template <size_t N>
uint32_t Bin(uint32_t value, const uint32_t (&edges)[N]) {
  uint32_t bin = 0;
  for (uint32_t edge : edges) bin += value >= edge;
  return bin;
}

uint32_t Share(uint32_t part, uint32_t whole) { return whole == 0 ? 0 : part * 100 / whole; }

constexpr uint32_t Bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr uint32_t kChrome = Bit(Kind::kStopWord) - 1;

// What a line looks like from outside: 12 looks.
uint32_t Look(const LineScan& s) {
  if (s.words == 0) return 0;
  if ((s.kind_start & Bit(Kind::kByline)) != 0 && s.words <= 12) return 1;
  const bool date = (s.kind_any & Bit(Kind::kDateWord)) != 0 && s.digit_words > 0;
  if ((date || (s.kind_any & Bit(Kind::kAgo)) != 0) && s.words <= 12) return 2;
  if ((s.kind_any & Bit(Kind::kMetadata)) != 0 && s.words <= 12) return 3;
  if ((s.kind_line & Bit(Kind::kShare)) != 0) return 4;
  if (s.first == kBullet) return 5;
  if ((s.kind_line & kChrome) != 0) return 6;
  switch (CoarseClass(s)) {
    case Coarse::kLabel:
      return 7;
    case Coarse::kHeadline:
      return 8;
    case Coarse::kSentence:
      return 9;
    default:
      return IsProse(s) && s.words < 25 ? 10 : 11;
  }
}

uint32_t PlaceBin(size_t unit, size_t body) {
  if (unit >= body) return Bin(static_cast<uint32_t>(unit - body), {1, 2, 5});  // 0..3
  return 4 + Bin(static_cast<uint32_t>(body - unit), {2, 3, 4, 5, 6, 8, 11, 16, 24, 40, 80, 120});
}

uint32_t EndBin(const LineScan& s, std::string_view line) {
  if (s.last == kStop) return line.back() == '?' ? 0 : line.back() == '!' ? 1 : 2;
  if (s.last == kEllipsis) return 3;
  if (s.last == kColon) return 4;
  if (s.last == kComma) return line.back() == ')' ? 5 : 6;
  if (s.last == kDigit) return 7;
  return s.last == kSymbol ? 8 : 9;
}

uint32_t BeginBin(const LineScan& s) {
  switch (s.first) {
    case kUpper:
      return 0;
    case kLower:
      return 1;
    case kDigit:
      return 2;
    case kBullet:
      return 3;
    case kOpen:
      return 4;
    case kIdeograph:
    case kCaseless:
      return 5;
    default:
      return 6;
  }
}

class Collector {
 public:
  Collector(std::string_view text, const PageLines& page, std::span<const State> states,
            size_t body, const Lexicon& lexicon, TitleScratch& scratch)
      : text_(text), page_(page), states_(states), body_(body), lexicon_(lexicon), s_(scratch) {}

  void Run() {
    s_.candidates.clear();
    s_.features.clear();
    s_.scans.clear();
    s_.words_of.clear();
    ReadBody();
    const size_t n = page_.units.size();
    const size_t from = body_ > kUnitsAbove ? body_ - kUnitsAbove : 0;
    const size_t to = std::min(n, body_ + kUnitsBelow);
    for (size_t u = from; u < to; ++u) ReadUnit(u);
    for (size_t c = 0; c < s_.candidates.size(); ++c) s_.words_of.push_back(WordsOf(c));
    for (size_t c = 0; c < s_.candidates.size(); ++c) AddFeatures(c);
  }

 private:
  std::string_view LineText(uint32_t line) const {
    const InputLine& l = page_.lines[line];
    return text_.substr(l.begin, l.end - l.begin);
  }

  // Puts the words of the body's running text into the table.
  void ReadBody() {
    s_.words.assign(kSlots, 0);
    s_.parts.assign(kSlots, 0);
    uint32_t read = 0, headings = 0;
    for (size_t u = body_; u < page_.units.size() && read < kBodyWords; ++u) {
      const Unit& unit = page_.units[u];
      if (states_[u] != State::kBody) continue;
      if (!IsProse(unit.scan)) {
        if (u > body_ + 1 && unit.scan.words <= kMaxWords && headings < kHeadingWords) {
          ForEachWord(LineText(unit.first), [&](uint64_t word) {
            if (++headings <= kHeadingWords) Slot(word, 4);
          });
        }
        continue;
      }
      for (uint32_t k = 0; k < unit.count && read < kBodyWords; ++k) {
        ForEachWord(LineText(unit.first + k).substr(0, 4000), [&](uint64_t word) {
          if (read < kBodyWords) Slot(word, read++ < kOpeningWords ? 3 : 2);
        });
      }
    }
  }

  // Notes that `part` says `word`, or for part 0 tells what parts do.
  uint8_t Slot(uint64_t word, uint8_t part) {
    word |= 1;  // 0 marks an empty slot
    size_t i = (word * 0x9E3779B97F4A7C15u >> 40) & (kSlots - 1);
    while (s_.words[i] != 0 && s_.words[i] != word) i = (i + 1) & (kSlots - 1);
    if (part == 0) return s_.words[i] == word ? s_.parts[i] : uint8_t{0};
    s_.words[i] = word;
    return s_.parts[i] |= part;
  }

  void ReadUnit(size_t u) {
    const Unit& unit = page_.units[u];
    for (uint32_t k = 0; k < unit.count; ++k) {
      LineScan scan = unit.scan;
      if (unit.count > 1) {
        std::array<uint32_t, kLanguages> ignored{};
        s_.ignored_words.clear();
        scan = ScanLine(LineText(unit.first + k), lexicon_, ignored, s_.ignored_words);
      }
      if (scan.words == 0 || scan.words > kMaxWords || scan.alpha_words == 0) continue;
      s_.candidates.push_back({static_cast<uint32_t>(u), unit.first + k, 0, 0});
      s_.scans.push_back(scan);
    }
  }

  TitleWords WordsOf(size_t c) {
    TitleWords words;
    ForEachWord(LineText(s_.candidates[c].line), [&](uint64_t word) {
      const Lexicon::Node* node = lexicon_.Find(HashWord(kHashSeed, word));
      if (node != nullptr && node->stop_languages != 0) return;
      const uint8_t parts = Slot(word, 0);
      ++words.content;
      words.opening += parts & 1;
      words.body += parts >> 1 & 1;
      words.headings += parts >> 2;
    });
    const LineScan& scan = s_.scans[c];
    words.headline = scan.words >= 4 && (scan.kind_line & kChrome) == 0 && scan.first != kBullet &&
                     scan.last != kColon && CoarseClass(scan) != Coarse::kProse;
    return words;
  }

  void Add(uint32_t base, uint32_t index) {
    s_.features.push_back(static_cast<uint16_t>(base + index));
  }

  const LineScan& UnitAt(size_t unit, ptrdiff_t by) const {
    static const LineScan kNone;
    const ptrdiff_t at = static_cast<ptrdiff_t>(unit) + by;
    return at < 0 || at >= static_cast<ptrdiff_t>(page_.units.size())
               ? kNone
               : page_.units[static_cast<size_t>(at)].scan;
  }

  void AddFeatures(size_t c) {
    TitleCandidate& candidate = s_.candidates[c];
    const LineScan& scan = s_.scans[c];
    const std::string_view line = LineText(candidate.line);
    const Unit& unit = page_.units[candidate.unit];
    candidate.features_begin = static_cast<uint32_t>(s_.features.size());
    const uint32_t place = PlaceBin(candidate.unit, body_);
    const uint32_t words = Bin(scan.words, {2, 3, 4, 5, 6, 8, 11, 15, 20, 26});
    const TitleWords& said = s_.words_of[c];
    const uint32_t content = Bin(said.content, {2, 3, 5, 8});
    const uint32_t opening = Bin(Share(said.opening, said.content), {1, 25, 45, 65, 85});
    const uint32_t length = scan.words >= 6;
    Add(kPlace, place);
    Add(kWords, words);
    Add(kOpening, opening * 5 + content);
    Add(kBody, Bin(Share(said.body, said.content), {1, 25, 45, 65, 85}) * 5 + content);
    Add(kHeadings,
        Bin(Share(said.headings, said.content), {1, 25, 50, 75}) * 3 + Bin(said.content, {2, 4}));
    Add(kSaid, Bin(said.body, {1, 2, 3, 4, 5, 6, 8, 11}));
    Add(kPlaceSaid, place * 4 + Bin(Share(said.body, said.content), {25, 50, 80}));
    Add(kPlaceWords, place * 4 + Bin(scan.words, {3, 6, 12}));
    AddKinds(scan, length);
    Add(kCover, Bin(Share(scan.covered, scan.alpha_words), {1, 20, 50, 90}));
    Add(kEnd, EndBin(scan, line));
    Add(kBegin, BeginBin(scan));
    for (uint32_t f = scan.flags; f != 0; f &= f - 1) {
      Add(kFlags, static_cast<uint32_t>(__builtin_ctz(f)));
    }
    Add(kCapitals, Bin(Share(scan.cap_words, scan.alpha_words), {1, 30, 60, 90}) * 3 +
                       Bin(scan.words, {4, 9}));
    Add(kShouting, Bin(Share(scan.shout_words, scan.alpha_words), {1, 80}));
    Add(kNumbers, Bin(Share(scan.digit_words, scan.words), {1, 20, 50}));
    Add(kStopShare, Bin(Share(scan.stop_words, scan.alpha_words), {1, 15, 30, 45, 60}));
    Add(kSentenceIn, Bin(scan.sentences, {1, 2, 3}));
    const bool date = (scan.kind_any & Bit(Kind::kDateWord)) != 0;
    Add(kDateIn, (date ? 2u : 0u) + (scan.digit_words > 0));
    AddNeighbours(candidate, unit);
    AddRivals(c);
    Add(kShortRun, std::min(ShortRun(candidate.unit), 4u));
    Add(kStateOf, static_cast<uint32_t>(states_[candidate.unit]) * 3 + Bin(place, {4, 6}));
    Add(kFirst, std::min(candidate.line, 4u));
    Add(kJoined, unit.count == 1 ? 0 : candidate.line == unit.first ? 1 : 2);
    Add(kPageKind, page_.fragmented ? 0 : page_.blank_lines > 0 ? 1 : 2);
    Add(kBlankAbove, unit.blank_before * 2u + length);
    candidate.features_end = static_cast<uint32_t>(s_.features.size());
  }

  void AddKinds(const LineScan& scan, uint32_t length) {
    for (uint32_t k = scan.kind_line & kChrome; k != 0; k &= k - 1) {
      Add(kKindWhole, static_cast<uint32_t>(__builtin_ctz(k)));
    }
    for (uint32_t k = scan.kind_start & kChrome; k != 0; k &= k - 1) {
      Add(kKindOpens, static_cast<uint32_t>(__builtin_ctz(k)) * 2 + length);
    }
    for (uint32_t k = scan.kind_any & kChrome; k != 0; k &= k - 1) {
      Add(kKindIn, static_cast<uint32_t>(__builtin_ctz(k)) * 2 + length);
    }
  }

  void AddNeighbours(const TitleCandidate& candidate, const Unit& unit) {
    const size_t u = candidate.unit;
    // The rest of a joined unit stands where the next unit would.
    const bool last_line = candidate.line + 1 == unit.first + unit.count;
    const LineScan& next = UnitAt(u, last_line ? 1 : 0);
    Add(kNext, Look(next));
    Add(kNext2, Look(UnitAt(u, last_line ? 2 : 1)));
    Add(kPrevious, Look(candidate.line == unit.first ? UnitAt(u, -1) : UnitAt(u, 0)));
    Add(kNextWords, Bin(next.words, {1, 5, 13, 25, 50}) * 3 + (next.last == kStop ? 0u : 1u));
    uint32_t byline = 0;
    for (ptrdiff_t by = 1; by <= 5 && byline == 0; ++by) {
      const uint32_t look = Look(UnitAt(u, by));
      if (look >= 1 && look <= 3) byline = static_cast<uint32_t>(by);
    }
    Add(kBylineNear, byline);
  }

  // Short units around, in a window of nine.
  uint32_t ShortRun(size_t u) const {
    uint32_t count = 0;
    for (ptrdiff_t by = -4; by <= 4; ++by) {
      const LineScan& s = UnitAt(u, by);
      count += by != 0 && s.words > 0 && s.words < 6 && s.last != kStop;
    }
    return count / 2;
  }

  void AddRivals(size_t c) {
    const LineScan& scan = s_.scans[c];
    const std::string_view line = LineText(s_.candidates[c].line);
    uint32_t between = 0, same = 0, before = 0, extended = 0, above = 0, ends_above = 0;
    uint32_t better_above = 0, better_below = 0, longer = 0;
    // Running text between the line and the body's first.
    uint32_t prose = 0;
    const size_t unit = s_.candidates[c].unit;
    for (size_t u = std::min(unit + 1, body_); u < std::max(unit, body_) && prose < 100; ++u) {
      if (IsProse(page_.units[u].scan)) prose += page_.units[u].scan.words;
    }
    for (size_t k = 0; k < s_.candidates.size(); ++k) {
      if (k == c) continue;
      const LineScan& other = s_.scans[k];
      if (other.key == scan.key) {
        ++same;
        before += k < c;
        continue;
      }
      if (other.words > scan.words && other.words <= scan.words + 12) {
        const std::string_view text = LineText(s_.candidates[k].line);
        const bool ends = text.ends_with(line);
        if (ends && k < c && c - k <= 8) ends_above = scan.words >= 3 ? 2 : 1;
        if (scan.words >= 3 && (ends || text.starts_with(line))) {
          extended |= (ends ? 2u : 1u) << (k < c ? 0 : 2);
        }
      }
      const bool headline = s_.words_of[k].headline;
      if (headline && k < c && c - k <= 8) ++above;
      if (headline && k > c && s_.candidates[k].unit < body_) ++between;
      const bool near = k < c ? c - k <= 40 : k - c <= 40;
      if (near && headline && s_.words_of[k].body > s_.words_of[c].body)
        ++(k < c ? better_above : better_below);
      if (near && headline && other.words > scan.words) ++longer;
    }
    Add(kAboveText, (s_.candidates[c].unit < body_ ? 0u : 5u) + Bin(prose, {1, 15, 40, 100}));
    Add(kRepeat, std::min(same, 3u) * 3 + (same == 0 ? 0 : before == 0 ? 1 : before == same));
    Add(kPrefixOf, extended);
    Add(kAbove, Bin(above, {1, 2, 4}) * 2 + (scan.words >= 6));
    Add(kEndsAbove, ends_above);
    Add(kRival, Bin(between, {1, 2, 3, 5, 9}));
    Add(kRivalSaid, Bin(better_above, {1, 2, 4}) * 3 + Bin(better_below, {1, 3}));
    Add(kBest, (s_.words_of[c].body >= 2 && better_above + better_below == 0 ? 4u : 0u) +
                   Bin(longer, {1, 3, 8}));
  }

  std::string_view text_;
  const PageLines& page_;
  std::span<const State> states_;
  size_t body_;
  const Lexicon& lexicon_;
  TitleScratch& s_;
};

}  // namespace

void CollectTitleCandidates(std::string_view text, const PageLines& page,
                            std::span<const State> states, size_t body, const Lexicon& lexicon,
                            TitleScratch& scratch) {
  Collector(text, page, states, body, lexicon, scratch).Run();
}

TitleLine RankTitle(std::string_view text, const PageLines& page, std::span<const State> states,
                    size_t body, const Lexicon& lexicon, TitleScratch& scratch) {
  TitleLine best{page.units.size(), page.lines.size()};
  if (page.units.empty()) return best;
  size_t chrome = 0;  // the first unit that is none of the body
  while (chrome < page.units.size() && states[chrome] == State::kBody) ++chrome;
  // A text that begins with a paragraph, as cleaned ones do, has no headline above it.
  if (chrome >= std::min(page.units.size(), body + kUnitsBelow) && IsProse(page.units[0].scan))
    return best;
  CollectTitleCandidates(text, page, states, body, lexicon, scratch);
  int32_t best_score = 0;
  for (const TitleCandidate& candidate : scratch.candidates) {
    // With no chrome above it, only the page's first line can be the headline, and that only if it
    // is a plain one: a cleaned text begins with any line of a story.
    const bool at_top = candidate.unit <= chrome;
    if (at_top && candidate.line > 0) continue;
    int32_t score = at_top ? -kTopScore : 0;
    for (uint32_t k = candidate.features_begin; k < candidate.features_end; ++k) {
      score += kWeights[scratch.features[k]];
    }
    if (score > best_score) {
      best_score = score;
      best = {candidate.unit, candidate.line};
    }
  }
  return best;
}

}  // namespace copydesk::clean
