// Text to signature, step by step, and the exact overlap. Bytes are bytes of text.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bench/benchmark_text.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/hash/target.h"
#include "stages/sign/shingle.h"
#include "stages/text/words.h"

namespace copydesk::bench {
namespace {

const bool kTargetIsKnown = hash::ForceTargetFromEnvironment();

void BM_TextToSignature(benchmark::State& state) {
  const std::vector<std::string> stories = Stories(static_cast<size_t>(state.range(0)), 2000, 2);
  if (!kTargetIsKnown) state.SkipWithError("COPYDESK_TARGET does not run here");
  std::vector<uint64_t> words;
  std::vector<uint64_t> shingles;
  std::vector<uint32_t> signature(hash::kDefaultSlots);
  uint64_t count = 0;
  for (auto _ : state) {
    count = 0;
    for (const std::string& story : stories) {
      words.clear();
      shingles.clear();
      text::HashWords(story, words);
      sign::Shingles(words, 3, shingles);
      hash::MinHash(shingles, signature);
      count += shingles.size();
      benchmark::DoNotOptimize(signature.data());
    }
  }
  if (count == 0) state.SkipWithError("no shingles");
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(count));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(TotalBytes(stories)));
  state.SetLabel(hash::ActiveTargetName());
}
BENCHMARK(BM_TextToSignature)->Arg(200)->Arg(6000);

void BM_Shingles(benchmark::State& state) {
  const std::string story = Stories(1, 2000, 3)[0];
  std::vector<uint64_t> words;
  text::HashWords(story, words);
  std::vector<uint64_t> shingles;
  for (auto _ : state) {
    shingles.clear();
    sign::Shingles(words, static_cast<int>(state.range(0)), shingles);
    benchmark::DoNotOptimize(shingles.data());
  }
  if (shingles.size() != words.size() - static_cast<size_t>(state.range(0)) + 1) {
    state.SkipWithError("wrong number of shingles");
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(shingles.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(story.size()));
}
BENCHMARK(BM_Shingles)->Arg(3)->Arg(5);

// One base against many others; items are shingles of the others.
void BM_Overlap(benchmark::State& state) {
  const std::vector<std::string> stories = Stories(65, 2000, 4);
  std::vector<std::vector<uint64_t>> shingles(stories.size());
  int64_t items = 0;
  for (size_t i = 0; i < stories.size(); ++i) {
    std::vector<uint64_t> words;
    text::HashWords(stories[i], words);
    sign::Shingles(words, 3, shingles[i]);
    if (i > 0) items += static_cast<int64_t>(shingles[i].size());
  }
  sign::OverlapCounter counter;
  counter.SetBase(shingles[0]);
  const sign::Overlap self = counter.Count(shingles[0]);
  if (self.a != self.both || self.b != self.both) state.SkipWithError("a text differs from itself");
  for (auto _ : state) {
    counter.SetBase(shingles[0]);
    for (size_t i = 1; i < shingles.size(); ++i)
      benchmark::DoNotOptimize(counter.Count(shingles[i]));
  }
  state.SetItemsProcessed(state.iterations() * items);
  state.SetBytesProcessed(state.iterations() * items * static_cast<int64_t>(sizeof(uint64_t)));
}
BENCHMARK(BM_Overlap);

}  // namespace
}  // namespace copydesk::bench
