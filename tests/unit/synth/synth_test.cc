#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/synth/pattern.h"
#include "stages/synth/random.h"
#include "stages/synth/write_corpus.h"
#include "tests/unit/synth/synth_records.h"
#include "xxhash.h"

namespace copydesk::synth {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

SynthOptions Docs(uint64_t docs, uint64_t seed = 1, Mix mix = Mix::kNews) {
  SynthOptions options;
  options.docs = docs;
  options.seed = seed;
  options.mix = mix;
  return options;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) {
    all += line;
  }
  return all;
}

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

class TempDir {
 public:
  TempDir() {
    std::string name = (fs::temp_directory_path() / "synth_test_XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TempDir() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool Always(uint64_t) { return true; }

TEST(Synth, TheFirst200PagesOfSeed1HaveTheirKnownHash) {
  // The bytes are a promise to whoever quotes a result by its seed: a change of this number is a
  // change of the corpus, and belongs in the changelog.
  const std::string bytes = Joined(MakeLines(Docs(200)));
  EXPECT_EQ(XXH3_64bits(bytes.data(), bytes.size()), 0xc3a28d581854b100ULL);
}

TEST(Synth, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers) {
  const std::string one = Joined(MakeLines(Docs(300, 1)));
  EXPECT_EQ(one, Joined(MakeLines(Docs(300, 1))));
  const std::vector<Record> first = MakeRecords(Docs(300, 1));
  const std::vector<Record> second = MakeRecords(Docs(300, 2));
  ASSERT_EQ(first.size(), second.size());
  for (size_t i = 0; i < first.size(); ++i) {
    EXPECT_NE(first[i].clean, second[i].clean);
  }
}

TEST(Synth, EveryLineIsOneValidJsonRecordWithAnIdOfItsOwn) {
  const std::vector<std::string> lines = MakeLines(Docs(1500));
  ASSERT_EQ(lines.size(), 1500U);
  std::string former;
  for (const std::string& line : lines) {
    ASSERT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
    ASSERT_EQ(line.back(), '\n');
    ASSERT_TRUE(simdjson::validate_utf8(line.data(), line.size()));
    Record record;
    ASSERT_TRUE(ReadRecord(line, record)) << line;
    EXPECT_LT(former, record.id);
    EXPECT_THAT(record.url, HasSubstr("https://" + record.site + "/"));
    EXPECT_FALSE(record.edits.empty());
    EXPECT_EQ(record.date.size(), 10U);
    former = record.id;
  }
}

TEST(Synth, AnyNumberOfPagesCanBeAskedForAndEveryNamedStoryIsThere) {
  for (const uint64_t docs : {0U, 1U, 2U, 3U, 12U, 13U, 50U, 211U, 5999U, 6000U, 6001U, 6040U}) {
    const std::vector<Record> records = MakeRecords(Docs(docs, 5));
    ASSERT_EQ(records.size(), docs);
    std::set<std::string> stories;
    for (const Record& record : records) {
      stories.insert(record.story);
    }
    for (const Record& record : records) {
      if (!record.base.empty()) {
        EXPECT_TRUE(stories.contains(record.base)) << docs << ' ' << record.id;
      }
      for (const std::string& story : record.stories) {
        EXPECT_TRUE(stories.contains(story)) << docs << ' ' << record.id;
      }
    }
  }
}

TEST(Synth, PagesFarIntoALargeCorpusCostNoMoreThanTheFirst) {
  auto generator = Generator::Create(Docs(10'000'000));
  ASSERT_TRUE(generator.ok());
  Page page;
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(generator->Next(page));
    EXPECT_FALSE(page.clean.empty());
  }
}

TEST(Synth, CopiesShareTheirStoryAndStandAtDifferentSites) {
  std::map<std::string, std::vector<const Record*>> stories;
  const std::vector<Record> records = MakeRecords(Docs(6000));
  for (const Record& record : records) {
    stories[record.story].push_back(&record);
  }
  std::map<size_t, size_t> sizes;
  for (const auto& [story, copies] : stories) {
    ++sizes[copies.size()];
    std::set<std::string> sites;
    for (const Record* copy : copies) {
      sites.insert(copy->site);
      if (story[0] != 's') {
        EXPECT_EQ(copies.size(), 1U) << story;
      }
    }
    EXPECT_EQ(sites.size(), copies.size()) << story;
  }
  for (size_t copies = 1; copies <= 12; ++copies) {
    EXPECT_GT(sizes[copies], 5U) << copies;
  }
  EXPECT_EQ(sizes.rbegin()->first, 12U);
}

TEST(Synth, KindsOccurInTheirShares) {
  std::map<std::string, size_t> kinds;
  for (const Record& record : MakeRecords(Docs(6000))) {
    ++kinds[record.kind];
    if (record.kind == "unique") {
      EXPECT_EQ(record.story[0], 'u');
    }
    EXPECT_EQ(record.kind == "followup", !record.base.empty());
    EXPECT_EQ(record.kind == "roundup", record.stories.size() == 2);
    EXPECT_EQ(record.kind == "template", record.family >= 0);
  }
  EXPECT_EQ(kinds["unique"], 2100U);
  EXPECT_EQ(kinds["followup"], 360U);
  EXPECT_EQ(kinds["template"], 300U);
  EXPECT_EQ(kinds["roundup"], 72U);
  // Copies: the syndication set has these numbers, give or take a fifth and a few.
  const std::map<std::string, size_t> wanted = {
      {"exact", 582},    {"norm", 66},     {"headline", 154}, {"house", 334},
      {"reorder", 80},   {"light", 331},   {"insert", 309},   {"short", 379},
      {"abridged", 440}, {"excerpt", 235}, {"rewrite", 260}};
  for (const auto& [kind, count] : wanted) {
    EXPECT_GE(kinds[kind] + count / 5 + 20, count) << kind;
    EXPECT_LE(kinds[kind], count + count / 5 + 20) << kind;
  }
  EXPECT_EQ(kinds.size(), 15U);
}

TEST(Synth, ARecordNamesItsHardestEditAsItsKind) {
  for (const Record& record : MakeRecords(Docs(2000))) {
    if (record.story[0] == 's' && record.kind != "short") {
      EXPECT_EQ(record.edits.back(), record.kind) << record.id;
    }
  }
}

TEST(Synth, TheCleanLinesStandInThePageInTheirOrder) {
  for (const Record& record : MakeRecords(Docs(600))) {
    const std::vector<std::string> page = SplitLines(record.text);
    const std::vector<std::string> clean = SplitLines(record.clean);
    ASSERT_FALSE(clean.empty());
    EXPECT_EQ(clean[0], record.title);
    auto at = page.begin();
    for (const std::string& line : clean) {
      at = std::find(at, page.end(), line);
      ASSERT_NE(at, page.end()) << record.id << ": " << line;
      ++at;
    }
    EXPECT_GT(page.size(), clean.size() + 15);
  }
}

TEST(Synth, ASiteRepeatsItsChromeAndShowsTheHeadlinesOfItsOtherPages) {
  std::map<std::string, std::vector<Record>> sites;
  for (Record& record : MakeRecords(Docs(3000))) {
    sites[record.site].push_back(std::move(record));
  }
  EXPECT_GT(sites.size(), 60U);
  size_t teased = 0;
  size_t pages = 0;
  size_t inserts = 0;
  size_t alt_texts = 0;
  for (const auto& [site, records] : sites) {
    if (records.size() < 5) {
      continue;
    }
    std::map<std::string, size_t> lines;
    std::set<std::string> titles;
    for (const Record& record : records) {
      for (const std::string& line : SplitLines(record.text)) {
        ++lines[line];
      }
      titles.insert(record.title);
    }
    const auto everywhere = std::count_if(lines.begin(), lines.end(), [&](const auto& line) {
      return line.second >= records.size();
    });
    EXPECT_GT(everywhere, 12) << site;
    for (const Record& record : records) {
      ++pages;
      bool shown = false;
      for (const std::string& line : SplitLines(record.text)) {
        shown |= line != record.title && titles.contains(line);
        alt_texts += line == "spot_img";
        inserts += line.starts_with("RELATED: ") || line.starts_with("Also read: ");
      }
      teased += shown;
    }
  }
  EXPECT_GT(teased * 10, pages * 8);
  EXPECT_GT(inserts, 20U);
  EXPECT_GT(alt_texts, 20U);
}

TEST(Synth, SomeChromeIsProse) {
  size_t prose = 0;
  const std::vector<Record> records = MakeRecords(Docs(300));
  for (const Record& record : records) {
    const std::vector<std::string> clean = SplitLines(record.clean);
    for (const std::string& line : SplitLines(record.text)) {
      prose +=
          std::find(clean.begin(), clean.end(), line) == clean.end() && Words(line).size() >= 20;
    }
  }
  EXPECT_GT(prose, records.size());
}

TEST(Synth, TheTemplatesMixIsTemplatePagesAlone) {
  std::set<std::string> stories;
  std::set<int64_t> families;
  for (const Record& record : MakeRecords(Docs(700, 3, Mix::kTemplates))) {
    EXPECT_EQ(record.kind, "template");
    stories.insert(record.story);
    families.insert(record.family);
  }
  EXPECT_EQ(stories.size(), 700U);
  EXPECT_EQ(families.size(), 12U);
}

TEST(Synth, TheBackgroundMixSharesOneParagraphAndNothingElse) {
  const std::vector<Record> records = MakeRecords(Docs(300, 3, Mix::kBackground));
  std::set<std::string> stories;
  std::map<std::string, size_t> shingles;
  for (const Record& record : records) {
    EXPECT_EQ(record.kind, "unique");
    stories.insert(record.story);
    for (const std::string& shingle : Shingles(record.clean)) {
      ++shingles[shingle];
    }
  }
  EXPECT_EQ(stories.size(), 300U);
  const auto everywhere = std::count_if(shingles.begin(), shingles.end(),
                                        [](const auto& entry) { return entry.second == 300; });
  EXPECT_GT(everywhere, 40);
  EXPECT_LT(everywhere, 120);
  const auto half = std::count_if(shingles.begin(), shingles.end(),
                                  [](const auto& entry) { return entry.second >= 100; });
  EXPECT_LT(half, everywhere + 40);
}

TEST(Synth, OptionsOutOfRangeAreRefusedByName) {
  struct Case {
    SynthOptions options;
    std::string_view want;
  };
  std::vector<Case> cases(5);
  cases[0] = {Docs(100'000'000), "docs"};
  cases[1].want = cases[2].want = "pages_per_site";
  cases[1].options.pages_per_site = 11;
  cases[2].options.pages_per_site = 501;
  cases[3].options.unique_permille = 900;
  cases[3].want = "at most 1000";
  cases[4].options.unique_permille = 870;
  cases[4].want = "need at least 50 permille";
  for (const Case& c : cases) {
    const absl::Status status = c.options.Validate();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.want;
    EXPECT_THAT(status.ToString(), HasSubstr(std::string(c.want)));
    EXPECT_FALSE(Generator::Create(c.options).ok());
  }
  SynthOptions copies_alone = Docs(500);
  copies_alone.unique_permille = copies_alone.followup_permille = 0;
  copies_alone.template_permille = copies_alone.roundup_permille = 0;
  const std::vector<Record> records = MakeRecords(copies_alone);
  EXPECT_EQ(records.size(), 500U);
  for (const Record& record : records) {
    EXPECT_EQ(record.story[0], 's');
  }
}

TEST(WriteCorpus, RecordsAndTruthAgree) {
  const TempDir dir;
  const fs::path out = dir.path() / "made" / "here";
  const auto summary = WriteCorpus(Docs(120), CorpusFormat::kJsonl, out, Always);
  ASSERT_TRUE(summary.ok()) << summary.status().ToString();
  const std::string corpus = ReadFile(out / "corpus.jsonl");
  EXPECT_EQ(summary->docs, 120U);
  EXPECT_EQ(summary->bytes, corpus.size());
  EXPECT_EQ(corpus, Joined(MakeLines(Docs(120))));
  const std::vector<std::string> records = SplitLines(corpus);
  const std::vector<std::string> truth = SplitLines(ReadFile(out / "truth.jsonl"));
  ASSERT_EQ(records.size(), truth.size());
  for (size_t i = 0; i < truth.size(); ++i) {
    // The truth is the record up to its text.
    const std::string_view head(truth[i].data(), truth[i].size() - 1);
    EXPECT_TRUE(records[i].starts_with(head));
    EXPECT_TRUE(records[i].substr(head.size()).starts_with(",\"text\":"));
  }
}

TEST(WriteCorpus, AFolderOfTextHasTheSamePagesAsTheRecords) {
  const TempDir dir;
  ASSERT_TRUE(WriteCorpus(Docs(80), CorpusFormat::kText, dir.path(), Always).ok());
  const std::vector<Record> records = MakeRecords(Docs(80));
  const std::vector<std::string> truth = SplitLines(ReadFile(dir.path() / "truth.jsonl"));
  ASSERT_EQ(truth.size(), records.size());
  for (size_t i = 0; i < records.size(); ++i) {
    const std::string name = records[i].site + "/" + records[i].id + ".txt";
    EXPECT_EQ(ReadFile(dir.path() / "pages" / name), records[i].text);
    EXPECT_THAT(truth[i], HasSubstr("{\"id\":\"" + name + "\""));
    EXPECT_THAT(truth[i], HasSubstr("\"story\":\"" + records[i].story + "\""));
  }
}

TEST(WriteCorpus, AnEmptyCorpusIsTwoEmptyFiles) {
  const TempDir dir;
  ASSERT_TRUE(WriteCorpus(Docs(0), CorpusFormat::kJsonl, dir.path(), Always).ok());
  EXPECT_EQ(fs::file_size(dir.path() / "corpus.jsonl"), 0U);
  EXPECT_EQ(fs::file_size(dir.path() / "truth.jsonl"), 0U);
}

TEST(WriteCorpus, WhatIsThereIsNotOverwritten) {
  const TempDir dir;
  std::ofstream(dir.path() / "truth.jsonl") << "mine";
  const auto summary = WriteCorpus(Docs(5), CorpusFormat::kJsonl, dir.path(), Always);
  EXPECT_EQ(summary.status().code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(ReadFile(dir.path() / "truth.jsonl"), "mine");
  EXPECT_FALSE(fs::exists(dir.path() / "corpus.jsonl"));
}

TEST(WriteCorpus, AStoppedRunLeavesNothing) {
  for (const CorpusFormat format : {CorpusFormat::kJsonl, CorpusFormat::kText}) {
    const TempDir dir;
    const auto summary =
        WriteCorpus(Docs(50), format, dir.path(), [](uint64_t done) { return done < 20; });
    EXPECT_EQ(summary.status().code(), absl::StatusCode::kCancelled);
    EXPECT_TRUE(fs::is_empty(dir.path()));
  }
}

TEST(WriteCorpus, AFileWhereTheFolderShouldBeIsAnError) {
  const TempDir dir;
  std::ofstream(dir.path() / "file") << "x";
  const auto summary = WriteCorpus(Docs(5), CorpusFormat::kJsonl, dir.path() / "file", Always);
  EXPECT_EQ(summary.status().code(), absl::StatusCode::kUnavailable);
}

TEST(Permutation, IsABijectionForAllSmallSizes) {
  for (uint64_t n = 1; n < 300; ++n) {
    const Permutation permutation(n, n * 7);
    std::set<uint64_t> images;
    for (uint64_t i = 0; i < n; ++i) {
      const uint64_t image = permutation(i);
      EXPECT_LT(image, n);
      images.insert(image);
    }
    EXPECT_EQ(images.size(), n);
  }
}

TEST(Rng, ZipfRanksStayInRangeAndFallAsOneOverRank) {
  Rng rng(1);
  std::vector<uint32_t> counts(1U << 10);
  constexpr uint32_t kDraws = 2'000'000;
  for (uint32_t i = 0; i < kDraws; ++i) {
    const uint32_t rank = rng.ZipfRank(2, 10);
    ASSERT_GE(rank, 4U);
    ASSERT_LT(rank, 1024U);
    ++counts[rank];
  }
  // Eight octaves, each with an eighth of the draws; within one, the lower half in rank has more.
  const auto sum = [&](size_t lo, size_t hi) {
    uint32_t total = 0;
    for (size_t i = lo; i < hi; ++i) {
      total += counts[i];
    }
    return total;
  };
  for (size_t lo = 4; lo < 1024; lo *= 2) {
    EXPECT_NEAR(sum(lo, 2 * lo), kDraws / 8, kDraws / 400) << lo;
  }
  EXPECT_NEAR(static_cast<double>(sum(256, 384)) / sum(384, 512), 1.41, .03);
}

TEST(Rng, QuantilesComeOutAsGiven) {
  Rng rng(2);
  constexpr std::array<uint32_t, 3> kQuantiles = {10, 20, 100};
  std::vector<uint32_t> draws(100'000);
  for (uint32_t& draw : draws) {
    draw = rng.Quantile(kQuantiles);
  }
  std::sort(draws.begin(), draws.end());
  EXPECT_EQ(draws.front(), 10U);
  EXPECT_NEAR(draws[25'000], 15, 1);
  EXPECT_NEAR(draws[50'000], 20, 1);
  EXPECT_NEAR(draws[75'000], 60, 2);
  EXPECT_LE(draws.back(), 100U);
}

TEST(Pattern, BlanksAreFilledIn) {
  Facts facts;
  facts.place = "Aville";
  facts.other_place = "Btown";
  facts.person = "C D";
  facts.other_person = "E F";
  facts.organisation = "G Group";
  facts.site = "H Times";
  facts.weekday = "Monday";
  facts.month = "May";
  const struct {
    std::string_view pattern, want;
  } cases[] = {
      {"", ""},
      {"no blanks", "no blanks"},
      {"{P} {Q} {N} {R} {O} {W} {D} {M}", "Aville Btown C D E F G Group H Times Monday May"},
      {"{#7,7} {.5,5} {.35,35} {:5,5} {:123,123}", "7 0.5 3.5 0.05 1.23"},
      {"{a|a} b", "a b"},
      {"x{", "x"},
      {"x{}y{?}", "xy"},
      {"{#}", "0"},
  };
  for (const auto& c : cases) {
    Rng rng(1);
    std::string out;
    Fill(c.pattern, facts, Usual{}, rng, out);
    EXPECT_EQ(out, c.want) << c.pattern;
  }
}

TEST(Pattern, UsualFiguresComeAgain) {
  std::set<std::string> values;
  for (uint64_t seed = 0; seed < 50; ++seed) {
    Rng rng(seed);
    std::string out;
    Fill("{#1,1000000}", Facts{}, Usual{9, 1000}, rng, out);
    values.insert(out);
  }
  EXPECT_EQ(values.size(), 1U);
}

}  // namespace
}  // namespace copydesk::synth
