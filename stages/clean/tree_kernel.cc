#include "stages/clean/tree_kernel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/tree_kernel.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

void SumTreesOnTarget(const TitleTable& table, std::span<const Tree> trees, int16_t* sums) {
  for (size_t i = 0; i < table.rows(); ++i) {
    int16_t sum = 0;
    for (const Tree& tree : trees) {
      size_t leaf = 0;
      for (size_t d = 0; d < kTreeDepth; ++d) {
        const Split& split = tree.splits[d];
        const uint8_t value = table.Column(split.feature)[static_cast<ptrdiff_t>(i) + split.at];
        leaf |= size_t{value >= split.least} << d;
      }
      sum = static_cast<int16_t>(sum + tree.leaves[leaf]);
    }
    sums[i] = sum;
  }
}

#else

constexpr hn::CappedTag<uint8_t, kRowBlock> kBytes;
constexpr hn::RebindToSigned<decltype(kBytes)> kSignedBytes;
constexpr hn::Repartition<int16_t, decltype(kSignedBytes)> kWords;
using ByteMask = hn::Mask<decltype(kBytes)>;
using ByteVec = hn::Vec<decltype(kBytes)>;
using WordVec = hn::Vec<decltype(kWords)>;

// Where the columns of a table lie. A copy of these stays in registers.
struct Columns {
  const uint8_t* first;
  size_t stride;

  HWY_INLINE const uint8_t* Of(const Split& split) const {
    return first + stride * static_cast<size_t>(split.feature) + split.at;
  }
};

// The leaves that four answers lead to, out of four tables, and the fifth and sixth.
HWY_INLINE ByteVec Leaves(const Tree& tree, ByteVec index, ByteMask fifth, ByteMask sixth) {
  const auto leaf = [&](size_t sixteen) {
    const auto* leaves = reinterpret_cast<const uint8_t*>(tree.leaves.data()) + sixteen * 16;
    return hn::TableLookupBytes(hn::LoadDup128(kBytes, leaves), index);
  };
  return hn::IfThenElse(sixth, hn::IfThenElse(fifth, leaf(3), leaf(2)),
                        hn::IfThenElse(fifth, leaf(1), leaf(0)));
}

HWY_INLINE WordVec Low(ByteVec v) {
  return hn::PromoteTo(kWords, hn::LowerHalf(hn::BitCast(kSignedBytes, v)));
}
HWY_INLINE WordVec High(ByteVec v) {
  return hn::PromoteTo(
      kWords, hn::UpperHalf(hn::Half<decltype(kSignedBytes)>(), hn::BitCast(kSignedBytes, v)));
}

// Sums of the rows from `row` on: of one register, or of two, which share what is made ready for a
// tree. With one, the second half of all this is not compiled.
template <bool kTwo>
HWY_INLINE void SumRows(const Columns& columns, std::span<const Tree> trees, size_t row,
                        int16_t* sums) {
  const size_t lanes = hn::Lanes(kBytes);
  auto low = hn::Zero(kWords), high = low, low2 = low, high2 = low;
  for (const Tree& tree : trees) {
    ByteVec index = hn::Zero(kBytes), index2 = index;
    const auto ask = [&](size_t d, ByteMask& answer, ByteMask& answer2) HWY_ATTR {
      const uint8_t* const values = columns.Of(tree.splits[d]) + row;
      const ByteVec least = hn::Set(kBytes, tree.splits[d].least);
      const ByteVec v = hn::LoadU(kBytes, values);
      answer = hn::Eq(hn::Max(v, least), v);
      if constexpr (kTwo) {
        const ByteVec v2 = hn::LoadU(kBytes, values + lanes);
        answer2 = hn::Eq(hn::Max(v2, least), v2);
      }
    };
    ByteMask yes = hn::Eq(index, index), yes2 = yes;
    for (size_t d = 0; d < 4; ++d) {
      const ByteVec bit = hn::Set(kBytes, static_cast<uint8_t>(1u << d));
      ask(d, yes, yes2);
      index = hn::Or(index, hn::IfThenElseZero(yes, bit));
      if constexpr (kTwo) index2 = hn::Or(index2, hn::IfThenElseZero(yes2, bit));
    }
    ByteMask fifth = yes, fifth2 = yes;
    ask(4, fifth, fifth2);
    ask(5, yes, yes2);
    const ByteVec value = Leaves(tree, index, fifth, yes);
    low = hn::Add(low, Low(value));
    high = hn::Add(high, High(value));
    if constexpr (kTwo) {
      const ByteVec value2 = Leaves(tree, index2, fifth2, yes2);
      low2 = hn::Add(low2, Low(value2));
      high2 = hn::Add(high2, High(value2));
    }
  }
  hn::StoreU(low, kWords, sums + row);
  hn::StoreU(high, kWords, sums + row + lanes / 2);
  if constexpr (kTwo) {
    hn::StoreU(low2, kWords, sums + row + lanes);
    hn::StoreU(high2, kWords, sums + row + lanes + lanes / 2);
  }
}

void SumTreesOnTarget(const TitleTable& table, std::span<const Tree> trees, int16_t* sums) {
  const size_t lanes = hn::Lanes(kBytes);
  const Columns columns{table.Column(TitleFeature{0}), table.stride()};
  const size_t rows = InWholeBlocks(table.rows());
  size_t row = 0;
  for (; row + 2 * lanes <= rows; row += 2 * lanes) SumRows<true>(columns, trees, row, sums);
  for (; row < rows; row += lanes) SumRows<false>(columns, trees, row, sums);
}

#endif

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::clean {

HWY_EXPORT(SumTreesOnTarget);

void SumTrees(const TitleTable& table, std::span<const Tree> trees, int16_t* sums) {
  HWY_DYNAMIC_DISPATCH(SumTreesOnTarget)(table, trees, sums);
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
