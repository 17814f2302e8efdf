#include "stages/match/verifier.h"

#include <algorithm>

#include "stages/match/shingle_weights.h"

namespace copydesk::match {
namespace {

using sign::OverlapCounter;

// A shingle is rare if fewer than one of 64 stories has it.
constexpr uint32_t kRareWeight = 6 * kWeightBit;
// A passage shares something with the other text if it has so many rare shingles of it.
constexpr uint32_t kPassageShared = 2;

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

// What one of the two texts has and shares, of own shingles.
struct Verifier::Side {
  uint64_t weight = 0;  // of distinct shingles
  uint64_t shared_weight = 0;
  uint32_t own = 0;  // distinct
  uint32_t own_shared = 0;
  uint32_t rare = 0;  // distinct
  uint32_t rare_shared = 0;
  uint32_t passages = 0;
  uint32_t passages_shared = 0;
  uint32_t places_shared = 0;  // repeats counted
  uint32_t longest_run = 0;

  uint32_t weighted() const { return Overlap::Share(shared_weight, weight); }
  uint32_t spread() const { return Overlap::Share(passages_shared, passages); }
  uint32_t run() const { return Overlap::Share(longest_run, places_shared); }
};

Verifier::Side Verifier::Measure(Row row, std::span<const uint8_t> marks) const {
  const std::span<const uint8_t> weights =
      weights_.subspan(stories_.row(row).shingles_begin, marks.size());
  Passages passages(stories_.lines(row));
  Side side;
  uint32_t in_passage = 0;
  uint32_t run = 0;
  for (uint32_t i = 0; i < marks.size(); ++i) {
    const uint32_t weight = weights[i];
    if (weight == 0) continue;
    if (passages.Enter(i)) {
      ++side.passages;
      in_passage = 0;
    }
    const bool shared = (marks[i] & OverlapCounter::kShared) != 0;
    run = shared ? run + 1 : 0;
    side.longest_run = std::max(side.longest_run, run);
    side.places_shared += shared ? 1 : 0;
    const bool rare_shared = shared && weight >= kRareWeight;
    in_passage += rare_shared ? 1 : 0;
    side.passages_shared += rare_shared && in_passage == kPassageShared ? 1 : 0;
    if ((marks[i] & OverlapCounter::kRepeat) != 0) continue;
    ++side.own;
    side.weight += weight;
    side.rare += weight >= kRareWeight ? 1 : 0;
    if (!shared) continue;
    ++side.own_shared;
    side.shared_weight += weight;
    side.rare_shared += rare_shared ? 1 : 0;
  }
  return side;
}

void Verifier::SetBase(Row base) {
  base_ = base;
  counter_.SetBase(stories_.shingles(base), &base_marks_);
}

Evidence Verifier::Compare(Row other) {
  Evidence evidence;
  evidence.shingles = counter_.Count(stories_.shingles(other), &marks_);
  evidence.numbers = sign::CountShared(stories_.numbers(base_), stories_.numbers(other));
  evidence.names = sign::CountShared(stories_.names(base_), stories_.names(other));
  counter_.MarkBase(stories_.shingles(base_), base_marks_);
  const Side a = Measure(base_, base_marks_);
  const Side b = Measure(other, marks_);
  evidence.own = {a.own, b.own, std::min(a.own_shared, b.own_shared)};
  evidence.weighted = std::max(a.weighted(), b.weighted());
  evidence.rare = {a.rare, b.rare, std::min(a.rare_shared, b.rare_shared)};
  evidence.spread_a = a.spread();
  evidence.spread_b = b.spread();
  evidence.longest_run = std::max(a.run(), b.run());
  return evidence;
}

}  // namespace copydesk::match
