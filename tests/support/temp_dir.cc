#include "tests/support/temp_dir.h"

#include <stdlib.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "gtest/gtest.h"

namespace copydesk::testing {
namespace fs = std::filesystem;

TempDir::TempDir() {
  const char* base = getenv("TMPDIR");
  std::string name = std::string(base != nullptr && *base != '\0' ? base : "/tmp");
  name += "/copydesk_test.XXXXXX";
  if (mkdtemp(name.data()) == nullptr) {
    perror(name.c_str());
    abort();
  }
  path_ = name;
}

TempDir::~TempDir() {
  std::error_code ignored;  // a test may have removed it, or taken rights away from parts of it
  fs::remove_all(path_, ignored);
}

std::string TempDir::Write(std::string_view relative, std::string_view bytes) const {
  const fs::path file = path_ / relative;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  EXPECT_TRUE(out.good()) << "cannot write " << file;
  return file.string();
}

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in.is_open()) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> ReadLines(const fs::path& path) {
  const std::string bytes = ReadFile(path);
  std::vector<std::string> lines;
  for (size_t begin = 0; begin < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    lines.push_back(bytes.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> ListFiles(const fs::path& folder) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files.push_back(entry.path().lexically_relative(folder).generic_string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> DifferingFiles(const fs::path& a, const fs::path& b,
                                        const std::vector<std::string>& exempt) {
  std::set<std::string> in_a, in_b;
  for (std::string& file : ListFiles(a)) in_a.insert(std::move(file));
  for (std::string& file : ListFiles(b)) in_b.insert(std::move(file));
  std::set<std::string> all = in_a;
  all.insert(in_b.begin(), in_b.end());
  for (const std::string& file : exempt) all.erase(file);
  std::vector<std::string> differing;
  for (const std::string& file : all) {
    if (!in_b.contains(file)) {
      differing.push_back(file + ": only in " + a.string());
    } else if (!in_a.contains(file)) {
      differing.push_back(file + ": only in " + b.string());
    } else if (ReadFile(a / file) != ReadFile(b / file)) {
      differing.push_back(file + ": other bytes");
    }
  }
  return differing;
}

}  // namespace copydesk::testing
