// Shingles: what texts are compared by. A shingle is the hash of a few consecutive words.
//
// Words come as hashes (stages/text/words.h); how they make a shingle stands in
// stages/hash/shingle_kernel.h. Callers sample by the lowest bits and use both halves apart. Equal
// runs of words have equal shingles; different ones meet by chance only, 2⁻⁶⁴ a pair, and up to
// 2⁻⁵⁶ where a word comes again inside a shingle of even length.
//
// Thread-safety: free functions are pure; an OverlapCounter serves one thread. Tested by
// tests/unit/sign/shingle_test.cc and tests/unit/sign/overlap_counter_test.cc.
#ifndef COPYDESK_STAGES_SIGN_SHINGLE_H_
#define COPYDESK_STAGES_SIGN_SHINGLE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/hash/shingle_kernel.h"

namespace copydesk::sign {

using hash::kMaxShingleWords;

// How many shingles so many words have: one for every run of `length` words; of fewer words than
// that, one of all of them; of none, none. REQUIRES: 1 <= length <= kMaxShingleWords.
size_t CountShingles(size_t words, int length);

// Writes the shingles of `words`, in text order, with repeats. Shingle i begins at word i.
// REQUIRES: shingles.size() == CountShingles(words.size(), length).
void Shingles(std::span<const uint64_t> words, int length, std::span<uint64_t> shingles);

// The same, behind what `shingles` holds.
void Shingles(std::span<const uint64_t> words, int length, std::vector<uint64_t>& shingles);

// 128 bits that tell a sequence of words from all others: equal digests are taken for exact copies
// (of n texts some two different ones share a digest with probability about n² / 2¹²⁹, provided
// that no words collide).
struct WordsDigest {
  uint64_t low = 0;
  uint64_t high = 0;

  friend bool operator==(const WordsDigest&, const WordsDigest&) = default;
  friend auto operator<=>(const WordsDigest&, const WordsDigest&) = default;
};
WordsDigest DigestWords(std::span<const uint64_t> words);

// Shares are given in millionths: every decision is one of integers.
inline constexpr uint32_t kWhole = 1'000'000;

// Distinct shingles of two texts, or other members of two sets, and how many they share.
struct Overlap {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t both = 0;

  uint64_t united() const { return uint64_t{a} + b - both; }
  uint32_t smaller() const { return std::min(a, b); }
  // In millionths, rounded half up; 0 if a side is empty.
  uint32_t jaccard() const { return Share(both, united()); }
  uint32_t containment() const { return Share(both, smaller()); }
  uint32_t a_in_b() const { return Share(both, a); }
  uint32_t b_in_a() const { return Share(both, b); }

  static uint32_t Share(uint64_t part, uint64_t whole) {
    return whole == 0 ? 0 : static_cast<uint32_t>((part * kWhole * 2 + whole) / (whole * 2));
  }

  friend bool operator==(const Overlap&, const Overlap&) = default;
};

// The overlap of two sets, given as ascending numbers without repeats.
Overlap CountShared(std::span<const uint64_t> a, std::span<const uint64_t> b);

// Counts exactly what one text, the base, shares with others, one after the other.
//
// One open-addressing table holds the base's shingles and, while it is counted, the other text's.
// Entries carry the number of the text that put them there, so nothing is cleared between texts: an
// entry of an earlier text is a free place. Base entries are found although others come and go,
// because those only ever take places that were free when the base was laid out. Memory: 16 bytes
// for each place, 2 to 4 places per shingle of the largest pair seen; kept for the next.
class OverlapCounter {
 public:
  // Makes `base` the text to compare with. The span is not kept.
  void SetBase(std::span<const uint64_t> base);

  // Distinct shingles of the base (a), of `other` (b), and of both. If given, `shared` becomes as
  // long as `other`: 1 where the base has the shingle, otherwise 0. Before any SetBase the base is
  // empty.
  Overlap Count(std::span<const uint64_t> other, std::vector<uint8_t>* shared = nullptr);

 private:
  struct Place {
    uint64_t shingle = 0;
    uint32_t base = 0;   // number of the base that put it here; 0: none did
    uint32_t other = 0;  // number of the last other text that held it
  };

  void Resize(size_t shingles);
  void MakeRoom(size_t others);
  void NextNumbers();
  Place& Find(uint64_t shingle);

  std::vector<Place> places_;   // a power of two, or none
  size_t mask_ = 0;             // places in use, less one
  std::vector<uint64_t> base_;  // scratch of MakeRoom
  uint32_t base_number_ = 0;
  uint32_t other_number_ = 0;
  uint32_t base_distinct_ = 0;
};

}  // namespace copydesk::sign

#endif  // COPYDESK_STAGES_SIGN_SHINGLE_H_
