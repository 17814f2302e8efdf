#include "stages/report/json_members.h"

#include <algorithm>

#include "stages/report/json_text.h"
#include "stages/text/utf8.h"

namespace copydesk::report {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Walks over the tokens of a text that should be JSON; at the end it stays there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  size_t at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  char here() const { return done() ? '\0' : text_[at_]; }
  void Step() { at_ = std::min(at_ + 1, text_.size()); }
  void SkipSpace() {
    while (!done() && IsSpace(text_[at_])) ++at_;
  }

  // Over the string that begins here.
  void SkipString() {
    Step();
    while (!done() && here() != '"') {
      if (here() == '\\') Step();
      Step();
    }
    Step();
  }

  // Over the value that begins here, whatever is nested in it.
  void SkipValue() {
    size_t depth = 0;
    while (!done()) {
      const char c = here();
      if (c == '"') {
        SkipString();
      } else {
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) return;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        Step();
      }
    }
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

ByteRange Range(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

std::string_view Of(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

// The number of the four hexadecimal digits at `at`, if they stand there.
bool ReadHex(std::string_view text, size_t at, char32_t& number) {
  if (at + 4 > text.size()) return false;
  number = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return false;
    number = number * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

}  // namespace

void ListMembers(std::string_view object, std::vector<JsonMember>& members) {
  members.clear();
  Scanner scan(object);
  scan.SkipSpace();
  scan.Step();  // the brace
  while (!scan.done()) {
    scan.SkipSpace();
    if (scan.here() != '"') return;
    JsonMember member;
    const size_t key = scan.at();
    scan.SkipString();
    member.key = Range(key, scan.at());
    scan.SkipSpace();
    if (scan.here() != ':') return;
    scan.Step();
    scan.SkipSpace();
    const size_t value = scan.at();
    scan.SkipValue();
    size_t end = scan.at();
    while (end > value && IsSpace(object[end - 1])) --end;
    member.value = Range(value, end);
    members.push_back(member);
    if (scan.here() != ',') return;
    scan.Step();
  }
}

std::string DecodeJsonString(std::string_view quoted) {
  std::string out;
  if (quoted.size() < 2) return out;
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out.push_back(text[i]);
      continue;
    }
    const char escape = text[++i];
    constexpr std::string_view kFrom = "bfnrt";
    constexpr std::string_view kTo = "\b\f\n\r\t";
    if (const size_t place = kFrom.find(escape); place != std::string_view::npos) {
      out.push_back(kTo[place]);
      continue;
    }
    char32_t point = 0;
    if (escape != 'u' || !ReadHex(text, i + 1, point)) {
      out.push_back(escape);
      continue;
    }
    i += 4;
    char32_t low = 0;
    if (point >= 0xD800 && point < 0xDC00 && text.substr(i + 1, 2) == "\\u" &&
        ReadHex(text, i + 3, low) && low >= 0xDC00 && low < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
      i += 6;
    }
    text::AppendUtf8(point, out);
  }
  return out;
}

bool JsonStringEquals(std::string_view quoted, std::string_view text) {
  if (quoted.find('\\') == std::string_view::npos) {
    return quoted.size() == text.size() + 2 && quoted.substr(1, text.size()) == text;
  }
  return DecodeJsonString(quoted) == text;
}

void AppendEdited(std::string_view object, std::span<const JsonMember> members,
                  std::span<const JsonEdit> edits, std::string& out) {
  std::vector<bool> set(edits.size(), false);
  size_t copied = 0;
  for (const JsonMember& member : members) {
    for (size_t i = 0; i < edits.size(); ++i) {
      if (JsonStringEquals(Of(object, member.key), edits[i].key)) {
        out.append(object, copied, member.value.begin - copied);
        out.append(edits[i].json);
        copied = member.value.end;
        set[i] = true;
        break;
      }
    }
  }
  const size_t brace = std::max(object.rfind('}'), copied);
  out.append(object, copied, brace - copied);
  bool first = members.empty();
  for (size_t i = 0; i < edits.size(); ++i) {
    if (set[i]) continue;
    if (!first) out.append(", ");
    first = false;
    AppendJsonString(out, edits[i].key);
    out.append(": ");
    out.append(edits[i].json);
  }
  out.append(object, brace);
}

}  // namespace copydesk::report
