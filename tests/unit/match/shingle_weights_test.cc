#include "stages/match/shingle_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
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

// A shingle of a story: where it is dealt from.
struct Entry {
  uint64_t shingle;
  uint32_t block;
  uint32_t story;
  bool counts = true;
};

// The frequencies of all shingles of `entries`, which come block by block.
std::map<uint64_t, uint32_t> Frequencies(FrequencyCounter& counter,
                                         const std::vector<Entry>& entries) {
  counter.Reset(entries.size());
  for (size_t begin = 0; begin < entries.size();) {
    std::vector<DealtShingle> dealt;
    const uint32_t block = entries[begin].block;
    for (; begin < entries.size() && entries[begin].block == block; ++begin) {
      dealt.emplace_back(entries[begin].shingle, entries[begin].story, entries[begin].counts);
    }
    counter.Add(dealt, block);
  }
  std::map<uint64_t, uint32_t> found;
  for (size_t i = 0; i < entries.size(); ++i) {
    const auto at = found.try_emplace(entries[i].shingle, counter.Frequency(i)).first;
    EXPECT_EQ(at->second, counter.Frequency(i)) << "the same for every place of a shingle";
  }
  return found;
}

TEST(DealtShingleTest, TellsAllButTheBitsOfItsPartition) {
  Gen gen(TestSeed());
  constexpr uint32_t kStories = uint32_t{1} << DealtShingle::kStoryBits;
  for (int round = 0; round < 1000; ++round) {
    const uint64_t shingle = gen.Next();
    const auto story = static_cast<uint32_t>(gen.Below(kStories));
    const bool counts = gen.Chance(50);
    const DealtShingle dealt(shingle, story, counts);
    EXPECT_EQ(dealt.story(), story);
    EXPECT_EQ(dealt.counts(), counts);
    EXPECT_EQ(dealt.key(), shingle << DealtShingle::kPartitionBits >> DealtShingle::kPartitionBits);
  }
}

TEST(FrequencyCounterTest, CountsStoriesAndNotPlaces) {
  FrequencyCounter counter;
  EXPECT_THAT(
      Frequencies(counter,
                  {{5, 0, 0}, {5, 0, 0}, {6, 0, 0}, {5, 0, 2}, {0, 0, 2}, {0, 0, 2}, {5, 1, 0}}),
      ElementsAre(Pair(0, 1u), Pair(5, 3u), Pair(6, 1u)))
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
      return crowded ? (i & 0xFF) << 40 | (i >> 8 << 50) : Gen(i).Next() >> 11;
    };
    std::map<uint64_t, std::set<std::pair<uint32_t, uint32_t>>> want;
    std::vector<Entry> entries;
    for (uint32_t block = 0; block < 3; ++block) {
      uint32_t story = 0;
      for (uint64_t stories = gen.Below(10); stories > 0; --stories) {
        for (uint64_t i = gen.Below(20); i > 0; --i) {
          entries.push_back({shingle(gen.Below(vocabulary)), block, story});
          want[entries.back().shingle].insert({block, story});
        }
        story += static_cast<uint32_t>(gen.Between(1, 3));
      }
    }
    std::map<uint64_t, uint32_t> counted;
    for (const auto& [number, stories] : want) {
      counted[number] = static_cast<uint32_t>(stories.size());
    }
    ASSERT_EQ(Frequencies(counter, entries), counted);
  }
}

TEST(FrequencyCounterTest, OfStoriesThatDoNotCountOneStandsForAll) {
  FrequencyCounter counter;
  EXPECT_THAT(Frequencies(counter, {{5, 0, 0, false},
                                    {5, 0, 1, true},
                                    {5, 0, 1, true},
                                    {5, 0, 2, false},
                                    {5, 0, 3, true},
                                    {6, 1, 0, false},
                                    {6, 1, 2, false},
                                    {7, 1, 3, true},
                                    {7, 1, 4, false}}),
              ElementsAre(Pair(5, 2u), Pair(6, 1u), Pair(7, 1u)));
}

TEST(FrequencyCounterTest, TheFirstAndTheLastStoryOfABlockCount) {
  FrequencyCounter counter;
  EXPECT_THAT(
      Frequencies(counter, {{9, 0, 0}, {9, 0, 1023}, {9, 0, 1023}, {9, 1, 0}, {9, 1, 1023}}),
      ElementsAre(Pair(9, 4u)));
}

}  // namespace
}  // namespace copydesk::match
