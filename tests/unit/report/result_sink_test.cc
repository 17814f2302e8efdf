#include "stages/report/result_sink.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::RecordPage;
using ::copydesk::testing::RecordsFile;
using ::copydesk::testing::SmallRun;
using ::copydesk::testing::TextPage;
using ::testing::ElementsAre;

TEST(ResultSinkTest, ARunWithoutDocumentsHasItsResultFilesAllTheSame) {
  SmallRun run({.write_lines = true});
  run.Write(std::vector<Batch>());
  EXPECT_THAT(run.Files(), ElementsAre("lines.jsonl", "removed.jsonl", "skipped.jsonl"));
  EXPECT_EQ(run.Read("skipped.jsonl"), "");
}

TEST(ResultSinkTest, RecordsOfAFileGoToOneCleanFileOverBatchesAndBetweenOtherFiles) {
  SmallRun run;
  const auto one = RecordsFile("one.jsonl");
  const auto two = RecordsFile("sub/two.jsonl");
  std::vector<Batch> batches(3);
  batches[0].documents.push_back(RecordPage(one, "1", R"({"text":"T"})", "a\n"));
  batches[1].documents.push_back(RecordPage(one, "2", R"({"text":"T"})", "b\n"));
  batches[1].documents.push_back(TextPage("x.txt", "c\n"));
  batches[1].documents.push_back(RecordPage(two, "3", R"({"text":"T"})", "d\n"));
  batches[2].documents.push_back(RecordPage(two, "4", R"({"text":"T"})", "e\n"));
  run.Write(std::move(batches));
  EXPECT_EQ(run.Read("clean/one.jsonl"), "{\"text\":\"a\\n\"}\n{\"text\":\"b\\n\"}\n");
  EXPECT_EQ(run.Read("clean/sub/two.jsonl"), "{\"text\":\"d\\n\"}\n{\"text\":\"e\\n\"}\n");
  EXPECT_EQ(run.Read("clean/x.txt"), "c\n");
}

TEST(ResultSinkTest, SkipsAreListedWithTheirDetailAndCountedByReason) {
  SmallRun run;
  std::vector<Batch> batches(1);
  batches[0].skips.push_back({.order = 0,
                              .source = "a\"b.txt",
                              .offset = 12,
                              .reason = SkipReason::kBadJson,
                              .detail = "expected a \"quote\""});
  batches[0].skips.push_back(
      {.order = 0, .source = "c", .offset = 0, .reason = SkipReason::kEmpty, .detail = ""});
  run.Write(std::move(batches));
  EXPECT_THAT(run.Lines("skipped.jsonl"),
              ElementsAre(R"({"source":"a\"b.txt","offset":12,"reason":"bad-json",)"
                          R"("detail":"expected a \"quote\""})",
                          R"({"source":"c","offset":0,"reason":"empty","detail":""})"));
  EXPECT_EQ(run.counts().skips(), 2U);
  EXPECT_EQ(run.counts().skipped[static_cast<size_t>(SkipReason::kBadJson)], 1U);
}

TEST(ResultSinkTest, DocumentsStoriesAndWordsAreCounted) {
  SmallRun run;
  Document page = TextPage("a.txt", "one two three\n");
  page.stories[0].words_in = 9;
  page.stories[0].lines_removed = 4;
  page.stories.push_back(page.stories[0]);
  std::vector<Document> pages;
  pages.push_back(std::move(page));
  pages.push_back(TextPage("b.txt", ""));
  run.Write(std::move(pages));
  EXPECT_EQ(run.counts().documents, 2U);
  EXPECT_EQ(run.counts().stories, 3U);
  EXPECT_EQ(run.counts().words_in, 18U);
  EXPECT_EQ(run.counts().words_out, 6U);
  EXPECT_EQ(run.counts().lines_removed, 8U);
}

}  // namespace
}  // namespace copydesk::report
