#include "tests/e2e/corpus_scores.h"

#include <cstdint>
#include <iostream>
#include <map>
#include <vector>

#include "gtest/gtest.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

// Numbers of pairs.
struct Counts {
  uint64_t said = 0;
  uint64_t right = 0;
  uint64_t templates = 0;  // two pages of templates are never copies
  uint64_t all = 0;
  uint64_t found = 0;
  uint64_t plain = 0;
  uint64_t plain_found = 0;
};

void Count(const std::string& truth_path, const std::string& dir, Counts& counts) {
  struct Page {
    std::string story;
    bool reworded = false;
    bool roundup = false;
    bool is_template = false;
  };
  std::map<std::string, Page> truth;
  for (const Row& row : ReadRows(truth_path)) {
    truth[row["id"]] = {row["story"], row["kind"] == "rewrite", row["kind"] == "roundup",
                        row["kind"] == "template"};
  }
  std::map<std::string, std::vector<std::string>> stories;
  std::map<std::string, std::vector<std::string>> clusters;
  std::map<std::string, std::string> cluster_of;
  for (const auto& [id, page] : truth) {
    if (!page.roundup) stories[page.story].push_back(id);
  }
  for (const Row& row : ReadRows(dir + "/documents.jsonl")) {
    if (row["story_of"] != "null" || truth.at(row["id"]).roundup) continue;
    clusters[row["cluster"]].push_back(row["id"]);
    cluster_of[row["id"]] = row["cluster"];
  }
  for (const auto& [cluster, ids] : clusters) {
    for (size_t i = 0; i < ids.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        const Page& a = truth[ids[i]];
        const Page& b = truth[ids[k]];
        ++counts.said;
        counts.right += a.story == b.story ? 1u : 0u;
        counts.templates += a.is_template && b.is_template ? 1u : 0u;
      }
    }
  }
  for (const auto& [story, ids] : stories) {
    for (size_t i = 0; i < ids.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        const bool together = cluster_of[ids[i]] == cluster_of[ids[k]];
        ++counts.all;
        counts.found += together ? 1u : 0u;
        if (truth[ids[i]].reworded || truth[ids[k]].reworded) continue;
        ++counts.plain;
        counts.plain_found += together ? 1u : 0u;
      }
    }
  }
}

Scores ScoresOf(const Counts& counts) {
  const auto share = [](uint64_t part, uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  return {share(counts.right, counts.said), share(counts.right, counts.said - counts.templates),
          share(counts.found, counts.all), share(counts.plain_found, counts.plain)};
}

}  // namespace

void Generate(const std::string& out, const std::string& docs, const std::string& seed,
              const std::string& format) {
  const CommandResult result =
      RunCopydesk({"gen-corpus", "--out", out, "--docs", docs, "--seed", seed, "--format", format});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
}

void ExpectCopiesFound(const std::string& docs, const std::vector<std::string>& seeds,
                       const Scores& floors) {
  Counts counts;
  for (const std::string& seed : seeds) {
    const TempDir dir;
    Generate(dir / "in", docs, seed);
    const CommandResult result = RunCopydesk(
        {"run", dir / "in/corpus.jsonl", "--out", dir / "out", "--site", "field:site", "--quiet"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    Count(dir / "in/truth.jsonl", dir / "out", counts);
  }
  const Scores scores = ScoresOf(counts);
  std::cout << seeds.size() << " x " << docs << " pages: pairwise precision " << scores.precision
            << ", without templates " << scores.precision_without_templates << ", recall "
            << scores.recall << ", without rewordings " << scores.recall_without_rewordings << '\n';
  EXPECT_GE(scores.precision, floors.precision);
  EXPECT_GE(scores.precision_without_templates, floors.precision_without_templates);
  EXPECT_GE(scores.recall, floors.recall);
  EXPECT_GE(scores.recall_without_rewordings, floors.recall_without_rewordings);
}

}  // namespace copydesk::testing
