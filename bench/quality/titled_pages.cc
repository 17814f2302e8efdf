#include "bench/quality/titled_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "bench/quality/records.h"
#include "pipeline/status_macros.h"
#include "stages/clean/scan.h"
#include "stages/text/lines.h"

namespace copydesk::quality {
namespace {

// How much a page counts in learning.
constexpr float kGiven = 1;
constexpr float kWeak = 0.8F;
constexpr float kCleanText = 0.3F;
constexpr float kNotALine = 0.05F;  // there is a title, but no line says it

// An og:title may be short; what an <h1> says must be more than a label.
constexpr size_t kLeastBytes = 6;
constexpr size_t kLeastHeadingBytes = 15;
constexpr size_t kLeastWords = 4;

void AppendUtf8(std::string& out, uint32_t point) {
  const auto put = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else if (point < 0x110000) {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

// The character that `name` (what stands between & and ;) is a reference to, of those that titles
// have.
std::optional<uint32_t> Reference(std::string_view name) {
  static constexpr std::pair<std::string_view, uint32_t> kNamed[] = {
      {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},
      {"apos", '\''},    {"nbsp", 0xA0},    {"ndash", 0x2013},  {"mdash", 0x2014},
      {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},  {"rdquo", 0x201D},
      {"bdquo", 0x201E}, {"sbquo", 0x201A}, {"hellip", 0x2026}, {"laquo", 0xAB},
      {"raquo", 0xBB},   {"auml", 0xE4},    {"ouml", 0xF6},     {"uuml", 0xFC},
      {"Auml", 0xC4},    {"Ouml", 0xD6},    {"Uuml", 0xDC},     {"szlig", 0xDF},
      {"eacute", 0xE9},  {"egrave", 0xE8},  {"agrave", 0xE0},   {"aacute", 0xE1},
      {"iacute", 0xED},  {"oacute", 0xF3},  {"uacute", 0xFA},   {"ntilde", 0xF1},
      {"ccedil", 0xE7},  {"ecirc", 0xEA},   {"acirc", 0xE2},    {"atilde", 0xE3}};
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), point, hex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return point;
  }
  for (const auto& [known, point] : kNamed) {
    if (name == known) return point;
  }
  return std::nullopt;
}

// Tags are spaces, references are their characters.
std::string TextOf(std::string_view html) {
  std::string text;
  for (size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') {
      const size_t end = html.find('>', at);
      if (end != std::string_view::npos) {
        text += ' ';
        at = end;
        continue;
      }
    }
    if (html[at] == '&') {
      const size_t end = html.find(';', at);
      if (end != std::string_view::npos && end - at < 10) {
        if (const auto point = Reference(html.substr(at + 1, end - at - 1))) {
          AppendUtf8(text, *point);
          at = end;
          continue;
        }
      }
    }
    text += html[at];
  }
  return text;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower;
}

// An attribute's value in a tag; `lower` is the tag in lower case.
std::string_view Attribute(std::string_view tag, std::string_view lower, std::string_view name) {
  for (size_t at = lower.find(name); at != std::string_view::npos; at = lower.find(name, at + 1)) {
    const size_t value = at + name.size() + 1;
    if (at == 0 || lower[at - 1] > ' ' || value >= tag.size() || tag[value - 1] != '=') continue;
    const char quote = tag[value];
    if (quote != '"' && quote != '\'')
      return tag.substr(value, tag.find_first_of(" />", value) - value);
    const size_t end = tag.find(quote, value + 1);
    if (end != std::string_view::npos) return tag.substr(value + 1, end - value - 1);
  }
  return {};
}

struct HtmlTitles {
  std::vector<std::string> og, headings;
  std::string title;
};

HtmlTitles ReadTitles(std::string_view html) {
  HtmlTitles titles;
  const std::string lower = Lower(html);
  const auto rest = std::string_view(lower);
  const auto element = [&](std::string_view opens, std::string_view closes, size_t& at) {
    at = rest.find(opens, at);
    if (at == std::string_view::npos) return std::optional<std::string>();
    const size_t begin = rest.find('>', at);
    const size_t end = begin == std::string_view::npos ? begin : rest.find(closes, begin);
    if (end == std::string_view::npos) {
      at = end;
      return std::optional<std::string>();
    }
    at = end;
    return std::optional(FoldTitle(TextOf(html.substr(begin + 1, end - begin - 1))));
  };
  for (size_t at = rest.find("<meta"); at != std::string_view::npos;
       at = rest.find("<meta", at + 5)) {
    const size_t end = std::min(rest.find('>', at), rest.size());
    const std::string_view tag = html.substr(at, end - at);
    const std::string_view low = rest.substr(at, end - at);
    if (Attribute(tag, low, "property") == "og:title") {
      titles.og.push_back(FoldTitle(TextOf(Attribute(tag, low, "content"))));
    }
  }
  size_t at = 0;
  titles.title = element("<title", "</title>", at).value_or("");
  at = 0;
  while (const auto heading = element("<h1", "</h1>", at)) titles.headings.push_back(*heading);
  return titles;
}

std::vector<std::string> FoldedLines(const std::string& text) {
  std::vector<text::LineSpan> spans;
  text::SplitLines(text, spans);
  std::vector<std::string> lines;
  lines.reserve(spans.size());
  for (const text::LineSpan& span : spans) lines.push_back(FoldTitle(span.Of(text)));
  return lines;
}

std::vector<uint64_t> WordsOf(std::string_view text) {
  std::vector<uint64_t> words;
  clean::ForEachWordAndNumber(text, [&](uint64_t word) { words.push_back(word); });
  return words;
}

// The line that says what `title` says in the same words, or begins as it does: the shorter of the
// two is the beginning of the longer, and more than half of it. Empty if there is none.
std::string NearTitle(const std::vector<std::string>& lines, std::string_view title) {
  const std::vector<uint64_t> wanted = WordsOf(title);
  std::string nearest;
  size_t least = SIZE_MAX;  // words that one has more
  for (const std::string& line : lines) {
    const std::vector<uint64_t> words = WordsOf(line);
    const size_t shorter = std::min(words.size(), wanted.size());
    const size_t longer = std::max(words.size(), wanted.size());
    if (shorter * 2 <= longer || (shorter < kLeastWords && shorter < longer)) continue;
    if (longer - shorter >= least ||
        !std::equal(words.begin(), words.begin() + static_cast<ptrdiff_t>(shorter),
                    wanted.begin())) {
      continue;
    }
    least = longer - shorter;
    nearest = line;
  }
  return nearest;
}

// Half or more of the words of `heading` are words of `title`.
bool SayTheSame(std::string_view heading, std::string_view title) {
  std::unordered_set<uint64_t> said;
  clean::ForEachWordAndNumber(title, [&](uint64_t word) { said.insert(word); });
  size_t words = 0, found = 0;
  clean::ForEachWordAndNumber(heading, [&](uint64_t word) {
    ++words;
    found += said.contains(word);
  });
  return found * 2 >= words && words > 0;
}

}  // namespace

std::string FoldTitle(std::string_view text) {
  std::string folded;
  for (size_t at = 0; at < text.size();) {
    const clean::CharAt c = clean::ReadChar(text, at);
    if (c.cls == clean::CharClass::kSpace) {
      if (!folded.empty() && folded.back() != ' ') folded += ' ';
    } else if (c.bytes == 1 && static_cast<uint8_t>(text[at]) >= 0x80) {
      folded += text[at];  // no character
    } else {
      AppendUtf8(folded, c.folded);
    }
    at += c.bytes;
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::string WeakTitle(std::string_view html, const std::vector<std::string>& lines) {
  const HtmlTitles titles = ReadTitles(html);
  const auto is_line = [&](const std::string& text) {
    return std::find(lines.begin(), lines.end(), text) != lines.end();
  };
  for (const std::string& og : titles.og) {
    if (og.size() >= kLeastBytes && is_line(og)) return og;
  }
  std::unordered_set<std::string> headings;
  std::string last;
  for (const std::string& heading : titles.headings) {
    if (heading.size() < kLeastHeadingBytes || !is_line(heading)) continue;
    if (titles.title.starts_with(heading)) return heading;
    headings.insert(heading);
    last = heading;
  }
  return headings.size() == 1 && SayTheSame(last, titles.title) ? last : std::string();
}

absl::StatusOr<std::vector<TitledPage>> ReadTitledPages(const std::string& corpora,
                                                        const std::vector<LabelledPage>& pages) {
  std::unordered_map<std::string, std::string> html;
  for (const std::string_view name : {"html-news-dev", "html-multi-dev"}) {
    RETURN_IF_ERROR(ReadRecords(fmt::format("{}/{}.jsonl.gz", corpora, name),
                                [&](simdjson::dom::element record) {
                                  // A page is known by what its renderings' ids begin with.
                                  html[TextField(record, "id")] = TextField(record, "html");
                                }));
  }
  std::unordered_map<std::string, std::string> given;  // titles of chrome-dev, by id
  for (const LabelledPage& page : pages) {
    if (page.set == PageSet::kGuides) given[page.id] = page.title;
  }
  std::vector<TitledPage> titled;
  for (size_t i = 0; i < pages.size(); ++i) {
    const LabelledPage& page = pages[i];
    const std::vector<std::string> lines = FoldedLines(page.text);
    const auto is_line = [&](const std::string& text) {
      return std::find(lines.begin(), lines.end(), text) != lines.end();
    };
    TitledPage out{.page = i, .text = page.text, .title = {}};
    switch (page.set) {
      case PageSet::kGuides: {
        const std::string title = FoldTitle(page.title);
        out.judged = !title.empty() && is_line(title);
        out.title = out.judged ? title : NearTitle(lines, page.title);
        out.weight = out.judged ? kGiven : out.title.empty() ? kNotALine : kWeak;
        titled.push_back(std::move(out));
        break;
      }
      case PageSet::kGold: {
        const std::string& title = given[page.id.substr(0, page.id.rfind('-'))];
        out.weight = kCleanText;
        if (is_line(FoldTitle(title))) {
          out.title = FoldTitle(title);
          titled.push_back(std::move(out));
          break;
        }
        titled.push_back(out);
        if (title.empty()) break;
        out.text = title + "\n" + page.text;
        out.title = FoldTitle(title);
        titled.push_back(std::move(out));
        break;
      }
      case PageSet::kNews:
      case PageSet::kMulti: {
        const auto at = html.find(page.id.substr(0, page.id.rfind('-')));
        if (at == html.end()) break;
        out.title = WeakTitle(at->second, lines);
        if (out.title.empty()) break;
        out.weight = kWeak;
        titled.push_back(std::move(out));
        break;
      }
      default:
        break;  // made of other pages
    }
  }
  return titled;
}

}  // namespace copydesk::quality
