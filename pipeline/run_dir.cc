#include "pipeline/run_dir.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk {
namespace {

namespace fs = std::filesystem;

// A name that stays below the folder that it is relative to.
bool IsInside(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos) {
    return false;
  }
  size_t begin = 0;
  while (begin <= name.size()) {
    const size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

absl::Status MakeFolder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) {
    return SystemError(path.string(), "cannot make the folder", error.value());
  }
  return absl::OkStatus();
}

// What stands at `path` itself; links are not followed.
fs::file_type TypeOf(const std::string& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type();
}

// Whether `name`, relative to `root`, is reached through a link: then it need not be inside `root`.
bool IsBehindLink(const std::string& root, const std::string& name) {
  for (size_t slash = name.find('/'); slash != std::string::npos;
       slash = name.find('/', slash + 1)) {
    if (TypeOf(root + "/" + name.substr(0, slash)) == fs::file_type::symlink) {
      return true;
    }
  }
  return false;
}

absl::StatusOr<std::string> ReadWhole(const std::string& path) {
  ASSIGN_OR_RETURN(const MappedFile file, MappedFile::Open(path));
  return std::string(file.bytes());
}

// Result names of a run, from its list; a folder's name ends with '/'.
absl::StatusOr<std::set<std::string>> ReadFileList(const std::string& path) {
  std::set<std::string> names;
  if (TypeOf(path) == fs::file_type::not_found) {
    return names;
  }
  ASSIGN_OR_RETURN(const std::string list, ReadWhole(path));
  size_t begin = 0;
  while (begin < list.size()) {
    const size_t end = std::min(list.find('\0', begin), list.size());
    std::string name = list.substr(begin, end - begin);
    const bool folder = !name.empty() && name.back() == '/';
    if (IsInside(folder ? std::string_view(name).substr(0, name.size() - 1) : name)) {
      names.insert(std::move(name));
    }
    begin = end + 1;
  }
  return names;
}

absl::StatusOr<FileDescriptor> Lock(const std::string& root, const std::string& path) {
  FileDescriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (lock.get() < 0) {
    return SystemError(path, "cannot create", errno);
  }
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    return absl::UnavailableError(
        fmt::format("{}: another copydesk is writing into this folder", root));
  }
  return lock;
}

absl::Status RequireRun(const std::string& path) {
  if (TypeOf(path + "/" + std::string(kRunMarker)) != fs::file_type::directory) {
    return absl::NotFoundError(fmt::format("{}: not the folder of a copydesk run", path));
  }
  return absl::OkStatus();
}

absl::Status RequireComplete(const std::string& path) {
  if (TypeOf(path + "/" + std::string(kRunMarker) + "/manifest.json") != fs::file_type::regular) {
    return absl::FailedPreconditionError(
        fmt::format("{}: the run in this folder did not end; start it again with --force", path));
  }
  return absl::OkStatus();
}

}  // namespace

struct RunDir::Impl {
  std::string root;
  std::string hidden;  // root/.copydesk
  FileDescriptor lock;
  FileDescriptor list;
  std::mutex mutex;               // guards the two sets
  std::set<std::string> folders;  // made or seen by this object, without the final '/'
  std::set<std::string> former;   // files of the run that was opened, which may be replaced
  std::atomic<uint64_t> temp_names{0};

  absl::Status Note(std::string_view name) {
    std::string entry(name);
    entry.push_back('\0');
    return WriteAll(list.get(), hidden + "/files", entry.data(), entry.size());
  }

  // Makes the folders above `name`, noting each one.
  absl::Status MakeParents(std::string_view name) {
    const size_t slash = name.rfind('/');
    if (slash == std::string_view::npos) {
      return absl::OkStatus();
    }
    const std::string parent(name.substr(0, slash));
    {
      std::lock_guard guard(mutex);
      if (folders.contains(parent)) {
        return absl::OkStatus();
      }
    }
    RETURN_IF_ERROR(MakeParents(parent));
    std::lock_guard guard(mutex);
    if (folders.contains(parent)) {
      return absl::OkStatus();
    }
    const std::string full = root + "/" + parent;
    const fs::file_type type = TypeOf(full);
    if (type == fs::file_type::not_found) {
      RETURN_IF_ERROR(Note(parent + "/"));
      RETURN_IF_ERROR(MakeFolder(full));
    } else if (type != fs::file_type::directory) {
      return absl::FailedPreconditionError(
          fmt::format("{}: stands where a folder for results is needed", full));
    }
    folders.insert(parent);
    return absl::OkStatus();
  }

  absl::StatusOr<FileWriter::Existing> Prepare(std::string_view name) {
    if (!IsInside(name)) {
      return absl::InvalidArgumentError(
          fmt::format("{}: the name '{}' would leave the folder", root, name));
    }
    RETURN_IF_ERROR(MakeParents(name));
    bool again = false;
    {
      std::lock_guard guard(mutex);
      again = former.contains(std::string(name));
    }
    if (!again) {
      // A file of somebody else must not come into the list of what --force may remove.
      const std::string full = fmt::format("{}/{}", root, name);
      if (TypeOf(full) != fs::file_type::not_found) {
        return SystemError(full, "cannot write", EEXIST);
      }
      RETURN_IF_ERROR(Note(name));
    }
    return again ? FileWriter::Existing::kReplace : FileWriter::Existing::kRefuse;
  }

  std::string TempPath() {
    return fmt::format("{}/tmp/{}", hidden, temp_names.fetch_add(1, std::memory_order_relaxed));
  }

  absl::Status OpenList() {
    const std::string path = hidden + "/files";
    list = FileDescriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    return list.get() < 0 ? SystemError(path, "cannot create", errno) : absl::OkStatus();
  }

  // Removes what a former run made, and only that.
  absl::Status RemoveFormer() {
    ASSIGN_OR_RETURN(const std::set<std::string> names, ReadFileList(hidden + "/files"));
    // Reverse order: what is in a folder comes before the folder.
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
      const std::string path = root + "/" + *name;
      const bool folder = name->back() == '/';
      if (IsBehindLink(root, *name)) {
        continue;  // somebody put the link there since
      }
      if ((folder ? rmdir(path.c_str()) : unlink(path.c_str())) != 0 && errno != ENOENT &&
          errno != ENOTDIR && !(folder && (errno == ENOTEMPTY || errno == EEXIST))) {
        return SystemError(path, "cannot remove", errno);
      }
    }
    std::vector<fs::path> entries;
    std::error_code error;
    fs::directory_iterator entry(hidden, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      if (entry->path().filename() != "lock") {
        entries.push_back(entry->path());
      }
    }
    if (error) {
      return SystemError(hidden, "cannot read the folder", error.value());
    }
    for (const fs::path& path : entries) {
      fs::remove_all(path, error);
      if (error) {
        return SystemError(path.string(), "cannot remove", error.value());
      }
    }
    return absl::OkStatus();
  }
};

RunDir::RunDir(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RunDir::RunDir(RunDir&&) noexcept = default;
RunDir& RunDir::operator=(RunDir&&) noexcept = default;
RunDir::~RunDir() = default;

absl::StatusOr<RunDir> RunDir::Create(const std::string& path, bool force) {
  auto impl = std::make_unique<Impl>();
  impl->root = path;
  impl->hidden = path + "/" + std::string(kRunMarker);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_directory(status)) {
    return absl::FailedPreconditionError(fmt::format("{}: not a folder", path));
  }
  RETURN_IF_ERROR(MakeFolder(path));
  const bool former_run = TypeOf(impl->hidden) == fs::file_type::directory;
  const bool empty = fs::is_empty(path, error);
  if (error) {
    return SystemError(path, "cannot read the folder", error.value());
  }
  if (!former_run && !empty) {
    return absl::FailedPreconditionError(fmt::format(
        "{}: the folder is not empty and holds no former run; name a fresh or empty one", path));
  }
  if (former_run && !force) {
    return absl::FailedPreconditionError(fmt::format(
        "{}: the folder holds a former run; name another one, or replace it with --force", path));
  }
  RETURN_IF_ERROR(MakeFolder(impl->hidden));
  ASSIGN_OR_RETURN(impl->lock, Lock(path, impl->hidden + "/lock"));
  if (former_run) {
    RETURN_IF_ERROR(impl->RemoveFormer());
  }
  RETURN_IF_ERROR(MakeFolder(impl->hidden + "/tmp"));
  RETURN_IF_ERROR(impl->OpenList());
  return RunDir(std::move(impl));
}

absl::StatusOr<RunDir> RunDir::Open(const std::string& path) {
  RETURN_IF_ERROR(RequireRun(path));
  auto impl = std::make_unique<Impl>();
  impl->root = path;
  impl->hidden = path + "/" + std::string(kRunMarker);
  ASSIGN_OR_RETURN(impl->lock, Lock(path, impl->hidden + "/lock"));
  RETURN_IF_ERROR(RequireComplete(path));
  ASSIGN_OR_RETURN(impl->former, ReadFileList(impl->hidden + "/files"));
  RETURN_IF_ERROR(MakeFolder(impl->hidden + "/tmp"));
  RETURN_IF_ERROR(impl->OpenList());
  return RunDir(std::move(impl));
}

absl::StatusOr<std::string> ReadRunManifest(const std::string& path) {
  RETURN_IF_ERROR(RequireRun(path));
  RETURN_IF_ERROR(RequireComplete(path));
  return ReadWhole(path + "/" + std::string(kRunMarker) + "/manifest.json");
}

const std::string& RunDir::path() const { return impl_->root; }

std::string RunDir::ArtifactPath(std::string_view name) const {
  return fmt::format("{}/{}", impl_->hidden, name);
}

std::string RunDir::ResultPath(std::string_view name) const {
  return fmt::format("{}/{}", impl_->root, name);
}

absl::StatusOr<FileWriter> RunDir::CreateResult(std::string_view name) {
  ASSIGN_OR_RETURN(const FileWriter::Existing existing, impl_->Prepare(name));
  return FileWriter::Create(impl_->TempPath(), ResultPath(name), existing);
}

absl::Status RunDir::WriteResult(std::string_view name, std::string_view bytes) {
  ASSIGN_OR_RETURN(const FileWriter::Existing existing, impl_->Prepare(name));
  return WriteFile(impl_->TempPath(), ResultPath(name), bytes, existing);
}

absl::Status RunDir::LinkResult(const std::string& existing_path, std::string_view name) {
  ASSIGN_OR_RETURN(const FileWriter::Existing existing, impl_->Prepare(name));
  const std::string target = ResultPath(name);
  if (existing == FileWriter::Existing::kReplace) {
    unlink(target.c_str());
  }
  if (link(existing_path.c_str(), target.c_str()) == 0) {
    return absl::OkStatus();
  }
  if (errno == EEXIST) {
    return SystemError(target, "cannot link into place", errno);
  }
  ASSIGN_OR_RETURN(const MappedFile file, MappedFile::Open(existing_path));
  return WriteFile(impl_->TempPath(), target, file.bytes(), FileWriter::Existing::kRefuse);
}

absl::Status RunDir::WriteManifest(std::string_view json) {
  return WriteFile(impl_->TempPath(), ArtifactPath("manifest.json"), json,
                   FileWriter::Existing::kReplace);
}

}  // namespace copydesk
