#include "stages/hash/minhash_kernel.h"

#include <algorithm>
#include <set>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/permutations.h"
#include "tests/support/gen.h"

namespace copydesk::hash {
namespace {

std::vector<uint64_t> RandomSet(uint64_t seed, size_t size) {
  SplitMix stream(seed);
  std::vector<uint64_t> shingles(size);
  for (uint64_t& shingle : shingles) shingle = stream.Next();
  return shingles;
}

// The definition in the header, slot by slot.
std::vector<uint32_t> SlowMinHash(const std::vector<uint64_t>& shingles, size_t slots) {
  std::vector<uint32_t> signature;
  const auto size = static_cast<uint32_t>(slots);
  for (uint32_t slot = 0; slot < size; ++slot) {
    uint32_t least = kEmptySlot;
    for (const uint64_t s : shingles) {
      if (SlotOf(s, size) == slot) least = std::min(least, ValueOf(s));
    }
    if (least == kEmptySlot) {
      for (const uint64_t s : shingles) {
        const uint64_t other = SecondHash(s);
        if (SlotOf(other, size) == slot) least = std::min(least, ValueOf(other));
      }
    }
    if (least == kEmptySlot) {
      for (const uint64_t s : shingles) {
        const auto h1 = static_cast<uint32_t>(s);
        const auto h2 = static_cast<uint32_t>(s >> 32) | 1U;
        least = std::min(least, h1 + kMultipliers[slot] * h2);
      }
    }
    signature.push_back(least);
  }
  return signature;
}

TEST(MinHash, EverySlotHoldsWhatTheHeaderDefines) {
  for (const size_t slots : {16U, 48U, 128U, 256U, 1024U}) {
    for (const size_t size : {0U, 1U, 2U, 7U, 50U, 100U, 300U, 1000U, 5000U}) {
      const std::vector<uint64_t> shingles = RandomSet(size + 1, size);
      std::vector<uint32_t> signature(slots, 7);
      MinHash(shingles, signature);
      EXPECT_EQ(signature, SlowMinHash(shingles, slots))
          << slots << " slots, " << size << " shingles";
    }
  }
}

TEST(MinHash, OrderAndRepeatsDoNotMatter) {
  testing::CheckProperty<std::vector<uint64_t>>(
      200,
      [](testing::Gen& gen) {
        std::vector<uint64_t> shingles(gen.Below(400));
        for (uint64_t& shingle : shingles) shingle = gen.Next();
        return shingles;
      },
      [](const std::vector<uint64_t>& shingles) {
        std::vector<uint32_t> once(kDefaultSlots);
        std::vector<uint32_t> again(kDefaultSlots);
        MinHash(shingles, once);
        std::vector<uint64_t> repeated = shingles;
        repeated.insert(repeated.end(), shingles.begin(), shingles.end());
        testing::Gen gen(shingles.size());
        gen.Shuffle(repeated);
        MinHash(repeated, again);
        return once == again;
      });
}

TEST(MinHash, AnEmptySetHasEmptySlotsAndNoOtherSetHas) {
  std::vector<uint32_t> signature(kDefaultSlots);
  MinHash({}, signature);
  EXPECT_EQ(std::count(signature.begin(), signature.end(), kEmptySlot), kDefaultSlots);
  MinHash(RandomSet(1, 1), signature);
  EXPECT_EQ(std::count(signature.begin(), signature.end(), kEmptySlot), 0);
}

TEST(MinHash, MultipliersAreOddAndDifferent) {
  std::set<uint32_t> seen;
  for (const uint32_t multiplier : kMultipliers) {
    EXPECT_EQ(multiplier % 2, 1U);
    seen.insert(multiplier);
  }
  EXPECT_EQ(seen.size(), kMultipliers.size());
}

TEST(CountEqual, CountsPlacesForEveryLength) {
  testing::Gen gen(testing::TestSeed());
  for (size_t size = 0; size <= 100; ++size) {
    std::vector<uint32_t> a;
    std::vector<uint32_t> b;
    uint32_t want = 0;
    for (size_t i = 0; i < size; ++i) {
      a.push_back(static_cast<uint32_t>(gen.Next()));
      b.push_back(gen.Chance(50) ? a[i] : static_cast<uint32_t>(gen.Next()));
      want += uint32_t{a[i] == b[i]};
    }
    EXPECT_EQ(CountEqual(a, b), want);
  }
}

TEST(BandKeys, AreEqualWhereAWholeBandIsAndDifferentElsewhere) {
  std::vector<uint32_t> a(kDefaultSlots);
  MinHash(RandomSet(3, 300), a);
  std::vector<uint32_t> b = a;
  b[17] ^= 1;
  std::vector<uint64_t> keys_a(16);
  std::vector<uint64_t> keys_b(16);
  BandKeys(a, 16, 8, keys_a);
  BandKeys(b, 16, 8, keys_b);
  for (size_t band = 0; band < 16; ++band) EXPECT_EQ(keys_a[band] == keys_b[band], band != 2);
  const std::vector<uint32_t> same(kDefaultSlots, 5);
  BandKeys(same, 16, 8, keys_a);
  EXPECT_EQ(std::set<uint64_t>(keys_a.begin(), keys_a.end()).size(), 16U);
}

}  // namespace
}  // namespace copydesk::hash
