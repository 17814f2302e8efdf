// Shingle hashes: each stands for a run of consecutive words.
//
// The words' hashes are rotated, each by its place, and xored: simple tabulation hashing with the
// word hash for a table, which is all the randomness that MinHash and samples by any bits need
// (Pătraşcu and Thorup, "The Power of Simple Tabulation Hashing", STOC 2011); a finaliser behind it
// bought nothing. The rotation is odd, so all 64 places have rotations of their own.
//
// Cost: short shingles are computed a vector at a time, each from its own words; the cost of longer
// ones does not depend on their length, each follows from the one before
// (bench/sign_benchmark.cc, Shingles).
//
// Thread-safety: pure functions. Tested by tests/unit/sign/shingle_test.cc and
// tests/differential/targets_test.cc.
#ifndef COPYDESK_STAGES_HASH_SHINGLE_KERNEL_H_
#define COPYDESK_STAGES_HASH_SHINGLE_KERNEL_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace copydesk::hash {

inline constexpr int kMaxShingleWords = 64;

// shingles[i] = the hash of words [i, i + length). REQUIRES: 1 <= length <= kMaxShingleWords,
// length <= words.size(), shingles.size() == words.size() - length + 1; the two do not overlap.
void ShingleHashes(std::span<const uint64_t> words, size_t length, std::span<uint64_t> shingles);

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_SHINGLE_KERNEL_H_
