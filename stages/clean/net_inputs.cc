#include <algorithm>
#include <bit>
#include <initializer_list>

#include "stages/clean/line_net.h"

namespace copydesk::clean {
namespace {

using enum Feature;

bool Among(Feature f, std::initializer_list<Feature> list) {
  return std::find(list.begin(), list.end(), f) != list.end();
}

// The number of values of a code, or 0.
int CodesOf(Feature f) {
  switch (f) {
    case kStart:
    case kClass:
      return 5;
    case kEnd:
      return 6;
    case kRendering:
    case kBlockPlace:
      return 3;
    default:
      return 0;
  }
}

bool IsPercent(Feature f) {
  return Among(
      f, {kCaps,       kShout,      kDigits,     kStopWords,  kCover,      kIdeographs, kUnitsShare,
          kWordsShare, kProseShare, kCover3,     kCover8,     kCoverAbove, kCoverBelow, kShorts3,
          kShorts8,    kTopicAbove, kTopicBelow, kTopicBlock, kPageShorts, kPageKnown});
}

bool IsEvidence(Feature f) {
  return Among(f, {kWordMean, kWordSum, kWordMost, kWordMean2, kWordMean5, kWordMean10,
                   kWordMeanAbove, kWordMeanBelow});
}

bool IsPhrase(Feature f) { return f >= kNavigation && f <= kReferences; }
bool IsFlag(Feature f) { return f == kBlank || (f >= kUrl && f <= kMoney); }

// About 8 log2(value + 1), from whole numbers.
int Log8(int value) {
  const auto v = static_cast<unsigned>(value) + 1;
  const auto top = static_cast<int>(std::bit_width(v)) - 1;
  const unsigned rest = top >= 3 ? v >> (top - 3) : v << (3 - top);
  return top * 8 + static_cast<int>(rest & 7);
}

template <typename Value>
NetInput Input(Feature f, Value&& value) {
  NetInput input{.feature = f, .value = {}};
  for (int v = 0; v < 256; ++v) {
    input.value[static_cast<size_t>(v)] = static_cast<int8_t>(std::clamp(value(v), -127, 127));
  }
  return input;
}

std::vector<NetInput> MakeInputs() {
  std::vector<NetInput> inputs;
  for (size_t k = 0; k < kFeatures; ++k) {
    const auto f = static_cast<Feature>(k);
    if (CodesOf(f) > 0) {
      for (int code = 0; code < CodesOf(f); ++code) {
        inputs.push_back(Input(f, [code](int v) { return v == code ? kInputOne : 0; }));
      }
    } else if (IsPhrase(f)) {
      inputs.push_back(Input(f, [](int v) { return v >= 1 ? kInputOne : 0; }));
      inputs.push_back(Input(f, [](int v) { return v >= 3 ? kInputOne : 0; }));
    } else if (IsEvidence(f)) {
      inputs.push_back(Input(f, [](int v) { return (v - 128) * kInputOne / 40; }));
    } else if (IsPercent(f)) {
      inputs.push_back(Input(f, [](int v) { return (v - 50) * kInputOne / 50; }));
    } else if (IsFlag(f)) {
      inputs.push_back(Input(f, [](int v) { return v != 0 ? kInputOne : 0; }));
    } else {
      inputs.push_back(Input(f, [](int v) { return (Log8(v) - 20) * kInputOne / 20; }));
    }
  }
  return inputs;
}

}  // namespace

std::span<const NetInput> NetInputs() {
  static const std::vector<NetInput>* const kInputs = new std::vector<NetInput>(MakeInputs());
  return *kInputs;
}

size_t NetWeights() { return NetLayout{NetInputs().size()}.all(); }

}  // namespace copydesk::clean
