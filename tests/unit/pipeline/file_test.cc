#include "pipeline/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk {
namespace {

using ::copydesk::testing::IsOk;
using ::copydesk::testing::ListFiles;
using ::copydesk::testing::ReadFile;
using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TempDir;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Existing = FileWriter::Existing;

std::string Pattern(size_t bytes) {
  std::string text(bytes, '\0');
  for (size_t i = 0; i < bytes; ++i) {
    text[i] = static_cast<char>('a' + i % 23);
  }
  return text;
}

TEST(FileWriterTest, AppendsOfAnySizeComeOutInOrder) {
  const TempDir dir;
  std::string expected;
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kRefuse));
  for (const size_t bytes :
       std::initializer_list<size_t>{0, 1, 100, 262143, 262144, 262145, 5, 1000000, 1, 262143, 0}) {
    const std::string part = Pattern(bytes);
    ASSERT_THAT(writer.Append(part), IsOk());
    expected += part;
  }
  EXPECT_EQ(writer.bytes_written(), expected.size());
  EXPECT_FALSE(std::filesystem::exists(dir / "file")) << "visible before it is whole";
  ASSERT_THAT(writer.Finish(), IsOk());
  EXPECT_TRUE(ReadFile(dir / "file") == expected);
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("file"));
}

TEST(FileWriterTest, ALargeFileTakesNoMoreOfTheDiskThanItHolds) {
  const TempDir dir;
  const std::string text = Pattern(3'000'001);
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "a.tmp", dir / "a", Existing::kRefuse));
  for (size_t at = 0; at < text.size(); at += 700'000) {
    ASSERT_THAT(writer.Append(std::string_view(text).substr(at, 700'000)), IsOk());
  }
  ASSERT_THAT(writer.Finish(), IsOk());
  EXPECT_EQ(ReadFile(dir / "a"), text);
  struct stat status = {};
  ASSERT_EQ(stat((dir / "a").c_str(), &status), 0);
  EXPECT_LT(static_cast<size_t>(status.st_blocks) * 512, text.size() + 1'000'000);
}

TEST(FileWriterTest, AnEmptyFileCanBeWritten) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kRefuse));
  ASSERT_THAT(writer.Finish(), IsOk());
  EXPECT_EQ(ReadFile(dir / "file"), "");
}

TEST(FileWriterTest, AWriterThatIsAbandonedLeavesNothingBehind) {
  const TempDir dir;
  {
    ASSERT_OK_AND_ASSIGN(FileWriter writer,
                         FileWriter::Create(dir / "tmp", dir / "file", Existing::kReplace));
    ASSERT_THAT(writer.Append(Pattern(300000)), IsOk());
    EXPECT_THAT(ListFiles(dir.path()), ElementsAre("tmp"));
  }
  EXPECT_THAT(ListFiles(dir.path()), IsEmpty());
}

TEST(FileWriterTest, AssigningOverAWriterAbandonsItsFile) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "tmp1", dir / "one", Existing::kRefuse));
  ASSERT_THAT(writer.Append("one"), IsOk());
  ASSERT_OK_AND_ASSIGN(writer, FileWriter::Create(dir / "tmp2", dir / "two", Existing::kRefuse));
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("tmp2"));
  ASSERT_THAT(writer.Append("two"), IsOk());
  FileWriter moved = std::move(writer);
  EXPECT_FALSE(writer.open());  // NOLINT(bugprone-use-after-move)
  ASSERT_THAT(moved.Finish(), IsOk());
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("two"));
  EXPECT_EQ(ReadFile(dir / "two"), "two");
}

TEST(FileWriterTest, AFileThatIsThereIsReplacedOnlyOnRequest) {
  const TempDir dir;
  dir.Write("file", "old");
  ASSERT_OK_AND_ASSIGN(FileWriter refusing,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kRefuse));
  ASSERT_THAT(refusing.Append("new"), IsOk());
  EXPECT_THAT(refusing.Finish(),
              StatusIs(absl::StatusCode::kAlreadyExists, HasSubstr(dir / "file")));
  EXPECT_EQ(ReadFile(dir / "file"), "old");
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("file"));

  ASSERT_OK_AND_ASSIGN(FileWriter replacing,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kReplace));
  ASSERT_THAT(replacing.Append("new"), IsOk());
  ASSERT_THAT(replacing.Finish(), IsOk());
  EXPECT_EQ(ReadFile(dir / "file"), "new");
}

TEST(FileWriterTest, FinishingTwiceIsAnErrorAndKeepsTheFile) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kReplace));
  ASSERT_THAT(writer.Append("text"), IsOk());
  ASSERT_THAT(writer.Finish(), IsOk());
  EXPECT_THAT(writer.Finish(), StatusIs(absl::StatusCode::kFailedPrecondition));
  EXPECT_EQ(ReadFile(dir / "file"), "text");
}

TEST(FileWriterTest, AMissingFolderIsNotFound) {
  const TempDir dir;
  EXPECT_THAT(FileWriter::Create(dir / "no/tmp", dir / "file", Existing::kRefuse).status(),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr(dir / "no/tmp")));
}

// /dev/full takes the place of a device without space: it opens, and every write fails.
TEST(FileWriterTest, AFullDeviceIsResourceExhaustedAndTheErrorIsFinal) {
  if (access("/dev/full", W_OK) != 0) {
    GTEST_SKIP() << "no /dev/full";
  }
  const TempDir dir;
  // Through a link, so that clearing up cannot remove the device.
  std::filesystem::create_symlink("/dev/full", dir / "tmp");
  ASSERT_OK_AND_ASSIGN(FileWriter writer,
                       FileWriter::Create(dir / "tmp", dir / "file", Existing::kRefuse));
  EXPECT_THAT(writer.Append("small"), IsOk());  // still in the buffer
  EXPECT_THAT(writer.Append(Pattern(300000)),
              StatusIs(absl::StatusCode::kResourceExhausted, HasSubstr(dir / "file")));
  EXPECT_THAT(ListFiles(dir.path()), IsEmpty());
  EXPECT_THAT(writer.Finish(), StatusIs(absl::StatusCode::kFailedPrecondition));
  EXPECT_TRUE(std::filesystem::exists("/dev/full"));
}

TEST(WriteAllTest, AFullDeviceIsResourceExhaustedWithThePath) {
  const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (full.get() < 0) {
    GTEST_SKIP() << "no /dev/full";
  }
  EXPECT_THAT(WriteAll(full.get(), "some/path", "abc", 3),
              StatusIs(absl::StatusCode::kResourceExhausted,
                       AllOf(HasSubstr("some/path"), HasSubstr("No space left"))));
  EXPECT_THAT(WriteAll(full.get(), "some/path", nullptr, 0), IsOk());
}

TEST(WriteFileTest, WritesRefusesAndReplacesLikeTheWriter) {
  const TempDir dir;
  ASSERT_THAT(WriteFile(dir / "tmp", dir / "file", "one", Existing::kRefuse), IsOk());
  EXPECT_THAT(WriteFile(dir / "tmp", dir / "file", "two", Existing::kRefuse),
              StatusIs(absl::StatusCode::kAlreadyExists));
  EXPECT_EQ(ReadFile(dir / "file"), "one");
  ASSERT_THAT(WriteFile(dir / "tmp", dir / "file", "three", Existing::kReplace), IsOk());
  EXPECT_EQ(ReadFile(dir / "file"), "three");
  EXPECT_THAT(ListFiles(dir.path()), ElementsAre("file"));
}

TEST(MappedFileTest, ShowsTheBytesAlsoAfterAMove) {
  const TempDir dir;
  const std::string path = dir.Write("file", std::string("a\0b", 3));
  ASSERT_OK_AND_ASSIGN(MappedFile file, MappedFile::Open(path));
  EXPECT_EQ(file.bytes(), std::string_view("a\0b", 3));
  MappedFile moved = std::move(file);
  EXPECT_EQ(moved.bytes(), std::string_view("a\0b", 3));
  EXPECT_EQ(file.bytes(), "");  // NOLINT(bugprone-use-after-move)
  MappedFile& same = moved;
  moved = std::move(same);
  EXPECT_EQ(moved.bytes().size(), 3u);
}

TEST(MappedFileTest, AnEmptyFileHasNoBytes) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(const MappedFile file, MappedFile::Open(dir.Write("file", "")));
  EXPECT_TRUE(file.bytes().empty());
}

TEST(MappedFileTest, WhatIsNoRegularFileIsRefused) {
  const TempDir dir;
  EXPECT_THAT(MappedFile::Open(dir.path().string()).status(),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("not a regular file")));
  EXPECT_THAT(MappedFile::Open(dir / "missing").status(),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr(dir / "missing")));
  ASSERT_EQ(mkfifo((dir / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(MappedFile::Open(dir / "pipe").status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(SystemErrorTest, NamesPathActionAndCause) {
  EXPECT_THAT(SystemError("dir/file", "cannot write", ENOSPC),
              StatusIs(absl::StatusCode::kResourceExhausted,
                       AllOf(HasSubstr("dir/file"), HasSubstr("cannot write"))));
  EXPECT_THAT(SystemError("f", "w", EDQUOT), StatusIs(absl::StatusCode::kResourceExhausted));
  EXPECT_THAT(SystemError("f", "w", ENOENT), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(SystemError("f", "w", EACCES), StatusIs(absl::StatusCode::kPermissionDenied));
}

}  // namespace
}  // namespace copydesk
