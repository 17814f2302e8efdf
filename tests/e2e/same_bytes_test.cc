// The same results, byte for byte, for any number of threads, batch size and SIMD target.
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/hash/target.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::IsEmpty;

struct Setting {
  std::string threads;
  std::string batch_bytes;
  std::string target;
};

std::vector<Setting> Settings() {
  std::vector<Setting> settings;
  for (const char* threads : {"1", "2", "7"}) {
    for (const char* batch : {"4k", "64k", "1M"}) settings.push_back({threads, batch, ""});
  }
  for (const std::string& target : hash::TargetNames()) settings.push_back({"2", "64k", target});
  return settings;
}

// Runs `command` with every setting and compares with the first.
void ExpectSameBytes(const TempDir& dir, const std::vector<std::string>& command) {
  std::string first;
  size_t count = 0;
  for (const Setting& setting : Settings()) {
    const std::string out = dir / ("out" + std::to_string(count++));
    std::vector<std::string> args = command;
    for (const std::string& word :
         {std::string("--out"), out, std::string("--threads"), setting.threads,
          std::string("--batch-bytes"), setting.batch_bytes}) {
      args.push_back(word);
    }
    CommandOptions options;
    if (!setting.target.empty()) options.set_env[hash::kTargetVariable] = setting.target;
    const CommandResult result = RunCopydesk(args, options);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    if (first.empty()) {
      first = out;
      ASSERT_FALSE(ReadFile(out + "/documents.jsonl").empty());
      continue;
    }
    EXPECT_THAT(DifferingResults(first, out, /*artifacts=*/true), IsEmpty())
        << "with " << setting.threads << " threads, batches of " << setting.batch_bytes
        << ", target " << setting.target;
    std::filesystem::remove_all(out);
  }
}

// Pages, twice: as records and as files, the second time with every tenth one broken somehow.
void MakeInputs(const TempDir& dir, const std::string& docs) {
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "records", "--docs", docs}).exit_code, 0);
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "files", "--docs", docs, "--seed", "2",
                         "--format", "text"})
                .exit_code,
            0);
  std::string records;
  size_t number = 0;
  for (const std::string& line : ReadLines(dir / "records/corpus.jsonl")) {
    records += line + "\n";
    if (++number % 10 == 0) records += number % 20 == 0 ? line + "\n" : line.substr(0, 70) + "\n";
  }
  dir.Write("records/corpus.jsonl", records);
}

TEST(SameBytes, OfRunOnRecordsAndFiles) {
  const TempDir dir;
  MakeInputs(dir, "150");
  ExpectSameBytes(dir, {"run", dir / "records/corpus.jsonl", dir / "files/pages", "--pairs", "all",
                        "--emit", "unique,lines"});
}

TEST(SameBytes, OfDedup) {
  const TempDir dir;
  MakeInputs(dir, "150");
  ExpectSameBytes(dir,
                  {"dedup", dir / "records/corpus.jsonl", dir / "files/pages", "--emit", "unique"});
}

TEST(SameBytes, OfClean) {
  const TempDir dir;
  MakeInputs(dir, "80");
  ExpectSameBytes(dir,
                  {"clean", dir / "records/corpus.jsonl", dir / "files/pages", "--site", "folder"});
}

TEST(SameBytes, WhateverFolderTheyGoTo) {
  const TempDir dir;
  MakeInputs(dir, "50");
  const std::string input = dir / "files/pages";
  ASSERT_EQ(RunCopydesk({"run", input, "--out", dir / "one"}).exit_code, 0);
  ASSERT_EQ(RunCopydesk({"run", input, "--out", dir / "some/other/two", "--quiet"}).exit_code, 0);
  EXPECT_THAT(DifferingResults(dir / "one", dir / "some/other/two", true), IsEmpty());
}

}  // namespace
}  // namespace copydesk::testing
