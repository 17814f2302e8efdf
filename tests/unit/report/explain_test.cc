#include "stages/report/explain.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/clean/reason.h"
#include "stages/report/rules.h"
#include "stages/report/summary.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::RecordPage;
using ::copydesk::testing::RecordsFile;
using ::copydesk::testing::SmallRun;
using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TextPage;
using ::copydesk::testing::Words;
using ::testing::HasSubstr;
using ::testing::Not;

absl::StatusOr<std::string> NoLookup(std::string_view) {
  return absl::InternalError("the run has the texts");
}

void Finish(SmallRun& run) {
  run.Report();
  Summary summary;
  summary.stream = run.counts();
  summary.group = group::GroupCounts{};
  summary.rules = Rules{};
  ASSERT_OK(run.dir().WriteResult("summary.json", RenderSummary(summary)));
}

// a.txt, a cut of it in b.txt, and records: a page with two stories, of which the second is like
// a.txt.
void WriteRun(SmallRun& run) {
  std::vector<Document> pages;
  pages.push_back(TextPage("a.txt", Words("w", 0, 60), "a.example"));
  pages.back().stories[0].facts.title = "A \x1b[31mtitle";
  pages.back().text = "Menu\n" + pages.back().text + "\x1b]0;evil\x07 foot\n";
  pages.back().removed.push_back({.story = 0,
                                  .line = 1,
                                  .bytes = {0, 4},
                                  .offset = 0,
                                  .reason = static_cast<uint8_t>(clean::Reason::kNavigation)});
  pages.push_back(TextPage("b.txt", Words("w", 0, 50), "b.example"));
  const auto file = RecordsFile("p.jsonl");
  pages.push_back(RecordPage(file, "r0", R"({"text":"T"})", Words("u", 0, 30)));
  pages.push_back(RecordPage(file, "r1", R"({"n":1,"text":"T"})", Words("v", 0, 30)));
  pages.back().stories.push_back(pages.back().stories[0]);
  pages.back().stories[1].text = Words("w", 5, 50);
  run.Write(std::move(pages));
  Finish(run);
}

TEST(ExplainTest, ADocumentIsToldWithItsFactsRemovedLinesAndCluster) {
  SmallRun run;
  WriteRun(run);
  ASSERT_OK_AND_ASSIGN(const std::string text, ExplainDocument(run.dir().path(), "b.txt", false));
  EXPECT_THAT(text, HasSubstr("site        b.example"));
  EXPECT_THAT(text, HasSubstr("Nothing was removed"));
  EXPECT_THAT(text, HasSubstr("One of 3 copies\n  kept copy   a.txt\n  relation    near\n"));
  EXPECT_THAT(text, HasSubstr("shares 48 of its 48 shingles with the kept copy, which has 58"));
  ASSERT_OK_AND_ASSIGN(const std::string kept, ExplainDocument(run.dir().path(), "a.txt", false));
  EXPECT_THAT(kept, HasSubstr("     1  navigation      Menu\n"));
  EXPECT_THAT(kept, HasSubstr("kept copy   this one"));
}

TEST(ExplainTest, NothingThatATerminalWouldObeyComesThrough) {
  SmallRun run;
  WriteRun(run);
  ASSERT_OK_AND_ASSIGN(const std::string plain, ExplainDocument(run.dir().path(), "a.txt", false));
  EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
  ASSERT_OK_AND_ASSIGN(const std::string colour, ExplainDocument(run.dir().path(), "a.txt", true));
  EXPECT_THAT(colour, HasSubstr("\x1b[1ma.txt\x1b[0m"));
  EXPECT_THAT(colour, Not(HasSubstr("\x1b[31mtitle")));
}

TEST(ExplainTest, APairIsMeasuredOnItsTextsAndItsPassagesAreShown) {
  SmallRun run;
  WriteRun(run);
  ASSERT_OK_AND_ASSIGN(const std::string text,
                       ExplainPair(run.dir().path(), "a.txt", "r1#2", NoLookup, false));
  EXPECT_THAT(text, HasSubstr("relation    near"));
  EXPECT_THAT(text, HasSubstr("jaccard     0.827586"));
  EXPECT_THAT(text, HasSubstr("B in A      1.000000"));
  EXPECT_THAT(text, HasSubstr("50 words: A 6 to 55, B 1 to 50\n    w5 w6 w7"));
  ASSERT_OK_AND_ASSIGN(const std::string none,
                       ExplainPair(run.dir().path(), "r0", "r1", NoLookup, false));
  EXPECT_THAT(none, HasSubstr("relation    none"));
  EXPECT_THAT(none, HasSubstr("No run of 3 words stands in both"));
}

TEST(ExplainTest, NumbersThatDisagreeAreSaidToPartTwoTexts) {
  SmallRun run;
  std::vector<Document> pages;
  // Ten words before each number.
  const auto page = [](std::string_view word, std::initializer_list<int> numbers) {
    std::string text;
    int words = 0;
    for (const int number : numbers) {
      text += Words(word, words, 10) + std::to_string(number) + " ";
      words += 10;
    }
    return text + Words(word, words, 20);
  };
  pages.push_back(TextPage("a", page("w", {11, 12, 13, 14, 15})));
  pages.push_back(TextPage("b", page("w", {11, 12, 23, 24, 25, 26})));
  pages.push_back(TextPage("c", page("v", {11, 12, 13, 14, 15})));
  pages.push_back(TextPage("d", page("v", {11, 12, 13})));
  run.Write(std::move(pages));
  Finish(run);
  ASSERT_OK_AND_ASSIGN(const std::string parted,
                       ExplainPair(run.dir().path(), "a", "b", NoLookup, false));
  EXPECT_THAT(parted, HasSubstr("relation    none"));
  EXPECT_THAT(parted, HasSubstr("2 of 5 agree, fewer than .60 of them"));
  EXPECT_THAT(parted, HasSubstr("numbers     5 in A, 6 in B, 2 in both"));
  EXPECT_THAT(parted, HasSubstr("A in that of a, B in that of b"));
  EXPECT_THAT(parted, HasSubstr("weighted    0.8"));
  ASSERT_OK_AND_ASSIGN(const std::string tied,
                       ExplainPair(run.dir().path(), "c", "d", NoLookup, false));
  EXPECT_THAT(tied, HasSubstr("relation    near"));
  EXPECT_THAT(tied, HasSubstr("numbers     5 in A, 3 in B, 3 in both"));
  EXPECT_THAT(tied, HasSubstr("both in that of c"));
}

TEST(ExplainTest, WhatTheRunDidNotCompareIsSaid) {
  SmallRun run;
  WriteRun(run);
  ASSERT_OK_AND_ASSIGN(const std::string none,
                       ExplainPair(run.dir().path(), "a.txt", "r0", NoLookup, false));
  EXPECT_THAT(none, HasSubstr("the run did not compare the two"));
  EXPECT_THAT(none, Not(HasSubstr("weighted")));
}

TEST(ExplainTest, WithoutCleanTextsTheLookupGivesThem) {
  SmallRun run({.write_texts = false});
  std::vector<Document> pages;
  pages.push_back(TextPage("a", Words("w", 0, 30)));
  pages.push_back(TextPage("b", Words("w", 0, 30)));
  run.Write(std::move(pages));
  Finish(run);
  ASSERT_OK_AND_ASSIGN(
      const std::string text,
      ExplainPair(
          run.dir().path(), "a", "b", [](std::string_view) { return Words("w", 0, 30); }, false));
  EXPECT_THAT(text, HasSubstr("word for word the same"));
}

TEST(ExplainTest, AnUnknownIdIsNotFound) {
  SmallRun run;
  WriteRun(run);
  EXPECT_THAT(ExplainDocument(run.dir().path(), "a", false),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("'a'")));
}

}  // namespace
}  // namespace copydesk::report
