#include "pipeline/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk {
namespace {

// Large enough that the cost of a write call vanishes beside the copying.
constexpr size_t kBufferBytes = size_t{1} << 18;

// A file that grows beyond the first is given disk space so far ahead: asking for each page's block
// as it is written took a third of the writing (DECISIONS.md).
constexpr uint64_t kSmallFileBytes = uint64_t{1} << 20;
constexpr uint64_t kAheadBytes = uint64_t{1} << 22;

absl::Status RenameInPlace(const std::string& from, const std::string& to,
                           FileWriter::Existing existing) {
  const unsigned flags = existing == FileWriter::Existing::kRefuse ? RENAME_NOREPLACE : 0;
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0) {
    return absl::OkStatus();
  }
  if (errno != EINVAL || flags == 0) {
    return SystemError(to, "cannot rename into place", errno);
  }
  // The file system knows no exclusive rename; a link fails as well where the name is taken.
  if (link(from.c_str(), to.c_str()) != 0) {
    return SystemError(to, "cannot link into place", errno);
  }
  unlink(from.c_str());
  return absl::OkStatus();
}

}  // namespace

absl::Status SystemError(std::string_view path, std::string_view what, int error_number) {
  return absl::ErrnoToStatus(error_number, fmt::format("{}: {}", path, what));
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) {
      close(fd_);
    }
    fd_ = other.Release();
  }
  return *this;
}

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) {
    close(fd_);
  }
}

int FileDescriptor::Release() { return std::exchange(fd_, -1); }

absl::Status WriteAll(int fd, std::string_view path, const void* data, size_t size) {
  const char* next = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = write(fd, next, size);
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return SystemError(path, "cannot write", errno);
    }
    next += written;
    size -= static_cast<size_t>(written);
  }
  return absl::OkStatus();
}

absl::StatusOr<FileWriter> FileWriter::Create(std::string temp_path, std::string path,
                                              Existing existing) {
  FileWriter writer;
  writer.fd_ =
      FileDescriptor(::open(temp_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (writer.fd_.get() < 0) {
    return SystemError(temp_path, "cannot create", errno);
  }
  writer.temp_path_ = std::move(temp_path);
  writer.path_ = std::move(path);
  writer.existing_ = existing;
  return writer;
}

FileWriter::FileWriter(FileWriter&& other) noexcept { *this = std::move(other); }

FileWriter& FileWriter::operator=(FileWriter&& other) noexcept {
  if (this != &other) {
    Abandon();
    fd_ = std::move(other.fd_);
    temp_path_ = std::exchange(other.temp_path_, {});
    path_ = std::exchange(other.path_, {});
    existing_ = other.existing_;
    buffer_ = std::exchange(other.buffer_, {});
    bytes_ = std::exchange(other.bytes_, 0);
    written_ = std::exchange(other.written_, 0);
    set_aside_ = std::exchange(other.set_aside_, 0);
    refused_ = std::exchange(other.refused_, false);
  }
  return *this;
}

FileWriter::~FileWriter() { Abandon(); }

void FileWriter::Abandon() {
  if (fd_.get() >= 0) {
    fd_ = FileDescriptor();
    unlink(temp_path_.c_str());
  }
}

absl::Status FileWriter::Append(std::string_view bytes) {
  bytes_ += bytes.size();
  if (buffer_.size() + bytes.size() >= kBufferBytes) {
    RETURN_IF_ERROR(Flush());
    if (bytes.size() >= kBufferBytes) {
      return Write(bytes);
    }
  }
  if (buffer_.capacity() < kBufferBytes) {
    buffer_.reserve(kBufferBytes);
  }
  buffer_.append(bytes);
  return absl::OkStatus();
}

absl::Status FileWriter::Flush() {
  RETURN_IF_ERROR(Write(buffer_));
  buffer_.clear();
  return absl::OkStatus();
}

// Asks for disk space for the next `size` bytes and for more behind them. If there is none left, or
// the file system knows no such request, the file is written without.
void FileWriter::SetAside(size_t size) {
  const uint64_t end = written_ + size;
  if (refused_ || end <= std::max(set_aside_, kSmallFileBytes)) return;
  int refusal = 0;
  do {
    refusal = fallocate(fd_.get(), FALLOC_FL_KEEP_SIZE, static_cast<off_t>(written_),
                        static_cast<off_t>(size + kAheadBytes));
  } while (refusal != 0 && errno == EINTR);
  if (refusal == 0) {
    set_aside_ = end + kAheadBytes;
    return;
  }
  refused_ = true;
  // A part may have been given: a disk that was filled up by asking has room for others again.
  if (GiveBack()) set_aside_ = 0;
}

// Gives back the space behind what is written.
bool FileWriter::GiveBack() { return ftruncate(fd_.get(), static_cast<off_t>(written_)) == 0; }

absl::Status FileWriter::Write(std::string_view bytes) {
  SetAside(bytes.size());
  absl::Status status = WriteAll(fd_.get(), path_, bytes.data(), bytes.size());
  written_ += bytes.size();
  if (!status.ok()) {
    Abandon();  // a file with a gap must not be finished
  }
  return status;
}

absl::Status FileWriter::Finish() {
  if (!open()) {
    return absl::FailedPreconditionError(fmt::format("{}: not open for writing", path_));
  }
  RETURN_IF_ERROR(Flush());
  if (set_aside_ > written_ && !GiveBack()) {
    const int error_number = errno;
    Abandon();
    return SystemError(path_, "cannot write", error_number);
  }
  // Some file systems report a full disk only at close.
  if (close(fd_.Release()) != 0) {
    const int error_number = errno;
    unlink(temp_path_.c_str());
    return SystemError(path_, "cannot write", error_number);
  }
  absl::Status renamed = RenameInPlace(temp_path_, path_, existing_);
  if (!renamed.ok()) {
    unlink(temp_path_.c_str());
  }
  return renamed;
}

absl::Status WriteFile(const std::string& temp_path, const std::string& path,
                       std::string_view bytes, FileWriter::Existing existing) {
  FileDescriptor fd(::open(temp_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (fd.get() < 0) {
    return SystemError(temp_path, "cannot create", errno);
  }
  absl::Status status = WriteAll(fd.get(), path, bytes.data(), bytes.size());
  if (status.ok() && close(fd.Release()) != 0) {
    status = SystemError(path, "cannot write", errno);
  }
  if (status.ok()) {
    status = RenameInPlace(temp_path, path, existing);
  }
  if (!status.ok()) {
    unlink(temp_path.c_str());
  }
  return status;
}

absl::Status RemoveFile(const std::string& path) {
  return unlink(path.c_str()) == 0 ? absl::OkStatus() : SystemError(path, "cannot remove", errno);
}

absl::StatusOr<MappedFile> MappedFile::Open(const std::string& path) {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (fd.get() < 0) {
    return SystemError(path, "cannot open", errno);
  }
  struct stat status = {};
  if (fstat(fd.get(), &status) != 0) {
    return SystemError(path, "cannot stat", errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return absl::InvalidArgumentError(fmt::format("{}: not a regular file", path));
  }
  MappedFile file;
  file.size_ = static_cast<size_t>(status.st_size);
  if (file.size_ > 0) {
    void* data = mmap(nullptr, file.size_, PROT_READ, MAP_SHARED, fd.get(), 0);
    if (data == MAP_FAILED) {
      file.size_ = 0;
      return SystemError(path, "cannot map", errno);
    }
    file.data_ = static_cast<const char*>(data);
  }
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept { *this = std::move(other); }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  if (this != &other) {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
  }
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) {
    munmap(const_cast<char*>(data_), size_);
  }
}

}  // namespace copydesk
