// Counts on which side of a page words stand, by sites, and makes word weights of the counts.
//
// A site's count of a word goes in as its square root, so that no site's own vocabulary decides. A
// page that is learned from must not be described by weights that its own site shaped, else the
// model trusts them more than it may on sites it has not seen: WeightsWithout leaves a site out.
#ifndef COPYDESK_BENCH_QUALITY_WORD_COUNTS_H_
#define COPYDESK_BENCH_QUALITY_WORD_COUNTS_H_

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stages/clean/word_evidence.h"

namespace copydesk::quality {

class WordCounts {
 public:
  // Counts a word of a page of `domain`. `word`: as PageLines::words.
  void Add(const std::string& domain, uint32_t word, bool story);
  // Notes how the words of `line` are written, for Spelling.
  void Name(std::string_view line);
  // After the last word.
  void Finish();

  // How a word is written, in lower case; empty if no line that was named has it.
  std::string_view Spelling(uint32_t word) const;

  // Sorted by word.
  const std::vector<clean::WordWeight>& Weights() const { return weights_; }
  std::vector<clean::WordWeight> WeightsWithout(std::span<const std::string> domains) const;

 private:
  struct Count {
    float chrome = 0, story = 0;
  };
  int8_t WeightOf(Count count) const;

  std::map<std::string, std::unordered_map<uint32_t, Count>> sites_;
  std::vector<uint32_t> words_;  // those that enough sites use, sorted
  std::vector<clean::WordWeight> weights_;
  std::unordered_map<uint32_t, Count> all_;
  std::unordered_map<uint32_t, std::string> spellings_;
  float prior_odds_ = 0;  // of chrome, over all words: a logarithm
};

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_WORD_COUNTS_H_
