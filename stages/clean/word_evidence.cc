#include "stages/clean/word_evidence.h"

#include <iterator>

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
  unsigned bits = kLeastBits;
  while ((size_t{1} << bits) < weights.size() * 2) ++bits;
  while (!Fill(bits, weights)) ++bits;
}

bool WordEvidence::Fill(unsigned bits, std::span<const WordWeight> weights) {
  slots_.assign(size_t{1} << bits, kEmpty);
  mask_ = slots_.size() - 1;
  home_shift_ = 32 - bits;
  tag_mask_ = (1u << (31 - bits)) - 1;
  for (const WordWeight& weight : weights) {
    const size_t home = weight.word >> home_shift_;
    const uint32_t tag = weight.word >> 1 & tag_mask_;
    uint32_t away = 0;
    uint32_t* slot = &slots_[home];
    while ((*slot & 0xFF) != kEmpty && *slot >> kWeightBits != (tag << kAwayBits | away)) {
      if (++away > kMostAway) return false;
      slot = &slots_[(home + away) & mask_];
    }
    *slot = (tag << kAwayBits | away) << kWeightBits | static_cast<uint8_t>(weight.weight);
  }
  return true;
}

const WordEvidence& WordEvidence::BuiltIn() {
  static const WordEvidence* const kBuiltIn = [] {
    std::vector<WordWeight> weights;
    weights.reserve(std::size(kWeights));
    for (const NamedWeight& named : kWeights) {
      weights.push_back({NumberOf(named.word), named.weight});
    }
    return new WordEvidence(weights);
  }();
  return *kBuiltIn;
}

uint32_t WordEvidence::NumberOf(std::string_view word) {
  uint64_t first = 0, second = 0;
  size_t words = 0;
  ForEachWord(word, [&](uint64_t hash) {
    if (words < 2) (words == 0 ? first : second) = hash;
    ++words;
  });
  // Ideographs are words by twos.
  const bool pair = words > 0 && ReadChar(word, 0).cls == CharClass::kIdeograph;
  if (words < (pair ? 2 : 1)) return kNoWord;
  return static_cast<uint32_t>((pair ? HashWord(first, second) : first) >> 32) & ~1u;
}

}  // namespace copydesk::clean
