// Candidate generation and clustering on one thread, over seeded tables such as signing leaves.
//
// Of N stories of 300 shingles every third shares 240 with the one before. Each benchmark checks
// what it found before it reports. Judge the ratios: PairBand to RadixSort (its limit), RadixSort
// to std::sort.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "fmt/format.h"
#include "pipeline/run_dir.h"
#include "stages/group/clusters.h"
#include "stages/match/lsh.h"
#include "stages/match/radix_sort.h"
#include "stages/match/rare_shingles.h"
#include "stages/match/verifier.h"
#include "stages/sign/story_table.h"

namespace copydesk::match {
namespace {

constexpr size_t kShingles = 300;

std::vector<uint64_t> Numbers(size_t count) {
  std::mt19937_64 random(1);
  std::vector<uint64_t> numbers(count);
  for (uint64_t& number : numbers) {
    number = random();
  }
  return numbers;
}

std::vector<Row> Rows(size_t count) {
  std::vector<Row> rows(count);
  std::iota(rows.begin(), rows.end(), Row{0});
  return rows;
}

void Report(benchmark::State& state, size_t items, size_t bytes) {
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(items));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(bytes));
}

void BM_StdSort(benchmark::State& state) {
  const std::vector<uint64_t> numbers = Numbers(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    std::vector<uint64_t> items = numbers;
    std::sort(items.begin(), items.end());
    benchmark::DoNotOptimize(items.data());
  }
  Report(state, numbers.size(), numbers.size() * 8);
}

void BM_RadixSort(benchmark::State& state) {
  const std::vector<uint64_t> numbers = Numbers(static_cast<size_t>(state.range(0)));
  std::vector<uint64_t> scratch;
  for (auto _ : state) {
    std::vector<uint64_t> items = numbers;
    RadixSort(items, scratch);
    if (!std::is_sorted(items.begin(), items.end())) {
      state.SkipWithError("not sorted");
    }
  }
  Report(state, numbers.size(), numbers.size() * 8);
}

void BM_PairBand(benchmark::State& state) {
  const std::vector<uint64_t> numbers = Numbers(static_cast<size_t>(state.range(0)));
  std::vector<uint32_t> keys;
  for (const uint64_t number : numbers) keys.push_back(static_cast<uint32_t>(number >> 32));
  for (size_t i = 2; i < keys.size(); i += 3) {
    keys[i] = keys[i - 2];
  }
  const std::vector<Row> rows = Rows(keys.size());
  LshScratch scratch;
  std::vector<PairKey> pairs;
  for (auto _ : state) {
    pairs.clear();
    PairBand(keys, rows, 64, std::less<Row>(), scratch, pairs);
    if (pairs.size() < keys.size() / 3) {
      state.SkipWithError("pairs are missing");
    }
  }
  Report(state, keys.size(), keys.size() * sizeof(uint32_t));
}

void BM_RareShingles(benchmark::State& state) {
  const size_t stories = static_cast<size_t>(state.range(0));
  const MatchOptions options;
  std::vector<std::vector<ShingleEntry>> dealt(kShinglePartitions);
  std::mt19937_64 random(1);
  std::vector<uint64_t> story(kShingles);
  size_t entries = 0;
  for (Row row = 0; row < stories; ++row) {
    // Every third story keeps the first 240 shingles of the one before.
    for (size_t i = row % 3 == 2 ? 240 : 0; i < kShingles; ++i) {
      story[i] = random();
    }
    for (const uint64_t hash : story) {
      if (IsSampled(hash, kShingles, options)) {
        dealt[PartitionOf(hash)].push_back(MakeEntry(hash, row));
        ++entries;
      }
    }
  }
  for (auto _ : state) {
    std::vector<RareList> lists;
    std::vector<Row> rows;
    ListScratch list_scratch;
    for (const std::vector<ShingleEntry>& partition : dealt) {
      Flatten(ThinLists(
                  ListShingles(partition, list_scratch), [](Row) { return 0u; }, options,
                  [](Row, Row) { return false; }),
              0, lists, rows);
    }
    const std::vector<uint32_t> in_sample(stories, kShingles / 4);
    const RareShingleIndex index(lists, rows, in_sample, 0, static_cast<Row>(stories), options);
    RareShingleIndex::Scratch scratch;
    std::vector<PairKey> pairs;
    for (Row row = 0; row < stories; ++row) {
      index.Pair(row, scratch, pairs);
    }
    if (pairs.size() != stories / 3) {
      state.SkipWithError("not the planted pairs");
    }
  }
  Report(state, stories, entries * sizeof(ShingleEntry));
}

// Stories of 600 shingles and twelve lines as tables of a run: a sixth of each is chrome that all
// have and that weighs nothing, a sixth stands in the story before as well.
class Stories {
 public:
  static constexpr uint32_t kShingles = 600;
  static constexpr uint32_t kPart = kShingles / 6;
  static constexpr uint32_t kLines = 12;
  static constexpr uint8_t kWeight = 96;

  explicit Stories(size_t stories) {
    std::mt19937_64 random(1);
    const std::vector<uint64_t> chrome = Numbers(kPart);
    sign::SignOptions options;
    options.slots = 0;
    sign::SignColumns columns;
    std::vector<uint64_t> shingles;
    for (size_t story = 0; story < stories; ++story) {
      sign::StoryRow row;
      row.shingles_begin = shingles.size();
      row.lines_begin = columns.lines.size();
      row.shingles = row.words = kShingles;
      row.lines = kLines;
      columns.rows.push_back(row);
      for (uint32_t i = 0; i < kShingles; ++i) {
        const bool is_chrome = i < kPart;
        const bool is_shared = story > 0 && i >= kPart && i < 2 * kPart;
        // The story before ends with what this one goes on with.
        shingles.push_back(is_chrome   ? chrome[i]
                           : is_shared ? shingles.end()[-int{2 * kPart}]
                                       : random());
        weights_.push_back(is_chrome ? uint8_t{0} : kWeight);
      }
      for (uint32_t line = 1; line <= kLines; ++line) {
        columns.lines.push_back({random(), line * kShingles / kLines});
      }
    }
    columns.shingles.Append(shingles);
    const std::string path =
        std::filesystem::temp_directory_path() / fmt::format("match_benchmark-{}", getpid());
    const RunDir dir = RunDir::Create(path, false).value();
    sign::StoryTableWriter writer = sign::StoryTableWriter::Create(dir, options, 0).value();
    const bool written = writer.Append(columns).ok() && writer.Finish().ok();
    table_ = written ? sign::StoryTable::Open(dir, options, 0) : absl::InternalError("not written");
    std::filesystem::remove_all(path);
  }

  const sign::StoryTable& table() const { return *table_; }
  std::span<const uint8_t> weights() const { return weights_; }

 private:
  absl::StatusOr<sign::StoryTable> table_ = absl::InternalError("not made");
  std::vector<uint8_t> weights_;
};

// Each story with the four after it, of which one shares something of its own with it.
void BM_Verify(benchmark::State& state) {
  constexpr Row kOthers = 4;
  const Stories stories(static_cast<size_t>(state.range(0)));
  const Row count = stories.table().size() - kOthers;
  std::vector<StorySums> sums;
  Verifier summing(stories.table(), stories.weights());
  for (Row row = 0; row < stories.table().size(); ++row) sums.push_back(summing.Sum(row));
  Verifier verifier(stories.table(), stories.weights(), sums);
  const TieRules rules;
  for (auto _ : state) {
    uint64_t own_shared = 0;
    for (Row base = 0; base < count; ++base) {
      verifier.SetBase(base);
      for (Row other = base + 1; other <= base + kOthers; ++other) {
        own_shared += verifier.Compare(other, rules).own.both;
      }
    }
    if (own_shared != uint64_t{count} * Stories::kPart) {
      state.SkipWithError("not the shingles that are shared");
    }
  }
  const size_t pairs = size_t{count} * kOthers;
  Report(state, pairs, pairs * Stories::kShingles * sizeof(uint64_t));
}

void BM_Clusters(benchmark::State& state) {
  // Groups of eight, all tied with each other.
  const Row stories = static_cast<Row>(state.range(0));
  std::vector<group::GraphStory> graph(stories);
  std::vector<group::Tie> ties;
  for (Row a = 0; a < stories; ++a) {
    graph[a] = {1, 300, a};
    for (Row b = a + 1; b < stories && b / 8 == a / 8; ++b) {
      ties.push_back({a, b, 200});
    }
  }
  for (auto _ : state) {
    const group::Clustering clustering = group::ClusterByAnchor(graph, ties, {});
    for (Row row = 0; row < stories; ++row) {
      if (clustering.anchor_of[row] != row / 8 * 8) {
        state.SkipWithError("not the planted clusters");
        break;
      }
    }
  }
  Report(state, stories, ties.size() * sizeof(group::Tie));
}

BENCHMARK(BM_StdSort)->Arg(4'096)->Arg(100'000)->Arg(2'000'000);
BENCHMARK(BM_RadixSort)->Arg(4'096)->Arg(100'000)->Arg(2'000'000);
BENCHMARK(BM_PairBand)->Arg(4'096)->Arg(100'000)->Arg(2'000'000);
BENCHMARK(BM_RareShingles)->Arg(1'000)->Arg(50'000);
BENCHMARK(BM_Verify)->Arg(100)->Arg(20'000);
BENCHMARK(BM_Clusters)->Arg(1'000)->Arg(400'000);

}  // namespace
}  // namespace copydesk::match

BENCHMARK_MAIN();
