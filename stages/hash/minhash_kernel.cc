#include "stages/hash/minhash_kernel.h"

#include <algorithm>
#include <cassert>

#include "stages/hash/hash.h"
#include "stages/hash/permutations.h"
#include "stages/hash/tuning.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/hash/minhash_kernel.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::hash {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using SlotTag = hn::CappedTag<uint32_t, kSlotStep>;

// minima[i] = least of low half + multipliers[i] · (upper half | 1) over all shingles, for i <
// count. Both arrays can be read, and minima written, up to the next multiple of kFillVectors
// vectors.
HWY_INLINE void FillSlots(std::span<const uint64_t> shingles,
                          const uint32_t* HWY_RESTRICT multipliers, size_t count,
                          uint32_t* HWY_RESTRICT minima) {
  const SlotTag d;
  const size_t lanes = hn::Lanes(d);
  size_t i = 0;
  for (; i + (kFillVectors - 1) * lanes < count; i += kFillVectors * lanes) {
    const auto a0 = hn::LoadU(d, multipliers + i);
    const auto a1 = hn::LoadU(d, multipliers + i + lanes);
    const auto a2 = hn::LoadU(d, multipliers + i + 2 * lanes);
    const auto a3 = hn::LoadU(d, multipliers + i + 3 * lanes);
    auto m0 = hn::Set(d, kEmptySlot);
    auto m1 = m0;
    auto m2 = m0;
    auto m3 = m0;
    static_assert(kFillVectors == 4);
    for (const uint64_t shingle : shingles) {
      const auto h1 = hn::Set(d, static_cast<uint32_t>(shingle));
      const auto h2 = hn::Set(d, static_cast<uint32_t>(shingle >> 32) | 1);
      m0 = hn::Min(m0, hn::Add(h1, hn::Mul(a0, h2)));
      m1 = hn::Min(m1, hn::Add(h1, hn::Mul(a1, h2)));
      m2 = hn::Min(m2, hn::Add(h1, hn::Mul(a2, h2)));
      m3 = hn::Min(m3, hn::Add(h1, hn::Mul(a3, h2)));
    }
    hn::StoreU(m0, d, minima + i);
    hn::StoreU(m1, d, minima + i + lanes);
    hn::StoreU(m2, d, minima + i + 2 * lanes);
    hn::StoreU(m3, d, minima + i + 3 * lanes);
  }
  for (; i < count; i += lanes) {
    const auto a = hn::LoadU(d, multipliers + i);
    auto m = hn::Set(d, kEmptySlot);
    for (const uint64_t shingle : shingles) {
      const auto h1 = hn::Set(d, static_cast<uint32_t>(shingle));
      const auto h2 = hn::Set(d, static_cast<uint32_t>(shingle >> 32) | 1);
      m = hn::Min(m, hn::Add(h1, hn::Mul(a, h2)));
    }
    hn::StoreU(m, d, minima + i);
  }
}

// Numbers of the empty slots, in order. Writes one past them.
HWY_INLINE size_t EmptySlots(const uint32_t* HWY_RESTRICT slots, uint32_t size,
                             uint32_t* HWY_RESTRICT empty) {
  size_t count = 0;
  for (uint32_t i = 0; i < size; ++i) {
    empty[count] = i;
    count += size_t{slots[i] == kEmptySlot};
  }
  return count;
}

void MinHashOnTarget(std::span<const uint64_t> shingles, std::span<uint32_t> signature) {
  const auto size = static_cast<uint32_t>(signature.size());
  uint32_t* HWY_RESTRICT slots = signature.data();
  std::fill_n(slots, size, kEmptySlot);
  if (shingles.empty()) return;

  for (const uint64_t shingle : shingles) {
    uint32_t& slot = slots[SlotOf(shingle, size)];
    slot = std::min(slot, ValueOf(shingle));
  }
  uint32_t empty[kMaxSlots + 1];
  size_t empty_count = EmptySlots(slots, size, empty);
  if (empty_count == 0) return;

  uint32_t second[kMaxSlots];
  std::fill_n(second, size, kEmptySlot);
  for (const uint64_t shingle : shingles) {
    const uint64_t other = SecondHash(shingle);
    uint32_t& slot = second[SlotOf(other, size)];
    slot = std::min(slot, ValueOf(other));
  }
  for (size_t i = 0; i < empty_count; ++i) slots[empty[i]] = second[empty[i]];
  empty_count = EmptySlots(slots, size, empty);
  if (empty_count == 0) return;

  uint32_t multipliers[kMaxSlots + kSlotStep];
  uint32_t minima[kMaxSlots + kSlotStep];
  for (size_t i = 0; i < empty_count; ++i) multipliers[i] = kMultipliers[empty[i]];
  std::fill_n(multipliers + empty_count, kSlotStep, 0);
  FillSlots(shingles, multipliers, empty_count, minima);
  for (size_t i = 0; i < empty_count; ++i) slots[empty[i]] = minima[i];
}

uint32_t CountEqualOnTarget(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  const SlotTag d;
  const size_t lanes = hn::Lanes(d);
  size_t count = 0;
  size_t i = 0;
  for (; i + lanes <= a.size(); i += lanes) {
    count += hn::CountTrue(d, hn::Eq(hn::LoadU(d, a.data() + i), hn::LoadU(d, b.data() + i)));
  }
  for (; i < a.size(); ++i) count += size_t{a[i] == b[i]};
  return static_cast<uint32_t>(count);
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::hash
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::hash {

HWY_EXPORT(MinHashOnTarget);
HWY_EXPORT(CountEqualOnTarget);

void MinHash(std::span<const uint64_t> shingles, std::span<uint32_t> signature) {
  assert(!signature.empty() && signature.size() % kSlotStep == 0 && signature.size() <= kMaxSlots);
  HWY_DYNAMIC_DISPATCH(MinHashOnTarget)(shingles, signature);
}

uint32_t CountEqual(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  assert(a.size() == b.size());
  return HWY_DYNAMIC_DISPATCH(CountEqualOnTarget)(a, b);
}

void BandKeys(std::span<const uint32_t> signature, int bands, int rows, std::span<uint64_t> keys) {
  assert(static_cast<size_t>(bands) * static_cast<size_t>(rows) <= signature.size());
  const uint32_t* slot = signature.data();
  for (size_t band = 0; band < static_cast<size_t>(bands); ++band) {
    uint64_t key = band;
    for (int row = 0; row < rows; ++row) key = Mix(key, *slot++);
    keys[band] = key;
  }
}

}  // namespace copydesk::hash
#endif  // HWY_ONCE
