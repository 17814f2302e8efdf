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
  slots_.assign((size_t{1} << bits) + 1, kEmpty);
  mask_ = (size_t{1} << bits) - 1;
  home_shift_ = 32 - bits;
  tag_mask_ = (1u << (31 - bits)) - 1;
  for (const WordWeight& weight : weights) {
    const size_t home = weight.word >> home_shift_;
    const uint32_t tag = weight.word >> 1 & tag_mask_;
    uint32_t away = 0;
    uint32_t* slot = &slots_[home];
    while ((*slot & 0xFF) != kEmpty && *slot >> kWeightBits != Mark(tag, away)) {
      if (++away > kMostAway) return false;
      slot = &slots_[(home + away) & mask_];
    }
    *slot = Mark(tag, away) << kWeightBits | static_cast<uint8_t>(weight.weight);
  }
  slots_.back() = slots_.front();
  return true;
}

void WordEvidence::Weigh(std::span<const uint32_t> words, std::vector<uint32_t>& rest,
                         int8_t* weights) const {
  // What is written, bytes, might be a part of this object; copies stay in registers.
  const uint32_t* const slots = slots_.data();
  const unsigned home_shift = home_shift_;
  const uint32_t tag_mask = tag_mask_;
  // Most words stand in one of two slots, or would.
  rest.resize(words.size() + 1);
  uint32_t* const others = rest.data();
  size_t left = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const size_t home = words[i] >> home_shift;
    const uint32_t tag = words[i] >> 1 & tag_mask;
    const uint32_t first = slots[home], second = slots[home + 1];
    const bool is_first = first >> kWeightBits == Mark(tag, 0);
    const bool is_second = second >> kWeightBits == Mark(tag, 1);
    const bool is_full = ((first & 0xFF) != kEmpty) & ((second & 0xFF) != kEmpty);
    uint32_t weight = is_second ? second & 0xFF : kEmpty;
    weight = is_first ? first & 0xFF : weight;
    weights[i] = static_cast<int8_t>(weight);
    others[left] = static_cast<uint32_t>(i);
    left += is_full & !is_first & !is_second;
  }
  for (size_t k = 0; k < left; ++k) weights[others[k]] = Of(words[others[k]]);
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
