#include "stages/sign/shingle.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

#include "stages/hash/hash.h"

namespace copydesk::sign {
namespace {

// Odd, so that all 64 places of a shingle have rotations of their own.
constexpr int kRotation = 21;

constexpr size_t kMinPlaces = 64;
// Bits of a shingle below this do not choose its place: callers sample by them.
constexpr int kPlaceShift = 20;

}  // namespace

void Shingles(std::span<const uint64_t> words, int length, std::vector<uint64_t>& shingles) {
  assert(length >= 1 && length <= kMaxShingleWords);
  if (words.empty()) return;
  const size_t window = std::min(static_cast<size_t>(length), words.size());
  const size_t begin = shingles.size();
  shingles.resize(begin + words.size() - window + 1);
  uint64_t* out = shingles.data() + begin;
  uint64_t state = 0;
  for (size_t i = 0; i < window; ++i) state = std::rotl(state, kRotation) ^ words[i];
  *out++ = hash::Mix(state);
  const int leaving = static_cast<int>(window * kRotation % 64);
  for (size_t i = window; i < words.size(); ++i) {
    state = std::rotl(state, kRotation) ^ (words[i] ^ std::rotl(words[i - window], leaving));
    *out++ = hash::Mix(state);
  }
}

WordsDigest DigestWords(std::span<const uint64_t> words) {
  const hash::Digest128 digest = hash::Hash128(words);
  return {digest.low, digest.high};
}

// The place that holds `shingle`, or the free one where it belongs.
OverlapCounter::Place& OverlapCounter::Find(uint64_t shingle) {
  size_t i = (shingle >> kPlaceShift) & mask_;
  while (true) {
    Place& place = places_[i];
    const bool taken = place.base == base_number_ || place.other == other_number_;
    if (!taken || place.shingle == shingle) return place;
    i = (i + 1) & mask_;
  }
}

// Makes room for so many shingles at most half full, and keeps the base.
void OverlapCounter::Reserve(size_t shingles) {
  if (shingles * 2 <= places_.size()) return;
  std::vector<Place> old(std::bit_ceil(std::max(shingles * 2, kMinPlaces)));
  old.swap(places_);
  mask_ = places_.size() - 1;
  for (const Place& place : old) {
    if (place.base == base_number_) Find(place.shingle) = {place.shingle, base_number_, 0};
  }
}

void OverlapCounter::SetBase(std::span<const uint64_t> base) {
  constexpr uint32_t kLast = std::numeric_limits<uint32_t>::max();
  if (base_number_ == kLast || other_number_ == kLast) {
    std::fill(places_.begin(), places_.end(), Place{});
    base_number_ = 0;
    other_number_ = 0;
  }
  // Both numbers are new, so every place is free.
  ++base_number_;
  ++other_number_;
  base_distinct_ = 0;
  Reserve(base.size());
  for (const uint64_t shingle : base) {
    Place& place = Find(shingle);
    if (place.base == base_number_) continue;
    place = {shingle, base_number_, 0};
    ++base_distinct_;
  }
}

Overlap OverlapCounter::Count(std::span<const uint64_t> other, std::vector<uint8_t>* shared) {
  if (base_number_ == 0) SetBase({});
  Reserve(base_distinct_ + other.size());
  if (other_number_ == std::numeric_limits<uint32_t>::max()) {
    for (Place& place : places_) place.other = 0;
    other_number_ = 0;
  }
  ++other_number_;
  if (shared != nullptr) shared->assign(other.size(), 0);
  Overlap overlap{base_distinct_, 0, 0};
  for (size_t i = 0; i < other.size(); ++i) {
    Place& place = Find(other[i]);
    const bool in_base = place.base == base_number_;
    if (shared != nullptr) (*shared)[i] = in_base ? 1 : 0;
    if (place.other == other_number_) continue;
    overlap.both += in_base ? 1 : 0;
    ++overlap.b;
    // A free place keeps no trace of the base that once used it: its number is not the current one.
    place.shingle = other[i];
    place.other = other_number_;
  }
  return overlap;
}

}  // namespace copydesk::sign
