#include "stages/ingest/facts.h"

#include <gtest/gtest.h>

namespace copydesk::ingest {
namespace {

TEST(Facts, DatesThatBeginWithADayAreCutToIt) {
  const struct {
    const char* in;
    const char* want;
  } kCases[] = {
      {"2026-03-05", "2026-03-05"},
      {" 2026-03-05T10:00:00Z\n", "2026-03-05"},
      {"2026-03-05 10:00", "2026-03-05"},
      {"2024-02-29", "2024-02-29"},
      {"2023-02-29T01", "2023-02-29T01"},
      {"1900-02-29x", "1900-02-29x"},
      {"2000-02-29x", "2000-02-29"},
      {"2026-13-05 x", "2026-13-05 x"},
      {"2026-00-05 x", "2026-00-05 x"},
      {"2026-04-31 x", "2026-04-31 x"},
      {"2026-03-051", "2026-03-051"},
      {"5 March 2026", "5 March 2026"},
      {"2026-3-5", "2026-3-5"},
      {"20a6-03-05", "20a6-03-05"},
      {"", ""},
  };
  for (const auto& one : kCases) EXPECT_EQ(NormalizeDate(one.in), one.want) << one.in;
}

TEST(Facts, TrimTakesWhiteSpaceAtBothEndsOnly) {
  EXPECT_EQ(Trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(Trim(" \n"), "");
  EXPECT_EQ(Trim("\xc3\xbc"), "\xc3\xbc");
}

}  // namespace
}  // namespace copydesk::ingest
