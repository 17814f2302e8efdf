#include "stages/report/report_data.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string ClusterLine(const std::string& id, int size) {
  std::string line = R"({"cluster":")" + id + R"(","size":)" + std::to_string(size) +
                     R"(,"canonical":")" + id + R"(","anchor":")" + id + R"(","sites":[],)" +
                     R"("members":[)";
  for (int i = 0; i < size; ++i) {
    const std::string member = i == size - 1 ? id : id + std::to_string(i);
    line += (i > 0 ? "," : "") + (R"({"id":")" + member + R"(","relation":"near","jaccard":0.)") +
            std::to_string(500'000 + i) + R"(,"containment":1.000000})";
  }
  return line + "]}\n";
}

TEST(ReportDataTest, TheLargestClustersComeFirstAndTheRestIsLeftOut) {
  TempDir dir;
  dir.Write("summary.json", R"({"counts":{"clusters":4,"clustered":14}})");
  dir.Write("clusters.jsonl",
            ClusterLine("c", 2) + ClusterLine("b", 5) + ClusterLine("a", 2) + ClusterLine("d", 5));
  dir.Write("documents.jsonl", "{\"id\":\"b\",\"title\":\"B\",\"words_out\":7}\n");
  ASSERT_OK_AND_ASSIGN(const ReportData data,
                       LoadReportData(dir.path().string(), {.clusters = 3, .copies = 2}));
  ASSERT_EQ(data.shown.size(), 3U);
  EXPECT_EQ(data.shown[0].canonical, "b");
  EXPECT_EQ(data.shown[1].canonical, "d");
  EXPECT_EQ(data.shown[2].canonical, "a");
  EXPECT_EQ(data.shown[0].size, 5U);
  // The kept copy, then the likest.
  ASSERT_EQ(data.shown[0].copies.size(), 2U);
  EXPECT_EQ(data.shown[0].copies[0].id, "b");
  EXPECT_EQ(data.shown[0].copies[0].title, "B");
  EXPECT_EQ(data.shown[0].copies[0].words, 7U);
  EXPECT_EQ(data.shown[0].copies[1].id, "b3");
  EXPECT_EQ(data.shown[0].copies[1].jaccard, 500'003U);
}

TEST(ReportDataTest, MissingAndDamagedFilesAreErrorsThatNameThem) {
  TempDir dir;
  EXPECT_THAT(LoadReportData(dir.path().string(), {}), StatusIs(absl::StatusCode::kNotFound));
  dir.Write("summary.json", "{");
  EXPECT_THAT(LoadReportData(dir.path().string(), {}),
              StatusIs(absl::StatusCode::kDataLoss, HasSubstr("summary.json")));
  dir.Write("summary.json", R"({"counts":{"clusters":1}})");
  dir.Write("clusters.jsonl", "{\"size\":2,\"canonical\":\"a\",]\n");
  dir.Write("documents.jsonl", "");
  EXPECT_THAT(LoadReportData(dir.path().string(), {}),
              StatusIs(absl::StatusCode::kDataLoss, HasSubstr("clusters.jsonl:1")));
}

TEST(ReportDataTest, ReasonsAreOrderedByTheWordsThatTheyTook) {
  TempDir dir;
  dir.Write("summary.json",
            R"({"counts":{"removed":{"share":{"parts":1,"words":2},"footer":{"parts":1,"words":9},)"
            R"("ad-slot":{"parts":5,"words":2}},"skipped_by_reason":{"empty":1,"bad-json":4}}})");
  ASSERT_OK_AND_ASSIGN(const ReportData data, LoadReportSummary(dir.path().string()));
  ASSERT_EQ(data.removed.size(), 3U);
  EXPECT_EQ(data.removed[0].name, "footer");
  EXPECT_EQ(data.removed[1].name, "ad-slot");
  EXPECT_THAT(data.skip_reasons, ElementsAre(std::pair("bad-json", 4U), std::pair("empty", 1U)));
  EXPECT_TRUE(data.cleaned);
  EXPECT_FALSE(data.clustered);
}

}  // namespace
}  // namespace copydesk::report
