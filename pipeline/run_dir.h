// The folder of a run: results for people in DIR, artifacts and bookkeeping in DIR/.copydesk.
//
//   .copydesk/lock           held (flock) while a program writes into the folder
//   .copydesk/files          every result file and folder made, NUL-separated, noted before it is
//   made;
//                            what --force may remove, and nothing else
//   .copydesk/manifest.json  written last: the run is complete
//   .copydesk/tmp/           results on their way; they appear in DIR by rename
//   .copydesk/NAME           artifacts
//
// Thread-safe once made. Tested by tests/unit/pipeline/run_dir_test.cc.
#ifndef COPYDESK_PIPELINE_RUN_DIR_H_
#define COPYDESK_PIPELINE_RUN_DIR_H_

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/file.h"

namespace copydesk {

class RunDir {
 public:
  // Makes `path`, with its parents, or takes it if it is empty. If it holds a former run, `force`
  // removes that run's files first; without it, and for any other content, FailedPrecondition.
  // Unavailable if another program writes there.
  static absl::StatusOr<RunDir> Create(const std::string& path, bool force);

  // Opens the folder of a complete run: NotFound or FailedPrecondition otherwise. Files that the
  // run made may be written again.
  static absl::StatusOr<RunDir> Open(const std::string& path);

  RunDir(RunDir&&) noexcept;
  RunDir& operator=(RunDir&&) noexcept;
  ~RunDir();

  const std::string& path() const;
  std::string ArtifactPath(std::string_view name) const;
  // `name` is relative, '/'-separated, without "." or ".." components (InvalidArgument otherwise).
  std::string ResultPath(std::string_view name) const;

  // A result file that appears in DIR when it is finished; missing folders are made.
  absl::StatusOr<FileWriter> CreateResult(std::string_view name);
  absl::Status WriteResult(std::string_view name, std::string_view bytes);
  // A second name for a file of the folder, as a hard link or, where there are none, a copy.
  absl::Status LinkResult(const std::string& existing_path, std::string_view name);

  // The manifest: one JSON object, the caller's. Writing it completes the run.
  absl::Status WriteManifest(std::string_view json);

 private:
  struct Impl;
  explicit RunDir(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The manifest of the complete run in the folder `path`; only reads, and may be called while others
// do. NotFound or FailedPrecondition as RunDir::Open.
absl::StatusOr<std::string> ReadRunManifest(const std::string& path);

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_RUN_DIR_H_
