// Invented English-like text for benchmarks: the same seed, the same bytes.
#ifndef COPYDESK_BENCH_BENCHMARK_TEXT_H_
#define COPYDESK_BENCH_BENCHMARK_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace copydesk::bench {

// `count` stories of about `bytes` each: words of 1 to 7 letters over a vocabulary in which low
// ranks are common, sentences, paragraphs, and typographic quotes and dashes in about one word of
// forty.
std::vector<std::string> Stories(size_t count, size_t bytes, uint64_t seed);

size_t TotalBytes(const std::vector<std::string>& stories);

}  // namespace copydesk::bench

#endif  // COPYDESK_BENCH_BENCHMARK_TEXT_H_
