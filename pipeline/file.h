// Whole files: written under another name and renamed into place, or mapped for reading.
//
// A file that is not finished leaves nothing behind. Files are not fsynced: what a kill of the
// process leaves is whole; what a power failure leaves is the file system's affair (DECISIONS.md).
#ifndef COPYDESK_PIPELINE_FILE_H_
#define COPYDESK_PIPELINE_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace copydesk {

// The folder inside a run's folder that marks it as one.
inline constexpr std::string_view kRunMarker = ".copydesk";

// The status of a failed system call: "PATH: WHAT: strerror(error_number)". A full disk or quota is
// ResourceExhausted, a missing file NotFound, the rest by its meaning.
absl::Status SystemError(std::string_view path, std::string_view what, int error_number);

// A file descriptor that closes itself.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.Release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor();
  int get() const { return fd_; }
  int Release();

 private:
  int fd_ = -1;
};

// Writes every byte, over short writes and interruptions.
absl::Status WriteAll(int fd, std::string_view path, const void* data, size_t size);

// Buffered, append-only writer of one file: `temp_path` until Finish, `path` after it. Movable.
class FileWriter {
 public:
  // Whether Finish may put its file in place of another of that name.
  enum class Existing { kRefuse, kReplace };

  // Opens `temp_path`, which it replaces. The folders of both paths exist and are of one file
  // system.
  static absl::StatusOr<FileWriter> Create(std::string temp_path, std::string path,
                                           Existing existing);
  FileWriter() = default;
  FileWriter(FileWriter&& other) noexcept;
  FileWriter& operator=(FileWriter&& other) noexcept;
  ~FileWriter();  // removes the temporary file unless finished

  // An error is final: the temporary file is gone, and Finish fails.
  absl::Status Append(std::string_view bytes);
  // Renames into place. AlreadyExists with Existing::kRefuse if `path` is there. No Append after
  // it.
  absl::Status Finish();

  uint64_t bytes_written() const { return bytes_; }
  bool open() const { return fd_.get() >= 0; }
  const std::string& path() const { return path_; }

 private:
  absl::Status Flush();
  absl::Status Write(std::string_view bytes);
  void SetAside(size_t size);
  bool GiveBack();
  void Abandon();

  FileDescriptor fd_;
  std::string temp_path_;
  std::string path_;
  Existing existing_ = Existing::kRefuse;
  std::string buffer_;
  uint64_t bytes_ = 0;      // appended so far
  uint64_t written_ = 0;    // of them, those that are not in the buffer
  uint64_t set_aside_ = 0;  // the end of the disk space that was given ahead
  bool refused_ = false;    // no more of it is given
};

// Writes a whole small file the same way, without a buffer.
absl::Status WriteFile(const std::string& temp_path, const std::string& path,
                       std::string_view bytes, FileWriter::Existing existing);

// Takes a file's name away.
absl::Status RemoveFile(const std::string& path);

// A read-only mapping of a whole file. Pages are shared with the page cache, not anonymous memory.
class MappedFile {
 public:
  static absl::StatusOr<MappedFile> Open(const std::string& path);
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Valid while this object lives.
  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_FILE_H_
