#include "stages/clean/stories.h"

#include <algorithm>

#include "stages/clean/line_features.h"
#include "stages/clean/page_facts.h"

namespace copydesk::clean {
namespace {

constexpr uint32_t kMinParagraphs = 3;       // of running text in a story
constexpr uint32_t kMinStoryWords = 90;      // in those
constexpr uint32_t kMinParagraphWords = 20;  // of the first
// Of the words of a further story (function words left out), how many in a hundred the first may
// say too: where the section label came again, and where only a byline or a date did.
constexpr size_t kMaxSharedUnderLabel = 40;
constexpr size_t kMaxSharedUnderByline = 35;

bool IsLabel(const LineScan& s) {
  return s.words >= 1 && s.words <= 3 && s.digit_words == 0 && CoarseClass(s) == Coarse::kLabel;
}

class Splitter {
 public:
  Splitter(std::string_view text, const PageLines& page, const Lexicon& lexicon,
           std::vector<State>& states, StoryScratch& scratch, std::vector<StorySpan>& spans)
      : text_(text), page_(page), lexicon_(lexicon), states_(states), s_(scratch), spans_(spans) {}

  void Run() {
    const size_t n = page_.units.size();
    spans_.assign(1, {0, n, n});
    const size_t whole = EndOfOpening();
    if (whole == n) return;
    FindHead();
    bool comments = false;
    size_t story = 0;  // first unit of the story that u is in
    for (size_t u = whole + 1; u + 1 < n; ++u) {
      comments |= ((ScanOf(u).kind_line | (ScanOf(u).words <= 8 ? ScanOf(u).kind_any : 0)) &
                   KindBit(Kind::kComments)) != 0;
      const size_t headline = u;
      if (comments || !IsHeadline(headline)) continue;
      const bool label = IsLabel(ScanOf(u - 1)) && StandsInHead(ScanOf(u - 1));
      const size_t prose = ProseBelow(headline, label);
      if (prose == n) continue;
      uint32_t paragraphs = 0, words = 0;
      const size_t end = StoryEnd(prose, paragraphs, words);
      if (paragraphs < kMinParagraphs || words < kMinStoryWords) continue;
      if (SharedWords(story, headline, prose, end) >
          (label ? kMaxSharedUnderLabel : kMaxSharedUnderByline)) {
        continue;
      }
      const size_t begin = label ? u - 1 : u;
      spans_.back().end = begin;
      spans_.push_back({begin, n, headline});
      // What stands between the two, short of running text, is teasers.
      for (size_t k = headline; k-- > 0 && !IsProse(ScanOf(k));) {
        if (states_[k] == State::kBody) states_[k] = State::kGap;
      }
      states_[headline] = State::kBody;
      for (size_t k = prose; k < end; ++k) states_[k] = State::kBody;
      story = begin;
      u = end - 1;
    }
  }

 private:
  const LineScan& ScanOf(size_t unit) const { return page_.units[unit].scan; }

  std::string_view TextOf(size_t unit) const {
    const InputLine& first = page_.lines[page_.units[unit].first];
    const InputLine& last = page_.lines[page_.units[unit].first + page_.units[unit].count - 1];
    return text_.substr(first.begin, last.end - first.begin);
  }

  // The unit at which the first story has become a whole one, or the number of units.
  size_t EndOfOpening() const {
    uint32_t paragraphs = 0, words = 0;
    for (size_t u = 0; u < page_.units.size(); ++u) {
      if (states_[u] != State::kBody || !IsProse(ScanOf(u))) continue;
      ++paragraphs;
      words += ScanOf(u).words;
      if (paragraphs >= kMinParagraphs && words >= kMinStoryWords) return u;
    }
    return page_.units.size();
  }

  void FindHead() {
    head_end_ = 0;
    head_has_byline_ = false;
    for (; head_end_ < page_.units.size() && !IsProse(ScanOf(head_end_)); ++head_end_) {
      head_has_byline_ |= IsByline(ScanOf(head_end_));
    }
  }

  // The label stands above the first story too: right above a headline.
  bool StandsInHead(const LineScan& label) const {
    for (size_t h = 0; h + 1 < head_end_; ++h) {
      if (ScanOf(h).key == label.key && ScanOf(h).words == label.words && IsHeadline(h + 1)) {
        return true;
      }
    }
    return false;
  }

  // Entries of a list, questions, and lines that give a time are no headlines of a new piece.
  bool IsHeadline(size_t u) const {
    const LineScan& scan = ScanOf(u);
    return scan.words >= 4 && scan.first != CharClass::kDigit && scan.first != CharClass::kOpen &&
           scan.last != CharClass::kStop &&
           (scan.flags & (kFlagClock | kFlagHash | kFlagAt)) == 0 &&
           LooksLikeHeadline(TextOf(u), scan);
  }

  // A line that gives an author or a day.
  static bool IsByline(const LineScan& scan) {
    const bool byline = (scan.kind_start & KindBit(Kind::kByline)) != 0 && scan.words >= 3;
    const bool date = (scan.kind_any & KindBit(Kind::kDateWord)) != 0 && scan.digit_words >= 2;
    return scan.words <= 14 && (byline || date);
  }

  // The first unit of the running text under a headline; page_.units.size() where what proves a
  // new piece is missing. Under a label that comes again the text follows at once.
  size_t ProseBelow(size_t headline, bool label) const {
    const size_t n = page_.units.size();
    if (label) {
      return headline + 1 < n && ScanOf(headline + 1).words >= kMinParagraphWords ? headline + 1
                                                                                  : n;
    }
    // The first story is signed or dated too, and chrome parts it from this one.
    if (!head_has_byline_) return n;
    if (states_[headline - 1] == State::kBody && states_[headline] == State::kBody) return n;
    bool proof = false;
    for (size_t u = headline + 1; u < n && u <= headline + 4; ++u) {
      const LineScan& scan = ScanOf(u);
      if (IsProse(scan)) return proof && scan.words >= kMinParagraphWords ? u : n;
      proof |= IsByline(scan);
    }
    return n;
  }

  // Units [begin, result) read as one story: prose, or a subheading before prose.
  size_t StoryEnd(size_t begin, uint32_t& paragraphs, uint32_t& words) const {
    size_t u = begin;
    for (; u < page_.units.size(); ++u) {
      const LineScan& scan = ScanOf(u);
      if (IsProse(scan)) {
        ++paragraphs;
        words += scan.words;
        continue;
      }
      const bool before_prose = u + 1 < page_.units.size() && IsProse(ScanOf(u + 1));
      if (!before_prose || scan.words < 2) break;
    }
    return u;
  }

  void Collect(size_t unit, std::vector<uint64_t>& words) const {
    ForEachWord(TextOf(unit), [&](uint64_t word) {
      const Lexicon::Node* node = lexicon_.Find(HashWord(kHashSeed, word));
      if (node == nullptr || node->stop_languages == 0) words.push_back(word);
    });
  }

  // Of the words of [begin, end), how many in a hundred the story [story, headline) says too.
  size_t SharedWords(size_t story, size_t headline, size_t begin, size_t end) const {
    const auto once = [](std::vector<uint64_t>& words) {
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
    };
    s_.first.clear();
    s_.second.clear();
    for (size_t u = story; u < headline; ++u) {
      if (states_[u] == State::kBody) Collect(u, s_.first);
    }
    for (size_t u = begin; u < end; ++u) Collect(u, s_.second);
    once(s_.first);
    once(s_.second);
    size_t shared = 0;
    for (const uint64_t word : s_.second) {
      shared += std::binary_search(s_.first.begin(), s_.first.end(), word);
    }
    return s_.second.empty() ? 100 : shared * 100 / s_.second.size();
  }

  std::string_view text_;
  const PageLines& page_;
  const Lexicon& lexicon_;
  std::vector<State>& states_;
  StoryScratch& s_;
  std::vector<StorySpan>& spans_;
  size_t head_end_ = 0;  // the first unit of running text
  bool head_has_byline_ = false;
};

}  // namespace

void SplitStories(std::string_view text, const PageLines& page, const Lexicon& lexicon,
                  std::vector<State>& states, StoryScratch& scratch,
                  std::vector<StorySpan>& spans) {
  Splitter(text, page, lexicon, states, scratch, spans).Run();
}

}  // namespace copydesk::clean
