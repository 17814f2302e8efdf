// Hashing of numbers and of byte strings.
//
// Everything here is a fixed function: the same input gives the same hash in every run, on every
// machine, and values may be written to files. Nothing here withstands an adversary who chooses
// inputs to collide.
//
// Thread-safety: pure functions. Tested by tests/unit/hash/hash_test.cc.
#ifndef COPYDESK_STAGES_HASH_HASH_H_
#define COPYDESK_STAGES_HASH_HASH_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace copydesk::hash {

// A bijection of 64-bit numbers in which every output bit depends on every input bit (the finaliser
// of SplitMix64, by Steele, Lea and Flood, with Stafford's thirteenth set of constants).
inline constexpr uint64_t Mix(uint64_t value) {
  value ^= value >> 30;
  value *= 0xbf58476d1ce4e5b9ULL;
  value ^= value >> 27;
  value *= 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

// Hash of an ordered pair.
inline constexpr uint64_t Mix(uint64_t first, uint64_t second) {
  return Mix(Mix(first + 0x9e3779b97f4a7c15ULL) + second);
}

// The SplitMix64 stream: where all fixed pseudo-random constants come from.
class SplitMix {
 public:
  explicit constexpr SplitMix(uint64_t seed) : state_(seed) {}
  constexpr uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return Mix(state_);
  }

 private:
  uint64_t state_;
};

struct Digest128 {
  uint64_t low = 0;
  uint64_t high = 0;

  friend bool operator==(const Digest128&, const Digest128&) = default;
  friend auto operator<=>(const Digest128&, const Digest128&) = default;
};

// XXH3 of the bytes, for names and ids.
uint64_t Hash64(std::string_view bytes);
Digest128 Hash128(std::string_view bytes);

// XXH3 of the numbers as little-endian bytes.
Digest128 Hash128(std::span<const uint64_t> numbers);

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_HASH_H_
