// Invented text for benchmarks: the same seed, the same bytes.
#ifndef COPYDESK_BENCH_BENCHMARK_TEXT_H_
#define COPYDESK_BENCH_BENCHMARK_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace copydesk::bench {

enum class Script : uint8_t {
  kEnglish,   // typographic quotes and dashes in about one word of forty
  kAscii,     // the same without them
  kQuotes,    // with them, or with a typographic apostrophe, in about one word of three
  kCyrillic,  // two bytes a letter
  kChinese,   // three bytes a character, no spaces
};
inline constexpr Script kScripts[] = {Script::kEnglish, Script::kAscii, Script::kQuotes,
                                      Script::kCyrillic, Script::kChinese};
const char* ScriptName(Script script);

// `count` stories of about `bytes` each: words of 1 to 7 letters over a vocabulary in which low
// ranks are common, sentences, paragraphs.
std::vector<std::string> Stories(size_t count, size_t bytes, uint64_t seed,
                                 Script script = Script::kEnglish);

size_t TotalBytes(const std::vector<std::string>& stories);

}  // namespace copydesk::bench

#endif  // COPYDESK_BENCH_BENCHMARK_TEXT_H_
