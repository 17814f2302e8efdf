// The files through which passes meet: tables of fixed-width rows, framed and checked.
//
//   header    64 bytes: magic "COPYDESK", format, row width, kind (NUL-padded), fingerprint
//   payload   rows × row_bytes
//   footer    40 bytes: rows, payload bytes, XXH3-64 of payload and header, magic "KSEDYPOC"
//
// All numbers are little-endian. A stream of bytes is a table of rows of one byte. The footer comes
// last, so that a table can be written while its size is not known yet, and a file that was cut is
// known by its missing footer. Readers map the file: a table may be larger than memory.
// Tested by tests/unit/pipeline/artifact_test.cc.
#ifndef COPYDESK_PIPELINE_ARTIFACT_H_
#define COPYDESK_PIPELINE_ARTIFACT_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/file.h"
#include "pipeline/run_dir.h"

namespace copydesk {

// What an artifact is, for its writer and for every reader that must agree.
struct ArtifactKind {
  std::string_view name;     // 1 to 23 bytes, e.g. "signatures"
  uint32_t row_bytes = 0;    // at least 1
  uint64_t fingerprint = 0;  // of all parameters that shaped the content
};

class ArtifactWriter {
 public:
  // Writes `path` through `path` + ".tmp".
  static absl::StatusOr<ArtifactWriter> Create(const std::string& path, const ArtifactKind& kind);
  ArtifactWriter(ArtifactWriter&&) noexcept;
  ArtifactWriter& operator=(ArtifactWriter&&) noexcept;
  ~ArtifactWriter();

  // `bytes` holds whole rows.
  absl::Status Append(std::string_view bytes);
  template <typename Row>
  absl::Status AppendRows(std::span<const Row> rows) {
    static_assert(std::is_trivially_copyable_v<Row>);
    return Append({reinterpret_cast<const char*>(rows.data()), rows.size_bytes()});
  }
  // Rows appended so far.
  uint64_t rows() const;
  absl::Status Finish();

 private:
  struct Impl;
  explicit ArtifactWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Writes a table of which all rows are there.
template <typename Row>
absl::Status WriteArtifact(const std::string& path, const ArtifactKind& kind,
                           std::span<const Row> rows) {
  absl::StatusOr<ArtifactWriter> writer = ArtifactWriter::Create(path, kind);
  if (!writer.ok()) return writer.status();
  const absl::Status appended = writer->AppendRows(rows);
  return appended.ok() ? writer->Finish() : appended;
}

// How much of a file is checked when it is opened.
enum class ArtifactCheck {
  kAll,    // the rows too, against their checksum
  kFrame,  // header, footer and sizes: for rows that this very process has written
};

class Artifact {
 public:
  // Maps and checks a file: DataLoss if it is damaged or cut, FailedPrecondition if it is another
  // kind, width or fingerprint than asked for; the message names the field. kFrame reads no rows,
  // and damage among them goes unseen.
  static absl::StatusOr<Artifact> Open(const std::string& path, const ArtifactKind& kind,
                                       ArtifactCheck check = ArtifactCheck::kAll);

  // Opens the artifact of that kind of a run whose rows this very process has written: kFrame.
  static absl::StatusOr<Artifact> OpenWritten(const RunDir& dir, const ArtifactKind& kind);

  // Maps and checks a file of any kind, for inspection. `path` is kept for messages.
  static absl::StatusOr<Artifact> OpenAny(const std::string& path,
                                          ArtifactCheck check = ArtifactCheck::kAll);

  std::string_view kind() const { return kind_; }
  uint32_t row_bytes() const { return row_bytes_; }
  uint64_t fingerprint() const { return fingerprint_; }
  uint64_t rows() const { return rows_; }
  // Views stay valid while this object lives, also when it is moved.
  std::string_view bytes() const;
  // sizeof(Row) divides the row width: a wide row is seen as several elements.
  template <typename Row>
  std::span<const Row> As() const {
    static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= 8);
    return {reinterpret_cast<const Row*>(bytes().data()), bytes().size() / sizeof(Row)};
  }

 private:
  MappedFile file_;
  std::string kind_;
  uint32_t row_bytes_ = 0;
  uint64_t fingerprint_ = 0;
  uint64_t rows_ = 0;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_ARTIFACT_H_
