// A table of small numbers that a model judges the rows of a page by: bytes, a column a feature.
//
// Columns are padded with zeros, so that models may read rows in whole blocks, and beyond both ends
// of a page where they look at neighbours.
// Thread-safe: distinct tables are independent. Tested by tests/unit/clean/feature_table_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_FEATURE_TABLE_H_
#define COPYDESK_STAGES_CLEAN_FEATURE_TABLE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace copydesk::clean {

// Rows are judged in blocks of this many.
inline constexpr size_t kRowBlock = 32;
constexpr size_t InWholeBlocks(size_t rows) {
  return (rows + kRowBlock - 1) / kRowBlock * kRowBlock;
}

// F: an enum of columns, whose last enumerator is kCount. kPad: how many rows before the first
// and after the last may be read.
template <typename F, size_t kPad>
class FeatureTable {
 public:
  static constexpr size_t kColumns = static_cast<size_t>(F::kCount);

  // Makes room for `rows` rows, all zero.
  void Reset(size_t rows) {
    rows_ = rows;
    stride_ = kPad + InWholeBlocks(rows) + kPad;
    bytes_.assign(stride_ * kColumns, 0);
  }
  size_t rows() const { return rows_; }
  // From the beginning of a column to that of the next.
  size_t stride() const { return stride_; }
  uint8_t* Column(F f) { return bytes_.data() + stride_ * static_cast<size_t>(f) + kPad; }
  const uint8_t* Column(F f) const {
    return bytes_.data() + stride_ * static_cast<size_t>(f) + kPad;
  }

 private:
  size_t rows_ = 0, stride_ = 0;
  std::vector<uint8_t> bytes_;
};

// The columns of a table. Unlike the table itself, which any byte that is written might be a part
// of, a copy of this can stay in registers.
template <typename F>
class FeatureColumns {
 public:
  template <size_t kPad>
  explicit FeatureColumns(FeatureTable<F, kPad>& table)
      : base_(table.Column(F{0})), stride_(table.stride()) {}
  uint8_t* operator()(F f) const { return base_ + stride_ * static_cast<size_t>(f); }
  // Values saturate.
  void Set(F f, size_t row, uint32_t value) const {
    (*this)(f)[row] = static_cast<uint8_t>(std::min(value, 255u));
  }

 private:
  uint8_t* base_;
  size_t stride_;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_FEATURE_TABLE_H_
