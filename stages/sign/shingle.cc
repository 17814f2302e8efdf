#include "stages/sign/shingle.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

#include "stages/hash/hash.h"
#include "stages/hash/shingle_kernel.h"

namespace copydesk::sign {
namespace {

constexpr size_t kMinPlaces = 64;
// Bits of a shingle below this do not choose its place: callers sample by them.
constexpr int kPlaceShift = 20;

}  // namespace

size_t CountShingles(size_t words, int length) {
  assert(length >= 1 && length <= kMaxShingleWords);
  return words - std::min(words, static_cast<size_t>(length)) + (words > 0 ? 1 : 0);
}

void Shingles(std::span<const uint64_t> words, int length, std::span<uint64_t> shingles) {
  assert(shingles.size() == CountShingles(words.size(), length));
  if (words.empty()) return;
  hash::ShingleHashes(words, std::min(static_cast<size_t>(length), words.size()), shingles);
}

void Shingles(std::span<const uint64_t> words, int length, std::vector<uint64_t>& shingles) {
  const size_t begin = shingles.size();
  shingles.resize(begin + CountShingles(words.size(), length));
  Shingles(words, length, std::span(shingles).subspan(begin));
}

WordsDigest DigestWords(std::span<const uint64_t> words) {
  const hash::Digest128 digest = hash::Hash128(words);
  return {digest.low, digest.high};
}

Overlap CountShared(std::span<const uint64_t> a, std::span<const uint64_t> b) {
  Overlap overlap{static_cast<uint32_t>(a.size()), static_cast<uint32_t>(b.size()), 0};
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    overlap.both += a[i] == b[k];
    const bool next_a = a[i] <= b[k], next_b = b[k] <= a[i];
    i += next_a;
    k += next_b;
  }
  return overlap;
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

// Uses so many places that `shingles` fill them to one half at most: fuller, the searches get
// longer than a larger table is dear. The number follows the texts in hand, not the largest ever
// seen: a small table stays in the cache. Whatever stood in the places is free or misplaced
// afterwards: the caller lays the base out again.
void OverlapCounter::Resize(size_t shingles) {
  const size_t places = std::bit_ceil(std::max(shingles * 2, kMinPlaces));
  if (places > places_.size()) places_.resize(places);
  mask_ = places - 1;
}

// Makes room for `others` shingles beside the base.
void OverlapCounter::MakeRoom(size_t others) {
  if ((base_distinct_ + others) * 2 <= mask_ + 1) return;
  base_.clear();
  for (size_t i = 0; i < places_.size() && i <= mask_; ++i) {
    if (places_[i].base == base_number_) base_.push_back(places_[i].shingle);
  }
  Resize(base_distinct_ + others);
  NextNumbers();
  for (const uint64_t shingle : base_) Find(shingle) = {shingle, base_number_, 0};
}

// New numbers for base and other text, so that every place is free.
void OverlapCounter::NextNumbers() {
  constexpr uint32_t kLast = std::numeric_limits<uint32_t>::max();
  if (base_number_ == kLast || other_number_ == kLast) {
    std::fill(places_.begin(), places_.end(), Place{});
    base_number_ = 0;
    other_number_ = 0;
  }
  ++base_number_;
  ++other_number_;
}

void OverlapCounter::SetBase(std::span<const uint64_t> base) {
  NextNumbers();
  base_distinct_ = 0;
  // Room for another text of about this length.
  Resize(base.size() * 2);
  for (const uint64_t shingle : base) {
    Place& place = Find(shingle);
    if (place.base == base_number_) continue;
    place = {shingle, base_number_, 0};
    ++base_distinct_;
  }
}

Overlap OverlapCounter::Count(std::span<const uint64_t> other, std::vector<uint8_t>* shared) {
  if (base_number_ == 0) SetBase({});
  MakeRoom(other.size());
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
