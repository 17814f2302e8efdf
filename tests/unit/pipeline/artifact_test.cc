#include "pipeline/artifact.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

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

constexpr ArtifactKind kNumbers = {"numbers", 8, 42};

void WriteNumbers(const std::string& path, const std::vector<uint64_t>& numbers) {
  ASSERT_OK_AND_ASSIGN(ArtifactWriter writer, ArtifactWriter::Create(path, kNumbers));
  ASSERT_THAT(writer.AppendRows(std::span<const uint64_t>(numbers)), IsOk());
  EXPECT_EQ(writer.rows(), numbers.size());
  ASSERT_THAT(writer.Finish(), IsOk());
}

TEST(ArtifactTest, WhatWasWrittenIsRead) {
  const TempDir dir;
  for (const size_t rows : std::initializer_list<size_t>{0, 1, 3, 100'000}) {
    std::vector<uint64_t> numbers(rows);
    for (size_t i = 0; i < rows; ++i) {
      numbers[i] = i * 0x9E3779B97F4A7C15;
    }
    const std::string path = dir / std::to_string(rows);
    WriteNumbers(path, numbers);
    ASSERT_OK_AND_ASSIGN(const Artifact artifact, Artifact::Open(path, kNumbers));
    EXPECT_EQ(artifact.kind(), "numbers");
    EXPECT_EQ(artifact.row_bytes(), 8u);
    EXPECT_EQ(artifact.fingerprint(), 42u);
    EXPECT_EQ(artifact.rows(), rows);
    const std::span<const uint64_t> read = artifact.As<uint64_t>();
    EXPECT_EQ(std::vector<uint64_t>(read.begin(), read.end()), numbers);
  }
}

TEST(ArtifactTest, AWideRowIsSeenAsSeveralElements) {
  const TempDir dir;
  const std::vector<uint32_t> slots = {1, 2, 3, 4, 5, 6};
  ASSERT_OK_AND_ASSIGN(ArtifactWriter writer, ArtifactWriter::Create(dir / "a", {"wide", 12, 0}));
  ASSERT_THAT(writer.AppendRows(std::span<const uint32_t>(slots)), IsOk());
  EXPECT_EQ(writer.rows(), 2u);
  ASSERT_THAT(writer.Finish(), IsOk());
  ASSERT_OK_AND_ASSIGN(const Artifact artifact, Artifact::OpenAny(dir / "a"));
  EXPECT_EQ(artifact.rows(), 2u);
  EXPECT_THAT(artifact.As<uint32_t>(), ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(ArtifactTest, TheBytesOnDiskAreThoseOfTheFormat) {
  const TempDir dir;
  WriteNumbers(dir / "a", {0x0807060504030201});
  const std::string bytes = ReadFile(dir / "a");
  ASSERT_EQ(bytes.size(), 64u + 8 + 40);
  std::string header = "COPYDESK";
  header += std::string("\x01\0\0\0\x08\0\0\0", 8);
  header += "numbers" + std::string(17, '\0');
  header += std::string("\x2A\0\0\0\0\0\0\0", 8) + std::string(16, '\0');
  EXPECT_EQ(bytes.substr(0, 64), header);
  EXPECT_EQ(bytes.substr(64, 8), "\x01\x02\x03\x04\x05\x06\x07\x08");
  EXPECT_EQ(bytes.substr(72, 16), std::string("\x01\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0", 16));
  EXPECT_EQ(bytes.substr(104), "KSEDYPOC");
}

TEST(ArtifactTest, EveryTruncationIsRefused) {
  const TempDir dir;
  WriteNumbers(dir / "a", {1, 2, 3});
  const std::string whole = ReadFile(dir / "a");
  for (size_t length = 0; length < whole.size(); ++length) {
    dir.Write("cut", whole.substr(0, length));
    EXPECT_THAT(Artifact::OpenAny(dir / "cut").status(),
                StatusIs(absl::StatusCode::kDataLoss, HasSubstr(dir / "cut")))
        << length;
  }
  dir.Write("cut", whole + '\0');
  EXPECT_THAT(Artifact::OpenAny(dir / "cut").status(), StatusIs(absl::StatusCode::kDataLoss));
}

TEST(ArtifactTest, EveryFlippedBitIsRefused) {
  const TempDir dir;
  WriteNumbers(dir / "a", {1, 2, 3});
  const std::string whole = ReadFile(dir / "a");
  for (size_t at = 0; at < whole.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      dir.Write("damaged", damaged);
      EXPECT_THAT(Artifact::Open(dir / "damaged", kNumbers).status(),
                  StatusIs(absl::StatusCode::kDataLoss))
          << "byte " << at << ", bit " << bit;
    }
  }
}

TEST(ArtifactTest, TheFrameAloneIsCheckedWhereTheRowsAreTheProcessesOwn) {
  const TempDir dir;
  WriteNumbers(dir / "a", {1, 2, 3});
  const std::string whole = ReadFile(dir / "a");
  const size_t footer = whole.size() - 40;
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(~damaged[at]);
    dir.Write("damaged", damaged);
    const bool in_rows = at >= 64 && at < footer;
    const bool in_their_checksum = at >= footer + 16 && at < footer + 24;
    EXPECT_EQ(Artifact::Open(dir / "damaged", kNumbers, ArtifactCheck::kFrame).ok(),
              in_rows || in_their_checksum)
        << "byte " << at;
  }
}

TEST(ArtifactTest, AnotherKindWidthOrFingerprintIsRefusedByName) {
  const TempDir dir;
  WriteNumbers(dir / "a", {1});
  struct Case {
    ArtifactKind kind;
    std::string message;
  };
  const Case cases[] = {
      {{"words", 8, 42}, "kind is numbers, expected words"},
      {{"numbers", 4, 42}, "row width is 8, expected 4"},
      {{"numbers", 8, 43}, "fingerprint of the parameters is 42, expected 43"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(Artifact::Open(dir / "a", c.kind).status(),
                StatusIs(absl::StatusCode::kFailedPrecondition,
                         AllOf(HasSubstr(dir / "a"), HasSubstr(c.message))));
  }
}

TEST(ArtifactTest, OtherFilesAreRefused) {
  const TempDir dir;
  EXPECT_THAT(Artifact::OpenAny(dir / "missing").status(), StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(Artifact::OpenAny(dir.path().string()).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
  dir.Write("text", std::string(200, 'x'));
  EXPECT_THAT(Artifact::OpenAny(dir / "text").status(),
              StatusIs(absl::StatusCode::kDataLoss, HasSubstr("not a copydesk artifact")));
}

TEST(ArtifactTest, KindsWithoutANameThatFitsOrAWidthAreRefused) {
  const TempDir dir;
  for (const ArtifactKind& kind :
       {ArtifactKind{"", 8, 0}, ArtifactKind{"a name of 24 bytes here.", 8, 0},
        ArtifactKind{"numbers", 0, 0}}) {
    EXPECT_THAT(ArtifactWriter::Create(dir / "a", kind).status(),
                StatusIs(absl::StatusCode::kInvalidArgument));
  }
  EXPECT_THAT(ArtifactWriter::Create(dir / "a", {"a name of just 23 bytes", 8, 0}).status(),
              IsOk());
}

TEST(ArtifactTest, ARowThatIsNotWholeIsNotFinished) {
  const TempDir dir;
  {
    ASSERT_OK_AND_ASSIGN(ArtifactWriter writer, ArtifactWriter::Create(dir / "a", kNumbers));
    ASSERT_THAT(writer.Append("123"), IsOk());
    EXPECT_THAT(writer.Finish(), StatusIs(absl::StatusCode::kInternal));
  }
  EXPECT_THAT(ListFiles(dir.path()), IsEmpty());
}

TEST(ArtifactTest, AnUnfinishedTableIsNotThere) {
  const TempDir dir;
  {
    ASSERT_OK_AND_ASSIGN(ArtifactWriter writer, ArtifactWriter::Create(dir / "a", kNumbers));
    ASSERT_THAT(writer.Append("12345678"), IsOk());
  }
  EXPECT_THAT(ListFiles(dir.path()), IsEmpty());
}

TEST(ArtifactTest, WritersAndTablesMayBeMoved) {
  const TempDir dir;
  ASSERT_OK_AND_ASSIGN(ArtifactWriter writer, ArtifactWriter::Create(dir / "a", kNumbers));
  ASSERT_THAT(writer.Append("12345678"), IsOk());
  ArtifactWriter other = std::move(writer);
  ASSERT_THAT(other.Append("abcdefgh"), IsOk());
  ASSERT_THAT(other.Finish(), IsOk());

  std::optional<Artifact> table;
  std::string_view view;
  {
    ASSERT_OK_AND_ASSIGN(Artifact opened, Artifact::Open(dir / "a", kNumbers));
    view = opened.bytes();
    table = std::move(opened);
    EXPECT_TRUE(opened.bytes().empty());  // NOLINT(bugprone-use-after-move)
  }
  EXPECT_EQ(view, "12345678abcdefgh");
  EXPECT_EQ(table->bytes().data(), view.data());
  std::vector<Artifact> tables;
  tables.push_back(*std::move(table));
  ASSERT_OK_AND_ASSIGN(Artifact again, Artifact::Open(dir / "a", kNumbers));
  tables.push_back(std::move(again));  // the vector grows and moves the first
  EXPECT_EQ(tables[0].bytes(), "12345678abcdefgh");
  EXPECT_EQ(tables[1].bytes(), "12345678abcdefgh");
}

}  // namespace
}  // namespace copydesk
