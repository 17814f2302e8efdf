// How much a word speaks for chrome or for a story: a learned table, word by word.
//
// A weight is the logarithm of how often a word stands in chrome against how often in stories,
// counted by sites, so that no site's own vocabulary gets a say. Positive is chrome; kOne is 1.0.
// Words that few sites use are not in it. word_weights.inc is the built-in table.
// Thread-safe: constant after it is built. Tested by tests/unit/clean/word_evidence_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_
#define COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace copydesk::clean {

struct WordWeight {
  uint32_t word;  // as PageLines::words, the lowest bit 0
  int8_t weight;
};

class WordEvidence {
 public:
  static constexpr int32_t kOne = 16;

  explicit WordEvidence(std::span<const WordWeight> weights);
  static const WordEvidence& BuiltIn();
  // The number by which PageLines::words knows `word`, which is one word, or two ideographs.
  static uint32_t NumberOf(std::string_view word);

  // The word's weight, or kUnknown. `word`: as PageLines::words.
  static constexpr int8_t kUnknown = -128;
  int8_t Of(uint32_t word) const {
    word &= ~1u;
    if ((filter_[(word >> 1) & (kFilterBits - 1)] == 0)) return kUnknown;
    for (size_t i = word >> shift_;; i = (i + 1) & mask_) {
      if (slots_[i].word == word) return slots_[i].weight;
      if (slots_[i].word == kEmpty) return kUnknown;
    }
  }

 private:
  static constexpr uint32_t kEmpty = 1;  // no word has the lowest bit set
  static constexpr size_t kFilterBits = 1 << 16;
  std::vector<WordWeight> slots_;
  std::vector<uint8_t> filter_;
  size_t mask_ = 0;
  unsigned shift_ = 0;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_WORD_EVIDENCE_H_
