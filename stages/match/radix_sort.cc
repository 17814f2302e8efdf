#include "stages/match/radix_sort.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace copydesk::match {
namespace {

constexpr int kDigitBits = 11;
constexpr size_t kDigits = size_t{1} << kDigitBits;

}  // namespace

void RadixSort(std::vector<uint64_t>& items, std::vector<uint64_t>& scratch, int low_bit) {
  uint64_t differing = 0;
  for (const uint64_t item : items) {
    differing |= item ^ items.front();
  }
  scratch.resize(items.size());
  for (int shift = low_bit; shift < 64; shift += kDigitBits) {
    if ((differing >> shift & (kDigits - 1)) == 0) {
      continue;
    }
    std::array<size_t, kDigits> begin = {};
    for (const uint64_t item : items) {
      ++begin[item >> shift & (kDigits - 1)];
    }
    size_t sum = 0;
    for (size_t& count : begin) {
      const size_t next = sum + count;
      count = sum;
      sum = next;
    }
    for (const uint64_t item : items) {
      scratch[begin[item >> shift & (kDigits - 1)]++] = item;
    }
    items.swap(scratch);
  }
}

void SortUnique(std::vector<uint64_t>& items, std::vector<uint64_t>& scratch) {
  RadixSort(items, scratch);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace copydesk::match
