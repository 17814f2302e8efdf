#include "stages/clean/line_net.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/line_net.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstring>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Units that are computed at a time: each weight that is loaded serves all of them.
constexpr size_t kBlock = 4;
constexpr hn::CappedTag<int16_t, kChannels / 2> kTag;
using V = hn::Vec<decltype(kTag)>;

HWY_INLINE V Load(const NetRow& row, size_t at) { return hn::LoadU(kTag, row.at.data() + at); }
HWY_INLINE void Store(V v, NetRow& row, size_t at) { hn::StoreU(v, kTag, row.at.data() + at); }

// Of columns in 1/1024 and weights in 1/16384, so in half the unit of a column.
HWY_INLINE V Product(V column, V weight) { return hn::MulFixedPoint15(column, weight); }

HWY_INLINE V Positive(V sum) {
  const V v = hn::Max(sum, hn::Zero(kTag));
  return hn::SaturatedAdd(v, v);
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
  const size_t lanes = hn::Lanes(kTag);
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
        for (size_t c = 0; c < kChannels; c += lanes) {
          Store(hn::Add(Load(alike, c), Product(v, Load(weights, c))), alike, c);
        }
      }
    }
  }
  for (size_t unit = 0; unit < count; unit += kBlock) {
    for (size_t c = 0; c < kChannels; c += 2 * lanes) {
      V a0 = Load(alike, c), b0 = Load(alike, c + lanes);
      V a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
      const int16_t* v = s.values.data() + unit;
      for (size_t i = 0; i < active; ++i, v += kRowBlock) {
        const V wa = Load(*s.active[i], c), wb = Load(*s.active[i], c + lanes);
        const V v0 = hn::Set(kTag, v[0]), v1 = hn::Set(kTag, v[1]);
        const V v2 = hn::Set(kTag, v[2]), v3 = hn::Set(kTag, v[3]);
        a0 = hn::Add(a0, Product(v0, wa)), b0 = hn::Add(b0, Product(v0, wb));
        a1 = hn::Add(a1, Product(v1, wa)), b1 = hn::Add(b1, Product(v1, wb));
        a2 = hn::Add(a2, Product(v2, wa)), b2 = hn::Add(b2, Product(v2, wb));
        a3 = hn::Add(a3, Product(v3, wa)), b3 = hn::Add(b3, Product(v3, wb));
      }
      NetRow* const out = columns + unit;
      Store(Positive(a0), out[0], c), Store(Positive(b0), out[0], c + lanes);
      Store(Positive(a1), out[1], c), Store(Positive(b1), out[1], c + lanes);
      Store(Positive(a2), out[2], c), Store(Positive(b2), out[2], c + lanes);
      Store(Positive(a3), out[3], c), Store(Positive(b3), out[3], c + lanes);
    }
  }
}

// Counts a unit in the running means of a register of channels; returns the means without it. They
// are held in two parts: whole units of a column, and parts of 2^kMeanBits. Columns are not
// negative, so no difference of two leaves 16 bits.
template <int kShift>
HWY_INLINE V Count(V column, V& whole, V& parts) {
  constexpr hn::RebindToUnsigned<decltype(kTag)> kUnsigned;
  const V before = whole;
  // The mean m becomes m + floor((column - m) / 2^kShift), part by part: of its own parts it keeps
  // (2^kShift - 1) / 2^kShift, rounded down.
  const V all_parts = hn::Set(kTag, (1 << kMeanBits) - 1);
  const auto keep = hn::Set(kUnsigned, static_cast<uint16_t>(0x10000 - (0x10000 >> kShift)));
  const V kept = hn::BitCast(kTag, hn::MulHigh(hn::BitCast(kUnsigned, parts), keep));
  const V away = hn::Sub(column, whole);
  const V sum = hn::Add(kept, hn::And(hn::ShiftLeft<kMeanBits - kShift>(away), all_parts));
  whole = hn::Add(hn::Add(whole, hn::ShiftRight<kShift>(away)), hn::ShiftRight<kMeanBits>(sum));
  parts = hn::And(sum, all_parts);
  return before;
}

// For each of `n` units the running means of the units above and of those below. Both ways are gone
// at once: a unit's means wait for its neighbour's.
void FillMeans(const NetRow* columns, size_t n, NetRow* above, NetRow* below) {
  constexpr size_t kHalf = kChannels / 2;
  constexpr int kSlow = RunningShift(0), kQuick = RunningShift(1);
  for (size_t c = 0; c < kHalf; c += hn::Lanes(kTag)) {
    const V zero = hn::Zero(kTag);
    V slow_down = zero, quick_down = zero, slow_up = zero, quick_up = zero;
    V slow_down_parts = zero, quick_down_parts = zero, slow_up_parts = zero, quick_up_parts = zero;
    for (size_t k = 0; k < n; ++k) {
      const size_t r = n - 1 - k;
      Store(Count<kSlow>(Load(columns[k], c), slow_down, slow_down_parts), above[k], c);
      Store(Count<kSlow>(Load(columns[r], c), slow_up, slow_up_parts), below[r], c);
      Store(Count<kQuick>(Load(columns[k], kHalf + c), quick_down, quick_down_parts), above[k],
            kHalf + c);
      Store(Count<kQuick>(Load(columns[r], kHalf + c), quick_up, quick_up_parts), below[r],
            kHalf + c);
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

// Adds to the columns of kBlock units what the layer makes of what they see.
HWY_INLINE void Mix(const LineNet::Layer& layer, const NetRow* seen, const NetRow* columns,
                    NetRow* next) {
  const size_t lanes = hn::Lanes(kTag);
  for (size_t c = 0; c < kChannels; c += 2 * lanes) {
    V a0 = Load(layer.bias, c), b0 = Load(layer.bias, c + lanes);
    V a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
    for (size_t i = 0; i < kChannels; ++i) {
      const size_t at = PlaceInRow(i);
      const V wa = Load(layer.mix[i], c), wb = Load(layer.mix[i], c + lanes);
      const V v0 = hn::Set(kTag, seen[0].at[at]), v1 = hn::Set(kTag, seen[1].at[at]);
      const V v2 = hn::Set(kTag, seen[2].at[at]), v3 = hn::Set(kTag, seen[3].at[at]);
      a0 = hn::SaturatedAdd(a0, Product(v0, wa)), b0 = hn::SaturatedAdd(b0, Product(v0, wb));
      a1 = hn::SaturatedAdd(a1, Product(v1, wa)), b1 = hn::SaturatedAdd(b1, Product(v1, wb));
      a2 = hn::SaturatedAdd(a2, Product(v2, wa)), b2 = hn::SaturatedAdd(b2, Product(v2, wb));
      a3 = hn::SaturatedAdd(a3, Product(v3, wa)), b3 = hn::SaturatedAdd(b3, Product(v3, wb));
    }
    const auto add = [&](size_t k, size_t at, V sum) HWY_ATTR {
      Store(hn::SaturatedAdd(Load(columns[k], at), Positive(sum)), next[k], at);
    };
    add(0, c, a0), add(0, c + lanes, b0), add(1, c, a1), add(1, c + lanes, b1);
    add(2, c, a2), add(2, c + lanes, b2), add(3, c, a3), add(3, c + lanes, b3);
  }
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
      Mix(layer, seen, columns + k, next + k);
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
