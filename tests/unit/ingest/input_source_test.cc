#include "stages/ingest/input_source.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/unit/ingest/ingest_testing.h"

namespace copydesk::ingest {
namespace {

using ::testing::HasSubstr;

TEST(InputSource, FillsBatchesByBytesAndByCount) {
  const TempFolder folder;
  for (int i = 0; i < 1100; ++i) folder.Write(std::to_string(i) + ".txt", "a word");
  IngestOptions options;
  options.inputs = {folder.path()};
  EXPECT_EQ(Ingest(options).batches, 3u);
  options.batch_bytes = 60;
  const Ingested all = Ingest(options);
  EXPECT_EQ(all.batches, 110u);
  EXPECT_EQ(all.documents.size(), 1100u);
}

TEST(InputSource, CountsOffsetsAndLinesOverPieces) {
  const TempFolder folder;
  std::string lines;
  for (size_t i = 0; i < 3000; ++i) lines += "{\"text\":\"" + std::string(i % 300, 'x') + "y\"}\n";
  IngestOptions options;
  options.inputs = {folder.Write("a.jsonl", lines)};
  options.batch_bytes = 5000;
  auto source = InputSource::Create(options);
  ASSERT_TRUE(source.ok());
  EXPECT_EQ((*source)->EstimatedBytes(), lines.size());
  EXPECT_EQ((*source)->file_count(), 1u);
  std::string together;
  uint64_t line = 1;
  for (;;) {
    Batch batch;
    if (!*(*source)->Next(batch)) break;
    for (const Piece& piece : batch.pieces) {
      EXPECT_EQ(piece.offset, together.size());
      EXPECT_EQ(piece.first_line, line);
      EXPECT_TRUE(piece.view().ends_with('\n'));
      EXPECT_LT(piece.bytes.size(), 5000u * 3);
      line += static_cast<uint64_t>(std::count(piece.bytes.begin(), piece.bytes.end(), '\n'));
      together += piece.view();
    }
  }
  EXPECT_EQ(together, lines);
  Batch end;
  EXPECT_FALSE(*(*source)->Next(end));
}

TEST(InputSource, FilesWithoutARecordAreEmpty) {
  const TempFolder folder;
  for (const char* bytes : {"", "\n", " \n\r\n\n"}) {
    const Ingested all = Ingest(folder.Write("a.jsonl", bytes));
    ASSERT_EQ(all.skips.size(), 1u);
    EXPECT_EQ(all.skips[0].reason, SkipReason::kEmpty);
  }
}

TEST(InputSource, Utf16RecordsAreRefusedInWords) {
  const TempFolder folder;
  const Ingested all = Ingest(folder.Write("a.jsonl", std::string("\xff\xfe{\0}\0\n\0", 8)));
  ASSERT_EQ(all.skips.size(), 1u);
  EXPECT_EQ(all.skips[0].reason, SkipReason::kBadCharset);
  EXPECT_THAT(all.skips[0].detail, HasSubstr("UTF-16"));
}

TEST(InputSource, ReadsRecordsFromStandardInputCompressedOrNot) {
  const TempFolder folder;
  const std::string lines = "{\"text\":\"one\"}\n{\"text\":\"two\"}\n";
  for (const std::string& bytes : {lines, Gzip(lines), Zstd(lines)}) {
    const std::string path = folder.Write("stdin", bytes);
    const int saved = dup(STDIN_FILENO);
    const int file = open(path.c_str(), O_RDONLY);
    ASSERT_GE(dup2(file, STDIN_FILENO), 0);
    close(file);
    const Ingested all = Ingest(std::string("-"));
    if (saved >= 0) {
      dup2(saved, STDIN_FILENO);
      close(saved);
    }
    ASSERT_EQ(all.documents.size(), 2u);
    EXPECT_EQ(all.documents[1].id, "-:2");
    EXPECT_EQ(all.documents[1].file->clean_name, "stdin.jsonl");
  }
}

TEST(InputSource, UsageErrorsComeFromCreate) {
  EXPECT_FALSE(InputSource::Create(IngestOptions()).ok());
  IngestOptions options;
  options.inputs = {"/no/such/folder"};
  EXPECT_EQ(InputSource::Create(options).status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace copydesk::ingest
