#include "stages/sign/shingle.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::sign {
namespace {

std::vector<uint64_t> RandomWords(uint64_t seed, size_t count) {
  testing::Gen gen(seed);
  std::vector<uint64_t> words(count);
  for (uint64_t& word : words) word = gen.Next();
  return words;
}

std::vector<uint64_t> Of(const std::vector<uint64_t>& words, int length) {
  std::vector<uint64_t> shingles;
  Shingles(words, length, shingles);
  return shingles;
}

TEST(Shingles, ThereIsOneForEveryRunOfWordsAndOneForAShortText) {
  for (int length : {1, 2, 3, 5, 32, 64}) {
    for (size_t count = 0; count <= 80; ++count) {
      const size_t window = std::min(count, static_cast<size_t>(length));
      const size_t want = count == 0 ? 0 : count - window + 1;
      EXPECT_EQ(Of(RandomWords(1, count), length).size(), want) << count << " words by " << length;
    }
  }
}

TEST(Shingles, DependOnTheirOwnWordsAlone) {
  for (int length : {1, 2, 3, 5, 32, 64}) {
    const std::vector<uint64_t> words = RandomWords(2, 150);
    const std::vector<uint64_t> all = Of(words, length);
    for (size_t i = 0; i < all.size(); ++i) {
      const auto begin = words.begin() + static_cast<ptrdiff_t>(i);
      EXPECT_EQ(Of({begin, begin + length}, length), std::vector<uint64_t>{all[i]});
    }
  }
}

TEST(Shingles, DependOnTheOrderOfTheirWords) {
  std::vector<uint64_t> words = {11, 22, 33, 44};
  std::set<uint64_t> seen;
  do {
    seen.insert(Of(words, 4).front());
  } while (std::next_permutation(words.begin(), words.end()));
  EXPECT_EQ(seen.size(), 24U);
}

TEST(Shingles, AreAppended) {
  std::vector<uint64_t> shingles = {1};
  Shingles(RandomWords(3, 3), 3, shingles);
  ASSERT_EQ(shingles.size(), 2U);
  EXPECT_EQ(shingles[0], 1U);
}

TEST(Shingles, SpreadEvenlyOverSamplesByTheirLowestBitsAndOverTheirTop) {
  // Words that come again and again, as real ones do.
  testing::Gen gen(testing::TestSeed());
  const std::vector<uint64_t> vocabulary = RandomWords(4, 100);
  std::vector<uint64_t> words;
  for (int i = 0; i < 400'000; ++i) words.push_back(gen.Pick(vocabulary));
  std::vector<uint64_t> shingles = Of(words, 3);
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  std::array<double, 4> low{};
  std::array<double, 128> top{};
  for (const uint64_t shingle : shingles) {
    ++low[shingle % 4];
    ++top[shingle >> 57];
  }
  const auto n = static_cast<double>(shingles.size());
  for (const double count : low) EXPECT_NEAR(count, n / 4, 5 * 0.433 * 573);  // 5 deviations
  for (const double count : top) EXPECT_NEAR(count, n / 128, 5 * 0.088 * 573);
}

TEST(DigestWords, TellsSequencesApart) {
  EXPECT_EQ(DigestWords(std::vector<uint64_t>{1, 2}), DigestWords(std::vector<uint64_t>{1, 2}));
  EXPECT_NE(DigestWords(std::vector<uint64_t>{1, 2}), DigestWords(std::vector<uint64_t>{2, 1}));
  EXPECT_NE(DigestWords(std::vector<uint64_t>{1}), DigestWords(std::vector<uint64_t>{1, 0}));
}

}  // namespace
}  // namespace copydesk::sign
