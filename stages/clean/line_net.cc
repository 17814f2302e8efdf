#include "stages/clean/line_net.h"

// The target whose AVX-512 VNNI multiplies bytes fastest is compiled only if it is asked for.
#define HWY_WANT_AVX3_DL
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/clean/line_net.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <numeric>
#include <type_traits>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace copydesk::clean {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<int16_t, kChannels> kTag;
using V = hn::Vec<decltype(kTag)>;
constexpr size_t kLanes = hn::MaxLanes(kTag);

// Sums of products of bytes: a lane a channel, four bytes in it.
constexpr hn::CappedTag<int32_t, kChannels> kSumTag;
using S = hn::Vec<decltype(kSumTag)>;
constexpr size_t kSumLanes = hn::MaxLanes(kSumTag);
// Of a unit's sums.
constexpr size_t kRegisters = kChannels / kSumLanes;

// Units whose surroundings are looked at together.
constexpr size_t kBlock = 8;
// Sums are computed a tile at a time: two registers of channels of some units. Weights that are
// loaded serve all of the units, and eight sums that do not wait for each other keep the
// multipliers busy.
constexpr size_t kTileUnits = kRegisters > 2 ? 2 : 4;

HWY_INLINE V Load(const NetRow& row, size_t at) { return hn::LoadU(kTag, row.at.data() + at); }
HWY_INLINE void Store(V v, NetRow& row, size_t at) { hn::StoreU(v, kTag, row.at.data() + at); }

// In 1/2^15, rounded.
HWY_INLINE V Product(V a, V b) { return hn::MulFixedPoint15(a, b); }

// Adds to each lane of `sum` the products of the lane's four numbers of seven bits with its four
// weights: to the lane as a whole where an instruction does that, else two and two to its halves,
// which LineNet sees to it can hold as many as are added up. Highway has no name for either. It
// takes it that AVX3_DL machines have VNNI, but asks the compiler for that of AVX, which they need
// not have.
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3_DL
using Partial = S;
HWY_INLINE Partial AddProducts(Partial sum, S numbers, S weights) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum.raw) : "v"(numbers.raw), "v"(weights.raw));
  return sum;
}
HWY_INLINE Partial Begin(S sum) { return sum; }
HWY_INLINE S End(S, Partial partial) { return partial; }
#elif HWY_TARGET == HWY_SCALAR
using Partial = S;
HWY_INLINE Partial AddProducts(Partial sum, S numbers, S weights) {
  for (int byte = 0; byte < 4; ++byte) {
    const int above = 24 - 8 * byte;
    const S number = hn::ShiftRight<24>(hn::ShiftLeftSame(numbers, above));
    sum = hn::Add(sum, hn::Mul(number, hn::ShiftRight<24>(hn::ShiftLeftSame(weights, above))));
  }
  return sum;
}
HWY_INLINE Partial Begin(S sum) { return sum; }
HWY_INLINE S End(S, Partial partial) { return partial; }
#else
constexpr hn::Repartition<int16_t, decltype(kSumTag)> kPairTag;
using Partial = hn::Vec<decltype(kPairTag)>;
HWY_INLINE Partial AddProducts(Partial sum, S numbers, S weights) {
#if HWY_TARGET == HWY_AVX3
  const Partial products{_mm512_maddubs_epi16(numbers.raw, weights.raw)};
#elif HWY_TARGET == HWY_AVX2
  const Partial products{_mm256_maddubs_epi16(numbers.raw, weights.raw)};
#elif HWY_TARGET == HWY_SSE4 || HWY_TARGET == HWY_SSSE3
  const Partial products{_mm_maddubs_epi16(numbers.raw, weights.raw)};
#else
  const auto low = [](S v) HWY_ATTR {
    return hn::ShiftRight<8>(hn::ShiftLeft<8>(hn::BitCast(kPairTag, v)));
  };
  const auto high = [](S v) HWY_ATTR { return hn::ShiftRight<8>(hn::BitCast(kPairTag, v)); };
  const Partial products =
      hn::Add(hn::Mul(low(numbers), low(weights)), hn::Mul(high(numbers), high(weights)));
#endif
  return hn::Add(sum, products);
}
HWY_INLINE Partial Begin(S) { return hn::Zero(kPairTag); }
HWY_INLINE S SumOf(Partial partial) {
#if HWY_TARGET == HWY_AVX3
  return S{_mm512_madd_epi16(partial.raw, _mm512_set1_epi16(1))};
#elif HWY_TARGET == HWY_AVX2
  return S{_mm256_madd_epi16(partial.raw, _mm256_set1_epi16(1))};
#elif HWY_TARGET == HWY_SSE4 || HWY_TARGET == HWY_SSSE3
  return S{_mm_madd_epi16(partial.raw, _mm_set1_epi16(1))};
#else
  const S both = hn::BitCast(kSumTag, partial);
  return hn::Add(hn::ShiftRight<16>(both), hn::ShiftRight<16>(hn::ShiftLeft<16>(both)));
#endif
}
HWY_INLINE S End(S sum, Partial partial) { return hn::Add(sum, SumOf(partial)); }
#endif

HWY_INLINE S LoadSums(const SumRow<int32_t>& sums, size_t r) {
  return hn::LoadU(kSumTag, sums.at.data() + r * kSumLanes);
}
// Four numbers of a unit, for each channel.
HWY_INLINE S Numbers(const uint8_t* four) {
  int32_t numbers;
  std::memcpy(&numbers, four, sizeof(numbers));
  return hn::Set(kSumTag, numbers);
}
HWY_INLINE S LoadWeights(const NetQuad& quad, size_t r) {
  const int8_t* const weights = quad.at.data() + r * kSumLanes * kQuad;
#if HWY_TARGET == HWY_SCALAR
  int32_t four;
  std::memcpy(&four, weights, sizeof(four));
  return hn::Set(kSumTag, four);
#else
  return hn::BitCast(kSumTag, hn::LoadU(hn::Repartition<int8_t, decltype(kSumTag)>(), weights));
#endif
}

// Calls `take(channel, sums)` for what are the sums of registers r and r + kRegisters / 2 once they
// are held to 16 bits.
template <class Take>
HWY_INLINE void In16Bits(size_t r, S low, S high, Take&& take) {
#if HWY_TARGET == HWY_SCALAR
  // There, registers are lanes.
  take(r / 4 * 8 + r % 4, hn::DemoteTo(kTag, low));
  take(r / 4 * 8 + 4 + r % 4, hn::DemoteTo(kTag, high));
#else
  take(r * kLanes, hn::ReorderDemote2To(kTag, low, high));
#endif
}

// Adds up for a tile of units, in registers r and r + kRegisters / 2, the products of `count`
// quads, a multiple of kStep, with four numbers each: those of a unit are kOfUnit bytes from those
// of the next, and a quad's kOfQuad. kExact: of how many quads products may stay partial sums.
constexpr size_t kStep = 2;
using Tile = S[kTileUnits][2];
template <size_t kExact, size_t kOfUnit, size_t kOfQuad>
HWY_INLINE void AddQuads(const NetQuad* HWY_RESTRICT quads, const uint8_t* HWY_RESTRICT numbers,
                         size_t count, size_t r, Tile& sums) {
  constexpr size_t kHalf = kRegisters / 2;
  for (size_t from = 0; from < count; from += kExact) {
    const size_t to = std::min(count, from + kExact);
    Partial partial[kTileUnits][2];
    for (size_t u = 0; u < kTileUnits; ++u) {
      partial[u][0] = Begin(sums[u][0]);
      partial[u][1] = Begin(sums[u][1]);
    }
    for (size_t i = from; i < to; i += kStep) {
      for (size_t k = i; k < i + kStep; ++k) {
        const S low = LoadWeights(quads[k], r), high = LoadWeights(quads[k], r + kHalf);
        for (size_t u = 0; u < kTileUnits; ++u) {
          const S four = Numbers(numbers + u * kOfUnit + k * kOfQuad);
          partial[u][0] = AddProducts(partial[u][0], four, low);
          partial[u][1] = AddProducts(partial[u][1], four, high);
        }
      }
    }
    for (size_t u = 0; u < kTileUnits; ++u) {
      sums[u][0] = End(sums[u][0], partial[u][0]);
      sums[u][1] = End(sums[u][1], partial[u][1]);
    }
  }
}

// Multiplies the numbers of kBlock units by quads of a matrix. `take(unit, channel, columns)` is
// given what becomes of some of the sums, which begin as `begin`.
template <size_t kExact, size_t kOfUnit, size_t kOfQuad, class Take>
HWY_INLINE void Multiply(const NetQuad* quads, size_t count, const uint8_t* numbers,
                         const SumRow<int32_t>& begin, const NetRow& factor, Take&& take) {
  constexpr size_t kHalf = kRegisters / 2;
  for (size_t unit = 0; unit < kBlock; unit += kTileUnits) {
    for (size_t r = 0; r < kHalf; ++r) {
      Tile sums;
      for (size_t u = 0; u < kTileUnits; ++u) {
        sums[u][0] = LoadSums(begin, r);
        sums[u][1] = LoadSums(begin, r + kHalf);
      }
      AddQuads<kExact, kOfUnit, kOfQuad>(quads, numbers + unit * kOfUnit, count, r, sums);
      for (size_t u = 0; u < kTileUnits; ++u) {
        In16Bits(r, sums[u][0], sums[u][1], [&](size_t c, V sum) HWY_ATTR {
          // kFactorOne is a fourth of Product's 1.
          const V v = Product(hn::Max(sum, hn::Zero(kTag)), Load(factor, c));
          take(unit + u, c, hn::ShiftLeft<2>(hn::Min(v, hn::Set(kTag, int16_t{kMostColumn / 4}))));
        });
      }
    }
  }
}

// Whether the `count` bytes from `bytes` on differ. kRowBlock are read.
HWY_INLINE bool Differ(const uint8_t* bytes, size_t count) {
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
  return (~same & static_cast<uint32_t>((uint64_t{1} << count) - 1)) != 0;
}

// Bytes from `middle` on, times kTimes / kBy, which is less than 1, without a remainder, and `zero`
// more, in seven bits.
template <int kTimes, int kBy>
HWY_INLINE void ReadScaled(const uint8_t* HWY_RESTRICT bytes, int16_t middle, int32_t zero,
                           uint8_t* HWY_RESTRICT values) {
  constexpr hn::Rebind<uint8_t, decltype(kTag)> kHalfTag;
  constexpr hn::RebindToUnsigned<decltype(kTag)> kUnsigned;
  constexpr auto kInverse = static_cast<uint16_t>(((kTimes << 16) + kBy - 1) / kBy);
  for (size_t k = 0; k < kRowBlock; k += kLanes) {
    const V byte = hn::PromoteTo(kTag, hn::LoadU(kHalfTag, bytes + k));
    const V from = hn::Sub(byte, hn::Set(kTag, middle));
    const auto size = hn::BitCast(kUnsigned, hn::Abs(from));
    const V scaled = hn::BitCast(kTag, hn::MulHigh(size, hn::Set(kUnsigned, kInverse)));
    const V sign = hn::ShiftRight<15>(from);
    const V value =
        hn::Add(hn::Sub(hn::Xor(scaled, sign), sign), hn::Set(kTag, static_cast<int16_t>(zero)));
    const auto most = hn::Set(kHalfTag, static_cast<uint8_t>(NetInput::kMost));
    hn::StoreU(hn::Min(hn::DemoteTo(kHalfTag, value), most), kHalfTag, values + k);
  }
}

// An input's numbers of kRowBlock units.
HWY_INLINE void ReadInput(const NetInput& input, const uint8_t* HWY_RESTRICT bytes,
                          uint8_t* HWY_RESTRICT values) {
  constexpr hn::CappedTag<uint8_t, kRowBlock> kBytes;
  const auto set = [&](int byte) HWY_ATTR { return hn::Set(kBytes, static_cast<uint8_t>(byte)); };
  switch (input.form) {
    case NetInput::Form::kRange: {
      const auto least = set(input.least), most = set(input.most);
      for (size_t k = 0; k < kRowBlock; k += hn::Lanes(kBytes)) {
        const auto v = hn::LoadU(kBytes, bytes + k);
        const auto within = hn::Eq(hn::Min(hn::Max(v, least), most), v);
        hn::StoreU(hn::IfThenElseZero(within, set(kInputOne)), kBytes, values + k);
      }
      return;
    }
    case NetInput::Form::kPercent:
      return ReadScaled<kInputOne, 50>(bytes, 50, input.Zero(), values);
    case NetInput::Form::kEvidence:
      return ReadScaled<kInputOne, 40>(bytes, 128, input.Zero(), values);
    case NetInput::Form::kLog: {
      // Log8 is made of straight lines, and bends down where one ends: it is the least of them.
      alignas(64) uint8_t logs[kRowBlock];
      for (size_t k = 0; k < kRowBlock; k += hn::Lanes(kBytes)) {
        const auto v = hn::LoadU(kBytes, bytes + k);
        const auto v2 = hn::SaturatedAdd(v, v);
        const auto v4 = hn::SaturatedAdd(v2, v2);
        const auto half = hn::AverageRound(v, hn::Zero(kBytes));  // of v + 1
        auto log = hn::SaturatedAdd(v4, v4);
        log = hn::Min(log, hn::SaturatedAdd(v4, set(4)));
        log = hn::Min(log, hn::SaturatedAdd(v2, set(10)));
        log = hn::Min(log, hn::SaturatedAdd(v, set(17)));
        log = hn::Min(log, hn::Add(half, set(24)));
        log = hn::Min(log, hn::Add(hn::ShiftRight<1>(half), set(32)));
        log = hn::Min(log, hn::Add(hn::ShiftRight<2>(half), set(40)));
        log = hn::Min(log, hn::Add(hn::ShiftRight<3>(half), set(48)));
        // ReadScaled's factor is for twice of it.
        hn::StoreU(hn::Add(log, log), kBytes, logs + k);
      }
      return ReadScaled<kInputOne, 40>(logs, 40, input.Zero(), values);
    }
  }
}

// Puts the bytes of four rows of 32 together, four and four.
HWY_INLINE void Interleave(const uint8_t* HWY_RESTRICT a, const uint8_t* HWY_RESTRICT b,
                           const uint8_t* HWY_RESTRICT c, const uint8_t* HWY_RESTRICT d,
                           uint8_t* HWY_RESTRICT quads) {
  constexpr size_t kRow = 32;
#if HWY_TARGET == HWY_SCALAR
  for (size_t k = 0; k < kRow; ++k) {
    quads[4 * k] = a[k], quads[4 * k + 1] = b[k], quads[4 * k + 2] = c[k], quads[4 * k + 3] = d[k];
  }
#else
  constexpr hn::FixedTag<uint8_t, 16> kBytes;
  constexpr hn::FixedTag<uint16_t, 8> kTwos;
  for (size_t k = 0; k < kRow; k += 16) {
    const auto load = [&](const uint8_t* row) HWY_ATTR { return hn::LoadU(kBytes, row + k); };
    const auto lower = [&](const uint8_t* x, const uint8_t* y) HWY_ATTR {
      return hn::BitCast(kTwos, hn::InterleaveLower(kBytes, load(x), load(y)));
    };
    const auto upper = [&](const uint8_t* x, const uint8_t* y) HWY_ATTR {
      return hn::BitCast(kTwos, hn::InterleaveUpper(kBytes, load(x), load(y)));
    };
    const auto store = [&](auto v, size_t at) HWY_ATTR {
      hn::StoreU(hn::BitCast(kBytes, v), kBytes, quads + 4 * k + at);
    };
    const auto ab = lower(a, b), cd = lower(c, d), ab2 = upper(a, b), cd2 = upper(c, d);
    store(hn::InterleaveLower(kTwos, ab, cd), 0);
    store(hn::InterleaveUpper(kTwos, ab, cd), 16);
    store(hn::InterleaveLower(kTwos, ab2, cd2), 32);
    store(hn::InterleaveUpper(kTwos, ab2, cd2), 48);
  }
#endif
}

// Reads the inputs of `count` units from row `begin` of the table on, kRowBlock at most, into
// their columns. What all of them have alike, as most features are over so few units, is summed up
// once.
void ReadInputs(const LineTable& table, const LineNet& net, std::span<const NetInput> inputs,
                size_t begin, size_t count, NetScratch& s, NetRow* columns) {
  SumRow<int32_t> alike = net.inputs().bias;
  const auto bytes_of = [&](size_t f) { return table.Column(static_cast<Feature>(f)) + begin; };
  // All of them first, so that columns which are not in the cache are waited for together.
  bool differ[kFeatures];
  for (size_t f = 0; f < kFeatures; ++f) differ[f] = Differ(bytes_of(f), count);
  size_t active = 0;
  for (size_t f = 0; f < kFeatures; ++f) {
    const uint8_t* const bytes = bytes_of(f);
    const LineNet::FeatureInputs of_feature = net.features()[f];
    for (size_t i = of_feature.begin; i < of_feature.end; ++i) {
      const SumRow<int8_t>& row = net.inputs().rows[i];
      if (differ[f]) {
        ReadInput(inputs[i], bytes, s.values[active].data());
        s.rows[active++] = &row;
      } else if (const int32_t value = inputs[i].Of(bytes[0]) + inputs[i].Zero(); value != 0) {
        for (size_t c = 0; c < kChannels; ++c) alike.at[c] += value * row.at[c];
      }
    }
  }
  // Whole steps of quads: what is missing is read as zeros.
  const size_t quads = (active + kStep * kQuad - 1) / (kStep * kQuad) * kStep;
  for (size_t i = active; i < quads * kQuad; ++i) {
    s.values[i].fill(0);
    s.rows[i] = s.rows[0];
  }
  for (size_t q = 0; q < quads; ++q) {
    const auto* const values = s.values.data() + q * kQuad;
    Interleave(values[0].data(), values[1].data(), values[2].data(), values[3].data(),
               s.numbers[q].data());
    const auto row = [&](size_t n) {
      return reinterpret_cast<const uint8_t*>(s.rows[q * kQuad + n]->at.data());
    };
    Interleave(row(0), row(1), row(2), row(3), reinterpret_cast<uint8_t*>(s.quads[q].at.data()));
  }
  for (size_t block = 0; block < count; block += kBlock) {
    Multiply<kInputQuads, kQuad, kRowBlock * kQuad>(
        s.quads.data(), quads, s.numbers.data()->data() + block * kQuad, alike, net.inputs().factor,
        [&](size_t u, size_t c, V sum) HWY_ATTR { Store(sum, columns[block + u], c); });
  }
}

// What of a column counts in its running mean.
constexpr NetRow kShares = [] {
  NetRow shares;
  for (size_t c = 0; c < kChannels; ++c) {
    shares.at[c] = static_cast<int16_t>(1 << (15 - RunningShift(c)));
  }
  return shares;
}();

// For each of `n` units the running means of the units above and of those below. Both ways are gone
// at once: a unit's means wait for its neighbour's. Columns are not negative, so no difference of
// two leaves 16 bits.
void FillMeans(const NetRow* columns, size_t n, NetRow* above, NetRow* below) {
  for (size_t c = 0; c < kChannels; c += kLanes) {
    const V share = Load(kShares, c);
    V down = hn::Zero(kTag), up = down;
    for (size_t k = 0; k < n; ++k) {
      const size_t r = n - 1 - k;
      Store(down, above[k], c);
      Store(up, below[r], c);
      down = hn::Add(down, Product(hn::Sub(Load(columns[k], c), down), share));
      up = hn::Add(up, Product(hn::Sub(Load(columns[r], c), up), share));
    }
  }
}

// What kBlock units see around them, kSeenMost more. RoundedLooks keeps sums in 16 bits.
HWY_INLINE void LookAround(const LineNet::Layer& layer, const NetRow* columns, size_t far,
                           const NetRow* above, const NetRow* below, uint8_t (*seen)[kChannels]) {
  constexpr hn::Rebind<uint8_t, decltype(kTag)> kSeenTag;
  const V middle = hn::Set(kTag, int16_t{kSeenMiddle});
  const auto most = hn::Set(kSeenTag, 2 * kSeenMost - 1);
  for (size_t k = 0; k < kBlock; ++k) {
    for (size_t c = 0; c < kChannels; c += kLanes) {
      const auto look = [&](Look of, const NetRow& at)
                            HWY_ATTR { return Product(Load(at, c), Load(layer.looks[of], c)); };
      const V near = hn::Add(look(kAbove, (columns - far)[k]), look(kBelow, (columns + far)[k]));
      const V means = hn::Add(look(kMeansAbove, above[k]), look(kMeansBelow, below[k]));
      const V here = hn::Add(look(kHere, columns[k]), middle);
      const V sum = hn::ShiftRight<kSeenShift>(hn::Add(hn::Add(near, means), here));
      hn::StoreU(hn::Min(hn::DemoteTo(kSeenTag, sum), most), kSeenTag, seen[k] + c);
    }
  }
}

// Adds to the columns of kBlock units what the layer makes of what they see.
HWY_INLINE void Mix(const LineNet::Layer& layer, const uint8_t (*seen)[kChannels],
                    const NetRow* columns, NetRow* next) {
  // A compiler that knows the number of quads computes all partial sums' products before it adds
  // them up, and has no registers for that.
  const size_t quads =
      std::is_same_v<Partial, S> ? layer.quads.size() : layer.mix.rows.size() / kQuad;
  Multiply<kMixQuads, kChannels, kQuad>(
      layer.quads.data(), quads, seen[0], layer.mix.bias, layer.mix.factor,
      [&](size_t u, size_t c, V sum)
          HWY_ATTR { Store(hn::SaturatedAdd(Load(columns[u], c), sum), next[u], c); });
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
  const size_t quads = inputs.size() / kQuad + kStep;
  s.values.resize(quads * kQuad);
  s.rows.resize(quads * kQuad);
  s.numbers.resize(quads);
  s.quads.resize(quads);
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
      alignas(64) uint8_t seen[kBlock][kChannels];
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

int64_t DividedUp(int64_t a, int64_t b) { return (a + b - 1) / b; }
int64_t DividedRounded(int64_t a, int64_t b) { return (a < 0 ? a - b / 2 : a + b / 2) / b; }

// Of the sizes of a channel's weights the largest sum that may be added up in half a lane: of any
// inputs over kInputQuads,
int64_t LargestOfAny(std::vector<int64_t> sizes) {
  std::sort(sizes.begin(), sizes.end(), std::greater<>());
  sizes.resize(std::min(sizes.size(), 2 * kInputQuads));
  return std::accumulate(sizes.begin(), sizes.end(), int64_t{0});
}
// or of all channels in one half or the other.
int64_t LargestHalf(std::vector<int64_t> sizes) {
  int64_t halves[2] = {};
  for (size_t i = 0; i < sizes.size(); ++i) halves[i % kQuad / 2] += sizes[i];
  return std::max(halves[0], halves[1]);
}

// Rounds the weights of a matrix, a row a number, and its bias. Numbers are in 1/one, and zeros[]
// more. Each channel has the smallest factor with which its weights fit eight bits, and so do
// `exact` quads of them times any numbers 16 bits, and the bias half of that.
NetMatrix Rounded(const int16_t* weights, const int16_t* bias, std::span<const int32_t> zeros,
                  int64_t one, size_t exact, int64_t (*largest_sum)(std::vector<int64_t>)) {
  constexpr int64_t kMostWeight = 127;
  // Of a column's unit a weight is this part for each of its numbers' units.
  const int64_t unit = one * kNetWeightOne / kColumnOne;
  // Each weight is rounded up by a half at most.
  const int64_t most_sum = 32767 / NetInput::kMost - static_cast<int64_t>(exact);
  NetMatrix matrix;
  matrix.rows.resize(zeros.size());
  for (size_t c = 0; c < kChannels; ++c) {
    const auto weight_of = [&](size_t i) { return int64_t{weights[i * kChannels + c]}; };
    std::vector<int64_t> sizes;
    for (size_t i = 0; i < zeros.size(); ++i) sizes.push_back(std::abs(weight_of(i)));
    const int64_t largest = *std::max_element(sizes.begin(), sizes.end());
    const int64_t of_bias = bias[c];
    const int64_t factor = std::max({DividedUp(largest * kFactorOne, kMostWeight * unit),
                                     DividedUp(largest_sum(sizes) * kFactorOne, most_sum * unit),
                                     std::abs(of_bias), int64_t{1}});
    // Biases are in half the unit of a column.
    int64_t begin = DividedRounded(of_bias * 2 * kFactorOne, factor);
    for (size_t i = 0; i < zeros.size(); ++i) {
      const int64_t weight = DividedRounded(weight_of(i) * kFactorOne, factor * unit);
      matrix.rows[i].at[PlaceOfSum(c)] = static_cast<int8_t>(weight);
      begin -= weight * zeros[i];
    }
    matrix.bias.at[PlaceOfSum(c)] = static_cast<int32_t>(begin);
    // Weights that ask for a larger factor than there is are as if they were smaller.
    matrix.factor.at[c] = static_cast<int16_t>(std::min<int64_t>(factor, 32767));
  }
  return matrix;
}

// A layer's looks in 1/kLookOne. No sum of their products with columns leaves 16 bits: where one
// could, the channel's looks are as if they were smaller.
std::array<NetRow, kLooks> RoundedLooks(const int16_t* weights) {
  constexpr int64_t kMostSum = 32767 - kSeenMiddle - int64_t{kLooks};  // each is rounded up
  std::array<NetRow, kLooks> looks;
  for (size_t c = 0; c < kChannels; ++c) {
    int64_t sum = 0;
    for (size_t k = 0; k < kLooks; ++k) sum += std::abs(int64_t{weights[k * kChannels + c]});
    const int64_t one = std::max<int64_t>(kNetWeightOne, DividedUp(sum * kLookOne, kMostSum));
    for (size_t k = 0; k < kLooks; ++k) {
      looks[k].at[c] =
          static_cast<int16_t>(DividedRounded(weights[k * kChannels + c] * int64_t{kLookOne}, one));
    }
  }
  return looks;
}

}  // namespace

HWY_EXPORT(RunNetOnTarget);

LineNet::LineNet(std::span<const int16_t> weights) {
  const std::span<const NetInput> inputs = NetInputs();
  const NetLayout layout{inputs.size()};
  const int16_t* const w = weights.data();
  std::vector<int32_t> zeros;
  for (const NetInput& input : inputs) zeros.push_back(input.Zero());
  inputs_ = Rounded(w, w + layout.bias(), zeros, kInputOne, kInputQuads, LargestOfAny);
  for (size_t i = 0; i < inputs.size(); ++i) {
    FeatureInputs& of_feature = features_[static_cast<size_t>(inputs[i].feature)];
    if (of_feature.end == 0) of_feature.begin = static_cast<uint32_t>(i);
    of_feature.end = static_cast<uint32_t>(i + 1);
  }
  const std::vector<int32_t> seen(kChannels, kSeenMost);
  for (size_t l = 0; l < layers_.size(); ++l) {
    layers_[l].looks = RoundedLooks(w + layout.look(l, kHere));
    layers_[l].mix =
        Rounded(w + layout.mix(l), w + layout.mix_bias(l), seen, kSeenOne, kMixQuads, LargestHalf);
    for (size_t i = 0; i < kChannels; ++i) {
      for (size_t c = 0; c < kChannels; ++c) {
        layers_[l].quads[i / kQuad].at[c * kQuad + i % kQuad] = layers_[l].mix.rows[i].at[c];
      }
    }
  }
  std::copy_n(w + layout.score(), kChannels, score_.at.begin());
  score_bias_ = w[layout.score() + kChannels];
}

void RunNet(const LineTable& table, const LineNet& net, NetScratch& scratch,
            std::vector<int32_t>& scores) {
  scores.resize(table.rows());
  HWY_DYNAMIC_DISPATCH(RunNetOnTarget)(table, net, NetInputs(), scratch, scores.data());
}

}  // namespace copydesk::clean
#endif  // HWY_ONCE
