#include "stages/clean/clean.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "stages/clean/decide_page.h"
#include "stages/clean/line_parts.h"
#include "stages/clean/page_facts.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/reason.h"
#include "stages/clean/title.h"
#include "stages/text/words.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

// How far above and below the start of a story its byline and date are looked for.
constexpr size_t kFactsAbove = 12;
constexpr size_t kFactsBelow = 2;

// Passes over one story after the first. Real pages need three at most; a page made to need more
// is left as the last one has it.
constexpr int kMaxPasses = 40;

constexpr uint8_t kStays = 0xFF;

// Bytes [begin, end) of the page's text, on one of its lines.
struct Segment {
  uint32_t line = 0;  // index in PageLines::lines of the page
  uint32_t begin = 0;
  uint32_t end = 0;
};

// A line of clean text: segments, glued.
struct Piece {
  uint32_t first = 0;  // in Draft::segments
  uint32_t count = 0;
  bool asked = false;  // the user keeps what goes for its reason: it is not judged again
};

// A story on its way.
struct Draft {
  std::string text;  // of its pieces, each ended by '\n'
  std::vector<Segment> segments;
  std::vector<Piece> pieces;
  std::vector<KnownLine> known;  // a piece; without bytes where it is not. Views of `page`'s words
  PageFacts facts;
};

// A part of a line that was taken out of it.
struct Cut {
  uint32_t line = 0;
  uint32_t begin = 0;  // bytes of the page's text
  uint32_t end = 0;
  Reason reason = Reason::kMetadata;
};

// What became of a line of the page.
struct LineEnd {
  uint8_t reason = kStays;  // a Reason where the whole line went
  uint32_t draft = 0;       // its story
};

}  // namespace

struct CleanWorkspace::Buffers {
  PageLines page;
  PageLines again;  // a story's text, read like a page
  PassScratch pass;
  PageDecision decision;
  std::vector<Draft> drafts;    // reused: the first `used` are the page's
  std::vector<uint32_t> order;  // of the drafts, as the stories stand in the page
  std::vector<LineEnd> ends;    // a line of `page`
  std::vector<Cut> cuts;
  std::vector<uint32_t> story_of;  // a draft
  std::vector<Segment> segments;
  std::vector<Piece> pieces;
  std::string line;
  std::vector<uint64_t> word_hashes;
  std::vector<uint32_t> line_words;
};

CleanWorkspace::CleanWorkspace() : buffers_(std::make_unique<Buffers>()) {}
CleanWorkspace::~CleanWorkspace() = default;
CleanWorkspace::CleanWorkspace(CleanWorkspace&&) noexcept = default;
CleanWorkspace& CleanWorkspace::operator=(CleanWorkspace&&) noexcept = default;

namespace {

// Cleans a page to a text that another cleaning leaves as it is: the lines that one pass keeps are
// judged again as a page of their own until a pass takes nothing and joins nothing. Where evidence
// of the page's site is given there is one pass: what it knows of a line is not in the text.
class PageCleaner {
 public:
  PageCleaner(const PageInput& input, const CleanOptions& options, const LineModel& model,
              CleanWorkspace::Buffers& buffers, std::vector<Story>& stories,
              std::vector<RemovedPart>& removed)
      : input_(input),
        options_(options),
        model_(model),
        b_(buffers),
        stories_(stories),
        removed_(removed) {}

  void Run() {
    b_.page.Read(input_.text, *input_.lexicon);
    b_.ends.assign(b_.page.lines.size(), {});
    b_.cuts.clear();
    b_.order.clear();
    used_ = 0;
    const PageFacts none;
    const PageFacts& given = input_.given == nullptr ? none : *input_.given;
    const PassInput pass{.text = input_.text,
                         .page = &b_.page,
                         .given_title = given.title,
                         .line_evidence = input_.line_evidence,
                         .lexicon = input_.lexicon,
                         .model = &model_,
                         .options = &options_};
    DecidePage(pass, b_.pass, b_.decision);
    const std::string_view lang = GuessLanguage(b_.page.languages);
    for (size_t s = 0; s < b_.decision.spans.size(); ++s) {
      const uint32_t d = NewDraft();
      b_.order.push_back(d);
      if (s == 0) b_.drafts[d].facts = given;
      FindFacts(s, lang, b_.drafts[d].facts);
      if (s > 0 && b_.drafts[d].facts.date.empty()) {
        b_.drafts[d].facts.date = b_.drafts[b_.order[s - 1]].facts.date;
      }
      FillDraft(b_.decision.spans[s], d);
    }
    if (input_.line_evidence.empty()) {
      for (size_t i = 0; i < b_.order.size(); ++i) Settle(i, given.title);
    }
    Emit();
  }

 private:
  const LineScan& ScanOf(size_t unit) const { return b_.page.units[unit].scan; }

  std::string_view LineText(size_t line) const {
    const InputLine& l = b_.page.lines[line];
    return input_.text.substr(l.begin, l.end - l.begin);
  }

  std::string_view TextOf(const Segment& segment) const {
    return input_.text.substr(segment.begin, segment.end - segment.begin);
  }

  uint32_t NewDraft() {
    if (used_ == b_.drafts.size()) b_.drafts.emplace_back();
    Draft& draft = b_.drafts[used_];
    draft.text.clear();
    draft.segments.clear();
    draft.pieces.clear();
    draft.known.clear();
    draft.facts = {};
    return used_++;
  }

  // What the fields did not give of story `s`. Its headline first: it is no byline.
  void FindFacts(size_t s, std::string_view lang, PageFacts& facts) const {
    const StorySpan& span = b_.decision.spans[s];
    const size_t body = b_.decision.bodies[s];
    if (facts.title.empty()) {
      if (s == 0 && b_.decision.title.unit < b_.page.units.size()) {
        facts.title = LineText(b_.decision.title.line);
      } else if (s > 0 && span.title < b_.page.units.size()) {
        facts.title = LineText(b_.page.units[span.title].first);
      }
    }
    if (facts.lang.empty()) facts.lang = lang;
    FindBylineAndDate(span, body, facts);
    if (s == 0 && facts.date.empty()) facts.date = b_.page.leading_date;
  }

  void FindBylineAndDate(const StorySpan& span, size_t body, PageFacts& facts) const {
    size_t from = span.begin;
    if (body < span.end) from = body > span.begin + kFactsAbove ? body - kFactsAbove : span.begin;
    if (span.title < body) from = std::min(from, std::max(span.begin, span.title));
    // They may stand under a headline that is kept.
    const size_t start = span.title < span.end ? std::max(body, span.title + 1) : body;
    const size_t to =
        std::min(span.end, body < span.end ? start + kFactsBelow : from + kFactsAbove);
    std::string updated;  // the day of the last change, for want of another
    for (size_t u = from; u < to; ++u) {
      if (u == span.title) continue;
      const LineScan& scan = ScanOf(u);
      if (scan.words > 20) continue;
      const Unit& unit = b_.page.units[u];
      if (facts.byline.empty()) {
        facts.byline = ReadByline(LineText(unit.first), scan, *input_.lexicon);
      }
      for (uint32_t k = unit.first; k < unit.first + unit.count && facts.date.empty(); ++k) {
        std::string date = ReadDate(LineText(k), facts.lang);
        if (date.empty()) continue;
        if (!SaysUpdated(LineText(k))) {
          facts.date = std::move(date);
        } else if (updated.empty()) {
          updated = std::move(date);
        }
      }
    }
    if (facts.date.empty()) facts.date = std::move(updated);
  }

  // The first pass: units of the page become pieces.
  void FillDraft(const StorySpan& span, uint32_t d) {
    Draft& draft = b_.drafts[d];
    for (size_t u = span.begin; u < span.end; ++u) {
      const Unit& unit = b_.page.units[u];
      Piece piece{.first = static_cast<uint32_t>(draft.segments.size()), .count = 0};
      for (uint32_t k = unit.first; k < unit.first + unit.count; ++k) {
        const InputLine& line = b_.page.lines[k];
        LineFate fate = b_.decision.fates[k];
        // Invisible marks alone make no line of text.
        if (TrimBegin(line.begin, line.end) == line.end) fate = {.reason = Reason::kEmptyMarkup};
        b_.ends[k] = {fate.keep ? kStays : static_cast<uint8_t>(fate.reason), d};
        if (!fate.keep) continue;
        if (line.part_end > 0) {
          b_.cuts.push_back({k, line.start, line.part_end, Reason::kMetadata});
        }
        draft.segments.push_back({k, line.begin, line.end});
        ++piece.count;
        piece.asked |= fate.asked;
      }
      if (piece.count == 0) continue;
      KnownLine known;
      if (unit.count == 1) {
        known = {unit.scan, b_.page.WordsOf(unit), b_.pass.features.evidence[u]};
      }
      AddPiece(draft, piece, known);
    }
  }

  // Puts the piece of the last segments into the draft, without the parts that are chrome.
  // `known` is what was read of the whole piece, or empty.
  void AddPiece(Draft& draft, Piece piece, KnownLine known) {
    const size_t begin = draft.text.size();
    for (;;) {
      Glue(draft, piece);
      const std::string_view line = std::string_view(draft.text).substr(begin);
      const std::optional<LinePart> part = piece.asked ? std::nullopt : FindLinePart(line);
      if (!part || !CutPart(draft, piece, *part)) break;
      draft.text.resize(begin);
      known = {};
    }
    draft.text += '\n';
    draft.pieces.push_back(piece);
    draft.known.push_back(known);
  }

  // Segments are glued by one space, or none in scripts without spaces and before a mark.
  void Glue(Draft& draft, const Piece& piece) const {
    for (uint32_t k = 0; k < piece.count; ++k) {
      const std::string_view text = TextOf(draft.segments[piece.first + k]);
      if (k > 0 && GlueSize(draft.text, text) > 0) draft.text += ' ';
      draft.text += text;
    }
  }

  static size_t GlueSize(std::string_view before, std::string_view text) {
    const CharClass next = ReadChar(text, 0).cls;
    const bool mark =
        next == kComma || next == kStop || next == kClose || next == kColon || next == kIdeograph;
    return mark || before.ends_with('(') ? 0 : 1;
  }

  // Takes bytes of the glued text out of the segments that they came from. False, and nothing done,
  // if nothing would be left.
  bool CutPart(Draft& draft, Piece& piece, const LinePart& part) {
    b_.segments.clear();
    b_.line.clear();
    const size_t cuts = b_.cuts.size();
    for (uint32_t k = 0; k < piece.count; ++k) {
      const Segment s = draft.segments[piece.first + k];
      const std::string_view text = TextOf(s);
      if (k > 0 && GlueSize(b_.line, text) > 0) b_.line += ' ';
      const size_t at = b_.line.size();
      b_.line += text;
      // The part's overlap with this segment.
      const size_t from = std::clamp(part.begin, at, b_.line.size());
      const size_t to = std::clamp(part.end, at, b_.line.size());
      if (from == to) {
        b_.segments.push_back(s);
        continue;
      }
      const auto cut_begin = static_cast<uint32_t>(s.begin + (from - at));
      const auto cut_end = static_cast<uint32_t>(s.begin + (to - at));
      b_.cuts.push_back({s.line, cut_begin, cut_end, part.reason});
      if (const uint32_t end = TrimEnd(s.begin, cut_begin); end > s.begin) {
        b_.segments.push_back({s.line, s.begin, end});
      }
      if (const uint32_t begin = TrimBegin(cut_end, s.end); begin < s.end) {
        b_.segments.push_back({s.line, begin, s.end});
      }
    }
    if (b_.segments.empty()) {
      b_.cuts.resize(cuts);
      return false;
    }
    // A line of which nothing is left has gone for the part's reason.
    for (uint32_t k = 0; k < piece.count; ++k) {
      const uint32_t line = draft.segments[piece.first + k].line;
      const bool left = std::any_of(b_.segments.begin(), b_.segments.end(),
                                    [&](const Segment& s) { return s.line == line; });
      if (!left) b_.ends[line].reason = static_cast<uint8_t>(part.reason);
    }
    draft.segments.resize(piece.first);
    draft.segments.insert(draft.segments.end(), b_.segments.begin(), b_.segments.end());
    piece.count = static_cast<uint32_t>(b_.segments.size());
    return true;
  }

  // White space at the edges of what is left goes too, as it does at a line's edges.
  uint32_t TrimEnd(uint32_t begin, uint32_t end) const {
    while (end > begin) {
      uint32_t at = end - 1;
      while (at > begin && (static_cast<uint8_t>(input_.text[at]) & 0xC0) == 0x80) --at;
      const uint32_t space = SpaceAt(at);
      if (space == 0 || at + space != end) break;
      end = at;
    }
    return end;
  }
  uint32_t TrimBegin(uint32_t begin, uint32_t end) const {
    while (begin < end) {
      const uint32_t space = SpaceAt(begin);
      if (space == 0) break;
      begin += space;
    }
    return begin;
  }
  // Length of the white space at `at`, or 0.
  uint32_t SpaceAt(uint32_t at) const {
    const char c = input_.text[at];
    if (static_cast<uint8_t>(c) < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
    const CharAt wide = ReadChar(input_.text, at);
    return wide.cls == kSpace ? wide.bytes : 0;
  }

  // The pass that judged the page would judge its clean text alike: nothing went, nothing was
  // joined, and no field told it what the text does not.
  bool IsWhole(const Draft& draft, std::string_view given_title) const {
    return draft.text == input_.text && given_title.empty();
  }

  // Passes over story `i` until none changes it: neither one that knows of no field, nor one that
  // knows the title that was given.
  void Settle(size_t i, std::string_view given_title) {
    if (b_.order.size() == 1 && IsWhole(b_.drafts[b_.order[i]], given_title)) return;
    std::string_view title;
    bool once_stable = false;
    for (int pass = 0; pass < kMaxPasses; ++pass) {
      const uint32_t d = b_.order[i];
      b_.again.Read(b_.drafts[d].text, *input_.lexicon, b_.drafts[d].known);
      const PassInput again{.text = b_.drafts[d].text,
                            .page = &b_.again,
                            .given_title = title,
                            .line_evidence = {},
                            .lexicon = input_.lexicon,
                            .model = &model_,
                            .options = &options_};
      DecidePage(again, b_.pass, b_.decision);
      if (Apply(i)) {
        once_stable = false;
        continue;
      }
      if (once_stable || given_title.empty()) return;
      // Where the title that was given is not in the text, knowing it changes nothing.
      const bool knows = title.empty();
      if (knows && FindTitleUnit(b_.again, given_title) == b_.again.units.size()) return;
      title = knows ? given_title : std::string_view();
      once_stable = true;
    }
  }

  // Makes story `i` what the decision on its text says. False if that changes nothing.
  bool Apply(size_t i) {
    const PageDecision& decision = b_.decision;
    const uint32_t d = b_.order[i];
    bool changed = decision.spans.size() > 1;
    for (const Unit& unit : b_.again.units) changed |= unit.count > 1;
    for (size_t k = 0; k < decision.fates.size(); ++k) {
      changed |= !decision.fates[k].keep && !b_.drafts[d].pieces[k].asked;
      changed |= b_.again.lines[k].part_end > 0 && !b_.drafts[d].pieces[k].asked;
    }
    if (!changed) return false;

    const std::vector<Segment> segments = std::move(b_.drafts[d].segments);
    const std::vector<Piece> pieces = std::move(b_.drafts[d].pieces);
    const std::vector<KnownLine> known = std::move(b_.drafts[d].known);
    const std::string text = std::move(b_.drafts[d].text);
    b_.drafts[d].segments.clear();
    b_.drafts[d].pieces.clear();
    b_.drafts[d].known.clear();
    b_.drafts[d].text.clear();
    for (size_t s = 0; s < decision.spans.size(); ++s) {
      uint32_t to = d;
      if (s > 0) {
        to = NewDraft();
        b_.order.insert(b_.order.begin() + static_cast<ptrdiff_t>(i + s), to);
        PageFacts& facts = b_.drafts[to].facts;
        const size_t headline = decision.spans[s].title;
        if (headline < b_.again.units.size()) {
          const InputLine& line = b_.again.lines[b_.again.units[headline].first];
          facts.title = text.substr(line.begin, line.end - line.begin);
        }
        facts.lang = b_.drafts[d].facts.lang;
        facts.date = b_.drafts[d].facts.date;
      }
      Draft& draft = b_.drafts[to];
      for (size_t u = decision.spans[s].begin; u < decision.spans[s].end; ++u) {
        ApplyUnit(b_.again.units[u], segments, pieces, known, to, draft);
      }
    }
    return true;
  }

  void ApplyUnit(const Unit& unit, const std::vector<Segment>& segments,
                 const std::vector<Piece>& pieces, const std::vector<KnownLine>& known, uint32_t to,
                 Draft& draft) {
    Piece joined{.first = static_cast<uint32_t>(draft.segments.size()), .count = 0};
    for (uint32_t k = unit.first; k < unit.first + unit.count; ++k) {
      const Piece& piece = pieces[k];
      const LineFate& fate = b_.decision.fates[k];
      const bool keep = fate.keep || piece.asked;
      for (uint32_t j = piece.first; j < piece.first + piece.count; ++j) {
        const uint32_t line = segments[j].line;
        b_.ends[line] = {keep ? kStays : static_cast<uint8_t>(fate.reason), to};
        if (!keep) continue;
        draft.segments.push_back(segments[j]);
        ++joined.count;
      }
      joined.asked |= piece.asked || fate.asked;
    }
    if (joined.count > 0)
      AddPiece(draft, joined, unit.count == 1 ? known[unit.first] : KnownLine());
  }

  // Counts the words of the page's lines, if it came without.
  std::span<const uint32_t> LineWords() {
    if (!input_.line_words.empty()) return input_.line_words;
    b_.word_hashes.clear();
    b_.line_words.clear();
    text::HashWords(input_.text, b_.word_hashes, nullptr, &b_.line_words);
    std::adjacent_difference(b_.line_words.begin(), b_.line_words.end(), b_.line_words.begin());
    return b_.line_words;
  }

  // Every line of the text is a whole line of the page.
  bool IsWholeLines(const Draft& draft) const {
    return b_.cuts.empty() && std::all_of(draft.pieces.begin(), draft.pieces.end(),
                                          [](const Piece& piece) { return piece.count == 1; });
  }

  void Emit() {
    const auto first = stories_.size();
    b_.story_of.assign(used_, 0);
    for (size_t i = 0; i < b_.order.size(); ++i) {
      const uint32_t d = b_.order[i];
      b_.story_of[d] = static_cast<uint32_t>(i);
      Draft& draft = b_.drafts[d];
      Story& story = stories_.emplace_back();
      story.facts = std::move(draft.facts);
      story.text = draft.text;
      for (const Piece& piece : draft.pieces) {
        const auto from = static_cast<uint32_t>(story.from.size());
        uint32_t last = 0;
        for (uint32_t k = piece.first; k < piece.first + piece.count; ++k) {
          const uint32_t number = b_.page.lines[draft.segments[k].line].number;
          if (number != last) story.from.push_back(number);
          last = number;
        }
        story.line_from.push_back({from, static_cast<uint32_t>(story.from.size())});
      }
    }
    std::sort(b_.cuts.begin(), b_.cuts.end(), [](const Cut& a, const Cut& b) {
      return std::pair(a.line, a.begin) < std::pair(b.line, b.begin);
    });
    // No word goes on over a line's end, and blank lines have none: a story's words are those of
    // its lines.
    const std::span<const uint32_t> line_words = LineWords();
    auto cut = b_.cuts.begin();
    for (uint32_t k = 0; k < b_.page.lines.size(); ++k) {
      const InputLine& line = b_.page.lines[k];
      const LineEnd& end = b_.ends[k];
      const uint32_t index = b_.story_of[end.draft];
      const uint32_t words = line_words[line.number - 1];
      Story& story = stories_[first + index];
      story.words_in += words;
      if (end.reason != kStays) {
        Remove(line, {0, line.stop - line.start}, words, end.reason, index);
        ++story.lines_removed;
      } else {
        story.words_out += words;
      }
      for (; cut != b_.cuts.end() && cut->line == k; ++cut) {
        if (end.reason != kStays) continue;  // the whole line was spoken of
        Remove(line, {cut->begin - line.start, cut->end - line.start},
               text::CountWords(input_.text.substr(cut->begin, cut->end - cut->begin)),
               static_cast<uint8_t>(cut->reason), index);
      }
    }
    // Where lines were cut or joined, words were too.
    for (size_t i = 0; i < b_.order.size(); ++i) {
      Story& story = stories_[first + i];
      if (!IsWholeLines(b_.drafts[b_.order[i]])) story.words_out = text::CountWords(story.text);
    }
  }

  void Remove(const InputLine& line, ByteRange bytes, uint32_t words, uint8_t reason,
              uint32_t story) {
    removed_.push_back({.story = story,
                        .line = line.number,
                        .bytes = bytes,
                        .offset = line.start,
                        .words = words,
                        .reason = reason});
  }

  const PageInput& input_;
  const CleanOptions& options_;
  const LineModel& model_;
  CleanWorkspace::Buffers& b_;
  std::vector<Story>& stories_;
  std::vector<RemovedPart>& removed_;
  uint32_t used_ = 0;  // drafts
};

}  // namespace

void CleanPage(const PageInput& page, const CleanOptions& options, CleanWorkspace& workspace,
               std::vector<Story>& stories, std::vector<RemovedPart>& removed) {
  CleanPage(page, options, BuiltInModel(), workspace, stories, removed);
}

void CleanPage(const PageInput& page, const CleanOptions& options, const LineModel& model,
               CleanWorkspace& workspace, std::vector<Story>& stories,
               std::vector<RemovedPart>& removed) {
  PageCleaner(page, options, model, workspace.buffers(), stories, removed).Run();
}

}  // namespace copydesk::clean
