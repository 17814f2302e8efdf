// The cleaning of pages as a whole, and the parts of it that take the most time. Bytes are bytes of
// page text. The pages are invented: menus and teasers above, a story, and a tail of links, prompts
// and small print, most of it in lines of a few words, as on real pages.
#include <benchmark/benchmark.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "bench/benchmark_text.h"
#include "pipeline/document.h"
#include "stages/clean/clean.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/line_net.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/site_profile.h"
#include "stages/hash/target.h"

namespace copydesk::bench {
namespace {

const bool kTargetIsKnown = hash::ForceTargetFromEnvironment();

constexpr size_t kPages = 200;
constexpr size_t kStoryBytes = 2000;

constexpr std::string_view kMenu[] = {"Home",         "World",      "Business",     "Sport",
                                      "Opinion",      "Sign in",    "Subscribe",    "Weather",
                                      "All sections", "Newsletter", "Live updates", "Video"};
constexpr std::string_view kTail[] = {"Read more",
                                      "Related stories",
                                      "Share this article",
                                      "Follow us on social media",
                                      "Sign up for our newsletter and never miss a story.",
                                      "Advertisement",
                                      "Terms of use",
                                      "Privacy policy",
                                      "Contact us",
                                      "3 hours ago",
                                      "Copyright 2024 The Harbour Gazette. All rights reserved."};

// The first words of a story, as a headline would have them.
std::string Headline(std::string_view story, std::mt19937_64& random) {
  size_t end = story.find(' ', 30 + random() % 30);
  if (end == std::string_view::npos) end = story.size();
  std::string line(story.substr(0, end));
  for (char& c : line) {
    if (c == '\n' || c == '.') c = ' ';
  }
  return line;
}

std::vector<std::string> Pages() {
  const std::vector<std::string> stories = Stories(kPages, kStoryBytes, 11);
  std::mt19937_64 random(12);
  std::vector<std::string> pages;
  for (size_t i = 0; i < kPages; ++i) {
    std::string& page = pages.emplace_back();
    const auto line = [&](std::string_view text) { (page += text) += "\n\n"; };
    for (size_t k = 0; k < 24; ++k) line(kMenu[random() % std::size(kMenu)]);
    for (size_t k = 0; k < 4; ++k) line(Headline(stories[random() % kPages], random));
    line(Headline(stories[i], random));
    line("By Ann Example");
    line("March 3, 2024 10:15");
    line(stories[i]);
    for (size_t k = 0; k < 30; ++k) {
      line(random() % 3 == 0 ? Headline(stories[random() % kPages], random)
                             : std::string(kTail[random() % std::size(kTail)]));
    }
  }
  return pages;
}

void SetBytes(benchmark::State& state, const std::vector<std::string>& pages) {
  if (!kTargetIsKnown) state.SkipWithError("COPYDESK_TARGET does not run here");
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(TotalBytes(pages)));
  state.SetLabel(hash::ActiveTargetName());
}

// What each page is once it has been read, and what its features are.
struct ReadPage {
  clean::PageLines lines;
  clean::LineTable table;
};
std::vector<ReadPage> ReadPages(const std::vector<std::string>& pages) {
  std::vector<ReadPage> read(pages.size());
  clean::FeatureScratch scratch;
  for (size_t i = 0; i < pages.size(); ++i) {
    read[i].lines.Read(pages[i], clean::Lexicon::BuiltIn());
    clean::ExtractFeatures(read[i].lines, read[i].lines.units.size(),
                           clean::WordEvidence::BuiltIn(), scratch, read[i].table);
  }
  return read;
}

void BM_CleanPage(benchmark::State& state) {
  const std::vector<std::string> pages = Pages();
  const clean::CleanOptions options;
  clean::CleanWorkspace workspace;
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;
  for (auto _ : state) {
    for (const std::string& page : pages) {
      stories.clear();
      removed.clear();
      clean::CleanPage({.text = page}, options, workspace, stories, removed);
      benchmark::DoNotOptimize(stories.data());
    }
  }
  if (removed.empty()) state.SkipWithError("nothing was removed");
  SetBytes(state, pages);
}
BENCHMARK(BM_CleanPage);

void BM_ReadLines(benchmark::State& state) {
  const std::vector<std::string> pages = Pages();
  clean::PageLines lines;
  for (auto _ : state) {
    for (const std::string& page : pages) {
      lines.Read(page, clean::Lexicon::BuiltIn());
      benchmark::DoNotOptimize(lines.units.data());
    }
  }
  if (lines.units.empty()) state.SkipWithError("no lines");
  SetBytes(state, pages);
}
BENCHMARK(BM_ReadLines);

// Of one line of running text, alone.
void BM_ScanLine(benchmark::State& state) {
  std::string line = Stories(1, 300, 13)[0];
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  std::array<uint32_t, clean::kLanguages> languages{};
  std::vector<uint32_t> words;
  for (auto _ : state) {
    words.clear();
    benchmark::DoNotOptimize(clean::ScanLine(line, clean::Lexicon::BuiltIn(), languages, words));
  }
  if (words.empty()) state.SkipWithError("no words");
  SetBytes(state, {line});
}
BENCHMARK(BM_ScanLine);

void BM_ExtractFeatures(benchmark::State& state) {
  const std::vector<std::string> pages = Pages();
  const std::vector<ReadPage> read = ReadPages(pages);
  clean::FeatureScratch scratch;
  clean::LineTable table;
  for (auto _ : state) {
    for (const ReadPage& page : read) {
      clean::ExtractFeatures(page.lines, page.lines.units.size(), clean::WordEvidence::BuiltIn(),
                             scratch, table);
      benchmark::DoNotOptimize(table.Column(clean::Feature::kWords));
    }
  }
  if (table.rows() == 0) state.SkipWithError("no units");
  SetBytes(state, pages);
}
BENCHMARK(BM_ExtractFeatures);

void BM_RunNet(benchmark::State& state) {
  const std::vector<std::string> pages = Pages();
  const std::vector<ReadPage> read = ReadPages(pages);
  clean::NetScratch scratch;
  std::vector<int32_t> scores;
  for (auto _ : state) {
    for (const ReadPage& page : read) {
      clean::RunNet(page.table, *clean::BuiltInModel().net, scratch, scores);
      benchmark::DoNotOptimize(scores.data());
    }
  }
  if (scores.empty()) state.SkipWithError("no scores");
  SetBytes(state, pages);
}
BENCHMARK(BM_RunNet);

void BM_PageKeys(benchmark::State& state) {
  const std::vector<std::string> pages = Pages();
  clean::PageKeys keys;
  for (auto _ : state) {
    for (const std::string& page : pages) {
      keys.Read(page);
      benchmark::DoNotOptimize(keys.lines.data());
    }
  }
  if (keys.lines.empty()) state.SkipWithError("no lines");
  SetBytes(state, pages);
}
BENCHMARK(BM_PageKeys);

// Asks a profile that is larger than the caches about pages of lines that it was told of once.
// Items are lines.
void BM_SiteEvidence(benchmark::State& state) {
  constexpr size_t kSitePages = 4000, kLines = 100;
  constexpr uint64_t kSite = 1;
  std::mt19937_64 random(14);
  std::vector<clean::PageKeys> pages(kSitePages);
  clean::SiteProfile profile = *clean::SiteProfile::Create(uint64_t{64} << 20);
  for (clean::PageKeys& page : pages) {
    for (size_t i = 0; i < kLines; ++i) page.lines.push_back({.key = random(), .words = 8});
    for (uint64_t& context : page.contexts) context = random();
    profile.Add(kSite, page);
  }
  clean::SiteScratch scratch;
  std::vector<uint8_t> levels;
  size_t next = 0;
  for (auto _ : state) {
    profile.Evidence(kSite, pages[next++ % kSitePages], scratch, levels);
    benchmark::DoNotOptimize(levels.data());
  }
  if (levels != std::vector<uint8_t>(kLines, clean::kSiteUnique))
    state.SkipWithError("wrong level");
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(kLines));
}
BENCHMARK(BM_SiteEvidence);

}  // namespace
}  // namespace copydesk::bench
