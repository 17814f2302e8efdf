#include "pipeline/scratch_table.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/run_dir.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk {
namespace {

using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TempDir;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ScratchTableTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_OK_AND_ASSIGN(dir_, MakeDir()); }
  const RunDir& dir() { return *dir_; }

  TempDir temp_;

 private:
  absl::StatusOr<std::optional<RunDir>> MakeDir() {
    absl::StatusOr<RunDir> dir = RunDir::Create(temp_ / "out", false);
    if (!dir.ok()) return dir.status();
    return std::optional<RunDir>(*std::move(dir));
  }
  std::optional<RunDir> dir_;
};

TEST_F(ScratchTableTest, HoldsWhatWasAppendedAndHasNoNameOnceItIsOpen) {
  ASSERT_OK_AND_ASSIGN(ScratchWriter writer, ScratchWriter<uint32_t>::Create(dir(), "some_rows"));
  ASSERT_OK(writer.Append(std::vector<uint32_t>{1, 2, 3}));
  ASSERT_OK(writer.Append({}));
  ASSERT_OK(writer.Append(std::vector<uint32_t>{4}));
  EXPECT_EQ(writer.rows(), 4u);
  EXPECT_TRUE(std::filesystem::exists(dir().ArtifactPath("some_rows.tmp")));
  ASSERT_OK_AND_ASSIGN(ScratchTable<uint32_t> table, writer.Open());
  EXPECT_FALSE(std::filesystem::exists(dir().ArtifactPath("some_rows.tmp")));
  EXPECT_FALSE(std::filesystem::exists(dir().ArtifactPath("some_rows")));
  const ScratchTable<uint32_t> moved = std::move(table);
  EXPECT_THAT(moved.rows(), ElementsAre(1, 2, 3, 4));
}

TEST_F(ScratchTableTest, MayBeEmpty) {
  ASSERT_OK_AND_ASSIGN(ScratchWriter writer, ScratchWriter<uint64_t>::Create(dir(), "empty"));
  ASSERT_OK_AND_ASSIGN(const ScratchTable<uint64_t> table, writer.Open());
  EXPECT_THAT(table.rows(), IsEmpty());
  EXPECT_THAT(ScratchTable<uint64_t>().rows(), IsEmpty());
}

TEST_F(ScratchTableTest, MayBeLargerThanAnyBuffer) {
  ASSERT_OK_AND_ASSIGN(ScratchWriter writer, ScratchWriter<uint64_t>::Create(dir(), "large"));
  std::vector<uint64_t> rows(300'000);
  std::iota(rows.begin(), rows.end(), uint64_t{7});
  for (size_t begin = 0; begin < rows.size(); begin += 1000) {
    ASSERT_OK(writer.Append(std::span<const uint64_t>(rows).subspan(begin, 1000)));
  }
  ASSERT_OK_AND_ASSIGN(const ScratchTable<uint64_t> table, writer.Open());
  EXPECT_TRUE(std::ranges::equal(table.rows(), rows));
}

TEST_F(ScratchTableTest, ATableThatIsNotOpenedLeavesNothing) {
  {
    ASSERT_OK_AND_ASSIGN(ScratchWriter writer, ScratchWriter<uint64_t>::Create(dir(), "left"));
    ASSERT_OK(writer.Append(std::vector<uint64_t>{1}));
  }
  EXPECT_FALSE(std::filesystem::exists(dir().ArtifactPath("left.tmp")));
  EXPECT_FALSE(std::filesystem::exists(dir().ArtifactPath("left")));
}

TEST_F(ScratchTableTest, AFolderThatIsGoneIsAnError) {
  std::filesystem::remove_all(temp_ / "out");
  EXPECT_THAT(ScratchWriter<uint64_t>::Create(dir(), "rows"),
              StatusIs(absl::StatusCode::kNotFound));
}

}  // namespace
}  // namespace copydesk
