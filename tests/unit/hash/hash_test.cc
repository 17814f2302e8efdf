#include "stages/hash/hash.h"

#include <array>
#include <bit>
#include <cstdint>

#include "gtest/gtest.h"

namespace copydesk::hash {
namespace {

TEST(Hash, MixIsTheFinaliserOfSplitMix64) {
  // The first numbers of the reference stream for seed 1234567.
  SplitMix stream(1234567);
  EXPECT_EQ(stream.Next(), 6457827717110365317ULL);
  EXPECT_EQ(stream.Next(), 3203168211198807973ULL);
  EXPECT_EQ(stream.Next(), 9817491932198370423ULL);
}

TEST(Hash, MixingAPairKeepsItsOrder) {
  EXPECT_NE(Mix(1, 2), Mix(2, 1));
  EXPECT_NE(Mix(0, 0), Mix(0, 1));
}

TEST(Hash, StringsHashAsXxh3Does) {
  EXPECT_EQ(Hash64(""), 0x2d06800538d394c2ULL);
  EXPECT_EQ(Hash128("").low, 0x6001c324468d497fULL);
  EXPECT_EQ(Hash128("").high, 0x99aa06d3014798d8ULL);
}

TEST(Hash, NumbersHashAsTheirLittleEndianBytes) {
  const std::array<uint64_t, 2> numbers = {0x6867666564636261ULL, 0x706f6e6d6c6b6a69ULL};
  EXPECT_EQ(Hash128(numbers), Hash128("abcdefghijklmnop"));
}

}  // namespace
}  // namespace copydesk::hash
