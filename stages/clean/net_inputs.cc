#include <algorithm>
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

std::vector<NetInput> MakeInputs() {
  std::vector<NetInput> inputs;
  for (size_t k = 0; k < kFeatures; ++k) {
    const auto f = static_cast<Feature>(k);
    const auto range = [&](int least, int most) {
      inputs.push_back({.feature = f,
                        .form = NetInput::Form::kRange,
                        .least = static_cast<uint8_t>(least),
                        .most = static_cast<uint8_t>(most)});
    };
    if (CodesOf(f) > 0) {
      for (int code = 0; code < CodesOf(f); ++code) range(code, code);
    } else if (IsPhrase(f)) {
      range(1, 255);
      range(3, 255);
    } else if (IsFlag(f)) {
      range(1, 255);
    } else {
      inputs.push_back({.feature = f,
                        .form = IsEvidence(f)  ? NetInput::Form::kEvidence
                                : IsPercent(f) ? NetInput::Form::kPercent
                                               : NetInput::Form::kLog});
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
