#include "tests/support/golden.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {
using ::testing::HasSubstr;

TEST(Golden, EqualBytesMatchAndOthersNameTheFirstLineThatDiffers) {
  if (UpdateGolden()) GTEST_SKIP() << "would write the files that it compares";
  const TempDir dir;
  dir.Write("g/a.txt", "one\ntwo\nthree\n");
  const std::string folder = dir / "g";
  EXPECT_TRUE(MatchesGoldenIn(folder, "a.txt", "one\ntwo\nthree\n"));
  const ::testing::AssertionResult other = MatchesGoldenIn(folder, "a.txt", "one\ntwa\nthree\n");
  EXPECT_FALSE(other);
  EXPECT_THAT(other.message(), HasSubstr("line 2"));
  EXPECT_THAT(other.message(), HasSubstr("golden: \"two\""));
  EXPECT_THAT(other.message(), HasSubstr("actual: \"twa\""));
  EXPECT_FALSE(MatchesGoldenIn(folder, "a.txt", "one\ntwo\n"));
  EXPECT_FALSE(MatchesGoldenIn(folder, "missing.txt", ""));
}

TEST(Golden, UpdatingWritesTheFile) {
  const TempDir dir;
  const bool before = UpdateGolden();
  SetUpdateGolden(true);
  EXPECT_TRUE(MatchesGoldenIn(dir.path().string(), "new/b.txt", "bytes"));
  SetUpdateGolden(before);
  EXPECT_EQ(ReadFile(dir.path() / "new/b.txt"), "bytes");
}

}  // namespace
}  // namespace copydesk::testing
