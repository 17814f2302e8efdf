// Text to signature, step by step and as a whole with XXH3 over the same texts as the yardstick,
// and the exact overlap. Items are shingles, of XXH3 texts; bytes are bytes of text.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "bench/benchmark_text.h"
#include "bench/target_benchmark.h"
#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/sign/shingle.h"
#include "stages/text/words.h"

namespace copydesk::bench {
namespace {

constexpr size_t kStoryBytes = 2000;
constexpr int kLengths[] = {3, 5};

// Stories, the words of each, and what becomes of one.
struct Texts {
  Texts(Script script, Size size)
      : stories(Stories(size.bytes / kStoryBytes, kStoryBytes, 2, script)) {
    for (const std::string& story : stories) {
      text::HashWords(story, words_of.emplace_back());
    }
  }

  Kernel MakeKernel(int64_t items) const {
    Kernel kernel;
    kernel.steps = stories.size();
    kernel.items = items;
    kernel.bytes = static_cast<int64_t>(TotalBytes(stories));
    return kernel;
  }
  int64_t Shingles(int length) const {
    int64_t count = 0;
    std::vector<uint64_t> made;
    for (const std::vector<uint64_t>& of_one : words_of) {
      made.clear();
      sign::Shingles(of_one, length, made);
      count += static_cast<int64_t>(made.size());
    }
    return count;
  }

  std::vector<std::string> stories;
  std::vector<std::vector<uint64_t>> words_of;
  std::vector<uint64_t> words;
  std::vector<uint64_t> shingles;
  std::vector<uint32_t> signature = std::vector<uint32_t>(hash::kDefaultSlots);
  uint64_t result = 0;
};

Kernel Shingles(int length, Size size) {
  const auto texts = std::make_shared<Texts>(Script::kEnglish, size);
  Kernel kernel = texts->MakeKernel(texts->Shingles(length));
  kernel.run = [texts, length](size_t step) {
    texts->shingles.clear();
    sign::Shingles(texts->words_of[step], length, texts->shingles);
  };
  kernel.digest = [texts] { return DigestOf(texts->shingles); };
  return kernel;
}

Kernel TextToSignature(int length, Script script, Size size) {
  const auto texts = std::make_shared<Texts>(script, size);
  Kernel kernel = texts->MakeKernel(texts->Shingles(length));
  kernel.run = [texts, length](size_t step) {
    texts->words.clear();
    texts->shingles.clear();
    text::HashWords(texts->stories[step], texts->words);
    sign::Shingles(texts->words, length, texts->shingles);
    hash::MinHash(texts->shingles, texts->signature);
  };
  kernel.digest = [texts] { return DigestOf(texts->signature); };
  return kernel;
}

Kernel Xxh3(Script script, Size size) {
  const auto texts = std::make_shared<Texts>(script, size);
  Kernel kernel = texts->MakeKernel(static_cast<int64_t>(texts->stories.size()));
  kernel.run = [texts](size_t step) { texts->result = hash::Hash64(texts->stories[step]); };
  kernel.digest = [texts] { return texts->result; };
  return kernel;
}

bool Register() {
  for (const Script script : kScripts) {
    for (const Size size : kSizes) {
      if (script != Script::kEnglish && size.bytes != kMiddleSize.bytes) continue;
      const std::string input = std::string("/") + ScriptName(script) + "/" + size.name;
      for (const int length : kLengths) {
        const std::string words = "/words:" + std::to_string(length);
        RegisterForTargets("TextToSignature" + words + input,
                           [=] { return TextToSignature(length, script, size); });
        if (script == Script::kEnglish) {
          RegisterForTargets("Shingles" + words + input, [=] { return Shingles(length, size); });
        }
      }
      RegisterOnce("Xxh3" + input, [=] { return Xxh3(script, size); });
    }
  }
  return true;
}
[[maybe_unused]] const bool kRegistered = Register();

// One base against many others; items are shingles of the others.
void BM_Overlap(benchmark::State& state) {
  const std::vector<std::string> stories = Stories(65, kStoryBytes, 4);
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
