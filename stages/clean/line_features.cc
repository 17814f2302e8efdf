#include "stages/clean/line_features.h"

#include <algorithm>
#include <bit>

#include "stages/clean/feature_math.h"
#include "stages/clean/unit_sums.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

constexpr std::array<std::string_view, kFeatures> kNames = {
#define COPYDESK_FEATURE(name) #name,
    COPYDESK_OWN_FEATURES(COPYDESK_FEATURE) COPYDESK_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE
};

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

constexpr uint32_t kFootBits = KindBit(Kind::kFooter) | KindBit(Kind::kLegal) |
                               KindBit(Kind::kBio) | KindBit(Kind::kReferences);

constexpr uint32_t kDateBits = KindBit(Kind::kDateWord) | KindBit(Kind::kAgo);
constexpr uint32_t kPromptBits = KindBit(Kind::kRelated) | KindBit(Kind::kShare) |
                                 KindBit(Kind::kSubscribe) | KindBit(Kind::kShop);

// The kinds of which the line is a heading.
uint32_t HeadingKinds(const LineScan& s) { return s.kind_line | (s.words <= 6 ? s.kind_start : 0); }

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

// Units since the last heading of some kinds: 1 for the unit below it, 255 for none. And, from
// below, until the next.
class Distance {
 public:
  Distance(uint32_t kinds, uint8_t* out) : kinds_(kinds), out_(out) {}
  void Pass(size_t u, uint32_t kinds) {
    out_[u] = static_cast<uint8_t>(distance_);
    distance_ += distance_ < 255;
    distance_ = (kinds & kinds_) != 0 ? 1 : distance_;
  }

 private:
  uint32_t kinds_;
  uint32_t distance_ = 255;
  uint8_t* out_;
};

void CountDistances(size_t n, const FeatureScratch& s, const LineColumns& column) {
  constexpr uint32_t kProse = 1u << 31;  // not a kind: running text
  const uint32_t* const heading = s.heading.data();
  const uint8_t* const prose = s.prose.data();
  {
    Distance related(KindBit(Kind::kRelated), column(Feature::kSinceRelated));
    Distance comments(KindBit(Kind::kComments), column(Feature::kSinceComments));
    Distance foot(kFootBits, column(Feature::kSinceFoot));
    Distance subscribe(KindBit(Kind::kSubscribe), column(Feature::kSinceSubscribe));
    for (size_t u = 0; u < n; ++u) {
      const uint32_t kinds = heading[u];
      related.Pass(u, kinds);
      comments.Pass(u, kinds);
      foot.Pass(u, kinds);
      subscribe.Pass(u, kinds);
    }
  }
  {
    Distance share(KindBit(Kind::kShare), column(Feature::kSinceShare));
    Distance byline(KindBit(Kind::kByline) | KindBit(Kind::kMetadata),
                    column(Feature::kSinceByline));
    Distance last_prose(kProse, column(Feature::kLastProse));
    for (size_t u = 0; u < n; ++u) {
      share.Pass(u, heading[u]);
      byline.Pass(u, heading[u]);
      last_prose.Pass(u, prose[u] != 0 ? kProse : 0);
    }
  }
  Distance related(KindBit(Kind::kRelated), column(Feature::kUntilRelated));
  Distance comments(KindBit(Kind::kComments), column(Feature::kUntilComments));
  Distance foot(kFootBits, column(Feature::kUntilFoot));
  Distance next_prose(kProse, column(Feature::kNextProse));
  for (size_t u = n; u-- > 0;) {
    const uint32_t kinds = heading[u];
    related.Pass(u, kinds);
    comments.Pass(u, kinds);
    foot.Pass(u, kinds);
    next_prose.Pass(u, prose[u] != 0 ? kProse : 0);
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

namespace {

// What the words of each unit say, where that was not known before.
void WeighWords(const PageLines& page, const WordEvidence& evidence, FeatureScratch& s) {
  const std::vector<Unit>& units = page.units;
  s.weights.resize(page.words.size());
  for (size_t i = 0; i < units.size();) {
    if (units[i].evidence) {
      s.evidence[i] = *units[i].evidence;
      ++i;
      continue;
    }
    size_t end = i + 1;
    while (end < units.size() && !units[end].evidence) ++end;
    const uint32_t from = units[i].words_begin, to = units[end - 1].words_end;
    evidence.Weigh(std::span(page.words).subspan(from, to - from), s.rest, s.weights.data() + from);
    for (; i < end; ++i) {
      const uint32_t begin = units[i].words_begin, words = units[i].words_end - begin;
      s.evidence[i] = WordEvidence::Total(std::span(s.weights).subspan(begin, words));
    }
  }
}

// What each unit is by itself, and what is counted of it.
void DescribeUnits(const PageLines& page, FeatureScratch& s, const LineColumns& column,
                   const SumTable& sums) {
  const size_t n = page.units.size();
  for (size_t i = 0; i < n; ++i) {
    const Unit& unit = page.units[i];
    const LineScan& scan = unit.scan;
    const EvidenceTotals said = s.evidence[i];
    const bool prose = IsProse(scan);
    const Coarse coarse = CoarseClass(scan);
    s.coarse[i] = static_cast<uint8_t>(coarse);
    s.prose[i] = prose;
    s.shorts[i] = IsShort(scan);
    s.heading[i] = HeadingKinds(scan);
    column(Feature::kWords)[i] = Byte(scan.words);
    column(Feature::kStart)[i] = StartCode(scan);
    column(Feature::kEnd)[i] = EndCode(scan);
    column(Feature::kClass)[i] = static_cast<uint8_t>(coarse);
    column(Feature::kCaps)[i] = Percent(scan.cap_words, scan.alpha_words);
    column(Feature::kShout)[i] = Percent(scan.shout_words, scan.alpha_words);
    column(Feature::kDigits)[i] = Percent(scan.digit_words, scan.words);
    column(Feature::kStopWords)[i] = Percent(scan.stop_words, scan.alpha_words);
    column(Feature::kCover)[i] = Percent(scan.covered, scan.alpha_words);
    column(Feature::kSentences)[i] = Byte(scan.sentences);
    column(Feature::kWordMean)[i] = MeanEvidence(said.sum, said.known);
    column(Feature::kWordSum)[i] = Signed(said.sum / 4);
    column(Feature::kWordMost)[i] = Signed(said.most);
    column(Feature::kBlank)[i] = unit.blank_before;
    column(Feature::kFragments)[i] = Byte(unit.count);
    column(Feature::kIdeographs)[i] = Percent(scan.ideographs, scan.alpha_words);
    if (scan.flags != 0) {
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
    }
    for (uint32_t k =
             (scan.kind_any | scan.kind_start | scan.kind_line) & (KindBit(Kind::kStopWord) - 1);
         k != 0; k &= k - 1) {
      const auto kind = static_cast<uint32_t>(std::countr_zero(k));
      const uint32_t bit = 1u << kind;
      column(static_cast<Feature>(static_cast<uint32_t>(Feature::kNavigation) + kind))[i] =
          (scan.kind_line & bit) != 0    ? 3
          : (scan.kind_start & bit) != 0 ? 2
                                         : 1;
    }
    const auto count = [&](Sum sum, uint32_t of_unit) { sums.Row(sum)[i + 1] = of_unit; };
    count(kSumProse, prose ? scan.words : 0);
    count(kSumWords, scan.words);
    count(kSumCovered, scan.covered);
    count(kSumAlpha, scan.alpha_words);
    count(kSumShorts, s.shorts[i]);
    count(kSumBullets, scan.first == kBullet);
    count(kSumKnown, said.known);
    count(kSumDates,
          (scan.flags & (kFlagClock | kFlagYear)) != 0 || (scan.kind_any & kDateBits) != 0);
    count(kSumRepeats, column(Feature::kRepeat)[i] >= 3 && scan.words > 0);
    count(kSumComments, (scan.kind_any & KindBit(Kind::kComments)) != 0);
    count(kSumPrompts, (scan.kind_any & kPromptBits) != 0);
    count(kSumEvidence, static_cast<uint32_t>(said.sum));
  }
  sums.Finish();
}

}  // namespace

void ExtractFeatures(const PageLines& page, size_t title_unit, const WordEvidence& evidence,
                     FeatureScratch& s, LineTable& table) {
  const std::vector<Unit>& units = page.units;
  const size_t n = units.size();
  table.Reset(n);
  s.coarse.resize(n);
  s.prose.resize(n);
  s.shorts.resize(n);
  s.heading.resize(n);
  s.evidence.resize(n);
  const LineColumns column(table);
  const SumTable sums(n, s.sums);
  CountRepeats(units, s, column(Feature::kRepeat));
  WeighWords(page, evidence, s);
  DescribeUnits(page, s, column, sums);
  CountRuns(
      n, [&](size_t i, size_t j) { return s.shorts[i] != 0 && s.shorts[j] != 0; },
      column(Feature::kShortRun), column(Feature::kShortRunSoFar));
  CountRuns(
      n, [&](size_t i, size_t j) { return s.coarse[i] == s.coarse[j]; }, column(Feature::kClassRun),
      column(Feature::kClassRunSoFar));
  CountDistances(n, s, column);
  const Block block = DensestRun(units, s.prose);
  FillTopics(
      page, s.prose, block.begin, block.end, s.topics,
      {column(Feature::kTopicAbove), column(Feature::kTopicBelow), column(Feature::kTopicBlock)});
  FillWindows(n, sums, column);
  FillPlaces(n, title_unit, block, sums, column);

  const auto all = [&](Feature f, uint8_t value) { std::fill_n(column(f), n, value); };
  all(Feature::kRendering, page.fragmented                     ? uint8_t{0}
                           : size_t{page.blank_lines} * 20 > n ? uint8_t{1}
                                                               : uint8_t{2});
  all(Feature::kPageUnits, Log8(static_cast<uint32_t>(n)));
  all(Feature::kPageProse, Log8(sums.Row(kSumProse)[n]));
  all(Feature::kPageShorts, Percent(sums.Row(kSumShorts)[n], n));
  all(Feature::kPageKnown, Percent(sums.Row(kSumKnown)[n], sums.Row(kSumAlpha)[n]));
}

}  // namespace copydesk::clean
