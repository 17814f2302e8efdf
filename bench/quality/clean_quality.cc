// The quality bench of cleaning: cleans every record of a corpus and writes {"id","text"} lines
// that the corpora's scorers read.
//
//   clean_quality CORPUS.jsonl[.gz] [--render NAME] [--site-field NAME | --pool]
//                 [--keep-title] [--text-field NAME] [--no-title] [--stories] > out.jsonl
//
// Without --site-field the site of no page is known; with it, the corpus is read twice, as a run
// does: once for the sites' profile, once to clean. --pool profiles the pages as ones whose site is
// not known. --no-title hides the title field from the cleaner. --stories joins a page's further
// stories to its text. Speed goes to stderr, reading and writing left out.
#include <simdjson.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bench/quality/records.h"
#include "stages/clean/clean.h"
#include "stages/clean/site_profile.h"
#include "stages/report/json_text.h"

namespace copydesk::clean {
namespace {

struct Arguments {
  std::string corpus;
  std::string render;
  std::string site_field;
  std::string text_field = "text";
  bool pool = false;
  bool keep_title = false;
  bool hide_title = false;
  bool all_stories = false;
};

struct Row {
  std::string id, text, title, site;
};

absl::Status ReadRows(const Arguments& arguments, std::vector<Row>& rows) {
  using quality::TextField;
  return quality::ReadRecords(arguments.corpus, [&](simdjson::dom::element record) {
    if (!arguments.render.empty() && TextField(record, "render") != arguments.render) return;
    rows.push_back(
        {TextField(record, "id"), TextField(record, arguments.text_field),
         arguments.hide_title ? std::string() : TextField(record, "title"),
         arguments.site_field.empty() ? std::string() : TextField(record, arguments.site_field)});
  });
}

// The processor time of this thread: other programs on the machine do not count.
double ThreadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

int Main(const Arguments& arguments) {
  std::vector<Row> rows;
  if (const absl::Status status = ReadRows(arguments, rows); !status.ok()) {
    std::fprintf(stderr, "clean_quality: %s\n", status.ToString().c_str());
    return 2;
  }
  absl::StatusOr<SiteProfile> profile = SiteProfile::Create(CleanOptions().site_memory);
  if (!profile.ok()) {
    std::fprintf(stderr, "clean_quality: %s\n", profile.status().ToString().c_str());
    return 2;
  }
  const bool profiled = arguments.pool || !arguments.site_field.empty();
  PageKeys keys;
  if (profiled) {
    double reading = 0, adding = 0;
    for (const Row& row : rows) {
      const double start = ThreadSeconds();
      keys.Read(row.text);
      const double read = ThreadSeconds();
      profile->Add(SiteKey(row.site), keys);
      adding += ThreadSeconds() - read;
      reading += read - start;
    }
    std::fprintf(stderr, "profile: %.3f s for keys, %.3f s for counting\n", reading, adding);
  }
  CleanWorkspace workspace;
  CleanOptions options;
  options.keep_title = arguments.keep_title;
  SiteScratch scratch;
  std::vector<uint8_t> evidence;
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;
  std::string out;
  uint64_t bytes = 0, further = 0;
  double seconds = 0;
  for (const Row& row : rows) {
    evidence.clear();
    if (profiled) {
      keys.Read(row.text);
      profile->Evidence(SiteKey(row.site), keys, scratch, evidence);
    }
    PageFacts facts;
    facts.title = row.title;
    stories.clear();
    removed.clear();
    const double start = ThreadSeconds();
    CleanPage({row.text, &facts, evidence}, options, workspace, stories, removed);
    seconds += ThreadSeconds() - start;
    bytes += row.text.size();
    further += stories.size() - 1;
    std::string text;
    for (size_t s = 0; s < (arguments.all_stories ? stories.size() : 1); ++s) {
      text += stories[s].text;
    }
    out = "{\"id\":";
    report::AppendJsonString(out, row.id);
    out += ",\"title\":";
    report::AppendJsonString(out, stories[0].facts.title);
    out += ",\"text\":";
    report::AppendJsonString(out, text);
    out += "}\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  std::fprintf(stderr, "%zu pages, %llu further stories, %.1f MB, %.1f MB/s\n", rows.size(),
               static_cast<unsigned long long>(further), static_cast<double>(bytes) / 1e6,
               static_cast<double>(bytes) / 1e6 / seconds);
  return 0;
}

}  // namespace
}  // namespace copydesk::clean

int main(int argc, char** argv) {
  copydesk::clean::Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    const bool has_value = i + 1 < argc;
    if (name == "--keep-title") {
      arguments.keep_title = true;
    } else if (name == "--pool") {
      arguments.pool = true;
    } else if (name == "--no-title") {
      arguments.hide_title = true;
    } else if (name == "--stories") {
      arguments.all_stories = true;
    } else if (name == "--render" && has_value) {
      arguments.render = argv[++i];
    } else if (name == "--site-field" && has_value) {
      arguments.site_field = argv[++i];
    } else if (name == "--text-field" && has_value) {
      arguments.text_field = argv[++i];
    } else if (!name.starts_with("--") && arguments.corpus.empty()) {
      arguments.corpus = name;
    } else {
      std::fprintf(stderr, "clean_quality: unknown argument %s\n", argv[i]);
      return 2;
    }
  }
  if (arguments.corpus.empty()) {
    std::fprintf(stderr,
                 "usage: clean_quality CORPUS.jsonl[.gz] [--render NAME] "
                 "[--site-field NAME | --pool] [--keep-title] [--text-field NAME] [--no-title] "
                 "[--stories]\n");
    return 2;
  }
  return copydesk::clean::Main(arguments);
}
