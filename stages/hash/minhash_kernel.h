// MinHash: a fixed number of 32-bit slots that stand for a set of shingles.
//
// Two sets agree in a slot with a probability equal to their Jaccard similarity |A∩B| / |A∪B|, so
// the share of equal slots estimates it without bias.
//
// *How.* Classic MinHash computes one hash per shingle and slot. Here a slot first takes what falls
// into it: in round 0 a shingle's hash names one slot and offers one value, and each slot keeps the
// least. Slots that no shingle of the set named are filled in round 1, by other bits of the hash.
// Slots empty after both take the least of h1 + a·h2 over all shingles, with a multiplier `a` of
// their own: classic MinHash, for a few slots of a long text and about half of those of a very
// short one. In each step the least value over a union of two sets is as likely to belong to one
// shingle as to another, and a slot that one set fills in an earlier step than the other differs;
// hence the estimate is unbiased. That holds only if a step runs whenever any slot is empty: a
// shortcut for "nearly full" makes two documents disagree about when to take it.
//
// Cost in shingles n and slots K: 2n scattered minima, plus n for every slot still empty, which
// SIMD does eight or sixteen at a time (bench/minhash_benchmark.cc). The RMSE of the estimate is
// below √(J(1−J)/K), that of independent slots: by a quarter at n near K, where most slots are
// drawn without replacement, by nothing much beyond 10 K (tests/property/minhash_property_test.cc
// prints it).
//
// The rounds after "One Permutation Hashing" (Li, Owen, Zhang, NIPS 2012) and "Fast Similarity
// Sketching" (Dahlgaard, Knudsen, Thorup, FOCS 2017).
//
// Thread-safety: pure functions. Tested by tests/unit/hash/minhash_kernel_test.cc,
// tests/property/minhash_property_test.cc and tests/differential/targets_test.cc.
#ifndef COPYDESK_STAGES_HASH_MINHASH_KERNEL_H_
#define COPYDESK_STAGES_HASH_MINHASH_KERNEL_H_

#include <cstdint>
#include <limits>
#include <span>

namespace copydesk::hash {

// Signatures have a multiple of kSlotStep slots, at most kMaxSlots.
inline constexpr int kSlotStep = 16;
inline constexpr int kMaxSlots = 1024;
inline constexpr int kDefaultSlots = 128;

// All slots of an empty set hold this. A slot of any other set holds it with probability 2⁻³² or
// less.
inline constexpr uint32_t kEmptySlot = std::numeric_limits<uint32_t>::max();

// Writes the signature of the set of `shingles` to `signature`. Shingles must be well mixed 64-bit
// hashes; their order, and how often each comes, does not matter. REQUIRES: signature.size() is a
// multiple of kSlotStep in [kSlotStep, kMaxSlots].
void MinHash(std::span<const uint64_t> shingles, std::span<uint32_t> signature);

// Number of places at which two signatures agree; the Jaccard estimate is this over their size.
// Empty sets agree with each other everywhere: callers who do not want that look at the set sizes.
// REQUIRES: a.size() == b.size().
uint32_t CountEqual(std::span<const uint32_t> a, std::span<const uint32_t> b);

// keys[b] = a hash of b and of slots [b·rows, (b+1)·rows): signatures that agree in a whole band
// share its key, others do so by chance (2⁻⁶⁴), and no two bands share keys. REQUIRES: bands · rows
// <= signature.size(), keys.size() == bands.
void BandKeys(std::span<const uint32_t> signature, int bands, int rows, std::span<uint64_t> keys);

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_MINHASH_KERNEL_H_
