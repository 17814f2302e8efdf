// Lines that come again and again beside different neighbours: what sites put between and around
// their stories, in texts of which the site is not known or that were taken as clean.
//
// A line that many stories have says little of any of them when every time other lines stand before
// and after it; a line that comes with its neighbours is a part of a story that was copied.
//
//   Read more about this  beside  a|b  c|d  e|f  g|h         recurs
//   The bridge opened.    beside  a|b  a|b  a|c  a|b         is copied with what surrounds it
//
// The more stories have a line, the smaller a share of different neighbours is enough: copies of a
// story that were edited differ in some of them. Thread-safety: pure functions. Tested by
// tests/unit/match/recurring_lines_test.cc.
#ifndef COPYDESK_STAGES_MATCH_RECURRING_LINES_H_
#define COPYDESK_STAGES_MATCH_RECURRING_LINES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "stages/sign/story_table.h"

namespace copydesk::match {

// A line of a story. Neighbours are given by bits of their hashes; 0: there is none.
struct LinePlace {
  uint64_t line = 0;
  uint32_t before = 0;
  uint32_t after = 0;
};

// Whether a line of `stories` stories recurs that has so many different neighbours before and
// after.
bool Recurs(uint64_t stories, uint64_t before, uint64_t after);

// Appends the lines of a story as places, each different line once, with the neighbours of its
// first place. `scratch` keeps its memory.
void ListLinePlaces(std::span<const sign::TextLine> lines, std::vector<uint64_t>& scratch,
                    std::vector<LinePlace>& places);

// Appends the hashes of the lines that recur, ascending. Sorts `places`, which hold all places of
// the lines in them.
void FindRecurringLines(std::vector<LinePlace>& places, std::vector<uint64_t>& recurring);

// Clears the flags of the shingles, of `shingle_words` words each, that hold a word of a line in
// `recurring`, which ascends. own[i] belongs to the shingle that begins at word i.
void ClearRecurringLines(std::span<const sign::TextLine> lines, std::span<const uint64_t> recurring,
                         int shingle_words, std::span<uint8_t> own);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RECURRING_LINES_H_
