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

bool IsStop(const Lexicon::Node& node) { return node.stop_languages != 0; }

// A function word and nothing else: no phrase ends with it or goes on from it.
bool IsSilent(const Lexicon::Reached& reached) {
  const Lexicon::Node& node = *reached.node;
  return (node.any | node.start | node.line) == 0 && !node.keep_start && !node.keep_line &&
         reached.next == 0;
}

}  // namespace

void PhraseFinder::FindKnown(const Lexicon& lexicon) {
  // First those that may be known, by the filter, then those that are. Neither loop waits for what
  // it finds.
  known_.resize(words_.size() + 1);
  size_t maybe = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    const uint64_t path = HashWord(kHashSeed, words_[i].hash);
    known_[maybe].at = i;
    known_[maybe].path = path;
    maybe += lexicon.MayBeFirst(path);
  }
  size_t known = 0;
  for (size_t k = 0; k < maybe; ++k) {
    const Lexicon::Reached reached = lexicon.FindFirst(known_[k].path);
    known_[known] = {known_[k].at, known_[k].path, reached};
    known += reached.node != nullptr;
  }
  known_.resize(known);
}

void PhraseFinder::LookUp(const Lexicon& lexicon, std::array<uint32_t, kLanguages>& languages,
                          std::vector<uint32_t>& numbers) {
  FindKnown(lexicon);
  size_t begin = 0, k = 0;
  for (const Line& line : lines_) {
    LineScan& scan = *line.scan;
    PhraseWalk walk(lexicon, scan);
    bool last_is_stop = false;
    size_t next = begin;  // the first word that no phrase has been followed through
    for (; k < known_.size() && known_[k].at < line.end; ++k) {
      const auto& [at, path, reached] = known_[k];
      if (IsStop(*reached.node)) {
        ++scan.stop_words;
        if (words_[at].number != kNoNumber) numbers[words_[at].number] |= 1;
        for (uint32_t set = reached.node->stop_languages; set != 0; set &= set - 1) {
          ++languages[static_cast<size_t>(std::countr_zero(set))];
        }
        last_is_stop = at + 1 == line.end;
        if (IsSilent(reached)) continue;
      }
      for (; next < at && !walk.IsIdle(); ++next) {
        walk.Step(static_cast<uint32_t>(next - begin), words_[next].hash, {});
      }
      walk.Step(static_cast<uint32_t>(at - begin), words_[at].hash, reached);
      next = at + 1;
    }
    for (; next < line.end && !walk.IsIdle(); ++next) {
      walk.Step(static_cast<uint32_t>(next - begin), words_[next].hash, {});
    }
    walk.Finish(static_cast<uint32_t>(line.end - begin));
    scan.last_word_is_stop &= last_is_stop;
    begin = line.end;
  }
  words_.clear();
  lines_.clear();
}

}  // namespace copydesk::clean
