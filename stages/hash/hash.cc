#include "stages/hash/hash.h"

#include <xxhash.h>
#if defined(__x86_64__) && __has_include(<xxh_x86dispatch.h>)
#include <xxh_x86dispatch.h>  // the same functions, by the widest instructions there are
#endif

#include <bit>

namespace copydesk::hash {
namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are hashed as they stand in memory");

Digest128 Digest(const void* bytes, size_t size) {
  const XXH128_hash_t digest = XXH3_128bits(bytes, size);
  return {digest.low64, digest.high64};
}

}  // namespace

uint64_t Hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Digest128 Hash128(std::string_view bytes) { return Digest(bytes.data(), bytes.size()); }

Digest128 Hash128(std::span<const uint64_t> numbers) {
  return Digest(numbers.data(), numbers.size_bytes());
}

}  // namespace copydesk::hash
