// Small arithmetic of feature columns: whole numbers to bytes, without a division where that can
// be.
//
// Thread-safe: pure. Tested by tests/unit/clean/feature_math_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_FEATURE_MATH_H_
#define COPYDESK_STAGES_CLEAN_FEATURE_MATH_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace copydesk::clean {

inline uint8_t Byte(uint64_t value) { return static_cast<uint8_t>(std::min<uint64_t>(value, 255)); }

// Divides without a division where the divisor is small, as those of lines are.
// x * ceil(2^32 / d) / 2^32 is above x / d by less than x / 2^32, which is below 1 / d and so never
// reaches the next whole number: for x below 2^24 and d up to 256.
inline constexpr uint64_t kSmallDivisors = 256;
inline constexpr uint64_t kSmallDividend = uint64_t{1} << 24;
inline constexpr std::array<uint64_t, kSmallDivisors> kInverse = [] {
  std::array<uint64_t, kSmallDivisors> inverse{};
  for (uint64_t d = 1; d < kSmallDivisors; ++d) {
    inverse[d] = ((uint64_t{1} << 32) + d - 1) / d;
  }
  return inverse;
}();
inline uint64_t Divide(uint64_t x, uint64_t d) {
  return d < kSmallDivisors && x < kSmallDividend ? x * kInverse[d] >> 32 : x / d;
}

inline uint8_t Percent(uint64_t part, uint64_t whole) {
  return whole == 0 ? uint8_t{0} : Byte(Divide(part * 100, whole));
}

// `value` around 128.
inline uint8_t Signed(int64_t value) {
  return static_cast<uint8_t>(std::clamp<int64_t>(value + 128, 0, 255));
}

// Twice the mean of the evidence, around 128.
inline uint8_t MeanEvidence(int64_t sum, uint32_t known) {
  if (known == 0) return 128;
  const auto mean =
      static_cast<int64_t>(Divide(static_cast<uint64_t>(sum < 0 ? -sum : sum) * 2, known));
  return Signed(sum < 0 ? -mean : mean);
}

// About 8 log2(value + 1), from whole numbers.
inline uint8_t Log8(uint32_t value) {
  const uint32_t v = value + 1;
  const auto top = static_cast<uint32_t>(std::bit_width(v)) - 1;
  const uint32_t rest = top >= 3 ? v >> (top - 3) : v << (3 - top);
  return Byte(top * 8 + (rest & 7));
}

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_FEATURE_MATH_H_
