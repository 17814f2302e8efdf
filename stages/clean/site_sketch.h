// A table of fixed size that remembers a small set of features for each of any number of keys.
//
// The set of a key is a bitmap of 64 bits: a feature sets one bit, chosen by key and feature. A key
// has kRows cells of 64 bits, all within one block of 64 bytes found by hashing, and its bitmap is
// put into each of them, turned by another amount for each. Keys share cells, so a cell holds bits
// of other keys too; but turned back, a stranger's bits fall on other places in every cell, so the
// AND of a key's cells is its own bitmap and hardly anything more. This is the count-min sketch
// (Cormode and Muthukrishnan, 2005) with OR in the place of addition, in blocks of one cache line
// (Putze, Sanders and Singler, 2007). OR makes merging commutative, associative and idempotent:
// the same additions in any order, or in parts merged in any order, leave the same bytes.
//
// Error: one-sided. A bit that was set is always found. A bit that was not set is found with a
// probability p of about 2 f^4, where f is the share of bits set in the whole table and the
// factor allows for blocks that are fuller than others: with n keys of m features each in c cells,
// f = 1 - exp(-4nm / 64c). For m = 4:
//
//   n / c              1/4     1/2     .7      1       3/2     2       2.2
//   p                  .00007  .0004   .0013   .005    .019    .048    .064
//   falsified_bits()   0       0       0       2       6       12      15
//
// False bits of a key come together, in the fullest blocks; falsified_bits() allows for that by
// taking p twice as large.
//
// Thread-safety: const methods may run at once; the others need the object alone. Tested by
// tests/unit/clean/site_sketch_test.cc and tests/property/site_profile_property_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SITE_SKETCH_H_
#define COPYDESK_STAGES_CLEAN_SITE_SKETCH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace copydesk::clean {

// A cell that is not empty: a row of the artifact in which a sketch is kept.
struct SketchCell {
  uint64_t cell = 0;  // its number, from 0
  uint64_t bits = 0;  // not 0

  friend bool operator==(const SketchCell&, const SketchCell&) = default;
};

class SiteSketch {
 public:
  static constexpr size_t kRows = 4;
  static constexpr uint64_t kMinBytes = uint64_t{1} << 16;
  static constexpr uint64_t kMaxBytes = uint64_t{1} << 37;

  // An empty sketch of `bytes` bytes, rounded down to whole blocks. Memory that no key reaches
  // stays untouched, in pages of the system's largest size. Errors: InvalidArgument unless
  // kMinBytes <= bytes <= kMaxBytes, ResourceExhausted if there is no such memory.
  static absl::StatusOr<SiteSketch> Create(uint64_t bytes);

  // The sketch whose cells `cells` are. Errors: as Create, and DataLoss if a cell is empty, lies
  // outside or is out of order.
  static absl::StatusOr<SiteSketch> FromCells(uint64_t bytes, std::span<const SketchCell> cells);

  // The bit of a feature in the bitmap of a key. Both are well-mixed hashes.
  static uint64_t Bit(uint64_t key, uint64_t feature) {
    return uint64_t{1} << (((key ^ feature) * 0x9E3779B97F4A7C15u) >> 58);
  }

  // Sets bits of a key.
  void Add(uint64_t key, uint64_t bits);
  // The bits of a key: all that were set, and with probability p each, others.
  uint64_t Find(uint64_t key) const;
  // Fetch the block of a key that is looked for, or added, soon.
  void PrefetchToRead(uint64_t key) const { __builtin_prefetch(cells_ + FirstCell(HashOf(key))); }
  void PrefetchToAdd(uint64_t key) const { __builtin_prefetch(cells_ + FirstCell(HashOf(key)), 1); }

  // Takes in all that `other` holds. Errors: FailedPrecondition if it has another size.
  absl::Status Merge(const SiteSketch& other);

  // Calls `visit(SketchCell)` for the cells that are not empty, by number.
  template <typename Visit>
  void ForEachCell(Visit&& visit) const {
    for (uint64_t i = 0; i < blocks_ * kBlockCells; ++i) {
      if (cells_[i] != 0) visit(SketchCell{i, cells_[i]});
    }
  }

  // The smallest count b such that b + 3 or more of the bits found for a key are false with
  // probability below 1/1024; kTooFull if there is no telling.
  uint32_t falsified_bits() const;
  static constexpr uint32_t kTooFull = 64;

  uint64_t bytes() const { return blocks_ * kBlockCells * sizeof(uint64_t); }

 private:
  static constexpr size_t kBlockCells = 8;

  // Where a key's bitmap stands in one row.
  struct Place {
    uint64_t cell;
    int turn;
  };
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };

  SiteSketch(uint64_t blocks, void* memory);
  static uint64_t HashOf(uint64_t key);
  // Of the block of a key.
  uint64_t FirstCell(uint64_t hash) const { return ((hash >> 32) * blocks_ >> 32) * kBlockCells; }
  std::array<Place, kRows> PlacesOf(uint64_t key) const;

  uint64_t blocks_;
  std::unique_ptr<void, Free> memory_;
  uint64_t* cells_;   // into memory_, aligned to blocks
  uint64_t set_ = 0;  // bits set in all cells
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_SKETCH_H_
