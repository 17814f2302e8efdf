#include "stages/ingest/clean_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copydesk::ingest {
namespace {

using ::testing::ElementsAre;

TEST(CleanNames, FollowTheInputsName) {
  const struct {
    const char* in;
    const char* want;
  } kCases[] = {
      {"a.txt", "a.txt"},
      {"w/a.md", "w/a.md.txt"},
      {"a.txt.gz", "a.txt"},
      {"a.md.zst", "a.md.txt"},
      {"A.TXT", "A.TXT.txt"},
      {"pages.jsonl.gz", "pages.jsonl"},
      {"p.ndjson", "p.ndjson.jsonl"},
      {"-", "stdin.jsonl"},
  };
  for (const auto& one : kCases) EXPECT_EQ(WantedCleanName(one.in), one.want);
}

TEST(CleanNames, StayWithinAFileSystemsLimit) {
  const std::string a = WantedCleanName(std::string(250, 'a') + ".md");
  const std::string b = WantedCleanName(std::string(251, 'a') + ".md");
  EXPECT_LE(a.size(), 230u);
  EXPECT_TRUE(a.ends_with(".txt"));
  EXPECT_NE(a, b);
  std::string wide;
  for (int i = 0; i < 83; ++i) wide += "渡";
  EXPECT_EQ(PrintableName(WantedCleanName("x" + wide + ".txt")),
            WantedCleanName("x" + wide + ".txt"));
}

TEST(CleanNames, AreMadeUniqueInOrder) {
  std::vector<std::string> names = {"a.txt", "a.txt", "a~2.txt", "a.txt", "d/b", "d/b"};
  EXPECT_EQ(MakeUnique(names), 4u);
  EXPECT_THAT(names, ElementsAre("a.txt", "a~2.txt", "a~2~2.txt", "a~3.txt", "d/b", "d/b~2"));
}

TEST(CleanNames, MeetNoFolder) {
  std::vector<std::string> names = {"a.txt", "a.txt/b.txt"};
  EXPECT_EQ(MakeUnique(names), 1u);
  EXPECT_THAT(names, ElementsAre("a~2.txt", "a.txt/b.txt"));
}

TEST(CleanNames, MeetNoFurtherStoryOfAPage) {
  std::vector<std::string> names = {
      "a.story2.txt",  "a.txt", "b.story2.txt",     "c.story.txt", "c.txt",          "d.story1.txt",
      "d.story02.txt", "d.txt", "e.txt.story2.txt", "e.txt",       "f.story2.jsonl", "f.jsonl"};
  std::vector<std::string> want = names;
  want[0] = "a.story2~2.txt";
  EXPECT_EQ(MakeUnique(names), 1u);
  EXPECT_EQ(names, want);
}

TEST(CleanNames, MeetNoFurtherStoryOfAPageThatWasRenamed) {
  // The second a.txt cannot be a~2.txt: its second story would be the third input.
  std::vector<std::string> names = {"a.txt", "a~2.story2.txt", "a.txt"};
  EXPECT_EQ(MakeUnique(names), 1u);
  EXPECT_THAT(names, ElementsAre("a.txt", "a~2.story2.txt", "a~3.txt"));
  names = {"a.txt", "a.txt", "a~2.story2.txt"};
  EXPECT_EQ(MakeUnique(names), 2u);
  EXPECT_THAT(names, ElementsAre("a.txt", "a~2.txt", "a~2.story2~2.txt"));
}

TEST(CleanNames, LeaveFoldersThatAreCalledAsAFurtherStoryAlone) {
  std::vector<std::string> names = {"a.txt", "a.story2.txt/b.txt", ".txt", ".story3.txt/c.txt"};
  EXPECT_EQ(MakeUnique(names), 2u);
  EXPECT_THAT(names, ElementsAre("a~2.txt", "a.story2.txt/b.txt", "~2.txt", ".story3.txt/c.txt"));
}

TEST(CleanNames, OfDeepFoldersStayWithinASystemsLimit) {
  std::string deep;
  for (int i = 0; i < 300; ++i)
    deep += "folder/" + std::string(1, static_cast<char>('a' + i % 26)) + "/";
  const std::string one = WantedCleanName(deep + "a.txt");
  EXPECT_LE(one.size(), 2048u);
  EXPECT_TRUE(one.ends_with("/a.txt"));
  EXPECT_EQ(one, WantedCleanName(deep + "a.txt"));
  EXPECT_NE(one, WantedCleanName("b/" + deep + "a.txt"));
}

TEST(CleanNames, EscapeOnlyBytesThatAreNoUtf8) {
  EXPECT_EQ(PrintableName("w/ä%.txt"), "w/ä%.txt");
  EXPECT_EQ(PrintableName("w/\xe4.txt"), "w/%E4.txt");
  EXPECT_EQ(PrintableName("\xe2\x82"), "%E2%82");
}

}  // namespace
}  // namespace copydesk::ingest
