#include "stages/clean/site_sketch.h"

#include <bit>
#include <cmath>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/hash/hash.h"

namespace copydesk::clean {
namespace {

SiteSketch Make(uint64_t bytes = SiteSketch::kMinBytes) {
  absl::StatusOr<SiteSketch> sketch = SiteSketch::Create(bytes);
  EXPECT_TRUE(sketch.ok()) << sketch.status().ToString();
  return *std::move(sketch);
}

std::vector<SketchCell> CellsOf(const SiteSketch& sketch) {
  std::vector<SketchCell> cells;
  sketch.ForEachCell([&](const SketchCell& cell) { cells.push_back(cell); });
  return cells;
}

TEST(SiteSketch, FindsTheBitsOfAKeyAndNothingOfAnother) {
  SiteSketch sketch = Make();
  sketch.Add(7, 0b101);
  sketch.Add(7, uint64_t{1} << 63);
  EXPECT_EQ(sketch.Find(7), 0b101 | uint64_t{1} << 63);
  EXPECT_EQ(sketch.Find(8), 0u);
}

TEST(SiteSketch, HasTheSizeThatWasAskedForDownToWholeBlocks) {
  EXPECT_EQ(Make(SiteSketch::kMinBytes + 100).bytes(), SiteSketch::kMinBytes + 64);
  EXPECT_EQ(SiteSketch::Create(SiteSketch::kMinBytes - 1).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(SiteSketch::Create(SiteSketch::kMaxBytes + 1).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(SiteSketch, DoesNotMergeWithOneOfAnotherSize) {
  SiteSketch sketch = Make();
  sketch.Add(1, 1);
  const absl::Status status = sketch.Merge(Make(2 * SiteSketch::kMinBytes));
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(status.message()), ::testing::HasSubstr("131072"));
  EXPECT_EQ(sketch.Find(1), 1u);
}

TEST(SiteSketch, IsMadeAgainFromItsCells) {
  SiteSketch sketch = Make();
  for (uint64_t key = 0; key < 2000; ++key) sketch.Add(hash::Mix(key), hash::Mix(key, 1));
  const std::vector<SketchCell> cells = CellsOf(sketch);
  const absl::StatusOr<SiteSketch> again = SiteSketch::FromCells(sketch.bytes(), cells);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(CellsOf(*again), cells);
  EXPECT_EQ(again->falsified_bits(), sketch.falsified_bits());
  EXPECT_GT(again->falsified_bits(), 0u);
}

TEST(SiteSketch, IsNotMadeFromCellsOutOfPlace) {
  const std::vector<std::vector<SketchCell>> bad = {
      {{8192, 1}}, {{5, 0}}, {{5, 1}, {5, 2}}, {{6, 1}, {5, 2}}, {{~uint64_t{0}, 1}}};
  for (const std::vector<SketchCell>& cells : bad) {
    EXPECT_EQ(SiteSketch::FromCells(SiteSketch::kMinBytes, cells).status().code(),
              absl::StatusCode::kDataLoss)
        << cells[0].cell;
  }
  const std::vector<SketchCell> last = {{8191, 1}};
  EXPECT_TRUE(SiteSketch::FromCells(SiteSketch::kMinBytes, last).ok());
}

// P(Binomial(64, p) >= k).
double Tail(double p, int k) {
  double below = 0, term = std::pow(1 - p, 64);
  for (int i = 0; i < k; ++i) {
    below += term;
    term *= (64.0 - i) / (i + 1) * p / (1 - p);
  }
  return 1 - below;
}

TEST(SiteSketch, TheMarginIsTheSmallestThatKeepsFalseBitsRare) {
  SiteSketch sketch = Make();
  const double all_bits = 8.0 * static_cast<double>(sketch.bytes());
  double set = 0;
  uint32_t last = 0, margins_met = 0;
  // Every cell gets its bits one by one, in an order that hashing shuffles.
  for (uint64_t key = 0; last != SiteSketch::kTooFull; ++key) {
    sketch.Add(hash::Mix(key), uint64_t{1} << (key & 63));
    if (key % 128 != 0) continue;
    set = 0;
    sketch.ForEachCell([&](const SketchCell& cell) { set += std::popcount(cell.bits); });
    const uint32_t margin = sketch.falsified_bits();
    ASSERT_GE(margin, last) << "a fuller sketch is no surer";
    margins_met += margin != last;
    last = margin;
    const double p = 4 * std::pow(set / all_bits, 4);
    if (margin == SiteSketch::kTooFull) {
      EXPECT_GT(p, .129);
      break;
    }
    // The shares are rounded to parts of 2^16: a step to either side.
    EXPECT_LT(Tail(p * .999, static_cast<int>(margin) + 3), 1.0 / 1024) << set / all_bits;
    if (margin > 0) {
      EXPECT_GT(Tail(p * 1.01, static_cast<int>(margin) + 2), 1.0 / 1024) << set / all_bits;
    }
  }
  EXPECT_EQ(margins_met, 16u) << "from 0 by ones to 15, then too full";
}

}  // namespace
}  // namespace copydesk::clean
