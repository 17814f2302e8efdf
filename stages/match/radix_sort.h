// Least-significant-digit radix sort of 64-bit numbers: what candidate generation spends its time
// on.
//
// Stable, 11 bits a pass; passes over digits in which all numbers agree are left out, so that
// numbers which use few bits cost few passes. Tested by tests/unit/match/radix_sort_test.cc.
#ifndef COPYDESK_STAGES_MATCH_RADIX_SORT_H_
#define COPYDESK_STAGES_MATCH_RADIX_SORT_H_

#include <cstdint>
#include <vector>

namespace copydesk::match {

// Sorts `items` by their bits [low_bit, 64). `scratch` is used as a second buffer and keeps its
// memory.
void RadixSort(std::vector<uint64_t>& items, std::vector<uint64_t>& scratch, int low_bit = 0);

// The same by all bits, and each number once.
void SortUnique(std::vector<uint64_t>& items, std::vector<uint64_t>& scratch);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RADIX_SORT_H_
