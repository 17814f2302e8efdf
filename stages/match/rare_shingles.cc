#include "stages/match/rare_shingles.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "stages/match/radix_sort.h"

namespace copydesk::match {
namespace {

// Lists lie anywhere in memory: reading them ahead halved the time of Pair (bench:
// BM_RareShingles).
constexpr uint64_t kListsAhead = 8;

}  // namespace

ShingleLists ListShingles(std::span<const ShingleEntry> entries, const MatchOptions& options,
                          ListScratch& scratch) {
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
    const size_t stories = lists.rows.size() - list_begin;
    if (stories >= 2 && stories <= options.frequency_max) {
      lists.begins.push_back(static_cast<uint32_t>(lists.rows.size()));
    } else {
      lists.too_frequent += stories > options.frequency_max ? 1 : 0;
      lists.rows.resize(list_begin);
    }
    begin = end;
  }
  return lists;
}

RareShingleIndex::RareShingleIndex(std::vector<ShingleLists> partitions,
                                   std::vector<uint32_t> in_sample)
    : in_sample_(std::move(in_sample)), begins_(in_sample_.size() + 1, 0) {
  size_t rows = 0;
  for (const ShingleLists& lists : partitions) {
    too_frequent_ += lists.too_frequent;
    rows += lists.rows.size();
    for (const Row row : lists.rows) {
      ++begins_[row + 1];
    }
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  rows_.reserve(rows);
  lists_.resize(rows);
  std::vector<uint64_t> next(begins_.begin(), begins_.end() - 1);
  for (ShingleLists& lists : partitions) {
    for (size_t i = 0; i < lists.size(); ++i) {
      const std::span<const Row> list = lists.list(i);
      const uint64_t begin = rows_.size();
      for (const Row row : list) {
        lists_[next[row]++] = begin;
      }
      rows_.insert(rows_.end(), list.begin(), list.end());
    }
    lists = ShingleLists();
  }
}

void RareShingleIndex::Pair(Row a, const MatchOptions& options, Scratch& scratch,
                            std::vector<PairKey>& pairs) const {
  scratch.shared.resize(begins_.size(), 0);
  scratch.touched.clear();
  const uint64_t end = begins_[a + 1];
  for (uint64_t i = begins_[a]; i < end; ++i) {
    if (i + kListsAhead < end) {
      __builtin_prefetch(rows_.data() + lists_[i + kListsAhead]);
    }
    const Row* row = rows_.data() + lists_[i];
    for (; *row < a; ++row) {  // ascending, and `a` itself is on the list
      if (scratch.shared[*row]++ == 0) {
        scratch.touched.push_back(*row);
      }
    }
  }
  const size_t first_pair = pairs.size();
  for (const Row b : scratch.touched) {
    const uint32_t shared = scratch.shared[b];
    const uint64_t smaller = std::min(in_sample_[a], in_sample_[b]);
    if (shared >= options.shared_min &&
        uint64_t{shared} * sign::kWhole >= smaller * options.shared_share_min) {
      pairs.push_back(MakePairKey(b, a));
    }
    scratch.shared[b] = 0;
  }
  std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(first_pair), pairs.end());
}

}  // namespace copydesk::match
