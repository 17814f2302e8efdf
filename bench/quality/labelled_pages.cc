#include "bench/quality/labelled_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "bench/quality/records.h"
#include "pipeline/status_macros.h"
#include "stages/hash/hash.h"
#include "stages/text/lines.h"
#include "stages/text/words.h"

namespace copydesk::quality {
namespace {

std::vector<std::string_view> LinesOf(const std::string& text) {
  std::vector<text::LineSpan> spans;
  text::SplitLines(text, spans);
  std::vector<std::string_view> lines;
  lines.reserve(spans.size());
  for (const text::LineSpan& span : spans) lines.push_back(span.Of(text));
  return lines;
}

std::vector<uint64_t> WordsOf(std::string_view text) {
  std::vector<uint64_t> words;
  text::HashWords(text, words);
  return words;
}

uint64_t Mix(uint64_t a, uint64_t b) {
  return (a ^ (b * 0x9E3779B97F4A7C15u)) * 0xC2B2AE3D27D4EB4Fu;
}

// A line of six words or more is story if six tenths of its runs of three words stand in the gold
// text. A shorter one has to stand there whole, and next to a line of story.
constexpr size_t kRun = 3;
constexpr size_t kLong = 6;

std::vector<Label> LabelByGold(const std::string& text, const std::string& gold) {
  const std::vector<uint64_t> said = WordsOf(gold);
  std::unordered_set<uint64_t> runs[kLong];  // by length - 1
  for (size_t n = 1; n < kLong; ++n) {
    for (size_t i = 0; i + n <= said.size(); ++i) {
      uint64_t run = n;
      for (size_t k = 0; k < n; ++k) run = Mix(run, said[i + k]);
      runs[n - 1].insert(run);
    }
  }
  const auto has = [&](const uint64_t* words, size_t n) {
    uint64_t run = n;
    for (size_t k = 0; k < n; ++k) run = Mix(run, words[k]);
    return runs[n - 1].contains(run);
  };
  std::vector<Label> labels;
  std::vector<size_t> worded, maybe;  // lines with words; short ones that stand in the gold
  for (const std::string_view line : LinesOf(text)) {
    const std::vector<uint64_t> words = WordsOf(line);
    Label label = Label::kUnknown;
    if (words.size() >= kLong) {
      size_t found = 0;
      const size_t all = words.size() - kRun + 1;
      for (size_t i = 0; i < all; ++i) found += has(&words[i], kRun);
      label = found * 10 >= all * 6 ? Label::kStory : Label::kChrome;
    } else if (!words.empty()) {
      label = Label::kChrome;
      if (has(words.data(), words.size())) maybe.push_back(worded.size());
    }
    if (!words.empty()) worded.push_back(labels.size());
    labels.push_back(label);
  }
  const auto is_story = [&](size_t at) {
    return at < worded.size() && labels[worded[at]] == Label::kStory;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const size_t at : maybe) {
      Label& label = labels[worded[at]];
      if (label != Label::kStory && (is_story(at - 1) || is_story(at + 1))) {
        label = Label::kStory;
        changed = true;
      }
    }
  }
  return labels;
}

std::string Squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// A line that a snippet stands in, or that stands in a snippet, has the snippet's label.
constexpr size_t kPartBytes = 12;

std::vector<Label> LabelBySnippets(const std::string& text, const std::vector<std::string>& with,
                                   const std::vector<std::string>& without) {
  std::vector<std::string> lines;
  for (const std::string_view line : LinesOf(text)) lines.push_back(Squeezed(line));
  std::vector<Label> labels(lines.size(), Label::kUnknown);
  const auto mark = [&](const std::vector<std::string>& snippets, Label label) {
    for (const std::string& snippet : snippets) {
      const std::string wanted = Squeezed(snippet);
      if (wanted.empty()) continue;
      for (size_t i = 0; i < lines.size(); ++i) {
        const bool hit =
            lines[i].find(wanted) != std::string::npos ||
            (lines[i].size() >= kPartBytes && wanted.find(lines[i]) != std::string::npos);
        if (!hit) continue;
        labels[i] = labels[i] == Label::kUnknown || labels[i] == label ? label : Label::kUnknown;
      }
    }
  };
  mark(without, Label::kChrome);
  mark(with, Label::kStory);
  return labels;
}

LabelledPage PageOf(simdjson::dom::element record, PageSet set) {
  LabelledPage page;
  page.id = TextField(record, "id");
  page.set = set;
  page.render = TextField(record, "render");
  page.domain = TextField(record, "domain");
  if (page.domain.empty()) page.domain = TextField(record, "page");
  page.title = TextField(record, "title");
  page.text = TextField(record, "text");
  page.fold = hash::Hash64(page.domain) % kFolds;
  return page;
}

}  // namespace

absl::StatusOr<std::vector<LabelledPage>> ReadLabelledPages(const std::string& corpora) {
  std::vector<LabelledPage> pages;
  std::unordered_map<std::string, std::vector<Label>> given;
  RETURN_IF_ERROR(ReadRecords(
      fmt::format("{}/chrome-dev-labels.jsonl.gz", corpora), [&](simdjson::dom::element record) {
        std::vector<Label>& labels = given[TextField(record, "id")];
        simdjson::dom::array keep;
        if (record["keep"].get(keep) != simdjson::SUCCESS) return;
        for (const simdjson::dom::element k : keep) {
          labels.push_back(k.get_int64().value_unsafe() != 0 ? Label::kStory : Label::kChrome);
        }
      }));
  absl::Status bad;
  RETURN_IF_ERROR(ReadRecords(
      fmt::format("{}/chrome-dev.jsonl.gz", corpora), [&](simdjson::dom::element record) {
        LabelledPage page = PageOf(record, PageSet::kGuides);
        page.labels = given[page.id];
        const size_t lines = LinesOf(page.text).size();
        // The labels count what stands behind a last line break as one more line.
        if (page.labels.size() < lines) {
          bad = absl::InvalidArgumentError(
              fmt::format("{}: {} labels, expected {}", page.id, page.labels.size(), lines));
          return;
        }
        page.labels.resize(lines);
        if (page.render == "line") {
          LabelledPage gold = page;
          gold.id += "-gold";
          gold.set = PageSet::kGold;
          gold.title.clear();
          gold.text = TextField(record, "gold");
          gold.labels.assign(LinesOf(gold.text).size(), Label::kStory);
          pages.push_back(std::move(gold));
        }
        pages.push_back(std::move(page));
      }));
  RETURN_IF_ERROR(bad);
  RETURN_IF_ERROR(ReadRecords(fmt::format("{}/chrome-news-dev.jsonl.gz", corpora),
                              [&](simdjson::dom::element record) {
                                LabelledPage page = PageOf(record, PageSet::kNews);
                                page.labels = LabelByGold(page.text, TextField(record, "gold"));
                                pages.push_back(std::move(page));
                              }));
  RETURN_IF_ERROR(ReadRecords(
      fmt::format("{}/chrome-multi-dev.jsonl.gz", corpora), [&](simdjson::dom::element record) {
        LabelledPage page = PageOf(record, PageSet::kMulti);
        page.labels =
            LabelBySnippets(page.text, TextsField(record, "with"), TextsField(record, "without"));
        pages.push_back(std::move(page));
      }));
  return pages;
}

}  // namespace copydesk::quality
