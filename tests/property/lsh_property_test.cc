// Bands against brute force, and their recall with real signatures against the S-curve.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <set>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/match/lsh.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

// Numbers as keys: their upper halves.
std::vector<uint32_t> UpperHalves(const std::vector<uint64_t>& numbers) {
  std::vector<uint32_t> keys;
  for (const uint64_t number : numbers) keys.push_back(static_cast<uint32_t>(number >> 32));
  return keys;
}

TEST(LshPropertyTest, PairsAreThoseOfBruteForceWhereNoBucketIsLarge) {
  LshScratch scratch;
  CheckProperty<std::vector<uint64_t>>(
      500,
      [](Gen& gen) {
        std::vector<uint64_t> keys(gen.Below(200));
        const uint64_t different = gen.Between(1, 100);
        for (uint64_t& key : keys) {
          key = gen.Below(different) << 32 | gen.Below(3);
        }
        return keys;
      },
      [&](const std::vector<uint64_t>& keys) {
        std::vector<Row> rows(keys.size());
        for (size_t i = 0; i < rows.size(); ++i) {
          rows[i] = static_cast<Row>(3 * i + 1);
        }
        std::vector<PairKey> pairs;
        if (PairBand(UpperHalves(keys), rows, 1000, std::less<Row>(), scratch, pairs) != 0) {
          return false;
        }
        std::set<PairKey> expected;
        for (size_t i = 0; i < keys.size(); ++i) {
          for (size_t j = i + 1; j < keys.size(); ++j) {
            if (keys[i] >> 32 == keys[j] >> 32) {
              expected.insert(MakePairKey(rows[i], rows[j]));
            }
          }
        }
        return pairs.size() == expected.size() &&
               std::set<PairKey>(pairs.begin(), pairs.end()) == expected;
      });
}

TEST(LshPropertyTest, ThinnedBucketsAreLinearConnectedAndReported) {
  LshScratch scratch;
  CheckProperty<std::vector<uint64_t>>(
      300,
      [](Gen& gen) {
        std::vector<uint64_t> keys(gen.Below(300));
        const uint64_t different = gen.Between(1, 20);
        for (uint64_t& key : keys) {
          key = gen.Below(different) << 32;
        }
        return keys;
      },
      [&](const std::vector<uint64_t>& keys) {
        constexpr uint32_t kBucketMax = 5;
        std::vector<Row> rows(keys.size());
        std::iota(rows.begin(), rows.end(), Row{0});
        std::vector<PairKey> pairs;
        const uint64_t thinned =
            PairBand(UpperHalves(keys), rows, kBucketMax, std::less<Row>(), scratch, pairs);
        std::set<uint64_t> large;
        for (const uint64_t key : keys) {
          if (std::count(keys.begin(), keys.end(), key) > kBucketMax) {
            large.insert(key);
          }
        }
        const std::set<PairKey> found(pairs.begin(), pairs.end());
        if (found.size() != pairs.size() || thinned != large.size() ||
            pairs.size() > 5 * keys.size()) {
          return false;
        }
        // Every pair shares a key, and every story of a key meets the first of that key.
        for (const PairKey pair : pairs) {
          if (keys[FirstRow(pair)] != keys[SecondRow(pair)]) {
            return false;
          }
        }
        for (Row row = 0; row < keys.size(); ++row) {
          const Row first =
              static_cast<Row>(std::find(keys.begin(), keys.end(), keys[row]) - keys.begin());
          if (first != row && !found.contains(MakePairKey(first, row))) {
            return false;
          }
        }
        return true;
      });
}

// Whether two sets of `size` shingles with the planted Jaccard share a band of their signatures.
bool MeetInABand(Gen& gen, size_t shared, size_t own, int bands, int band_rows) {
  std::vector<uint64_t> a(shared);
  for (uint64_t& shingle : a) {
    shingle = gen.Next();
  }
  std::vector<uint64_t> b = a;
  for (size_t i = 0; i < own; ++i) {
    a.push_back(gen.Next());
    b.push_back(gen.Next());
  }
  std::vector<uint32_t> signature(hash::kDefaultSlots);
  std::vector<uint64_t> keys_a(static_cast<size_t>(bands));
  std::vector<uint64_t> keys_b(keys_a);
  hash::MinHash(a, signature);
  hash::BandKeys(signature, bands, band_rows, keys_a);
  hash::MinHash(b, signature);
  hash::BandKeys(signature, bands, band_rows, keys_b);
  LshScratch scratch;
  std::vector<PairKey> pairs;
  const std::vector<Row> rows = {0, 1};
  for (size_t band = 0; band < keys_a.size(); ++band) {
    PairBand(UpperHalves({keys_a[band], keys_b[band]}), rows, 64, std::less<Row>(), scratch, pairs);
  }
  return !pairs.empty();
}

TEST(LshPropertyTest, RecallWithRealSignaturesLiesOnTheSCurve) {
  constexpr int kTrials = 2000;
  struct Shape {
    int bands;
    int rows;
  };
  Gen gen(2024);
  for (const Shape shape : {Shape{32, 4}, Shape{16, 8}}) {
    for (const int tenths : {3, 5, 7, 8}) {
      // |A∩B| = J·u and |A\B| = |B\A| = (1−J)·u/2 of u = 600 shingles.
      const size_t shared = static_cast<size_t>(60 * tenths);
      const size_t own = static_cast<size_t>(30 * (10 - tenths));
      int met = 0;
      for (int trial = 0; trial < kTrials; ++trial) {
        met += MeetInABand(gen, shared, own, shape.bands, shape.rows) ? 1 : 0;
      }
      const double p = CandidateProbability(tenths / 10.0, shape.bands, shape.rows);
      const double recall = double{1} * met / kTrials;
      // Four and a half standard deviations (all eight hold with p > .9999), and .02 because slots
      // of one set are drawn without replacement, so that bands are not quite independent.
      const double bound = 4.5 * std::sqrt(p * (1 - p) / kTrials) + 0.02;
      EXPECT_NEAR(recall, p, bound) << shape.bands << " x " << shape.rows << " at ." << tenths;
    }
  }
}

}  // namespace
}  // namespace copydesk::match
