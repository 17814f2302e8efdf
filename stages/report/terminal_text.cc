#include "stages/report/terminal_text.h"

#include "stages/text/utf8.h"

namespace copydesk::report {
namespace {

bool IsSpace(char32_t point) {
  return (point >= 0x09 && point <= 0x0D) || point == ' ' || point == 0x85 || point == 0xA0 ||
         point == 0x2028 || point == 0x2029;
}

bool IsUnsafe(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || (point >= 0x200E && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

size_t Columns(char32_t point) {
  const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                    (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                    (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
                    (point >= 0x1F300 && point <= 0x1FAFF) ||
                    (point >= 0x20000 && point <= 0x3FFFD);
  return wide ? 2 : 1;
}

size_t Width(std::string_view text) {
  size_t columns = 0;
  for (size_t at = 0; at < text.size();) {
    const text::DecodedChar c = text::DecodeOne(text, at);
    columns += Columns(c.point);
    at += c.size;
  }
  return columns;
}

// The bytes of `text` that fit into `columns`.
size_t Fitting(std::string_view text, size_t columns) {
  size_t at = 0;
  for (size_t used = 0; at < text.size();) {
    const text::DecodedChar c = text::DecodeOne(text, at);
    used += Columns(c.point);
    if (used > columns) break;
    at += c.size;
  }
  return at;
}

}  // namespace

std::string TerminalText(std::string_view text) {
  std::string out;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const text::DecodedChar c = text::DecodeOne(text, at);
    at += c.size;
    if (IsSpace(c.point)) {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    text::AppendUtf8(IsUnsafe(c.point) ? text::kReplacementCharacter : c.point, out);
  }
  return out;
}

std::string TerminalLine(std::string_view text, size_t columns) {
  std::string line = TerminalText(text);
  if (Width(line) <= columns) return line;
  line.resize(Fitting(line, columns - 1));
  return line + "…";
}

std::string TerminalWrap(std::string_view text, std::string_view indent, size_t columns) {
  const std::string line = TerminalText(text);
  std::string out;
  std::string_view rest = line;
  while (!rest.empty()) {
    size_t end = Fitting(rest, columns);
    size_t next = end;
    if (end < rest.size()) {
      // The last space that fits, or right behind what fits; words longer than a line are cut.
      const size_t space = rest.rfind(' ', end);
      if (space != std::string_view::npos && space > 0) {
        end = space;
        next = space + 1;
      }
    }
    out.append(indent).append(rest.substr(0, end)).push_back('\n');
    rest.remove_prefix(next);
  }
  return out;
}

}  // namespace copydesk::report
