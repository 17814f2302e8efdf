// --lexicon: what a user's phrases do to the cleaned text, and what is said of a bad file.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kPage =
    "The mayor of the small town opened a bridge on Monday, and nobody fell into the river.\n"
    "The quick heron club thanks its nine hundred friends for another year of sunny walks.\n"
    "It had been closed for seven years, since a barge took away one of its piers in a storm.\n"
    "The town paid for the new piers with a loan that it will pay back within thirty years.\n"
    "Share this article\n"
    "Related stories\n"
    "Read more\n";

std::string ReadText(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Lexicon, AUsersPhrasesDecideOverALine) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kPage);
  const std::string lexicon = dir.Write(
      "my.lex",
      "[ad line]\nThe quick heron club thanks its nine hundred friends for another year of sunny "
      "walks\n[keep start]\nshare this\n");
  ASSERT_EQ(RunCopydesk({"clean", in, "--out", dir / "plain"}).exit_code, 0);
  EXPECT_THAT(ReadText(dir / "plain/clean/a.txt"),
              AllOf(HasSubstr("heron club"), Not(HasSubstr("Share this article"))));

  ASSERT_EQ(RunCopydesk({"clean", in, "--out", dir / "own", "--lexicon", lexicon}).exit_code, 0);
  EXPECT_THAT(ReadText(dir / "own/clean/a.txt"),
              AllOf(Not(HasSubstr("heron club")), HasSubstr("Share this article"),
                    HasSubstr("seven years"), HasSubstr("thirty years")));
  EXPECT_THAT(ReadText(dir / "own/removed.jsonl"),
              AllOf(HasSubstr("heron club"), HasSubstr("\"ad-slot\"")));
  EXPECT_THAT(ReadText(dir / "own/summary.json"), HasSubstr("my.lex"));
}

TEST(Lexicon, AConfigFileNamesLexiconsToo) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kPage);
  const std::string one = dir.Write("one.lex", "[keep line]\nshare this article\n");
  const std::string two = dir.Write("two.lex", "# nothing yet\n");
  const std::string config = dir.Write("c.toml", "lexicon = [\"" + one + "\", \"" + two + "\"]\n");
  ASSERT_EQ(RunCopydesk({"run", in, "--out", dir / "out", "--config", config}).exit_code, 0);
  EXPECT_THAT(ReadText(dir / "out/clean/a.txt"), HasSubstr("Share this article"));
}

TEST(Lexicon, ABadFileEndsTheRunBeforeAnythingIsWritten) {
  const TempDir dir;
  const std::string in = dir.Write("a.txt", kPage);
  const std::string bad = dir.Write("bad.lex", "[ad line]\nbuy now\n[advert line]\n");
  const std::string out = dir / "out";
  for (const char* command : {"run", "clean"}) {
    const CommandResult result = RunCopydesk({command, in, "--out", out, "--lexicon", bad});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, AllOf(HasSubstr("bad.lex:3: no such section; expected one of"),
                                  HasSubstr("got 'advert'")));
  }
  const CommandResult missing =
      RunCopydesk({"clean", in, "--out", out, "--lexicon", dir / "none.lex"});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, HasSubstr("none.lex"));
  const CommandResult dedup = RunCopydesk({"dedup", in, "--out", out, "--lexicon", bad});
  EXPECT_EQ(dedup.exit_code, 2);
  EXPECT_THAT(dedup.err, HasSubstr("--lexicon"));
  EXPECT_FALSE(std::filesystem::exists(out));
}

}  // namespace
}  // namespace copydesk::testing
