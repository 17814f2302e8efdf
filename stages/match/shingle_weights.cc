#include "stages/match/shingle_weights.h"

#include <algorithm>
#include <bit>

namespace copydesk::match {
namespace {

// 2^(31 + k/8), rounded up: where the k-th eighth of a bit begins.
constexpr uint32_t kEighths[8] = {0x80000000, 0x8B95C1E4, 0x9837F052, 0xA5FED6AA,
                                  0xB504F334, 0xC5672A12, 0xD744FCCB, 0xEAC0C6E8};

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

void FrequencyCounter::Count(std::span<const ShingleAt> entries) {
  const size_t places = std::bit_ceil(std::max<size_t>(entries.size() * 2, 64));
  const size_t mask = places - 1;
  places_.assign(places, {});
  place_of_.resize(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) {
    const ShingleAt& entry = entries[i];
    // The top bits chose the partition.
    size_t at = static_cast<size_t>(entry.shingle() >> 16) & mask;
    while (places_[at].frequency != 0 && places_[at].shingle != entry.shingle()) {
      at = (at + 1) & mask;
    }
    place_of_[i] = static_cast<uint32_t>(at);
    Place& place = places_[at];
    if (place.frequency == 0) {
      place = {entry.shingle(), 1, entry.counts() ? entry.row() : kNoRow};
    } else if (entry.counts() && place.last != entry.row()) {
      place.frequency += place.last != kNoRow ? 1 : 0;
      place.last = entry.row();
    }
  }
}

}  // namespace copydesk::match
