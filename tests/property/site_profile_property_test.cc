// The sites' profile against an exact one: bits are never lost, false ones are as rare as is said,
// and parts merge in any order to the same bytes.
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/site_profile.h"
#include "stages/clean/site_sketch.h"
#include "stages/hash/hash.h"
#include "tests/support/gen.h"

namespace copydesk::clean {
namespace {

SiteSketch NewSketch(uint64_t bytes) {
  absl::StatusOr<SiteSketch> sketch = SiteSketch::Create(bytes);
  EXPECT_TRUE(sketch.ok());
  return *std::move(sketch);
}

std::vector<SketchCell> CellsOf(const SiteSketch& sketch) {
  std::vector<SketchCell> cells;
  sketch.ForEachCell([&](const SketchCell& cell) { cells.push_back(cell); });
  return cells;
}

using Oracle = std::map<uint64_t, uint64_t>;  // key to bits

// `keys` keys of one page's four features each, and every tenth of many pages'.
void Fill(std::mt19937_64& random, size_t keys, SiteSketch& sketch, Oracle& oracle) {
  for (size_t i = 0; i < keys; ++i) {
    const uint64_t key = random();
    for (size_t page = 0; page < (i % 10 == 0 ? 5u : 1u); ++page) {
      uint64_t bits = 0;
      for (int feature = 0; feature < 4; ++feature) bits |= SiteSketch::Bit(key, random());
      sketch.Add(key, bits);
      oracle[key] |= bits;
    }
  }
}

TEST(SiteSketchProperty, NoBitIsEverLostHoweverFullTheTable) {
  const uint64_t seed = testing::TestSeed();
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  for (const size_t keys : {100u, 5'000u, 20'000u, 100'000u}) {
    SiteSketch sketch = NewSketch(SiteSketch::kMinBytes);
    Oracle oracle;
    Fill(random, keys, sketch, oracle);
    for (const auto& [key, bits] : oracle) ASSERT_EQ(sketch.Find(key) & bits, bits) << keys;
  }
}

TEST(SiteSketchProperty, FalseBitsAreAsRareAsTheHeaderSays) {
  const uint64_t seed = testing::TestSeed();
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  constexpr uint64_t kBytes = uint64_t{1} << 20;
  constexpr double kCells = kBytes / 8.0;
  struct Case {
    double load;  // keys a cell
    double most;  // p
    uint32_t margin;
  };
  for (const Case& test : {Case{.25, .00007, 0}, Case{.5, .0004, 0}, Case{.7, .0013, 0},
                           Case{1, .005, 2}, Case{1.5, .019, 6}, Case{2, .048, 12}}) {
    SiteSketch sketch = NewSketch(kBytes);
    for (double i = 0; i < test.load * kCells; ++i) {
      const uint64_t key = random();
      uint64_t bits = 0;
      for (int feature = 0; feature < 4; ++feature) bits |= SiteSketch::Bit(key, random());
      sketch.Add(key, bits);
    }
    const uint32_t margin = sketch.falsified_bits();
    EXPECT_NEAR(margin, test.margin, 1) << test.load;
    constexpr int kTrials = 40'000;
    int false_bits = 0, false_stories = 0;
    for (int i = 0; i < kTrials; ++i) {
      const int bits = std::popcount(sketch.Find(random()));
      false_bits += bits;
      false_stories += bits >= static_cast<int>(margin) + 3;
    }
    EXPECT_LT(false_bits / (64.0 * kTrials), test.most * 1.3) << test.load;
    // 1/1024 of the trials are 39; chance alone passes 75 once in ten million runs.
    EXPECT_LT(false_stories, 75) << test.load;
  }
}

// A page of `lines` lines drawn from few, so that they recur, with a context of its own or not.
PageKeys RandomPage(std::mt19937_64& random) {
  PageKeys page;
  for (size_t i = 0, n = random() % 12; i < n; ++i) {
    const uint64_t key = random() % 40;
    page.lines.push_back({hash::Mix(key), key == 0 ? 0u : 3u});
  }
  const uint64_t story = random() % 30;
  for (size_t i = 0; i < page.contexts.size(); ++i) page.contexts[i] = hash::Mix(story * 100 + i);
  return page;
}

TEST(SiteProfileProperty, PartsMergeInAnyOrderToTheBytesOfTheWhole) {
  const uint64_t seed = testing::TestSeed();
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 20; ++round) {
    SiteProfile whole = *SiteProfile::Create(SiteSketch::kMinBytes);
    std::vector<SiteProfile> parts;
    for (int i = 0; i < 4; ++i) parts.push_back(*SiteProfile::Create(SiteSketch::kMinBytes));
    for (int i = 0; i < 60; ++i) {
      const PageKeys page = RandomPage(random);
      const uint64_t site = random() % 3;
      whole.Add(site, page);
      parts[random() % 4].Add(site, page);
      if (i % 7 == 0) parts[random() % 4].Add(site, page);  // seen twice: no matter
    }
    // ((3 + 1) + (0 + 2)) and (((0 + 1) + 2) + 3).
    SiteProfile tree = *SiteProfile::Create(SiteSketch::kMinBytes);
    SiteProfile chain = *SiteProfile::Create(SiteSketch::kMinBytes);
    for (const size_t i : {0u, 1u, 2u, 3u}) ASSERT_TRUE(chain.Merge(parts[i]).ok());
    ASSERT_TRUE(parts[3].Merge(parts[1]).ok());
    ASSERT_TRUE(parts[0].Merge(parts[2]).ok());
    ASSERT_TRUE(tree.Merge(parts[3]).ok());
    ASSERT_TRUE(tree.Merge(parts[0]).ok());
    EXPECT_EQ(CellsOf(chain.sketch()), CellsOf(whole.sketch()));
    EXPECT_EQ(CellsOf(tree.sketch()), CellsOf(whole.sketch()));
    EXPECT_EQ(tree.sketch().falsified_bits(), whole.sketch().falsified_bits());
  }
}

TEST(SiteProfileProperty, CountsStoriesAsAnExactProfileDoes) {
  const uint64_t seed = testing::TestSeed();
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  SiteProfile profile = *SiteProfile::Create(uint64_t{4} << 20);
  std::map<std::pair<uint64_t, uint64_t>, std::map<uint64_t, int>> oracle;  // stories of a line
  std::vector<std::pair<uint64_t, PageKeys>> pages;
  for (int i = 0; i < 400; ++i) {
    const uint64_t site = 1 + random() % 40;
    pages.push_back({site, RandomPage(random)});
    const PageKeys& page = pages.back().second;
    profile.Add(site, page);
    for (const PageKeys::Line& line : page.lines) {
      if (line.words > 0) ++oracle[{site, line.key}][page.contexts[0]];
    }
  }
  int lines = 0, far = 0, wrong = 0, asked = 0;
  for (const auto& [site, page] : pages) {
    for (const PageKeys::Line& line : page.lines) {
      if (line.words == 0) continue;
      const auto& stories = oracle[{site, line.key}];
      const auto others = static_cast<int>(stories.size()) - 1;
      const auto counted = static_cast<int>(profile.OtherStories(site, line.key, page));
      // Features that meet in one bit are made up for on the average only.
      ++lines;
      far += std::abs(counted - others) > 1 + others / 5;
      EXPECT_LE(std::abs(counted - others), 3 + others / 5) << others;
      if (others > 4) continue;
      ++asked;
      wrong += counted != others;
    }
  }
  ASSERT_GT(asked, 100);
  EXPECT_LT(far * 100, lines) << far << " of " << lines;
  EXPECT_LT(wrong * 10, asked) << wrong << " of " << asked;
}

}  // namespace
}  // namespace copydesk::clean
