#include "stages/clean/clean.h"

#include <algorithm>
#include <string>
#include <utility>

#include "stages/clean/line_features.h"
#include "stages/clean/page_facts.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/reason.h"
#include "stages/clean/stories.h"
#include "stages/clean/title.h"
#include "stages/clean/verdict.h"
#include "stages/text/words.h"

namespace copydesk::clean {

struct CleanWorkspace::Buffers {
  PageLines page;
  FeatureScratch feature_scratch;
  FeatureRows rows;
  ModelScratch model_scratch;
  std::vector<State> states;
  std::vector<uint8_t> evidence;  // a unit
  std::vector<StorySpan> spans;
  std::vector<uint64_t> words;
};

CleanWorkspace::CleanWorkspace() : buffers_(std::make_unique<Buffers>()) {}
CleanWorkspace::~CleanWorkspace() = default;
CleanWorkspace::CleanWorkspace(CleanWorkspace&&) noexcept = default;
CleanWorkspace& CleanWorkspace::operator=(CleanWorkspace&&) noexcept = default;

namespace {

using enum CharClass;

// How far above and below the start of a story its byline and date are looked for.
constexpr size_t kFactsAbove = 12;
constexpr size_t kFactsBelow = 2;

class PageCleaner {
 public:
  PageCleaner(const PageInput& input, const CleanOptions& options, const ModelWeights& weights,
              CleanWorkspace::Buffers& buffers, std::vector<Story>& stories,
              std::vector<RemovedPart>& removed)
      : input_(input),
        options_(options),
        weights_(weights),
        b_(buffers),
        stories_(stories),
        removed_(removed) {}

  void Run() {
    b_.page.Read(input_.text);
    const size_t n = b_.page.units.size();
    const PageFacts none;
    const PageFacts& given = input_.given == nullptr ? none : *input_.given;
    size_t title = FindTitleUnit(b_.page, given.title);
    ExtractFeatures(b_.page, title, b_.feature_scratch, b_.rows);
    GatherEvidence();
    Decide(b_.rows, b_.evidence, weights_, b_.model_scratch, b_.states);
    DropLoneTeasers();
    KeepSomething();
    SplitStories(input_.text, b_.page, b_.states, b_.spans);
    const std::string_view lang = GuessLanguage(b_.page.languages);

    for (size_t s = 0; s < b_.spans.size(); ++s) {
      StorySpan& span = b_.spans[s];
      size_t body = span.begin;
      while (body < span.end && b_.states[body] != State::kBody) ++body;
      Story& story = stories_.emplace_back();
      PageFacts& facts = story.facts;
      if (s == 0) {
        facts = given;
        span.title = title;
        if (given.title.empty() && body < span.end) {
          body = PassLabels(body, span.end);
          span.title = GuessTitleUnit(input_.text, b_.page, b_.states, body, b_.words);
        }
      }
      if (facts.title.empty() && span.title < n) facts.title = TextOf(span.title);
      if (facts.lang.empty()) facts.lang = lang;
      FindBylineAndDate(span, body, facts);
      if (s == 0 && facts.date.empty()) facts.date = b_.page.leading_date;
      if (s > 0 && facts.date.empty()) facts.date = stories_[stories_.size() - 2].facts.date;
      Emit(span, body, static_cast<uint32_t>(s), story);
    }
  }

 private:
  const LineScan& ScanOf(size_t unit) const { return b_.page.units[unit].scan; }

  std::string_view LineText(uint32_t line) const {
    const InputLine& l = b_.page.lines[line];
    return input_.text.substr(l.begin, l.end - l.begin);
  }

  // A unit's fragments joined: by one space, or none in scripts without spaces and before a mark.
  void AppendUnit(size_t unit, std::string& out) const {
    const Unit& u = b_.page.units[unit];
    for (uint32_t k = 0; k < u.count; ++k) {
      const std::string_view line = LineText(u.first + k);
      if (k > 0) {
        const CharClass next = ReadChar(line, 0).cls;
        const bool mark = next == kComma || next == kStop || next == kClose || next == kColon ||
                          next == kIdeograph;
        if (!mark && !out.ends_with('(')) out += ' ';
      }
      out += line;
    }
  }

  std::string TextOf(size_t unit) const {
    std::string out;
    AppendUnit(unit, out);
    return out;
  }

  // A marker of an ad slot, such as the name of its image, is chrome wherever it stands.
  static bool IsSlotMarker(const LineScan& scan) {
    const bool marker = (scan.kind_line >> static_cast<unsigned>(Kind::kAd) & 1) != 0;
    const bool file_name = (scan.flags & kFlagUnderscore) != 0 && scan.last != kStop;
    return scan.words <= 4 && (marker || file_name);
  }

  // A unit recurs as strongly as the weakest of its lines.
  void GatherEvidence() {
    b_.evidence.clear();
    for (const Unit& unit : b_.page.units) {
      if (IsSlotMarker(unit.scan)) {
        b_.evidence.push_back(2);
        continue;
      }
      uint8_t level = input_.line_evidence.empty() ? 0 : 2;
      for (uint32_t k = 0; k < unit.count; ++k) {
        const size_t line = b_.page.lines[unit.first + k].number - 1;
        level = std::min(
            level, line < input_.line_evidence.size() ? input_.line_evidence[line] : uint8_t{0});
      }
      b_.evidence.push_back(level);
    }
  }

  // A line that breaks off in an ellipsis, with chrome above and below, is a teaser's second line.
  void DropLoneTeasers() {
    std::vector<State>& states = b_.states;
    for (size_t u = 0; u < states.size(); ++u) {
      const bool alone = states[u] == State::kBody && (u == 0 || states[u - 1] != State::kBody) &&
                         (u + 1 == states.size() || states[u + 1] != State::kBody);
      if (alone && ScanOf(u).last == kEllipsis) {
        states[u] = u > 0 ? states[u - 1] : State::kHead;
      }
    }
  }

  // A page that looks like chrome from top to bottom still is somebody's text: what is not plainly
  // chrome stays.
  void KeepSomething() {
    std::vector<State>& states = b_.states;
    if (std::find(states.begin(), states.end(), State::kBody) != states.end()) return;
    uint32_t words = 0;
    for (size_t u = 0; u < states.size(); ++u) words += ScanOf(u).words;
    const bool little = words <= 60;
    for (size_t u = 0; u < states.size(); ++u) {
      const LineScan& scan = ScanOf(u);
      const bool chrome =
          scan.covered * 5 > scan.alpha_words * 2 || scan.words == 0 || b_.evidence[u] > 0;
      if (!chrome && (little || IsProse(scan))) states[u] = State::kBody;
    }
  }

  // A section label that the body seems to begin with is chrome when a headline follows it. Returns
  // the first unit after such labels, or `body`.
  size_t PassLabels(size_t body, size_t end) {
    size_t u = body;
    while (u < end && b_.states[u] == State::kBody && CoarseClass(ScanOf(u)) == Coarse::kLabel) {
      ++u;
    }
    if (u == end || b_.states[u] != State::kBody || !LooksLikeHeadline(TextOf(u), ScanOf(u))) {
      return body;
    }
    for (size_t k = body; k < u; ++k) b_.states[k] = k > 0 ? State::kGap : State::kHead;
    return u;
  }

  void FindBylineAndDate(const StorySpan& span, size_t body, PageFacts& facts) const {
    size_t from = span.begin;
    if (body < span.end) from = body > span.begin + kFactsAbove ? body - kFactsAbove : span.begin;
    if (span.title < body) from = std::min(from, std::max(span.begin, span.title));
    const size_t to = std::min(span.end, body < span.end ? body + kFactsBelow : from + kFactsAbove);
    for (size_t u = from; u < to; ++u) {
      if (u == span.title) continue;
      const LineScan& scan = ScanOf(u);
      if (scan.words > 20) continue;
      if (facts.byline.empty()) facts.byline = ReadByline(LineText(b_.page.units[u].first), scan);
      if (facts.date.empty() && scan.digit_words > 0) facts.date = ReadDate(TextOf(u));
    }
  }

  bool IsTitle(const StorySpan& span, size_t body, size_t unit) const {
    if (span.title >= b_.page.units.size()) return false;
    if (unit == span.title) return true;
    // Further copies of the headline above the story's first paragraph.
    const LineScan& scan = ScanOf(unit);
    return unit <= body && scan.key == ScanOf(span.title).key && scan.words > 0;
  }

  void Emit(const StorySpan& span, size_t body, uint32_t index, Story& story) {
    Verdict verdict;
    uint32_t words_in = 0;
    for (size_t u = span.begin; u < span.end; ++u) {
      const Unit& unit = b_.page.units[u];
      const bool title = IsTitle(span, body, u);
      bool keep = b_.states[u] == State::kBody && ScanOf(u).bytes > 0;
      if (title) keep = options_.keep_title && u == span.title;
      for (uint32_t k = 0; k < unit.count; ++k) {
        const InputLine& line = b_.page.lines[unit.first + k];
        words_in += text::CountWords(input_.text.substr(line.start, line.stop - line.start));
      }
      if (keep) {
        verdict.Body();
        Keep(unit, u, index, story);
        continue;
      }
      Reason reason = Reason::kTitle;
      if (!title) {
        reason = verdict.Of(ScanOf(u), b_.states[u]);
        if (b_.evidence[u] > 0 && !IsSlotMarker(ScanOf(u))) reason = Reason::kSiteRepeated;
      }
      for (uint32_t k = 0; k < unit.count; ++k) {
        const InputLine& line = b_.page.lines[unit.first + k];
        Remove(line, {0, line.stop - line.start}, reason, index);
        ++story.lines_removed;
      }
    }
    story.words_in = words_in;
    story.words_out = text::CountWords(story.text);
  }

  void Keep(const Unit& unit, size_t u, uint32_t index, Story& story) {
    AppendUnit(u, story.text);
    story.text += '\n';
    const auto from = static_cast<uint32_t>(story.from.size());
    for (uint32_t k = 0; k < unit.count; ++k) {
      const InputLine& line = b_.page.lines[unit.first + k];
      story.from.push_back(line.number);
      if (line.part_end > 0)
        Remove(line, {0, line.part_end - line.start}, Reason::kMetadata, index);
    }
    story.line_from.push_back({from, static_cast<uint32_t>(story.from.size())});
  }

  void Remove(const InputLine& line, ByteRange bytes, Reason reason, uint32_t story) {
    removed_.push_back({.story = story,
                        .line = line.number,
                        .bytes = bytes,
                        .offset = line.start,
                        .reason = static_cast<uint8_t>(reason)});
  }

  const PageInput& input_;
  const CleanOptions& options_;
  const ModelWeights& weights_;
  CleanWorkspace::Buffers& b_;
  std::vector<Story>& stories_;
  std::vector<RemovedPart>& removed_;
};

}  // namespace

void CleanPage(const PageInput& page, const CleanOptions& options, CleanWorkspace& workspace,
               std::vector<Story>& stories, std::vector<RemovedPart>& removed) {
  CleanPage(page, options, BuiltInWeights(), workspace, stories, removed);
}

void CleanPage(const PageInput& page, const CleanOptions& options, const ModelWeights& weights,
               CleanWorkspace& workspace, std::vector<Story>& stories,
               std::vector<RemovedPart>& removed) {
  PageCleaner(page, options, weights, workspace.buffers(), stories, removed).Run();
}

}  // namespace copydesk::clean
