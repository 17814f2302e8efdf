// bench: its table, its JSON, what it refuses, and that it leaves nothing behind.
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/corpus_scores.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Bench : public ::testing::Test {
 protected:
  Bench() {
    std::filesystem::create_directory(dir_ / "tmp");
    Generate(dir_ / "corpus", "60", "1");
  }
  // Nothing stays in the folder for temporary files.
  ~Bench() override { EXPECT_TRUE(std::filesystem::is_empty(dir_ / "tmp")); }

  // Runs a bench of little text, with what it writes below dir_.
  CommandResult Run(std::vector<std::string> args) const {
    args.insert(args.begin(), {"bench", "--rounds", "1", "--sample-bytes", "256k"});
    CommandOptions options;
    options.set_env["TMPDIR"] = dir_ / "tmp";
    return RunCopydesk(args, options);
  }
  std::string corpus() const { return dir_ / "corpus/corpus.jsonl"; }

  const TempDir dir_;
};

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

double Number(const Row& row, const std::string& key) { return std::atof(row[key].c_str()); }

TEST_F(Bench, PrintsLimitsAndEachStageInAlignedColumns) {
  const CommandResult result = Run({corpus(), "--site", "field:site", "--threads", "2"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");  // progress is for terminals
  const std::vector<std::string> lines = Lines(result.out);
  for (const char* begin :
       {"memory read  ", "memcpy", "read() of a cached file", "XXH3 of each text",
        "words as wc -w counts them", "words as copydesk counts them", "text to signatures",
        "writing small files", "reading small files", "stories: sign", "stories: clean",
        "match: verify", "all of dedup", "all of run"}) {
    EXPECT_THAT(lines, Contains(StartsWith(begin)));
  }
  // In each table of runs all rows end in the same column.
  std::set<size_t> widths;
  size_t tables = 0;
  for (const std::string& line : lines) {
    EXPECT_FALSE(line.ends_with(' '));
    if (line.starts_with("stage ")) {
      widths = {line.size()};
      EXPECT_THAT(line, AllOf(HasSubstr("docs/s"), HasSubstr("times")));
    } else if (!widths.empty()) {
      widths.insert(line.size());
      if (!line.starts_with("all of ")) continue;
      EXPECT_EQ(widths.size(), 1u) << result.out;
      EXPECT_THAT(line, HasSubstr("100.0%"));
      widths.clear();
      ++tables;
    }
  }
  EXPECT_EQ(tables, 2u);
}

TEST_F(Bench, OneThreadGetsOneColumnOfTimes) {
  const CommandResult result = Run({corpus(), "--threads", "1"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("1 thread"), Not(HasSubstr("times"))));
}

TEST_F(Bench, JsonHoldsTheSameForMachines) {
  const CommandResult result = Run({corpus(), "--threads", "2", "--json"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const Row json = ParseRow(result.out);
  EXPECT_THAT(json.keys, ElementsAre("version", "target", "threads", "rounds", "sample_bytes",
                                     "limits", "signatures_of_xxh3", "runs"));
  EXPECT_GE(Number(json, "sample_bytes"), 256.0 * 1024);
  EXPECT_GT(Number(json, "signatures_of_xxh3"), 0);
  std::vector<std::string> names;
  for (const Row& limit : json.rows.at("limits")) {
    names.push_back(limit["name"]);
    EXPECT_GT(Number(limit, "mb_per_s"), 0) << limit["name"];
  }
  EXPECT_THAT(names, ElementsAre("memory_read", "memory_read_all_threads", "memcpy",
                                 "read_cached_file", "xxh3", "wc_scan", "count_words", "signatures",
                                 "write_small_files", "read_small_files"));
  std::vector<std::string> runs;
  for (const Row& run : json.rows.at("runs")) {
    runs.push_back(run["command"] + " " + run["threads"]);
    EXPECT_EQ(run["documents"], "60");
    EXPECT_EQ(Number(run, "bytes"), static_cast<double>(std::filesystem::file_size(corpus())));
    double share = 0;
    for (const Row& stage : run.rows.at("stages")) share += Number(stage, "share");
    EXPECT_NEAR(share, 1, .001);
  }
  EXPECT_THAT(runs, ElementsAre("dedup 1", "dedup 2", "run 1", "run 2"));
}

TEST_F(Bench, LimitsCanBeHadAloneAndOfTooFewTextsToFillTheSample) {
  std::string text;
  while (text.size() < 16'000) text += "A bridge opened on Monday.\n";
  dir_.Write("in/a.txt", text);
  dir_.Write("in/empty.txt", "");
  const CommandResult result = Run({dir_ / "in", "--limits-only", "--json"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const Row json = ParseRow(result.out);
  EXPECT_GE(Number(json, "sample_bytes"), 256.0 * 1024);
  EXPECT_EQ(json.rows.at("limits").size(), 10u);
  EXPECT_TRUE(json.rows.at("runs").empty());
}

TEST_F(Bench, WhatCannotBeMeasuredIsRefusedByName) {
  const auto expect_error = [&](const std::vector<std::string>& args, const std::string& words) {
    const CommandResult result = Run(args);
    EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(args);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr(words));
  };
  expect_error({dir_ / "absent"}, dir_ / "absent");
  expect_error({"-"}, "standard input");
  expect_error({dir_ / "tmp"}, "no document with text found");
  expect_error({dir_.Write("bad.jsonl", "{\"text\": 1}\nnothing\n")},
               "no document with text found");
  expect_error({corpus(), "--text-field", "body"}, "no document with text found");
  expect_error({corpus(), "--rounds", "0"}, "--rounds");
  expect_error({corpus(), "--threads", "0"}, "--threads");
  expect_error({corpus(), "--sample-bytes", "0"}, "--sample-bytes");
  expect_error({corpus(), "--sample-bytes", "much"}, "--sample-bytes");
  expect_error({corpus(), "--out", dir_ / "out"}, "--out");
  CommandOptions options;
  options.set_env["TMPDIR"] = dir_ / "absent";
  const CommandResult result = RunCopydesk({"bench", corpus()}, options);
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("temporary files"));
}

TEST_F(Bench, CtrlCEndsItAndNothingStays) {
  BackgroundCommand command({"/usr/bin/env", "TMPDIR=" + (dir_ / "tmp"), CopydeskBinary(), "bench",
                             corpus(), "--rounds", "1000", "--sample-bytes", "1M"},
                            dir_ / "stdout", dir_ / "stderr");
  for (int i = 0; i < 2000 && std::filesystem::is_empty(dir_ / "tmp"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  command.Send(SIGINT);
  const CommandResult result = command.Wait(20'000);
  EXPECT_EQ(result.exit_code, 130) << ReadFile(dir_ / "stderr");
  EXPECT_EQ(ReadFile(dir_ / "stdout"), "");
  EXPECT_THAT(ReadFile(dir_ / "stderr"), HasSubstr("stopped"));
}

}  // namespace
}  // namespace copydesk::testing
