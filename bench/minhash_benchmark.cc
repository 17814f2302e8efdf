// Signatures from shingles; items are shingles. The estimate's error is measured by
// tests/property/minhash_property_test.cc, which prints it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/hash/target.h"

namespace copydesk::bench {
namespace {

void BM_MinHash(benchmark::State& state) {
  constexpr size_t kSets = 64;  // so that branches are not learnt by heart
  const auto size = static_cast<size_t>(state.range(0));
  std::vector<std::vector<uint64_t>> sets(kSets, std::vector<uint64_t>(size));
  hash::SplitMix random(7);
  for (std::vector<uint64_t>& set : sets) {
    for (uint64_t& shingle : set) shingle = random.Next();
  }
  std::vector<uint32_t> signature(static_cast<size_t>(state.range(1)));
  std::vector<uint32_t> reversed(signature.size());
  hash::MinHash(sets[0], signature);
  std::reverse(sets[0].begin(), sets[0].end());
  hash::MinHash(sets[0], reversed);
  if (signature != reversed) state.SkipWithError("the order of shingles changed the signature");
  for (auto _ : state) {
    for (const std::vector<uint64_t>& set : sets) {
      hash::MinHash(set, signature);
      benchmark::DoNotOptimize(signature.data());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(kSets * size));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(kSets * size * sizeof(uint64_t)));
  state.SetLabel(hash::ActiveTargetName());
}
BENCHMARK(BM_MinHash)->ArgsProduct({{50, 300, 600, 1500}, {128, 256}});

void BM_CountEqual(benchmark::State& state) {
  std::vector<uint32_t> a(128, 1);
  std::vector<uint32_t> b(128, 1);
  b[5] = 2;
  if (hash::CountEqual(a, b) != 127) state.SkipWithError("127 slots are equal");
  for (auto _ : state) benchmark::DoNotOptimize(hash::CountEqual(a, b));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * 2 * 128 * static_cast<int64_t>(sizeof(uint32_t)));
}
BENCHMARK(BM_CountEqual);

}  // namespace
}  // namespace copydesk::bench
