// Measures pairs of stories on their shingles: one story, the base, against others one after the
// other.
//
// A story is cut to passages: its lines, and lines of more than kPassageWords words to equal parts,
// so that a text in one line has passages too. Where the shared shingles stand among them tells a
// rewording from a text that quotes a stretch of another.
//
// Cost: most pairs that are proposed share little. So what needs all shingles of a story is summed
// up once (StorySums), and a comparison looks each shingle of the other story up in a table of the
// base's and then deals with those alone that are there.
//
// Thread-safety: a Verifier serves one thread; the tables are read only. Tested by
// tests/unit/match/verifier_test.cc against a plain definition.
#ifndef COPYDESK_STAGES_MATCH_VERIFIER_H_
#define COPYDESK_STAGES_MATCH_VERIFIER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/match/evidence.h"
#include "stages/match/pair.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

inline constexpr uint32_t kPassageWords = 32;

// What a story has by itself. An own shingle is one that stands in a place that weighs something.
struct StorySums {
  uint64_t weight = 0;    // of the own shingles
  uint32_t distinct = 0;  // shingles
  uint32_t own = 0;       // of them
  uint32_t rare = 0;      // of those
  uint32_t passages = 0;  // that hold a place of an own shingle
};

// Numbers the distinct shingles of a text in the order of their first places.
class ShingleNumbers {
 public:
  static constexpr uint32_t kAbsent = 0xFFFFFFFF;

  // A place in a text whose shingle may have a number: the one to begin a search with.
  struct Likely {
    uint32_t place = 0;
    uint32_t slot = 0;
  };

  // Forgets all; room for so many. REQUIRES: shingles < 2²⁹.
  void Reset(size_t shingles);
  // The number of a shingle; a new one if it has none yet.
  uint32_t Add(uint64_t shingle);
  // Lists the places of `shingles` that may have a number, in order: all that have one, and a few
  // others. A quick look that spares most searches. `likely` becomes long enough; returns how many.
  size_t ListLikely(std::span<const uint64_t> shingles, std::vector<Likely>& likely) const;
  // The number of a shingle for which `slot` was listed; kAbsent if it has none.
  uint32_t Find(uint64_t shingle, uint32_t slot) const;
  uint32_t size() const { return static_cast<uint32_t>(shingles_.size()); }

 private:
  // A slot holds a number and 1 in its low bits, above them whether a shingle that belongs there
  // was put into a later slot, and above that as many bits of the shingle as there is room for. 0:
  // free.
  size_t SlotOf(uint64_t shingle) const { return static_cast<size_t>(shingle >> 16) & mask_; }
  uint32_t TagOf(uint64_t shingle) const {
    return static_cast<uint32_t>(shingle >> 32) & ~static_cast<uint32_t>(mask_);
  }
  uint32_t MovedOn() const { return static_cast<uint32_t>(mask_ + 1) / 2; }
  uint32_t NumberAt(size_t slot) const { return (slots_[slot] & (MovedOn() - 1)) - 1; }

  std::vector<uint64_t> shingles_;  // by number
  std::vector<uint32_t> slots_;     // a power of two, at least four times the numbers
  size_t mask_ = 0;
};

class Verifier {
 public:
  // `weights`: one for each shingle of the table (shingle_weights.h), or none: then the shingles
  // are counted, and nothing else of an Evidence is measured. `sums`: one for each story that is
  // compared, by row, or none: then they are made as they are needed. All must outlive this.
  Verifier(const sign::StoryTable& stories, std::span<const uint8_t> weights,
           std::span<const StorySums> sums = {})
      : stories_(stories), weights_(weights), sums_(sums) {}

  StorySums Sum(Row row);

  void SetBase(Row base);

  // Fetches what Compare(other) will read.
  void ReadAhead(Row other) const;

  // What the base (a) and `other` (b) share. Where the shared shingles stand is measured only if
  // `rules` need it (NeedsSpread). REQUIRES: SetBase was called.
  Evidence Compare(Row other, const TieRules& rules);

 private:
  struct Side;

  std::span<const uint8_t> WeightsOf(Row row) const;
  Side Measure(Row row, std::span<const uint32_t> places) const;
  void ListBasePlaces();

  const sign::StoryTable& stories_;
  std::span<const uint8_t> weights_;
  std::span<const StorySums> sums_;

  Row base_ = 0;
  StorySums base_sums_;
  ShingleNumbers numbers_;             // of the base's shingles
  std::vector<uint32_t> base_places_;  // per place of the base: the number of its shingle
  std::vector<uint8_t> base_own_;      // per number: its weight, 0 if it is not own
  std::vector<uint32_t> met_;          // per number: the last comparison that met the shingle,
  std::vector<uint32_t> shared_;       //   and the last that met it as an own one of both
  uint32_t comparison_ = 0;
  std::vector<ShingleNumbers::Likely> likely_;  // scratch: places of the other
  std::vector<uint32_t> places_;                // scratch: places of shared own shingles

  ShingleNumbers sum_numbers_;  // scratch of Sum
  std::vector<uint8_t> sum_own_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_VERIFIER_H_
