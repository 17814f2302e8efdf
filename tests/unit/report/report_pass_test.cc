#include "stages/report/report_pass.h"

#include <simdjson.h>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/report/small_run.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::SmallRun;
using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TextPage;
using ::copydesk::testing::Words;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// m1 is the fullest; m2 a shorter cut of it, m3 an exact copy of m2; u is alone.
std::vector<Document> FourPages() {
  std::vector<Document> pages;
  pages.push_back(TextPage("m2.txt", Words("w", 0, 40), "b.example"));
  pages.push_back(TextPage("u.txt", Words("u", 0, 30), "c.example"));
  pages.push_back(TextPage("m1.txt", Words("w", 0, 50), "a.example"));
  pages.push_back(TextPage("m3.txt", Words("w", 0, 40), "b.example"));
  return pages;
}

TEST(ReportPassTest, DocumentLinesSayClusterRelationAndShares) {
  SmallRun run;
  run.Write(FourPages());
  run.Report();
  const std::vector<std::string> lines = run.Lines("documents.jsonl");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0],
            R"({"id":"m2.txt","story_of":null,"source":"m2.txt","offset":0,"clean":"clean/m2.txt",)"
            R"("site":"b.example","url":null,"title":null,"byline":null,"date":null,"lang":null,)"
            R"("words_in":0,"words_out":40,"lines_removed":0,"cluster":"m1.txt","relation":"near",)"
            R"("canonical":"m1.txt","jaccard":0.791667,"containment":1.000000,)"
            R"("also_contains":[]})");
  EXPECT_THAT(lines[1], EndsWith(R"("cluster":"u.txt","relation":"unique","canonical":"u.txt",)"
                                 R"("jaccard":null,"containment":null,"also_contains":[]})"));
  EXPECT_THAT(lines[2],
              EndsWith(R"("cluster":"m1.txt","relation":"canonical","canonical":"m1.txt",)"
                       R"("jaccard":1.000000,"containment":1.000000,"also_contains":[]})"));
}

TEST(ReportPassTest, ClustersListTheirMembersAndEachSiteOnceInInputOrder) {
  SmallRun run;
  run.Write(FourPages());
  run.Report();
  const std::vector<std::string> lines = run.Lines("clusters.jsonl");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], StartsWith(R"({"cluster":"m1.txt","size":3,"canonical":"m1.txt",)"));
  EXPECT_THAT(lines[0],
              HasSubstr(R"("sites":["b.example","a.example"],"members":[{"id":"m2.txt",)"
                        R"("relation":"near","jaccard":0.791667,"containment":1.000000)"));
  EXPECT_THAT(lines[0],
              HasSubstr(R"("shingles":38,"shared_shingles":38,"verified_with":"canonical",)"
                        R"("evidence":{"shingles":{"a":38,"b":48,"both":38},)"));
  EXPECT_THAT(lines[0], HasSubstr(R"(},{"id":"m1.txt","relation":"canonical","jaccard":1.000000)"));
  EXPECT_THAT(
      lines[0],
      HasSubstr(R"("shingles":48,"shared_shingles":48,"verified_with":null,"evidence":null})"));
}

// mid is tied to all others and so the anchor; big, the fullest with a tie to it but wide, is
// canonical.
std::vector<Document> StarPages() {
  std::vector<Document> pages;
  pages.push_back(TextPage("left", Words("w", 0, 40)));
  pages.push_back(TextPage("wide", Words("w", 0, 50) + Words("x", 0, 40)));
  pages.push_back(TextPage("big", Words("w", 0, 100)));
  pages.push_back(TextPage("mid", Words("w", 0, 60)));
  pages.push_back(TextPage("right", Words("w", 20, 40)));
  return pages;
}

TEST(ReportPassTest, PairsAreVerifiedTiesWithAnchorAndCanonicalSmallerIdFirstAndOnce) {
  SmallRun run;
  run.Write(StarPages());
  run.Report();
  std::vector<std::string> pairs;
  for (const std::string& line : run.Lines("pairs.jsonl")) {
    simdjson::dom::parser parser;
    simdjson::dom::element pair;
    ASSERT_EQ(parser.parse(line).get(pair), simdjson::SUCCESS);
    pairs.push_back(std::string(std::string_view(pair["a"])) + " " +
                    std::string(std::string_view(pair["b"])));
  }
  // wide has no tie with big: 48 of 88 shingles are less than both rules ask for.
  EXPECT_THAT(pairs,
              ElementsAre("left mid", "big left", "mid wide", "big mid", "mid right", "big right"));
}

TEST(ReportPassTest, AMemberWithoutATieToTheCanonicalCopyNamesItsAnchor) {
  SmallRun run;
  run.Write(StarPages());
  run.Report();
  const std::vector<std::string> lines = run.Lines("clusters.jsonl");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], HasSubstr(R"("canonical":"big","anchor":"mid")"));
  EXPECT_THAT(
      lines[0],
      HasSubstr(R"({"id":"wide","relation":"contained","jaccard":0.347826,)"
                R"("containment":0.545455,"anchor_jaccard":0.489796,)"
                R"("anchor_containment":0.827586,"shingles":88,"shared_shingles":48,)"
                R"("verified_with":"anchor","evidence":{"shingles":{"a":88,"b":58,"both":48},)"));
}

TEST(ReportPassTest, AllPairsAreTheVerifiedOnesAndEachExactCopyWithItsFirst) {
  SmallRun run;
  run.report_options().pairs = PairChoice::kAll;
  run.Write(FourPages());
  run.Report();
  EXPECT_THAT(run.Lines("pairs.jsonl"),
              ElementsAre(R"({"a":"m1.txt","b":"m2.txt","relation":"near","jaccard":0.791667,)"
                          R"("containment":1.000000,"a_in_b":0.791667,"b_in_a":1.000000,)"
                          R"("shared_words":40,"weighted_containment":1.000000})",
                          R"({"a":"m2.txt","b":"m3.txt","relation":"exact","jaccard":1.000000,)"
                          R"("containment":1.000000,"a_in_b":1.000000,"b_in_a":1.000000,)"
                          R"("shared_words":40,"weighted_containment":1.000000})"));
}

TEST(ReportPassTest, HostileIdsTitlesAndSitesAreValidJson) {
  const std::string evil = "</script>\"'\\\n\t\x01\u2028<!--";
  SmallRun run({.write_texts = false});
  std::vector<Document> pages;
  for (int i = 0; i < 3; ++i) {
    pages.push_back(TextPage(evil + std::to_string(i), Words("w", 0, 30), evil));
    pages.back().stories[0].facts.title = evil + std::string(100'000, 'x');
  }
  run.Write(std::move(pages));
  run.Report();
  for (const std::string_view name : {"documents.jsonl", "clusters.jsonl", "pairs.jsonl"}) {
    const std::vector<std::string> lines = run.Lines(name);
    EXPECT_FALSE(lines.empty()) << name;
    for (const std::string& line : lines) {
      simdjson::dom::parser parser;
      simdjson::dom::element element;
      EXPECT_EQ(parser.parse(line).get(element), simdjson::SUCCESS) << name;
    }
  }
}

TEST(ReportPassTest, TheFilesAreTheSameForAnyNumberOfThreads) {
  std::string first;
  for (const int threads : {1, 2, 7}) {
    SmallRun run;
    run.context().threads = threads;
    std::vector<Document> pages;
    for (int i = 0; i < 300; ++i) {
      pages.push_back(TextPage("p" + std::to_string(i), Words("w", i / 5 * 100 + i % 3, 40)));
    }
    run.Write(std::move(pages));
    run.Report();
    const std::string all =
        run.Read("documents.jsonl") + run.Read("clusters.jsonl") + run.Read("pairs.jsonl");
    if (first.empty()) first = all;
    EXPECT_EQ(all, first) << threads;
  }
}

// Lines go in blocks of 256 KiB, and some are longer than that.
TEST(ReportPassTest, DocumentLinesOfAnyLengthStayWholeAndInOrder) {
  constexpr size_t kLengths[] = {0, 70'000, 900'000, 10, 262'144, 262'143, 600'000, 0, 131'072};
  SmallRun run;
  std::vector<Document> pages;
  for (size_t i = 0; i < 60; ++i) {
    const int first_word = static_cast<int>(i / 5 * 100 + i % 3);
    pages.push_back(
        TextPage("p" + std::to_string(i), Words("w", first_word, 40), "s" + std::to_string(i % 4)));
    pages.back().stories[0].facts.title = std::string(kLengths[i % std::size(kLengths)], 'x');
  }
  run.Write(std::move(pages));
  run.Report();
  const std::vector<std::string> lines = run.Lines("documents.jsonl");
  ASSERT_EQ(lines.size(), 60U);
  for (size_t i = 0; i < lines.size(); ++i) {
    EXPECT_THAT(lines[i], StartsWith("{\"id\":\"p" + std::to_string(i) + "\","));
    EXPECT_THAT(lines[i], EndsWith("]}"));
    EXPECT_GE(lines[i].size(), kLengths[i % std::size(kLengths)]);
  }
  EXPECT_THAT(run.Lines("clusters.jsonl")[0], HasSubstr(R"("sites":["s0","s1","s2","s3"])"));
}

// A line feed is a block's last byte, or its first, or fails at the end of the last line.
TEST(ReportPassTest, DocumentLinesMayEndWhereABlockDoes) {
  constexpr size_t kBlock = 262'144;
  const size_t kCases[][4] = {{kBlock, 100, kBlock - 100, 50},
                              {kBlock + 1, kBlock - 1, 50, 50},
                              {kBlock - 1, 1 + 2 * kBlock, 50, 50},
                              {50, 50, kBlock - 100, kBlock}};
  for (const auto& lengths : kCases) {
    for (const bool last_feed : {true, false}) {
      SmallRun run;
      std::vector<Document> pages;
      for (int k = 0; k < 4; ++k)
        pages.push_back(TextPage("p" + std::to_string(k), Words("w", k * 100, 40)));
      run.Write(std::move(pages));
      run.Report();
      for (const char* name : {"documents.jsonl", "clusters.jsonl"}) {
        ASSERT_OK(RemoveFile(run.dir().ResultPath(name)));
      }
      std::string bytes;
      std::vector<std::string> lines;
      for (size_t i = 0; i < 4; ++i) {
        std::string line = "{\"n\":" + std::to_string(i) + ",\"x\":\"";
        line.append(lengths[i] - line.size() - 2, 'x').append("\"");
        lines.push_back(line);
        bytes += line + "\n";
      }
      if (!last_feed) bytes.pop_back();
      const ArtifactKind kind = DocumentLinesKind(SmallRun::kFingerprint);
      ASSERT_OK(
          WriteArtifact(run.dir().ArtifactPath(kind.name), kind, std::span<const char>(bytes)));
      ASSERT_OK(RunReportPass(run.dir(), run.stories(), run.report_options(),
                              SmallRun::kFingerprint, run.context()));
      const std::vector<std::string> written = run.Lines("documents.jsonl");
      ASSERT_EQ(written.size(), 4U);
      for (size_t i = 0; i < 4; ++i)
        EXPECT_THAT(written[i], StartsWith(lines[i] + ",\"cluster\":"));
    }
  }
}

TEST(ReportPassTest, LinesThatAreTooFewOrTooManyAreDataLoss) {
  for (const std::string_view bytes : {"", "{\"id\":\"a\"}\n", "1\n2\n3\n4\n5\n", "\n\n\n\n\n\n"}) {
    SmallRun run;
    run.Write(FourPages());
    run.Report();
    for (const char* name : {"documents.jsonl", "clusters.jsonl"}) {
      ASSERT_OK(RemoveFile(run.dir().ResultPath(name)));
    }
    const ArtifactKind kind = DocumentLinesKind(SmallRun::kFingerprint);
    ASSERT_OK(WriteArtifact(run.dir().ArtifactPath(kind.name), kind, std::span(bytes)));
    EXPECT_THAT(RunReportPass(run.dir(), run.stories(), run.report_options(),
                              SmallRun::kFingerprint, run.context()),
                StatusIs(absl::StatusCode::kDataLoss, HasSubstr("document_lines: line ")))
        << bytes;
  }
}

TEST(ReportPassTest, TheReportAsksForNothingThatWasReleased) {
  SmallRun whole;
  SmallRun released;
  for (SmallRun* run : {&whole, &released}) run->Write(FourPages());
  whole.Report();
  released.Report(/*release_texts=*/true);
  for (const char* name : {"documents.jsonl", "clusters.jsonl"}) {
    EXPECT_EQ(released.Read(name), whole.Read(name));
  }
}

TEST(ReportPassTest, WithoutClusteringEveryStoryIsUnique) {
  SmallRun run;
  run.Write(FourPages());
  ASSERT_OK(RunDocumentsPass(run.dir(), SmallRun::kFingerprint, run.context()));
  const std::vector<std::string> lines = run.Lines("documents.jsonl");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_THAT(lines[0], EndsWith(R"("cluster":"m2.txt","relation":"unique","canonical":"m2.txt",)"
                                 R"("jaccard":null,"containment":null,"also_contains":[]})"));
}

TEST(ReportPassTest, AStopEndsThePass) {
  SmallRun run;
  run.Write(FourPages());
  run.context().stop.RequestStop();
  EXPECT_THAT(RunDocumentsPass(run.dir(), SmallRun::kFingerprint, run.context()),
              StatusIs(absl::StatusCode::kCancelled));
}

}  // namespace
}  // namespace copydesk::report
