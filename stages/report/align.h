// The passages that two texts share: maximal runs of common words, for showing people why two
// stories are taken for copies.
//
// Words are compared folded, by their hashes. Every run of `seed_words` words that both texts have
// is a seed; seeds grow as far as the words agree on both sides; the longest run is taken first,
// and what overlaps it on either side is cut back to what is left, as long as that is still a seed
// long. So the passages never overlap in either text, and stand in the order of the first.
//
//   A  the mayor said on Monday that the bridge will open      passages: "the bridge will open",
//   B  the bridge will open soon, the mayor said on Tuesday              "the mayor said on"
//
// This is greedy string tiling (Wise, 1993) with an index of seeds in place of repeated scans.
// Cost: near-linear in the words of both texts for prose. Two caps bound it for texts that repeat a
// phrase on and on: a seed that comes more than kMaxSeedPlaces times in the second text is tried at
// the first of its places only, and when finding runs has compared kMaxWork words for each word of
// the texts, no further runs are looked for. Beyond the caps a passage may be missed or come out in
// pieces. Thread-safety: pure functions. Tested by tests/unit/report/align_test.cc and, against a
// plain quadratic tiling, by tests/property/report_align_test.cc.
#ifndef COPYDESK_STAGES_REPORT_ALIGN_H_
#define COPYDESK_STAGES_REPORT_ALIGN_H_

#include <cstdint>
#include <span>
#include <vector>

namespace copydesk::report {

// Words [a, a + words) of the first text and [b, b + words) of the second are the same.
struct Passage {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t words = 0;

  friend bool operator==(const Passage&, const Passage&) = default;
};

inline constexpr uint32_t kMaxSeedPlaces = 32;
inline constexpr uint64_t kMaxWork = 64;

// Words as their hashes, in text order. REQUIRES: seed_words >= 1.
std::vector<Passage> AlignWords(std::span<const uint64_t> a, std::span<const uint64_t> b,
                                uint32_t seed_words);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_ALIGN_H_
