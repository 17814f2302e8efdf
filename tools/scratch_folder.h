// A folder of the program's own below the system's folder for temporary files, removed at the end.
#ifndef COPYDESK_TOOLS_SCRATCH_FOLDER_H_
#define COPYDESK_TOOLS_SCRATCH_FOLDER_H_

#include <stdlib.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>

#include "absl/status/status.h"
#include "pipeline/file.h"

namespace copydesk::tools {

class ScratchFolder {
 public:
  ScratchFolder() = default;
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  // Call once.
  absl::Status Make() {
    std::error_code error;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
    if (error) return SystemError("the folder for temporary files", "not there", error.value());
    std::string name = (parent / "copydesk-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      return SystemError(parent.string(), "cannot make a folder in it", errno);
    }
    path_ = name;
    return absl::OkStatus();
  }
  // Empty before Make.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_SCRATCH_FOLDER_H_
