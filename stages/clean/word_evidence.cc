#include "stages/clean/word_evidence.h"

#include <bit>
#include <cstring>
#include <iterator>

#include "stages/clean/scan.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/word_evidence.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<uint32_t, 16> kWords;
using Words = hn::Vec<decltype(kWords)>;
constexpr hn::RebindToSigned<decltype(kWords)> kPlaces;
constexpr hn::Rebind<uint8_t, decltype(kWords)> kBytes;

constexpr uint32_t kEmpty = WordEvidence::kEmpty;
constexpr int kWeightBits = WordEvidence::kWeightBits, kAwayBits = WordEvidence::kAwayBits;

// Most words stand in one of two slots, or would: weighs those of as many words as a register has,
// and returns a bit for each word that is left.
HWY_INLINE uint64_t WeighSome(const uint32_t* HWY_RESTRICT slots, unsigned home_shift,
                              uint32_t tag_mask, Words words, uint8_t* HWY_RESTRICT weights) {
  const auto home = hn::BitCast(kPlaces, hn::ShiftRightSame(words, static_cast<int>(home_shift)));
  const Words mark =
      hn::ShiftLeft<kAwayBits>(hn::And(hn::ShiftRight<1>(words), hn::Set(kWords, tag_mask)));
  const Words first = hn::GatherIndex(kWords, slots, home);
  const Words second = hn::GatherIndex(kWords, slots + 1, home);
  const auto is_first = hn::Eq(hn::ShiftRight<kWeightBits>(first), mark);
  const auto is_second =
      hn::Eq(hn::ShiftRight<kWeightBits>(second), hn::Or(mark, hn::Set(kWords, 1u)));
  const Words byte = hn::Set(kWords, 0xFFu), empty = hn::Set(kWords, kEmpty);
  const Words first_weight = hn::And(first, byte), second_weight = hn::And(second, byte);
  const Words weight =
      hn::IfThenElse(is_first, first_weight, hn::IfThenElse(is_second, second_weight, empty));
  hn::StoreU(hn::TruncateTo(kBytes, weight), kBytes, weights);
  const auto found_or_none =
      hn::Or(hn::Or(is_first, is_second),
             hn::Or(hn::Eq(first_weight, empty), hn::Eq(second_weight, empty)));
  if (HWY_LIKELY(hn::AllTrue(kWords, found_or_none))) return 0;
  uint8_t bits[8] = {};
  hn::StoreMaskBits(kWords, hn::Not(found_or_none), bits);
  uint64_t left;
  std::memcpy(&left, bits, sizeof(left));
  return left;
}

// Writes the numbers of the words that are left to `rest`; returns their count.
size_t WeighOnTarget(const uint32_t* HWY_RESTRICT slots, unsigned home_shift, uint32_t tag_mask,
                     std::span<const uint32_t> words, uint32_t* HWY_RESTRICT rest,
                     int8_t* HWY_RESTRICT weights) {
  const size_t lanes = hn::Lanes(kWords);
  auto* const out = reinterpret_cast<uint8_t*>(weights);
  size_t left = 0;
  const auto note = [&](uint64_t bits, size_t from) {
    for (; bits != 0; bits &= bits - 1) {
      rest[left++] = static_cast<uint32_t>(from + static_cast<size_t>(std::countr_zero(bits)));
    }
  };
  size_t i = 0;
  for (; i + lanes <= words.size(); i += lanes) {
    note(WeighSome(slots, home_shift, tag_mask, hn::LoadU(kWords, words.data() + i), out + i), i);
  }
  if (i < words.size()) {
    uint32_t last[16] = {};
    uint8_t last_weights[16];
    const size_t count = words.size() - i;
    std::memcpy(last, words.data() + i, count * sizeof(uint32_t));
    const uint64_t bits =
        WeighSome(slots, home_shift, tag_mask, hn::LoadU(kWords, last), last_weights);
    note(bits & ((uint64_t{1} << count) - 1), i);
    std::memcpy(out + i, last_weights, count);
  }
  return left;
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
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

HWY_EXPORT(WeighOnTarget);

void WordEvidence::Weigh(std::span<const uint32_t> words, std::vector<uint32_t>& rest,
                         int8_t* weights) const {
  rest.resize(words.size());
  const size_t left = HWY_DYNAMIC_DISPATCH(WeighOnTarget)(slots_.data(), home_shift_, tag_mask_,
                                                          words, rest.data(), weights);
  for (size_t k = 0; k < left; ++k) weights[rest[k]] = Of(words[rest[k]]);
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
#endif  // HWY_ONCE
