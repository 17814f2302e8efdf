#include "stages/match/verifier.h"

#include <algorithm>
#include <bit>

#include "stages/match/prefetch.h"
#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

// A passage shares something with the other text if it has so many rare shingles of it.
constexpr uint32_t kPassageShared = 2;

// Fewest slots of a table.
constexpr size_t kMinSlots = 64;

// The passages of a story, asked for by ascending words.
class Passages {
 public:
  explicit Passages(std::span<const sign::TextLine> lines) : lines_(lines) {}

  // Whether `word` begins a passage that is another than that of the word asked for before.
  bool Enter(uint32_t word) {
    if (word < end_) return false;
    while (line_ < lines_.size() && word >= lines_[line_].end) {
      line_begin_ = lines_[line_].end;
      ++line_;
    }
    const uint32_t words = line_ < lines_.size() ? lines_[line_].end - line_begin_ : 1;
    const uint64_t parts = (words + kPassageWords - 1) / kPassageWords;
    const uint64_t part = (word - line_begin_) * parts / words;
    // The first word of the next part.
    end_ = line_begin_ + static_cast<uint32_t>(((part + 1) * words + parts - 1) / parts);
    return true;
  }

 private:
  std::span<const sign::TextLine> lines_;
  size_t line_ = 0;
  uint32_t line_begin_ = 0;
  uint32_t end_ = 0;  // of the passage entered last
};

}  // namespace

void ShingleNumbers::Reset(size_t shingles) {
  // At most a quarter full: a free slot tells at once that a shingle has no number, and mostly the
  // first that is taken is its own. No larger than the text in hand asks for: that of a story of
  // usual length stays in the fastest cache.
  const size_t slots = std::bit_ceil(std::max(shingles * 4, kMinSlots));
  mask_ = slots - 1;
  slots_.assign(slots, 0);
  shingles_.clear();
}

uint32_t ShingleNumbers::Add(uint64_t shingle) {
  size_t slot = SlotOf(shingle);
  for (; slots_[slot] != 0; slot = (slot + 1) & mask_) {
    if (shingles_[NumberAt(slot)] == shingle) return NumberAt(slot);
  }
  if (slot != SlotOf(shingle)) slots_[SlotOf(shingle)] |= MovedOn();
  shingles_.push_back(shingle);
  slots_[slot] = TagOf(shingle) | size();
  return size() - 1;
}

size_t ShingleNumbers::ListLikely(std::span<const uint64_t> shingles,
                                  std::vector<Likely>& likely) const {
  if (likely.size() < shingles.size()) likely.resize(shingles.size());
  const uint32_t* slots = slots_.data();
  const uint32_t tag_mask = ~static_cast<uint32_t>(mask_);
  const uint32_t moved_on = MovedOn();
  Likely* next = likely.data();
  for (size_t i = 0; i < shingles.size(); ++i) {
    const size_t slot = SlotOf(shingles[i]);
    const uint32_t held = slots[slot];
    const bool same_tag = ((held ^ TagOf(shingles[i])) & tag_mask) == 0;
    // No branch: which shingles are shared cannot be guessed.
    *next = {static_cast<uint32_t>(i), static_cast<uint32_t>(slot)};
    next += static_cast<ptrdiff_t>((same_tag & (held != 0)) | ((held & moved_on) != 0));
  }
  return static_cast<size_t>(next - likely.data());
}

uint32_t ShingleNumbers::Find(uint64_t shingle, uint32_t slot) const {
  for (size_t at = slot; slots_[at] != 0; at = (at + 1) & mask_) {
    if (shingles_[NumberAt(at)] == shingle) return NumberAt(at);
  }
  return kAbsent;
}

// Where the shared own shingles stand in one of the two texts.
struct Verifier::Side {
  uint32_t passages = 0;  // that hold enough rare ones of them
  uint32_t longest_run = 0;
  uint32_t places = 0;

  uint32_t run() const { return Overlap::Share(longest_run, places); }
};

std::span<const uint8_t> Verifier::WeightsOf(Row row) const {
  if (weights_.empty()) return {};
  return weights_.subspan(stories_.row(row).shingles_begin, stories_.row(row).shingles);
}

// `places` ascend.
Verifier::Side Verifier::Measure(Row row, std::span<const uint32_t> places) const {
  const std::span<const uint8_t> weights = WeightsOf(row);
  Passages passages(stories_.lines(row));
  Side side;
  side.places = static_cast<uint32_t>(places.size());
  uint32_t in_passage = 0;
  uint32_t run = 0;
  for (size_t i = 0; i < places.size(); ++i) {
    const uint32_t place = places[i];
    // Places that weigh nothing are in no run and break none.
    uint32_t next = i == 0 ? place : places[i - 1] + 1;
    while (next < place && weights[next] == 0) ++next;
    run = next == place ? run + 1 : 1;
    side.longest_run = std::max(side.longest_run, run);
    if (weights[place] < kRareWeight) continue;
    if (passages.Enter(place)) in_passage = 0;
    side.passages += ++in_passage == kPassageShared ? 1u : 0u;
  }
  return side;
}

StorySums Verifier::Sum(Row row) {
  const std::span<const uint64_t> shingles = stories_.shingles(row);
  const std::span<const uint8_t> weights = WeightsOf(row);
  StorySums sums;
  sum_numbers_.Reset(shingles.size());
  if (weights_.empty()) {
    for (const uint64_t shingle : shingles) sum_numbers_.Add(shingle);
    sums.distinct = sum_numbers_.size();
    return sums;
  }
  sum_own_.assign(shingles.size(), 0);
  Passages passages(stories_.lines(row));
  for (uint32_t i = 0; i < shingles.size(); ++i) {
    uint8_t& own = sum_own_[sum_numbers_.Add(shingles[i])];
    if (weights[i] == 0) continue;
    sums.passages += passages.Enter(i) ? 1u : 0u;
    if (own != 0) continue;
    own = 1;
    ++sums.own;
    sums.weight += weights[i];
    sums.rare += weights[i] >= kRareWeight ? 1u : 0u;
  }
  sums.distinct = sum_numbers_.size();
  return sums;
}

void Verifier::SetBase(Row base) {
  const std::span<const uint64_t> shingles = stories_.shingles(base);
  const std::span<const uint8_t> weights = WeightsOf(base);
  base_ = base;
  base_sums_ = sums_.empty() ? Sum(base) : sums_[base];
  numbers_.Reset(shingles.size());
  base_places_.resize(shingles.size());
  base_own_.assign(shingles.size(), 0);
  for (size_t i = 0; i < shingles.size(); ++i) {
    base_places_[i] = numbers_.Add(shingles[i]);
    if (!weights_.empty() && weights[i] != 0) base_own_[base_places_[i]] = weights[i];
  }
  met_.assign(numbers_.size(), 0);
  shared_.assign(numbers_.size(), 0);
  comparison_ = 0;
}

void Verifier::ReadAhead(Row other) const {
  Prefetch(stories_.shingles(other));
  Prefetch(WeightsOf(other));
}

// The places of the base at which the shared own shingles stand.
void Verifier::ListBasePlaces() {
  const std::span<const uint8_t> weights = WeightsOf(base_);
  places_.resize(base_places_.size());
  size_t count = 0;
  for (uint32_t i = 0; i < base_places_.size(); ++i) {
    places_[count] = i;
    count += shared_[base_places_[i]] == comparison_ && weights[i] != 0 ? 1u : 0u;
  }
  places_.resize(count);
}

Evidence Verifier::Compare(Row other, const TieRules& rules) {
  const std::span<const uint64_t> shingles = stories_.shingles(other);
  const std::span<const uint8_t> weights = WeightsOf(other);
  const StorySums sums = sums_.empty() ? Sum(other) : sums_[other];
  ++comparison_;
  uint32_t both = 0;
  uint32_t own_shared = 0;
  uint32_t rare_shared = 0;
  uint64_t weight_shared = 0;
  places_.clear();
  const size_t likely = numbers_.ListLikely(shingles, likely_);
  for (const auto& [place, slot] : std::span(likely_).first(likely)) {
    const uint32_t number = numbers_.Find(shingles[place], slot);
    if (number == ShingleNumbers::kAbsent) continue;
    both += met_[number] != comparison_ ? 1u : 0u;
    met_[number] = comparison_;
    if (weights_.empty() || weights[place] == 0 || base_own_[number] == 0) continue;
    places_.push_back(place);
    if (shared_[number] == comparison_) continue;
    shared_[number] = comparison_;
    ++own_shared;
    weight_shared += weights[place];
    rare_shared += weights[place] >= kRareWeight ? 1u : 0u;
  }
  Evidence evidence;
  evidence.shingles = {base_sums_.distinct, sums.distinct, both};
  if (weights_.empty()) return evidence;
  evidence.own = {base_sums_.own, sums.own, own_shared};
  evidence.rare = {base_sums_.rare, sums.rare, rare_shared};
  evidence.numbers = sign::CountShared(stories_.numbers(base_), stories_.numbers(other));
  evidence.names = sign::CountShared(stories_.names(base_), stories_.names(other));
  evidence.weighted = std::max(Overlap::Share(weight_shared, base_sums_.weight),
                               Overlap::Share(weight_shared, sums.weight));
  if (places_.empty() || !NeedsSpread(evidence, rules)) return evidence;
  const Side b = Measure(other, places_);
  ListBasePlaces();
  const Side a = Measure(base_, places_);
  evidence.spread_a = Overlap::Share(a.passages, base_sums_.passages);
  evidence.spread_b = Overlap::Share(b.passages, sums.passages);
  evidence.longest_run = std::max(a.run(), b.run());
  return evidence;
}

}  // namespace copydesk::match
