// An index of rare shingles: stories that share several shingles which few others have.
//
// What it is for. A cut or reworded copy shares few of its shingles with the original, so that its
// signature hardly ever agrees in a band; but the shingles that it does share are rare, for
// unrelated texts share only common phrases. So the shingles with a document frequency of 2 to
// frequency_max are listed with their stories, and stories that meet in several lists are
// candidates.
//
// What it costs. Only shingles whose hash ends in 00 are indexed (all of them for short texts). The
// choice goes by the hash's value and so is the same in every text: a share of the sample estimates
// a share of the whole, for containment too, which no MinHash signature does. A list has at most
// frequency_max stories, so the cost is linear in the number of indexed shingles. Shingles above
// frequency_max are left out and counted.
//
// How. Entries (hash, story) are dealt by the hash's top bits to partitions that fit the cache;
// within a partition a hash table counts and lists them. Partitions are independent of each other,
// and their number is fixed, so the result does not depend on the threads that work on them. Tested
// by tests/unit/match/rare_shingles_test.cc against all pairs.
#ifndef COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_
#define COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_

#include <cstdint>
#include <span>
#include <vector>

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
  uint64_t too_frequent = 0;  // shingles left out for their frequency

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
// under a hash counts once) with a frequency of 2 to options.frequency_max, in order of their
// hashes.
ShingleLists ListShingles(std::span<const ShingleEntry> entries, const MatchOptions& options,
                          ListScratch& scratch);

// Which lists each story stands in, over all partitions. Built once, then read by any thread.
class RareShingleIndex {
 public:
  // `partitions` has kShinglePartitions elements; `in_sample` tells per story how many of its
  // shingles are IsInSample, rare or not: what a long and a short text have in common to be
  // measured by.
  RareShingleIndex(std::vector<ShingleLists> partitions, std::vector<uint32_t> in_sample);

  struct Scratch {
    std::vector<uint32_t>
        shared;  // per row: lists shared with the story in hand; all 0 between calls
    std::vector<Row> touched;
  };

  // Appends the pairs (b, a) with b < a that share at least options.shared_min lists, and so many
  // that they are options.shared_share_min of the sampled shingles of one of the two; b ascending.
  void Pair(Row a, const MatchOptions& options, Scratch& scratch,
            std::vector<PairKey>& pairs) const;

  uint64_t too_frequent() const { return too_frequent_; }

 private:
  std::vector<uint32_t> in_sample_;
  std::vector<Row> rows_;         // all lists, one after the other
  std::vector<uint64_t> begins_;  // per story: its first element of lists_
  std::vector<uint64_t> lists_;   // by story: where in rows_ each of its lists begins
  uint64_t too_frequent_ = 0;
};

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_RARE_SHINGLES_H_
