// What the pages of a site teach about each other, by the built program.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A line that reads like a story's, and by itself is taken for one.
const std::string kHouseLine =
    "The Courier has been printed in the old mill by the river since the spring of 1871.\n";

// Three stories of some paragraphs, all different.
std::string Story(int story) {
  static constexpr const char* kWho[] = {"The mayor", "A ferryman", "The choir"};
  static constexpr const char* kWhat[] = {"opened the bridge", "sold the last boat",
                                          "sang in the station"};
  static constexpr const char* kWhy[] = {"after seven years of repairs",
                                         "because the ice came early",
                                         "while the roof was being mended"};
  std::string text;
  const std::string who = kWho[story], what = kWhat[story], why = kWhy[story];
  text += who + " " + what + " on Monday " + why + ", and more people came to watch than anybody " +
          "had thought there were in the town.\n";
  text += "Nobody had asked for it, but " + why + " it seemed the right thing to do, said those " +
          "who stood nearest when " + who + " " + what + ".\n";
  text += "By the evening, when the lamps were lit, the talk was still of how " + who + " " + what +
          ", and of what it would cost.\n";
  text += "It will be done again next year, the council decided, if money is found for it, and " +
          who + " is willing.\n";
  return text;
}

std::string Page(int story) { return Story(story) + kHouseLine; }

void Succeed(const std::vector<std::string>& args) {
  const CommandResult result = RunCopydesk(args);
  ASSERT_EQ(result.exit_code, 0) << ::testing::PrintToString(args) << '\n' << result.err;
}

TEST(Sites, ThreePagesOfASiteLoseTheLineThatTheyShare) {
  const TempDir dir;
  for (int story = 0; story < 3; ++story) {
    dir.Write("in/courier/" + std::to_string(story) + ".txt", Page(story));
  }
  Succeed({"clean", dir / "in", "--out", dir / "out"});
  for (int story = 0; story < 3; ++story) {
    const std::string clean = ReadFile(dir / "out/clean/courier/" + std::to_string(story) + ".txt");
    EXPECT_THAT(clean, Not(HasSubstr("old mill"))) << story;
    EXPECT_THAT(clean, HasSubstr("the talk was still of how")) << story;
  }
  EXPECT_THAT(ReadFile(dir / "out/removed.jsonl"), HasSubstr("\"site-repeated\""));
}

TEST(Sites, APageAloneKeepsTheLine) {
  const TempDir dir;
  dir.Write("in/courier/0.txt", Page(0));
  Succeed({"clean", dir / "in", "--out", dir / "out"});
  EXPECT_THAT(ReadFile(dir / "out/clean/courier/0.txt"), HasSubstr("old mill"));
}

TEST(Sites, PagesOfOneStoryKeepTheirLines) {
  const TempDir dir;
  for (int copy = 0; copy < 3; ++copy) {
    dir.Write("in/courier/" + std::to_string(copy) + ".txt", Page(0));
  }
  Succeed({"clean", dir / "in", "--out", dir / "out"});
  EXPECT_THAT(ReadFile(dir / "out/clean/courier/1.txt"), HasSubstr("old mill"));
}

TEST(Sites, ThreePagesWithoutASiteKeepTheLine) {
  const TempDir dir;
  for (int story = 0; story < 3; ++story) {
    dir.Write("in/courier/" + std::to_string(story) + ".txt", Page(story));
  }
  Succeed({"clean", dir / "in", "--out", dir / "none", "--site", "none"});
  EXPECT_THAT(ReadFile(dir / "none/clean/courier/1.txt"), HasSubstr("old mill"));
  EXPECT_FALSE(std::filesystem::exists(dir / "none/.copydesk/site_profile"));
  // In the pool of pages without a site, three prove nothing.
  Succeed({"clean", dir / "in/courier", "--out", dir / "pool"});
  EXPECT_THAT(ReadFile(dir / "pool/clean/1.txt"), HasSubstr("old mill"));
}

TEST(Sites, TheProfileIsShownByInspectAndItsSizeIsChecked) {
  const TempDir dir;
  dir.Write("in/courier/0.txt", Page(0));
  Succeed({"clean", dir / "in", "--out", dir / "out", "--site-memory", "1M"});
  const CommandResult inspect = RunCopydesk({"inspect", dir / "out/.copydesk/site_profile"});
  EXPECT_EQ(inspect.exit_code, 0);
  EXPECT_THAT(inspect.out, HasSubstr("{\"row\":0,\"cell\":"));
  EXPECT_THAT(inspect.out, HasSubstr("\"bits\":\""));
  const CommandResult small =
      RunCopydesk({"clean", dir / "in", "--out", dir / "small", "--site-memory", "1k"});
  EXPECT_EQ(small.exit_code, 2);
  EXPECT_THAT(small.err, HasSubstr("site-memory"));
}

}  // namespace
}  // namespace copydesk::testing
