#include "stages/ingest/walk.h"

#include <dirent.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <string_view>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "pipeline/file.h"
#include "pipeline/status_macros.h"
#include "stages/ingest/clean_names.h"
#include "stages/ingest/glob.h"
#include "stages/ingest/kind.h"

namespace copydesk::ingest {
namespace {

std::string ErrorWords(int error) {
  const char* words = strerrordesc_np(error);
  return words != nullptr ? words : "unknown error";
}

bool AnyMatches(const std::vector<std::string>& globs, std::string_view name) {
  return std::any_of(globs.begin(), globs.end(),
                     [name](const std::string& glob) { return GlobMatches(glob, name); });
}

// The last component of an input's path as the user would call it; for "." and the like, of what
// the path means. Never empty, "." or "..", since it becomes part of paths that are written.
std::string OwnName(const std::string& input) {
  std::string_view path = input;
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  std::string name(path.substr(path.rfind('/') + 1));
  if (name.empty() || name == "." || name == "..") {
    const std::unique_ptr<char, decltype(&free)> real(realpath(input.c_str(), nullptr), &free);
    const std::string_view real_path = real == nullptr ? "" : real.get();
    name = real_path.substr(real_path.rfind('/') + 1);
  }
  return name.empty() ? "root" : name;
}

bool HoldsRun(const std::string& folder) {
  struct stat info;
  return stat(fmt::format("{}/{}", folder, kRunMarker).c_str(), &info) == 0 &&
         S_ISDIR(info.st_mode);
}

class Walker {
 public:
  explicit Walker(const IngestOptions& options) : options_(options) {}

  absl::StatusOr<Walk> Run() {
    const bool several = options_.inputs.size() > 1;
    std::set<std::string> own_names;
    for (const std::string& input : options_.inputs) {
      if (input == "-") {
        AddFile("-", "-", "", 0);
        continue;
      }
      struct stat info;
      if (stat(input.c_str(), &info) != 0) {
        const int error = errno;
        const std::string message = fmt::format("{}: {}", input, ErrorWords(error));
        if (error == ENOENT || error == ENOTDIR) return absl::NotFoundError(message);
        return absl::UnavailableError(message);
      }
      const std::string base = OwnName(input);
      std::string own_name = base;
      if (several) {
        for (uint64_t number = 2; !own_names.insert(own_name).second; ++number) {
          own_name =
              S_ISDIR(info.st_mode) ? fmt::format("{}~{}", base, number) : WithNumber(base, number);
        }
      }
      if (S_ISDIR(info.st_mode)) {
        if (HoldsRun(input)) {
          return absl::InvalidArgumentError(
              fmt::format("{0}: holds the results of a run; for its clean texts name {0}{1}clean",
                          input, input.ends_with('/') ? "" : "/"));
        }
        entered_.clear();
        entered_.insert({info.st_dev, info.st_ino});
        prefix_ = several ? own_name + "/" : std::string();
        std::string path = input;
        if (!path.ends_with('/')) path.push_back('/');
        if (const int error = Folder(path, ""); error != 0) {
          return absl::UnavailableError(fmt::format("{}: {}", input, ErrorWords(error)));
        }
      } else {
        if (KindOfName(input).kind == InputKind::kUnknown) {
          return absl::InvalidArgumentError(
              fmt::format("{}: not a kind of file that is read: expected .txt .md .jsonl .ndjson, "
                          "also .gz .zst",
                          input));
        }
        AddFile(input, own_name, "", Size(info));
      }
    }
    NameCleanFiles();
    return std::move(walk_);
  }

 private:
  // Walks the folder at `path`, which ends with '/'; `relative` is its name below the INPUT, empty
  // or ended by '/'. Returns 0, or errno if the folder cannot be listed.
  int Folder(const std::string& path, const std::string& relative) {
    std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), &closedir);
    if (folder == nullptr) return errno;
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = readdir(folder.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") names.emplace_back(name);
      errno = 0;
    }
    if (errno != 0) return errno;
    std::sort(names.begin(), names.end());
    struct Found {
      std::string name;
      struct stat info;
      int error;
    };
    std::vector<Found> found;
    found.reserve(names.size());
    for (std::string& name : names) {
      Found one{std::move(name), {}, 0};
      if (fstatat(dirfd(folder.get()), one.name.c_str(), &one.info, 0) != 0) one.error = errno;
      found.push_back(std::move(one));
    }
    // No more than one folder is open at a time, however deep the tree is.
    folder.reset();
    for (const Found& one : found) Entry(path, relative, one.name, one.info, one.error);
    return 0;
  }

  void Entry(const std::string& path, const std::string& relative, const std::string& name,
             const struct stat& info, int error) {
    const std::string full = path + name;
    const std::string below = relative + name;
    if (AnyMatches(options_.exclude, below)) return;
    if (error == 0 && S_ISDIR(info.st_mode)) {
      if (!entered_.insert({info.st_dev, info.st_ino}).second) return;
      if (HoldsRun(full)) return;
      const int failed = Folder(full + "/", below + "/");
      if (failed != 0) AddSkip(below, SkipReason::kUnreadable, "folder: " + ErrorWords(failed));
      return;
    }
    if (error == 0 && !S_ISREG(info.st_mode)) {
      ++walk_.special_files;
      if (options_.strict) {
        AddSkip(below, SkipReason::kUnknownKind, "a device, pipe or socket, no regular file");
      }
      return;
    }
    if (!options_.include.empty() && !AnyMatches(options_.include, below)) return;
    if (KindOfName(name).kind == InputKind::kUnknown) {
      const std::string extension = PrintableName(ExtensionOf(name));
      ++walk_.unknown_kinds[extension];
      if (options_.strict) {
        AddSkip(below, SkipReason::kUnknownKind, "expected .txt .md .jsonl .ndjson, also .gz .zst");
      }
      return;
    }
    if (error != 0) {
      AddSkip(below, SkipReason::kUnreadable, ErrorWords(error));
      return;
    }
    const size_t slash = below.find('/');
    AddFile(full, prefix_ + below, below.substr(0, slash == std::string::npos ? 0 : slash),
            Size(info));
  }

  static uint64_t Size(const struct stat& info) {
    return info.st_size > 0 ? static_cast<uint64_t>(info.st_size) : 0;
  }

  void AddFile(const std::string& path, const std::string& name, const std::string& site_folder,
               uint64_t stored_bytes) {
    auto file = std::make_shared<InputFile>();
    file->path = path;
    file->name = PrintableName(name);
    file->site_folder = PrintableName(site_folder);
    file->records = KindOfName(path).kind == InputKind::kRecords;
    file->index = static_cast<uint32_t>(files_.size());
    files_.push_back(file);
    walk_.entries.push_back({std::move(file), stored_bytes, nullptr});
  }

  void AddSkip(const std::string& below, SkipReason reason, std::string detail) {
    auto skip = std::make_unique<Skip>();
    skip->source = PrintableName(prefix_ + below);
    skip->reason = reason;
    skip->detail = std::move(detail);
    walk_.entries.push_back({nullptr, 0, std::move(skip)});
  }

  void NameCleanFiles() {
    std::vector<std::string> names;
    names.reserve(files_.size());
    for (const auto& file : files_) names.push_back(WantedCleanName(file->name));
    walk_.renamed = MakeUnique(names);
    for (size_t i = 0; i < files_.size(); ++i) files_[i]->clean_name = std::move(names[i]);
  }

  const IngestOptions& options_;
  Walk walk_;
  std::vector<std::shared_ptr<InputFile>> files_;  // the files of walk_.entries
  std::string prefix_;                             // of names in the current input
  absl::flat_hash_set<std::pair<dev_t, ino_t>> entered_;
};

}  // namespace

absl::StatusOr<Walk> WalkInputs(const IngestOptions& options) { return Walker(options).Run(); }

}  // namespace copydesk::ingest
