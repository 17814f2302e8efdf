// Seeded randomness of the corpus generator: integers only, so the same seed makes the same bytes
// on every machine. The standard library's distributions are not used because their outputs differ
// between implementations, and no floating point is used because libm's last bits differ between
// processors.
//
// Thread-safety: value types; distinct objects may be used from distinct threads.
// Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_RANDOM_H_
#define COPYDESK_STAGES_SYNTH_RANDOM_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace copydesk::synth {

// The finaliser of splitmix64 (Steele, Lea, Flood 2014): a bijection of 64 bits.
constexpr uint64_t MixBits(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// The seed of a stream named by what it is for (`purpose`) and which one of them (`number`).
constexpr uint64_t StreamSeed(uint64_t seed, uint64_t purpose, uint64_t number) {
  return MixBits(
      MixBits(MixBits(seed + 0x9e3779b97f4a7c15ULL) ^ (purpose * 0xd1342543de82ef95ULL)) +
      number * 0x9e3779b97f4a7c15ULL);
}

// splitmix64: one addition and one MixBits a draw; every seed is a good seed.
class Rng {
 public:
  explicit constexpr Rng(uint64_t seed) : state_(seed) {}

  constexpr uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return MixBits(state_);
  }
  constexpr uint32_t Next32() { return static_cast<uint32_t>(Next() >> 32); }

  // Uniform in [0, n); 0 for n = 0. The bias is below n / 2^32.
  constexpr uint32_t Below(uint32_t n) {
    return static_cast<uint32_t>((uint64_t{Next32()} * n) >> 32);
  }
  constexpr size_t Below(size_t n) { return size_t{Below(static_cast<uint32_t>(n))}; }

  // Uniform in [lo, hi], both ends in. REQUIRES lo <= hi.
  constexpr uint32_t Between(uint32_t lo, uint32_t hi) { return lo + Below(hi - lo + 1); }

  // True with probability `permille` / 1000.
  constexpr bool Chance(uint32_t permille) { return Below(1000U) < permille; }

  // A draw from the distribution whose quantiles 0, 1/(n-1), ..., 1 are given in ascending order,
  // straight lines between them. REQUIRES n >= 2.
  constexpr uint32_t Quantile(std::span<const uint32_t> quantiles) {
    const uint64_t x = uint64_t{Next32()} * (quantiles.size() - 1);
    const size_t i = static_cast<size_t>(x >> 32);
    const uint64_t fraction = x & 0xffffffffULL;
    return quantiles[i] +
           static_cast<uint32_t>((fraction * (quantiles[i + 1] - quantiles[i])) >> 32);
  }

  // A rank in [2^low_bits, 2^high_bits) with P(rank) proportional to 1/rank (Zipf's law): the
  // logarithm is uniform, and 2^x comes from a table of 16 steps an octave with straight lines
  // between them. REQUIRES low_bits < high_bits <= 31.
  constexpr uint32_t ZipfRank(uint32_t low_bits, uint32_t high_bits) {
    // round(2^16 * 2^(i/16))
    constexpr std::array<uint32_t, 17> kPower = {65536,  68438,  71468,  74632,  77936,  81386,
                                                 84990,  88752,  92682,  96785,  101070, 105545,
                                                 110218, 115098, 120194, 125515, 131072};
    const uint64_t x = (uint64_t{Next32()} * (high_bits - low_bits)) >> 12;  // 20 fraction bits
    const uint32_t octave = low_bits + static_cast<uint32_t>(x >> 20);
    const size_t step = static_cast<size_t>((x >> 16) & 15);
    const uint64_t mantissa =
        kPower[step] + (((kPower[step + 1] - kPower[step]) * (x & 0xffff)) >> 16);
    return static_cast<uint32_t>((mantissa << octave) >> 16);
  }

 private:
  uint64_t state_;
};

// A seeded permutation of [0, n): four Feistel rounds over the next even number of bits, walked
// until the image falls below n (fewer than four walks on average). No table, O(1) memory.
class Permutation {
 public:
  Permutation(uint64_t n, uint64_t seed) : n_(n), seed_(seed) {
    while ((uint64_t{1} << (2 * half_bits_)) < n) {
      ++half_bits_;
    }
  }

  // REQUIRES i < n.
  uint64_t operator()(uint64_t i) const {
    const uint64_t mask = (uint64_t{1} << half_bits_) - 1;
    do {
      uint64_t left = i >> half_bits_;
      uint64_t right = i & mask;
      for (uint64_t round = 0; round < 4; ++round) {
        const uint64_t next = left ^ (StreamSeed(seed_, round, right) & mask);
        left = right;
        right = next;
      }
      i = (left << half_bits_) | right;
    } while (i >= n_);
    return i;
  }

 private:
  uint64_t n_;
  uint64_t seed_;
  unsigned half_bits_ = 1;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_RANDOM_H_
