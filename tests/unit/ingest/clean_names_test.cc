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
  std::vector<std::string> names = {"a.story2.txt",      "a.txt", "b.story2.txt", "c.story.txt",
                                    "d.txt.story12.txt", "d.txt"};
  EXPECT_EQ(MakeUnique(names), 2u);
  EXPECT_THAT(names, ElementsAre("a.story2~2.txt", "a.txt", "b.story2.txt", "c.story.txt",
                                 "d.txt.story12~2.txt", "d.txt"));
}

TEST(CleanNames, EscapeOnlyBytesThatAreNoUtf8) {
  EXPECT_EQ(PrintableName("w/ä%.txt"), "w/ä%.txt");
  EXPECT_EQ(PrintableName("w/\xe4.txt"), "w/%E4.txt");
  EXPECT_EQ(PrintableName("\xe2\x82"), "%E2%82");
}

}  // namespace
}  // namespace copydesk::ingest
