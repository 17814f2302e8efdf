#include "stages/report/align.h"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

#include "stages/sign/shingle.h"

namespace copydesk::report {
namespace {

bool SameRun(std::span<const uint64_t> a, std::span<const uint64_t> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// Longer first, then the earlier in a, then in b.
struct GivesWay {
  bool operator()(const Passage& x, const Passage& y) const {
    if (x.words != y.words) return x.words < y.words;
    return x.a != y.a ? x.a > y.a : x.b > y.b;
  }
};

// All maximal runs of at least `seed` common words, but for the caps.
std::vector<Passage> FindRuns(std::span<const uint64_t> a, std::span<const uint64_t> b,
                              uint32_t seed) {
  std::vector<Passage> runs;
  std::unordered_map<uint64_t, std::vector<uint32_t>> places;  // looked up, never iterated
  std::vector<uint64_t> seeds;
  sign::Shingles(b, static_cast<int>(seed), seeds);
  for (uint32_t i = 0; i < seeds.size(); ++i) {
    std::vector<uint32_t>& list = places[seeds[i]];
    if (list.size() < kMaxSeedPlaces) list.push_back(i);
  }
  seeds.clear();
  sign::Shingles(a, static_cast<int>(seed), seeds);
  // Per diagonal (b's word minus a's): the end in a of the last run on it, so that each is found
  // once.
  std::unordered_map<int64_t, uint32_t> run_end;
  uint64_t work_left = kMaxWork * (a.size() + b.size());
  for (uint32_t i = 0; i < seeds.size(); ++i) {
    const auto found = places.find(seeds[i]);
    if (found == places.end()) continue;
    for (const uint32_t j : found->second) {
      uint32_t& known = run_end[int64_t{j} - int64_t{i}];
      if (i < known || !SameRun(a.subspan(i, seed), b.subspan(j, seed))) continue;
      uint32_t words = seed;
      while (i + words < a.size() && j + words < b.size() && a[i + words] == b[j + words]) ++words;
      uint32_t back = 0;
      while (back < i && back < j && a[i - back - 1] == b[j - back - 1]) ++back;
      runs.push_back({i - back, j - back, words + back});
      known = i + words;
      if (words + back > work_left) return runs;
      work_left -= words + back;
    }
  }
  return runs;
}

}  // namespace

std::vector<Passage> AlignWords(std::span<const uint64_t> a, std::span<const uint64_t> b,
                                uint32_t seed_words) {
  std::vector<Passage> taken;
  if (a.size() < seed_words || b.size() < seed_words) return taken;
  const std::vector<Passage> runs = FindRuns(a, b, seed_words);
  std::priority_queue<Passage, std::vector<Passage>, GivesWay> queue(GivesWay{}, runs);
  std::vector<uint8_t> used_a(a.size(), 0);
  std::vector<uint8_t> used_b(b.size(), 0);
  while (!queue.empty()) {
    const Passage run = queue.top();
    queue.pop();
    const auto is_free = [&](uint32_t i) {
      return used_a[run.a + i] == 0 && used_b[run.b + i] == 0;
    };
    // The pieces that no longer passage has taken; if that is the whole run, it is the longest
    // left.
    for (uint32_t i = 0; i < run.words;) {
      if (!is_free(i)) {
        ++i;
        continue;
      }
      uint32_t end = i;
      while (end < run.words && is_free(end)) ++end;
      const Passage piece{run.a + i, run.b + i, end - i};
      if (piece == run) {
        std::fill_n(used_a.begin() + run.a, run.words, uint8_t{1});
        std::fill_n(used_b.begin() + run.b, run.words, uint8_t{1});
        taken.push_back(run);
      } else if (piece.words >= seed_words) {
        queue.push(piece);
      }
      i = end;
    }
  }
  std::sort(taken.begin(), taken.end(),
            [](const Passage& x, const Passage& y) { return x.a < y.a; });
  return taken;
}

}  // namespace copydesk::report
