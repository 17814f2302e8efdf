#include "stages/clean/title.h"

#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

size_t Find(std::string_view text, std::string_view title) {
  PageLines page;
  page.Read(text, Lexicon::BuiltIn());
  return FindTitleUnit(page, title);
}

TEST(Title, IsTheLineOfTheSameWords) {
  EXPECT_EQ(Find("Home\nA Council Agrees!\nText.\n", "a council agrees"), 1u);
  EXPECT_EQ(Find("Home\nText.\n", "a council agrees"), 2u);
  EXPECT_EQ(Find("Home\nText.\n", ""), 2u);
}

TEST(Title, MayBeTheFirstWordsOfTheGivenOne) {
  EXPECT_EQ(Find("Home\nThe council agrees at last\n", "The council agrees at last | Courier"), 1u);
  EXPECT_EQ(Find("Home\nThe council\n", "The council agrees at last | Courier"), 2u);
}

TEST(Title, TheLastCopyAboveTheTextCounts) {
  const std::string prose =
      "The council voted on Tuesday to rebuild the old ferry terminal after "
      "years of dispute over its cost.\n";
  EXPECT_EQ(Find("A council agrees\nHome\nA council agrees\n" + prose + "A council agrees\n",
                 "A council agrees"),
            2u);
}

}  // namespace
}  // namespace copydesk::clean
