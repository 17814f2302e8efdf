// The hash of one folded word. For words.cc and mixed_run.cc only; what it promises stands in
// words.h.
//
// A word of up to 16 bytes is two 8-byte integers, padded with zeros (no word holds a NUL, so
// padding is unambiguous). Each meets a constant, the 128-bit product is folded to 64 bits, and a
// finaliser makes every bit depend on every other. Longer words chain one product per 16 bytes. The
// constants end in bytes that no UTF-8 text holds (FF, FE), so neither factor of the first product
// can be zero, which would forget the other.
//
// Tested by tests/unit/text/word_hash_test.cc (avalanche, uniformity, collisions).
#ifndef COPYDESK_STAGES_TEXT_WORD_HASH_H_
#define COPYDESK_STAGES_TEXT_WORD_HASH_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace copydesk::text::word_hash {

static_assert(std::endian::native == std::endian::little,
              "words are read as little-endian integers");

inline constexpr uint64_t kLow = 0x8bb84b93962eacffULL;
inline constexpr uint64_t kHigh = 0x2d358dccaa6c78feULL;
inline constexpr uint64_t kChainLow = 0x4b33a62ed433d4a3ULL;
inline constexpr uint64_t kChainHigh = 0x4d5a2da51de1aa47ULL;
inline constexpr uint64_t kFinal = 0xd6e8feb86659fd93ULL;
inline constexpr uint64_t kFoldAscii = 0x2020202020202020ULL;
inline constexpr uint64_t kHighBits = 0x8080808080808080ULL;
inline constexpr size_t kChunk = 16;

struct KeepMask {
  uint64_t low;
  uint64_t high;
};

// kKeep[n] keeps the first n bytes of a chunk.
struct KeepTable {
  KeepMask masks[kChunk + 1];
  constexpr KeepTable() : masks{} {
    for (size_t n = 0; n <= kChunk; ++n) {
      masks[n].low = n >= 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * n)) - 1;
      masks[n].high = n <= 8 ? 0 : n >= 16 ? ~uint64_t{0} : (uint64_t{1} << (8 * (n - 8))) - 1;
    }
  }
};
inline constexpr KeepTable kKeep;

inline uint64_t Load(const char* bytes) {
  uint64_t value;
  std::memcpy(&value, bytes, sizeof(value));
  return value;
}

__extension__ typedef unsigned __int128 Product;

inline uint64_t FoldProduct(uint64_t a, uint64_t b) {
  const Product product = Product{a} * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

inline uint64_t First(uint64_t low, uint64_t high) { return FoldProduct(low ^ kLow, high ^ kHigh); }

inline uint64_t Next(uint64_t state, uint64_t low, uint64_t high) {
  return FoldProduct(low ^ kChainLow ^ state, high ^ kChainHigh) ^ state;
}

inline uint64_t Finish(uint64_t state) {
  state ^= state >> 32;
  state *= kFinal;
  return state ^ (state >> 29);
}

// Hash of `size` folded bytes. REQUIRES: 15 more bytes can be read, and they are zero.
inline uint64_t OfPadded(const char* bytes, size_t size) {
  uint64_t state = First(Load(bytes), Load(bytes + 8));
  for (size_t i = kChunk; i < size; i += kChunk) {
    state = Next(state, Load(bytes + i), Load(bytes + i + 8));
  }
  return Finish(state);
}

// Hash of an ASCII run of more than 16 letters and digits, of which `readable` bytes can be read.
// Returns false if the run is not all ASCII.
inline bool OfLongAscii(const char* bytes, size_t size, size_t readable, uint64_t& hash) {
  uint64_t state = 0;
  for (size_t i = 0; i < size; i += kChunk) {
    const size_t here = size - i < kChunk ? size - i : kChunk;
    char copy[kChunk] = {};
    const char* chunk = bytes + i;
    if (readable - i < kChunk) {
      std::memcpy(copy, chunk, here);
      chunk = copy;
    }
    const KeepMask keep = kKeep.masks[here];
    const uint64_t low = (Load(chunk) | kFoldAscii) & keep.low;
    const uint64_t high = (Load(chunk + 8) | kFoldAscii) & keep.high;
    if (((low | high) & kHighBits) != 0) return false;
    state = i == 0 ? First(low, high) : Next(state, low, high);
  }
  hash = Finish(state);
  return true;
}

}  // namespace copydesk::text::word_hash

#endif  // COPYDESK_STAGES_TEXT_WORD_HASH_H_
