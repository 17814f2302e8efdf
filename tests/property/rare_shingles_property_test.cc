// Rare-shingle candidates against all pairs, counted one by one.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "stages/match/rare_shingles.h"
#include "tests/support/gen.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

// A well mixed number for a word or a run of words.
uint64_t Mixed(uint64_t x) { return Gen(x).Next(); }

// Per story the hashes of its shingles, with repeats.
using Corpus = std::vector<std::vector<uint64_t>>;

Corpus RandomCorpus(Gen& gen) {
  Corpus corpus(gen.Below(40));
  const uint64_t vocabulary = gen.Between(1, 60);
  for (auto& story : corpus) {
    story.resize(gen.Below(30));
    for (uint64_t& hash : story) {
      hash = Mixed(gen.Below(vocabulary));
    }
  }
  return corpus;
}

MatchOptions Limits(const Corpus& corpus) {
  MatchOptions options;
  options.frequency_max = 2 + static_cast<uint32_t>(corpus.size() % 9);
  options.representatives = 1 + static_cast<uint32_t>(corpus.size() % 2);
  options.shared_min = 1 + static_cast<uint32_t>(corpus.size() % 3);
  return options;
}

std::vector<std::vector<ShingleEntry>> Dealt(const Corpus& corpus) {
  std::vector<std::vector<ShingleEntry>> dealt(kShinglePartitions);
  for (Row row = 0; row < corpus.size(); ++row) {
    for (const uint64_t hash : corpus[row]) {
      dealt[PartitionOf(hash)].push_back(MakeEntry(hash, row));
    }
  }
  return dealt;
}

std::map<uint64_t, std::set<Row>> StoriesByShingle(const Corpus& corpus) {
  std::map<uint64_t, std::set<Row>> stories;
  for (Row row = 0; row < corpus.size(); ++row) {
    for (const uint64_t hash : corpus[row]) {
      stories[hash].insert(row);
    }
  }
  return stories;
}

// A story's place in the order of representatives: any that is not the order of rows.
uint32_t Order(Row row) { return static_cast<uint32_t>(Mixed(row + 1)); }

// All stories of a long list are alike here, so that it has representatives.
std::set<PairKey> AllPairs(const std::vector<ShingleLists>& partitions, uint32_t stories,
                           const MatchOptions& options) {
  std::vector<RareList> all;
  std::vector<Row> rows;
  for (const ShingleLists& lists : partitions) {
    Flatten(ThinLists(lists, Order, options, [](Row, Row) { return true; }), 0, all, rows);
  }
  const std::vector<uint32_t> in_sample(stories, 0);
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  // In two ranges.
  for (const auto& [first, last] : {std::pair<Row, Row>(0, stories / 3), {stories / 3, stories}}) {
    const RareShingleIndex index(all, rows, in_sample, first, last, options);
    for (Row row = first; row < last; ++row) index.Pair(row, scratch, pairs);
  }
  return {pairs.begin(), pairs.end()};
}

// The definition: each of the two counts the lists that both stand in, of the long ones those in
// which the other is a representative.
std::set<PairKey> ExpectedPairs(const Corpus& corpus, const MatchOptions& options) {
  std::map<std::pair<Row, Row>, uint32_t> seen;
  for (const auto& [hash, rows] : StoriesByShingle(corpus)) {
    if (rows.size() < 2) continue;
    std::vector<Row> targets(rows.begin(), rows.end());
    if (rows.size() > options.frequency_max) {
      std::sort(targets.begin(), targets.end(), [](Row x, Row y) { return Order(x) < Order(y); });
      targets.resize(options.representatives);
    }
    for (const Row a : rows) {
      for (const Row b : targets) {
        if (a != b) ++seen[{a, b}];
      }
    }
  }
  std::set<PairKey> expected;
  for (const auto& [pair, count] : seen) {
    if (count >= options.shared_min) expected.insert(MakePairKey(pair.first, pair.second));
  }
  return expected;
}

TEST(RareShinglesPropertyTest, ListsHoldTheStoriesOfEveryShingleOfSeveral) {
  CheckProperty<Corpus>(500, RandomCorpus, [](const Corpus& corpus) {
    std::multiset<std::vector<Row>> expected;
    for (const auto& [hash, stories] : StoriesByShingle(corpus)) {
      if (stories.size() >= 2) expected.insert(std::vector<Row>(stories.begin(), stories.end()));
    }
    std::multiset<std::vector<Row>> found;
    ListScratch scratch;
    for (const auto& entries : Dealt(corpus)) {
      const ShingleLists lists = ListShingles(entries, scratch);
      for (size_t i = 0; i < lists.size(); ++i) {
        found.insert(std::vector<Row>(lists.list(i).begin(), lists.list(i).end()));
      }
    }
    return found == expected;
  });
}

TEST(RareShinglesPropertyTest, CandidatesAreThoseOfAllPairsHoweverShinglesAreDealt) {
  CheckProperty<Corpus>(1000, RandomCorpus, [](const Corpus& corpus) {
    const MatchOptions options = Limits(corpus);
    const uint32_t stories = static_cast<uint32_t>(corpus.size());
    std::vector<ShingleLists> partitions;
    std::vector<ShingleEntry> in_one;
    ListScratch scratch;
    for (const auto& entries : Dealt(corpus)) {
      partitions.push_back(ListShingles(entries, scratch));
      in_one.insert(in_one.end(), entries.begin(), entries.end());
    }
    std::vector<ShingleLists> reversed(partitions.rbegin(), partitions.rend());
    std::stable_sort(in_one.begin(), in_one.end(),
                     [](const ShingleEntry& x, const ShingleEntry& y) { return x.row < y.row; });
    std::vector<ShingleLists> single(kShinglePartitions);
    single[0] = ListShingles(in_one, scratch);
    const std::set<PairKey> expected = ExpectedPairs(corpus, options);
    return AllPairs(partitions, stories, options) == expected &&
           AllPairs(reversed, stories, options) == expected &&
           AllPairs(single, stories, options) == expected;
  });
}

TEST(RareShinglesPropertyTest, ExcerptsMeetTheirOriginals) {
  // 300 texts of 400 words; of each, an excerpt of 60 words, so that Jaccard is about .15.
  const MatchOptions options;
  constexpr Row kTexts = 300;
  Gen gen(7);
  Corpus corpus(2 * kTexts);
  for (Row text = 0; text < kTexts; ++text) {
    for (int word = 0; word < 400; ++word) {
      corpus[text].push_back(gen.Next());
    }
    const size_t begin = gen.Below(340);
    const auto from = corpus[text].begin() + static_cast<std::ptrdiff_t>(begin);
    corpus[kTexts + text].assign(from, from + 60);
  }
  std::vector<std::vector<ShingleEntry>> dealt(kShinglePartitions);
  for (Row row = 0; row < corpus.size(); ++row) {
    for (const uint64_t hash : corpus[row]) {
      if (IsSampled(hash, static_cast<uint32_t>(corpus[row].size()), options)) {
        dealt[PartitionOf(hash)].push_back(MakeEntry(hash, row));
      }
    }
  }
  std::vector<ShingleLists> partitions;
  ListScratch scratch;
  for (const auto& entries : dealt) {
    partitions.push_back(ListShingles(entries, scratch));
  }
  const std::set<PairKey> pairs = AllPairs(partitions, 2 * kTexts, options);
  for (const PairKey pair : pairs) {
    EXPECT_EQ(FirstRow(pair) + kTexts, SecondRow(pair));
  }
  // Fewer than 3 of 60 shingles fall into a sample of a quarter with probability 8.6e-6: none of
  // 300.
  EXPECT_EQ(pairs.size(), kTexts);
}

}  // namespace
}  // namespace copydesk::match
