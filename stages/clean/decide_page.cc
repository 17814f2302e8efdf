#include "stages/clean/decide_page.h"

#include <algorithm>

#include "stages/clean/page_facts.h"
#include "stages/clean/site_level.h"
#include "stages/clean/title.h"
#include "stages/clean/verdict.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

// What the lean adds to or takes from every chrome state: 1.0 of log odds.
constexpr int32_t kLeanBias = kWeightOne;

constexpr uint32_t kLongestFact = 8;  // words

// A standfirst: of this many words or more, this share of which the story says again, and no more
// units below the headline than these.
constexpr uint32_t kLeastStandfirst = 12;
constexpr int kSaidAgain = 40;  // percent
constexpr size_t kStandfirstBelow = 4;

int32_t BiasOf(Lean lean) {
  switch (lean) {
    case Lean::kPrecision:
      return kLeanBias;
    case Lean::kRecall:
      return -kLeanBias;
    case Lean::kBalanced:
      break;
  }
  return 0;
}

class Decider {
 public:
  Decider(const PassInput& input, PassScratch& scratch, PageDecision& decision)
      : in_(input), page_(*input.page), s_(scratch), d_(decision) {}

  void Run() {
    const size_t n = page_.units.size();
    const size_t given = FindTitleUnit(page_, in_.given_title);
    ExtractFeatures(page_, given, *in_.model->words, s_.features, s_.table);
    RunNet(s_.table, *in_.model->net, s_.net, s_.scores);
    GatherEvidence();
    s_.words.clear();
    for (const Unit& unit : page_.units) s_.words.push_back(unit.scan.words);
    Decide(s_.scores, s_.words, s_.evidence, BiasOf(in_.options->lean), d_.states);
    ObeyUser();
    DropLoneTeasers();
    KeepSomething();
    SplitStories(in_.text, page_, *in_.lexicon, d_.states, s_.stories, d_.spans);
    d_.bodies.clear();
    for (StorySpan& span : d_.spans) {
      size_t body = span.begin;
      while (body < span.end && d_.states[body] != State::kBody) ++body;
      d_.bodies.push_back(body);
    }
    d_.title = {given, given < n ? page_.units[given].first : page_.lines.size()};
    // A headline that the field words otherwise is looked for as if there were no field.
    if (given == n && d_.bodies[0] < d_.spans[0].end) {
      d_.bodies[0] = PassLabels(d_.bodies[0], d_.spans[0].end);
      d_.title = RankTitle(in_.text, page_, d_.states, d_.bodies[0], *in_.lexicon, s_.title);
    }
    d_.spans[0].title = d_.title.unit;
    KeepStandfirst();
    GiveFates();
    KeepRest();
  }

 private:
  const LineScan& ScanOf(size_t unit) const { return page_.units[unit].scan; }

  std::string_view TextOf(size_t unit) const {
    const InputLine& first = page_.lines[page_.units[unit].first];
    const InputLine& last = page_.lines[page_.units[unit].first + page_.units[unit].count - 1];
    return in_.text.substr(first.begin, last.end - first.begin);
  }

  // A marker of an ad slot, such as the name of its image, is chrome wherever it stands.
  static bool IsSlotMarker(const LineScan& scan) {
    const bool marker = (scan.kind_line >> static_cast<unsigned>(Kind::kAd) & 1) != 0;
    const bool file_name = (scan.flags & kFlagUnderscore) != 0 && scan.last != kStop;
    return scan.words <= 4 && (marker || file_name);
  }

  // A date, a byline, a count: it stands on no other page of the site, and is no story for that.
  static bool IsAboutThePage(const LineScan& scan) {
    constexpr uint32_t kChrome = (1u << static_cast<unsigned>(Kind::kStopWord)) - 1;
    return scan.words <= kLongestFact &&
           ((scan.kind_any & kChrome) != 0 || scan.digit_words * 2 >= scan.words);
  }

  // The weakest of its lines speaks for a unit.
  void GatherEvidence() {
    s_.evidence.clear();
    for (const Unit& unit : page_.units) {
      if (unit.scan.user_keep) {
        s_.evidence.push_back(kSiteUnknown);
        continue;
      }
      if (IsSlotMarker(unit.scan) || unit.scan.user_line != 0) {
        s_.evidence.push_back(kSiteSure);
        continue;
      }
      uint8_t level = in_.line_evidence.empty() ? kSiteUnknown : kSiteSure;
      for (uint32_t k = 0; k < unit.count; ++k) {
        const size_t line = page_.lines[unit.first + k].number - 1;
        const uint8_t of_line =
            line < in_.line_evidence.size() ? in_.line_evidence[line] : uint8_t{kSiteUnknown};
        level = std::min(level, of_line);
      }
      if (IsAboutThePage(unit.scan)) level = std::max<uint8_t>(level, kSiteUnknown);
      s_.evidence.push_back(level);
    }
  }

  // What the user's lexicon says of a line stands above the model; keeping stands above dropping.
  void ObeyUser() {
    std::vector<State>& states = d_.states;
    for (size_t u = 0; u < states.size(); ++u) {
      if (ScanOf(u).user_keep) {
        states[u] = State::kBody;
      } else if (ScanOf(u).user_line != 0 && states[u] == State::kBody) {
        states[u] = u > 0 ? State::kGap : State::kHead;
      }
    }
  }

  // A line that breaks off in an ellipsis, with chrome above and below, is a teaser's second line.
  void DropLoneTeasers() {
    std::vector<State>& states = d_.states;
    for (size_t u = 0; u < states.size(); ++u) {
      const bool alone = states[u] == State::kBody && (u == 0 || states[u - 1] != State::kBody) &&
                         (u + 1 == states.size() || states[u + 1] != State::kBody);
      if (alone && ScanOf(u).last == kEllipsis && !ScanOf(u).user_keep) {
        states[u] = u > 0 ? states[u - 1] : State::kHead;
      }
    }
  }

  // A page that looks like chrome from top to bottom still is somebody's text: what is not plainly
  // chrome stays.
  void KeepSomething() {
    std::vector<State>& states = d_.states;
    if (std::find(states.begin(), states.end(), State::kBody) != states.end()) return;
    uint32_t words = 0;
    for (size_t u = 0; u < states.size(); ++u) words += ScanOf(u).words;
    const bool little = words <= 60;
    for (size_t u = 0; u < states.size(); ++u) {
      const LineScan& scan = ScanOf(u);
      if (!IsPlainChrome(u) && (little || IsProse(scan))) states[u] = State::kBody;
    }
  }

  // Most of its words are phrases of chrome, or it recurs on the site.
  bool IsPlainChrome(size_t u) const {
    const LineScan& scan = ScanOf(u);
    return scan.covered * 5 > scan.alpha_words * 2 || scan.words == 0 ||
           s_.evidence[u] > kSiteUnknown;
  }

  // No page is cleaned to nothing while it has a line that is not plainly chrome; the headline is
  // the last to stay.
  void KeepRest() {
    const auto kept = [&] {
      return std::any_of(d_.fates.begin(), d_.fates.end(),
                         [](const LineFate& fate) { return fate.keep; });
    };
    for (const bool headline : {false, true}) {
      if (kept()) return;
      for (size_t u = 0; u < page_.units.size(); ++u) {
        if (IsPlainChrome(u)) continue;
        const Unit& unit = page_.units[u];
        for (uint32_t k = unit.first; k < unit.first + unit.count; ++k) {
          d_.fates[k].keep = headline || d_.fates[k].reason != Reason::kTitle;
        }
      }
    }
  }

  // A section label that the body seems to begin with is chrome when a headline follows it. Returns
  // the first unit after such labels, or `body`.
  size_t PassLabels(size_t body, size_t end) {
    size_t u = body;
    while (u < end && d_.states[u] == State::kBody && !ScanOf(u).user_keep &&
           CoarseClass(ScanOf(u)) == Coarse::kLabel) {
      ++u;
    }
    if (u == end || d_.states[u] != State::kBody || !LooksLikeHeadline(TextOf(u), ScanOf(u))) {
      return body;
    }
    for (size_t k = body; k < u; ++k) d_.states[k] = k > 0 ? State::kGap : State::kHead;
    return u;
  }

  // Between the headline and the story stands its summary, or what other stories are about. The
  // model takes either for chrome, as most of the pages do that it was learned from.
  void KeepStandfirst() {
    const size_t title = d_.spans[0].title;
    if (title >= page_.units.size()) return;
    const size_t end = std::min(d_.bodies[0], title + 1 + kStandfirstBelow);
    const uint8_t* const said_again = s_.table.Column(Feature::kTopicBlock);
    for (size_t u = title + 1; u < end; ++u) {
      const LineScan& scan = ScanOf(u);
      const bool sentence = scan.words >= kLeastStandfirst && scan.covered * 8 <= scan.words &&
                            scan.first != kBullet && scan.last != kEllipsis;
      if (!sentence || said_again[u] < kSaidAgain || s_.evidence[u] > kSiteUnknown) continue;
      d_.states[u] = State::kBody;
      return;
    }
  }

  // The headline, or a further copy of it above the story's first paragraph.
  bool IsTitle(const StorySpan& span, size_t body, size_t unit) const {
    if (span.title >= page_.units.size()) return false;
    if (unit == span.title) return true;
    const LineScan& scan = ScanOf(unit);
    return unit <= body && scan.key == ScanOf(span.title).key && scan.words > 0;
  }

  void GiveFates() {
    d_.fates.assign(page_.lines.size(), {});
    for (size_t s = 0; s < d_.spans.size(); ++s) {
      const StorySpan& span = d_.spans[s];
      Verdict verdict(in_.text, page_, d_.states);
      for (size_t u = span.begin; u < span.end; ++u) {
        const Unit& unit = page_.units[u];
        const LineScan& scan = unit.scan;
        LineFate fate;
        fate.keep = (d_.states[u] == State::kBody && scan.bytes > 0) || scan.user_keep;
        if (fate.keep) {
          verdict.Body();
        } else {
          fate.reason = verdict.Of(u);
          if (s_.evidence[u] > kSiteUnknown && !IsSlotMarker(scan) && scan.user_line == 0) {
            fate.reason = Reason::kSiteRepeated;
          }
        }
        Keep(fate);
        for (uint32_t k = 0; k < unit.count; ++k) d_.fates[unit.first + k] = fate;
        if (IsTitle(span, d_.bodies[s], u)) GiveTitleFate(span, u);
      }
    }
  }

  // A headline goes, or stays as the user wishes; of a unit that several lines were joined to, only
  // the line that was ranked.
  void GiveTitleFate(const StorySpan& span, size_t u) {
    const Unit& unit = page_.units[u];
    LineFate fate{.keep = false, .asked = false, .reason = Reason::kTitle};
    if (u == span.title && in_.options->keep_title) fate.keep = true;
    Keep(fate);
    const bool ranked = u == d_.title.unit && in_.given_title.empty() && unit.count > 1;
    for (uint32_t k = 0; k < unit.count; ++k) {
      if (!ranked || unit.first + k == d_.title.line) d_.fates[unit.first + k] = fate;
    }
  }

  void Keep(LineFate& fate) const {
    if (fate.keep || !in_.options->Keeps(fate.reason)) return;
    fate.keep = fate.asked = true;
  }

  const PassInput& in_;
  const PageLines& page_;
  PassScratch& s_;
  PageDecision& d_;
};

}  // namespace

void DecidePage(const PassInput& input, PassScratch& scratch, PageDecision& decision) {
  Decider(input, scratch, decision).Run();
}

}  // namespace copydesk::clean
