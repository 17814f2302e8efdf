#include "stages/sign/story_table.h"

#include <utility>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk::sign {
namespace {

ArtifactKind Stories(uint64_t fingerprint) {
  return {kStoriesArtifact, sizeof(StoryRow), fingerprint};
}
ArtifactKind Ids(uint64_t fingerprint) { return {kStoryIdsArtifact, 1, fingerprint}; }
ArtifactKind ShingleTable(uint64_t fingerprint) {
  return {kShinglesArtifact, sizeof(uint64_t), fingerprint};
}
ArtifactKind Numbers(uint64_t fingerprint) {
  return {kNumbersArtifact, sizeof(uint64_t), fingerprint};
}
ArtifactKind Names(uint64_t fingerprint) { return {kNamesArtifact, sizeof(uint64_t), fingerprint}; }
ArtifactKind TextLines(uint64_t fingerprint) {
  return {kTextLinesArtifact, sizeof(TextLine), fingerprint};
}
ArtifactKind Signatures(uint64_t fingerprint, int slots) {
  return {kSignaturesArtifact, static_cast<uint32_t>(slots) * uint32_t{sizeof(uint32_t)},
          fingerprint};
}

}  // namespace

absl::StatusOr<StoryTableWriter> StoryTableWriter::Create(const RunDir& dir,
                                                          const SignOptions& options,
                                                          uint64_t fingerprint) {
  StoryTableWriter writer;
  ASSIGN_OR_RETURN(writer.stories_, ArtifactWriter::Create(dir.ArtifactPath(kStoriesArtifact),
                                                           Stories(fingerprint)));
  ASSIGN_OR_RETURN(writer.ids_,
                   ArtifactWriter::Create(dir.ArtifactPath(kStoryIdsArtifact), Ids(fingerprint)));
  ASSIGN_OR_RETURN(writer.shingles_, ArtifactWriter::Create(dir.ArtifactPath(kShinglesArtifact),
                                                            ShingleTable(fingerprint)));
  ASSIGN_OR_RETURN(writer.numbers_, ArtifactWriter::Create(dir.ArtifactPath(kNumbersArtifact),
                                                           Numbers(fingerprint)));
  ASSIGN_OR_RETURN(writer.names_,
                   ArtifactWriter::Create(dir.ArtifactPath(kNamesArtifact), Names(fingerprint)));
  ASSIGN_OR_RETURN(writer.lines_, ArtifactWriter::Create(dir.ArtifactPath(kTextLinesArtifact),
                                                         TextLines(fingerprint)));
  if (options.slots > 0) {
    ASSIGN_OR_RETURN(writer.signatures_,
                     ArtifactWriter::Create(dir.ArtifactPath(kSignaturesArtifact),
                                            Signatures(fingerprint, options.slots)));
  }
  return writer;
}

absl::Status StoryTableWriter::Append(SignColumns& columns) {
  if (rows_ + columns.rows.size() > 0xFFFFFFFEu) {
    return absl::ResourceExhaustedError("a run holds at most 4,294,967,294 stories");
  }
  for (StoryRow& row : columns.rows) {
    row.shingles_begin += shingle_count_;
    row.id_begin += id_bytes_;
    row.numbers_begin += number_count_;
    row.names_begin += name_count_;
    row.lines_begin += line_count_;
  }
  rows_ += columns.rows.size();
  id_bytes_ += columns.ids.size();
  shingle_count_ += columns.shingles.size();
  number_count_ += columns.numbers.size();
  name_count_ += columns.names.size();
  line_count_ += columns.lines.size();
  RETURN_IF_ERROR(stories_->AppendRows(std::span<const StoryRow>(columns.rows)));
  RETURN_IF_ERROR(ids_->Append(columns.ids));
  RETURN_IF_ERROR(shingles_->AppendRows(std::span<const uint64_t>(columns.shingles)));
  RETURN_IF_ERROR(numbers_->AppendRows(std::span<const uint64_t>(columns.numbers)));
  RETURN_IF_ERROR(names_->AppendRows(std::span<const uint64_t>(columns.names)));
  RETURN_IF_ERROR(lines_->AppendRows(std::span<const TextLine>(columns.lines)));
  if (signatures_.has_value()) {
    RETURN_IF_ERROR(signatures_->AppendRows(std::span<const uint32_t>(columns.signatures)));
  }
  return absl::OkStatus();
}

absl::Status StoryTableWriter::Finish() {
  RETURN_IF_ERROR(stories_->Finish());
  RETURN_IF_ERROR(ids_->Finish());
  RETURN_IF_ERROR(shingles_->Finish());
  RETURN_IF_ERROR(numbers_->Finish());
  RETURN_IF_ERROR(names_->Finish());
  RETURN_IF_ERROR(lines_->Finish());
  return signatures_.has_value() ? signatures_->Finish() : absl::OkStatus();
}

absl::StatusOr<StoryTable> StoryTable::Open(const RunDir& dir, const SignOptions& options,
                                            uint64_t fingerprint) {
  StoryTable table;
  const auto open = [&](const ArtifactKind& kind) -> absl::Status {
    ASSIGN_OR_RETURN(Artifact artifact, Artifact::Open(dir.ArtifactPath(kind.name), kind));
    table.artifacts_.push_back(std::move(artifact));
    return absl::OkStatus();
  };
  table.shingle_words_ = options.shingle_words;
  RETURN_IF_ERROR(open(Stories(fingerprint)));
  table.rows_ = table.artifacts_.back().As<StoryRow>();
  RETURN_IF_ERROR(open(Ids(fingerprint)));
  table.id_bytes_ = table.artifacts_.back().bytes();
  RETURN_IF_ERROR(open(ShingleTable(fingerprint)));
  table.shingles_ = table.artifacts_.back().As<uint64_t>();
  RETURN_IF_ERROR(open(Numbers(fingerprint)));
  table.numbers_ = table.artifacts_.back().As<uint64_t>();
  RETURN_IF_ERROR(open(Names(fingerprint)));
  table.names_ = table.artifacts_.back().As<uint64_t>();
  RETURN_IF_ERROR(open(TextLines(fingerprint)));
  table.lines_ = table.artifacts_.back().As<TextLine>();
  if (options.slots > 0) {
    RETURN_IF_ERROR(open(Signatures(fingerprint, options.slots)));
    table.signatures_ = table.artifacts_.back().As<uint32_t>();
    table.slots_ = static_cast<size_t>(options.slots);
    if (table.artifacts_.back().rows() != table.rows_.size()) {
      return absl::DataLossError(fmt::format("{}: {} signatures for {} stories", dir.path(),
                                             table.artifacts_.back().rows(), table.rows_.size()));
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

}  // namespace copydesk::sign
