// Generated records read back with simdjson, and a plain oracle for words and 3-shingles.
#ifndef COPYDESK_TESTS_UNIT_SYNTH_SYNTH_RECORDS_H_
#define COPYDESK_TESTS_UNIT_SYNTH_SYNTH_RECORDS_H_

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "simdjson.h"
#include "stages/synth/generator.h"
#include "stages/synth/options.h"

namespace copydesk::synth {

struct Record {
  std::string id, site, url, date, title, text, clean, story, kind, base;
  std::vector<std::string> edits, stories;
  int64_t family = -1;
};

// The lines that the options make; empty if they are refused.
inline std::vector<std::string> MakeLines(const SynthOptions& options) {
  std::vector<std::string> lines;
  auto generator = Generator::Create(options);
  if (generator.ok()) {
    for (std::string line; generator->Next(line);) {
      lines.push_back(line);
    }
  }
  return lines;
}

// False if the line is no valid JSON object or lacks a field.
inline bool ReadRecord(std::string_view line, Record& record) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.parse(line.data(), line.size()).get(root) != simdjson::SUCCESS) {
    return false;
  }
  const auto string = [&](const char* key, std::string& out) {
    std::string_view value;
    const bool found = root[key].get(value) == simdjson::SUCCESS;
    out = value;
    return found;
  };
  const auto strings = [&](const char* key, std::vector<std::string>& out) {
    simdjson::dom::array array;
    if (root[key].get(array) != simdjson::SUCCESS) {
      return false;
    }
    for (simdjson::dom::element element : array) {
      std::string_view value;
      if (element.get(value) != simdjson::SUCCESS) {
        return false;
      }
      out.emplace_back(value);
    }
    return true;
  };
  string("base", record.base);
  strings("stories", record.stories);
  if (root["family"].get(record.family) != simdjson::SUCCESS) {
    record.family = -1;
  }
  return string("id", record.id) && string("site", record.site) && string("url", record.url) &&
         string("date", record.date) && string("title", record.title) &&
         string("text", record.text) && string("clean", record.clean) &&
         string("story", record.story) && string("kind", record.kind) &&
         strings("edits", record.edits);
}

// The records that the options make; those that cannot be read are left out.
inline std::vector<Record> MakeRecords(const SynthOptions& options) {
  std::vector<Record> records;
  for (const std::string& line : MakeLines(options)) {
    if (Record record; ReadRecord(line, record)) {
      records.push_back(std::move(record));
    }
  }
  return records;
}

inline std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) {
      lines.emplace_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Runs of letters and digits, ASCII in lower case; the generator's only other characters outside
// ASCII are quotation marks and dashes (U+2010 to U+203F: E2 80 xx) and the copyright sign.
inline std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\xe2' && i + 2 < text.size()) {
      flush();
      i += 2;
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0) {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else {
      flush();
    }
  }
  flush();
  return words;
}

inline std::set<std::string> Shingles(std::string_view text) {
  const std::vector<std::string> words = Words(text);
  std::set<std::string> shingles;
  for (size_t i = 0; i + 2 < words.size(); ++i) {
    shingles.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
  }
  return shingles;
}

}  // namespace copydesk::synth

#endif  // COPYDESK_TESTS_UNIT_SYNTH_SYNTH_RECORDS_H_
