#include "stages/match/exact_copies.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

bool SameShingles(const sign::StoryTable& stories, Row a, Row b) {
  return std::ranges::equal(stories.shingles(a), stories.shingles(b));
}

}  // namespace

ExactCopies GroupExactCopies(const sign::StoryTable& stories) {
  ExactCopies exact;
  exact.first_of.resize(stories.size());
  // Upper half: a half of the digest; lower half: the story.
  std::vector<uint64_t> order;
  order.reserve(stories.size());
  for (Row row = 0; row < stories.size(); ++row) {
    exact.first_of[row] = row;
    if (stories.row(row).words > 0) {
      order.push_back(stories.row(row).digest[0] >> 32 << 32 | row);
    }
  }
  std::vector<uint64_t> scratch;
  RadixSort(order, scratch, 32);
  const auto digest = [&](Row row) {
    return std::pair(stories.row(row).digest[0], stories.row(row).digest[1]);
  };
  for (size_t begin = 0; begin < order.size();) {
    size_t end = begin + 1;
    while (end < order.size() && order[end] >> 32 == order[begin] >> 32) ++end;
    const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = order.begin() + static_cast<std::ptrdiff_t>(end);
    if (end - begin > 1) {
      std::sort(first, last, [&](uint64_t x, uint64_t y) {
        const Row a = static_cast<Row>(x), b = static_cast<Row>(y);
        return std::pair(digest(a), a) < std::pair(digest(b), b);
      });
    }
    for (auto next = first + 1; next < last; ++next) {
      const Row row = static_cast<Row>(*next);
      const Row group = exact.first_of[static_cast<Row>(next[-1])];
      // The digest proposes, the texts decide.
      if (digest(group) == digest(row) && SameShingles(stories, group, row)) {
        exact.first_of[row] = group;
        ++exact.copies;
      }
    }
    begin = end;
  }
  for (Row row = 0; row < stories.size(); ++row) {
    if (exact.first_of[row] == row && stories.row(row).words > 0) exact.firsts.push_back(row);
  }
  return exact;
}

}  // namespace copydesk::match
