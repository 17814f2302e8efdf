#include "stages/clean/page_facts.h"

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

LineScan Scan(std::string_view line) {
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  return ScanLine(line, Lexicon::BuiltIn(), languages, words);
}

TEST(PageFacts, ReadsDates) {
  const struct {
    std::string_view in, want;
  } kCases[] = {
      {"2024-10-21", "2024-10-21"},
      {"Published 2024-10-21T09:30:00Z", "2024-10-21"},
      {"October 21, 2024", "2024-10-21"},
      {"Updated: Oct. 5, 2024 at 9:15 am", "2024-10-05"},
      {"21 Oct 2024", "2024-10-21"},
      {"Mon, 21st October 2024", "2024-10-21"},
      {"14. März 2023", "2023-03-14"},
      {"le 1er août 2022", "2022-08-01"},
      {"3 de mayo de 2021", "2021-05-03"},
      {"14.03.2023, 12:30 Uhr", "2023-03-14"},
      {"5 мая 2020", "2020-05-05"},
      {"February 30, 2024", ""},
      {"February 29, 2024", "2024-02-29"},
      {"February 29, 2023", ""},
      {"12,000 men in 2024", ""},
      {"Page 3 of 12", ""},
      {"2024年5月2日", "2024-05-02"},
      {"发布时间：2024年12月31日 10:20", "2024-12-31"},
      {"٢ مايو ٢٠٢٤", "2024-05-02"},
      {"２０２４年５月２日", "2024-05-02"},
      {"2 maja 2024", "2024-05-02"},
      {"2 травня 2024", "2024-05-02"},
      {"2 maggio 2024", "2024-05-02"},
      {"2 mei 2024", "2024-05-02"},
      {"2 de maio de 2024", "2024-05-02"},
      {"21/10/2024", "2024-10-21"},
      {"10/21/2024", "2024-10-21"},
      {"10/11/2024", ""},
      {"10/10/2024", "2024-10-10"},
      {"32/10/2024", ""},
      {"2024年13月2日", ""},
      {"", ""},
  };
  for (const auto& c : kCases) EXPECT_EQ(ReadDate(c.in), c.want) << c.in;
}

TEST(PageFacts, TheLanguageTellsTheDayFromTheMonth) {
  EXPECT_EQ(ReadDate("10/11/2024", "en"), "2024-10-11");
  EXPECT_EQ(ReadDate("10/11/2024", "fr"), "2024-11-10");
  EXPECT_EQ(ReadDate("13/11/2024", "en"), "2024-11-13");
}

TEST(PageFacts, KnowsADayOfTheLastChange) {
  EXPECT_TRUE(SaysUpdated("Updated 2 May 2024"));
  EXPECT_TRUE(SaysUpdated("LAST UPDATED: May 2"));
  EXPECT_TRUE(SaysUpdated("Mis à jour le 2 mai 2024"));
  EXPECT_TRUE(SaysUpdated("Обновлено 2 мая"));
  EXPECT_FALSE(SaysUpdated("Published 2 May 2024, updated 3 May"));
  EXPECT_FALSE(SaysUpdated("Up"));
  EXPECT_FALSE(SaysUpdated(""));
}

TEST(PageFacts, ReadsBylines) {
  const struct {
    std::string_view in, want;
  } kCases[] = {
      {"By Ann Weller", "Ann Weller"},
      {"BY ANN WELLER | Staff writer", "ANN WELLER"},
      {"Von Jana Kehrmann", "Jana Kehrmann"},
      {"Par Élise Marchand", "Élise Marchand"},
      {"Written by: Ann Weller", "Ann Weller"},
      {"By the time the council met, the row was over and done with for all", ""},
      {"By", ""},
      {"Council agrees", ""},
      {"By October 21, 2024", ""},
      {"By our staff", ""},
      {"By Jo Lindqvist", "Jo Lindqvist"},
      {"WRITTEN BY ANN WELLER", "ANN WELLER"},
      {"Door Jan de Vries", "Jan de Vries"},
      {"Por María Gómez", "María Gómez"},
  };
  for (const auto& c : kCases)
    EXPECT_EQ(ReadByline(c.in, Scan(c.in), Lexicon::BuiltIn()), c.want) << c.in;
}

TEST(PageFacts, HeadlinesHaveNoEndStopAndNoChrome) {
  const auto looks = [](std::string_view line) { return LooksLikeHeadline(line, Scan(line)); };
  EXPECT_TRUE(looks("Council agrees to rebuild the ferry terminal"));
  EXPECT_TRUE(looks("Who pays for the new terminal?"));
  EXPECT_FALSE(looks("The council agreed to rebuild it."));
  EXPECT_FALSE(looks("Related stories"));
  EXPECT_FALSE(looks("and the rest of it"));
  EXPECT_FALSE(looks("Engineers found more cracks in the..."));
}

TEST(PageFacts, TheLanguageNeedsAClearLead) {
  std::array<uint32_t, kLanguages> counts{};
  EXPECT_EQ(GuessLanguage(counts), "");
  counts[static_cast<size_t>(Language::kFr)] = 40;
  counts[static_cast<size_t>(Language::kEs)] = 20;
  EXPECT_EQ(GuessLanguage(counts), "fr");
  counts[static_cast<size_t>(Language::kEs)] = 39;
  EXPECT_EQ(GuessLanguage(counts), "");
}

}  // namespace
}  // namespace copydesk::clean
