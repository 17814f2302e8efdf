#include "stages/clean/line_model.h"

#include <algorithm>

namespace copydesk::clean {
namespace {

constexpr uint64_t kSure = 65536;
constexpr int32_t kScoreStep = kWeightOne / 16;
constexpr int kMostSteps = 8;

// The chance that a score stands for, in 1/kSure: e^x = 2^(369/256 x), and 2^x by its whole part
// and a straight line between.
uint64_t Chance(int32_t score) {
  constexpr int64_t kEnd = int64_t{10} * 256;
  const int64_t bits = std::clamp(int64_t{score} * 369 / kWeightOne, -kEnd, kEnd) + kEnd;
  const uint64_t power = (uint64_t{256} + static_cast<uint64_t>(bits % 256)) << (bits / 256);
  return power * kSure / (power + (uint64_t{256} << 10));
}

constexpr int16_t kNet[] = {
#include "stages/clean/line_net.inc"
};

}  // namespace

const LineModel& BuiltInModel() {
  static const LineNet* const kBuiltInNet = new LineNet(kNet);
  static const LineModel kBuiltIn{kBuiltInNet, &WordEvidence::BuiltIn()};
  return kBuiltIn;
}

int32_t KeepFrom(std::span<const int32_t> scores, std::span<const uint32_t> words) {
  uint64_t expected = 0;  // words of story, in 1/kSure
  for (size_t i = 0; i < scores.size(); ++i) expected += Chance(scores[i]) * words[i];
  int32_t from = 0;
  for (int step = 0; step < kMostSteps; ++step) {
    uint64_t kept = 0, right = 0;
    for (size_t i = 0; i < scores.size(); ++i) {
      if (scores[i] < from) continue;
      kept += words[i];
      right += Chance(scores[i]) * words[i];
    }
    if (expected == 0) return from;
    // Half of the measure that this choice is expected to have, then the least score above it.
    const uint64_t half = right * kSure / (kept * kSure + expected);
    int32_t next = 0;
    while (next > kLowestKept && Chance(next - kScoreStep) >= half) next -= kScoreStep;
    if (next == from) return from;
    from = next;
  }
  return from;
}

void Decide(std::vector<int32_t>& scores, std::span<const uint32_t> words,
            std::span<const uint8_t> evidence, int32_t chrome_bias, std::vector<State>& states) {
  const size_t n = scores.size();
  for (size_t i = 0; i < n; ++i) {
    scores[i] -= chrome_bias + (evidence.empty() ? 0 : kSiteEvidence[evidence[i]]);
  }
  const int32_t from = KeepFrom(scores, words);
  states.assign(n, State::kHead);
  size_t first = n, last = n;
  for (size_t i = 0; i < n; ++i) {
    if (scores[i] < from) continue;
    states[i] = State::kBody;
    if (first == n) first = i;
    last = i;
  }
  for (size_t i = first; i < n; ++i) {
    if (states[i] != State::kBody) states[i] = i < last ? State::kGap : State::kTail;
  }
}

}  // namespace copydesk::clean
