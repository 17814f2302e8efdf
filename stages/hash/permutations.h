// The fixed functions by which shingles are shuffled into the slots of a signature.
//
// Signatures are stored and compared across runs: changing anything here changes every signature.
// Tested by tests/unit/hash/minhash_kernel_test.cc.
#ifndef COPYDESK_STAGES_HASH_PERMUTATIONS_H_
#define COPYDESK_STAGES_HASH_PERMUTATIONS_H_

#include <array>
#include <cstdint>

#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"

namespace copydesk::hash {

// "copydesk" in ASCII.
inline constexpr uint64_t kPermutationSeed = 0x636f70796465736bULL;

// Multiplier of each slot in the last step. Odd, so that each is a bijection of 32-bit numbers.
inline constexpr std::array<uint32_t, kMaxSlots> kMultipliers = [] {
  std::array<uint32_t, kMaxSlots> multipliers{};
  SplitMix stream(kPermutationSeed);
  for (uint32_t& multiplier : multipliers) multiplier = static_cast<uint32_t>(stream.Next()) | 1;
  return multipliers;
}();

// Slot named, and value offered, by a hash of which the upper half and the lower half are
// independent.
inline uint32_t SlotOf(uint64_t hash, uint32_t slots) {
  return static_cast<uint32_t>(((hash >> 32) * slots) >> 32);
}
inline uint32_t ValueOf(uint64_t hash) { return static_cast<uint32_t>(hash); }

// Other bits for round 1: one product spreads the hash upwards, and the xor brings its upper half
// down.
inline uint64_t SecondHash(uint64_t shingle) {
  shingle *= 0xd1342543de82ef95ULL;
  return shingle ^ (shingle >> 32);
}

// One slot more in the key of a band. For a given slot a bijection of keys, and the other way
// round.
inline uint64_t BandStep(uint64_t key, uint32_t slot) {
  key = (key ^ slot) * 0x9fb21c651e98df25ULL;
  return key ^ (key >> 32);
}

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_PERMUTATIONS_H_
