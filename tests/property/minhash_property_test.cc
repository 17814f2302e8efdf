// The Jaccard estimate against exact similarities, and its error against the theory's.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"
#include "tests/support/gen.h"

namespace copydesk::testing {
namespace {

struct Error {
  double rmse = 0;
  double bias = 0;
  double ideal_rmse = 0;  // of independent slots
};

// Pairs of sets of `size` shingles, with similarities spread over 0 to 1.
Error Measure(size_t size, size_t slots, int pairs) {
  double squares = 0;
  double sum = 0;
  double variance = 0;
  std::vector<uint32_t> sig_a(slots);
  std::vector<uint32_t> sig_b(slots);
  for (int pair = 0; pair < pairs; ++pair) {
    Gen gen(TestSeed() + static_cast<uint64_t>(pair) * 1000003 + size);
    const size_t shared = gen.Below(size + 1);
    std::vector<uint64_t> a;
    for (size_t i = 0; i < size; ++i) a.push_back(gen.Next());
    std::vector<uint64_t> b(a.begin(), a.begin() + static_cast<ptrdiff_t>(shared));
    while (b.size() < size) b.push_back(gen.Next());
    const double jaccard = static_cast<double>(shared) / static_cast<double>(2 * size - shared);
    hash::MinHash(a, sig_a);
    hash::MinHash(b, sig_b);
    const double estimate =
        static_cast<double>(hash::CountEqual(sig_a, sig_b)) / static_cast<double>(slots);
    squares += (estimate - jaccard) * (estimate - jaccard);
    sum += estimate - jaccard;
    variance += jaccard * (1 - jaccard) / static_cast<double>(slots);
  }
  const double n = pairs;
  return {std::sqrt(squares / n), sum / n, std::sqrt(variance / n)};
}

TEST(MinHashEstimate, IsUnbiasedAndNoWorseThanIndependentSlotsWouldBe) {
  constexpr int kPairs = 4000;
  for (const size_t size : {5U, 20U, 50U, 100U, 200U, 300U, 600U, 1500U}) {
    const Error error = Measure(size, hash::kDefaultSlots, kPairs);
    std::printf("%4zu shingles: RMSE %.1f, bias %+.2f, ideal %.1f (thousandths)\n", size,
                error.rmse * 1e3, error.bias * 1e3, error.ideal_rmse * 1e3);
    // The relative error of a standard deviation from n samples is about 1/sqrt(2n): 1.1 %.
    EXPECT_LT(error.rmse, error.ideal_rmse * 1.05) << size;
    EXPECT_LT(std::abs(error.bias), 4 * error.ideal_rmse / std::sqrt(double{kPairs})) << size;
  }
}

TEST(MinHashEstimate, StaysUnbiasedBetweenSetsOfVeryDifferentSizes) {
  constexpr int kPairs = 3000;
  double sum = 0;
  double variance = 0;
  std::vector<uint32_t> sig_a(hash::kDefaultSlots);
  std::vector<uint32_t> sig_b(hash::kDefaultSlots);
  for (int pair = 0; pair < kPairs; ++pair) {
    Gen gen(TestSeed() + static_cast<uint64_t>(pair) * 7919);
    std::vector<uint64_t> large;
    for (uint64_t i = gen.Between(100, 700); i > 0; --i) large.push_back(gen.Next());
    const std::vector<uint64_t> small(
        large.begin(), large.begin() + static_cast<ptrdiff_t>(gen.Between(1, large.size())));
    const double jaccard = static_cast<double>(small.size()) / static_cast<double>(large.size());
    hash::MinHash(large, sig_a);
    hash::MinHash(small, sig_b);
    sum += hash::CountEqual(sig_a, sig_b) / double{hash::kDefaultSlots} - jaccard;
    variance += jaccard * (1 - jaccard) / hash::kDefaultSlots;
  }
  EXPECT_LT(std::abs(sum / kPairs), 4 * std::sqrt(variance) / kPairs);
}

}  // namespace
}  // namespace copydesk::testing
