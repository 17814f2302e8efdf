#include "stages/hash/minhash_kernel.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

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

// The slot that a hash names, as SlotOf has it, among a power of two of slots.
class ShiftedSlots {
 public:
  explicit ShiftedSlots(uint32_t size) : shift_(64 - std::countr_zero(size)) {}
  HWY_INLINE size_t Of(uint64_t hash) const { return static_cast<size_t>(hash >> shift_); }

 private:
  int shift_;
};
// Among any number of slots.
class ScaledSlots {
 public:
  explicit ScaledSlots(uint32_t size) : size_(size) {}
  HWY_INLINE size_t Of(uint64_t hash) const { return SlotOf(hash, size_); }

 private:
  uint32_t size_;
};

template <class Slots>
HWY_INLINE void Offer(Slots slots, uint64_t hash, uint32_t* HWY_RESTRICT values) {
  uint32_t& value = values[slots.Of(hash)];
  value = std::min(value, ValueOf(hash));
}

// `values` = the least of both, slot by slot.
HWY_INLINE void MergeMinima(uint32_t* HWY_RESTRICT values, const uint32_t* HWY_RESTRICT others,
                            size_t size) {
  const SlotTag d;
  for (size_t i = 0; i < size; i += hn::Lanes(d)) {
    hn::StoreU(hn::Min(hn::LoadU(d, values + i), hn::LoadU(d, others + i)), d, values + i);
  }
}

// The first round, into `first`; if kBoth the second too, into `second`. Neighbouring shingles
// write to different arrays, so that none waits for the other's store.
template <bool kBoth, class Slots>
HWY_INLINE void Rounds(Slots slots, std::span<const uint64_t> shingles, size_t size,
                       uint32_t* HWY_RESTRICT first, uint32_t* HWY_RESTRICT second) {
  alignas(64) uint32_t other_first[kMaxSlots];
  alignas(64) uint32_t other_second[kBoth ? kMaxSlots : 1];
  std::fill_n(first, size, kEmptySlot);
  std::fill_n(other_first, size, kEmptySlot);
  if constexpr (kBoth) {
    std::fill_n(second, size, kEmptySlot);
    std::fill_n(other_second, size, kEmptySlot);
  }
  size_t i = 0;
  for (; i + 2 <= shingles.size(); i += 2) {
    Offer(slots, shingles[i], first);
    Offer(slots, shingles[i + 1], other_first);
    if constexpr (kBoth) {
      Offer(slots, SecondHash(shingles[i]), second);
      Offer(slots, SecondHash(shingles[i + 1]), other_second);
    }
  }
  if (i < shingles.size()) {
    Offer(slots, shingles[i], first);
    if constexpr (kBoth) Offer(slots, SecondHash(shingles[i]), second);
  }
  MergeMinima(first, other_first, size);
  if constexpr (kBoth) MergeMinima(second, other_second, size);
}

// Numbers of the empty slots, in order. Returns how many.
HWY_INLINE size_t EmptySlots(const uint32_t* HWY_RESTRICT slots, size_t size,
                             uint32_t* HWY_RESTRICT empty) {
  const SlotTag d;
  const auto is_empty = hn::Set(d, kEmptySlot);
  size_t count = 0;
  for (size_t i = 0; i < size; i += hn::Lanes(d)) {
    uint8_t bytes[8] = {};
    hn::StoreMaskBits(d, hn::Eq(hn::LoadU(d, slots + i), is_empty), bytes);
    uint64_t bits;
    std::memcpy(&bits, bytes, sizeof(bits));
    for (; bits != 0; bits &= bits - 1) {
      empty[count++] = static_cast<uint32_t>(i) + static_cast<uint32_t>(std::countr_zero(bits));
    }
  }
  return count;
}

// The last step for kSlots slots and `size` shingles, given as halves: whole vectors.
template <size_t kSlots>
HWY_INLINE void FillSome(const uint32_t* HWY_RESTRICT low, const uint32_t* HWY_RESTRICT high,
                         size_t size, const uint32_t* HWY_RESTRICT empty,
                         uint32_t* HWY_RESTRICT slots) {
  const SlotTag d;
  using Vec = hn::VFromD<SlotTag>;
  Vec multipliers[kSlots];
  Vec least[kSlots];
  for (size_t k = 0; k < kSlots; ++k) {
    multipliers[k] = hn::Set(d, kMultipliers[empty[k]]);
    least[k] = hn::Set(d, slots[empty[k]]);
  }
  for (size_t i = 0; i < size; i += hn::Lanes(d)) {
    const Vec h1 = hn::Load(d, low + i);
    const Vec h2 = hn::Load(d, high + i);
    for (size_t k = 0; k < kSlots; ++k) {
      least[k] = hn::Min(least[k], hn::Add(h1, hn::Mul(multipliers[k], h2)));
    }
  }
  for (size_t k = 0; k < kSlots; ++k) slots[empty[k]] = hn::GetLane(hn::MinOfLanes(d, least[k]));
}

// slots[i] = least of low half + multiplier of slot i · (upper half | 1) over all shingles, for the
// slots in `empty`. A few slots are left or many shingles are few: so vectors run over the
// shingles.
void FillSlots(std::span<const uint64_t> shingles, std::span<const uint32_t> empty,
               uint32_t* HWY_RESTRICT slots) {
  const SlotTag d;
  const size_t lanes = hn::Lanes(d);
  alignas(64) uint32_t low[kFillShingles];
  alignas(64) uint32_t high[kFillShingles];
  for (const uint32_t slot : empty) slots[slot] = kEmptySlot;
  while (!shingles.empty()) {
    const auto part = shingles.first(std::min<size_t>(shingles.size(), kFillShingles));
    shingles = shingles.subspan(part.size());
    size_t size = 0;
    for (; size < part.size(); ++size) {
      low[size] = static_cast<uint32_t>(part[size]);
      high[size] = static_cast<uint32_t>(part[size] >> 32) | 1;
    }
    // The last one again, up to a whole vector.
    for (; size % lanes != 0; ++size) {
      low[size] = low[size - 1];
      high[size] = high[size - 1];
    }
    size_t done = 0;
    for (; done + kFillSlots <= empty.size(); done += kFillSlots) {
      FillSome<kFillSlots>(low, high, size, empty.data() + done, slots);
    }
    for (; done < empty.size(); ++done) FillSome<1>(low, high, size, empty.data() + done, slots);
  }
}

template <class Slots>
HWY_INLINE void FillSignature(Slots slots, std::span<const uint64_t> shingles,
                              std::span<uint32_t> signature) {
  const size_t size = signature.size();
  uint32_t* HWY_RESTRICT first = signature.data();
  alignas(64) uint32_t second[kMaxSlots];
  uint32_t empty[kMaxSlots];
  // The second round of a short text is needed nearly always: it is done at once.
  const bool both = shingles.size() < size * kBothRoundsBelow;
  if (both) {
    Rounds<true>(slots, shingles, size, first, second);
  } else {
    Rounds<false>(slots, shingles, size, first, second);
  }
  size_t empty_count = EmptySlots(first, size, empty);
  if (empty_count == 0) return;
  if (!both) {
    std::fill_n(second, size, kEmptySlot);
    for (const uint64_t shingle : shingles) Offer(slots, SecondHash(shingle), second);
  }
  for (size_t i = 0; i < empty_count; ++i) first[empty[i]] = second[empty[i]];
  empty_count = EmptySlots(first, size, empty);
  if (empty_count == 0) return;
  FillSlots(shingles, std::span(empty, empty_count), first);
}

void MinHashOnTarget(std::span<const uint64_t> shingles, std::span<uint32_t> signature) {
  const auto size = static_cast<uint32_t>(signature.size());
  if (shingles.empty()) {
    std::fill_n(signature.data(), size, kEmptySlot);
  } else if (std::has_single_bit(size)) {
    FillSignature(ShiftedSlots(size), shingles, signature);
  } else {
    FillSignature(ScaledSlots(size), shingles, signature);
  }
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
    uint64_t key = band + 1;
    for (int row = 0; row < rows; ++row) key = BandStep(key, *slot++);
    keys[band] = Mix(key);
  }
}

}  // namespace copydesk::hash
#endif  // HWY_ONCE
