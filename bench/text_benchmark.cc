// The tokeniser, and XXH3 over the same bytes as the yardstick. COPYDESK_TARGET forces a target.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bench/benchmark_text.h"
#include "stages/hash/hash.h"
#include "stages/hash/target.h"
#include "stages/text/words.h"

namespace copydesk::bench {
namespace {

const bool kTargetIsKnown = hash::ForceTargetFromEnvironment();

// 200 stories fit L2, 6000 do not.
std::vector<std::string> Input(benchmark::State& state) {
  std::vector<std::string> stories = Stories(static_cast<size_t>(state.range(0)), 2000, 1);
  uint64_t words = 0;
  std::vector<uint64_t> hashes;
  for (const std::string& story : stories) {
    words += text::CountWords(story);
    text::HashWords(story, hashes);
  }
  if (words != hashes.size()) state.SkipWithError("CountWords and HashWords differ");
  if (!kTargetIsKnown) state.SkipWithError("COPYDESK_TARGET does not run here");
  return stories;
}

void Report(benchmark::State& state, const std::vector<std::string>& stories, uint64_t items) {
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(TotalBytes(stories)));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(items));
  state.SetLabel(hash::ActiveTargetName());
}

void BM_HashWords(benchmark::State& state) {
  const std::vector<std::string> stories = Input(state);
  std::vector<uint64_t> hashes;
  uint64_t words = 0;
  for (auto _ : state) {
    words = 0;
    for (const std::string& story : stories) {
      hashes.clear();
      text::HashWords(story, hashes);
      words += hashes.size();
      benchmark::DoNotOptimize(hashes.data());
    }
  }
  Report(state, stories, words);
}
BENCHMARK(BM_HashWords)->Arg(200)->Arg(6000);

void BM_HashWordsAndLines(benchmark::State& state) {
  const std::vector<std::string> stories = Input(state);
  std::vector<uint64_t> hashes;
  std::vector<uint32_t> line_ends;
  uint64_t words = 0;
  for (auto _ : state) {
    words = 0;
    for (const std::string& story : stories) {
      hashes.clear();
      line_ends.clear();
      text::HashWords(story, hashes, nullptr, &line_ends);
      words += hashes.size();
    }
  }
  Report(state, stories, words);
}
BENCHMARK(BM_HashWordsAndLines)->Arg(200);

void BM_CountWords(benchmark::State& state) {
  const std::vector<std::string> stories = Input(state);
  uint64_t words = 0;
  for (auto _ : state) {
    words = 0;
    for (const std::string& story : stories) words += text::CountWords(story);
    benchmark::DoNotOptimize(words);
  }
  Report(state, stories, words);
}
BENCHMARK(BM_CountWords)->Arg(200);

void BM_Xxh3(benchmark::State& state) {
  const std::vector<std::string> stories = Input(state);
  for (auto _ : state) {
    for (const std::string& story : stories) benchmark::DoNotOptimize(hash::Hash64(story));
  }
  Report(state, stories, stories.size());
}
BENCHMARK(BM_Xxh3)->Arg(200)->Arg(6000);

}  // namespace
}  // namespace copydesk::bench
