#include "stages/match/rare_shingles.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace copydesk::match {

ShingleLists ListShingles(std::span<const ShingleEntry> entries, const MatchOptions& options) {
  constexpr uint32_t kNoGroup = 0xFFFFFFFF;
  struct Group {
    uint64_t hash = 0;
    uint32_t stories = 0;
    Row last = 0;         // the latest story counted, to count each once
    uint32_t cursor = 0;  // where in the lists the next story goes
  };
  std::vector<Group> groups;
  // Open addressing; the partition's bits are at the top, so the low bits choose the place.
  const size_t places = std::bit_ceil(std::max<size_t>(16, entries.size() * 2));
  std::vector<uint32_t> table(places, kNoGroup);
  std::vector<uint32_t> group_of(entries.size(), kNoGroup);
  for (size_t i = 0; i < entries.size(); ++i) {
    const ShingleEntry& entry = entries[i];
    size_t place = (entry.hash >> 2) & (places - 1);
    while (table[place] != kNoGroup && groups[table[place]].hash != entry.hash) {
      place = (place + 1) & (places - 1);
    }
    if (table[place] == kNoGroup) {
      table[place] = static_cast<uint32_t>(groups.size());
      groups.push_back({entry.hash, 0, 0, 0});
    }
    Group& group = groups[table[place]];
    if (group.stories == 0 || group.last != entry.row) {
      ++group.stories;
      group.last = entry.row;
      group_of[i] = table[place];
    }
  }
  ShingleLists lists;
  uint32_t total = 0;
  for (Group& group : groups) {
    if (group.stories > options.frequency_max) {
      ++lists.too_frequent;
    }
    if (group.stories < 2 || group.stories > options.frequency_max) {
      group.cursor = kNoGroup;
      continue;
    }
    group.cursor = total;
    total += group.stories;
    lists.begins.push_back(total);
  }
  lists.rows.resize(total);
  for (size_t i = 0; i < entries.size(); ++i) {
    if (group_of[i] != kNoGroup && groups[group_of[i]].cursor != kNoGroup) {
      lists.rows[groups[group_of[i]].cursor++] = entries[i].row;
    }
  }
  return lists;
}

RareShingleIndex::RareShingleIndex(std::vector<ShingleLists> partitions, uint32_t stories)
    : partitions_(std::move(partitions)), begins_(size_t{stories} + 1, 0) {
  for (const ShingleLists& lists : partitions_) {
    too_frequent_ += lists.too_frequent;
    for (const Row row : lists.rows) {
      ++begins_[row + 1];
    }
  }
  for (size_t i = 1; i < begins_.size(); ++i) {
    begins_[i] += begins_[i - 1];
  }
  lists_.resize(begins_.back());
  std::vector<uint64_t> cursor(begins_.begin(), begins_.end() - 1);
  for (uint32_t p = 0; p < partitions_.size(); ++p) {
    for (uint32_t i = 0; i < partitions_[p].size(); ++i) {
      for (const Row row : partitions_[p].list(i)) {
        lists_[cursor[row]++] = {p, i};
      }
    }
  }
}

void RareShingleIndex::Pair(Row a, uint32_t shared_min, Scratch& scratch,
                            std::vector<PairKey>& pairs) const {
  scratch.shared.resize(begins_.size(), 0);
  scratch.touched.clear();
  for (uint64_t i = begins_[a]; i < begins_[a + 1]; ++i) {
    for (const Row b : partitions_[lists_[i].partition].list(lists_[i].list)) {
      if (b >= a) {
        break;  // lists ascend
      }
      if (scratch.shared[b]++ == 0) {
        scratch.touched.push_back(b);
      }
    }
  }
  std::sort(scratch.touched.begin(), scratch.touched.end());
  for (const Row b : scratch.touched) {
    if (scratch.shared[b] >= shared_min) {
      pairs.push_back(MakePairKey(b, a));
    }
    scratch.shared[b] = 0;
  }
}

}  // namespace copydesk::match
