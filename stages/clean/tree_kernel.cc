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

void SumTreesOnTarget(const FeatureTable& table, std::span<const Tree> trees, int16_t* sums) {
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

constexpr hn::CappedTag<uint8_t, kUnitBlock> kBytes;
constexpr hn::RebindToSigned<decltype(kBytes)> kSignedBytes;
constexpr hn::Repartition<int16_t, decltype(kSignedBytes)> kWords;
using ByteMask = hn::Mask<decltype(kBytes)>;
using ByteVec = hn::Vec<decltype(kBytes)>;

HWY_INLINE ByteMask Answer(const FeatureTable& table, const Split& split, size_t row) {
  const uint8_t* const values = table.Column(split.feature) + row + split.at;
  const ByteVec v = hn::LoadU(kBytes, values);
  return hn::Eq(hn::Max(v, hn::Set(kBytes, split.least)), v);
}

void SumTreesOnTarget(const FeatureTable& table, std::span<const Tree> trees, int16_t* sums) {
  const size_t lanes = hn::Lanes(kBytes);
  for (size_t row = 0; row < table.rows(); row += lanes) {
    auto low = hn::Zero(kWords), high = hn::Zero(kWords);
    for (const Tree& tree : trees) {
      ByteVec index = hn::Zero(kBytes);
      for (size_t d = 0; d < 4; ++d) {
        const ByteVec bit = hn::Set(kBytes, static_cast<uint8_t>(1u << d));
        index = hn::Or(index, hn::IfThenElseZero(Answer(table, tree.splits[d], row), bit));
      }
      const ByteMask fifth = Answer(table, tree.splits[4], row);
      const ByteMask sixth = Answer(table, tree.splits[5], row);
      const auto leaf = [&](size_t sixteen) {
        const auto* leaves = reinterpret_cast<const uint8_t*>(tree.leaves.data()) + sixteen * 16;
        return hn::TableLookupBytes(hn::LoadDup128(kBytes, leaves), index);
      };
      const ByteVec value = hn::IfThenElse(sixth, hn::IfThenElse(fifth, leaf(3), leaf(2)),
                                           hn::IfThenElse(fifth, leaf(1), leaf(0)));
      const auto signed_value = hn::BitCast(kSignedBytes, value);
      low = hn::Add(low, hn::PromoteTo(kWords, hn::LowerHalf(signed_value)));
      high = hn::Add(high, hn::PromoteTo(kWords, hn::UpperHalf(hn::Half<decltype(kSignedBytes)>(),
                                                               signed_value)));
    }
    hn::StoreU(low, kWords, sums + row);
    hn::StoreU(high, kWords, sums + row + lanes / 2);
  }
}

#endif

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::clean {

HWY_EXPORT(SumTreesOnTarget);

void SumTrees(const FeatureTable& table, std::span<const Tree> trees, int16_t* sums) {
  HWY_DYNAMIC_DISPATCH(SumTreesOnTarget)(table, trees, sums);
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
