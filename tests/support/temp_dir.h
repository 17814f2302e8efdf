// A folder of a test's own, gone when the test ends, and the few file operations that tests need.
//
// Not thread-safe. Tested by tests/unit/support/temp_dir_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_TEMP_DIR_H_
#define COPYDESK_TESTS_SUPPORT_TEMP_DIR_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk::testing {

class TempDir {
 public:
  // Makes an empty folder below $TMPDIR (else /tmp). Ends the process when that fails.
  TempDir();
  // Removes the folder and all below it.
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // The path of `relative` below the folder.
  std::string operator/(std::string_view relative) const { return (path_ / relative).string(); }

  // Writes a file, makes the folders above it, and returns its path.
  std::string Write(std::string_view relative, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// All bytes of a file. A file that cannot be read fails the running test and reads as empty.
std::string ReadFile(const std::filesystem::path& path);

// The lines of a file without their '\n'; a last line without one counts too.
std::vector<std::string> ReadLines(const std::filesystem::path& path);

// The relative paths of all regular files below `folder`, '/' separated, sorted bytewise.
std::vector<std::string> ListFiles(const std::filesystem::path& folder);

// The relative paths of the files that differ between two folders or stand in one only, each with
// what is wrong. Empty: the folders hold the same bytes. `exempt` lists relative paths left out.
std::vector<std::string> DifferingFiles(const std::filesystem::path& a,
                                        const std::filesystem::path& b,
                                        const std::vector<std::string>& exempt = {});

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_TEMP_DIR_H_
