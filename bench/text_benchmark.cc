// The tokeniser, and XXH3 over the same texts as the yardstick. Items are words, of XXH3 texts;
// bytes are bytes of text.
#include <memory>
#include <string>
#include <vector>

#include "bench/benchmark_text.h"
#include "bench/target_benchmark.h"
#include "stages/hash/hash.h"
#include "stages/text/words.h"

namespace copydesk::bench {
namespace {

constexpr size_t kStoryBytes = 2000;

struct Texts {
  Texts(Script script, Size size)
      : stories(Stories(size.bytes / kStoryBytes, kStoryBytes, 1, script)) {}

  Kernel MakeKernel(int64_t items) const {
    Kernel kernel;
    kernel.steps = stories.size();
    kernel.items = items;
    kernel.bytes = static_cast<int64_t>(TotalBytes(stories));
    return kernel;
  }
  int64_t Words() const {
    int64_t words = 0;
    for (const std::string& story : stories) words += text::CountWords(story);
    return words;
  }

  std::vector<std::string> stories;
  std::vector<uint64_t> hashes;
  std::vector<text::WordSpan> spans;
  std::vector<uint32_t> line_ends;
  uint64_t result = 0;
};

// What HashWords is asked for besides the hashes.
struct Extras {
  const char* name;
  bool spans;
  bool line_ends;
};
constexpr Extras kExtras[] = {{"HashWords", false, false},
                              {"HashWordsSpans", true, false},
                              {"HashWordsLines", false, true},
                              {"HashWordsSpansLines", true, true}};

Kernel HashWords(Script script, Size size, Extras extras) {
  const auto texts = std::make_shared<Texts>(script, size);
  Kernel kernel = texts->MakeKernel(texts->Words());
  kernel.run = [texts, extras](size_t step) {
    texts->hashes.clear();
    texts->spans.clear();
    texts->line_ends.clear();
    text::HashWords(texts->stories[step], texts->hashes, extras.spans ? &texts->spans : nullptr,
                    extras.line_ends ? &texts->line_ends : nullptr);
  };
  kernel.digest = [texts] {
    uint64_t digest = hash::Mix(DigestOf(texts->hashes), DigestOf(texts->line_ends));
    for (const text::WordSpan& span : texts->spans) {
      digest = hash::Mix(digest, uint64_t{span.begin} << 32 | span.end);
    }
    return digest;
  };
  return kernel;
}

Kernel CountWords(Script script, Size size) {
  const auto texts = std::make_shared<Texts>(script, size);
  Kernel kernel = texts->MakeKernel(texts->Words());
  kernel.run = [texts](size_t step) { texts->result = text::CountWords(texts->stories[step]); };
  kernel.digest = [texts] { return texts->result; };
  return kernel;
}

Kernel Xxh3(Script script, Size size) {
  const auto texts = std::make_shared<Texts>(script, size);
  Kernel kernel = texts->MakeKernel(static_cast<int64_t>(texts->stories.size()));
  kernel.run = [texts](size_t step) { texts->result = hash::Hash64(texts->stories[step]); };
  kernel.digest = [texts] { return texts->result; };
  return kernel;
}

// English in all sizes, the others in one: what they cost does not depend on the caches.
bool Register() {
  for (const Script script : kScripts) {
    for (const Size size : kSizes) {
      if (script != Script::kEnglish && size.bytes != kMiddleSize.bytes) continue;
      const std::string input = std::string("/") + ScriptName(script) + "/" + size.name;
      for (const Extras extras : kExtras) {
        RegisterForTargets(extras.name + input, [=] { return HashWords(script, size, extras); });
      }
      RegisterForTargets("CountWords" + input, [=] { return CountWords(script, size); });
      RegisterOnce("Xxh3" + input, [=] { return Xxh3(script, size); });
    }
  }
  return true;
}
[[maybe_unused]] const bool kRegistered = Register();

}  // namespace
}  // namespace copydesk::bench
