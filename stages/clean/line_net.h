// Scores the units of a page by a small convolutional network in whole numbers.
//
// Each unit's features become a column of kChannels numbers; layer by layer a unit then looks at
// the units 1, 2, 4, 8 and 16 above and below it, and at running means of all above and of all
// below, so that a run of short lines, a list under a colon or a thread of comments is seen as what
// it is. A layer adds to the column of a unit what it makes of its surroundings: one weight a
// channel and look, a mix of all channels, and nothing where the mix is negative (a dilated,
// depthwise-separable convolution with a residual path; Yu and Koltun, Multi-scale context
// aggregation by dilated convolutions, 2016; Howard and others, MobileNets, 2017).
//
// Columns are 16-bit fixed point, in 1/1024 and never negative. What is multiplied by whole
// matrices, the inputs and what a layer's looks see, is rounded to seven bits, and the matrices to
// eight, with a factor a channel that the sums are multiplied by (post-training quantization; Jacob
// and others, Quantization and training of neural networks for efficient integer-arithmetic-only
// inference, 2018): instruction sets multiply and add four such bytes at once. Sums are exact:
// weights are held to what some instruction sets can add up in 16 bits, whatever the numbers are.
// So every machine and instruction set gives the same scores.
// line_net.inc holds the built-in weights; bench/quality/learn_line_model.cc learns them.
// Thread-safe: pure. Tested by tests/unit/clean/line_net_test.cc and, across instruction sets, by
// tests/differential/line_net_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_NET_H_
#define COPYDESK_STAGES_CLEAN_LINE_NET_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/feature_math.h"
#include "stages/clean/line_features.h"

namespace copydesk::clean {

inline constexpr size_t kChannels = 32;
inline constexpr std::array<size_t, 6> kDilations = {1, 2, 4, 8, 16, 2};
inline constexpr size_t kMostDilation = 16;

// What weights, columns, looks once they are rounded and what they see count as 1. The last is held
// to kSeenMost either way.
inline constexpr int32_t kNetWeightOne = 1 << 14;
inline constexpr int32_t kColumnOne = 1 << 10;
inline constexpr int32_t kMostColumn = 32767;
inline constexpr int32_t kLookOne = 1 << 12;
inline constexpr int32_t kSeenOne = 1 << 4;
inline constexpr int32_t kSeenMost = 64;
// Products of columns and looks come out in 1/128. Their sums are rounded by so many bits; before
// that so much is added: what makes them kSeenMost more, and a half.
inline constexpr int kSeenShift = 3;
static_assert(kColumnOne * kLookOne / (1 << 15) == kSeenOne << kSeenShift);
inline constexpr int32_t kSeenMiddle = (kSeenMost << kSeenShift) + (1 << kSeenShift) / 2;

// One number of a unit that the network reads: a feature's value in 1/kInputOne. With Zero() added
// it has seven bits; values that are too large for that are held to it.
inline constexpr int32_t kInputOne = 32;
struct NetInput {
  enum class Form : uint8_t {
    kRange,     // 1 for bytes from `least` to `most`, else 0
    kPercent,   // about 0 at a half
    kEvidence,  // 0 for none
    kLog,       // of counts
  };
  Feature feature{};
  Form form{};
  uint8_t least = 0, most = 0;

  int32_t Of(uint8_t byte) const {
    switch (form) {
      case Form::kRange:
        return byte >= least && byte <= most ? kInputOne : 0;
      case Form::kPercent:
        return Held((byte - 50) * kInputOne / 50);
      case Form::kEvidence:
        return Held((byte - 128) * kInputOne / 40);
      case Form::kLog:
        return Held((Log8(byte) - 20) * kInputOne / 20);
    }
    return 0;
  }
  int32_t Zero() const {
    constexpr uint8_t kZeros[] = {0, 32, 64, 32};
    return kZeros[static_cast<size_t>(form)];
  }
  static constexpr int32_t kMost = 127;

 private:
  int32_t Held(int32_t value) const { return std::clamp(value, -Zero(), kMost - Zero()); }
};
// All inputs, in the order of their weights. Numbers on a scale come once, the values of a code
// each have their own input.
std::span<const NetInput> NetInputs();

// What a layer looks at of a unit's channel.
enum Look : size_t {
  kHere,
  kAbove,       // the unit kDilations[layer] above
  kBelow,       // and below
  kMeansAbove,  // the running mean of the units above
  kMeansBelow,
  kLooks
};
// The share that a unit has in a channel's running mean once it is counted is 1 / 2^RunningShift:
// quick and slow channels take turns.
constexpr int RunningShift(size_t channel) { return channel % 2 != 0 ? 3 : 6; }

// Weights, one after the other: of the inputs (kChannels each), their bias; a layer: its looks
// (kChannels each), the mix (kChannels by kChannels, by the channel that is read), its bias; at
// last the score's weights and its bias.
inline constexpr size_t kLayerWeights = kLooks * kChannels + kChannels * kChannels + kChannels;
size_t NetWeights();  // their number

// Where the parts begin.
struct NetLayout {
  size_t inputs;
  size_t bias() const { return inputs * kChannels; }
  size_t layer(size_t l) const { return bias() + kChannels + l * kLayerWeights; }
  size_t look(size_t l, Look look) const { return layer(l) + look * kChannels; }
  size_t mix(size_t l) const { return layer(l) + kLooks * kChannels; }
  size_t mix_bias(size_t l) const { return mix(l) + kChannels * kChannels; }
  size_t score() const { return layer(kDilations.size()); }
  size_t all() const { return score() + kChannels + 1; }
};

// A number a channel.
struct alignas(64) NetRow {
  std::array<int16_t, kChannels> at{};
};

// Numbers are multiplied four at a time: for each channel four weights stand together. Channels are
// in an order in which the sums of two registers, rounded to 16 bits by instructions that take
// turns with four of each, come out in their own.
inline constexpr size_t kQuad = 4;
constexpr size_t PlaceOfSum(size_t channel) {
  const size_t four = channel / 4;
  return (four % 2 * kChannels / 8 + four / 2) * 4 + channel % 4;
}
template <class T>
struct alignas(32) SumRow {
  std::array<T, kChannels> at{};  // by PlaceOfSum
};
struct alignas(64) NetQuad {
  std::array<int8_t, kQuad * kChannels> at{};  // by PlaceOfSum, then by number
};

// A matrix by which numbers of seven bits are multiplied, and what becomes of the sums: held to 16
// bits, nothing if negative, and times factor / kFactorOne, they are in a column's unit.
struct NetMatrix {
  std::vector<SumRow<int8_t>> rows;  // a number
  SumRow<int32_t> bias;              // what the sums begin with
  NetRow factor;
};
inline constexpr int32_t kFactorOne = 1 << 13;
// Instruction sets that add up products in 16 bits, two and two of a quad, may do so over all quads
// of a layer, and over so many of inputs; more would round their weights more coarsely.
inline constexpr size_t kMixQuads = kChannels / kQuad;
inline constexpr size_t kInputQuads = 2;

// A network's weights, rounded. Thread-safe: constant after it is built.
class LineNet {
 public:
  // `weights`: NetWeights() of them, which need not outlive the call.
  explicit LineNet(std::span<const int16_t> weights);

  struct Layer {
    std::array<NetRow, kLooks> looks;
    NetMatrix mix;
    std::array<NetQuad, kMixQuads> quads;  // the rows of `mix`
  };
  // The inputs of a feature: inputs().rows[begin, end).
  struct FeatureInputs {
    uint32_t begin = 0, end = 0;
  };

  const NetMatrix& inputs() const { return inputs_; }
  const std::array<FeatureInputs, kFeatures>& features() const { return features_; }
  const std::array<Layer, kDilations.size()>& layers() const { return layers_; }
  const NetRow& score() const { return score_; }
  int32_t score_bias() const { return score_bias_; }

 private:
  NetMatrix inputs_;
  std::array<FeatureInputs, kFeatures> features_;
  std::array<Layer, kDilations.size()> layers_;
  NetRow score_;
  int32_t score_bias_;
};

// Scratch that is reused from page to page. A row a unit, and some more.
struct NetScratch {
  std::vector<NetRow> columns, next, above, below;
  // Of the inputs in which kRowBlock units differ: their values, and the rows of their weights;
  // then both in quads.
  std::vector<std::array<uint8_t, kRowBlock>> values;
  std::vector<const SumRow<int8_t>*> rows;
  std::vector<std::array<uint8_t, kRowBlock * kQuad>> numbers;
  std::vector<NetQuad> quads;
};

// Replaces `scores` by one a row of `table`, in 1/256 of log odds.
void RunNet(const LineTable& table, const LineNet& net, NetScratch& scratch,
            std::vector<int32_t>& scores);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_NET_H_
