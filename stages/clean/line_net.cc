#include "stages/clean/line_net.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/line_net.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<int16_t, kChannels> kTag;
using V = hn::Vec<decltype(kTag)>;
constexpr size_t kLanes = hn::MaxLanes(kTag);

// Sums are computed a tile at a time: some registers of channels of some units. Each weight that is
// loaded serves all of the units and each number of a unit all of the registers, and eight sums
// that do not wait for each other keep the multipliers busy.
constexpr size_t kTileRegisters = kLanes < kChannels ? 2 : 1;
constexpr size_t kTileUnits = 8 / kTileRegisters;
using Tile = V[kTileUnits][kTileRegisters];

// Units whose surroundings are looked at together: those of whole tiles.
constexpr size_t kBlock = 8;

HWY_INLINE V Load(const NetRow& row, size_t at) { return hn::LoadU(kTag, row.at.data() + at); }
HWY_INLINE void Store(V v, NetRow& row, size_t at) { hn::StoreU(v, kTag, row.at.data() + at); }

// Of columns in 1/1024 and weights in 1/16384, so in half the unit of a column.
HWY_INLINE V Product(V column, V weight) { return hn::MulFixedPoint15(column, weight); }

HWY_INLINE V Positive(V sum) {
  const V v = hn::Max(sum, hn::Zero(kTag));
  return hn::SaturatedAdd(v, v);
}

// Calls `tile(unit, channel)` for the first unit and channel of each tile of a block.
template <class Do>
HWY_INLINE void ForTiles(Do&& tile) {
  for (size_t unit = 0; unit < kBlock; unit += kTileUnits) {
    for (size_t c = 0; c < kChannels; c += kTileRegisters * kLanes) tile(unit, c);
  }
}

// Adds to the sums of a tile, which begin as `begin`, the products of `count` numbers of each unit
// with their weights, in this order. Sums saturate, or if they are known not to leave 16 bits, need
// not: adding is twice as fast then.
template <bool kSaturate, class Weights, class Number>
HWY_INLINE void SumProducts(const NetRow& begin, size_t channel, size_t count, Weights&& weights_of,
                            Number&& number_of, Tile& sums) {
  for (size_t u = 0; u < kTileUnits; ++u) {
    for (size_t r = 0; r < kTileRegisters; ++r) sums[u][r] = Load(begin, channel + r * kLanes);
  }
  for (size_t i = 0; i < count; ++i) {
    const NetRow& weights = weights_of(i);
    V w[kTileRegisters];
    for (size_t r = 0; r < kTileRegisters; ++r) w[r] = Load(weights, channel + r * kLanes);
    for (size_t u = 0; u < kTileUnits; ++u) {
      const V number = hn::Set(kTag, number_of(i, u));
      for (size_t r = 0; r < kTileRegisters; ++r) {
        const V product = Product(number, w[r]);
        sums[u][r] =
            kSaturate ? hn::SaturatedAdd(sums[u][r], product) : hn::Add(sums[u][r], product);
      }
    }
  }
}

// The bits of the `count` bytes from `bytes` on that are not the first one. kRowBlock are read.
HWY_INLINE uint32_t Others(const uint8_t* bytes, size_t count) {
  static_assert(kRowBlock == 32);
  constexpr hn::CappedTag<uint8_t, kRowBlock> kBytes;
  const auto first = hn::Set(kBytes, bytes[0]);
  uint32_t same = 0;
  for (size_t i = 0; i < kRowBlock; i += hn::Lanes(kBytes)) {
    uint8_t bits[8] = {};
    hn::StoreMaskBits(kBytes, hn::Eq(hn::LoadU(kBytes, bytes + i), first), bits);
    uint32_t some;
    std::memcpy(&some, bits, sizeof(some));
    same |= some << i;
  }
  return ~same & static_cast<uint32_t>((uint64_t{1} << count) - 1);
}

// An input's values of kRowBlock units; false if they are nothing to all of them.
bool ReadInput(const NetInput& input, const uint8_t* HWY_RESTRICT bytes,
               int16_t* HWY_RESTRICT values) {
  const auto read = [&](auto&& of) {
    int32_t any = 0;
    for (size_t k = 0; k < kRowBlock; ++k) {
      const int32_t value = of(int32_t{bytes[k]});
      any |= value;
      values[k] = static_cast<int16_t>(value * (kColumnOne / kInputOne));
    }
    return any != 0;
  };
  switch (input.form) {
    case NetInput::Form::kRange:
      return read([input](int32_t v) { return input.RangeOf(v); });
    case NetInput::Form::kPercent:
      return read(NetInput::PercentOf);
    case NetInput::Form::kEvidence:
      return read(NetInput::EvidenceOf);
    case NetInput::Form::kLog:
      return read(NetInput::LogOf);
  }
  return false;
}

// Reads the inputs of `count` units from row `begin` of the table on, kRowBlock at most, into
// their columns. What all of them have alike, as most features are over so few units, is summed up
// once.
void ReadInputs(const LineTable& table, const LineNet& net, std::span<const NetInput> inputs,
                size_t begin, size_t count, NetScratch& s, NetRow* columns) {
  NetRow alike = net.bias();
  size_t active = 0;
  for (size_t f = 0; f < kFeatures; ++f) {
    const uint8_t* const bytes = table.Column(static_cast<Feature>(f)) + begin;
    const LineNet::FeatureInputs of_feature = net.features()[f];
    const bool differ = Others(bytes, count) != 0;
    for (size_t i = of_feature.begin; i < of_feature.end; ++i) {
      const NetRow& weights = net.inputs()[i];
      if (differ) {
        s.active[active] = &weights;
        active += ReadInput(inputs[i], bytes, s.values.data() + active * kRowBlock);
      } else if (const int32_t value = inputs[i].Of(bytes[0]); value != 0) {
        const V v = hn::Set(kTag, static_cast<int16_t>(value * (kColumnOne / kInputOne)));
        for (size_t c = 0; c < kChannels; c += kLanes) {
          Store(hn::Add(Load(alike, c), Product(v, Load(weights, c))), alike, c);
        }
      }
    }
  }
  for (size_t begin_block = 0; begin_block < count; begin_block += kBlock) {
    ForTiles([&](size_t unit, size_t c) HWY_ATTR {
      const int16_t* const values = s.values.data() + begin_block + unit;
      Tile sums;
      SumProducts<false>(
          alike, c, active, [&](size_t i) -> const NetRow& { return *s.active[i]; },
          [&](size_t i, size_t u) { return values[i * kRowBlock + u]; }, sums);
      NetRow* const out = columns + begin_block + unit;
      for (size_t u = 0; u < kTileUnits; ++u) {
        for (size_t r = 0; r < kTileRegisters; ++r) {
          Store(Positive(sums[u][r]), out[u], c + r * kLanes);
        }
      }
    });
  }
}

// A half of a row: the channels whose running means are slow, or quick.
constexpr size_t kHalf = kChannels / 2;
constexpr hn::CappedTag<int16_t, kHalf> kHalfTag;
using HalfV = hn::Vec<decltype(kHalfTag)>;

// Counts a unit in the running means of a register of channels, those from `at` on, after noting
// the means without it in `before`. They are held in two parts: whole units of a column, and parts
// of 2^kMeanBits. Columns are not negative, so no difference of two leaves 16 bits.
template <int kShift>
HWY_INLINE void Count(const NetRow& unit, size_t at, HalfV& whole, HalfV& parts, NetRow& before) {
  constexpr hn::RebindToUnsigned<decltype(kHalfTag)> kUnsigned;
  const HalfV column = hn::LoadU(kHalfTag, unit.at.data() + at);
  hn::StoreU(whole, kHalfTag, before.at.data() + at);
  // The mean m becomes m + floor((column - m) / 2^kShift), part by part: of its own parts it keeps
  // (2^kShift - 1) / 2^kShift, rounded down.
  const HalfV all_parts = hn::Set(kHalfTag, (1 << kMeanBits) - 1);
  const auto keep = hn::Set(kUnsigned, static_cast<uint16_t>(0x10000 - (0x10000 >> kShift)));
  const HalfV kept = hn::BitCast(kHalfTag, hn::MulHigh(hn::BitCast(kUnsigned, parts), keep));
  const HalfV away = hn::Sub(column, whole);
  const HalfV sum = hn::Add(kept, hn::And(hn::ShiftLeft<kMeanBits - kShift>(away), all_parts));
  whole = hn::Add(hn::Add(whole, hn::ShiftRight<kShift>(away)), hn::ShiftRight<kMeanBits>(sum));
  parts = hn::And(sum, all_parts);
}

// For each of `n` units the running means of the units above and of those below. Both ways are gone
// at once: a unit's means wait for its neighbour's.
void FillMeans(const NetRow* columns, size_t n, NetRow* above, NetRow* below) {
  constexpr int kSlow = RunningShift(0), kQuick = RunningShift(1);
  for (size_t c = 0; c < kHalf; c += hn::Lanes(kHalfTag)) {
    const HalfV zero = hn::Zero(kHalfTag);
    HalfV slow_down = zero, quick_down = zero, slow_up = zero, quick_up = zero;
    HalfV slow_down_parts = zero, quick_down_parts = zero, slow_up_parts = zero,
          quick_up_parts = zero;
    const size_t q = kHalf + c;
    for (size_t k = 0; k < n; ++k) {
      const size_t r = n - 1 - k;
      Count<kSlow>(columns[k], c, slow_down, slow_down_parts, above[k]);
      Count<kSlow>(columns[r], c, slow_up, slow_up_parts, below[r]);
      Count<kQuick>(columns[k], q, quick_down, quick_down_parts, above[k]);
      Count<kQuick>(columns[r], q, quick_up, quick_up_parts, below[r]);
    }
  }
}

// What kBlock units see around them.
HWY_INLINE void LookAround(const LineNet::Layer& layer, const NetRow* columns, size_t far,
                           const NetRow* above, const NetRow* below, NetRow* seen) {
  for (size_t k = 0; k < kBlock; ++k) {
    for (size_t c = 0; c < kChannels; c += hn::Lanes(kTag)) {
      const auto look = [&](Look of, const NetRow& at)
                            HWY_ATTR { return Product(Load(at, c), Load(layer.looks[of], c)); };
      V sum = look(kHere, columns[k]);
      sum = hn::SaturatedAdd(sum, look(kAbove, (columns - far)[k]));
      sum = hn::SaturatedAdd(sum, look(kBelow, (columns + far)[k]));
      sum = hn::SaturatedAdd(sum, look(kMeansAbove, above[k]));
      sum = hn::SaturatedAdd(sum, look(kMeansBelow, below[k]));
      Store(hn::SaturatedAdd(sum, sum), seen[k], c);
    }
  }
}

// No number of what kBlock units see is as large as to make a sum of the layer saturate.
HWY_INLINE bool IsSmall(const LineNet::Layer& layer, const NetRow* seen) {
  V most = hn::Zero(kTag);
  for (size_t k = 0; k < kBlock; ++k) {
    for (size_t c = 0; c < kChannels; c += kLanes) {
      const V v = Load(seen[k], c);
      most = hn::Max(most, hn::Max(v, hn::SaturatedSub(hn::Zero(kTag), v)));
    }
  }
  return hn::AllFalse(kTag, hn::Gt(most, hn::Set(kTag, layer.small)));
}

// Adds to the columns of kBlock units what the layer makes of what they see.
template <bool kSaturate>
HWY_INLINE void Mix(const LineNet::Layer& layer, const NetRow* seen, const NetRow* columns,
                    NetRow* next) {
  ForTiles([&](size_t unit, size_t c) HWY_ATTR {
    Tile sums;
    SumProducts<kSaturate>(
        layer.bias, c, kChannels, [&](size_t i) -> const NetRow& { return layer.mix[i]; },
        [&](size_t i, size_t u) { return seen[unit + u].at[PlaceInRow(i)]; }, sums);
    for (size_t u = 0; u < kTileUnits; ++u) {
      for (size_t r = 0; r < kTileRegisters; ++r) {
        const size_t at = c + r * kLanes;
        const V column = Load(columns[unit + u], at);
        Store(hn::SaturatedAdd(column, Positive(sums[u][r])), next[unit + u], at);
      }
    }
  });
}

int32_t Score(const LineNet& net, const NetRow& column) {
  NetRow products;
  for (size_t c = 0; c < kChannels; c += hn::Lanes(kTag)) {
    Store(Product(Load(column, c), Load(net.score(), c)), products, c);
  }
  int32_t sum = net.score_bias();
  for (const int16_t product : products.at) sum += product;
  return sum / 2;
}

void RunNetOnTarget(const LineTable& table, const LineNet& net, std::span<const NetInput> inputs,
                    NetScratch& s, int32_t* scores) {
  const size_t n = table.rows();
  // Units in whole blocks, and kMostDilation units of zeros at both ends.
  const size_t whole = InWholeBlocks(n);
  s.columns.resize(whole + 2 * kMostDilation);
  s.next.resize(whole + 2 * kMostDilation);
  s.above.resize(whole);
  s.below.resize(whole);
  s.values.resize((inputs.size() + 1) * kRowBlock);
  s.active.resize(inputs.size() + 1);
  NetRow* columns = s.columns.data() + kMostDilation;
  NetRow* next = s.next.data() + kMostDilation;
  for (NetRow* const rows : {columns, next})
    std::fill_n(rows - kMostDilation, kMostDilation, NetRow());
  const auto clear_rest = [&](NetRow* rows) {
    std::fill(rows + n, rows + whole + kMostDilation, NetRow());
  };

  for (size_t begin = 0; begin < n; begin += kRowBlock) {
    ReadInputs(table, net, inputs, begin, std::min(kRowBlock, n - begin), s, columns + begin);
  }
  clear_rest(columns);
  for (size_t l = 0; l < kDilations.size(); ++l) {
    const LineNet::Layer& layer = net.layers()[l];
    FillMeans(columns, n, s.above.data(), s.below.data());
    for (size_t k = 0; k < n; k += kBlock) {
      NetRow seen[kBlock];
      LookAround(layer, columns + k, kDilations[l], s.above.data() + k, s.below.data() + k, seen);
      if (IsSmall(layer, seen)) {
        Mix<false>(layer, seen, columns + k, next + k);
      } else {
        Mix<true>(layer, seen, columns + k, next + k);
      }
    }
    clear_rest(next);
    std::swap(columns, next);
  }
  for (size_t k = 0; k < n; ++k) scores[k] = Score(net, columns[k]);
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::clean {
namespace {

NetRow InRow(const int16_t* weights) {
  NetRow row;
  for (size_t c = 0; c < kChannels; ++c) row.at[PlaceInRow(c)] = weights[c];
  return row;
}

// The largest number of which as many as there are channels, with whatever signs, saturate no sum
// of the layer: neither all of their products, each rounded by a half at most, nor some of them.
int16_t SmallOf(const LineNet::Layer& layer) {
  constexpr int32_t kMost = std::numeric_limits<int16_t>::max();
  int64_t small = kMost - 1;  // the least number is one further from 0 than the most
  for (size_t c = 0; c < kChannels; ++c) {
    int32_t weights = 1;
    for (const NetRow& row : layer.mix) weights += std::abs(int32_t{row.at[c]});
    const int32_t room = kMost - std::abs(int32_t{layer.bias.at[c]}) - int32_t{kChannels};
    small = std::min(small, std::max(room, 0) * int64_t{1 << 15} / weights);
  }
  return static_cast<int16_t>(small);
}

}  // namespace

HWY_EXPORT(RunNetOnTarget);

LineNet::LineNet(std::span<const int16_t> weights) {
  const std::span<const NetInput> inputs = NetInputs();
  const NetLayout layout{inputs.size()};
  const int16_t* const w = weights.data();
  for (size_t i = 0; i < inputs.size(); ++i) {
    inputs_.push_back(InRow(w + i * kChannels));
    FeatureInputs& of_feature = features_[static_cast<size_t>(inputs[i].feature)];
    if (of_feature.end == 0) of_feature.begin = static_cast<uint32_t>(i);
    of_feature.end = static_cast<uint32_t>(i + 1);
  }
  bias_ = InRow(w + layout.bias());
  for (size_t l = 0; l < layers_.size(); ++l) {
    for (size_t k = 0; k < kLooks; ++k) {
      layers_[l].looks[k] = InRow(w + layout.look(l, static_cast<Look>(k)));
    }
    for (size_t i = 0; i < kChannels; ++i) {
      layers_[l].mix[i] = InRow(w + layout.mix(l) + i * kChannels);
    }
    layers_[l].bias = InRow(w + layout.mix_bias(l));
    layers_[l].small = SmallOf(layers_[l]);
  }
  score_ = InRow(w + layout.score());
  score_bias_ = w[layout.score() + kChannels];
}

void RunNet(const LineTable& table, const LineNet& net, NetScratch& scratch,
            std::vector<int32_t>& scores) {
  scores.resize(table.rows());
  HWY_DYNAMIC_DISPATCH(RunNetOnTarget)(table, net, NetInputs(), scratch, scores.data());
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
