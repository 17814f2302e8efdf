// Finds the phrases of a lexicon, and the function words, in lines whose words have been read.
//
// Words are read first and looked up later, those of many lines at a time, in passes that each ask
// one thing of all of them: whether a word is known cannot be foretold, and to find out word by
// word would hold up all that follows. Of the words that are known most are function words from
// which no phrase goes on to the next word; phrases are followed through the others alone.
//
// Thread-safe: distinct objects are independent. Tested by tests/unit/clean/scan_test.cc and,
// against a walk word by word, by tests/differential/scan_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_PHRASE_FINDER_H_
#define COPYDESK_STAGES_CLEAN_PHRASE_FINDER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "stages/clean/lexicon.h"

namespace copydesk::clean {

struct LineScan;

class PhraseFinder {
 public:
  // The next word of the line that is being read, and where its number stands among `numbers` of
  // LookUp; kNoNumber: it has none there.
  static constexpr uint32_t kNoNumber = 0xFFFFFFFF;
  void AddWord(uint64_t word, uint32_t number) { words_.push_back({word, number}); }

  // The line has been read. Its scan stays where it is until LookUp, which fills in what the words
  // say of it. REQUIRES: last_word_is_stop tells whether the last word added ends the line.
  void EndLine(LineScan& scan) { lines_.push_back({words_.size(), &scan}); }

  // Enough words wait.
  bool IsFull() const { return words_.size() >= kBatchWords; }

  // Fills in the scans of the lines that wait, sets the lowest bit of the numbers of function
  // words, and adds those of each language to `languages`.
  void LookUp(const Lexicon& lexicon, std::array<uint32_t, kLanguages>& languages,
              std::vector<uint32_t>& numbers);

 private:
  // The words of so many stay in the first-level cache (bench/clean_benchmark.cc, BM_ReadLines).
  static constexpr size_t kBatchWords = 512;

  struct Word {
    uint64_t hash;
    uint32_t number;
  };
  struct Line {
    size_t end;  // of its words
    LineScan* scan;
  };
  // A word that may be a path of the lexicon, and one that is.
  struct Maybe {
    uint64_t path;
    uint32_t at;  // in words_
  };
  struct Known {
    Lexicon::Reached reached;
    uint32_t at;
    bool is_stop;
    bool is_loud;  // it may be a part of a phrase wherever in a line it stands
  };

  void FindKnown(const Lexicon& lexicon);
  void CountStops(std::array<uint32_t, kLanguages>& languages,
                  std::vector<uint32_t>& numbers) const;

  std::vector<Word> words_;
  std::vector<Line> lines_;
  std::vector<Maybe> maybe_;
  std::vector<Known> known_;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_PHRASE_FINDER_H_
