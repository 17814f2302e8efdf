#include "stages/clean/title_features.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "stages/clean/feature_math.h"
#include "stages/clean/title_rivals.h"

namespace copydesk::clean {
namespace {

using enum TitleFeature;

constexpr size_t kNear = 8;  // rows
constexpr uint32_t kFar = 255;
constexpr uint32_t kChromeKindBits = KindBit(Kind::kStopWord) - 1;

// The more like a sentence's, the more.
uint32_t EndOf(const LineScan& s, std::string_view line) {
  switch (s.last) {
    case CharClass::kStop:
      return line.back() == '?' ? 7 : line.back() == '!' ? 6 : 9;
    case CharClass::kEllipsis:
      return 10;
    case CharClass::kColon:
      return 8;
    case CharClass::kComma:
      return line.back() == ')' ? 2 : 5;
    case CharClass::kDigit:
      return 1;
    case CharClass::kSymbol:
      return 3;
    default:
      return 0;
  }
}

uint32_t StartOf(const LineScan& s) {
  switch (s.first) {
    case CharClass::kUpper:
      return 0;
    case CharClass::kIdeograph:
    case CharClass::kCaseless:
      return 1;
    case CharClass::kOpen:
      return 2;
    case CharClass::kDigit:
      return 3;
    case CharClass::kLower:
      return 4;
    case CharClass::kBullet:
      return 5;
    default:
      return 6;
  }
}

uint32_t CountSeparators(std::string_view line) {
  static constexpr std::string_view kWide[] = {"»", "›", "–", "—", "·", "•"};
  uint32_t count = 0;
  for (size_t i = 1; i + 1 < line.size(); ++i) {
    const char c = line[i];
    if (c == '|') {
      ++count;
      continue;
    }
    if (line[i - 1] != ' ') continue;
    const std::string_view rest = line.substr(i);
    count += c == '/' || c == '>' || c == '-' || c == ':' ||
             (static_cast<uint8_t>(c) >= 0x80 &&
              std::any_of(std::begin(kWide), std::end(kWide),
                          [&](std::string_view mark) { return rest.starts_with(mark); }));
  }
  return count;
}

// Fills the columns that tell what each line is by itself and where it stands.
class Describer {
 public:
  Describer(const PageLines& page, std::span<const State> states, const TitleWindow& window,
            std::span<const TitleRow> lines, const TitleColumns& column,
            TitleFeatureScratch& scratch)
      : page_(page),
        states_(states),
        window_(window),
        lines_(lines),
        rows_(scratch.rows.rows),
        column_(column),
        near_(scratch.near),
        n_(lines.size()) {}

  void Run() {
    FindNear();
    for (size_t r = 0; r < n_; ++r) {
      if (near_[r] != 0) AddOwn(r);
    }
    AddPlaces();
    AddAbove();
    AddBelow();
    AddWindows();
  }

 private:
  void Fill(TitleFeature feature, uint32_t value) const {
    std::fill_n(column_(feature), n_, Byte(value));
  }

  void FindNear() {
    constexpr size_t kRows = kReach;
    near_.assign(n_, 0);
    size_t done = 0;
    for (size_t r = 0; r < n_; ++r) {
      if (!lines_[r].candidate) continue;
      const size_t to = std::min(n_, r + kRows + 1);
      for (size_t k = std::max(done, r > kRows ? r - kRows : 0); k < to; ++k) near_[k] = 1;
      done = to;
    }
  }

  void AddOwn(size_t r) {
    const TitleLineFacts& row = rows_[r];
    const LineScan& s = *row.scan;
    const TitleRow& at = lines_[r];
    const Unit& unit = page_.units[at.unit];
    column_.Set(kWords, r, s.words);
    column_.Set(kBytes, r, s.bytes / 2);
    column_.Set(kStart, r, StartOf(s));
    column_.Set(kEnd, r, EndOf(s, row.text));
    column_.Set(kLook, r, static_cast<uint32_t>(row.look));
    column_.Set(kCaps, r, Percent(s.cap_words, s.alpha_words));
    column_.Set(kShout, r, Percent(s.shout_words, s.alpha_words));
    column_.Set(kDigits, r, s.digit_words);
    column_.Set(kStopWords, r, Percent(s.stop_words, s.alpha_words));
    column_.Set(kCover, r, Percent(s.covered, s.alpha_words));
    column_.Set(kSentences, r, s.sentences);
    column_.Set(kDate, r,
                ((s.kind_any & KindBit(Kind::kDateWord)) != 0 ? 2u : 0u) + (s.digit_words > 0));
    column_.Set(kState, r, static_cast<uint32_t>(states_[at.unit]));
    column_.Set(kBlank, r, at.line == unit.first && unit.blank_before);
    column_.Set(kJoined, r, unit.count == 1 ? 0 : at.line == unit.first ? 1 : 2);
    if (at.candidate) column_.Set(kSeparators, r, CountSeparators(row.text));
    static constexpr std::pair<TitleFeature, uint32_t> kFlags[] = {
        {kUrl, kFlagUrl},   {kAt, kFlagAt},       {kPipe, kFlagPipe},   {kClock, kFlagClock},
        {kYear, kFlagYear}, {kQuote, kFlagQuote}, {kBrace, kFlagBrace}, {kMoney, kFlagMoney}};
    if (s.flags != 0) {
      for (const auto& [feature, flag] : kFlags) column_.Set(feature, r, (s.flags & flag) != 0);
    }
    for (uint32_t k = s.kind_any & kChromeKindBits; k != 0; k &= k - 1) {
      const auto kind = static_cast<uint32_t>(std::countr_zero(k));
      const uint32_t place = (s.kind_line >> kind & 1) != 0    ? 3
                             : (s.kind_start >> kind & 1) != 0 ? 2
                                                               : 1;
      column_.Set(static_cast<TitleFeature>(static_cast<uint32_t>(kNavigation) + kind), r, place);
    }
    column_.Set(kContent, r, row.content);
    column_.Set(kSaid, r, row.body);
    column_.Set(kSaidShare, r, Percent(row.body, row.content));
    column_.Set(kOpeningShare, r, Percent(row.opening, row.content));
    column_.Set(kHeadingShare, r, Percent(row.headings, row.content));
    column_.Set(kTopicSum, r, row.topic);
    column_.Set(kTopicMean, r, row.content == 0 ? 0 : row.topic * 4 / row.content);
    column_.Set(kTopicMost, r, row.topic_most);
    column_.Set(kFirstLineShare, r, Percent(row.first, row.content));
  }

  void AddPlaces() {
    const uint32_t rendering = page_.fragmented ? 2 : page_.blank_lines > 0 ? 1 : 0;
    const auto difference = [](size_t a, size_t b) {
      return static_cast<uint32_t>(a > b ? a - b : 0);
    };
    Fill(kRendering, rendering);
    Fill(kMainUnit, difference(window_.main, window_.body));
    Fill(kBodyUnit, static_cast<uint32_t>(window_.body));
    Fill(kPageUnits, static_cast<uint32_t>(page_.units.size() / 4));
    Fill(kTopBody, static_cast<uint32_t>(window_.top));
    for (size_t r = 0; r < n_; ++r) {
      const TitleRow& at = lines_[r];
      column_.Set(kAbove, r, difference(window_.body, at.unit));
      column_.Set(kBelow, r, difference(at.unit, window_.body));
      column_.Set(kAboveMain, r, difference(window_.main, at.unit));
      column_.Set(kBelowMain, r, difference(at.unit, window_.main));
      column_.Set(kLineNumber, r, at.line);
    }
  }

  // What is counted going down the rows.
  void AddAbove() {
    uint32_t between = 0, prose = 0, last_prose = kFar, last_byline = kFar, headlines = 0;
    for (size_t r = 0; r < n_; ++r) {
      const TitleLineFacts& row = rows_[r];
      const bool is_prose = row.prose;
      const bool below = lines_[r].unit >= window_.body;
      if (below) column_.Set(kProseBetween, r, between / 2);
      if (below && is_prose) between += row.scan->words;
      column_.Set(kProseAbove, r, prose / 4);
      column_.Set(kLastProse, r, ++last_prose);
      column_.Set(kLastByline, r, ++last_byline);
      column_.Set(kHeadlinesAbove, r, headlines);
      headlines += row.headline;
      if (is_prose) {
        prose += row.scan->words;
        last_prose = 0;
      }
      if (row.look == TitleLook::kByline) last_byline = 0;
    }
  }

  // Going up.
  void AddBelow() {
    uint32_t between = 0, next_prose = kFar, next_byline = kFar, next_date = kFar, headlines = 0;
    for (size_t r = n_; r-- > 0;) {
      const TitleLineFacts& row = rows_[r];
      const bool above = lines_[r].unit < window_.body;
      const bool is_prose = row.prose;
      if (above) column_.Set(kProseBetween, r, between / 2);
      if (above && is_prose) between += row.scan->words;
      column_.Set(kNextProse, r, ++next_prose);
      column_.Set(kNextByline, r, ++next_byline);
      column_.Set(kNextDate, r, ++next_date);
      column_.Set(kHeadlinesBelow, r, headlines);
      if (above) headlines += row.headline;
      if (is_prose) next_prose = 0;
      const TitleLook look = row.look;
      if (look == TitleLook::kByline) next_byline = 0;
      if (look == TitleLook::kDate || look == TitleLook::kMetadata) next_date = 0;
    }
  }

  void AddWindows() {
    const auto is_short = [&](size_t r) {
      const LineScan& s = *rows_[r].scan;
      return s.words > 0 && s.words < 6 && s.last != CharClass::kStop;
    };
    for (size_t r = 0; r < n_; ++r) {
      if (!lines_[r].candidate) continue;
      uint32_t shorts = 0, near = 0, words_above = 0, words_below = 0;
      for (size_t k = r > kNear / 2 ? r - kNear / 2 : 0; k < std::min(n_, r + kNear / 2 + 1); ++k) {
        shorts += k != r && is_short(k);
      }
      for (size_t k = r > kNear ? r - kNear : 0; k < r; ++k) {
        near += rows_[k].headline;
        words_above += std::min(rows_[k].scan->words, 40u);
      }
      for (size_t k = r + 1; k < std::min(n_, r + kNear + 1); ++k) {
        words_below += std::min(rows_[k].scan->words, 40u);
      }
      column_.Set(kShorts, r, shorts);
      column_.Set(kHeadlinesNear, r, near);
      column_.Set(kWordsAbove8, r, words_above);
      column_.Set(kWordsBelow8, r, words_below);
    }
  }

  const PageLines& page_;
  std::span<const State> states_;
  const TitleWindow& window_;
  std::span<const TitleRow> lines_;
  const std::vector<TitleLineFacts>& rows_;
  const TitleColumns column_;
  std::vector<uint8_t>& near_;
  size_t n_;
};

}  // namespace

std::string_view TitleFeatureName(TitleFeature feature) {
  static constexpr std::string_view kNames[] = {
#define COPYDESK_FEATURE(name) #name,
      COPYDESK_TITLE_OWN_FEATURES(COPYDESK_FEATURE) COPYDESK_TITLE_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE
  };
  return kNames[static_cast<size_t>(feature)];
}

void ExtractTitleFeatures(std::string_view text, const PageLines& page,
                          std::span<const State> states, size_t body, const Lexicon& lexicon,
                          TitleFeatureScratch& scratch, TitleRows& rows) {
  const TitleWindow window =
      ReadTitleRows(text, page, states, body, lexicon, scratch.rows, rows.lines);
  rows.table.Reset(rows.lines.size());
  if (rows.lines.empty()) return;
  const TitleColumns column(rows.table);
  Describer(page, states, window, rows.lines, column, scratch).Run();
  FillTitleRivals(page, window.end, rows.lines, column, scratch);
}

}  // namespace copydesk::clean
