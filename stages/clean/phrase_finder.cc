#include "stages/clean/phrase_finder.h"

#include <algorithm>
#include <bit>

#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

// Follows phrases through the words of a line.
class PhraseWalk {
 public:
  PhraseWalk(const Lexicon& lexicon, LineScan& scan) : lexicon_(lexicon), scan_(scan) {}

  // No phrase goes on.
  bool IsIdle() const { return open_ == 0; }

  // Goes on by word `index` of the line; `own` is what the word by itself begins.
  void Step(uint32_t index, uint64_t word, const Lexicon::Reached& own) {
    size_t kept = 0;
    for (size_t i = 0; i < open_; ++i) {
      if ((paths_[i].next & Lexicon::NextBit(word)) == 0) continue;
      const uint64_t path = HashWord(paths_[i].hash, word);
      const Lexicon::Reached reached = lexicon_.FindNext(path);
      if (reached.node == nullptr) continue;
      Hit(*reached.node, paths_[i].begin, index + 1);
      if (reached.next != 0) paths_[kept++] = {path, reached.next, paths_[i].begin};
    }
    if (own.node != nullptr) {
      Hit(*own.node, index, index + 1);
      if (own.next != 0 && kept < paths_.size()) {
        paths_[kept++] = {HashWord(kHashSeed, word), own.next, index};
      }
    }
    open_ = kept;
  }

  // After the last of `words` words: phrases that are the whole line.
  void Finish(uint32_t words) {
    if (whole_end_ != words || words == 0) return;
    scan_.kind_line |= whole_;
    scan_.user_line |= user_whole_;
    scan_.user_keep |= keep_whole_;
  }

 private:
  struct Path {
    uint64_t hash;
    uint64_t next;  // as Lexicon::Reached::next
    uint32_t begin;
  };

  // A path of words [begin, end).
  void Hit(const Lexicon::Node& node, uint32_t begin, uint32_t end) {
    uint32_t kinds = node.any;
    if (begin == 0) {
      kinds |= node.start;
      scan_.kind_start |= kinds;
      if (end > whole_end_) {
        whole_end_ = end;
        whole_ = user_whole_ = 0;
        keep_whole_ = false;
      }
      whole_ |= node.any | node.start | node.line;
      user_whole_ |= node.user_line;
      keep_whole_ |= node.keep_line;
      scan_.user_keep |= node.keep_start;
    }
    scan_.kind_any |= kinds;
    if (kinds != 0 && end > covered_to_) {
      scan_.covered += end - std::max(covered_to_, begin);
      covered_to_ = end;
    }
  }

  const Lexicon& lexicon_;
  LineScan& scan_;
  std::array<Path, 8> paths_;
  size_t open_ = 0;
  uint32_t covered_to_ = 0;
  uint32_t whole_end_ = 0;
  uint32_t whole_ = 0;
  uint32_t user_whole_ = 0;
  bool keep_whole_ = false;
};

}  // namespace

void PhraseFinder::FindKnown(const Lexicon& lexicon) {
  const size_t n = words_.size();
  maybe_.resize(n + 1);
  size_t maybe = 0;
  for (size_t i = 0; i < n; ++i) {
    const uint64_t path = HashWord(kHashSeed, words_[i].hash);
    maybe_[maybe] = {path, static_cast<uint32_t>(i)};
    maybe += lexicon.MayBeFirst(path);
  }
  known_.resize(maybe + 1);
  words_.push_back({});  // where the last word goes on to does not matter
  size_t known = 0;
  for (size_t k = 0; k < maybe; ++k) {
    const uint32_t at = maybe_[k].at;
    const Lexicon::Reached reached = lexicon.FindLikelyFirst(maybe_[k].path);
    if (reached.node == nullptr) continue;
    const bool goes_on = (reached.next & Lexicon::NextBit(words_[at + 1].hash)) != 0;
    known_[known++] = {.reached = reached,
                       .at = at,
                       .is_stop = reached.node->stop_languages != 0,
                       .is_loud = goes_on || reached.node->any != 0};
  }
  words_.pop_back();
  known_.resize(known);
}

void PhraseFinder::CountStops(std::array<uint32_t, kLanguages>& languages,
                              std::vector<uint32_t>& numbers) const {
  // Words that many languages have are counted for all of them at once, a byte each.
  std::array<uint64_t, Lexicon::kLanguageWords> counts{};
  size_t counted = 0;
  const auto flush = [&] {
    for (size_t i = 0; i < kLanguages; ++i)
      languages[i] += static_cast<uint8_t>(counts[i / 8] >> (i % 8 * 8));
    counts = {};
    counted = 0;
  };
  for (const Known& known : known_) {
    const uint32_t number = words_[known.at].number;
    if (number != kNoNumber) numbers[number] |= known.is_stop ? 1 : 0;
    for (size_t i = 0; i < counts.size(); ++i) {
      counts[i] += known.reached.node->stop_bytes[i];
    }
    if (++counted == 255) flush();
  }
  flush();
}

void PhraseFinder::LookUp(const Lexicon& lexicon, std::array<uint32_t, kLanguages>& languages,
                          std::vector<uint32_t>& numbers) {
  FindKnown(lexicon);
  CountStops(languages, numbers);
  size_t begin = 0, k = 0;
  for (const Line& line : lines_) {
    LineScan& scan = *line.scan;
    PhraseWalk walk(lexicon, scan);
    bool last_is_stop = false;
    uint32_t stops = 0;
    size_t next = begin;  // the first word that no phrase has been followed through
    for (; k < known_.size() && known_[k].at < line.end; ++k) {
      const size_t at = known_[k].at;
      stops += known_[k].is_stop;
      last_is_stop = known_[k].is_stop && at + 1 == line.end;
      // What begins a line, or is one, may be a phrase for that.
      if (!known_[k].is_loud && at != begin) continue;
      for (; next < at && !walk.IsIdle(); ++next) {
        walk.Step(static_cast<uint32_t>(next - begin), words_[next].hash, {});
      }
      walk.Step(static_cast<uint32_t>(at - begin), words_[at].hash, known_[k].reached);
      next = at + 1;
    }
    for (; next < line.end && !walk.IsIdle(); ++next) {
      walk.Step(static_cast<uint32_t>(next - begin), words_[next].hash, {});
    }
    walk.Finish(static_cast<uint32_t>(line.end - begin));
    scan.stop_words += stops;
    scan.last_word_is_stop &= last_is_stop;
    begin = line.end;
  }
  words_.clear();
  lines_.clear();
}

}  // namespace copydesk::clean
