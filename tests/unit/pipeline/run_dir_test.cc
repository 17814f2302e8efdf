#include "pipeline/run_dir.h"

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/parallel.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk {
namespace {

namespace fs = std::filesystem;
using ::copydesk::testing::IsOk;
using ::copydesk::testing::ListFiles;
using ::copydesk::testing::ReadFile;
using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// A complete run with two results.
void MakeRun(const std::string& path) {
  ASSERT_OK_AND_ASSIGN(RunDir dir, RunDir::Create(path, false));
  ASSERT_THAT(dir.WriteResult("summary.json", "{}"), IsOk());
  ASSERT_THAT(dir.WriteResult("clean/world/a.txt", "text\n"), IsOk());
  ASSERT_THAT(dir.WriteManifest("{\"format\":1}"), IsOk());
}

TEST(RunDirTest, AFreshFolderIsMadeWithItsParents) {
  const TempDir dir;
  MakeRun(dir / "far/away/run");
  EXPECT_EQ(ReadFile(dir / "far/away/run/summary.json"), "{}");
  EXPECT_EQ(ReadFile(dir / "far/away/run/clean/world/a.txt"), "text\n");
  EXPECT_TRUE(fs::is_empty(dir / "far/away/run/.copydesk/tmp"));
}

TEST(RunDirTest, AnEmptyFolderIsTaken) {
  const TempDir dir;
  EXPECT_THAT(RunDir::Create(dir.path().string(), false).status(), IsOk());
}

TEST(RunDirTest, AFolderWithOtherFilesIsRefusedEvenWithForce) {
  const TempDir dir;
  dir.Write("run/mine.txt", "mine");
  for (const bool force : {false, true}) {
    EXPECT_THAT(RunDir::Create(dir / "run", force).status(),
                StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("not empty")));
  }
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("run/mine.txt"));
}

TEST(RunDirTest, APathThatIsAFileIsRefused) {
  const TempDir dir;
  dir.Write("file", "mine");
  EXPECT_THAT(RunDir::Create(dir / "file", true).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("not a folder")));
  EXPECT_THAT(RunDir::Create(dir / "file/run", true).status(), Not(IsOk()));
  EXPECT_EQ(ReadFile(dir / "file"), "mine");
}

TEST(RunDirTest, AFormerRunIsRefusedWithoutForce) {
  const TempDir dir;
  MakeRun(dir / "run");
  EXPECT_THAT(RunDir::Create(dir / "run", false).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("--force")));
  EXPECT_EQ(ReadFile(dir / "run/summary.json"), "{}");
}

TEST(RunDirTest, ForceRemovesWhatTheRunMadeAndNothingElse) {
  const TempDir dir;
  MakeRun(dir / "run");
  dir.Write("run/mine.txt", "mine");
  dir.Write("run/clean/mine.txt", "mine");
  dir.Write("run/.copydesk/signatures", "an artifact");
  {
    ASSERT_OK_AND_ASSIGN(RunDir again, RunDir::Create(dir / "run", true));
    EXPECT_THAT(ListFiles(dir / "run"),
                ElementsAre(".copydesk/files", ".copydesk/lock", "clean/mine.txt", "mine.txt"));
    EXPECT_FALSE(fs::exists(dir / "run/clean/world"));
    EXPECT_THAT(again.WriteResult("clean/b.txt", "b"), IsOk());
  }
  // And once more, with the unfinished run's file gone.
  ASSERT_OK_AND_ASSIGN(RunDir third, RunDir::Create(dir / "run", true));
  EXPECT_THAT(ListFiles(dir / "run"),
              ElementsAre(".copydesk/files", ".copydesk/lock", "clean/mine.txt", "mine.txt"));
}

TEST(RunDirTest, AForeignFileInTheWayIsNeitherReplacedNorEverRemoved) {
  const TempDir dir;
  MakeRun(dir / "run");
  dir.Write("run/clean/mine.txt", "mine");
  {
    ASSERT_OK_AND_ASSIGN(RunDir again, RunDir::Create(dir / "run", true));
    EXPECT_THAT(again.WriteResult("clean/mine.txt", "theirs"),
                StatusIs(absl::StatusCode::kAlreadyExists));
    EXPECT_THAT(again.CreateResult("clean/mine.txt").status(),
                StatusIs(absl::StatusCode::kAlreadyExists));
    EXPECT_THAT(again.WriteResult("clean/mine.txt/below", "theirs"),
                StatusIs(absl::StatusCode::kFailedPrecondition));
  }
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_EQ(ReadFile(dir / "run/clean/mine.txt"), "mine");
}

TEST(RunDirTest, NamesThatWouldLeaveTheFolderAreRefused) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
  const std::string_view hostile[] = {"",       "..",    ".",         "../x",      "/abs",
                                      "a/../b", "a/..",  "./a",       "a//b",      "a/",
                                      "/",      "a/./b", "a/../../b", {"a\0b", 3}, {"\0", 1}};
  for (const std::string_view name : hostile) {
    EXPECT_THAT(run.WriteResult(name, "x"), StatusIs(absl::StatusCode::kInvalidArgument)) << name;
    EXPECT_THAT(run.CreateResult(name).status(), StatusIs(absl::StatusCode::kInvalidArgument))
        << name;
    EXPECT_THAT(run.LinkResult(dir / "run/.copydesk/lock", name),
                StatusIs(absl::StatusCode::kInvalidArgument))
        << name;
  }
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("run/.copydesk/files", "run/.copydesk/lock"));
  // Odd, but inside.
  for (const std::string_view name : {"...", "..a", "a..", ".hidden", "a\\..\\b", "a\nb", "-"}) {
    EXPECT_THAT(run.WriteResult(name, "x"), IsOk()) << name;
  }
}

TEST(RunDirTest, AFolderInUseIsUnavailable) {
  const TempDir dir;
  MakeRun(dir / "run");
  {
    ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Open(dir / "run"));
    EXPECT_THAT(RunDir::Create(dir / "run", true).status(),
                StatusIs(absl::StatusCode::kUnavailable, HasSubstr("another copydesk")));
    EXPECT_THAT(RunDir::Open(dir / "run").status(), StatusIs(absl::StatusCode::kUnavailable));
    RunDir moved = std::move(run);  // the lock moves along
    EXPECT_THAT(RunDir::Open(dir / "run").status(), StatusIs(absl::StatusCode::kUnavailable));
  }
  EXPECT_EQ(ReadFile(dir / "run/summary.json"), "{}");
  EXPECT_THAT(RunDir::Open(dir / "run").status(), IsOk());
}

TEST(RunDirTest, AForgedListCannotRemoveFilesOutside) {
  const TempDir dir;
  MakeRun(dir / "run");
  dir.Write("victim", "v");
  dir.Write("outside/victim", "v");
  dir.Write("outside/sub/victim", "v");
  fs::create_directory_symlink(dir / "outside", dir / "run/link");
  std::string list = ReadFile(dir / "run/.copydesk/files");
  for (const std::string& name :
       {std::string("../victim"), dir / "victim", std::string("clean/../../victim"),
        std::string("link/victim"), std::string("link/sub/victim"), std::string("../outside/"),
        std::string("link/sub/"), std::string("/"), std::string("")}) {
    list += name;
    list.push_back('\0');
  }
  dir.Write("run/.copydesk/files", list + "cut off");
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_EQ(ReadFile(dir / "victim"), "v");
  EXPECT_EQ(ReadFile(dir / "outside/victim"), "v");
  EXPECT_EQ(ReadFile(dir / "outside/sub/victim"), "v");
  EXPECT_FALSE(fs::exists(dir / "run/summary.json"));
}

TEST(RunDirTest, ALinkedMarkerIsNoRun) {
  const TempDir dir;
  dir.Write("outside/precious", "p");
  fs::create_directory(dir / "run");
  fs::create_directory_symlink(dir / "outside", dir / "run/.copydesk");
  EXPECT_THAT(RunDir::Create(dir / "run", true).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition));
  EXPECT_THAT(RunDir::Open(dir / "run").status(), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(ListFiles(dir / "outside"), ElementsAre("precious"));
}

TEST(RunDirTest, ResultsAreNotWrittenThroughALink) {
  const TempDir dir;
  fs::create_directory(dir / "outside");
  ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
  fs::create_directory_symlink(dir / "outside", dir / "run/clean");
  EXPECT_THAT(run.WriteResult("clean/a.txt", "a"),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr(dir / "run/clean")));
  EXPECT_TRUE(fs::is_empty(dir / "outside"));
}

TEST(RunDirTest, AFolderThatBecameAFileDoesNotStopForce) {
  const TempDir dir;
  MakeRun(dir / "run");
  fs::remove_all(dir / "run/clean");
  dir.Write("run/clean", "now a file");
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_EQ(ReadFile(dir / "run/clean"), "now a file");
}

TEST(RunDirTest, OpeningNeedsACompleteRun) {
  const TempDir dir;
  EXPECT_THAT(RunDir::Open(dir / "missing").status(), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(RunDir::Open(dir.path().string()).status(), StatusIs(absl::StatusCode::kNotFound));
  {
    ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
    ASSERT_THAT(run.WriteResult("summary.json", "{}"), IsOk());
  }
  EXPECT_THAT(RunDir::Open(dir / "run").status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("did not end")));
  EXPECT_THAT(ReadRunManifest(dir / "run").status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("did not end")));
  EXPECT_THAT(ReadRunManifest(dir / "missing").status(), StatusIs(absl::StatusCode::kNotFound));
}

TEST(RunDirTest, AnOpenedRunMayReplaceItsOwnFilesOnly) {
  const TempDir dir;
  MakeRun(dir / "run");
  dir.Write("run/report.html", "mine");
  {
    ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Open(dir / "run"));
    // Readers need no lock.
    EXPECT_THAT(ReadRunManifest(dir / "run"), ::copydesk::testing::IsOkAndHolds("{\"format\":1}"));
    EXPECT_THAT(run.WriteResult("summary.json", "{1}"), IsOk());
    EXPECT_THAT(run.WriteResult("summary.json", "{2}"), IsOk());
    EXPECT_THAT(run.WriteResult("report.html", "x"), StatusIs(absl::StatusCode::kAlreadyExists));
    EXPECT_THAT(run.WriteResult("new.html", "x"), IsOk());
  }
  EXPECT_EQ(ReadFile(dir / "run/summary.json"), "{2}");
  EXPECT_EQ(ReadFile(dir / "run/report.html"), "mine");
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_FALSE(fs::exists(dir / "run/new.html"));
  EXPECT_EQ(ReadFile(dir / "run/report.html"), "mine");
}

TEST(RunDirTest, AResultIsWrittenOnce) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
  EXPECT_THAT(run.WriteResult("a/b.txt", "first"), IsOk());
  EXPECT_THAT(run.WriteResult("a/b.txt", "second"), StatusIs(absl::StatusCode::kAlreadyExists));
  EXPECT_EQ(ReadFile(dir / "run/a/b.txt"), "first");
  // Two writers at once: the second to finish is refused.
  ASSERT_OK_AND_ASSIGN(FileWriter one, run.CreateResult("c.txt"));
  ASSERT_OK_AND_ASSIGN(FileWriter two, run.CreateResult("c.txt"));
  ASSERT_THAT(one.Append("one"), IsOk());
  ASSERT_THAT(two.Append("two"), IsOk());
  EXPECT_THAT(two.Finish(), IsOk());
  EXPECT_THAT(one.Finish(), StatusIs(absl::StatusCode::kAlreadyExists));
  EXPECT_EQ(ReadFile(dir / "run/c.txt"), "two");
}

TEST(RunDirTest, AnUnfinishedResultIsNotSeen) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
  {
    ASSERT_OK_AND_ASSIGN(FileWriter writer, run.CreateResult("pairs.jsonl"));
    ASSERT_THAT(writer.Append("{}\n"), IsOk());
    EXPECT_FALSE(fs::exists(dir / "run/pairs.jsonl"));
  }
  EXPECT_TRUE(fs::is_empty(dir / "run/.copydesk/tmp"));
  EXPECT_THAT(run.WriteResult("pairs.jsonl", "again"), IsOk());
}

TEST(RunDirTest, ALinkedResultIsAnotherNameOrACopy) {
  const TempDir dir;
  {
    ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
    ASSERT_THAT(run.WriteResult("clean/a.txt", "text"), IsOk());
    ASSERT_THAT(run.LinkResult(run.ResultPath("clean/a.txt"), "unique/deep/a.txt"), IsOk());
    EXPECT_EQ(ReadFile(dir / "run/unique/deep/a.txt"), "text");
    EXPECT_THAT(run.LinkResult(run.ResultPath("clean/a.txt"), "unique/deep/a.txt"),
                StatusIs(absl::StatusCode::kAlreadyExists));
    EXPECT_THAT(run.LinkResult(run.ResultPath("clean/none.txt"), "unique/none.txt"),
                StatusIs(absl::StatusCode::kNotFound));
    ASSERT_THAT(run.WriteManifest("{}"), IsOk());
  }
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_THAT(ListFiles(dir / "run"), ElementsAre(".copydesk/files", ".copydesk/lock"));
  EXPECT_FALSE(fs::exists(dir / "run/unique"));
}

TEST(RunDirTest, ManyThreadsMayWriteResultsAtOnce) {
  const TempDir dir;
  constexpr size_t kFiles = 600;
  const auto name = [](size_t i) {
    return "clean/" + std::to_string(i % 7) + "/" + std::to_string(i % 5) + "/" +
           std::to_string(i) + ".txt";
  };
  StopToken stop;
  Progress progress;
  Context context{stop, progress, 7};
  {
    ASSERT_OK_AND_ASSIGN(RunDir run, RunDir::Create(dir / "run", false));
    ASSERT_THAT(ParallelBlocks(context, kFiles, 1,
                               [&](size_t i, size_t, size_t) {
                                 return run.WriteResult(name(i), std::to_string(i));
                               }),
                IsOk());
  }
  for (size_t i = 0; i < kFiles; ++i) {
    EXPECT_EQ(ReadFile(dir / ("run/" + name(i))), std::to_string(i));
  }
  ASSERT_THAT(RunDir::Create(dir / "run", true).status(), IsOk());
  EXPECT_THAT(ListFiles(dir / "run"), ElementsAre(".copydesk/files", ".copydesk/lock"));
  EXPECT_FALSE(fs::exists(dir / "run/clean"));
}

}  // namespace
}  // namespace copydesk
