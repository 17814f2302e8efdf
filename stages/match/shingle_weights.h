// What a shingle weighs as evidence: the fewer stories have it, the more.
//
// The weight of a shingle with document frequency f among n stories is log2(n / f) in eighths of a
// bit (the inverse document frequency), from an integer table: no result of libm decides. n is
// taken as kStoriesMin at least, so that a folder of five copies of one story does not weigh its
// words as if they were common. A shingle of a line that recurs (recurring_lines.h) weighs nothing.
//
// Weights stand in a table parallel to the shingles of all stories: a byte a shingle, so that
// comparing two texts reads them in order. They are made in rounds over ranges of the shingles'
// hashes, each of which is dealt to partitions that fit the cache. Thread-safety: pure functions.
// Tested by tests/unit/match/shingle_weights_test.cc.
#ifndef COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_
#define COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/match/pair.h"

namespace copydesk::match {

inline constexpr uint32_t kStoriesMin = 4096;
inline constexpr uint32_t kWeightBit = 8;  // weight of one bit of information

// A shingle is rare if it weighs so much: fewer than one of 64 stories has it.
inline constexpr uint32_t kRareWeight = 6 * kWeightBit;

// 8 · log2(value), rounded down. REQUIRES: value >= 1.
uint32_t Log2Eighths(uint32_t value);

// 1 to 255; another for a frequency of 1 than for any other. REQUIRES: 1 <= frequency <= stories.
uint8_t ShingleWeight(uint32_t frequency, uint32_t stories);

// A shingle at its place among a story's shingles.
class ShingleAt {
 public:
  ShingleAt() = default;
  ShingleAt(uint64_t shingle, Row row, size_t at, bool counts = true)
      : shingle_(shingle), row_(row), at_(static_cast<uint32_t>(at) << 1 | (counts ? 1 : 0)) {}

  uint64_t shingle() const { return shingle_; }
  Row row() const { return row_; }
  uint32_t at() const { return at_ >> 1; }
  bool counts() const { return (at_ & 1) != 0; }  // whether the story is one of those counted

 private:
  uint64_t shingle_ = 0;
  Row row_ = 0;
  uint32_t at_ = 0;  // a story has fewer than 2³¹ words: its text would be larger than any batch
};

// Counts in how many stories each shingle stands. Reusable; serves one thread.
class FrequencyCounter {
 public:
  // `entries`: all places of the shingles in them, rows ascending. Afterwards Frequency answers for
  // them: how many of the stories that count have the shingle, and 1 if none does.
  void Count(std::span<const ShingleAt> entries);
  // Of the shingle of the entry of that number.
  uint32_t Frequency(size_t entry) const { return places_[place_of_[entry]].frequency; }

 private:
  struct Place {
    uint64_t shingle = 0;
    uint32_t frequency = 0;  // 0: free
    Row last = 0;            // of the stories that count; kNoRow: none yet
  };
  static constexpr Row kNoRow = 0xFFFFFFFF;

  std::vector<Place> places_;
  std::vector<uint32_t> place_of_;  // by entry
};

// The table of weights. Row: uint8, one for each shingle of `shingles`.
inline constexpr std::string_view kWeightsArtifact = "shingle_weights";

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_
