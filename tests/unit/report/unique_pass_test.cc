#include "stages/report/unique_pass.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::RecordPage;
using ::copydesk::testing::RecordsFile;
using ::copydesk::testing::SmallRun;
using ::copydesk::testing::TextPage;
using ::copydesk::testing::Words;
using ::testing::ElementsAre;

std::vector<std::string> UniqueFiles(const SmallRun& run) {
  std::vector<std::string> files;
  for (std::string& file : run.Files()) {
    if (file.starts_with("unique/")) files.push_back(std::move(file));
  }
  return files;
}

// full; a cut that stands in it wholly; an exact copy of full; a longer text with words of its own;
// one alone.
std::vector<std::string> FiveTexts() {
  return {Words("w", 0, 60), Words("w", 0, 50), Words("w", 0, 60),
          Words("w", 0, 45) + Words("own", 0, 10), Words("u", 0, 30)};
}

TEST(UniquePassTest, StoriesThatStandInTheKeptCopyAreLeftOutAndAllOthersStay) {
  SmallRun run({.note_text_names = true});
  std::vector<Document> pages;
  for (const std::string& text : FiveTexts()) {
    pages.push_back(TextPage("p/" + std::to_string(pages.size()) + ".txt", text));
  }
  run.Write(std::move(pages));
  run.Report();
  ASSERT_OK_AND_ASSIGN(const UniqueCounts counts,
                       RunUniquePass(run.dir(), run.stories(), UniqueOptions{},
                                     SmallRun::kFingerprint, run.context()));
  EXPECT_THAT(UniqueFiles(run), ElementsAre("unique/p/0.txt", "unique/p/3.txt", "unique/p/4.txt"));
  EXPECT_EQ(run.Read("unique/p/3.txt"), run.Read("clean/p/3.txt"));
  EXPECT_EQ(counts.kept, 3U);
  EXPECT_EQ(counts.dropped, 2U);
  EXPECT_EQ(counts.words_kept, 60U + 55U + 30U);
  EXPECT_EQ(counts.words_dropped, 50U + 60U);
}

TEST(UniquePassTest, OfRecordsTheLinesOfKeptStoriesAreCopiedAndFilesWithoutAnyAreAbsent) {
  SmallRun run({.text_folder = ".copydesk/texts", .name_texts = false, .note_text_names = true});
  const auto one = RecordsFile("one.jsonl");
  const auto two = RecordsFile("two.jsonl");
  const auto texts = FiveTexts();
  std::vector<Document> pages;
  pages.push_back(RecordPage(one, "a", R"({"id":"a","text":"T"})", texts[0]));
  pages.push_back(RecordPage(one, "b", R"({"id":"b","text":"T"})", texts[1]));
  pages.push_back(RecordPage(one, "c", R"({"id":"c","text":"T"})", texts[4]));
  pages.push_back(RecordPage(two, "d", R"({"id":"d","text":"T"})", texts[2]));
  run.Write(std::move(pages));
  run.Report();
  ASSERT_OK(RunUniquePass(run.dir(), run.stories(), UniqueOptions{}, SmallRun::kFingerprint,
                          run.context()));
  EXPECT_THAT(UniqueFiles(run), ElementsAre("unique/one.jsonl"));
  const std::vector<std::string> lines = run.Lines("unique/one.jsonl");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].starts_with(R"({"id":"a")"));
  EXPECT_TRUE(lines[1].starts_with(R"({"id":"c")"));
  EXPECT_THAT(run.Lines("documents.jsonl")[0], ::testing::HasSubstr(R"("clean":null)"));
}

// A story of eight lines; a cut of four of them with a line of its own; and a rewording that keeps
// the first eight of each line's twenty words.
std::vector<Document> EditedCopies() {
  std::string story, cut, rewording;
  for (int line = 0; line < 8; ++line) {
    story += Words("w", line * 20, 20);
    if (line < 4) cut += Words("w", line * 20, 20);
    std::string kept = Words("w", line * 20, 8);
    kept.back() = ' ';
    rewording += kept + Words("r", line * 20, 11);
  }
  cut += Words("c", 0, 20);
  std::vector<Document> pages;
  pages.push_back(TextPage("story.txt", story));
  pages.push_back(TextPage("cut.txt", cut));
  pages.push_back(TextPage("rewording.txt", rewording));
  return pages;
}

TEST(UniquePassTest, RewritesAndLongerCutsGoOnlyWhenItIsAskedFor) {
  struct Case {
    UniqueOptions options;
    std::vector<std::string> kept;
  };
  const Case cases[] = {
      {{}, {"unique/cut.txt", "unique/rewording.txt", "unique/story.txt"}},
      {{.drop_rewrites = true}, {"unique/cut.txt", "unique/story.txt"}},
      {{.drop_contained = true}, {"unique/rewording.txt", "unique/story.txt"}},
      {{.drop_rewrites = true, .drop_contained = true}, {"unique/story.txt"}},
  };
  for (const Case& c : cases) {
    SmallRun run({.note_text_names = true});
    run.Write(EditedCopies());
    run.Report();
    ASSERT_OK(
        RunUniquePass(run.dir(), run.stories(), c.options, SmallRun::kFingerprint, run.context()));
    EXPECT_EQ(UniqueFiles(run), c.kept);
  }
}

}  // namespace
}  // namespace copydesk::report
