// The hash of one folded word: rounds of AES as a fixed permutation, no cipher. For words.cc and
// mixed_run.cc only; what it promises stands in words.h.
//
// The bytes, padded with zeros to chunks of 16 (no word holds a NUL, so padding is unambiguous), go
// through a 16-byte state: per chunk, state = R(R(state ^ chunk)), at the end one more R, and the
// hash is the state's first eight bytes. R is a round of AES as `aesenc` computes it, a permutation
// of the state in which a byte reaches four others and, after two rounds, all. So for words of up
// to 16 bytes the state never collides and only cutting it to 64 bits can; three rounds keep the
// few words that differ in bytes of one diagonal of the state (0, 5, 10, 15) from meeting more
// often than others.
//
// Here is the definition, for any machine. word_hash-inl.h has it by the processor's own
// instructions; the two agree (tests/differential/targets_test.cc).
//
// Tested by tests/unit/text/word_hash_test.cc (known rounds, avalanche, uniformity, collisions).
#ifndef COPYDESK_STAGES_TEXT_WORD_HASH_H_
#define COPYDESK_STAGES_TEXT_WORD_HASH_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace copydesk::text::word_hash {

static_assert(std::endian::native == std::endian::little,
              "words are read as little-endian integers");

inline constexpr size_t kChunk = 16;
inline constexpr uint8_t kFoldAscii = 0x20;  // makes letters lower-case and leaves digits

// A state, or 16 bytes of text, as the two little-endian halves.
struct State {
  uint64_t low = 0;
  uint64_t high = 0;

  friend bool operator==(const State&, const State&) = default;
};

// The keys of the three rounds: digits of the golden ratio.
inline constexpr State kKeys[3] = {{0x9e3779b97f4a7c15ULL, 0xf39cc0605cedc834ULL},
                                   {0x1082276bf3a27251ULL, 0xf86c6a11d0c18e95ULL},
                                   {0x2767f0b153d27b7fULL, 0x0347045b5bf1827fULL}};

// Sixteen FF, then sixteen 00: the 16 bytes at kKeep + 16 - n keep the first n of a chunk.
inline constexpr std::array<uint8_t, 2 * kChunk> kKeep = [] {
  std::array<uint8_t, 2 * kChunk> keep{};
  for (size_t i = 0; i < kChunk; ++i) keep[i] = 0xFF;
  return keep;
}();

namespace internal {

constexpr uint8_t Doubled(uint8_t x) { return static_cast<uint8_t>((x << 1) ^ ((x >> 7) * 0x1B)); }

// By input byte: what it gives to the four bytes of its column, as AES has it: the S-box (inverse
// in GF(2⁸), then an affine map) times 2, 1, 1, 3.
inline constexpr std::array<uint32_t, 256> kColumns = [] {
  std::array<uint32_t, 256> columns{};
  uint8_t p = 1;
  uint8_t q = 1;  // the inverse of p, which goes through all of the field but 0
  const auto set = [&columns](uint8_t in, uint8_t inverse) {
    uint8_t s = 0x63;
    for (int turn = 0; turn < 5; ++turn) s = static_cast<uint8_t>(s ^ std::rotl(inverse, turn));
    const uint8_t twice = Doubled(s);
    columns[in] = uint32_t{twice} | uint32_t{s} << 8 | uint32_t{s} << 16 |
                  uint32_t{static_cast<uint8_t>(twice ^ s)} << 24;
  };
  set(0, 0);
  do {
    p = static_cast<uint8_t>(p ^ Doubled(p));  // times 3, a generator
    q = static_cast<uint8_t>(q ^ (q << 1));    // divided by 3
    q = static_cast<uint8_t>(q ^ (q << 2));
    q = static_cast<uint8_t>(q ^ (q << 4));
    if (q >= 0x80) q ^= 0x09;
    set(p, q);
  } while (p != 1);
  return columns;
}();

}  // namespace internal

// One round of AES: shift the rows, S-box, mix the columns, add the key.
inline State Round(State state, State key) {
  const auto byte = [&](size_t i) {
    return static_cast<uint8_t>((i < 8 ? state.low : state.high) >> (8 * (i % 8)));
  };
  uint64_t columns[4];
  for (size_t column = 0; column < 4; ++column) {
    uint32_t sum = 0;
    for (size_t row = 0; row < 4; ++row) {
      sum ^= std::rotl(internal::kColumns[byte((4 * column + 5 * row) % 16)],
                       static_cast<int>(8 * row));
    }
    columns[column] = sum;
  }
  return {(columns[0] | columns[1] << 32) ^ key.low, (columns[2] | columns[3] << 32) ^ key.high};
}

// Hash of `size` folded bytes. REQUIRES: 15 more bytes can be read, and they are zero.
inline uint64_t OfPadded(const char* bytes, size_t size) {
  State state;
  for (size_t i = 0; i < size; i += kChunk) {
    State chunk;
    std::memcpy(&chunk, bytes + i, sizeof(chunk));
    state = Round(Round({state.low ^ chunk.low, state.high ^ chunk.high}, kKeys[0]), kKeys[1]);
  }
  return Round(state, kKeys[2]).low;
}

// Functions of a target that hash folded bytes as OfPadded does.
struct Functions {
  // OfPadded itself.
  uint64_t (*of_padded)(const char* bytes, size_t size);
  // Of at most kChunk bytes that anything may follow. REQUIRES: kChunk bytes can be read.
  uint64_t (*of_chunk)(const char* bytes, size_t size);
};

}  // namespace copydesk::text::word_hash

#endif  // COPYDESK_STAGES_TEXT_WORD_HASH_H_
