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
// Numbers are 16-bit fixed point: columns in 1/1024, weights in 1/16384. Products are rounded; the
// sums of a layer saturate in a fixed order, those of the inputs wrap (which the weights that are
// learned stay far from) and so have none. Every machine and instruction set gives the same scores.
// line_net.inc holds the built-in weights; bench/quality/learn_line_model.cc learns them.
// Thread-safe: pure. Tested by tests/unit/clean/line_net_test.cc and, across instruction sets, by
// tests/differential/line_net_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_NET_H_
#define COPYDESK_STAGES_CLEAN_LINE_NET_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/line_features.h"

namespace copydesk::clean {

inline constexpr size_t kChannels = 32;
inline constexpr std::array<size_t, 6> kDilations = {1, 2, 4, 8, 16, 2};
inline constexpr size_t kMostDilation = 16;

// What weights and columns count as 1.
inline constexpr int32_t kNetWeightOne = 1 << 14;
inline constexpr int32_t kColumnOne = 1 << 10;

// One number of a unit that the network reads: a feature's value in 1/kInputOne.
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
        return RangeOf(byte);
      case Form::kPercent:
        return PercentOf(byte);
      case Form::kEvidence:
        return EvidenceOf(byte);
      case Form::kLog:
        return LogOf(byte);
    }
    return 0;
  }

  int32_t RangeOf(int32_t v) const { return v >= least && v <= most ? kInputOne : 0; }
  static int32_t PercentOf(int32_t v) { return std::min((v - 50) * kInputOne / 50, 127); }
  static int32_t EvidenceOf(int32_t v) { return (v - 128) * kInputOne / 40; }
  // About log2(v + 1) in eighths: the exponent and three more bits of a float, whose loops
  // compilers make registers of.
  static int32_t LogOf(int32_t v) {
    const auto bits = std::bit_cast<int32_t>(static_cast<float>(v + 1));
    return ((bits >> 20) - 127 * 8 - 20) * kInputOne / 20;
  }
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
// quick and slow channels take turns. Means are held in 1/2^kMeanBits of a column's unit.
constexpr int RunningShift(size_t channel) { return channel % 2 != 0 ? 3 : 6; }
inline constexpr int kMeanBits = 8;

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

// A number a channel, the slow channels before the quick ones: those of one kind fill a register.
struct alignas(64) NetRow {
  std::array<int16_t, kChannels> at{};
};
constexpr size_t PlaceInRow(size_t channel) { return channel / 2 + channel % 2 * kChannels / 2; }

// A network's weights, in rows. Thread-safe: constant after it is built.
class LineNet {
 public:
  // `weights`: NetWeights() of them, which need not outlive the call.
  explicit LineNet(std::span<const int16_t> weights);

  struct Layer {
    std::array<NetRow, kLooks> looks;
    std::array<NetRow, kChannels> mix;  // by the channel that is read
    NetRow bias;
    // No sum saturates where nothing that a unit sees is larger than this, either way.
    int16_t small = 0;
  };
  // The inputs of a feature: inputs()[begin, end).
  struct FeatureInputs {
    uint32_t begin = 0, end = 0;
  };

  const std::vector<NetRow>& inputs() const { return inputs_; }
  const std::array<FeatureInputs, kFeatures>& features() const { return features_; }
  const NetRow& bias() const { return bias_; }
  const std::array<Layer, kDilations.size()>& layers() const { return layers_; }
  const NetRow& score() const { return score_; }
  int32_t score_bias() const { return score_bias_; }

 private:
  std::vector<NetRow> inputs_;
  std::array<FeatureInputs, kFeatures> features_;
  NetRow bias_;
  std::array<Layer, kDilations.size()> layers_;
  NetRow score_;
  int32_t score_bias_;
};

// Scratch that is reused from page to page. A row a unit, and some more.
struct NetScratch {
  std::vector<NetRow> columns, next, above, below;
  std::vector<int16_t> values;        // kRowBlock units' of each input that is looked at
  std::vector<const NetRow*> active;  // the weights of those
};

// Replaces `scores` by one a row of `table`, in 1/256 of log odds.
void RunNet(const LineTable& table, const LineNet& net, NetScratch& scratch,
            std::vector<int32_t>& scores);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_NET_H_
