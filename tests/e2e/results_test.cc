// The files that a run leaves, as the contract has them, and the commands that read them again.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Words = std::vector<std::string>;

const std::string kMini = "testdata/mini/pages";

constexpr const char* kStory =
    "The mayor of the small town opened a bridge on Monday, and nobody fell into the river.\n"
    "It had been closed for seven years, since a barge took away one of its piers in a storm.\n";

// A page with a whole second story below the first.
std::string TwoStories() { return ReadFile("testdata/sites/second_story.txt"); }

CommandResult Succeed(const Words& args) {
  const CommandResult result = RunCopydesk(args);
  EXPECT_EQ(result.exit_code, 0) << ::testing::PrintToString(args) << '\n' << result.err;
  return result;
}

Words Visible(const std::string& out) {
  Words files;
  for (const std::string& file : ListFiles(out)) {
    if (!file.starts_with(".copydesk/")) files.push_back(file);
  }
  return files;
}

// The names in `wanted` stand in `keys` in that order; others may stand between them.
void ExpectInOrder(const Words& keys, const Words& wanted, const std::string& file) {
  size_t at = 0;
  for (const std::string& key : keys) at += at < wanted.size() && key == wanted[at] ? 1u : 0u;
  EXPECT_EQ(at, wanted.size()) << file << ": fields are " << ::testing::PrintToString(keys);
}

void ExpectFields(const std::string& path, const Words& wanted) {
  const std::vector<Row> rows = ReadRows(path);
  ASSERT_FALSE(rows.empty()) << path;
  for (const Row& row : rows) ExpectInOrder(row.keys, wanted, path);
}

const Words kDocumentFields = {
    "id",      "story_of", "source",    "site",     "url",         "title",
    "byline",  "date",     "lang",      "words_in", "words_out",   "lines_removed",
    "cluster", "relation", "canonical", "jaccard",  "containment", "also_contains"};

TEST(Results, OfRunAreAllFilesOfTheContract) {
  const TempDir dir;
  const std::string out = dir / "out";
  Succeed({"run", kMini, "--out", out, "--emit", "unique,lines"});
  const std::set<std::string> files = [&] {
    const Words visible = Visible(out);
    return std::set<std::string>(visible.begin(), visible.end());
  }();
  for (const char* file : {"documents.jsonl", "clusters.jsonl", "pairs.jsonl", "removed.jsonl",
                           "skipped.jsonl", "lines.jsonl", "summary.json", "report.html"}) {
    EXPECT_TRUE(files.contains(file)) << file;
  }
  ExpectFields(out + "/documents.jsonl", kDocumentFields);
  ExpectFields(out + "/clusters.jsonl",
               {"cluster", "size", "canonical", "anchor", "sites", "members"});
  for (const Row& row : ReadRows(out + "/clusters.jsonl")) {
    for (const Row& member : row.rows.at("members")) {
      ExpectInOrder(
          member.keys,
          {"id", "relation", "jaccard", "containment", "anchor_jaccard", "anchor_containment"},
          "members");
    }
  }
  ExpectFields(out + "/pairs.jsonl", {"a", "b", "relation", "jaccard", "containment", "a_in_b",
                                      "b_in_a", "shared_words"});
  ExpectFields(out + "/removed.jsonl", {"id", "story", "line", "start", "end", "reason", "text"});
  ExpectFields(out + "/lines.jsonl", {"id", "line", "from"});
  const Row summary = ParseRow(ReadFile(out + "/summary.json"));
  ExpectInOrder(summary.keys, {"version", "parameters", "counts", "stages", "peak_rss_bytes"},
                "summary.json");
  for (const Row& stage : summary.rows.at("stages")) {
    EXPECT_THAT(stage.keys, ElementsAre("name", "documents", "bytes", "seconds"));
  }
}

TEST(Results, OfCleanAndDedupAreTheirShareOfThem) {
  const TempDir dir;
  Succeed({"clean", kMini, "--out", dir / "clean"});
  EXPECT_THAT(Visible(dir / "clean"),
              AllOf(Contains("documents.jsonl"), Contains("removed.jsonl"),
                    Contains("skipped.jsonl"), Contains("summary.json"),
                    Contains("clean/metro-echo/swan.txt"), Not(Contains("clusters.jsonl")),
                    Not(Contains("pairs.jsonl")), Not(Contains("report.html"))));
  Succeed({"dedup", dir / "clean/clean", "--out", dir / "dedup"});
  EXPECT_THAT(Visible(dir / "dedup"),
              ElementsAre("clusters.jsonl", "documents.jsonl", "pairs.jsonl", "report.html",
                          "skipped.jsonl", "summary.json"));
  ExpectFields(dir / "dedup/documents.jsonl", kDocumentFields);
  // Taken apart, the two steps find what `run` finds.
  Succeed({"run", kMini, "--out", dir / "run"});
  EXPECT_EQ(ReadFile(dir / "dedup/pairs.jsonl"), ReadFile(dir / "run/pairs.jsonl"));
  EXPECT_EQ(DifferingFiles(dir / "clean/clean", dir / "run/clean"), Words{});
}

TEST(Results, DocumentsAgreeWithThemselves) {
  const TempDir dir;
  const std::string out = dir / "out";
  Succeed({"run", kMini, "--out", out});
  const std::vector<Row> rows = ReadRows(out + "/documents.jsonl");
  EXPECT_EQ(rows.size(), ListFiles(kMini).size());
  std::map<std::string, size_t> sizes;
  for (const Row& row : rows) ++sizes[row["cluster"]];
  for (const Row& row : rows) {
    EXPECT_EQ(row["site"], row["id"].substr(0, row["id"].find('/')));
    EXPECT_EQ(row["cluster"], row["canonical"]);
    EXPECT_NE(row["title"], "null") << row["id"];
    EXPECT_NE(row["date"], "null") << row["id"];
    if (row["relation"] == "unique") {
      EXPECT_EQ(row["cluster"], row["id"]);
      EXPECT_EQ(row["jaccard"], "null");
      EXPECT_EQ(sizes[row["cluster"]], 1u);
    } else {
      EXPECT_GE(sizes[row["cluster"]], 2u) << row["id"];
      EXPECT_EQ(row["relation"] == "canonical", row["cluster"] == row["id"]);
    }
  }
}

TEST(Results, FollowTheInputsFolders) {
  const TempDir dir;
  dir.Write("a/x/deep/one.txt", kStory);
  dir.Write("a/two.md", std::string("# Head of it all\n\n") + kStory);
  dir.Write("a/three.txt.gz", ReadFile("testdata/formats/gz/harbour.txt.gz"));
  dir.Write("a/four.txt.zst", ReadFile("testdata/formats/zst/harbour.txt.zst"));
  dir.Write("a/five.txt", kStory);
  dir.Write("a/five.txt.gz", ReadFile("testdata/formats/gz/harbour.txt.gz"));
  dir.Write("b/a/x.txt", kStory);
  const CommandResult one = Succeed({"run", dir / "a", "--out", dir / "one", "--json"});
  EXPECT_THAT(ListFiles(dir / "one/clean"),
              ElementsAre("five.txt", "five~2.txt", "four.txt", "three.txt", "two.md.txt",
                          "x/deep/one.txt"));
  EXPECT_EQ(ParseRow(ParseRow(one.out)["counts"])["names_renamed"], "1");
  Words ids;
  for (const Row& row : ReadRows(dir / "one/documents.jsonl")) ids.push_back(row["id"]);
  EXPECT_EQ(ids, (Words{"five.txt", "five.txt.gz", "four.txt.zst", "three.txt.gz", "two.md",
                        "x/deep/one.txt"}));
  Succeed({"run", dir / "a", dir / "b/a", dir / "a/five.txt", "--out", dir / "several"});
  EXPECT_THAT(ListFiles(dir / "several/clean"),
              AllOf(Contains("a/x/deep/one.txt"), Contains("a~2/x.txt"), Contains("five.txt")));
}

TEST(Results, ASecondStoryStandsByItself) {
  const TempDir dir;
  dir.Write("in/site/a.txt", TwoStories());
  std::string quoted;
  for (const char c : TwoStories()) {
    quoted += c == '\n' ? std::string("\\n") : c == '"' ? std::string("\\\"") : std::string(1, c);
  }
  dir.Write("in/r.jsonl",
            "{\"id\":\"rec\",\"site\":\"paper\",\"n\":[1, 2.50,{\"deep\":true}],"
            "\"text\":\"" +
                quoted +
                "\",\"url\":\"https://paper.example/a\","
                "\"last\":null}\n");
  const std::string out = dir / "out";
  Succeed({"run", dir / "in", "--out", out, "--emit", "unique,lines"});
  EXPECT_THAT(ListFiles(out + "/clean"), ElementsAre("r.jsonl", "site/a.story2.txt", "site/a.txt"));
  std::map<std::string, Row> rows;
  for (const Row& row : ReadRows(out + "/documents.jsonl")) rows[row["id"]] = row;
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(rows["site/a.txt#2"]["story_of"], "site/a.txt");
  EXPECT_EQ(rows["site/a.txt#2"]["site"], "site");
  EXPECT_EQ(rows["site/a.txt"]["story_of"], "null");
  EXPECT_EQ(rows["rec#2"]["story_of"], "rec");
  EXPECT_EQ(rows["rec#2"]["url"], "https://paper.example/a");
  EXPECT_EQ(rows["rec#2"]["source"], "r.jsonl");
  const Words records = ReadLines(out + "/clean/r.jsonl");
  ASSERT_EQ(records.size(), 2u);
  // The page's own record is as it came in, but for its text.
  EXPECT_THAT(records[0],
              AllOf(HasSubstr(R"({"id":"rec","site":"paper","n":[1, 2.50,{"deep":true}],"text":")"),
                    HasSubstr(R"(,"url":"https://paper.example/a","last":null})")));
  const Row second = ParseRow(records[1]);
  EXPECT_EQ(second["id"], "rec#2");
  EXPECT_EQ(second["story_of"], "rec");
  EXPECT_EQ(second["last"], "null");
  EXPECT_EQ(second["text"], ReadFile(out + "/clean/site/a.story2.txt"));
  EXPECT_EQ(ParseRow(records[0])["text"], ReadFile(out + "/clean/site/a.txt"));
}

TEST(Results, UniqueLeavesOutWhatStandsInAKeptCopy) {
  const TempDir dir;
  for (const std::string command : {"run", "dedup"}) {
    const std::string out = dir / command;
    const std::string input = command == "run" ? kMini : dir / "run/clean";
    const CommandResult result =
        Succeed({command, input, "--out", out, "--emit", "unique", "--json"});
    const Words kept = ListFiles(out + "/unique");
    EXPECT_THAT(kept, Not(Contains("metro-echo/library.txt")));
    EXPECT_THAT(kept, AllOf(Contains("metro-echo/library-copy.txt"),
                            Contains("metro-echo/bridge.txt"), Contains("metro-echo/swan.txt")));
    for (const std::string& file : kept) {
      EXPECT_EQ(ReadFile(out + "/unique/" + file), ReadFile(dir / ("run/clean/" + file))) << file;
    }
    EXPECT_THAT(ParseRow(ParseRow(result.out)["counts"])["unique"], HasSubstr("words_dropped"));
    EXPECT_THAT(ListFiles(out), Not(Contains(HasSubstr(".copydesk/texts"))));
  }
}

TEST(Results, ExplainTellsOfOnePageAndOfTwo) {
  const TempDir dir;
  Succeed({"run", kMini, "--out", dir / "run"});
  Succeed({"dedup", std::filesystem::absolute(dir / "run/clean").string(), "--out", dir / "dedup"});
  const std::string a = "harbour-herald/bridge-closes.txt";
  const std::string b = "valley-post/marrowby-bridge.txt";
  const CommandResult one = Succeed({"explain", dir / "run", a});
  EXPECT_EQ(one.err, "");
  EXPECT_THAT(one.out, AllOf(HasSubstr("Swing bridge to close for eleven weeks"),
                             HasSubstr("Share this article"), HasSubstr("site-repeated"),
                             HasSubstr(b), HasSubstr("near")));
  Succeed({"explain", dir / "dedup", a});
  for (const std::string out : {"run", "dedup"}) {
    const CommandResult two = Succeed({"explain", dir / out, a, b});
    EXPECT_THAT(two.out, AllOf(HasSubstr(a), HasSubstr(b), HasSubstr("nine kilometres"))) << out;
    Succeed({"explain", dir / out, a, "metro-echo/swan.txt"});
  }
  for (const Words& wrong :
       {Words{"explain", dir / "run", "nobody.txt"}, Words{"explain", dir / "run", a, "nobody.txt"},
        Words{"explain", dir / "nowhere", a}}) {
    const CommandResult result = RunCopydesk(wrong);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, ::testing::ContainsRegex("nobody.txt|nowhere"));
  }
}

TEST(Results, InspectPrintsEveryArtifactAsJsonLines) {
  const TempDir dir;
  Succeed({"run", kMini, "--out", dir / "out"});
  size_t artifacts = 0;
  for (const std::string& file : ListFiles(dir / "out/.copydesk")) {
    const std::string path = dir / ("out/.copydesk/" + file);
    if (!ReadFile(path).starts_with("COPYDESK")) continue;
    ++artifacts;
    const CommandResult result = Succeed({"inspect", path});
    EXPECT_EQ(result.err, "") << file;
    const Words lines = [&] {
      dir.Write("inspected", result.out);
      return ReadLines(dir / "inspected");
    }();
    ASSERT_FALSE(lines.empty());
    const Row head = ParseRow(lines[0]);
    EXPECT_EQ(head["artifact"], file);
    if (head["row_bytes"] != "1") {
      EXPECT_EQ(std::to_string(lines.size() - 1), head["rows"]) << file;
    }
    for (const std::string& line : lines) ParseRow(line);
    // A damaged one is no artifact.
    std::string bytes = ReadFile(path);
    bytes[bytes.size() / 2] ^= 1;
    const CommandResult damaged = RunCopydesk({"inspect", dir.Write("damaged", bytes)});
    EXPECT_EQ(damaged.exit_code, 2) << file;
    EXPECT_THAT(damaged.err, HasSubstr("damaged"));
  }
  EXPECT_GE(artifacts, 7u);
  EXPECT_EQ(RunCopydesk({"inspect", dir / "out/documents.jsonl"}).exit_code, 2);
  EXPECT_EQ(RunCopydesk({"inspect", dir / "missing"}).exit_code, 2);
}

TEST(Results, ReportIsWrittenAgainFromTheFilesAlone) {
  const TempDir dir;
  const std::string out = dir / "out";
  Succeed({"run", kMini, "--out", out});
  const std::string before = ReadFile(out + "/report.html");
  std::filesystem::remove(out + "/report.html");
  Succeed({"report", out});
  EXPECT_EQ(ReadFile(out + "/report.html"), before);
  Succeed({"report", out});
  EXPECT_EQ(ReadFile(out + "/report.html"), before);
}

TEST(Results, ForceReplacesAFormerRunAndNothingElse) {
  const TempDir dir;
  const std::string out = dir / "out";
  Succeed({"run", kMini, "--out", out, "--emit", "unique,lines"});
  dir.Write("out/notes.txt", "mine");
  dir.Write("out/clean/metro-echo/notes.txt", "mine");
  EXPECT_EQ(RunCopydesk({"run", kMini, "--out", out}).exit_code, 2);
  Succeed({"dedup", kMini, "--out", out, "--force"});
  EXPECT_THAT(Visible(out), ElementsAre("clean/metro-echo/notes.txt", "clusters.jsonl",
                                        "documents.jsonl", "notes.txt", "pairs.jsonl",
                                        "report.html", "skipped.jsonl", "summary.json"));
  EXPECT_EQ(ReadFile(out + "/notes.txt"), "mine");
}

TEST(Results, WhatPagesSayDoesNotRunInTheReport) {
  const TempDir dir;
  const std::string attack = "</script><img src=x onerror=alert(1)><!-- times:end -->";
  const std::string body =
      "The mayor opened a bridge on Monday and nobody at all fell into the "
      "river that runs below it, which was a relief to all.";
  std::string records;
  for (const std::string id : {"one", "two", "<b>three</b>"}) {
    records += R"({"id":")" + id + R"(","title":")" + attack;
    records += R"r(","url":"javascript:alert(2)","site":")r" + attack;
    records += R"(","text":")" + attack + "\\n" + body + "\"}\n";
  }
  const std::string in = dir.Write("in.jsonl", records);
  Succeed({"run", in, "--out", dir / "out", "--site", "field:site"});
  const std::string html = ReadFile(dir / "out/report.html");
  EXPECT_EQ(ReadRows(dir / "out/clusters.jsonl").size(), 1u);
  EXPECT_THAT(html, HasSubstr("onerror=alert(1)"));  // shown, as text
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, Not(HasSubstr("</script><")));
  EXPECT_THAT(html, Not(HasSubstr("<b>three")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript:")));
  EXPECT_EQ(html.find("<!-- times:end -->"), html.rfind("<!-- times:end -->"));
  EXPECT_THAT(html, Not(::testing::ContainsRegex("(src|href)=[\"']?https?://[^p]")));
}

TEST(Results, WithAllPairsAreThoseWithoutAndMore) {
  const TempDir dir;
  const CommandResult made =
      RunCopydesk({"gen-corpus", "--out", dir / "corpus", "--docs", "600", "--seed", "5"});
  ASSERT_EQ(made.exit_code, 0) << made.err;
  std::set<std::pair<std::string, std::string>> pairs[2];
  std::set<std::string> repeats;
  for (const bool all : {false, true}) {
    const std::string out = dir / (all ? "all" : "ties");
    const CommandResult run =
        RunCopydesk({"dedup", dir / "corpus/corpus.jsonl", "--text-field", "clean", "--out", out,
                     "--pairs", all ? "all" : "ties", "--quiet"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    for (const Row& row : ReadRows(out + "/pairs.jsonl")) {
      EXPECT_TRUE(pairs[all].insert({row["a"], row["b"]}).second) << row["a"] << " " << row["b"];
      if (row["relation"] == "exact") {
        repeats.insert(row["a"]);
        repeats.insert(row["b"]);
      }
    }
  }
  ASSERT_FALSE(pairs[0].empty());
  for (const auto& pair : pairs[0]) {
    // Exact copies are collapsed to their first, under another pair of names.
    if (repeats.contains(pair.first) || repeats.contains(pair.second)) continue;
    EXPECT_TRUE(pairs[1].contains(pair)) << pair.first << " " << pair.second;
  }
}

TEST(Results, WithNearRelationsAreExactAndNearCopiesByJaccardAlone) {
  const TempDir dir;
  Succeed({"run", kMini, "--out", dir / "all", "--quiet", "--pairs", "all"});
  Succeed({"run", kMini, "--out", dir / "near", "--quiet", "--pairs", "all", "--relations", "near",
           "--jaccard", "0.6"});
  std::map<std::pair<std::string, std::string>, std::string> wanted;
  for (Row& row : ReadRows(dir / "all/pairs.jsonl")) {
    if (std::stod(row["jaccard"]) >= 0.6) wanted[{row["a"], row["b"]}] = row["jaccard"];
  }
  std::map<std::pair<std::string, std::string>, std::string> found;
  for (Row& row : ReadRows(dir / "near/pairs.jsonl")) {
    EXPECT_THAT(row["relation"], ::testing::AnyOf("near", "exact"));
    EXPECT_THAT(row.keys, Not(Contains("weighted_containment")));
    found[{row["a"], row["b"]}] = row["jaccard"];
  }
  EXPECT_EQ(found, wanted);
  EXPECT_GE(found.size(), 3u);
  EXPECT_THAT(ReadFile(dir / "near/clusters.jsonl"), Not(HasSubstr("\"numbers\"")));
  EXPECT_THAT(ReadFile(dir / "near/summary.json"), HasSubstr("\"relations\": \"near\""));
  // A rewording is none of them, and the reason is told.
  const CommandResult told = Succeed(
      {"explain", dir / "near", "metro-echo/bridge.txt", "valley-post/marrowby-bridge.txt"});
  EXPECT_THAT(told.out, HasSubstr("none"));
  EXPECT_THAT(told.out, Not(HasSubstr("weighted")));
}

TEST(Results, AnExactCopyOfARoundupContainsWhatTheRoundupContains) {
  const TempDir dir;
  std::filesystem::copy("testdata/mini/pages", dir / "pages",
                        std::filesystem::copy_options::recursive);
  std::filesystem::copy(dir / "pages/valley-post/week.txt", dir / "pages/valley-post/week2.txt");
  const CommandResult run = RunCopydesk({"run", dir / "pages", "--out", dir / "out", "--quiet"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::vector<std::vector<std::string>> contained;
  for (const Row& row : ReadRows(dir / "out/documents.jsonl")) {
    if (row["id"].find("/week") != std::string::npos) {
      contained.push_back(row.items.at("also_contains"));
    }
  }
  ASSERT_EQ(contained.size(), 2u);
  EXPECT_FALSE(contained[0].empty());
  EXPECT_EQ(contained[0], contained[1]);
}

}  // namespace
}  // namespace copydesk::testing
