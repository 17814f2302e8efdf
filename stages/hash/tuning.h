// Constants that decide speed and nothing else, each with the benchmark that chose it.
#ifndef COPYDESK_STAGES_HASH_TUNING_H_
#define COPYDESK_STAGES_HASH_TUNING_H_

#include <cstddef>

namespace copydesk::hash {

// The last step of MinHash takes so many shingles at a time, as two arrays of halves: enough for
// nearly all texts that need the step, few enough for L1 (bench/minhash_benchmark.cc,
// MinHash/shingles:50 and :300). A multiple of every vector's lanes.
inline constexpr size_t kFillShingles = 512;

// Slots that the last step fills at once: they share the loads (bench/minhash_benchmark.cc,
// MinHash/shingles:50).
inline constexpr size_t kFillSlots = 4;

// Below so many shingles a slot the second round of MinHash is done together with the first: more
// than half of such texts have an empty slot, and both in one loop cost less than two loops
// (bench/minhash_benchmark.cc, MinHash/shingles:600).
inline constexpr size_t kBothRoundsBelow = 5;

// Shingles of up to so many words are computed a vector at a time, each from its own words
// (bench/sign_benchmark.cc, Shingles).
inline constexpr int kMaxVectorShingleWords = 8;

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_TUNING_H_
