#include "bench/benchmark_text.h"

#include <algorithm>

#include "stages/hash/hash.h"

namespace copydesk::bench {

std::vector<std::string> Stories(size_t count, size_t bytes, uint64_t seed) {
  hash::SplitMix random(seed);
  std::vector<std::string> vocabulary(20'000);
  for (size_t rank = 0; rank < vocabulary.size(); ++rank) {
    const uint64_t letters =
        1 + std::min<uint64_t>(rank / 8, 2) + random.Next() % 3 + random.Next() % 3;
    for (uint64_t i = 0; i < letters; ++i) {
      vocabulary[rank].push_back("etaoinsrhldcumfpgwybvkxjqz"[random.Next() % 26]);
    }
  }
  std::vector<std::string> stories(count);
  for (std::string& story : stories) {
    while (story.size() < bytes) {
      // A product of three uniform shares puts half of the words among the first thousandth of
      // ranks.
      uint64_t rank = vocabulary.size();
      for (int i = 0; i < 3; ++i) rank = (rank * (random.Next() % 1024)) >> 10;
      std::string word = vocabulary[rank];
      const uint64_t kind = random.Next() % 80;
      if (kind == 0) word = "“" + word + "”";
      if (kind == 1) word += " —";
      story += word;
      story += kind >= 75 ? ". " : kind >= 70 ? ", " : kind == 69 ? ".\n\n" : " ";
    }
  }
  return stories;
}

size_t TotalBytes(const std::vector<std::string>& stories) {
  size_t bytes = 0;
  for (const std::string& story : stories) bytes += story.size();
  return bytes;
}

}  // namespace copydesk::bench
