// The command line: what it says where, its exit status, and what it refuses.
#include <signal.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::vector<std::string> kCommands = {"run",    "clean",   "dedup",      "explain",
                                            "report", "inspect", "gen-corpus", "bench"};

constexpr const char* kStory =
    "The mayor of the small town opened a bridge on Monday, and nobody fell into the river.\n"
    "It had been closed for seven years, since a barge took away one of its piers in a storm.\n";

// Wrong usage: nothing on stdout, `words` on stderr, status 2.
void ExpectUsageError(const std::vector<std::string>& args, const std::string& words) {
  const CommandResult result = RunCopydesk(args);
  EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(args);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr(words)) << ::testing::PrintToString(args);
}

TEST(Cli, HelpBeginsWithExamples) {
  std::vector<std::vector<std::string>> calls = {{"--help"}};
  for (const std::string& command : kCommands) calls.push_back({command, "--help"});
  for (const std::vector<std::string>& call : calls) {
    const CommandResult result = RunCopydesk(call);
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.err, "");
    const size_t example = result.out.find("Example");
    const size_t usage = result.out.find("Usage:");
    ASSERT_NE(example, std::string::npos) << call[0];
    ASSERT_NE(usage, std::string::npos) << call[0];
    EXPECT_LT(example, usage) << call[0];
  }
  const std::string top = RunCopydesk({"--help"}).out;
  for (const std::string& command : kCommands) EXPECT_THAT(top, HasSubstr("  " + command + " "));
  EXPECT_THAT(RunCopydesk({"run", "--help"}).out,
              AllOf(HasSubstr("What it can miss"), HasSubstr("Exit status")));
}

TEST(Cli, VersionIsOneLine) {
  const CommandResult result = RunCopydesk({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, ::testing::MatchesRegex("copydesk [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(Cli, WhatIsNotKnownIsRefusedByName) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const std::string out = dir / "out";
  ExpectUsageError({}, "subcommand");
  ExpectUsageError({"frobnicate"}, "frobnicate: no such command");
  ExpectUsageError({"--frobnicate"}, "--frobnicate: no such option");
  ExpectUsageError({"run", in, "--out", out, "--frobnicate"}, "--frobnicate");
  ExpectUsageError({"run", "--out", out}, "INPUT");
  ExpectUsageError({"run", in}, "--out");
  ExpectUsageError({"explain", out}, "ID");
  ExpectUsageError({"inspect"}, "FILE");
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(Cli, ACommandRefusesOptionsThatWouldDoNothing) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const std::string out = dir / "out";
  ExpectUsageError({"dedup", in, "--out", out, "--keep-title"}, "--keep-title");
  ExpectUsageError({"dedup", in, "--out", out, "--keep", "caption"}, "--keep");
  ExpectUsageError({"dedup", in, "--out", out, "--recall"}, "--recall");
  ExpectUsageError({"clean", in, "--out", out, "--recall", "--precision"}, "exclude each other");
  ExpectUsageError({"clean", in, "--out", out, "--keep", "chrome"}, "navigation related share");
  ExpectUsageError({"dedup", in, "--out", out, "--emit", "lines"}, "lines");
  ExpectUsageError({"clean", in, "--out", out, "--emit", "unique"}, "unique");
  ExpectUsageError({"clean", in, "--out", out, "--shingle", "5"}, "--shingle");
  ExpectUsageError({"clean", in, "--out", out, "--pairs", "all"}, "--pairs");
  ExpectUsageError({"report", out, "--threads", "2"}, "--threads");
  ExpectUsageError({"run", in, "--out", out, "--memory", "1G"}, "--memory");
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(Cli, ValuesOutOfRangeAreRefusedByName) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const std::string out = dir / "out";
  const std::vector<std::pair<std::string, std::string>> bad = {{"--site", "fields:x"},
                                                                {"--site", "field:"},
                                                                {"--site", ""},
                                                                {"--threads", "0"},
                                                                {"--threads", "-1"},
                                                                {"--threads", "two"},
                                                                {"--shingle", "0"},
                                                                {"--shingle", "99"},
                                                                {"--pairs", "some"},
                                                                {"--emit", "everything"},
                                                                {"--batch-bytes", "0"},
                                                                {"--batch-bytes", "1T"},
                                                                {"--batch-bytes", "many"},
                                                                {"--batch-bytes", "-4k"},
                                                                {"--max-document-bytes", "0"},
                                                                {"--charset", "klingon"},
                                                                {"--config", dir / "none.toml"}};
  for (const auto& [option, value] : bad) {
    const CommandResult result = RunCopydesk({"run", in, "--out", out, option, value});
    EXPECT_EQ(result.exit_code, 2) << option << ' ' << value;
    EXPECT_THAT(result.err, ::testing::AnyOf(HasSubstr(option), HasSubstr(option.substr(2)),
                                             HasSubstr("batch_bytes"), HasSubstr("none.toml"),
                                             HasSubstr("max_document_bytes")))
        << option << ' ' << value;
    EXPECT_EQ(result.out, "");
    EXPECT_FALSE(std::filesystem::exists(out)) << option << ' ' << value;
  }
  for (const char* size : {"4096", "64k", "64K", "1M", "1g"}) {
    EXPECT_EQ(RunCopydesk({"run", in, "--out", out, "--force", "--batch-bytes", size}).exit_code, 0)
        << size;
  }
}

TEST(Cli, AnUnknownTargetIsRefusedWithTheOnesThatThereAre) {
  const CommandResult result =
      RunCopydesk({"--version"}, {.set_env = {{"COPYDESK_TARGET", "ABACUS"}}});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, AllOf(HasSubstr("ABACUS"), HasSubstr("expected one of")));
}

TEST(Cli, AConfigFileGivesOptionsAndTheCommandLineWins) {
  const TempDir dir;
  const std::string in = dir.Write("in/news/a.txt", kStory);
  const std::string config = dir.Write("c.toml",
                                       "# options by their names\n"
                                       "site = \"folder\"\n"
                                       "shingle = 5\n"
                                       "keep-title = true\n"
                                       "keep = [\"caption\", \"share\"]\n"
                                       "recall = true\n"
                                       "strict = false\n"
                                       "exclude = [\"b*\", \"c*\"]\n"
                                       "emit = \"lines\"\n");
  const auto parameters = [&](std::vector<std::string> more) {
    std::vector<std::string> args = {"run",      dir / "in", "--out",  dir / "out", "--force",
                                     "--config", config,     "--json", "--quiet"};
    args.insert(args.end(), more.begin(), more.end());
    const CommandResult result = RunCopydesk(args);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return ParseRow(ParseRow(result.out)["parameters"]);
  };
  Row row = parameters({});
  EXPECT_EQ(row["site"], "folder");
  EXPECT_EQ(row["shingle"], "5");
  EXPECT_EQ(row["keep_title"], "true");
  EXPECT_EQ(row["lean"], "recall");
  EXPECT_THAT(row.items.at("keep"), ElementsAre("share", "caption"));
  EXPECT_EQ(row["emit_lines"], "true");
  EXPECT_THAT(row.items.at("exclude"), ElementsAre("b*", "c*"));
  row = parameters({"--shingle", "4", "--site", "none", "--exclude", "d*"});
  EXPECT_EQ(row["site"], "none");
  EXPECT_EQ(row["shingle"], "4");
  EXPECT_THAT(row.items.at("exclude"), ElementsAre("d*"));
}

TEST(Cli, MistakesInAConfigFileAreNamedByLine) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"site = \"none\"\nfrobnicate = 1\n", ":2: no option 'frobnicate'"},
      {"\n\nshingle = true\n", ":3: shingle"},
      {"keep-title = 1\n", ":1: keep-title"},
      {"site = 1.5\n", ":1: --site"},
      {"[run]\nsite = \"none\"\n", ":1: no option 'run'"},
      {"config = \"other.toml\"\n", ":1: no option 'config'"},
      {"site = none\n", ":1: "},
      {"shingle = \"many\"\n", "shingle"},
  };
  for (const auto& [text, words] : bad) {
    const std::string config = dir.Write("c.toml", text);
    const CommandResult result = RunCopydesk({"run", in, "--out", dir / "out", "--config", config});
    EXPECT_EQ(result.exit_code, 2) << text;
    EXPECT_THAT(result.err, HasSubstr(words)) << text;
    if (words.starts_with(':')) {
      EXPECT_THAT(result.err, HasSubstr(config + words)) << text;
    }
    EXPECT_FALSE(std::filesystem::exists(dir / "out"));
  }
  const std::string config = dir.Write("c.toml", "keep-title = true\n");
  const CommandResult result = RunCopydesk({"dedup", in, "--out", dir / "out", "--config", config});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("no option 'keep-title' in `copydesk dedup`"));
}

TEST(Cli, StandardInputIsReadAsRecordsAlsoWhenItIsNeededTwice) {
  const TempDir dir;
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "in", "--docs", "80"}).exit_code, 0);
  const std::string file = dir / "in/corpus.jsonl";
  const std::string records = ReadFile(file);
  for (const std::string site : {"none", "field:site"}) {
    const std::string from_file = dir / ("file_" + site);
    const std::string from_stdin = dir / ("stdin_" + site);
    ASSERT_EQ(RunCopydesk({"run", file, "--out", from_file, "--site", site}).exit_code, 0);
    const CommandResult result =
        RunCopydesk({"run", "-", "--out", from_stdin, "--site", site}, {.standard_input = records});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(ReadFile(from_stdin + "/clean/stdin.jsonl"),
              ReadFile(from_file + "/clean/corpus.jsonl"));
    for (const std::string name : {"clusters.jsonl", "pairs.jsonl", "removed.jsonl"}) {
      EXPECT_EQ(ReadFile(from_stdin + "/" + name), ReadFile(from_file + "/" + name)) << name;
    }
    EXPECT_EQ(ReadRows(from_stdin + "/documents.jsonl")[0]["source"], "-");
    EXPECT_THAT(ListFiles(from_stdin), Not(Contains(HasSubstr("standard_input"))));
  }
}

TEST(Cli, JsonIsOneObjectOnStdoutAndTheWordsAreOnStderr) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const CommandResult plain = RunCopydesk({"run", in, "--out", dir / "plain"});
  EXPECT_EQ(plain.exit_code, 0);
  EXPECT_EQ(plain.out, "");
  EXPECT_THAT(plain.err, AllOf(HasSubstr("1 document"), HasSubstr(dir / "plain"),
                               Not(HasSubstr("\r")), Not(HasSubstr("\x1b["))));
  const CommandResult json = RunCopydesk({"run", in, "--out", dir / "json", "--json"});
  EXPECT_EQ(json.exit_code, 0);
  EXPECT_EQ(json.out, ReadFile(dir / "json/summary.json"));
  EXPECT_EQ(ParseRow(json.out)["command"], "run");
  EXPECT_NE(json.err, "");
  const CommandResult quiet = RunCopydesk({"run", in, "--out", dir / "quiet", "--quiet"});
  EXPECT_EQ(quiet.exit_code, 0);
  EXPECT_EQ(quiet.out, "");
  EXPECT_EQ(quiet.err, "");
}

TEST(Cli, StrictTurnsSkipsIntoStatusOne) {
  const TempDir dir;
  dir.Write("in/a.txt", kStory);
  dir.Write("in/b.pdf", "x");
  EXPECT_EQ(RunCopydesk({"run", dir / "in", "--out", dir / "o1"}).exit_code, 0);
  EXPECT_EQ(ReadFile(dir / "o1/skipped.jsonl"), "");
  EXPECT_EQ(RunCopydesk({"run", dir / "in", "--out", dir / "o2", "--strict"}).exit_code, 1);
  EXPECT_EQ(ReadRows(dir / "o2/skipped.jsonl").at(0)["reason"], "unknown-kind");
  EXPECT_TRUE(std::filesystem::exists(dir / "o2/report.html"));
  EXPECT_EQ(RunCopydesk({"run", dir / "in", "--out", dir / "o3", "--strict", "--exclude", "*.pdf"})
                .exit_code,
            0);
  EXPECT_EQ(RunCopydesk({"run", dir / "in", "--out", dir / "o4", "--strict", "--include", "*.txt"})
                .exit_code,
            0);
}

TEST(Cli, ABrokenPipeIsAQuietEnd) {
  const TempDir dir;
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "in", "--docs", "600"}).exit_code, 0);
  ASSERT_EQ(RunCopydesk({"dedup", dir / "in/corpus.jsonl", "--out", dir / "out"}).exit_code, 0);
  const CommandResult result =
      RunCommand({"bash", "-c",
                  CopydeskBinary() + " inspect " + dir / "out/.copydesk/signatures" +
                      " | head -n 1; echo status ${PIPESTATUS[0]}"});
  EXPECT_THAT(result.out,
              AllOf(StartsWith("{\"artifact\":\"signatures\""), ::testing::EndsWith("status 0\n")));
  EXPECT_EQ(result.err, "");
}

TEST(Cli, CtrlCEndsARunWithinASecondAndLeavesNoHalfResult) {
  const TempDir dir;
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "in", "--docs", "8000"}).exit_code, 0);
  const std::vector<std::string> run = {
      CopydeskBinary(), "run", dir / "in/corpus.jsonl", "--out", dir / "out", "--threads", "1"};
  BackgroundCommand command(run, dir / "stdout", dir / "stderr");
  // A file on its way in the second pass over the pages: everything has begun, nothing has ended.
  for (int i = 0; i < 2000 && !std::filesystem::exists(dir / "out/.copydesk/site_profile"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ASSERT_TRUE(std::filesystem::exists(dir / "out/.copydesk/site_profile"));
  const auto start = std::chrono::steady_clock::now();
  command.Send(SIGINT);
  const CommandResult result = command.Wait(20'000);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(result.exit_code, 130) << ReadFile(dir / "stderr");
  EXPECT_LT(took.count(), 1.0);
  EXPECT_THAT(ReadFile(dir / "stderr"), HasSubstr("stopped"));
  std::vector<std::string> visible;
  for (const std::string& file : ListFiles(dir / "out")) {
    if (!file.starts_with(".copydesk/")) visible.push_back(file);
  }
  EXPECT_THAT(visible, IsEmpty());
  // What is there is no run, and is in nobody's way.
  EXPECT_EQ(RunCopydesk({"report", dir / "out"}).exit_code, 2);
  const std::string small = dir.Write("a.txt", kStory);
  EXPECT_EQ(RunCopydesk({"run", small, "--out", dir / "out"}).exit_code, 2);
  EXPECT_EQ(RunCopydesk({"run", small, "--out", dir / "out", "--force"}).exit_code, 0);
}

TEST(Cli, CtrlCEndsARunThatWaitsForASilentStandardInput) {
  const TempDir dir;
  const std::string pipe = dir / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  // Both ends, so that the reader neither waits for a writer nor meets the end.
  const std::string script =
      "exec " + CopydeskBinary() + " dedup - --out " + (dir / "out") + " 0<>" + pipe;
  BackgroundCommand command({"/bin/sh", "-c", script}, dir / "stdout", dir / "stderr");
  for (int i = 0; i < 2000 && !std::filesystem::exists(dir / "out/.copydesk/files"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  const auto start = std::chrono::steady_clock::now();
  command.Send(SIGINT);
  const CommandResult result = command.Wait(20'000);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(result.exit_code, 130);
  EXPECT_LT(took.count(), 1.0);
  EXPECT_THAT(ReadFile(dir / "stderr"), HasSubstr("stopped"));
}

TEST(Cli, OptionsThatTakeSeveralValuesLeaveTheInputAlone) {
  const TempDir dir;
  dir.Write("in/a.txt", kStory);
  dir.Write("in/b.md", kStory);
  const CommandResult result =
      RunCopydesk({"run", "--include", "*.txt", "--emit", "unique", "--emit", "lines", dir / "in",
                   "--out", dir / "out", "--quiet"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(ReadRows(dir / "out/documents.jsonl").size(), 1u);
  EXPECT_TRUE(std::filesystem::exists(dir / "out/unique/a.txt"));
  EXPECT_TRUE(std::filesystem::exists(dir / "out/lines.jsonl"));
}

TEST(Cli, AConfigFileMayNameTheFolderAndStandsBeforeADoubleDash) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kStory);
  const std::string config =
      dir.Write("c.toml", "out = \"" + (dir / "out") + "\"\nsite = \"none\"\nemit = [\"lines\"]\n");
  const CommandResult result = RunCopydesk({"run", "--config", config, "--quiet", "--", in});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(std::filesystem::exists(dir / "out/lines.jsonl"));
  ExpectUsageError({"run", in}, "--out is required");
  ExpectUsageError({"run", in, "--out", dir / "o2", "--config", dir / "."}, "no such file");
}

TEST(Cli, FieldsThatWouldOverwriteEachOtherAreRefused) {
  const TempDir dir;
  const std::string in = dir.Write("a.jsonl", "{\"text\":\"one two three\"}\n");
  ExpectUsageError({"run", in, "--out", dir / "out", "--title-field", "text"},
                   "text-field and title-field: both are \"text\"");
  ExpectUsageError({"run", in, "--out", dir / "out", "--id-field", "story_of"}, "story_of");
  EXPECT_FALSE(std::filesystem::exists(dir / "out"));
}

}  // namespace
}  // namespace copydesk::testing
