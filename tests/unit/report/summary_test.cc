#include "stages/report/summary.h"

#include <simdjson.h>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Summary Full() {
  Summary summary;
  summary.version = "1.2.3";
  summary.command = "run";
  summary.parameters = [](JsonWriter& json) { json.Field("site", "auto"); };
  summary.stream.documents = 5;
  summary.stream.removed.parts[static_cast<size_t>(clean::Reason::kAdSlot)] = 3;
  summary.stream.removed.words[static_cast<size_t>(clean::Reason::kAdSlot)] = 17;
  summary.stream.skipped[static_cast<size_t>(SkipReason::kEmpty)] = 2;
  summary.match = match::MatchCounts{.verified = 9};
  summary.group = group::GroupCounts{.clusters = 4};
  summary.pairs = 6;
  summary.unique = UniqueCounts{.dropped = 1};
  summary.stages = {{.name = "clean", .documents = 5, .bytes = 100, .seconds = 0.25}};
  summary.peak_rss_bytes = 1024;
  return summary;
}

TEST(SummaryTest, TheSummaryIsOneValidObjectWithAllThatRan) {
  const std::string text = RenderSummary(Full());
  simdjson::dom::parser parser;
  simdjson::dom::element summary;
  ASSERT_EQ(parser.parse(text).get(summary), simdjson::SUCCESS);
  EXPECT_EQ(std::string_view(summary["parameters"]["site"]), "auto");
  EXPECT_EQ(uint64_t(summary["counts"]["documents"]), 5U);
  EXPECT_EQ(uint64_t(summary["counts"]["removed"]["ad-slot"]["words"]), 17U);
  EXPECT_EQ(uint64_t(summary["counts"]["skipped"]), 2U);
  EXPECT_EQ(uint64_t(summary["counts"]["skipped_by_reason"]["empty"]), 2U);
  EXPECT_EQ(uint64_t(summary["counts"]["matching"]["verified"]), 9U);
  EXPECT_EQ(uint64_t(summary["counts"]["unique"]["dropped"]), 1U);
  EXPECT_EQ(double(summary["stages"].at(0)["seconds"]), 0.25);
  EXPECT_EQ(uint64_t(summary["peak_rss_bytes"]), 1024U);
}

TEST(SummaryTest, WhatDidNotRunIsAbsent) {
  Summary summary = Full();
  summary.cleaned = false;
  summary.match.reset();
  summary.group.reset();
  summary.pairs.reset();
  summary.unique.reset();
  const std::string text = RenderSummary(summary);
  for (const char* absent : {"matching", "clusters", "pairs", "unique", "removed"}) {
    EXPECT_THAT(text, Not(HasSubstr(absent)));
  }
}

}  // namespace
}  // namespace copydesk::report
