#include "stages/match/shingle_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;
using ::testing::Pair;

constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();

// No number up to 2^32 but a power of two is so near to an eighth of a bit that a double errs.
uint32_t SlowLog2Eighths(uint32_t value) {
  return static_cast<uint32_t>(std::floor(8 * std::log2(static_cast<double>(value))));
}

TEST(Log2EighthsTest, PowersOfTwoAreWholeBits) {
  for (uint32_t bit = 0; bit < 32; ++bit) {
    EXPECT_EQ(Log2Eighths(uint32_t{1} << bit), bit * 8);
    if (bit > 0) {
      EXPECT_EQ(Log2Eighths((uint32_t{1} << bit) - 1), SlowLog2Eighths((uint32_t{1} << bit) - 1));
    }
  }
  EXPECT_EQ(Log2Eighths(kMost), 255u);
}

TEST(Log2EighthsTest, AgreesWithTheLogarithmAroundEveryEighth) {
  for (int eighth = 0; eighth < 256; ++eighth) {
    const auto at = static_cast<int64_t>(std::exp2(eighth / 8.0));
    for (int64_t value = at - 2; value <= at + 2; ++value) {
      if (value < 1 || value > int64_t{kMost}) continue;
      const auto number = static_cast<uint32_t>(value);
      EXPECT_EQ(Log2Eighths(number), SlowLog2Eighths(number)) << number;
    }
  }
}

TEST(Log2EighthsTest, AgreesWithTheLogarithmOfAnyNumber) {
  for (uint32_t value = 1; value < 200'000; ++value) {
    ASSERT_EQ(Log2Eighths(value), SlowLog2Eighths(value)) << value;
  }
  Gen gen(TestSeed());
  for (int round = 0; round < 500'000; ++round) {
    const auto value =
        static_cast<uint32_t>(std::max<uint64_t>(gen.Next() >> gen.Between(32, 63), 1));
    ASSERT_EQ(Log2Eighths(value), SlowLog2Eighths(value)) << value;
  }
}

TEST(ShingleWeightTest, IsTheLogarithmOfHowFewStoriesHaveIt) {
  struct Case {
    std::string name;
    uint32_t frequency, stories;
    uint32_t want;
  };
  const Case cases[] = {
      {"one of the fewest stories that count", 1, 4096, 96},
      {"one of 64", 64, 4096, 6 * kWeightBit},
      {"a few more", 70, 4096, 6 * kWeightBit - 1},
      {"one half", 2048, 4096, kWeightBit},
      {"all", 4096, 4096, 1},
      {"nearly all", 4000, 4096, 1},
      {"of few stories as if they were more", 5, 5, 96 - 18},
      {"of one story", 1, 1, 96},
      {"just above the fewest", 1, 4500, 97},
      {"just below it", 1, 4095, 96},
      {"a million stories", 1, 1'048'576, 160},
      {"as many as there can be", 1, kMost, 255},
      {"all of these", kMost, kMost, 1},
  };
  static_assert(kStoriesMin == 4096);
  for (const Case& c : cases) {
    EXPECT_EQ(ShingleWeight(c.frequency, c.stories), c.want) << c.name;
  }
}

TEST(ShingleWeightTest, FallsWithTheFrequencyAndRisesWithTheStories) {
  for (const uint32_t stories : {1u, 100u, 4095u, 4096u, 4097u, 50'000u}) {
    uint8_t last = 255;
    for (uint32_t frequency = 1; frequency <= stories; ++frequency) {
      const uint8_t weight = ShingleWeight(frequency, stories);
      ASSERT_LE(weight, last);
      ASSERT_GE(weight, 1);
      last = weight;
    }
  }
  for (const uint32_t frequency : {1u, 7u, 5000u}) {
    uint8_t last = 0;
    for (uint32_t stories = frequency; stories < 60'000; ++stories) {
      const uint8_t weight = ShingleWeight(frequency, stories);
      ASSERT_GE(weight, last);
      last = weight;
    }
  }
}

TEST(ShingleWeightTest, TwiceAsManyStoriesAreABitLess) {
  for (uint32_t frequency = 1; frequency <= 1000; ++frequency) {
    EXPECT_EQ(ShingleWeight(frequency, 100'000),
              ShingleWeight(2 * frequency, 100'000) + kWeightBit);
  }
}

// The frequencies of all shingles of `entries`.
std::map<uint64_t, uint32_t> Frequencies(FrequencyCounter& counter,
                                         const std::vector<ShingleAt>& entries) {
  counter.Count(entries);
  std::map<uint64_t, uint32_t> found;
  for (size_t i = 0; i < entries.size(); ++i) {
    const auto at = found.try_emplace(entries[i].shingle(), counter.Frequency(i)).first;
    EXPECT_EQ(at->second, counter.Frequency(i)) << "the same for every place of a shingle";
  }
  return found;
}

TEST(FrequencyCounterTest, CountsStoriesAndNotPlaces) {
  FrequencyCounter counter;
  const std::vector<ShingleAt> entries = {{5, 0, 0}, {5, 0, 1}, {6, 0, 2}, {5, 2, 0},
                                          {0, 2, 1}, {0, 2, 9}, {5, 7, 0}};
  EXPECT_THAT(Frequencies(counter, entries), ElementsAre(Pair(0, 1u), Pair(5, 3u), Pair(6, 1u)))
      << "0 is a shingle like any other";
}

TEST(FrequencyCounterTest, AgreesWithAMapWhateverItCountedBefore) {
  Gen gen(TestSeed());
  FrequencyCounter counter;
  for (int round = 0; round < 300; ++round) {
    const uint64_t vocabulary = gen.Between(1, 300);
    // Well mixed; or alike in the bits that choose a place, so that they meet there.
    const bool crowded = gen.Chance(30);
    const auto shingle = [&](uint64_t i) {
      return crowded ? (i & 0xFF) | (i >> 8 << 60) | (i & 1) << 17 : Gen(i).Next();
    };
    std::map<uint64_t, std::set<Row>> want;
    std::vector<ShingleAt> entries;
    Row row = 0;
    for (uint64_t story = gen.Below(30); story > 0; --story) {
      for (uint64_t i = gen.Below(20); i > 0; --i) {
        entries.push_back({shingle(gen.Below(vocabulary)), row, static_cast<uint32_t>(i)});
        want[entries.back().shingle()].insert(row);
      }
      row += static_cast<Row>(gen.Between(1, 3));
    }
    std::map<uint64_t, uint32_t> counted;
    for (const auto& [number, rows] : want) counted[number] = static_cast<uint32_t>(rows.size());
    ASSERT_EQ(Frequencies(counter, entries), counted);
  }
}

TEST(FrequencyCounterTest, OfStoriesThatDoNotCountOneStandsForAll) {
  FrequencyCounter counter;
  const std::vector<ShingleAt> entries = {{5, 0, 0, false}, {5, 1, 0, true}, {5, 1, 1, true},
                                          {5, 2, 0, false}, {5, 3, 0, true}, {6, 0, 1, false},
                                          {6, 2, 1, false}, {7, 3, 1, true}, {7, 4, 0, false}};
  EXPECT_THAT(Frequencies(counter, entries), ElementsAre(Pair(5, 2u), Pair(6, 1u), Pair(7, 1u)));
}

TEST(FrequencyCounterTest, TheFirstAndTheLastRowCount) {
  FrequencyCounter counter;
  constexpr Row kLast = kMost - 1;
  EXPECT_THAT(Frequencies(counter, {{9, 0, 0}, {9, kLast, 0}, {9, kLast, 1}}),
              ElementsAre(Pair(9, 2u)));
}

}  // namespace
}  // namespace copydesk::match
