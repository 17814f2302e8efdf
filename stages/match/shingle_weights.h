// What a shingle weighs as evidence: the fewer stories have it, the more.
//
// The weight of a shingle with document frequency f among n stories is log2(n / f) in eighths of a
// bit (the inverse document frequency), from an integer table: no result of libm decides. n is
// taken as kStoriesMin at least, so that a folder of five copies of one story does not weigh its
// words as if they were common. A shingle of a line that recurs (recurring_lines.h) weighs nothing.
//
// Weights stand in a table parallel to the shingles of all stories: a byte a shingle, so that
// comparing two texts reads them in order. Thread-safety: pure functions; a FrequencyCounter serves
// one thread. Tested by tests/unit/match/shingle_weights_test.cc.
#ifndef COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_
#define COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace copydesk::match {

inline constexpr uint32_t kStoriesMin = 4096;
inline constexpr uint32_t kWeightBit = 8;  // weight of one bit of information

// A shingle is rare if it weighs so much: fewer than one of 64 stories has it.
inline constexpr uint32_t kRareWeight = 6 * kWeightBit;

// 8 · log2(value), rounded down. REQUIRES: value >= 1.
uint32_t Log2Eighths(uint32_t value);

// 1 to 255; another for a frequency of 1 than for any other. REQUIRES: 1 <= frequency <= stories.
uint8_t ShingleWeight(uint32_t frequency, uint32_t stories);

// A shingle of a story of a block, dealt to one of at least 2^kPartitionBits partitions by the top
// bits of its hash, which are left out here.
class DealtShingle {
 public:
  static constexpr int kStoryBits = 10;
  static constexpr int kPartitionBits = kStoryBits + 1;

  DealtShingle() = default;
  // `counts`: whether the story, of that number in its block, is one of those counted.
  // REQUIRES: story < 2^kStoryBits.
  DealtShingle(uint64_t shingle, uint32_t story, bool counts)
      : bits_(shingle << kPartitionBits | uint64_t{story} << 1 | (counts ? 1 : 0)) {}

  // The same for equal shingles of a partition alone.
  uint64_t key() const { return bits_ >> kPartitionBits; }
  uint32_t story() const {
    return static_cast<uint32_t>(bits_ >> 1) & ((uint32_t{1} << kStoryBits) - 1);
  }
  bool counts() const { return (bits_ & 1) != 0; }

 private:
  uint64_t bits_ = 0;
};
static_assert(sizeof(DealtShingle) == 8);

// Counts in how many stories each shingle of a partition stands. Reusable.
class FrequencyCounter {
 public:
  // Forgets all; room for so many shingles.
  void Reset(size_t shingles);
  // Adds the shingles of a block. All of a story are in one block, one after the other.
  // REQUIRES: block < 2²², and no more shingles in all than there is room for.
  void Add(std::span<const DealtShingle> shingles, uint32_t block);
  // Of the shingle that was added as the i-th: how many of the stories that count have it, and 1 if
  // none does.
  uint32_t Frequency(size_t i) const { return places_[place_of_[i]].frequency; }

 private:
  struct Place {
    uint64_t key = 0;
    uint32_t frequency = 0;  // 0: free
    uint32_t last = 0;       // of the stories that count; kNone: none yet
  };
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  size_t PlaceOf(const DealtShingle& shingle) const { return shingle.key() & mask_; }

  std::vector<Place> places_;
  size_t mask_ = 0;
  std::vector<uint32_t> place_of_;  // by the order of adding
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_SHINGLE_WEIGHTS_H_
