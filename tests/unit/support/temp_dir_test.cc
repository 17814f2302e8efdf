#include "tests/support/temp_dir.h"

#include <filesystem>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TempDir, IsRemovedWithAllThatItHolds) {
  std::filesystem::path path;
  {
    const TempDir dir;
    path = dir.path();
    dir.Write("a/b/c.txt", "x");
    EXPECT_TRUE(std::filesystem::exists(path / "a/b/c.txt"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TempDir, FilesAreReadBackByteForByte) {
  const TempDir dir;
  const std::string bytes("a\0b\r\n\xff", 6);
  EXPECT_EQ(ReadFile(dir.Write("f", bytes)), bytes);
}

TEST(TempDir, LinesAreSplitAtNewlinesAndALastLineCountsWithoutOne) {
  const TempDir dir;
  EXPECT_THAT(ReadLines(dir.Write("f", "one\n\ntwo")), ElementsAre("one", "", "two"));
  EXPECT_THAT(ReadLines(dir.Write("f", "one\n")), ElementsAre("one"));
}

TEST(TempDir, DifferingFilesNamesWhatIsMissingAndWhatIsOther) {
  const TempDir a, b;
  for (const TempDir* dir : {&a, &b}) {
    dir->Write("same/x", "1");
    dir->Write("times", dir == &a ? "1" : "2");
  }
  EXPECT_THAT(DifferingFiles(a.path(), b.path(), {"times"}), IsEmpty());
  a.Write("only_a", "");
  b.Write("only_b", "");
  EXPECT_THAT(DifferingFiles(a.path(), b.path()),
              ElementsAre("only_a: only in " + a.path().string(),
                          "only_b: only in " + b.path().string(), "times: other bytes"));
}

}  // namespace
}  // namespace copydesk::testing
