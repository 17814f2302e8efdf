#include "stages/hash/shingle_kernel.h"

#include <bit>
#include <cassert>

#include "stages/hash/tuning.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/hash/shingle_kernel.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::hash {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr int kRotation = 21;

// Each from its own words, by Horner's rule. Begins at `first`; returns where it stopped for want
// of a whole vector.
template <class D>
HWY_INLINE size_t FromWords(D d, const uint64_t* HWY_RESTRICT words, size_t length, size_t first,
                            size_t count, uint64_t* HWY_RESTRICT shingles) {
  size_t i = first;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) {
    auto state = hn::LoadU(d, words + i);
    for (size_t word = 1; word < length; ++word) {
      state = hn::Xor(hn::RotateRight<64 - kRotation>(state), hn::LoadU(d, words + i + word));
    }
    hn::StoreU(state, d, shingles + i);
  }
  return i;
}

// Each from the one before.
HWY_INLINE void Rolling(const uint64_t* HWY_RESTRICT words, size_t length, size_t count,
                        uint64_t* HWY_RESTRICT shingles) {
  uint64_t state = 0;
  for (size_t i = 0; i < length; ++i) state = std::rotl(state, kRotation) ^ words[i];
  shingles[0] = state;
  const auto leaving = static_cast<int>(length * kRotation % 64);
  for (size_t i = 1; i < count; ++i) {
    state =
        std::rotl(state, kRotation) ^ (words[i + length - 1] ^ std::rotl(words[i - 1], leaving));
    shingles[i] = state;
  }
}

void ShingleHashesOnTarget(std::span<const uint64_t> words, size_t length,
                           std::span<uint64_t> shingles) {
  if (length > kMaxVectorShingleWords) {
    return Rolling(words.data(), length, shingles.size(), shingles.data());
  }
  const hn::ScalableTag<uint64_t> d;
  const hn::CappedTag<uint64_t, 1> one;
  const size_t done = FromWords(d, words.data(), length, 0, shingles.size(), shingles.data());
  FromWords(one, words.data(), length, done, shingles.size(), shingles.data());
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::hash
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::hash {

HWY_EXPORT(ShingleHashesOnTarget);

void ShingleHashes(std::span<const uint64_t> words, size_t length, std::span<uint64_t> shingles) {
  assert(length >= 1 && length <= size_t{kMaxShingleWords} && length <= words.size() &&
         shingles.size() == words.size() - length + 1);
  HWY_DYNAMIC_DISPATCH(ShingleHashesOnTarget)(words, length, shingles);
}

}  // namespace copydesk::hash
#endif  // HWY_ONCE
