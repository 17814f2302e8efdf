#include "stages/clean/word_evidence.h"

#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

struct NamedWeight {
  std::string_view word;
  int8_t weight;
};
constexpr NamedWeight kWeights[] = {
#include "stages/clean/word_weights.inc"
};

}  // namespace

WordEvidence::WordEvidence(std::span<const WordWeight> weights) {
  unsigned bits = 4;
  while ((size_t{1} << bits) < weights.size() * 3) ++bits;
  slots_.assign(size_t{1} << bits, {kEmpty, 0});
  filter_.assign(kFilterBits, 0);
  mask_ = slots_.size() - 1;
  shift_ = 32 - bits;
  for (const WordWeight& weight : weights) {
    size_t i = weight.word >> shift_;
    while (slots_[i].word != kEmpty && slots_[i].word != weight.word) i = (i + 1) & mask_;
    slots_[i] = weight;
    filter_[(weight.word >> 1) & (kFilterBits - 1)] = 1;
  }
}

const WordEvidence& WordEvidence::BuiltIn() {
  static const WordEvidence* const kBuiltIn = [] {
    std::vector<WordWeight> weights;
    for (const NamedWeight& named : kWeights) {
      weights.push_back({NumberOf(named.word), named.weight});
    }
    return new WordEvidence(weights);
  }();
  return *kBuiltIn;
}

uint32_t WordEvidence::NumberOf(std::string_view word) {
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  ScanLine(word, Lexicon::BuiltIn(), languages, words);
  return words.empty() ? kEmpty : words[0] & ~1u;
}

}  // namespace copydesk::clean
