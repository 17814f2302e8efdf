#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/report/align.h"
#include "tests/support/gen.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

constexpr uint32_t kSeed = 2;

// Greedy tiling as it is told: again and again the longest common run of words not taken yet, the
// earliest in a and then in b among equals.
std::vector<Passage> NaiveTiling(const std::string& a, const std::string& b) {
  std::vector<bool> used_a(a.size()), used_b(b.size());
  std::vector<Passage> taken;
  for (;;) {
    Passage best;
    for (uint32_t i = 0; i < a.size(); ++i) {
      for (uint32_t j = 0; j < b.size(); ++j) {
        uint32_t n = 0;
        while (i + n < a.size() && j + n < b.size() && a[i + n] == b[j + n] && !used_a[i + n] &&
               !used_b[j + n]) {
          ++n;
        }
        if (n > best.words) best = {i, j, n};
      }
    }
    if (best.words < kSeed) break;
    for (uint32_t n = 0; n < best.words; ++n) used_a[best.a + n] = used_b[best.b + n] = true;
    taken.push_back(best);
  }
  std::sort(taken.begin(), taken.end(), [](auto& x, auto& y) { return x.a < y.a; });
  return taken;
}

std::vector<Passage> Fast(const std::string& a, const std::string& b) {
  return AlignWords(std::vector<uint64_t>(a.begin(), a.end()),
                    std::vector<uint64_t>(b.begin(), b.end()), kSeed);
}

TEST(ReportAlignProperty, PassagesAreThoseOfThePlainGreedyTiling) {
  // One string with a bar, so that inputs shrink.
  CheckProperty<std::string>(
      3000,
      [](Gen& gen) {
        const std::string_view alphabet = gen.Chance(50) ? "abcdefgh" : "abc";
        return gen.From(alphabet, 30) + "|" + gen.From(alphabet, 30);
      },
      [](const std::string& texts) {
        const size_t bar = std::min(texts.find('|'), texts.size());
        const std::string a = texts.substr(0, bar);
        const std::string b = bar < texts.size() ? texts.substr(bar + 1) : "";
        return Fast(a, b) == NaiveTiling(a, b);
      });
}

}  // namespace
}  // namespace copydesk::report
