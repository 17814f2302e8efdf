#include "stages/match/rare_shingles.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

// Lists lie anywhere in memory: reading them ahead halved the time of Pair (bench:
// BM_RareShingles).
constexpr uint64_t kListsAhead = 8;

}  // namespace

ShingleLists ListShingles(std::span<const ShingleEntry> entries, ListScratch& scratch) {
  std::vector<uint64_t>& sorted = scratch.entries;
  sorted.resize(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) {
    sorted[i] = uint64_t{entries[i].hash} << 32 | entries[i].row;
  }
  // By the hash alone: the sort is stable, and rows ascend as it is.
  RadixSort(sorted, scratch.sorted, 32);
  ShingleLists lists;
  for (size_t begin = 0; begin < sorted.size();) {
    const size_t list_begin = lists.rows.size();
    uint64_t last = ~sorted[begin];
    size_t end = begin;
    for (; end < sorted.size() && sorted[end] >> 32 == sorted[begin] >> 32; ++end) {
      if (sorted[end] != last) {
        last = sorted[end];
        lists.rows.push_back(static_cast<Row>(last));
      }
    }
    if (lists.rows.size() - list_begin >= 2) {
      lists.begins.push_back(static_cast<uint32_t>(lists.rows.size()));
    } else {
      lists.rows.resize(list_begin);
    }
    begin = end;
  }
  return lists;
}

ThinnedLists ThinLists(const ShingleLists& lists, absl::FunctionRef<uint32_t(Row)> order,
                       const MatchOptions& options, absl::FunctionRef<bool(Row, Row)> alike) {
  ThinnedLists result;
  std::vector<Row> first(options.representatives);
  std::vector<Row> some;
  std::vector<Row> best;
  for (size_t i = 0; i < lists.size(); ++i) {
    const std::span<const Row> list = lists.list(i);
    if (list.size() <= options.frequency_max) {
      result.whole.Add(list);
      continue;
    }
    ++result.capped;
    std::ranges::partial_sort_copy(
        list, first, [&](Row x, Row y) { return std::pair(order(x), x) < std::pair(order(y), y); });
    best.clear();
    for (const Row x : first) {
      some.clear();
      std::ranges::copy_if(first, std::back_inserter(some),
                           [&](Row y) { return x == y || alike(std::min(x, y), std::max(x, y)); });
      if (some.size() > best.size()) best.swap(some);
    }
    if (best.size() * 2 < first.size()) continue;
    std::ranges::sort(best);
    result.thinned.Add(list);
    result.representatives.Add(best);
  }
  return result;
}

class RareShingleIndex::Place {
 public:
  Place(uint64_t begin, size_t size, bool thinned)
      : bits_(begin << kBeginBit | uint64_t{size} << 1 | (thinned ? 1 : 0)) {}
  explicit Place(uint64_t bits) : bits_(bits) {}

  uint64_t bits() const { return bits_; }
  uint64_t begin() const { return bits_ >> kBeginBit; }
  size_t size() const { return static_cast<size_t>(bits_ >> 1) & kMaxSize; }
  bool thinned() const { return (bits_ & 1) != 0; }

 private:
  // MatchOptions::frequency_max is at most 1000.
  static constexpr size_t kMaxSize = 1023;
  static constexpr int kBeginBit = 11;

  uint64_t bits_;
};

void Flatten(const ThinnedLists& thinned, uint64_t first_row, std::vector<RareList>& lists,
             std::vector<Row>& rows) {
  const auto add = [&](std::span<const Row> stories, std::span<const Row> representatives) {
    lists.push_back({first_row + rows.size(), static_cast<uint32_t>(stories.size()),
                     static_cast<uint32_t>(representatives.size())});
    rows.insert(rows.end(), stories.begin(), stories.end());
    rows.insert(rows.end(), representatives.begin(), representatives.end());
  };
  for (size_t i = 0; i < thinned.whole.size(); ++i) add(thinned.whole.list(i), {});
  for (size_t i = 0; i < thinned.thinned.size(); ++i) {
    add(thinned.thinned.list(i), thinned.representatives.list(i));
  }
}

RareShingleIndex::RareShingleIndex(std::span<const RareList> lists, std::span<const Row> rows,
                                   std::span<const uint32_t> in_sample, Row first, Row last,
                                   const MatchOptions& options)
    : options_(options),
      rows_(rows),
      in_sample_(in_sample),
      first_(first),
      begins_(size_t{last - first} + 1, 0) {
  const auto for_each_place = [&](const auto& use) {
    for (const RareList& list : lists) {
      for (const Row row : rows.subspan(list.begin, list.stories)) {
        if (row - first < last - first) use(row - first, list);
      }
    }
  };
  for_each_place([&](Row story, const RareList&) { ++begins_[story + 1]; });
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  places_.resize(begins_.back());
  std::vector<uint64_t> next(begins_.begin(), begins_.end() - 1);
  for_each_place([&](Row story, const RareList& list) {
    places_[next[story]++] =
        list.representatives == 0
            ? Place(list.begin, list.stories, false).bits()
            : Place(list.begin + list.stories, list.representatives, true).bits();
  });
}

void RareShingleIndex::Count(Row b, Scratch& scratch) const {
  if (scratch.shared[b]++ == 0) scratch.touched.push_back(b);
}

void RareShingleIndex::Pair(Row a, Scratch& scratch, std::vector<PairKey>& pairs) const {
  scratch.shared.resize(in_sample_.size(), 0);
  scratch.touched.clear();
  const std::span<const uint64_t> places = std::span(places_).subspan(
      begins_[a - first_], begins_[a - first_ + 1] - begins_[a - first_]);
  // Two stories that share long lists too are counted from one side as far as that goes, so both
  // must see all that they share. Others are seen by the later of the two.
  const bool sees_all =
      std::ranges::any_of(places, [](uint64_t bits) { return Place(bits).thinned(); });
  for (size_t i = 0; i < places.size(); ++i) {
    if (i + kListsAhead < places.size()) {
      __builtin_prefetch(rows_.data() + Place(places[i + kListsAhead]).begin());
    }
    const Place place(places[i]);
    const Row* row = rows_.data() + place.begin();
    if (sees_all) {
      for (size_t left = place.size(); left > 0; --left, ++row) {
        if (*row != a) Count(*row, scratch);
      }
    } else {
      // Ascending, and `a` itself is on the list.
      for (; *row < a; ++row) Count(*row, scratch);
    }
  }
  const size_t first_pair = pairs.size();
  for (const Row b : scratch.touched) {
    const uint32_t shared = scratch.shared[b];
    const uint64_t smaller = std::min(in_sample_[a], in_sample_[b]);
    if (shared >= options_.shared_min &&
        uint64_t{shared} * sign::kWhole >= smaller * options_.shared_share_min) {
      pairs.push_back(MakePairKey(a, b));
    }
    scratch.shared[b] = 0;
  }
  std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(first_pair), pairs.end());
}

}  // namespace copydesk::match
