#include "stages/clean/plain_bytes.h"

#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/plain_bytes.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<uint8_t, 64> kBytes;
using ByteVec = hn::Vec<decltype(kBytes)>;

template <class M>
HWY_INLINE uint64_t Bits(M mask) {
  uint8_t bytes[8] = {};
  hn::StoreMaskBits(kBytes, mask, bytes);
  uint64_t bits;
  std::memcpy(&bits, bytes, sizeof(bits));
  return bits;
}

// v lies in [first, first + span].
HWY_INLINE auto InRange(ByteVec v, uint8_t first, uint8_t span) {
  const ByteVec from = hn::Sub(v, hn::Set(kBytes, first));
  return hn::Eq(hn::Min(from, hn::Set(kBytes, span)), from);
}

HWY_INLINE uint64_t PlainBits(const uint8_t* HWY_RESTRICT bytes) {
  uint64_t plain = 0;
  for (size_t i = 0; i < 64; i += hn::Lanes(kBytes)) {
    const ByteVec v = hn::LoadU(kBytes, bytes + i);
    const ByteVec lower = hn::Or(v, hn::Set(kBytes, uint8_t{0x20}));
    plain |= Bits(hn::Or(InRange(lower, 'a', 25), InRange(v, '0', 9))) << i;
  }
  return plain;
}

void ReadOnTarget(std::string_view text, uint64_t* HWY_RESTRICT bits) {
  const auto* const bytes = reinterpret_cast<const uint8_t*>(text.data());
  size_t at = 0;
  for (; at + 64 <= text.size(); at += 64) *bits++ = PlainBits(bytes + at);
  uint8_t tail[64] = {};
  if (at < text.size()) std::memcpy(tail, bytes + at, text.size() - at);
  *bits++ = PlainBits(tail);
  *bits = 0;
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::clean {

HWY_EXPORT(ReadOnTarget);

void PlainBytes::Read(std::string_view text) {
  bits_.resize(text.size() / 64 + 2);
  HWY_DYNAMIC_DISPATCH(ReadOnTarget)(text, bits_.data());
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
