#include "stages/match/shingle_weights.h"

#include <algorithm>
#include <bit>

namespace copydesk::match {
namespace {

// 2^(31 + k/8), rounded up: where the k-th eighth of a bit begins.
constexpr uint32_t kEighths[8] = {0x80000000, 0x8B95C1E4, 0x9837F052, 0xA5FED6AA,
                                  0xB504F334, 0xC5672A12, 0xD744FCCB, 0xEAC0C6E8};

// Shingles looked up ahead: the table of a partition of a large corpus leaves the cache.
constexpr size_t kAhead = 8;

}  // namespace

uint32_t Log2Eighths(uint32_t value) {
  const auto zeros = static_cast<uint32_t>(std::countl_zero(value));
  const uint32_t scaled = value << zeros;
  uint32_t eighth = 7;
  while (scaled < kEighths[eighth]) --eighth;
  return (31 - zeros) * 8 + eighth;
}

uint8_t ShingleWeight(uint32_t frequency, uint32_t stories) {
  const uint32_t all = Log2Eighths(std::max(stories, kStoriesMin));
  const uint32_t weight = all - std::min(all, Log2Eighths(frequency));
  return static_cast<uint8_t>(std::clamp(weight, 1u, 255u));
}

void FrequencyCounter::Reset(size_t shingles) {
  const size_t places = std::bit_ceil(std::max<size_t>(shingles * 2, 64));
  mask_ = places - 1;
  places_.assign(places, {});
  place_of_.clear();
}

void FrequencyCounter::Add(std::span<const DealtShingle> shingles, uint32_t block) {
  for (size_t i = 0; i < shingles.size(); ++i) {
    if (i + kAhead < shingles.size()) __builtin_prefetch(&places_[PlaceOf(shingles[i + kAhead])]);
    const DealtShingle& shingle = shingles[i];
    const uint32_t story = block << DealtShingle::kStoryBits | shingle.story();
    size_t at = PlaceOf(shingle);
    while (places_[at].frequency != 0 && places_[at].key != shingle.key()) at = (at + 1) & mask_;
    place_of_.push_back(static_cast<uint32_t>(at));
    Place& place = places_[at];
    if (place.frequency == 0) {
      place = {shingle.key(), 1, shingle.counts() ? story : kNone};
    } else if (shingle.counts() && place.last != story) {
      place.frequency += place.last != kNone ? 1 : 0;
      place.last = story;
    }
  }
}

}  // namespace copydesk::match
