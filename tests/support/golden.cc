#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace copydesk::testing {
namespace {

bool update_golden = false;

// The line of `text` (1-based) that byte `at` stands in, quoted, at most 200 bytes.
std::string LineAt(std::string_view text, size_t at) {
  if (at >= text.size()) return "the end";
  const size_t before = text.substr(0, at).rfind('\n');
  const size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const size_t end = std::min(text.find('\n', begin), text.size());
  return "\"" + std::string(text.substr(begin, std::min<size_t>(end - begin, 200))) + "\"";
}

}  // namespace

void SetUpdateGolden(bool update) { update_golden = update; }

bool UpdateGolden() { return update_golden || std::getenv("COPYDESK_UPDATE_GOLDEN") != nullptr; }

::testing::AssertionResult MatchesGolden(std::string_view name, std::string_view actual) {
  return MatchesGoldenIn("testdata/golden", name, actual);
}

::testing::AssertionResult MatchesGoldenIn(std::string_view folder, std::string_view name,
                                           std::string_view actual) {
  const std::filesystem::path path = std::filesystem::path(folder) / name;
  if (UpdateGolden()) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(actual.data(), static_cast<std::streamsize>(actual.size()));
    out.close();
    if (!out.good()) return ::testing::AssertionFailure() << "cannot write " << path;
    return ::testing::AssertionSuccess();
  }
  std::ifstream in(path, std::ios::binary);
  if (!in.is_open()) {
    return ::testing::AssertionFailure()
           << "cannot read " << path << "; run with --update_golden to make it";
  }
  const std::string golden{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (golden == actual) return ::testing::AssertionSuccess();
  const auto [here, there] =
      std::mismatch(actual.begin(), actual.end(), golden.begin(), golden.end());
  const auto at = static_cast<size_t>(here - actual.begin());
  const auto line = 1 + std::count(actual.begin(), here, '\n');
  return ::testing::AssertionFailure()
         << path << " differs from line " << line << " (byte " << at
         << ") on\n  golden: " << LineAt(golden, at) << "\n  actual: " << LineAt(actual, at)
         << "\nRun with --update_golden to take the actual bytes, then read the diff.";
}

}  // namespace copydesk::testing
