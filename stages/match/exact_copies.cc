#include "stages/match/exact_copies.h"

#include <algorithm>
#include <utility>

namespace copydesk::match {
namespace {

bool SameShingles(const sign::StoryTable& stories, Row a, Row b) {
  return std::ranges::equal(stories.shingles(a), stories.shingles(b));
}

}  // namespace

ExactCopies GroupExactCopies(const sign::StoryTable& stories) {
  ExactCopies exact;
  exact.first_of.resize(stories.size());
  std::vector<Row> order;
  order.reserve(stories.size());
  for (Row row = 0; row < stories.size(); ++row) {
    exact.first_of[row] = row;
    if (stories.row(row).words > 0) order.push_back(row);
  }
  const auto digest = [&](Row row) {
    return std::pair(stories.row(row).digest[0], stories.row(row).digest[1]);
  };
  std::sort(order.begin(), order.end(), [&](Row x, Row y) {
    const auto dx = digest(x);
    const auto dy = digest(y);
    return dx != dy ? dx < dy : x < y;
  });
  for (size_t i = 1; i < order.size(); ++i) {
    const Row first = exact.first_of[order[i - 1]];
    // The digest proposes, the texts decide.
    if (digest(first) == digest(order[i]) && SameShingles(stories, first, order[i])) {
      exact.first_of[order[i]] = first;
      ++exact.copies;
    }
  }
  for (Row row = 0; row < stories.size(); ++row) {
    if (exact.first_of[row] == row && stories.row(row).words > 0) exact.firsts.push_back(row);
  }
  return exact;
}

}  // namespace copydesk::match
