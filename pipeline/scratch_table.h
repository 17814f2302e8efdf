// Tables between two steps of one pass: written in order, then mapped, so that they take no memory
// of the process's own. A table has no frame, and no name in the folder once it is open: it goes
// with the object that holds it.
// Tested by tests/unit/pipeline/scratch_table_test.cc.
#ifndef COPYDESK_PIPELINE_SCRATCH_TABLE_H_
#define COPYDESK_PIPELINE_SCRATCH_TABLE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/file.h"
#include "pipeline/run_dir.h"
#include "pipeline/status_macros.h"

namespace copydesk {

// A written table, mapped. Movable; views live as long as the table. Thread-safe.
template <typename Row>
class ScratchTable {
 public:
  ScratchTable() = default;
  explicit ScratchTable(MappedFile file) : file_(std::move(file)) {}

  std::span<const Row> rows() const {
    return {reinterpret_cast<const Row*>(file_.bytes().data()), file_.bytes().size() / sizeof(Row)};
  }

 private:
  MappedFile file_;
};

// Appends rows to a table of that name in the run's folder, where no artifact has it. Movable; not
// thread-safe. A table that is not opened leaves nothing behind.
template <typename Row>
class ScratchWriter {
 public:
  static_assert(std::is_trivially_copyable_v<Row>);

  static absl::StatusOr<ScratchWriter> Create(const RunDir& dir, std::string_view name) {
    const std::string path = dir.ArtifactPath(name);
    ASSIGN_OR_RETURN(FileWriter file,
                     FileWriter::Create(path + ".tmp", path, FileWriter::Existing::kReplace));
    return ScratchWriter(std::move(file));
  }

  absl::Status Append(std::span<const Row> rows) {
    return file_.Append({reinterpret_cast<const char*>(rows.data()), rows.size_bytes()});
  }
  // Rows appended so far.
  uint64_t rows() const { return file_.bytes_written() / sizeof(Row); }

  // Maps what was appended. No Append after it.
  absl::StatusOr<ScratchTable<Row>> Open() {
    RETURN_IF_ERROR(file_.Finish());
    absl::StatusOr<MappedFile> mapped = MappedFile::Open(file_.path());
    RETURN_IF_ERROR(RemoveFile(file_.path()));
    if (!mapped.ok()) return mapped.status();
    return ScratchTable<Row>(*std::move(mapped));
  }

 private:
  explicit ScratchWriter(FileWriter file) : file_(std::move(file)) {}

  FileWriter file_;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_SCRATCH_TABLE_H_
