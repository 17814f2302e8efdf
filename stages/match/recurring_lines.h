// Lines that come again and again beside different neighbours: what sites put between and around
// their stories, in texts of which the site is not known or that were taken as clean.
//
// A line that many stories have says little of any of them when every time other lines stand before
// and after it; a line that comes with its neighbours is a part of a story that was copied.
//
//   Read more about this  beside  a|b  c|d  e|f  g|h         recurs
//   The bridge opened.    beside  a|b  a|b  a|c  a|b         is copied with what surrounds it
//
// A neighbour is known by the smallest of its shingles, so that it stays the same when a word of it
// is edited, mostly. A text's beginning and end are no neighbours that a line could be copied with:
// they count as another one each time, if there is more in the text than a headline beside the
// line. Where there is not, a line that holds most of the text is the text itself, and such places
// do not count.
//
// The more stories have a line, the smaller a share of different neighbours is enough: copies of a
// story that were edited differ in some of them. Thread-safety: pure functions. Tested by
// tests/unit/match/recurring_lines_test.cc.
#ifndef COPYDESK_STAGES_MATCH_RECURRING_LINES_H_
#define COPYDESK_STAGES_MATCH_RECURRING_LINES_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {

// No neighbour: the text begins or ends here. Where little else stands in the text it is the same
// one each time, as for copies of a short story, otherwise another each time.
inline constexpr uint32_t kNoNeighbour = 0;
inline constexpr uint32_t kEndOfShortText = 2;

// A line of a story, with bits that tell its neighbours.
struct LinePlace {
  uint64_t line = 0;
  uint32_t before = kNoNeighbour;
  uint32_t after = kNoNeighbour;
};

using LineSet = absl::flat_hash_set<uint64_t>;  // by hash

// Lines of a story by hash, each with its number.
using LineScratch = std::vector<std::pair<uint64_t, uint32_t>>;

// A line of fewer stories never recurs.
inline constexpr uint64_t kLeastStories = 4;

// Whether a line of `stories` stories recurs that has so many different neighbours before and
// after.
bool Recurs(uint64_t stories, uint64_t before, uint64_t after);

// Appends those lines of a story of which `wanted` holds as places, by hash, each once, with
// the neighbours of its first place, but none that holds most of the story. `shingles`, of
// `shingle_words` words each, are the story's. `scratch` keeps its memory.
void ListLinePlaces(std::span<const sign::TextLine> lines, std::span<const uint64_t> shingles,
                    int shingle_words, absl::FunctionRef<bool(uint64_t)> wanted,
                    LineScratch& scratch, std::vector<LinePlace>& places);

// Appends the hashes of the lines that recur, ascending. Sorts `places`, which hold all places of
// the lines in them.
void FindRecurringLines(std::vector<LinePlace>& places, std::vector<uint64_t>& recurring);

// Clears the flags of the shingles, of `shingle_words` words each, that hold a word of a line in
// `recurring`. own[i] belongs to the shingle that begins at word i.
void ClearRecurringLines(std::span<const sign::TextLine> lines, const LineSet& recurring,
                         int shingle_words, std::span<uint8_t> own);

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RECURRING_LINES_H_
