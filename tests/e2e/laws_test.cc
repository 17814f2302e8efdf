// Nothing is lost, and no pair is on trust: recomputed from the inputs and the result files by
// rules that share no code with the program.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fmt/format.h"
#include "fmt/ranges.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/result_rows.h"
#include "tests/support/copydesk_binary.h"
#include "tests/support/gen.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

std::string WithoutSpaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!IsSpace(c)) out.push_back(c);
  }
  return out;
}

// Lines end at \n or \r\n.
std::vector<std::string> InputLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

size_t Number(const std::string& text) { return static_cast<size_t>(std::stoull(text)); }

// The id of the page that a story belongs to.
std::map<std::string, std::string> PagesOfStories(const std::vector<Row>& documents) {
  std::map<std::string, std::string> pages;
  for (const Row& row : documents) {
    pages[row["id"]] = row["story_of"] == "null" ? row["id"] : row["story_of"];
  }
  return pages;
}

// Checks the first law for the pages in `inputs` (by id) and the run in `dir`.
void ExpectNothingLost(const std::map<std::string, std::string>& inputs, const std::string& dir) {
  const std::vector<Row> documents = ReadRows(dir + "/documents.jsonl");
  const std::map<std::string, std::string> page_of = PagesOfStories(documents);
  struct Page {
    std::vector<std::string> lines;
    std::vector<std::string> gone;  // as lines, with '-' where a byte was removed
    std::set<size_t> used;          // input lines that a clean line comes from
  };
  std::map<std::string, Page> pages;
  for (const auto& [story, page] : page_of) {
    if (pages.contains(page)) continue;
    ASSERT_TRUE(inputs.contains(page)) << page;
    Page& made = pages[page];
    made.lines = InputLines(inputs.at(page));
    for (const std::string& line : made.lines) made.gone.emplace_back(line.size(), '+');
  }
  size_t removed = 0;
  for (const Row& row : ReadRows(dir + "/removed.jsonl")) {
    ++removed;
    const std::string story = row["id"];
    ASSERT_TRUE(page_of.contains(story)) << story;
    Page& page = pages[page_of.at(story)];
    const size_t line = Number(row["line"]);
    const size_t start = Number(row["start"]);
    const size_t end = Number(row["end"]);
    ASSERT_TRUE(line >= 1 && line <= page.lines.size()) << story << " line " << line;
    ASSERT_LE(start, end);
    ASSERT_LE(end, page.lines[line - 1].size()) << story << " line " << line;
    EXPECT_EQ(row["text"], page.lines[line - 1].substr(start, end - start)) << story << ' ' << line;
    for (size_t i = start; i < end; ++i) {
      EXPECT_EQ(page.gone[line - 1][i], '+') << story << ' ' << line << ": removed twice";
      page.gone[line - 1][i] = '-';
    }
  }
  EXPECT_GT(removed, 0u);
  const auto left = [](const Page& page, size_t line) {
    std::string text;
    for (size_t i = 0; i < page.lines[line - 1].size(); ++i) {
      if (page.gone[line - 1][i] == '+') text.push_back(page.lines[line - 1][i]);
    }
    return WithoutSpaces(text);
  };
  const std::map<std::string, std::string> texts = CleanTexts(dir);
  std::map<std::string, size_t> clean_lines;
  std::map<std::string, std::vector<std::string>> lines_of;
  for (const auto& [story, text] : texts) lines_of[story] = InputLines(text);
  for (const Row& row : ReadRows(dir + "/lines.jsonl")) {
    const std::string story = row["id"];
    ASSERT_TRUE(lines_of.contains(story)) << story;
    Page& page = pages[page_of.at(story)];
    ++clean_lines[story];
    EXPECT_EQ(Number(row["line"]), clean_lines[story]) << story;
    ASSERT_LE(clean_lines[story], lines_of[story].size()) << story;
    std::string from;
    for (const std::string& item : row.items.at("from")) {
      const size_t line = Number(item);
      ASSERT_TRUE(line >= 1 && line <= page.lines.size()) << story << " line " << line;
      EXPECT_TRUE(page.used.insert(line).second) << story << " line " << line << " stands twice";
      from += left(page, line);
    }
    EXPECT_EQ(WithoutSpaces(lines_of[story][clean_lines[story] - 1]), from) << story;
  }
  for (const auto& [story, lines] : lines_of) EXPECT_EQ(lines.size(), clean_lines[story]) << story;
  for (const auto& [id, page] : pages) {
    for (size_t line = 1; line <= page.lines.size(); ++line) {
      if (WithoutSpaces(page.lines[line - 1]).empty()) continue;
      EXPECT_EQ(!left(page, line).empty(), page.used.contains(line))
          << id << " line " << line << ": " << page.lines[line - 1];
    }
  }
}

// Every input is a document or a skip.
void ExpectEveryInputNamed(const std::set<std::string>& inputs, const std::string& dir) {
  std::set<std::string> named;
  for (const Row& row : ReadRows(dir + "/documents.jsonl")) named.insert(row["source"]);
  for (const Row& row : ReadRows(dir + "/skipped.jsonl")) {
    EXPECT_TRUE(named.insert(row["source"]).second) << row["source"] << " is both";
  }
  EXPECT_EQ(named, inputs);
}

TEST(NothingIsLost, OfInventedPagesInFolders) {
  const TempDir dir;
  std::map<std::string, std::string> inputs;
  std::set<std::string> names;
  for (const std::string folder : {"testdata/sites", "testdata/mini/pages"}) {
    for (const std::string& file : ListFiles(folder)) {
      if (!file.ends_with(".txt")) continue;
      std::string text = ReadFile(std::filesystem::path(folder) / file);
      // Line ends of both kinds, a blank line at the end, and a last line without an end.
      const std::string id = std::to_string(inputs.size()) + "/" + file;
      if (inputs.size() % 3 == 1) {
        std::string other;
        for (const char c : text) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
        text = other + "  \r\n";
      } else if (inputs.size() % 3 == 2 && text.ends_with('\n')) {
        text.pop_back();
      }
      dir.Write("in/" + id, text);
      inputs[id] = text;
      names.insert(id);
    }
  }
  dir.Write("in/empty.txt", "");
  dir.Write("in/blank.txt", " \n\r\n\t");
  names.insert("empty.txt");
  names.insert("blank.txt");
  ASSERT_GT(inputs.size(), 15u);
  for (const std::string site : {"none", "auto"}) {
    const std::string out = dir / ("out_" + site);
    const CommandResult result =
        RunCopydesk({"run", dir / "in", "--out", out, "--emit", "lines", "--site", site});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    ExpectNothingLost(inputs, out);
    ExpectEveryInputNamed(names, out);
  }
}

TEST(NothingIsLost, OfACorpusOfRecords) {
  const TempDir dir;
  ASSERT_EQ(
      RunCopydesk({"gen-corpus", "--out", dir / "in", "--docs", "300", "--seed", "5"}).exit_code,
      0);
  std::map<std::string, std::string> inputs;
  for (const Row& row : ReadRows(dir / "in/corpus.jsonl")) inputs[row["id"]] = row["text"];
  for (const std::string keep : {"", "--keep-title"}) {
    const std::string out = dir / ("out" + keep);
    std::vector<std::string> args = {
        "clean", dir / "in/corpus.jsonl", "--out", out, "--emit", "lines", "--site", "field:site"};
    if (!keep.empty()) args.push_back(keep);
    const CommandResult result = RunCopydesk(args);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    ExpectNothingLost(inputs, out);
    std::set<std::string> ids;
    for (const Row& row : ReadRows(out + "/documents.jsonl")) ids.insert(row["id"]);
    for (const auto& [id, text] : inputs) EXPECT_TRUE(ids.contains(id)) << id;
  }
}

// Pages of random lines: short and long, links, ends of all kinds, other scripts.
TEST(NothingIsLost, OfPagesOfRandomLines) {
  const TempDir dir;
  Gen gen(TestSeed());
  const std::vector<std::string> chrome = {
      "Share",      "Read more",       "Advertisement",
      "By Ann Lee", "Related stories", "spot_img",
      "- Home",     "12 comments",     "(c) 2024 The Gazette. All rights reserved."};
  std::map<std::string, std::string> inputs;
  std::string records;
  for (int page = 0; page < 120; ++page) {
    std::string text;
    for (uint64_t line = gen.Between(1, 40); line > 0; --line) {
      switch (gen.Below(6)) {
        case 0:
          text += gen.Pick(chrome);
          break;
        case 1:
          break;
        case 2:
          text += gen.Words(gen.Between(1, 8), 40);
          break;
        case 3:
          text += "\t " + gen.Words(gen.Between(3, 30), 400) + ".  ";
          break;
        default:
          text += "The " + gen.Words(gen.Between(10, 60), 4000) + ".";
      }
      text += gen.Chance(80) ? "\n" : gen.Chance(50) ? "\r\n" : "\n\n";
    }
    const std::string id = fmt::format("s{}/p{}.txt", page % 4, page);
    if (WithoutSpaces(text).empty()) continue;
    inputs[id] = text;
    dir.Write("in/" + id, text);
  }
  const std::string out = dir / "out";
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", out, "--emit", "lines"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  ExpectNothingLost(inputs, out);
}

// The oracle: words of lower-case letters and digits, and sets of their runs.
struct Shingled {
  std::vector<std::string> words;
  std::vector<std::string> runs;  // in text order
  std::set<std::string> set;
};

Shingled ShinglesOf(std::string_view text, size_t length) {
  Shingled made;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!word.empty()) {
      made.words.push_back(word);
      word.clear();
    }
  }
  const size_t count = made.words.size() >= length ? made.words.size() - length + 1
                                                   : std::min<size_t>(made.words.size(), 1);
  for (size_t i = 0; i < count; ++i) {
    std::string run;
    for (size_t k = i; k < std::min(i + length, made.words.size()); ++k) run += made.words[k] + " ";
    made.runs.push_back(run);
    made.set.insert(run);
  }
  return made;
}

struct Measures {
  std::string jaccard, containment, a_in_b, b_in_a;
  size_t shared_words = 0;
};

// part / whole to six decimals, half up.
std::string SixDecimals(size_t part, size_t whole) {
  const size_t millionths = whole == 0 ? 0 : (part * 2'000'000 + whole) / (2 * whole);
  return fmt::format("{}.{:06}", millionths / 1'000'000, millionths % 1'000'000);
}

Measures MeasuresOf(const Shingled& a, const Shingled& b, size_t length) {
  size_t both = 0;
  for (const std::string& run : a.set) both += b.set.count(run);
  std::set<size_t> shared;
  for (size_t i = 0; i < a.runs.size(); ++i) {
    if (!b.set.contains(a.runs[i])) continue;
    for (size_t k = i; k < std::min(i + length, a.words.size()); ++k) shared.insert(k);
  }
  return {SixDecimals(both, a.set.size() + b.set.size() - both),
          SixDecimals(both, std::min(a.set.size(), b.set.size())), SixDecimals(both, a.set.size()),
          SixDecimals(both, b.set.size()), shared.size()};
}

// Stories in ASCII, with copies that are cut, begun elsewhere, or edited here and there.
std::map<std::string, std::string> AsciiStories(uint64_t seed) {
  Gen gen(seed);
  std::map<std::string, std::string> texts;
  const auto sentence = [&] {
    std::string text = gen.Words(gen.Between(6, 25), 3000);
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    if (gen.Chance(30)) text += " in " + std::to_string(gen.Between(1, 2999));
    return text + (gen.Chance(80) ? ". " : gen.Chance(50) ? "! \"Quoted\" - yes.\n" : "?\n\n");
  };
  for (int story = 0; story < 60; ++story) {
    std::vector<std::string> sentences;
    for (uint64_t i = gen.Between(1, 25); i > 0; --i) sentences.push_back(sentence());
    for (uint64_t copy = 0, copies = gen.Below(5); copy <= copies; ++copy) {
      std::vector<std::string> changed = sentences;
      if (copy > 0) {
        for (std::string& one : changed) {
          if (gen.Chance(10 * copy)) one = sentence();
        }
        if (gen.Chance(40)) changed.resize(gen.Between(1, changed.size()));
        if (gen.Chance(20)) changed.insert(changed.begin(), sentence());
      }
      std::string text;
      for (const std::string& one : changed) text += one;
      texts[fmt::format("s{:02}/c{}.txt", story, copy)] = text;
    }
  }
  return texts;
}

// Checks pairs.jsonl and clusters.jsonl of the run in `dir` against the oracle on `texts`.
void ExpectMeasuredOnTheTexts(const std::map<std::string, std::string>& texts,
                              const std::string& dir, size_t length) {
  std::map<std::string, Shingled> shingled;
  for (const auto& [id, text] : texts) shingled[id] = ShinglesOf(text, length);
  std::set<std::pair<std::string, std::string>> pairs;
  std::string previous;
  for (const std::string& line : ReadLines(dir + "/pairs.jsonl")) {
    const Row row = ParseRow(line);
    const std::string a = row["a"];
    const std::string b = row["b"];
    EXPECT_LT(a, b);
    EXPECT_TRUE(pairs.insert({a, b}).second) << a << ' ' << b << " twice";
    ASSERT_TRUE(shingled.contains(a) && shingled.contains(b));
    const Measures want = MeasuresOf(shingled[a], shingled[b], length);
    EXPECT_THAT(line, ::testing::StartsWith(fmt::format(
                          R"({{"a":"{}","b":"{}","relation":"{}","jaccard":{},)"
                          R"("containment":{},"a_in_b":{},"b_in_a":{},"shared_words":{},)",
                          a, b, row["relation"], want.jaccard, want.containment, want.a_in_b,
                          want.b_in_a, want.shared_words)));
    EXPECT_EQ(row["relation"] == "exact", shingled[a].words == shingled[b].words) << a << ' ' << b;
  }
  EXPECT_GT(pairs.size(), 20u);
  size_t members = 0;
  for (const std::string& line : ReadLines(dir + "/clusters.jsonl")) {
    const Row row = ParseRow(line);
    const std::string anchor = row["anchor"];
    const std::string canonical = row["canonical"];
    EXPECT_EQ(row["cluster"], canonical);
    EXPECT_EQ(Number(row["size"]), row.rows.at("members").size());
    EXPECT_GE(row.rows.at("members").size(), 2u);
    for (const Row& member : row.rows.at("members")) {
      ++members;
      const std::string id = member["id"];
      ASSERT_TRUE(shingled.contains(id)) << id;
      EXPECT_EQ(member["relation"] == "canonical", id == canonical);
      const Measures kept = MeasuresOf(shingled[id], shingled[canonical], length);
      const Measures tie = MeasuresOf(shingled[id], shingled[anchor], length);
      EXPECT_THAT(line, ::testing::HasSubstr(fmt::format(
                            R"({{"id":"{}","relation":"{}","jaccard":{},"containment":{},)"
                            R"("anchor_jaccard":{},"anchor_containment":{})",
                            id, member["relation"], kept.jaccard, kept.containment, tie.jaccard,
                            tie.containment)));
      if (id != anchor) {
        EXPECT_TRUE(pairs.contains({std::min(id, anchor), std::max(id, anchor)}))
            << id << " has no tie with its anchor " << anchor;
      }
    }
  }
  EXPECT_GT(members, 20u);
}

TEST(NoPairIsOnTrust, InDedup) {
  const TempDir dir;
  const std::map<std::string, std::string> texts = AsciiStories(TestSeed());
  for (const auto& [id, text] : texts) dir.Write("in/" + id, text);
  for (const std::string length : {"3", "5", "1"}) {
    const std::string out = dir / ("out" + length);
    const CommandResult result =
        RunCopydesk({"dedup", dir / "in", "--out", out, "--shingle", length});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    ExpectMeasuredOnTheTexts(texts, out, Number(length));
  }
}

TEST(NoPairIsOnTrust, InARunOnWhatIsLeftOfThePages) {
  const TempDir dir;
  for (const auto& [id, text] : AsciiStories(TestSeed() + 1)) {
    dir.Write("in/" + id, "Home\nNews\nSport\n\n" + text + "\nShare\nRelated stories\nSubscribe\n");
  }
  const std::string out = dir / "out";
  const CommandResult result = RunCopydesk({"run", dir / "in", "--out", out, "--site", "none"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  ExpectMeasuredOnTheTexts(CleanTexts(out), out, 3);
}

TEST(NoPairIsOnTrust, WithEveryVerifiedPairAskedFor) {
  const TempDir dir;
  std::map<std::string, std::string> texts = AsciiStories(TestSeed() + 2);
  for (const auto& [id, text] : texts) dir.Write("in/" + id, text);
  ASSERT_EQ(RunCopydesk({"dedup", dir / "in", "--out", dir / "ties"}).exit_code, 0);
  ASSERT_EQ(RunCopydesk({"dedup", dir / "in", "--out", dir / "all", "--pairs", "all"}).exit_code,
            0);
  const std::vector<std::string> ties = ReadLines(dir / "ties/pairs.jsonl");
  const std::vector<std::string> all = ReadLines(dir / "all/pairs.jsonl");
  EXPECT_GT(all.size(), ties.size());
  // Exact copies are one in `all`, so only ties of different texts are sure to stand there.
  const std::set<std::string> found(all.begin(), all.end());
  std::map<std::string, Shingled> shingled;
  for (const auto& [id, text] : texts) shingled[id] = ShinglesOf(text, 3);
  for (const std::string& line : all) {
    const Row row = ParseRow(line);
    const Measures want = MeasuresOf(shingled[row["a"]], shingled[row["b"]], 3);
    EXPECT_THAT(line, ::testing::HasSubstr("\"jaccard\":" + want.jaccard +
                                           ",\"containment\":" + want.containment + ","));
  }
  size_t exact_only = 0;
  for (const std::string& line : ties) exact_only += found.contains(line) ? 0u : 1u;
  size_t copies = 0;
  std::set<std::vector<std::string>> seen;
  for (const auto& [id, made] : shingled) copies += seen.insert(made.words).second ? 0u : 1u;
  EXPECT_LE(exact_only, copies * 3);
}

// What each story is said to be, by id.
std::map<std::string, std::string> Verdicts(const std::string& out) {
  std::map<std::string, std::string> verdicts;
  for (const Row& row : ReadRows(out + "/documents.jsonl")) {
    verdicts[row["id"]] = row["relation"] + " of " + row["canonical"] + ", " + row["jaccard"];
  }
  return verdicts;
}

TEST(TheOrderOfTheInput, ChangesNoCluster) {
  const TempDir dir;
  Gen gen(TestSeed());
  ASSERT_EQ(RunCopydesk({"gen-corpus", "--out", dir / "made", "--docs", "1000"}).exit_code, 0);
  std::vector<std::string> lines = ReadLines(dir / "made/corpus.jsonl");
  // And a story that so many print, with a word changed here and there, that not all pairs are
  // looked at.
  std::vector<std::string> words;
  for (int i = 0; i < 240; ++i) words.push_back(fmt::format("w{}", gen.Below(100'000)));
  for (int copy = 0; copy < 150; ++copy) {
    std::vector<std::string> changed = words;
    for (int i = 0; i < 5; ++i) changed[gen.Below(changed.size())] = "another";
    lines.push_back(fmt::format(R"({{"id":"printed{}","site":"site{}","text":"{}"}})", copy,
                                copy % 7, fmt::join(changed, " ")));
  }
  for (const std::string command : {"dedup", "run"}) {
    std::map<std::string, std::string> first;
    for (int order = 0; order < 3; ++order) {
      dir.Write("in.jsonl", fmt::format("{}\n", fmt::join(lines, "\n")));
      const std::string out = dir / (command + std::to_string(order));
      const CommandResult result =
          RunCopydesk({command, dir / "in.jsonl", "--out", out, "--site", "field:site"});
      ASSERT_EQ(result.exit_code, 0) << result.err;
      const std::map<std::string, std::string> verdicts = Verdicts(out);
      if (first.empty()) first = verdicts;
      EXPECT_EQ(verdicts, first) << command << ", order " << order;
      gen.Shuffle(lines);
    }
  }
}

}  // namespace
}  // namespace copydesk::testing
