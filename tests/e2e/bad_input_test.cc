// Bad input gets a clear error or a line in skipped.jsonl, and the run goes on.
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
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

using namespace std::string_literals;

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

constexpr const char* kStory =
    "The mayor of the small town opened a bridge on Monday, and nobody fell into the river.\n"
    "It had been closed for seven years, since a barge took away one of its piers in a storm.\n";

std::vector<std::string> Ids(const std::string& out) {
  std::vector<std::string> ids;
  for (const Row& row : ReadRows(out + "/documents.jsonl")) ids.push_back(row["id"]);
  return ids;
}

// "SOURCE@OFFSET REASON" of every skip.
std::vector<std::string> Skips(const std::string& out) {
  std::vector<std::string> skips;
  for (const Row& row : ReadRows(out + "/skipped.jsonl")) {
    EXPECT_EQ(row.keys, (std::vector<std::string>{"source", "offset", "reason", "detail"}));
    EXPECT_NE(row["detail"], "");
    skips.push_back(row["source"] + "@" + row["offset"] + " " + row["reason"]);
  }
  return skips;
}

std::string Record(const std::string& id, const std::string& text = "") {
  return R"({"id":")" + id + R"(","text":")" +
         (text.empty() ? "A record with enough words in it to be kept as it is." : text) + "\"}\n";
}

TEST(BadInput, FilesThatCannotBeReadAreSkipped) {
  const TempDir dir;
  dir.Write("in/good.txt", kStory);
  dir.Write("in/empty.txt", "");
  dir.Write("in/blank.txt", " \n\t\n");
  dir.Write("in/empty.jsonl", "");
  std::filesystem::create_symlink("gone.txt", dir / "in/link.txt");
  std::filesystem::create_symlink("loop.txt", dir / "in/loop.txt");
  std::filesystem::create_directories(dir / "in/folder.txt");
  ASSERT_EQ(mkfifo((dir / "in/pipe.txt").c_str(), 0600), 0);
  const std::string closed = dir.Write("in/secret.txt", kStory);
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const bool is_readable = access(closed.c_str(), R_OK) == 0;  // by root
  const std::string out = dir / "out";
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", out});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("skipped"));
  std::vector<std::string> skips = {"blank.txt@0 empty", "empty.jsonl@0 empty", "empty.txt@0 empty",
                                    "link.txt@0 unreadable", "loop.txt@0 unreadable"};
  std::vector<std::string> ids = {"good.txt"};
  if (is_readable) {
    ids.push_back("secret.txt");
  } else {
    skips.push_back("secret.txt@0 unreadable");
  }
  EXPECT_EQ(Skips(out), skips);
  EXPECT_EQ(Ids(out), ids);
}

// Also where the test itself runs as root: then as somebody else.
TEST(BadInput, AFileWithoutThePermissionToReadItIsSkipped) {
  const TempDir dir;
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  dir.Write("in/good.txt", kStory);
  const std::string closed = dir.Write("in/secret.txt", kStory);
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  std::vector<std::string> argv = {CopydeskBinary(), "run", dir / "in", "--out", dir / "out"};
  if (geteuid() == 0) {
    const std::vector<std::string> as_nobody = {"setpriv", "--reuid=65534", "--regid=65534",
                                                "--clear-groups"};
    // Where the build's folder is closed to others, a copy of the program is not.
    std::filesystem::copy_file(CopydeskBinary(), dir / "copydesk");
    argv[0] = dir / "copydesk";
    argv.insert(argv.begin(), as_nobody.begin(), as_nobody.end());
    if (RunCommand({as_nobody[0], as_nobody[1], as_nobody[2], as_nobody[3], "true"}).exit_code !=
        0) {
      GTEST_SKIP() << "cannot run a program as another user here";
    }
  }
  const CommandResult result = RunCommand(argv);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(Skips(dir / "out"), ElementsAre("secret.txt@0 unreadable"));
  EXPECT_THAT(Ids(dir / "out"), ElementsAre("good.txt"));
}

TEST(BadInput, BrokenUtf8AndNulBytesAreReadAllTheSame) {
  const TempDir dir;
  dir.Write("in/latin.txt",
            "Le maire a inaugur\xe9 le pont \xe0 midi, et personne n'est tomb\xe9.\n");
  dir.Write("in/mixed.txt", "The mayor\0opened \xff\xfe a bridge \xc3 on Monday.\n"s);
  dir.Write("in/nul.txt", "A bridge\0was opened on Monday.\n"s);
  dir.Write("in/utf16.txt",
            "\xff\xfe"
            "A\0 \0b\0r\0i\0d\0g\0e\0.\0\n\0"s);
  const std::string out = dir / "out";
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", out, "--strict"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(Ids(out), ElementsAre("latin.txt", "mixed.txt", "nul.txt", "utf16.txt"));
  const auto texts = CleanTexts(out);
  EXPECT_EQ(texts.at("latin.txt"),
            "Le maire a inauguré le pont à midi, et personne n'est tombé.\n");
  EXPECT_EQ(texts.at("nul.txt"), "A bridge was opened on Monday.\n");
  EXPECT_EQ(texts.at("utf16.txt"), "A bridge.\n");
  EXPECT_THAT(texts.at("mixed.txt"), AllOf(HasSubstr("The mayor opened"), HasSubstr("a bridge"),
                                           Not(HasSubstr(std::string(1, '\0')))));
}

TEST(BadInput, FilesThatEndTooEarlyAreSkippedAndWhatCameBeforeIsKept) {
  const TempDir dir;
  const std::string whole = ReadFile("testdata/formats/records.jsonl.gz");
  dir.Write("in/cut.jsonl.gz", whole.substr(0, whole.size() - 12));
  dir.Write("in/cut.txt.gz", whole.substr(0, whole.size() / 2));
  std::string damaged = ReadFile("testdata/formats/gz/harbour.txt.gz");
  for (size_t i = damaged.size() / 2; i < damaged.size() / 2 + 8; ++i) damaged[i] ^= '\x5a';
  dir.Write("in/noise.txt.gz", damaged);
  dir.Write("in/good.txt", kStory);
  const std::string out = dir / "out";
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", out, "--strict"});
  EXPECT_EQ(result.exit_code, 1) << result.err;
  std::map<std::string, std::string> reasons;
  for (const Row& row : ReadRows(out + "/skipped.jsonl")) reasons[row["source"]] = row["reason"];
  EXPECT_EQ(reasons["cut.jsonl.gz"], "truncated");
  EXPECT_EQ(reasons["cut.txt.gz"], "truncated");
  EXPECT_EQ(reasons["noise.txt.gz"], "corrupt");
  EXPECT_EQ(reasons.size(), 3u);
  EXPECT_THAT(Ids(out), ::testing::Contains("good.txt"));
}

TEST(BadInput, RecordsThatAreNoGoodAreSkippedOneByOne) {
  const TempDir dir;
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"not json at all\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two\",\"url\":GARBAGE}\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two\",\"n\":01}\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two\",\"n\":tru}\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two \\x\"}\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two\"\n", "bad-json"},
      {"{\"id\":\"b\",\"text\":\"Two\"}}\n", "bad-json"},
      {"[1,2]\n", "bad-json"},
      {std::string(5000, '[') + "\n", "bad-json"},
      {"{\"id\":\"b\"}\n", "no-text"},
      {"{\"id\":\"b\",\"text\":17}\n", "no-text"},
      {"{\"id\":\"b\",\"text\":null}\n", "no-text"},
      {"{\"id\":\"b\",\"text\":\"\"}\n", "empty"},
      {"{\"id\":\"b\",\"text\":\"Two\",\"text\":\"Three\"}\n", "duplicate-key"},
      {"{\"id\":\"b\",\"text\":\"Two\",\"te\\u0078t\":\"Three\"}\n", "duplicate-key"},
  };
  std::string bytes;
  std::vector<std::string> want_ids;
  std::vector<std::string> want_skips;
  for (const auto& [line, reason] : bad) {
    want_ids.push_back("good" + std::to_string(want_ids.size()));
    bytes += Record(want_ids.back());
    want_skips.push_back("in.jsonl@" + std::to_string(bytes.size()) + " " + reason);
    bytes += line;
  }
  const std::string in = dir.Write("in.jsonl", bytes);
  for (const std::string command : {"run", "dedup", "clean"}) {
    const std::string out = dir / command;
    const CommandResult result = RunCopydesk({command, in, "--out", out});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(Ids(out), want_ids);
    EXPECT_EQ(Skips(out), want_skips);
  }
}

TEST(BadInput, IdsThatComeAgainAreKeptUnderANameOfTheirOwn) {
  const TempDir dir;
  dir.Write("in/a.jsonl", Record("a") + Record("a") + Record("a~2") + Record("b"));
  dir.Write("in/b.jsonl", Record("b") + Record("a"));
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", dir / "out", "--strict"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("4 ids came again"));
  const std::vector<std::string> ids = Ids(dir / "out");
  EXPECT_EQ(ids.size(), 6u);
  EXPECT_EQ(ids[0], "a");
  EXPECT_EQ(ids[1], "a~2");
  EXPECT_EQ(ids[3], "b");
  EXPECT_EQ(ids[4], "b~2");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 6u);
}

TEST(BadInput, AnIdThatLooksLikeAPathLeadsNowhere) {
  const TempDir dir;
  dir.Write("in/a.jsonl", Record("../../x") + Record("/etc/x") + Record("") + Record("a\\u0000b") +
                              Record("..") + Record("c/d.txt") +
                              Record("<script>alert(1)</script>"));
  const std::vector<std::string> before = ListFiles(dir.path());
  const CommandResult result = RunCopydesk(
      {"run", dir / "in", "--out", dir / "deep/er/out", "--emit", "unique,lines", "--strict"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(Ids(dir / "deep/er/out").size(), 7u);
  std::vector<std::string> elsewhere;
  for (const std::string& file : ListFiles(dir.path())) {
    if (!file.starts_with("deep/er/out/")) elsewhere.push_back(file);
  }
  EXPECT_EQ(elsewhere, before);
  EXPECT_THAT(ListFiles(dir / "deep/er/out/clean"), ElementsAre("a.jsonl"));
  EXPECT_THAT(ReadFile(dir / "deep/er/out/report.html"), Not(HasSubstr("<script>alert")));
}

TEST(BadInput, AFolderForResultsThatIsNotEmptyIsRefusedAndLeftAlone) {
  const TempDir dir;
  dir.Write("in/a.txt", kStory);
  dir.Write("out/mine.txt", "mine");
  for (const bool force : {false, true}) {
    std::vector<std::string> args = {"run", dir / "in", "--out", dir / "out"};
    if (force) args.push_back("--force");
    const CommandResult result = RunCopydesk(args);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr(dir / "out"));
    EXPECT_THAT(ListFiles(dir / "out"), ElementsAre("mine.txt"));
  }
  const CommandResult file = RunCopydesk({"run", dir / "in", "--out", dir / "out/mine.txt"});
  EXPECT_EQ(file.exit_code, 2);
  EXPECT_EQ(ReadFile(dir / "out/mine.txt"), "mine");
}

TEST(BadInput, InputsThatAreNotThereLeaveNoFolderBehind) {
  const TempDir dir;
  dir.Write("in/a.pdf", "x");
  for (const std::string input : {"missing", "in/a.pdf", "missing/a.txt"}) {
    const CommandResult result = RunCopydesk({"run", dir / input, "--out", dir / "out"});
    EXPECT_EQ(result.exit_code, 2) << input;
    EXPECT_THAT(result.err, HasSubstr(dir / input));
    EXPECT_FALSE(std::filesystem::exists(dir / "out"));
  }
}

TEST(BadInput, AFolderOfResultsIsNoInput) {
  const TempDir dir;
  dir.Write("a.txt", kStory);
  ASSERT_EQ(RunCopydesk({"run", ".", "--out", "out"}, {.folder = dir.path().string()}).exit_code,
            0);
  const std::string first = ReadFile(dir / "out/documents.jsonl");
  ASSERT_EQ(RunCopydesk({"run", ".", "--out", "out", "--force"}, {.folder = dir.path().string()})
                .exit_code,
            0);
  EXPECT_EQ(ReadFile(dir / "out/documents.jsonl"), first);
  const CommandResult result = RunCopydesk({"run", dir / "out", "--out", dir / "more"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr(dir / "out/clean"));
  EXPECT_EQ(RunCopydesk({"dedup", dir / "out/clean", "--out", dir / "more"}).exit_code, 0);
}

TEST(BadInput, AFullDiskFailsWithTheNameOfTheFileAndLeavesNoHalfFile) {
  const TempDir dir;
  std::filesystem::create_directories(dir / "small");
  if (mount("tmpfs", (dir / "small").c_str(), "tmpfs", 0, "size=300k") != 0) {
    GTEST_SKIP() << "cannot mount a small file system here";
  }
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "in", "--docs", "300"}).exit_code, 0);
  for (const std::string command : {"run", "clean", "dedup"}) {
    const std::string out = dir / ("small/" + command);
    const CommandResult result = RunCopydesk({command, dir / "in/corpus.jsonl", "--out", out});
    EXPECT_EQ(result.exit_code, 2) << command;
    EXPECT_THAT(result.err, HasSubstr(out));
    EXPECT_THAT(result.err, HasSubstr("No space left on device"));
    // What is there is there whole.
    for (const std::string& file : ListFiles(out)) {
      if (file.starts_with(".copydesk/") || !file.ends_with(".jsonl")) continue;
      EXPECT_TRUE(ReadFile(out + "/" + file).ends_with('\n')) << file;
    }
    EXPECT_FALSE(std::filesystem::exists(out + "/documents.jsonl"));
    EXPECT_FALSE(std::filesystem::exists(out + "/summary.json"));
    EXPECT_EQ(RunCopydesk({"report", out}).exit_code, 2);
    std::filesystem::remove_all(out);
  }
  EXPECT_EQ(umount((dir / "small").c_str()), 0);
}

TEST(BadInput, ASecondRunIntoTheSameFolderIsRefusedWhileTheFirstWrites) {
  const TempDir dir;
  dir.Write("in/a.txt", kStory);
  // The first waits for standard input, with its folder made.
  const std::string fifo = dir / "records";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  BackgroundCommand first(
      {"sh", "-c", "exec " + CopydeskBinary() + " run - --out " + dir / "out" + " < " + fifo},
      dir / "first.out", dir / "first.err");
  FILE* writer = fopen(fifo.c_str(), "w");
  ASSERT_NE(writer, nullptr);
  for (int i = 0; i < 1000 && !std::filesystem::exists(dir / "out/.copydesk/lock"); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  for (const std::string force : {"", "--force"}) {
    std::vector<std::string> args = {"run", dir / "in", "--out", dir / "out"};
    if (!force.empty()) args.push_back(force);
    const CommandResult second = RunCopydesk(args);
    EXPECT_EQ(second.exit_code, 2);
    EXPECT_THAT(second.err, HasSubstr(dir / "out"));
  }
  const std::string record = Record("one");
  EXPECT_EQ(fwrite(record.data(), 1, record.size(), writer), record.size());
  fclose(writer);
  EXPECT_EQ(first.Wait(20'000).exit_code, 0) << ReadFile(dir / "first.err");
  EXPECT_THAT(Ids(dir / "out"), ElementsAre("one"));
}

TEST(BadInput, ARunWithoutADocumentSaysWhatItLookedFor) {
  const TempDir dir;
  dir.Write("in/a.txt", kStory);
  dir.Write("other/a.pdf", "%PDF");
  dir.Write("fields.jsonl", R"({"id":"a","body":"the text stands elsewhere"})"
                            "\n");
  struct Case {
    std::vector<std::string> args;
    std::string said;
  };
  const std::vector<Case> cases = {
      {{"run", dir / "other"}, "folders are searched for .txt, .md, .jsonl"},
      {{"run", dir / "in", "--include", "*.md"}, "no file passes --include and --exclude"},
      {{"dedup", dir / "fields.jsonl"}, "skipped.jsonl tells why"},
  };
  for (const Case& c : cases) {
    std::vector<std::string> args = c.args;
    for (const std::string& word : {std::string("--out"), dir / "out", std::string("--force")}) {
      args.push_back(word);
    }
    const CommandResult result = RunCopydesk(args);
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.err, HasSubstr(c.said));
  }
  const CommandResult found = RunCopydesk({"run", dir / "in", "--out", dir / "found"});
  EXPECT_THAT(found.err, ::testing::Not(HasSubstr("no document")));
}

}  // namespace
}  // namespace copydesk::testing
