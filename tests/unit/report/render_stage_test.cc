#include "stages/report/render_stage.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/clean/reason.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::RecordPage;
using ::copydesk::testing::RecordsFile;
using ::copydesk::testing::SmallRun;
using ::copydesk::testing::TextPage;
using ::testing::ElementsAre;

Story StoryOf(std::string text, std::string title) {
  Story story;
  story.text = std::move(text);
  story.facts.title = std::move(title);
  return story;
}

TEST(RenderStageTest, EveryStoryOfATextFileIsAFileOfItsOwn) {
  SmallRun run;
  Document page = TextPage("world/a.txt", "one\n");
  page.stories.push_back(StoryOf("two\n", "Second"));
  page.stories.push_back(StoryOf("three\n", ""));
  std::vector<Document> pages;
  pages.push_back(std::move(page));
  pages.push_back(TextPage("b.html.txt", "four\n"));
  run.Write(std::move(pages));
  EXPECT_THAT(run.Files(), ElementsAre("clean/b.html.txt", "clean/world/a.story2.txt",
                                       "clean/world/a.story3.txt", "clean/world/a.txt",
                                       "removed.jsonl", "skipped.jsonl"));
  EXPECT_EQ(run.Read("clean/world/a.txt"), "one\n");
  EXPECT_EQ(run.Read("clean/world/a.story2.txt"), "two\n");
}

TEST(RenderStageTest, ARecordKeepsEveryByteButItsText) {
  SmallRun run;
  const auto file = RecordsFile("part.jsonl");
  std::vector<Document> pages;
  pages.push_back(RecordPage(file, "r1", R"({"id":"r1", "n": 1.50,"text" : "T" ,"é":[1, {}]})",
                             "clean \"text\"\n"));
  run.Write(std::move(pages));
  EXPECT_EQ(run.Read("clean/part.jsonl"),
            R"({"id":"r1", "n": 1.50,"text" : "clean \"text\"\n" ,"é":[1, {}]})"
            "\n");
}

TEST(RenderStageTest, AFurtherStoryIsARecordAfterItsParentWithItsOwnIdAndTitle) {
  SmallRun run;
  const auto file = RecordsFile("part.jsonl");
  std::vector<Document> pages;
  pages.push_back(
      RecordPage(file, "5~2", R"({"id":5,"title":"Old","text":"T","x":{"id":1}})", "first\n"));
  pages.back().stories.push_back(StoryOf("second\n", "New"));
  pages.push_back(RecordPage(file, "part.jsonl:2", R"({"text":"T"})", "third\n"));
  pages.back().stories.push_back(StoryOf("fourth\n", ""));
  run.Write(std::move(pages));
  EXPECT_THAT(
      run.Lines("clean/part.jsonl"),
      ElementsAre(
          R"({"id":5,"title":"Old","text":"first\n","x":{"id":1}})",
          R"({"id":"5~2#2","title":"New","text":"second\n","x":{"id":1}, "story_of": "5~2"})",
          R"({"text":"third\n"})",
          R"({"text":"fourth\n", "id": "part.jsonl:2#2", "title": null, "story_of": "part.jsonl:2"})"));
}

TEST(RenderStageTest, RemovedPartsNameTheirPlaceReasonAndText) {
  SmallRun run;
  Document page = TextPage("a.txt", "kept words\n");
  page.text = "kept words</script>\r\nMenu \"A\"\n";
  page.removed.push_back({.story = 0,
                          .line = 1,
                          .bytes = {10, 19},
                          .offset = 0,
                          .words = 1,
                          .reason = static_cast<uint8_t>(clean::Reason::kEmptyMarkup)});
  page.removed.push_back({.story = 0,
                          .line = 2,
                          .bytes = {0, 8},
                          .offset = 21,
                          .words = 2,
                          .reason = static_cast<uint8_t>(clean::Reason::kNavigation)});
  std::vector<Document> pages;
  pages.push_back(std::move(page));
  run.Write(std::move(pages));
  EXPECT_THAT(run.Lines("removed.jsonl"),
              ElementsAre(R"({"id":"a.txt","story":1,"line":1,"start":10,"end":19,)"
                          R"("reason":"empty-markup","text":"</script>"})",
                          R"({"id":"a.txt","story":1,"line":2,"start":0,"end":8,)"
                          R"("reason":"navigation","text":"Menu \"A\""})"));
  const auto& removed = run.counts().removed;
  EXPECT_EQ(removed.parts[static_cast<size_t>(clean::Reason::kNavigation)], 1U);
  EXPECT_EQ(removed.words[static_cast<size_t>(clean::Reason::kNavigation)], 2U);
  EXPECT_EQ(removed.words[static_cast<size_t>(clean::Reason::kEmptyMarkup)], 1U);
}

TEST(RenderStageTest, CleanLinesNameAllInputLinesThatTheyAreMadeOf) {
  SmallRun run({.write_lines = true});
  Document page = TextPage("a.txt", "one two\nthree\n");
  page.stories[0].from = {3, 4, 9};
  page.stories[0].line_from = {{0, 2}, {2, 3}};
  std::vector<Document> pages;
  pages.push_back(std::move(page));
  run.Write(std::move(pages));
  EXPECT_THAT(run.Lines("lines.jsonl"), ElementsAre(R"({"id":"a.txt","line":1,"from":[3,4]})",
                                                    R"({"id":"a.txt","line":2,"from":[9]})"));
}

TEST(RenderStageTest, WithoutTextsNothingIsWrittenBelowClean) {
  SmallRun run({.write_texts = false, .write_removed = false});
  std::vector<Document> pages;
  pages.push_back(TextPage("a.txt", "one\n"));
  pages.push_back(RecordPage(RecordsFile("p.jsonl"), "r", R"({"text":"T"})", "two\n"));
  run.Write(std::move(pages));
  EXPECT_THAT(run.Files(), ElementsAre("skipped.jsonl"));
}

TEST(RenderStageTest, AFileThatCannotBeWrittenEndsTheRun) {
  SmallRun run;
  Batch batch;
  batch.documents.push_back(TextPage("a.txt", "one\n"));
  batch.documents.push_back(TextPage("a.txt", "two\n"));
  const RenderStage render(run.dir(), {});
  const auto scratch = render.NewWorkspace();
  EXPECT_THAT(render.Process(batch, scratch.get()),
              ::copydesk::testing::StatusIs(absl::StatusCode::kAlreadyExists));
}

}  // namespace
}  // namespace copydesk::report
