#include "stages/report/render_html.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/report/html_pass.h"
#include "stages/report/summary.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::SmallRun;
using ::copydesk::testing::TextPage;
using ::copydesk::testing::Words;
using ::testing::HasSubstr;
using ::testing::Not;

ReportData OneCluster(const std::string& text) {
  ReportData data;
  data.clustered = data.cleaned = true;
  data.stories = data.documents = 3;
  data.clusters = 1;
  data.in_clusters = 2;
  data.skipped = 1;
  data.skip_reasons = {{text, 1}};
  data.removed = {{text, 1, 5}};
  data.stages = {{text, 1, 2, 3.5}};
  data.version = data.command = text;
  ReportCluster cluster;
  cluster.canonical = cluster.anchor = text;
  cluster.size = 2;
  cluster.sites = {text};
  ReportCopy copy;
  copy.id = copy.site = copy.date = copy.title = copy.url = copy.clean = copy.relation = text;
  copy.also_contains = {text};
  copy.tied_to_anchor = true;
  cluster.copies = {copy, copy};
  data.shown = {cluster};
  return data;
}

size_t Occurrences(const std::string& text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(RenderHtmlTest, TextOfPagesNeverBecomesMarkupWhereverItStands) {
  const std::string plain = RenderHtml(OneCluster("x"));
  for (const std::string evil :
       {"</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x",
        "<!-- times:end -->", "javascript:alert(1)", "\u2028]]>\x01"}) {
    const std::string html = RenderHtml(OneCluster(evil));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
    EXPECT_EQ(Occurrences(html, "<!-- times:end -->"), 1U);
    // As many tags and quotes as a harmless text has.
    EXPECT_EQ(Occurrences(html, "<"), Occurrences(plain, "<")) << evil;
    EXPECT_EQ(Occurrences(html, "\""), Occurrences(plain, "\"")) << evil;
  }
}

TEST(RenderHtmlTest, ThePageForbidsScriptsAndRequests) {
  const std::string html = RenderHtml(OneCluster("x"));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* loaded : {"<script", "<link", "src=", "@import", "url("}) {
    EXPECT_THAT(html, Not(HasSubstr(loaded))) << loaded;
  }
}

TEST(RenderHtmlTest, LongTitlesAreCut) {
  ReportData data = OneCluster("x");
  data.shown[0].copies[0].title = std::string(1'000'000, 'y');
  EXPECT_LT(RenderHtml(data).size(), 100'000U);
}

TEST(RenderHtmlTest, WhatIsNotShownIsSaid) {
  ReportData data = OneCluster("x");
  data.clusters = 1200;
  data.shown[0].size = 60;
  const std::string html = RenderHtml(data);
  EXPECT_THAT(html, HasSubstr("1 of 1,200 clusters are shown"));
  EXPECT_THAT(html, HasSubstr("58 more copies are not shown"));
}

TEST(RenderHtmlTest, TimesAloneDifferAndStandInTheirBlock) {
  ReportData data = OneCluster("x");
  const std::string first = RenderHtml(data);
  data.stages[0].seconds = 77;
  data.peak_rss_bytes = 1 << 30;
  const std::string second = RenderHtml(data);
  const auto outside = [](const std::string& html) {
    const size_t begin = html.find("<!-- times:begin -->");
    const size_t end = html.find("<!-- times:end -->");
    EXPECT_LT(begin, end);
    return html.substr(0, begin) + html.substr(end);
  };
  EXPECT_NE(first, second);
  EXPECT_EQ(outside(first), outside(second));
}

TEST(RenderHtmlTest, ThePageCanBeWrittenAgainFromTheResultFiles) {
  SmallRun run;
  std::vector<Document> pages;
  for (int i = 0; i < 4; ++i) {
    pages.push_back(TextPage(std::to_string(i) + ".txt", Words("w", i / 2 * 100, 40 - i), "s"));
    pages.back().stories[0].facts.title = "Title <" + std::to_string(i) + ">";
  }
  run.Write(std::move(pages));
  run.Report();
  Summary summary;
  summary.stream = run.counts();
  summary.group = group::GroupCounts{.clusters = 2, .clustered = 4};
  ASSERT_OK(run.dir().WriteResult("summary.json", RenderSummary(summary)));
  ASSERT_OK(WriteHtmlReport(run.dir()));
  const std::string html = run.Read("report.html");
  EXPECT_THAT(html, HasSubstr("4 stories, 2 of them different"));
  EXPECT_THAT(html, HasSubstr("Title &lt;0&gt;"));
  EXPECT_THAT(html, HasSubstr("href=\"./clean/1.txt\""));
  EXPECT_THAT(html, HasSubstr("Jaccard .97, and .50 makes a near copy"));
}

}  // namespace
}  // namespace copydesk::report
