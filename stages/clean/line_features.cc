#include "stages/clean/line_features.h"

#include <algorithm>
#include <bit>

namespace copydesk::clean {
namespace {

using enum CharClass;

constexpr std::array<std::string_view, kFeatures> kNames = {
#define COPYDESK_FEATURE(name) #name,
    COPYDESK_OWN_FEATURES(COPYDESK_FEATURE) COPYDESK_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE
};

uint8_t Byte(uint64_t value) { return static_cast<uint8_t>(std::min<uint64_t>(value, 255)); }

uint8_t Percent(uint64_t part, uint64_t whole) {
  return whole == 0 ? uint8_t{0} : Byte(part * 100 / whole);
}

// `value` around 128.
uint8_t Signed(int64_t value) {
  return static_cast<uint8_t>(std::clamp<int64_t>(value + 128, 0, 255));
}

// Twice the mean of the evidence, around 128.
uint8_t MeanEvidence(int64_t sum, uint32_t known) {
  return known == 0 ? uint8_t{128} : Signed(sum * 2 / static_cast<int64_t>(known));
}

// About 8 log2(value + 1), from whole numbers.
uint8_t Log8(uint32_t value) {
  const uint32_t v = value + 1;
  const auto top = static_cast<uint32_t>(std::bit_width(v)) - 1;
  const uint32_t rest = top >= 3 ? v >> (top - 3) : v << (3 - top);
  return Byte(top * 8 + (rest & 7));
}

uint8_t EndCode(const LineScan& s) {
  switch (s.last) {
    case kStop:
      return 5;
    case kEllipsis:
      return 4;
    case kColon:
      return 3;
    case kComma:
      return 2;
    case kClose:
    case kOpen:
    case kSymbol:
      return 1;
    default:
      return 0;
  }
}

uint8_t StartCode(const LineScan& s) {
  switch (s.first) {
    case kUpper:
    case kCaseless:
    case kIdeograph:
      return 0;
    case kDigit:
      return 1;
    case kBullet:
      return 2;
    case kLower:
      return 3;
    default:
      return 4;
  }
}

bool IsShort(const LineScan& s) { return s.words < 6; }

constexpr uint32_t Bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
constexpr uint32_t kFootBits =
    Bit(Kind::kFooter) | Bit(Kind::kLegal) | Bit(Kind::kBio) | Bit(Kind::kReferences);

constexpr uint32_t kDateBits = Bit(Kind::kDateWord) | Bit(Kind::kAgo);
constexpr uint32_t kPromptBits =
    Bit(Kind::kRelated) | Bit(Kind::kShare) | Bit(Kind::kSubscribe) | Bit(Kind::kShop);

bool IsHeading(const LineScan& s, uint32_t bits) {
  return (s.kind_line & bits) != 0 || ((s.kind_start & bits) != 0 && s.words <= 6);
}

// Fills the columns that count the times each line stands in the page.
void CountRepeats(const std::vector<Unit>& units, FeatureScratch& s, uint8_t* repeat) {
  size_t slots = 16;
  while (slots < units.size() * 2) slots *= 2;
  s.keys.assign(slots, 0);
  s.counts.assign(slots, 0);
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
    repeat[u] = Byte(s.counts[slot_of(units[u].scan.key)]);
  }
}

// The run of units with the most prose for its length: what a page is about, roughly.
struct Block {
  size_t begin = 0, end = 0;
};
Block DensestRun(const std::vector<Unit>& units) {
  Block best;
  int64_t top = 0, sum = 0;
  size_t begin = 0;
  for (size_t i = 0; i < units.size(); ++i) {
    const LineScan& s = units[i].scan;
    const int64_t words = std::min(s.words, 60u);
    int64_t worth = IsProse(s) ? words - 4 : -8 + std::min<int64_t>(words / 2, 5);
    worth -= std::min<int64_t>(s.covered, 10) * 3;
    sum += worth;
    if (sum > top) {
      top = sum;
      best = {begin, i + 1};
    }
    if (sum < 0) {
      sum = 0;
      begin = i + 1;
    }
  }
  return best;
}

// Which prose says which words: per slot of a word's hash the first and the last unit.
constexpr uint32_t kSaidBits = 13;
constexpr uint32_t kSaidSlots = 1u << kSaidBits;
uint32_t SaidSlot(uint32_t word) { return word >> (32 - kSaidBits); }

void CountTopics(const PageLines& page, const Block& block, FeatureScratch& s,
                 FeatureTable& table) {
  s.said.assign(size_t{kSaidSlots} * 2, {});
  FeatureScratch::Said* const all = s.said.data();
  FeatureScratch::Said* const in_block = s.said.data() + kSaidSlots;
  const std::vector<Unit>& units = page.units;
  for (size_t u = 0; u < units.size(); ++u) {
    if (!IsProse(units[u].scan)) continue;
    const auto number = static_cast<uint32_t>(u + 1);
    const bool inside = u >= block.begin && u < block.end;
    for (uint32_t k = units[u].words_begin; k < units[u].words_end; ++k) {
      if ((page.words[k] & 1) != 0) continue;
      const uint32_t slot = SaidSlot(page.words[k]);
      if (all[slot].first == 0) all[slot].first = number;
      all[slot].last = number;
      if (!inside) continue;
      if (in_block[slot].first == 0) in_block[slot].first = number;
      in_block[slot].last = number;
    }
  }
  uint8_t* const above = table.Column(Feature::kTopicAbove);
  uint8_t* const below = table.Column(Feature::kTopicBelow);
  uint8_t* const inside = table.Column(Feature::kTopicBlock);
  for (size_t u = 0; u < units.size(); ++u) {
    const auto number = static_cast<uint32_t>(u + 1);
    uint32_t words = 0, said_above = 0, said_below = 0, said_inside = 0;
    for (uint32_t k = units[u].words_begin; k < units[u].words_end; ++k) {
      if ((page.words[k] & 1) != 0) continue;
      const uint32_t slot = SaidSlot(page.words[k]);
      ++words;
      said_above += all[slot].first != 0 && all[slot].first < number;
      said_below += all[slot].last > number;
      const FeatureScratch::Said& said = in_block[slot];
      said_inside += said.first != 0 && (said.first != number || said.last != number);
    }
    above[u] = Percent(said_above, words);
    below[u] = Percent(said_below, words);
    inside[u] = Percent(said_inside, words);
  }
}

// Units since the last heading of `bits` (1 for the unit below it), 255 for none; and until.
void CountSince(const std::vector<Unit>& units, uint32_t bits, uint8_t* since, uint8_t* until) {
  size_t distance = 255;
  for (size_t u = 0; u < units.size(); ++u) {
    since[u] = Byte(distance);
    distance = IsHeading(units[u].scan, bits) ? 1 : distance + (distance < 255 ? 1 : 0);
  }
  if (until == nullptr) return;
  distance = 255;
  for (size_t u = units.size(); u-- > 0;) {
    until[u] = Byte(distance);
    distance = IsHeading(units[u].scan, bits) ? 1 : distance + (distance < 255 ? 1 : 0);
  }
}

// Lengths of runs of units alike: the whole run's, and up to and with the unit.
template <typename Alike>
void CountRuns(size_t n, Alike&& alike, uint8_t* whole, uint8_t* so_far) {
  for (size_t i = 0; i < n;) {
    size_t j = i + 1;
    while (j < n && alike(i, j)) ++j;
    for (size_t k = i; k < j; ++k) {
      whole[k] = Byte(j - i);
      so_far[k] = Byte(k - i + 1);
    }
    i = j;
  }
}

}  // namespace

std::string_view FeatureName(Feature feature) { return kNames[static_cast<size_t>(feature)]; }

Coarse CoarseClass(const LineScan& s) {
  if (s.words < 5 && s.last != kStop) return Coarse::kLabel;
  if (s.last == kStop || s.last == kColon) return s.words < 16 ? Coarse::kSentence : Coarse::kProse;
  return s.words < 22 ? Coarse::kHeadline : Coarse::kRun;
}

bool IsProse(const LineScan& s) {
  return s.words >= 32 || (s.words >= 13 && (s.last == kStop || s.last == kColon));
}

void ExtractFeatures(const PageLines& page, size_t title_unit, const WordEvidence& evidence,
                     FeatureScratch& s, FeatureTable& table) {
  const std::vector<Unit>& units = page.units;
  const size_t n = units.size();
  table.Reset(n);
  s.sums.resize(n + 1);
  s.sums[0] = {};
  s.coarse.resize(n);
  const auto column = [&](Feature f) { return table.Column(f); };
  CountRepeats(units, s, column(Feature::kRepeat));

  for (size_t i = 0; i < n; ++i) {
    const Unit& unit = units[i];
    const LineScan& scan = unit.scan;
    int32_t sum = 0, most = 0;
    uint32_t known = 0;
    for (uint32_t k = unit.words_begin; k < unit.words_end; ++k) {
      const int8_t weight = evidence.Of(page.words[k]);
      if (weight == WordEvidence::kUnknown) continue;
      ++known;
      sum += weight;
      most = std::max<int32_t>(most, weight);
    }
    s.coarse[i] = static_cast<uint8_t>(CoarseClass(scan));
    column(Feature::kWords)[i] = Byte(scan.words);
    column(Feature::kStart)[i] = StartCode(scan);
    column(Feature::kEnd)[i] = EndCode(scan);
    column(Feature::kClass)[i] = s.coarse[i];
    column(Feature::kCaps)[i] = Percent(scan.cap_words, scan.alpha_words);
    column(Feature::kShout)[i] = Percent(scan.shout_words, scan.alpha_words);
    column(Feature::kDigits)[i] = Percent(scan.digit_words, scan.words);
    column(Feature::kStopWords)[i] = Percent(scan.stop_words, scan.alpha_words);
    column(Feature::kCover)[i] = Percent(scan.covered, scan.alpha_words);
    column(Feature::kSentences)[i] = Byte(scan.sentences);
    column(Feature::kWordMean)[i] = MeanEvidence(sum, known);
    column(Feature::kWordSum)[i] = Signed(sum / 4);
    column(Feature::kWordMost)[i] = Signed(most);
    column(Feature::kBlank)[i] = unit.blank_before;
    column(Feature::kFragments)[i] = Byte(unit.count);
    column(Feature::kIdeographs)[i] = Percent(scan.ideographs, scan.alpha_words);
    const auto flag = [&](Feature f, uint32_t bits) { column(f)[i] = (scan.flags & bits) != 0; };
    flag(Feature::kUrl, kFlagUrl);
    flag(Feature::kAt, kFlagAt | kFlagHash);
    flag(Feature::kCopyright, kFlagCopyright);
    flag(Feature::kPipe, kFlagPipe);
    flag(Feature::kBrace, kFlagBrace | kFlagUnderscore);
    flag(Feature::kClock, kFlagClock);
    flag(Feature::kYear, kFlagYear);
    flag(Feature::kQuote, kFlagQuote);
    flag(Feature::kMoney, kFlagMoney);
    for (uint32_t k =
             (scan.kind_any | scan.kind_start | scan.kind_line) & (Bit(Kind::kStopWord) - 1);
         k != 0; k &= k - 1) {
      const auto kind = static_cast<uint32_t>(std::countr_zero(k));
      const uint32_t bit = 1u << kind;
      table.Column(static_cast<Feature>(static_cast<uint32_t>(Feature::kNavigation) + kind))[i] =
          (scan.kind_line & bit) != 0    ? 3
          : (scan.kind_start & bit) != 0 ? 2
                                         : 1;
    }
    FeatureScratch::Sums& next = s.sums[i + 1];
    next = s.sums[i];
    next.prose += IsProse(scan) ? scan.words : 0;
    next.words += scan.words;
    next.covered += scan.covered;
    next.alpha += scan.alpha_words;
    next.shorts += IsShort(scan);
    next.bullets += scan.first == kBullet;
    next.known += known;
    next.dates += (scan.flags & (kFlagClock | kFlagYear)) != 0 || (scan.kind_any & kDateBits) != 0;
    next.repeats += column(Feature::kRepeat)[i] >= 3 && scan.words > 0;
    next.comments += (scan.kind_any & Bit(Kind::kComments)) != 0;
    next.prompts += (scan.kind_any & kPromptBits) != 0;
    next.evidence += sum;
  }

  CountRuns(
      n, [&](size_t i, size_t j) { return IsShort(units[i].scan) && IsShort(units[j].scan); },
      column(Feature::kShortRun), column(Feature::kShortRunSoFar));
  CountRuns(
      n, [&](size_t i, size_t j) { return s.coarse[i] == s.coarse[j]; }, column(Feature::kClassRun),
      column(Feature::kClassRunSoFar));
  CountSince(units, Bit(Kind::kRelated), column(Feature::kSinceRelated),
             column(Feature::kUntilRelated));
  CountSince(units, Bit(Kind::kComments), column(Feature::kSinceComments),
             column(Feature::kUntilComments));
  CountSince(units, kFootBits, column(Feature::kSinceFoot), column(Feature::kUntilFoot));
  CountSince(units, Bit(Kind::kSubscribe), column(Feature::kSinceSubscribe), nullptr);
  CountSince(units, Bit(Kind::kShare), column(Feature::kSinceShare), nullptr);
  CountSince(units, Bit(Kind::kByline) | Bit(Kind::kMetadata), column(Feature::kSinceByline),
             nullptr);
  const Block block = DensestRun(units);
  CountTopics(page, block, s, table);

  const FeatureScratch::Sums& all = s.sums[n];
  const auto rendering = static_cast<uint8_t>(page.fragmented                     ? 0
                                              : size_t{page.blank_lines} * 20 > n ? 1
                                                                                  : 2);
  const uint8_t page_units = Log8(static_cast<uint32_t>(n)), page_prose = Log8(all.prose);
  const uint8_t page_shorts = Percent(all.shorts, n), page_known = Percent(all.known, all.alpha);
  size_t last_prose = 255;
  for (size_t i = 0; i < n; ++i) {
    const auto above = [&](size_t by) -> const FeatureScratch::Sums& {
      return s.sums[i < by ? 0 : i - by];
    };
    const auto below = [&](size_t by) -> const FeatureScratch::Sums& {
      return s.sums[std::min(n, i + 1 + by)];
    };
    const FeatureScratch::Sums &here = s.sums[i], &next = s.sums[i + 1];
    column(Feature::kRendering)[i] = rendering;
    column(Feature::kSinceTitle)[i] = title_unit >= n ? uint8_t{255}
                                      : i < title_unit
                                          ? uint8_t{0}
                                          : Byte(std::min<size_t>(i - title_unit + 1, 254));
    column(Feature::kUnitsAbove)[i] = Byte(i);
    column(Feature::kUnitsBelow)[i] = Byte(n - i - 1);
    column(Feature::kUnitsShare)[i] = Percent(i, n);
    column(Feature::kWordsShare)[i] = Percent(here.words, all.words);
    column(Feature::kProseAbove5)[i] = Byte((here.prose - above(5).prose) / 2);
    column(Feature::kProseBelow5)[i] = Byte((below(5).prose - next.prose) / 2);
    column(Feature::kProseAbove12)[i] = Byte((here.prose - above(12).prose) / 2);
    column(Feature::kProseBelow12)[i] = Byte((below(12).prose - next.prose) / 2);
    column(Feature::kProseAbove)[i] = Byte(here.prose / 8);
    column(Feature::kProseBelow)[i] = Byte((all.prose - next.prose) / 8);
    column(Feature::kProseShare)[i] = Percent(here.prose, all.prose);
    column(Feature::kLastProse)[i] = Byte(last_prose);
    last_prose = IsProse(units[i].scan) ? 1 : last_prose + (last_prose < 255 ? 1 : 0);
    const auto cover = [&](const FeatureScratch::Sums& from, const FeatureScratch::Sums& to) {
      return Percent(to.covered - from.covered, to.alpha - from.alpha);
    };
    column(Feature::kCover3)[i] = cover(above(3), below(3));
    column(Feature::kCover8)[i] = cover(above(8), below(8));
    column(Feature::kCoverAbove)[i] = cover(s.sums[0], here);
    column(Feature::kCoverBelow)[i] = cover(next, all);
    const auto units_in = [&](size_t by) {
      return std::min(n, i + 1 + by) - (i < by ? 0 : i - by);
    };
    column(Feature::kShorts3)[i] = Percent(below(3).shorts - above(3).shorts, units_in(3));
    column(Feature::kShorts8)[i] = Percent(below(8).shorts - above(8).shorts, units_in(8));
    column(Feature::kDates8)[i] = Byte(below(8).dates - above(8).dates);
    column(Feature::kRepeats8)[i] = Byte(below(8).repeats - above(8).repeats);
    column(Feature::kComments8)[i] = Byte(below(8).comments - above(8).comments);
    column(Feature::kPrompts8)[i] = Byte(below(8).prompts - above(8).prompts);
    column(Feature::kCommentsAbove)[i] = Byte(here.comments);
    column(Feature::kCommentsBelow)[i] = Byte(all.comments - next.comments);
    column(Feature::kRepeatsAbove)[i] = Byte(here.repeats);
    column(Feature::kRepeatsBelow)[i] = Byte(all.repeats - next.repeats);
    column(Feature::kBullets5)[i] = Byte(below(5).bullets - above(5).bullets);
    const auto mean = [&](const FeatureScratch::Sums& from, const FeatureScratch::Sums& to) {
      return MeanEvidence(to.evidence - from.evidence, to.known - from.known);
    };
    column(Feature::kWordMean2)[i] = mean(above(2), below(2));
    column(Feature::kWordMean5)[i] = mean(above(5), below(5));
    column(Feature::kWordMean10)[i] = mean(above(10), below(10));
    column(Feature::kWordMeanAbove)[i] = mean(s.sums[0], here);
    column(Feature::kWordMeanBelow)[i] = mean(next, all);
    const bool is_above = i < block.begin, is_below = i >= block.end;
    column(Feature::kBlockPlace)[i] = is_above ? 0 : is_below ? 2 : 1;
    column(Feature::kBlockDistance)[i] = is_above   ? Byte(block.begin - i)
                                         : is_below ? Byte(i + 1 - block.end)
                                                    : uint8_t{0};
    column(Feature::kBlockDepth)[i] =
        is_above || is_below ? uint8_t{0} : Byte(std::min(i + 1 - block.begin, block.end - i));
    column(Feature::kBlockWords)[i] = Byte((is_above   ? s.sums[block.begin].words - next.words
                                            : is_below ? here.words - s.sums[block.end].words
                                                       : 0) /
                                           4);
    column(Feature::kPageUnits)[i] = page_units;
    column(Feature::kPageProse)[i] = page_prose;
    column(Feature::kPageShorts)[i] = page_shorts;
    column(Feature::kPageKnown)[i] = page_known;
  }
  size_t next_prose = 255;
  for (size_t i = n; i-- > 0;) {
    column(Feature::kNextProse)[i] = Byte(next_prose);
    next_prose = IsProse(units[i].scan) ? 1 : next_prose + (next_prose < 255 ? 1 : 0);
  }
}

}  // namespace copydesk::clean
