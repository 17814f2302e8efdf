// An index of rare shingles: stories that share several shingles which few others have.
//
// What it is for. A cut or reworded copy shares few of its shingles with the original, so that its
// signature hardly ever agrees in a band; but the shingles that it does share are rare, for
// unrelated texts share only common phrases. So the rare shingles of at least two stories are
// listed with their stories, and stories that meet in several lists are candidates.
//
// What it costs. Only shingles whose hash ends in 00 are indexed (all of them for short texts). The
// choice goes by the hash's value and so is the same in every text: a share of the sample estimates
// a share of the whole, for containment too, which no MinHash signature does. A list of up to
// frequency_max stories pairs them all. A longer one is a common phrase, or a story that many have:
// then most of its stories are alike as a whole, and a few of them, the representatives, stand for
// all. They are those that come first in one order of all stories, so that the lists of one story
// agree on them. The cost is thus linear in the number of indexed shingles.
//
// How. Entries (hash, story) are dealt by the hash's top bits to partitions that fit the cache;
// within a partition they are sorted and listed. Partitions are independent of each other, and
// their number is fixed, so the result does not depend on the threads that work on them. Tested by
// tests/unit/match/rare_shingles_test.cc and, against all pairs,
// tests/property/rare_shingles_property_test.cc.
#ifndef COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_
#define COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/functional/function_ref.h"
#include "stages/match/options.h"
#include "stages/match/pair.h"

namespace copydesk::match {

inline constexpr size_t kShinglePartitions = 256;
constexpr size_t PartitionOf(uint64_t shingle) { return static_cast<size_t>(shingle >> 56); }

// A shingle of a story, within its partition.
struct ShingleEntry {
  uint32_t hash = 0;
  Row row = 0;
};
constexpr ShingleEntry MakeEntry(uint64_t shingle, Row row) {
  return {static_cast<uint32_t>(shingle >> 24), row};
}

// Whether a shingle is one of the quarter that every text indexes.
constexpr bool IsInSample(uint64_t shingle) { return (shingle & 3) == 0; }

// Whether a shingle of a text of `words` words is indexed.
constexpr bool IsSampled(uint64_t shingle, uint32_t words, const MatchOptions& options) {
  return IsInSample(shingle) || words < options.sample_from_words;
}

// The lists of one partition: list i holds rows[begins[i]] to rows[begins[i + 1]], ascending.
struct ShingleLists {
  std::vector<uint32_t> begins = {0};
  std::vector<Row> rows;

  void Add(std::span<const Row> list) {
    rows.insert(rows.end(), list.begin(), list.end());
    begins.push_back(static_cast<uint32_t>(rows.size()));
  }
  size_t size() const { return begins.size() - 1; }
  std::span<const Row> list(size_t i) const {
    return std::span(rows).subspan(begins[i], begins[i + 1] - begins[i]);
  }
};

struct ListScratch {
  std::vector<uint64_t> entries;
  std::vector<uint64_t> sorted;
};

// Lists the shingles of `entries` (of one partition, rows ascending; a story that stands twice
// under a hash counts once) that two or more stories have, in order of their hashes.
ShingleLists ListShingles(std::span<const ShingleEntry> entries, ListScratch& scratch);

// The lists of a partition, with long ones thinned.
struct ThinnedLists {
  ShingleLists whole;            // every story of a list meets every other
  ShingleLists thinned;          // every story of a list meets those that
  ShingleLists representatives;  // stand in the list of the same number here
  uint64_t capped = 0;           // long lists, thinned or left out
};

// Finds the representatives of the lists of more than options.frequency_max stories: of the
// options.representatives stories that come first by `order` (a number for a row; the smaller
// first, then the first row) the one to which most others are alike, and those others. Where that
// makes less than half of them, the shingle is a common phrase, and its list is left out.
ThinnedLists ThinLists(const ShingleLists& lists, absl::FunctionRef<uint32_t(Row)> order,
                       const MatchOptions& options, absl::FunctionRef<bool(Row, Row)> alike);

// A list among those of all partitions: its stories, then, if it was thinned, the representatives
// that they meet. Otherwise they meet each other.
struct RareList {
  uint64_t begin = 0;  // index of its first story among all lists' rows
  uint32_t stories = 0;
  uint32_t representatives = 0;  // 0: whole
};

// Appends the lists of a partition, whole ones first. `first_row` rows come before rows[0].
void Flatten(const ThinnedLists& thinned, uint64_t first_row, std::vector<RareList>& lists,
             std::vector<Row>& rows);

// The lists that each story of a range stands in, turned over. Built once, then read by any thread.
class RareShingleIndex {
 public:
  // `lists` and `rows` are of all partitions. `in_sample` tells for each row how many of its
  // shingles are IsInSample, rare or not: what a long and a short text have in common to be
  // measured by. Holds 8 bytes for each place in a list of the stories [first, last). All that is
  // given must outlive this.
  RareShingleIndex(std::span<const RareList> lists, std::span<const Row> rows,
                   std::span<const uint32_t> in_sample, Row first, Row last,
                   const MatchOptions& options);

  struct Scratch {
    std::vector<uint32_t> shared;  // per row: lists shared with the story in hand; 0 between calls
    std::vector<Row> touched;
  };

  // Appends the pairs of `a`, of the range, and a story b of any that share at least
  // options.shared_min lists, and so many that they are options.shared_share_min of the sampled
  // shingles of one of the two, ascending. A long list is shared with its representatives alone.
  // Over all stories each pair comes at least once.
  void Pair(Row a, Scratch& scratch, std::vector<PairKey>& pairs) const;

 private:
  // A story's place in a list, as one number: where what it meets there begins in rows_, how many
  // rows that are, and whether the list is thinned.
  class Place;

  void Count(Row b, Scratch& scratch) const;

  const MatchOptions& options_;
  const std::span<const Row> rows_;
  const std::span<const uint32_t> in_sample_;
  const Row first_;
  std::vector<uint64_t> begins_;  // per story of the range: its first element of places_
  std::vector<uint64_t> places_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_
