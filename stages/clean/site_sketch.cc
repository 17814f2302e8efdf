#include "stages/clean/site_sketch.h"

#include <sys/mman.h>
#include <unistd.h>

#include <bit>
#include <cstdint>

#include "fmt/format.h"
#include "pipeline/status_macros.h"
#include "stages/hash/hash.h"

namespace copydesk::clean {
namespace {

constexpr uint64_t kBlockBytes = 64;

// kLargestNoise[b]: the largest p, in parts of 2^32, at which Binomial(64, p) is b + 3 or more with
// probability below 1/1024. The unit test computes them again.
constexpr std::array<uint32_t, 16> kLargestNoise = {
    12863964,  29165458,  50657244,  76304575,  105356146, 137265003, 171623933, 208122242,
    246517507, 286616853, 328264245, 371331653, 415712762, 461318396, 508073125, 555912712};

// Asks for pages as large as the system has. Keys stand anywhere in a table, so that with small
// pages each key costs a walk through the tables of pages, and each page a fault. Memory is as good
// without them, so a refusal does not matter.
void PreferLargePages(void* memory, size_t bytes) {
  const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  if (std::align(page, page, memory, bytes) != nullptr) {
    madvise(memory, bytes / page * page, MADV_HUGEPAGE);
  }
}

}  // namespace

SiteSketch::SiteSketch(uint64_t blocks, void* memory) : blocks_(blocks), memory_(memory) {
  size_t space = blocks * kBlockBytes + kBlockBytes;
  cells_ = static_cast<uint64_t*>(std::align(kBlockBytes, blocks * kBlockBytes, memory, space));
}

absl::StatusOr<SiteSketch> SiteSketch::Create(uint64_t bytes) {
  if (bytes < kMinBytes || bytes > kMaxBytes) {
    return absl::InvalidArgumentError(
        fmt::format("site memory of {} bytes: expected {} to {}", bytes, kMinBytes, kMaxBytes));
  }
  const uint64_t blocks = bytes / kBlockBytes;
  // calloc: the system gives zeroed pages, and only as they are reached.
  void* memory = std::calloc(blocks + 1, kBlockBytes);
  if (memory == nullptr) {
    return absl::ResourceExhaustedError(
        fmt::format("site memory of {} bytes: not available", bytes));
  }
  PreferLargePages(memory, (blocks + 1) * kBlockBytes);
  return SiteSketch(blocks, memory);
}

uint64_t SiteSketch::HashOf(uint64_t key) { return hash::Mix(key + 0x632BE59BD9B4E019u); }

std::array<SiteSketch::Place, SiteSketch::kRows> SiteSketch::PlacesOf(uint64_t key) const {
  const uint64_t h = HashOf(key);
  const uint64_t first = FirstCell(h);
  std::array<Place, kRows> places{};
  for (size_t row = 0; row < kRows; ++row) {
    const auto bits = static_cast<uint32_t>(h >> (8 * row)) & 127;  // of a row's two cells, one
    places[row] = {first + 2 * row + (bits & 1), static_cast<int>(bits >> 1)};
  }
  return places;
}

void SiteSketch::Add(uint64_t key, uint64_t bits) {
  for (const Place& place : PlacesOf(key)) {
    uint64_t& cell = cells_[place.cell];
    const uint64_t turned = std::rotl(bits, place.turn);
    // A few at most. Without an instruction for it, std::popcount is a call.
    for (uint64_t added = turned & ~cell; added != 0; added &= added - 1) ++set_;
    cell |= turned;
  }
}

uint64_t SiteSketch::Find(uint64_t key) const {
  uint64_t bits = ~uint64_t{0};
  for (const Place& place : PlacesOf(key)) bits &= std::rotr(cells_[place.cell], place.turn);
  return bits;
}

absl::Status SiteSketch::Merge(const SiteSketch& other) {
  if (other.blocks_ != blocks_) {
    return absl::FailedPreconditionError(fmt::format(
        "site profiles of different sizes: {} bytes, and {} to merge", bytes(), other.bytes()));
  }
  other.ForEachCell([this](const SketchCell& theirs) {
    uint64_t& cell = cells_[theirs.cell];
    set_ += static_cast<uint64_t>(std::popcount(theirs.bits & ~cell));
    cell |= theirs.bits;
  });
  return absl::OkStatus();
}

absl::StatusOr<SiteSketch> SiteSketch::FromCells(uint64_t bytes,
                                                 std::span<const SketchCell> cells) {
  ASSIGN_OR_RETURN(SiteSketch sketch, Create(bytes));
  const uint64_t count = sketch.blocks_ * kBlockCells;
  uint64_t next = 0;
  for (const SketchCell& cell : cells) {
    if (cell.cell < next || cell.cell >= count || cell.bits == 0) {
      return absl::DataLossError(
          fmt::format("site profile: cell {} with bits {:x}, expected bits in a cell of {} to {}",
                      cell.cell, cell.bits, next, count));
    }
    next = cell.cell + 1;
    sketch.cells_[cell.cell] = cell.bits;
    sketch.set_ += static_cast<uint64_t>(std::popcount(cell.bits));
  }
  return sketch;
}

uint32_t SiteSketch::falsified_bits() const {
  // f in parts of 2^16, then 4 f^4 in parts of 2^32.
  const uint64_t share = set_ / (blocks_ * kBlockCells) * 1024 +
                         set_ % (blocks_ * kBlockCells) * 1024 / (blocks_ * kBlockCells);
  const uint64_t square = share * share >> 16;
  const uint64_t p = 4 * square * square;
  for (uint32_t b = 0; b < kLargestNoise.size(); ++b) {
    if (p <= kLargestNoise[b]) return b;
  }
  return kTooFull;
}

}  // namespace copydesk::clean
