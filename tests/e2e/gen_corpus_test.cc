// gen-corpus: the same seed gives the same bytes, and `run` finds the copies that were planted.
#include <map>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/corpus_scores.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::IsEmpty;

TEST(GenCorpus, TheSameSeedGivesTheSameBytes) {
  const TempDir dir;
  for (const std::string format : {"jsonl", "text"}) {
    Generate(dir / (format + "a"), "200", "9", format);
    Generate(dir / (format + "b"), "200", "9", format);
    Generate(dir / (format + "c"), "200", "10", format);
    EXPECT_THAT(DifferingFiles(dir / (format + "a"), dir / (format + "b")), IsEmpty());
    EXPECT_THAT(DifferingFiles(dir / (format + "a"), dir / (format + "c")),
                ::testing::Not(IsEmpty()));
  }
  // The truth of both tells the same; a file's id is its path.
  const std::vector<Row> records = ReadRows(dir / "jsonla/truth.jsonl");
  const std::vector<Row> files = ReadRows(dir / "texta/truth.jsonl");
  ASSERT_EQ(records.size(), 200u);
  ASSERT_EQ(files.size(), records.size());
  for (size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(files[i]["id"], records[i]["site"] + "/" + records[i]["id"] + ".txt");
    EXPECT_EQ(files[i]["story"], records[i]["story"]);
    EXPECT_EQ(files[i]["kind"], records[i]["kind"]);
  }
}

TEST(GenCorpus, BothFormatsHoldTheSameTexts) {
  const TempDir dir;
  Generate(dir / "records", "60", "3");
  Generate(dir / "files", "60", "3", "text");
  std::map<std::string, std::string> texts;
  for (const Row& row : ReadRows(dir / "records/corpus.jsonl")) {
    texts[row["site"] + "/" + row["id"] + ".txt"] = row["text"];
  }
  size_t files = 0;
  for (const std::string& file : ListFiles(dir / "files/pages")) {
    ++files;
    ASSERT_TRUE(texts.contains(file)) << file;
    EXPECT_EQ(ReadFile(dir / ("files/pages/" + file)), texts[file]) << file;
  }
  EXPECT_EQ(files, 60u);
}

TEST(GenCorpus, ReplacesNoFileThatIsThere) {
  const TempDir dir;
  Generate(dir / "out", "20", "1");
  dir.Write("out/mine.txt", "mine");
  const std::string before = ReadFile(dir / "out/corpus.jsonl");
  for (const std::string format : {"jsonl", "text"}) {
    const CommandResult result = RunCopydesk(
        {"gen-corpus", "--out", dir / "out", "--docs", "20", "--seed", "2", "--format", format});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, ::testing::HasSubstr(dir / "out"));
    EXPECT_EQ(ListFiles(dir / "out"),
              (std::vector<std::string>{"corpus.jsonl", "mine.txt", "truth.jsonl"}));
  }
  EXPECT_EQ(ReadFile(dir / "out/corpus.jsonl"), before);
}

TEST(GenCorpus, RunFindsTheCopiesThatWerePlanted) {
  // One corpus is a draw: of the first eight seeds precision goes from .979 to .998.
  ExpectCopiesFound("2000", {"1", "2", "3"},
                    {.precision = .985,
                     .precision_without_templates = .985,
                     .recall = .98,
                     .recall_without_rewordings = .98});
}

}  // namespace
}  // namespace copydesk::testing
