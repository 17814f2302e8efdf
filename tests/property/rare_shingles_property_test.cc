// Rare-shingle candidates against all pairs, counted one by one.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
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

std::vector<PairKey> AllPairs(std::vector<ShingleLists> partitions, uint32_t stories,
                              const MatchOptions& options) {
  const RareShingleIndex index(std::move(partitions), std::vector<uint32_t>(stories, 0));
  RareShingleIndex::Scratch scratch;
  std::vector<PairKey> pairs;
  for (Row row = 0; row < stories; ++row) {
    index.Pair(row, options, scratch, pairs);
  }
  return pairs;
}

TEST(RareShinglesPropertyTest, ListsHoldTheStoriesOfEveryShingleOfTheRightFrequency) {
  CheckProperty<Corpus>(500, RandomCorpus, [](const Corpus& corpus) {
    const MatchOptions options = Limits(corpus);
    std::multiset<std::vector<Row>> expected;
    uint64_t too_frequent = 0;
    for (const auto& [hash, stories] : StoriesByShingle(corpus)) {
      if (stories.size() > options.frequency_max) {
        ++too_frequent;
      } else if (stories.size() >= 2) {
        expected.insert(std::vector<Row>(stories.begin(), stories.end()));
      }
    }
    std::multiset<std::vector<Row>> found;
    ListScratch scratch;
    uint64_t found_too_frequent = 0;
    for (const auto& entries : Dealt(corpus)) {
      const ShingleLists lists = ListShingles(entries, options, scratch);
      found_too_frequent += lists.too_frequent;
      for (size_t i = 0; i < lists.size(); ++i) {
        found.insert(std::vector<Row>(lists.list(i).begin(), lists.list(i).end()));
      }
    }
    return found == expected && found_too_frequent == too_frequent;
  });
}

TEST(RareShinglesPropertyTest, CandidatesAreThoseOfAllPairsHoweverShinglesAreDealt) {
  CheckProperty<Corpus>(500, RandomCorpus, [](const Corpus& corpus) {
    const MatchOptions options = Limits(corpus);
    const uint32_t stories = static_cast<uint32_t>(corpus.size());
    std::map<PairKey, uint32_t> shared;
    for (const auto& [hash, rows] : StoriesByShingle(corpus)) {
      if (rows.size() > options.frequency_max) {
        continue;
      }
      for (auto a = rows.begin(); a != rows.end(); ++a) {
        for (auto b = std::next(a); b != rows.end(); ++b) {
          ++shared[MakePairKey(*a, *b)];
        }
      }
    }
    std::set<PairKey> expected;
    for (const auto& [pair, count] : shared) {
      if (count >= options.shared_min) {
        expected.insert(pair);
      }
    }
    std::vector<ShingleLists> partitions;
    std::vector<ShingleEntry> in_one;
    ListScratch scratch;
    for (const auto& entries : Dealt(corpus)) {
      partitions.push_back(ListShingles(entries, options, scratch));
      in_one.insert(in_one.end(), entries.begin(), entries.end());
    }
    std::vector<ShingleLists> reversed(partitions.rbegin(), partitions.rend());
    std::stable_sort(in_one.begin(), in_one.end(),
                     [](const ShingleEntry& x, const ShingleEntry& y) { return x.row < y.row; });
    std::vector<ShingleLists> single(kShinglePartitions);
    single[0] = ListShingles(in_one, options, scratch);
    const std::vector<PairKey> pairs = AllPairs(std::move(partitions), stories, options);
    return pairs.size() == expected.size() &&
           std::set<PairKey>(pairs.begin(), pairs.end()) == expected &&
           AllPairs(std::move(reversed), stories, options) == pairs &&
           AllPairs(std::move(single), stories, options) == pairs;
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
    partitions.push_back(ListShingles(entries, options, scratch));
  }
  const std::vector<PairKey> pairs = AllPairs(std::move(partitions), 2 * kTexts, options);
  for (const PairKey pair : pairs) {
    EXPECT_EQ(FirstRow(pair) + kTexts, SecondRow(pair));
  }
  // Fewer than 3 of 60 shingles fall into a sample of a quarter with probability 8.6e-6: none of
  // 300.
  EXPECT_EQ(pairs.size(), kTexts);
}

}  // namespace
}  // namespace copydesk::match
