#include "stages/match/recurring_lines.h"

#include <algorithm>
#include <cstddef>

#include "stages/hash/hash.h"

namespace copydesk::match {
namespace {

// So many stories, and this share of different neighbours on either side, in hundredths.
struct RecurrenceRule {
  uint64_t stories;
  uint64_t different;
};
constexpr RecurrenceRule kRules[] = {{kLeastStories, 75}, {8, 40}, {16, 25}};

// Words of a headline and a byline, of which some are long.
constexpr uint32_t kHeadlineWords = 48;

// The smallest of a line's shingles has high bits like those of no other line: mixed again. Odd:
// none of the numbers above.
uint32_t NeighbourBits(uint64_t hash) { return static_cast<uint32_t>(hash::Mix(hash) >> 32) | 1; }

// A line that holds most of a text is the text, and where it stands says nothing of boilerplate:
// more than two thirds of the words, or half of them if there is little else.
bool IsTheText(uint64_t in_line, uint64_t words, bool little_else) {
  return little_else ? in_line * 2 > words : in_line * 3 > words * 2;
}

uint64_t CountDifferent(std::vector<uint32_t>& neighbours) {
  std::sort(neighbours.begin(), neighbours.end());
  const auto first = std::upper_bound(neighbours.begin(), neighbours.end(), kNoNeighbour);
  const auto end = std::unique(first, neighbours.end());
  return static_cast<uint64_t>(end - neighbours.begin());
}

}  // namespace

bool Recurs(uint64_t stories, uint64_t before, uint64_t after) {
  const uint64_t different = std::min(before, after);
  return std::any_of(std::begin(kRules), std::end(kRules), [&](const RecurrenceRule& rule) {
    return stories >= rule.stories && different * 100 >= stories * rule.different;
  });
}

void ListLinePlaces(std::span<const sign::TextLine> lines, std::span<const uint64_t> shingles,
                    int shingle_words, absl::FunctionRef<bool(uint64_t)> wanted,
                    LineScratch& scratch, std::vector<LinePlace>& places) {
  const uint32_t reach = static_cast<uint32_t>(shingle_words) - 1;
  const auto begin_of = [&](size_t line) { return line == 0 ? 0 : lines[line - 1].end; };
  const auto neighbour_bits = [&](size_t line) {
    const size_t begin = begin_of(line);
    const size_t end =
        std::min<size_t>(lines[line].end - std::min(lines[line].end, reach), shingles.size());
    if (begin >= end) return NeighbourBits(lines[line].hash);
    uint64_t least = shingles[begin];
    for (const uint64_t shingle : shingles.subspan(begin, end - begin)) {
      least = std::min(least, shingle);  // without a branch
    }
    return NeighbourBits(least);
  };
  const uint32_t words = lines.empty() ? 0 : lines.back().end;
  scratch.clear();
  for (uint32_t i = 0; i < lines.size(); ++i) {
    if (wanted(lines[i].hash)) scratch.emplace_back(lines[i].hash, i);
  }
  // Of repeats the first place stays.
  std::sort(scratch.begin(), scratch.end());
  const auto end = std::unique(scratch.begin(), scratch.end(),
                               [](const auto& x, const auto& y) { return x.first == y.first; });
  for (auto line = scratch.begin(); line != end; ++line) {
    const uint32_t i = line->second;
    const bool is_last = i + 1 == lines.size();
    const uint32_t in_line = lines[i].end - begin_of(i);
    const bool little_else = words - in_line <= kHeadlineWords;
    if (IsTheText(in_line, words, little_else)) continue;
    const uint32_t none = little_else ? kEndOfShortText : kNoNeighbour;
    places.push_back({line->first, i == 0 ? none : neighbour_bits(i - 1),
                      is_last ? none : neighbour_bits(i + 1)});
  }
}

void FindRecurringLines(std::vector<LinePlace>& places, std::vector<uint64_t>& recurring) {
  std::sort(places.begin(), places.end(),
            [](const LinePlace& x, const LinePlace& y) { return x.line < y.line; });
  std::vector<uint32_t> neighbours;
  for (size_t begin = 0; begin < places.size();) {
    size_t end = begin + 1;
    while (end < places.size() && places[end].line == places[begin].line) ++end;
    const std::span<const LinePlace> of_line = std::span(places).subspan(begin, end - begin);
    const auto count = [&](uint32_t LinePlace::*neighbour) {
      neighbours.clear();
      for (const LinePlace& place : of_line) neighbours.push_back(place.*neighbour);
      return CountDifferent(neighbours);
    };
    if (of_line.size() >= kLeastStories) {
      const uint64_t before = count(&LinePlace::before);
      // Mostly one side tells.
      if (Recurs(of_line.size(), before, of_line.size()) &&
          Recurs(of_line.size(), before, count(&LinePlace::after))) {
        recurring.push_back(of_line.front().line);
      }
    }
    begin = end;
  }
}

void ClearRecurringLines(std::span<const sign::TextLine> lines, const LineSet& recurring,
                         int shingle_words, std::span<uint8_t> own) {
  const uint32_t reach = static_cast<uint32_t>(shingle_words) - 1;
  uint32_t begin = 0;
  for (const sign::TextLine& line : lines) {
    if (recurring.contains(line.hash)) {
      const size_t first = std::min<size_t>(begin - std::min(begin, reach), own.size());
      const size_t last = std::min<size_t>(line.end, own.size());
      // A text shorter than a shingle has one, of all its words.
      std::fill(own.begin() + static_cast<ptrdiff_t>(first),
                own.begin() + static_cast<ptrdiff_t>(std::max(first, last)), uint8_t{0});
    }
    begin = line.end;
  }
}

}  // namespace copydesk::match
