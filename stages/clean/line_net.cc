#include "stages/clean/line_net.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/line_net.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Units that are computed at a time: each weight that is loaded serves all of them.
constexpr size_t kBlock = 4;
constexpr hn::CappedTag<int16_t, kChannels / 2> kTag;
constexpr hn::CappedTag<int32_t, kChannels / 4> kWide;
constexpr hn::Rebind<int16_t, decltype(kWide)> kHalf;
using V = hn::Vec<decltype(kTag)>;

// Of columns in 1/1024 and weights in 1/16384, so in half the unit of a column.
HWY_INLINE V Product(V column, V weight) { return hn::MulFixedPoint15(column, weight); }

HWY_INLINE V Positive(V sum) {
  const V v = hn::Max(sum, hn::Zero(kTag));
  return hn::SaturatedAdd(v, v);
}

// For kBlock units, kChannels sums each: the bias, and values[unit * kUnit + i * kStep] times
// weights(i), a row, for n of them. `store(unit, channel, sum)` takes a register of channels.
template <size_t kUnit, size_t kStep, typename Weights, typename Store>
HWY_INLINE void SumUp(const int16_t* values, size_t n, Weights&& weights, const int16_t* bias,
                      Store&& store) {
  const size_t lanes = hn::Lanes(kTag);
  for (size_t c = 0; c < kChannels; c += 2 * lanes) {
    V a0 = hn::LoadU(kTag, bias + c), b0 = hn::LoadU(kTag, bias + c + lanes);
    V a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
    const int16_t* v = values;
    for (size_t i = 0; i < n; ++i, v += kStep) {
      const int16_t* const w = weights(i) + c;
      const V wa = hn::LoadU(kTag, w), wb = hn::LoadU(kTag, w + lanes);
      const V v0 = hn::Set(kTag, v[0]), v1 = hn::Set(kTag, v[kUnit]);
      const V v2 = hn::Set(kTag, v[2 * kUnit]), v3 = hn::Set(kTag, v[3 * kUnit]);
      a0 = hn::SaturatedAdd(a0, Product(v0, wa)), b0 = hn::SaturatedAdd(b0, Product(v0, wb));
      a1 = hn::SaturatedAdd(a1, Product(v1, wa)), b1 = hn::SaturatedAdd(b1, Product(v1, wb));
      a2 = hn::SaturatedAdd(a2, Product(v2, wa)), b2 = hn::SaturatedAdd(b2, Product(v2, wb));
      a3 = hn::SaturatedAdd(a3, Product(v3, wa)), b3 = hn::SaturatedAdd(b3, Product(v3, wb));
    }
    store(0, c, a0), store(0, c + lanes, b0), store(1, c, a1), store(1, c + lanes, b1);
    store(2, c, a2), store(2, c + lanes, b2), store(3, c, a3), store(3, c + lanes, b3);
  }
}

bool AllZero(const uint8_t* bytes) {
  uint64_t any = 0;
  for (size_t k = 0; k < kRowBlock; k += sizeof(any)) {
    uint64_t eight;
    std::memcpy(&eight, bytes + k, sizeof(eight));
    any |= eight;
  }
  return any == 0;
}

// An input of kRowBlock units; false if it is nothing to all of them.
bool ReadInput(const NetInput& input, const uint8_t* bytes, int16_t* values) {
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

// A page's columns: a unit's numbers stand together, and kMostDilation units of zeros at both ends.
void RunNetOnTarget(const LineTable& table, std::span<const NetInput> inputs,
                    const int16_t* weights, NetScratch& s, int32_t* scores) {
  const size_t n = table.rows();
  const size_t lanes = hn::Lanes(kTag);
  const size_t whole = (n + kBlock - 1) / kBlock * kBlock;
  const size_t size = (whole + 2 * kMostDilation) * kChannels;
  const NetLayout layout{inputs.size()};
  s.columns.assign(size, 0);
  s.next.assign(size, 0);
  s.below.resize(whole * kChannels);
  s.inputs.resize((inputs.size() + 1) * kRowBlock);
  s.active.resize(inputs.size() + 1);
  int16_t* columns = s.columns.data() + kMostDilation * kChannels;
  int16_t* next = s.next.data() + kMostDilation * kChannels;
  const auto clear_rest = [&](int16_t* of) {
    std::fill(of + n * kChannels, of + whole * kChannels, int16_t{0});
  };

  for (size_t begin = 0; begin < n; begin += kRowBlock) {
    // Inputs that are nothing to all of these units, as most phrases are, are left out.
    size_t active = 0;
    for (size_t i = 0; i < inputs.size(); ++i) {
      const uint8_t* const bytes = table.Column(inputs[i].feature) + begin;
      if (inputs[i].form == NetInput::Form::kRange && inputs[i].least > 0 && AllZero(bytes))
        continue;
      s.active[active] = static_cast<uint32_t>(i * kChannels);
      active += ReadInput(inputs[i], bytes, s.inputs.data() + active * kRowBlock);
    }
    const auto row = [&](size_t i) { return weights + s.active[i]; };
    for (size_t block = 0; block < kRowBlock && begin + block < n; block += kBlock) {
      SumUp<1, kRowBlock>(s.inputs.data() + block, active, row, weights + layout.bias(),
                          [&](size_t unit, size_t c, V sum) {
                            const size_t at = (begin + block + unit) * kChannels + c;
                            hn::StoreU(Positive(sum), kTag, columns + at);
                          });
    }
  }
  clear_rest(columns);

  HWY_ALIGN int32_t shifts[kChannels];
  for (size_t c = 0; c < kChannels; ++c) shifts[c] = RunningShift(c);
  for (size_t l = 0; l < kDilations.size(); ++l) {
    const auto look = [&](Look of, size_t c) {
      return hn::LoadU(kTag, weights + layout.look(l, of) + c);
    };
    const size_t far = kDilations[l] * kChannels;
    HWY_ALIGN int32_t mean[kChannels] = {};
    // Counts a unit; `before` is the mean without it.
    const auto count = [&](const int16_t* column, int16_t* before) {
      for (size_t c = 0; c < kChannels; c += hn::Lanes(kWide)) {
        const auto held = hn::Load(kWide, mean + c);
        const auto value = hn::PromoteTo(kWide, hn::LoadU(kHalf, column + c));
        const auto change = hn::Sub(hn::ShiftLeft<kMeanBits>(value), held);
        hn::Store(hn::Add(held, hn::Shr(change, hn::Load(kWide, shifts + c))), kWide, mean + c);
        hn::StoreU(hn::DemoteTo(kHalf, hn::ShiftRight<kMeanBits>(held)), kHalf, before + c);
      }
    };
    for (size_t k = n; k-- > 0;) count(columns + k * kChannels, s.below.data() + k * kChannels);
    std::fill(std::begin(mean), std::end(mean), 0);
    const auto mix = [&](size_t i) { return weights + layout.mix(l) + i * kChannels; };
    HWY_ALIGN int16_t mixed[kBlock * kChannels];
    for (size_t begin = 0; begin < n; begin += kBlock) {
      for (size_t k = begin; k < begin + kBlock; ++k) {
        const int16_t* const column = columns + k * kChannels;
        HWY_ALIGN int16_t above[kChannels];
        count(column, above);
        for (size_t c = 0; c < kChannels; c += lanes) {
          V sum = Product(hn::LoadU(kTag, column + c), look(kHere, c));
          sum = hn::SaturatedAdd(sum, Product(hn::LoadU(kTag, column - far + c), look(kAbove, c)));
          sum = hn::SaturatedAdd(sum, Product(hn::LoadU(kTag, column + far + c), look(kBelow, c)));
          sum = hn::SaturatedAdd(sum, Product(hn::Load(kTag, above + c), look(kMeansAbove, c)));
          const V below = hn::LoadU(kTag, s.below.data() + k * kChannels + c);
          sum = hn::SaturatedAdd(sum, Product(below, look(kMeansBelow, c)));
          hn::Store(hn::SaturatedAdd(sum, sum), kTag, mixed + (k - begin) * kChannels + c);
        }
      }
      SumUp<kChannels, 1>(mixed, kChannels, mix, weights + layout.mix_bias(l),
                          [&](size_t unit, size_t c, V sum) {
                            const size_t at = (begin + unit) * kChannels + c;
                            const V column = hn::LoadU(kTag, columns + at);
                            hn::StoreU(hn::SaturatedAdd(column, Positive(sum)), kTag, next + at);
                          });
    }
    clear_rest(next);
    std::swap(columns, next);
  }

  const int16_t* const out = weights + layout.score();
  for (size_t k = 0; k < n; ++k) {
    int32_t sum = out[kChannels];
    for (size_t c = 0; c < kChannels; ++c) {
      sum += (int32_t{columns[k * kChannels + c]} * out[c] + (1 << 14)) >> 15;
    }
    scores[k] = sum / 2;
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::clean
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::clean {

HWY_EXPORT(RunNetOnTarget);

void RunNet(const LineTable& table, std::span<const int16_t> weights, NetScratch& scratch,
            std::vector<int32_t>& scores) {
  scores.resize(table.rows());
  HWY_DYNAMIC_DISPATCH(RunNetOnTarget)
  (table, NetInputs(), weights.data(), scratch, scores.data());
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
