// How much a word speaks for chrome or for a story: a learned table, word by word.
//
// A weight is the logarithm of how often a word stands in chrome against how often in stories,
// counted by sites, so that no site's own vocabulary gets a say. Positive is chrome; kOne is 1.0.
// Words that few sites use are not in it. word_weights.inc is the built-in table.
// Thread-safe: constant after it is built. Tested by tests/unit/clean/word_evidence_test.cc
// and, across instruction sets, tests/differential/word_evidence_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_
#define COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace copydesk::clean {

struct WordWeight {
  uint32_t word;  // as PageLines::words, the lowest bit 0
  int8_t weight;
};

// What the weights of some words say of them together.
struct EvidenceTotals {
  int32_t sum = 0;
  int32_t most = 0;    // the largest weight, or 0
  uint32_t known = 0;  // words that have one

  // As if the others' words had been among these.
  void Add(const EvidenceTotals& others) {
    sum += others.sum;
    most = std::max(most, others.most);
    known += others.known;
  }
};

class WordEvidence {
 public:
  static constexpr int32_t kOne = 16;

  // REQUIRES: no weight is kUnknown. Of a word that comes again, the last weight counts.
  explicit WordEvidence(std::span<const WordWeight> weights);
  static const WordEvidence& BuiltIn();
  // The number by which PageLines::words knows `word`, which is one word, or two ideographs;
  // kNoWord, which no word has, for anything less.
  static constexpr uint32_t kNoWord = 1;
  static uint32_t NumberOf(std::string_view word);

  // The word's weight, or kUnknown. `word`: as PageLines::words.
  static constexpr int8_t kUnknown = -128;
  int8_t Of(uint32_t word) const {
    const size_t home = word >> home_shift_;
    const uint32_t tag = word >> 1 & tag_mask_;
    for (uint32_t away = 0;; ++away) {
      const uint32_t slot = slots_[(home + away) & mask_];
      if (slot >> kWeightBits == Mark(tag, away)) return static_cast<int8_t>(slot & 0xFF);
      if ((slot & 0xFF) == kEmpty) return kUnknown;
    }
  }

  // Writes the weight of each of `words` to `weights`, those of a register of words at a time:
  // whether a word has one cannot be foretold. `rest` is scratch.
  void Weigh(std::span<const uint32_t> words, std::vector<uint32_t>& rest, int8_t* weights) const;

  // What weights of some words come to.
  static EvidenceTotals Total(std::span<const int8_t> weights) {
    EvidenceTotals totals;
    for (const int8_t weight : weights) {
      const bool known = weight != kUnknown;
      totals.known += known;
      totals.sum += known ? weight : 0;
      totals.most = std::max<int32_t>(totals.most, weight);
    }
    return totals;
  }

  // Open addressing, a number of 32 bits a slot: the bits of a word's number that its place does
  // not tell (16 or fewer), how far from its own place it stands, and its weight.
  static constexpr uint32_t kEmpty = static_cast<uint8_t>(kUnknown);
  static constexpr int kWeightBits = 8, kAwayBits = 8;

 private:
  static constexpr uint32_t kMostAway = (1u << kAwayBits) - 1;
  static constexpr unsigned kLeastBits = 15;  // then 16 bits are left of a word's 31

  // Fills 2^bits slots. False if a word would stand too far away.
  bool Fill(unsigned bits, std::span<const WordWeight> weights);
  // What the slot that is `away` from a word's own place would begin with if it were the word's.
  static uint32_t Mark(uint32_t tag, uint32_t away) { return tag << kAwayBits | away; }

  std::vector<uint32_t> slots_;  // and the first one once more
  size_t mask_ = 0;
  unsigned home_shift_ = 0;
  uint32_t tag_mask_ = 0;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_
