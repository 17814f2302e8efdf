#include "stages/sign/story_table.h"

#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk::sign {
namespace {

// The tables, in the order in which they are held.
enum Table : size_t { kStories, kIds, kShingles, kNumbers, kNames, kLines, kSignatures };

std::vector<ArtifactKind> Kinds(const SignOptions& options, uint64_t fingerprint) {
  std::vector<ArtifactKind> kinds = {
      {kStoriesArtifact, sizeof(StoryRow), fingerprint},
      {kStoryIdsArtifact, 1, fingerprint},
      {kShinglesArtifact, sizeof(uint64_t), fingerprint},
      {kNumbersArtifact, sizeof(uint64_t), fingerprint},
      {kNamesArtifact, sizeof(uint64_t), fingerprint},
      {kTextLinesArtifact, sizeof(TextLine), fingerprint},
  };
  if (options.slots > 0) {
    const auto row_bytes = static_cast<uint32_t>(options.slots) * uint32_t{sizeof(uint32_t)};
    kinds.push_back({kSignaturesArtifact, row_bytes, fingerprint});
  }
  return kinds;
}

}  // namespace

absl::StatusOr<StoryTableWriter> StoryTableWriter::Create(const RunDir& dir,
                                                          const SignOptions& options,
                                                          uint64_t fingerprint) {
  StoryTableWriter writer;
  for (const ArtifactKind& kind : Kinds(options, fingerprint)) {
    ASSIGN_OR_RETURN(ArtifactWriter table,
                     ArtifactWriter::Create(dir.ArtifactPath(kind.name), kind));
    writer.tables_.push_back(std::move(table));
  }
  return writer;
}

uint64_t StoryTableWriter::rows() const { return tables_[kStories].rows(); }

absl::Status StoryTableWriter::Append(SignColumns& columns) {
  if (rows() + columns.rows.size() > 0xFFFFFFFEu) {
    return absl::ResourceExhaustedError("a run holds at most 4,294,967,294 stories");
  }
  for (StoryRow& row : columns.rows) {
    row.id_begin += tables_[kIds].rows();
    row.shingles_begin += tables_[kShingles].rows();
    row.numbers_begin += tables_[kNumbers].rows();
    row.names_begin += tables_[kNames].rows();
    row.lines_begin += tables_[kLines].rows();
  }
  const auto append = [&](Table table, const auto& rows) {
    return tables_[table].AppendRows(std::span(rows));
  };
  RETURN_IF_ERROR(append(kStories, columns.rows));
  RETURN_IF_ERROR(append(kIds, columns.ids));
  RETURN_IF_ERROR(append(kShingles, columns.shingles));
  RETURN_IF_ERROR(append(kNumbers, columns.numbers));
  RETURN_IF_ERROR(append(kNames, columns.names));
  RETURN_IF_ERROR(append(kLines, columns.lines));
  return tables_.size() > kSignatures ? append(kSignatures, columns.signatures) : absl::OkStatus();
}

absl::Status StoryTableWriter::Finish() {
  for (ArtifactWriter& table : tables_) RETURN_IF_ERROR(table.Finish());
  return absl::OkStatus();
}

absl::StatusOr<StoryTable> StoryTable::Open(const RunDir& dir, const SignOptions& options,
                                            uint64_t fingerprint, ArtifactCheck check) {
  StoryTable table;
  for (const ArtifactKind& kind : Kinds(options, fingerprint)) {
    ASSIGN_OR_RETURN(Artifact artifact, Artifact::Open(dir.ArtifactPath(kind.name), kind, check));
    table.artifacts_.push_back(std::move(artifact));
  }
  const std::vector<Artifact>& tables = table.artifacts_;
  table.rows_ = tables[kStories].As<StoryRow>();
  table.id_bytes_ = tables[kIds].bytes();
  table.shingles_ = tables[kShingles].As<uint64_t>();
  table.numbers_ = tables[kNumbers].As<uint64_t>();
  table.names_ = tables[kNames].As<uint64_t>();
  table.lines_ = tables[kLines].As<TextLine>();
  table.shingle_words_ = options.shingle_words;
  if (options.slots > 0) {
    table.signatures_ = tables[kSignatures].As<uint32_t>();
    table.slots_ = static_cast<size_t>(options.slots);
    if (tables[kSignatures].rows() != table.rows_.size()) {
      return absl::DataLossError(fmt::format("{}: {} signatures for {} stories", dir.path(),
                                             tables[kSignatures].rows(), table.rows_.size()));
    }
  }
  for (const StoryRow& row : table.rows_) {
    if (row.shingles_begin + row.shingles > table.shingles_.size() ||
        row.id_begin + row.id_bytes > table.id_bytes_.size() ||
        row.numbers_begin + row.numbers > table.numbers_.size() ||
        row.names_begin + row.names > table.names_.size() ||
        row.lines_begin + row.lines > table.lines_.size()) {
      return absl::DataLossError(
          fmt::format("{}: a row of '{}' points outside its tables", dir.path(), kStoriesArtifact));
    }
  }
  return table;
}

std::vector<Artifact> StoryTable::ReleaseTexts() {
  const auto texts = artifacts_.begin() + kShingles;
  std::vector<Artifact> released(std::make_move_iterator(texts),
                                 std::make_move_iterator(artifacts_.end()));
  artifacts_.erase(texts, artifacts_.end());
  shingles_ = {};
  numbers_ = {};
  names_ = {};
  lines_ = {};
  signatures_ = {};
  return released;
}

}  // namespace copydesk::sign
