// Random numbers that are the same on every machine: splitmix64.
// Thread-safe: a generator is its owner's.
#ifndef COPYDESK_BENCH_QUALITY_RANDOM_H_
#define COPYDESK_BENCH_QUALITY_RANDOM_H_

#include <cstdint>

namespace copydesk::quality {

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Bits() {
    uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // In [0, 1).
  double Next() { return static_cast<double>(Bits() >> 11) * 0x1p-53; }

 private:
  uint64_t state_;
};

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_RANDOM_H_
