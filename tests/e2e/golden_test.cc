// What the program makes of two small folders of pages, kept under review in testdata/golden/.
#include "tests/support/golden.h"

#include <filesystem>
#include <string>

#include "gtest/gtest.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

TEST(Golden, RunOnTheMiniCorpus) {
  const TempDir dir;
  const CommandResult result = RunCopydesk({"run", "testdata/mini/pages", "--out", dir / "out"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  for (const std::string file :
       {"documents.jsonl", "clusters.jsonl", "pairs.jsonl", "removed.jsonl"}) {
    EXPECT_TRUE(MatchesGolden("mini/" + file, ReadFile(dir / ("out/" + file))));
  }
}

TEST(Golden, CleanOnTheInventedSites) {
  const TempDir dir;
  const std::string out = dir / "out";
  const CommandResult result =
      RunCopydesk({"clean", "testdata/sites", "--out", out, "--site", "none"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(MatchesGolden("sites/removed.jsonl", ReadFile(out + "/removed.jsonl")));
  EXPECT_TRUE(MatchesGolden("sites/documents.jsonl", ReadFile(out + "/documents.jsonl")));
  std::string texts;
  for (const std::string& file : ListFiles(out + "/clean")) {
    texts += "=== " + file + "\n" + ReadFile(out + "/clean/" + file);
  }
  EXPECT_TRUE(MatchesGolden("sites/clean.txt", texts));
}

// The mini corpus has a truth of its own: the golden files must not drift away from it.
TEST(Golden, TheMiniCorpusIsClusteredAsItsTruthSays) {
  const TempDir dir;
  ASSERT_EQ(RunCopydesk({"run", "testdata/mini/pages", "--out", dir / "out"}).exit_code, 0);
  std::map<std::string, std::string> cluster;
  for (const Row& row : ReadRows(dir / "out/documents.jsonl")) cluster[row["id"]] = row["cluster"];
  const std::vector<Row> truth = ReadRows("testdata/mini/truth.jsonl");
  ASSERT_EQ(truth.size(), cluster.size());
  for (const Row& a : truth) {
    for (const Row& b : truth) {
      // Rewordings and roundups are where a page may stand alone or with one of its stories.
      const auto hard = [](const Row& row) {
        return row["kind"] == "rewrite" || row["kind"] == "roundup" || row["kind"] == "template";
      };
      if (hard(a) || hard(b)) continue;
      EXPECT_EQ(cluster[a["id"]] == cluster[b["id"]], a["story"] == b["story"])
          << a["id"] << " and " << b["id"];
    }
  }
}

}  // namespace
}  // namespace copydesk::testing
