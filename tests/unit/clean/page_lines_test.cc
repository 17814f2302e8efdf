#include "stages/clean/page_lines.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// The units of a page, each as the numbers of its lines.
std::vector<std::vector<uint32_t>> Units(std::string_view text) {
  PageLines page;
  page.Read(text, Lexicon::BuiltIn());
  std::vector<std::vector<uint32_t>> units;
  for (const Unit& unit : page.units) {
    std::vector<uint32_t>& numbers = units.emplace_back();
    for (uint32_t k = 0; k < unit.count; ++k) numbers.push_back(page.lines[unit.first + k].number);
  }
  return units;
}

using Numbers = std::vector<std::vector<uint32_t>>;

TEST(PageLines, SkipsBlankLinesAndTrimsOthers) {
  PageLines page;
  page.Read("\n  One\t\r\n\xC2\xA0\n\xE3\x80\x80Two", Lexicon::BuiltIn());
  ASSERT_EQ(page.lines.size(), 2u);
  EXPECT_EQ(page.lines[0].number, 2u);
  EXPECT_EQ(page.lines[0].begin, 3u);
  EXPECT_EQ(page.lines[0].end, 6u);
  EXPECT_EQ(page.lines[1].number, 4u);
  EXPECT_EQ(page.blank_lines, 2u);
  EXPECT_FALSE(page.units[0].blank_before);
  EXPECT_TRUE(page.units[1].blank_before);
}

TEST(PageLines, ALineOfInvisibleMarksIsALine) {
  EXPECT_EQ(Units("a\n\xE2\x80\x8B\nb"), (Numbers{{1}, {2}, {3}}));
}

TEST(PageLines, JoinsFragmentsWhereThePageIsMadeOfThem) {
  EXPECT_EQ(Units("The\nharbour council\nvoted for the\nold terminal\n, ending a row.\n"
                  "Work will start in spring.\nHome\nSaid the\nmayor\n, who left.\n"),
            (Numbers{{1, 2, 3, 4, 5}, {6}, {7}, {8, 9, 10}}));
}

TEST(PageLines, LeavesPagesWithBlankLinesAlone) {
  EXPECT_EQ(Units("The\n\nharbour\n\nvoted for the\n\nold, ending\n\nso\n"),
            (Numbers{{1}, {3}, {5}, {7}, {9}}));
}

TEST(PageLines, LeavesAPageWithoutFragmentsAlone) {
  EXPECT_EQ(Units("Home\nNews\nThe council met.\nIt voted.\n"), (Numbers{{1}, {2}, {3}, {4}}));
}

TEST(PageLines, TakesADateOffTheFirstLine) {
  PageLines page;
  page.Read(" date 2024-10-21 A headline\ndate 2024-10-21 no field\n", Lexicon::BuiltIn());
  EXPECT_EQ(page.leading_date, "2024-10-21");
  EXPECT_EQ(page.lines[0].begin, 17u);
  EXPECT_EQ(page.lines[0].part_end, 17u);
  EXPECT_EQ(page.lines[1].part_end, 0u);
  page.Read(" date 2024-1-021 A headline\n", Lexicon::BuiltIn());
  EXPECT_EQ(page.leading_date, "");
}

TEST(PageLines, AnEmptyPageHasNoUnits) {
  EXPECT_TRUE(Units("").empty());
  EXPECT_TRUE(Units("\n \n\t\n").empty());
}

}  // namespace
}  // namespace copydesk::clean
