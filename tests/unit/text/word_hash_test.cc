#include "stages/text/word_hash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::text::word_hash {
namespace {

uint64_t HashOf(std::string word) {
  const size_t size = word.size();
  word.append(kChunk, '\0');
  return OfPadded(word.data(), size);
}

TEST(WordHash, ARoundIsTheStandardsRound) {
  // FIPS 197, appendix B, the first round, bytes in order.
  const State state{0x2be2f4a0bee33d19ULL, 0x0848f8e92a8dc69aULL};
  const State key{0xb12c548817fefaa0ULL, 0x05766c2a3939a323ULL};
  EXPECT_EQ(Round(state, key), (State{0x2b359f68f27f9ca4ULL, 0x49506a0243ea5b6bULL}));
}

TEST(WordHash, TwoMillionSimilarWordsDoNotCollide) {
  std::vector<uint64_t> hashes;
  for (int i = 0; i < 500'000; ++i) {
    hashes.push_back(HashOf(std::to_string(i)));
    hashes.push_back(HashOf("word" + std::to_string(i) + "s"));
    hashes.push_back(HashOf("averylongcommonprefix" + std::to_string(i)));
    // Digits that differ in one diagonal of the state alone.
    std::string sparse = "..............";
    for (size_t at = 0, rest = static_cast<size_t>(i); at < 14; at += 5, rest /= 80) {
      sparse[at] = static_cast<char>('0' + rest % 80);
    }
    if (i < 80 * 80 * 80) hashes.push_back(HashOf(sparse));
  }
  std::sort(hashes.begin(), hashes.end());
  EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
}

TEST(WordHash, WordsThatDifferOnlyInLengthHashDifferently) {
  std::vector<uint64_t> hashes;
  for (size_t n = 1; n <= 200; ++n) hashes.push_back(HashOf(std::string(n, 'a')));
  std::sort(hashes.begin(), hashes.end());
  EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
}

TEST(WordHash, EveryInputBitFlipsEveryOutputBitAboutHalfTheTime) {
  constexpr int kTrials = 4000;
  for (const size_t length : {3U, 8U, 13U, 16U, 29U}) {
    for (size_t bit = 0; bit < length * 8; ++bit) {
      testing::Gen gen(testing::TestSeed() + bit);
      std::array<int, 64> flips{};
      for (int trial = 0; trial < kTrials; ++trial) {
        std::string word;
        for (size_t i = 0; i < length; ++i) word.push_back(static_cast<char>(gen.Between(1, 255)));
        std::string other = word;
        other[bit / 8] =
            static_cast<char>(static_cast<uint8_t>(other[bit / 8]) ^ (1U << (bit % 8)));
        for (uint64_t rest = HashOf(word) ^ HashOf(other); rest != 0; rest &= rest - 1) {
          ++flips[static_cast<size_t>(std::countr_zero(rest))];
        }
      }
      for (size_t out = 0; out < 64; ++out) {
        // 6 standard deviations (31.6 each) around 2000: about 50,000 counters are looked at.
        ASSERT_NEAR(flips[out], kTrials / 2, 190)
            << length << " bytes, bit " << bit << " to " << out;
      }
    }
  }
}

TEST(WordHash, HashesOfSimilarWordsSpreadEvenlyOverHighAndLowBits) {
  constexpr int kWords = 256 * 1000;
  std::array<int, 256> low{};
  std::array<int, 256> high{};
  for (int i = 0; i < kWords; ++i) {
    const uint64_t hash = HashOf("w" + std::to_string(i));
    ++low[hash & 255];
    ++high[hash >> 56];
  }
  for (size_t i = 0; i < 256; ++i) {
    EXPECT_NEAR(low[i], 1000, 190);  // 6 standard deviations
    EXPECT_NEAR(high[i], 1000, 190);
  }
}

}  // namespace
}  // namespace copydesk::text::word_hash
