#include "stages/clean/line_features.h"

#include <algorithm>

namespace copydesk::clean {
namespace {

using enum CharClass;

constexpr std::array<std::string_view, kBlocks> kNames = {
#define COPYDESK_BLOCK(name, size) #name,
    COPYDESK_FEATURE_BLOCKS(COPYDESK_BLOCK)
#undef COPYDESK_BLOCK
};

// The number of `edges` that `value` reaches: a bin from 0 to the number of edges.
template <size_t N>
uint32_t Bin(uint32_t value, const uint32_t (&edges)[N]) {
  uint32_t bin = 0;
  for (uint32_t edge : edges) bin += value >= edge;
  return bin;
}

uint32_t WordBin8(uint32_t words) { return Bin(words, {2, 3, 5, 8, 13, 21, 41}); }
uint32_t LengthBin4(uint32_t words) { return Bin(words, {4, 10, 25}); }
uint32_t LengthBin3(uint32_t words) { return Bin(words, {6, 16}); }
uint32_t Percent(uint32_t part, uint32_t whole) {
  return whole == 0 ? 0 : static_cast<uint32_t>(uint64_t{part} * 100 / whole);
}

uint32_t EndBin(const LineScan& s) {
  switch (s.last) {
    case kStop:
      return 1;
    case kEllipsis:
      return 2;
    case kColon:
      return 3;
    case kComma:
      return 4;
    case kClose:
    case kOpen:
    case kSymbol:
      return 5;
    default:
      return 0;
  }
}

uint32_t StartBin(const LineScan& s) {
  switch (s.first) {
    case kUpper:
    case kCaseless:
    case kIdeograph:
      return 0;
    case kLower:
      return 1;
    case kDigit:
      return 2;
    case kBullet:
      return 3;
    default:
      return 4;
  }
}

uint32_t ShapeOf(const LineScan& s) {
  return (WordBin8(s.words) * 6 + EndBin(s)) * 5 + StartBin(s);
}

// 8 word bins x (no end, stop, ellipsis, colon, other).
uint32_t SmallShape(const LineScan& s) { return WordBin8(s.words) * 5 + std::min(EndBin(s), 4u); }

bool IsShort(const LineScan& s) { return s.words < 6; }

constexpr uint32_t Bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr uint32_t kRelatedBits = Bit(Kind::kRelated);
constexpr uint32_t kFootBits = Bit(Kind::kFooter) | Bit(Kind::kLegal) | Bit(Kind::kBio) |
                               Bit(Kind::kSubscribe) | Bit(Kind::kReferences);

class Rows {
 public:
  explicit Rows(FeatureRows& rows) : rows_(rows) {}
  void Add(Block block, uint32_t index) {
    rows_.ids.push_back(static_cast<uint16_t>(kBlockBase[static_cast<size_t>(block)] + index));
  }

 private:
  FeatureRows& rows_;
};

uint32_t SinceBin(uint32_t since) { return Bin(since, {1, 2, 5, 13}); }  // 0 none .. 4

void CountRepeats(const std::vector<Unit>& units, FeatureScratch& s) {
  size_t slots = 16;
  while (slots < units.size() * 2) slots *= 2;
  s.keys.assign(slots, 0);
  s.counts.assign(slots, 0);
  s.repeats.resize(units.size());
  const auto slot_of = [&](uint64_t key) {
    size_t i = (key * 0x9E3779B97F4A7C15u >> 20) & (slots - 1);
    while (s.counts[i] != 0 && s.keys[i] != key) i = (i + 1) & (slots - 1);
    return i;
  };
  for (const Unit& unit : units) {
    const size_t i = slot_of(unit.scan.key);
    s.keys[i] = unit.scan.key;
    ++s.counts[i];
  }
  for (size_t u = 0; u < units.size(); ++u) {
    s.repeats[u] = static_cast<uint8_t>(std::min(s.counts[slot_of(units[u].scan.key)], 255u));
  }
}

}  // namespace

std::string_view BlockName(Block block) { return kNames[static_cast<size_t>(block)]; }

Coarse CoarseClass(const LineScan& s) {
  if (s.words < 5 && s.last != kStop) return Coarse::kLabel;
  if (s.last == kStop || s.last == kColon) return s.words < 16 ? Coarse::kSentence : Coarse::kProse;
  return s.words < 22 ? Coarse::kHeadline : Coarse::kRun;
}

bool IsProse(const LineScan& s) {
  return s.words >= 32 || (s.words >= 13 && (s.last == kStop || s.last == kColon));
}

void ExtractFeatures(const PageLines& page, size_t title_unit, FeatureScratch& s,
                     FeatureRows& rows) {
  const std::vector<Unit>& units = page.units;
  const size_t n = units.size();
  rows.ids.clear();
  rows.begin.assign(1, 0);
  s.prose_before.assign(n + 1, 0);
  s.words_before.assign(n + 1, 0);
  s.covered_before.assign(n + 1, 0);
  s.short_before.assign(n + 1, 0);
  s.run.assign(n, 0);
  s.next_prose.assign(n + 1, static_cast<uint32_t>(n) + 1000);
  CountRepeats(units, s);
  for (size_t i = 0; i < n; ++i) {
    const LineScan& scan = units[i].scan;
    s.prose_before[i + 1] = s.prose_before[i] + (IsProse(scan) ? scan.words : 0);
    s.words_before[i + 1] = s.words_before[i] + scan.words;
    s.covered_before[i + 1] = s.covered_before[i] + scan.covered;
    s.short_before[i + 1] = s.short_before[i] + IsShort(scan);
  }
  for (size_t i = 0; i < n;) {
    size_t j = i;
    while (j < n && IsShort(units[j].scan)) ++j;
    for (size_t k = i; k < j; ++k) s.run[k] = static_cast<uint32_t>(j - i);
    i = std::max(j, i + 1);
  }
  for (size_t i = n; i-- > 0;) {
    s.next_prose[i] = IsProse(units[i].scan) ? static_cast<uint32_t>(i) : s.next_prose[i + 1];
  }

  const uint32_t prose_all = s.prose_before[n];
  const uint32_t words_all = s.words_before[n];
  const uint32_t rendering = page.fragmented ? 0 : size_t{page.blank_lines} * 20 > n ? 1 : 2;
  uint32_t since_related = 0, since_comments = 0, since_foot = 0;  // 0: not seen
  uint32_t last_prose = 0;                                         // index + 1 of it, 0 none
  static const LineScan kNone;
  const auto at = [&](size_t i, ptrdiff_t by) -> const LineScan& {
    const ptrdiff_t j = static_cast<ptrdiff_t>(i) + by;
    return j < 0 || j >= static_cast<ptrdiff_t>(n) ? kNone : units[static_cast<size_t>(j)].scan;
  };
  Rows out(rows);
  for (size_t i = 0; i < n; ++i) {
    const LineScan& scan = units[i].scan;
    const uint32_t words = scan.words;
    const uint32_t length4 = LengthBin4(words), length3 = LengthBin3(words);
    const auto coarse = static_cast<uint32_t>(CoarseClass(scan));
    const bool prose = IsProse(scan);

    out.Add(Block::kBias, rendering);
    out.Add(Block::kShape, ShapeOf(scan));
    const uint32_t cover = Percent(scan.covered, scan.alpha_words);
    out.Add(Block::kCover, Bin(cover, {1, 15, 40, 90}) * 4 + length4);
    for (uint32_t k = scan.kind_line & (Bit(Kind::kStopWord) - 1); k != 0; k &= k - 1) {
      out.Add(Block::kKindLine, static_cast<uint32_t>(__builtin_ctz(k)));
    }
    for (uint32_t k = scan.kind_start & (Bit(Kind::kStopWord) - 1); k != 0; k &= k - 1) {
      out.Add(Block::kKindStart, static_cast<uint32_t>(__builtin_ctz(k)) * 3 + length3);
    }
    for (uint32_t k = scan.kind_any & (Bit(Kind::kStopWord) - 1); k != 0; k &= k - 1) {
      out.Add(Block::kKindAny, static_cast<uint32_t>(__builtin_ctz(k)) * 3 + length3);
    }
    out.Add(Block::kCaps,
            Bin(Percent(scan.cap_words, scan.alpha_words), {1, 20, 50, 80}) * 4 + length4);
    out.Add(Block::kCaps,
            20 + Bin(Percent(scan.shout_words, scan.alpha_words), {1, 20, 50, 90}) * 4 + length4);
    out.Add(Block::kDigits, Bin(Percent(scan.digit_words, words), {1, 15, 40}) * 4 + length4);
    out.Add(Block::kStopWords,
            Bin(Percent(scan.stop_words, scan.alpha_words), {1, 15, 25, 35, 45}) * 5 +
                Bin(words, {4, 8, 14, 25}));
    out.Add(Block::kRepeat, Bin(s.repeats[i], {2, 3}) * 4 + length4);
    for (uint32_t f = scan.flags; f != 0; f &= f - 1) {
      out.Add(Block::kFlag, static_cast<uint32_t>(__builtin_ctz(f)) * 3 + length3);
    }
    const bool date = (scan.kind_any & Bit(Kind::kDateWord)) != 0;
    const bool ago = (scan.kind_any & Bit(Kind::kAgo)) != 0;
    if (date) {
      out.Add(Block::kDate,
              ((scan.flags & kFlagYear) != 0 || scan.digit_words > 0 ? 4 : 0) + length4);
    }
    if (ago) out.Add(Block::kDate, 8 + length4);
    out.Add(Block::kSentences, Bin(scan.sentences, {1, 2, 3, 5}) * 4 + length4);
    out.Add(Block::kTrigram, (static_cast<uint32_t>(CoarseClass(at(i, -1))) * 5 + coarse) * 5 +
                                 static_cast<uint32_t>(CoarseClass(at(i, 1))));
    out.Add(Block::kPrevShape, SmallShape(at(i, -1)));
    out.Add(Block::kNextShape, SmallShape(at(i, 1)));
    out.Add(Block::kPrev2Shape, SmallShape(at(i, -2)));
    out.Add(Block::kNext2Shape, SmallShape(at(i, 2)));
    const auto neighbour = [&](Block block, const LineScan& other) {
      const uint32_t whole = other.kind_line & (Bit(Kind::kStopWord) - 1);
      const uint32_t opens = other.kind_start & ~whole & (Bit(Kind::kStopWord) - 1);
      for (uint32_t k = whole; k != 0; k &= k - 1) {
        out.Add(block, static_cast<uint32_t>(__builtin_ctz(k)));
      }
      for (uint32_t k = opens; k != 0; k &= k - 1) {
        out.Add(block, 20 + static_cast<uint32_t>(__builtin_ctz(k)));
      }
    };
    neighbour(Block::kPrevKind, at(i, -1));
    neighbour(Block::kNextKind, at(i, 1));

    const size_t lo = i < 5 ? 0 : i - 5, hi = std::min(n, i + 6);
    const uint32_t near_before = s.prose_before[i] - s.prose_before[lo];
    const uint32_t near_after = s.prose_before[hi] - s.prose_before[i + 1];
    const uint32_t kind3 = prose ? 2 : coarse == 0 ? 0 : 1;
    out.Add(
        Block::kAround,
        (Bin(near_before, {1, 30, 60, 120, 240}) * 6 + Bin(near_after, {1, 30, 60, 120, 240})) * 3 +
            kind3);
    out.Add(Block::kMass, (Bin(Percent(s.prose_before[i], prose_all), {1, 10, 40, 80, 99}) * 6 +
                           Bin(prose_all - s.prose_before[i + 1], {1, 40, 120, 300, 800})) *
                                  2 +
                              prose);
    const uint32_t back = last_prose == 0 ? 1000 : static_cast<uint32_t>(i) + 1 - last_prose;
    const uint32_t ahead = s.next_prose[i + 1] - static_cast<uint32_t>(i);
    out.Add(Block::kProseNear,
            (Bin(back, {2, 3, 5, 9, 21}) * 6 + Bin(ahead, {2, 3, 5, 9, 21})) * 2 + prose);
    out.Add(Block::kShortRun, Bin(s.run[i], {1, 2, 4, 8, 16}) * 4 + std::min(coarse, 3u));
    if (title_unit < n) {
      const uint32_t since = i < title_unit ? 0 : static_cast<uint32_t>(i - title_unit) + 1;
      out.Add(Block::kTitle, Bin(since, {1, 2, 3, 4, 7, 13}) * 3 + kind3);
    } else {
      out.Add(Block::kTitle, 21 + kind3);
    }
    out.Add(Block::kTailRelated, SinceBin(since_related) * 3 + kind3);
    out.Add(Block::kTailComments, SinceBin(since_comments) * 3 + kind3);
    out.Add(Block::kTailFoot, SinceBin(since_foot) * 3 + kind3);
    out.Add(Block::kBlank, (units[i].blank_before ? 5 : 0) + coarse);
    const uint32_t bullets = (scan.first == kBullet ? 2u : 0u) +
                             (at(i, -1).first == kBullet || at(i, 1).first == kBullet ? 1u : 0u);
    out.Add(Block::kBullets, bullets * 6 + Bin(words, {3, 6, 10, 16, 26}));
    const size_t wide_lo = i < 8 ? 0 : i - 8, wide_hi = std::min(n, i + 9);
    const uint32_t wide_words = s.words_before[wide_hi] - s.words_before[wide_lo];
    const uint32_t density =
        Percent(s.covered_before[wide_hi] - s.covered_before[wide_lo], wide_words);
    const uint32_t shorts = Percent(s.short_before[wide_hi] - s.short_before[wide_lo],
                                    static_cast<uint32_t>(wide_hi - wide_lo));
    out.Add(Block::kDensity,
            (Bin(density, {3, 8, 20}) * 4 + Bin(shorts, {20, 45, 70})) * 4 + std::min(coarse, 3u));
    out.Add(Block::kPlace,
            Bin(Percent(s.words_before[i], words_all), {2, 5, 10, 20, 50, 80, 95}) * 5 + coarse);
    const uint32_t left = static_cast<uint32_t>(n - i - 1);
    out.Add(Block::kLongTail, Bin(Percent(s.covered_before[n] - s.covered_before[i + 1],
                                          words_all - s.words_before[i + 1]),
                                  {5, 12, 25}) *
                                      3 +
                                  Bin(left, {4, 25}));
    rows.begin.push_back(static_cast<uint32_t>(rows.ids.size()));

    // What lines below will see.
    const auto note = [&](uint32_t bits, uint32_t& since) {
      const bool heading =
          (scan.kind_line & bits) != 0 || ((scan.kind_start & bits) != 0 && words <= 6);
      since = heading ? 1 : since == 0 ? 0 : since + 1;
    };
    note(kRelatedBits, since_related);
    note(Bit(Kind::kComments), since_comments);
    note(kFootBits, since_foot);
    if (prose) last_prose = static_cast<uint32_t>(i) + 1;
  }
}

}  // namespace copydesk::clean
