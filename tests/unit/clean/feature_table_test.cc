#include "stages/clean/feature_table.h"

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

enum class Shape : uint8_t { kRound, kSquare, kCount };

TEST(FeatureTable, RowsAroundThePageAreZeroWhateverStoodThereBefore) {
  FeatureTable<Shape, 3> table;
  table.Reset(500);
  std::fill_n(table.Column(Shape::kRound), 500, uint8_t{9});
  std::fill_n(table.Column(Shape::kSquare), 500, uint8_t{9});
  table.Reset(2);
  for (const Shape shape : {Shape::kRound, Shape::kSquare}) {
    table.Column(shape)[0] = table.Column(shape)[1] = 1;
  }
  for (const Shape shape : {Shape::kRound, Shape::kSquare}) {
    for (int row = -3; row < static_cast<int>(kRowBlock) + 3; ++row) {
      EXPECT_EQ(table.Column(shape)[row], row == 0 || row == 1 ? 1 : 0) << row;
    }
  }
}

TEST(FeatureColumns, AreTheTablesOwnAndSaturate) {
  FeatureTable<Shape, 0> table;
  table.Reset(40);
  const FeatureColumns<Shape> column(table);
  column.Set(Shape::kSquare, 39, 300);
  column(Shape::kRound)[39] = 7;
  EXPECT_EQ(table.Column(Shape::kSquare)[39], 255);
  EXPECT_EQ(table.Column(Shape::kRound)[39], 7);
  EXPECT_EQ(table.Column(Shape::kSquare)[38], 0);
}

}  // namespace
}  // namespace copydesk::clean
