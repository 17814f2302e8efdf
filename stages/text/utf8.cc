#include "stages/text/utf8.h"

#include <simdjson.h>

#include <algorithm>

namespace copydesk::text {

bool IsValidUtf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

void AppendUtf8(char32_t point, std::string& out) {
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = kReplacementCharacter;
  const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    push(point);
  } else if (point < 0x800) {
    push(0xC0 | (point >> 6));
    push(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    push(0xE0 | (point >> 12));
    push(0x80 | ((point >> 6) & 0x3F));
    push(0x80 | (point & 0x3F));
  } else {
    push(0xF0 | (point >> 18));
    push(0x80 | ((point >> 12) & 0x3F));
    push(0x80 | ((point >> 6) & 0x3F));
    push(0x80 | (point & 0x3F));
  }
}

std::string ScrubUtf8(std::string_view text) {
  std::string out;
  if (IsValidUtf8(text)) {
    out.assign(text);
  } else {
    out.reserve(text.size() + 16);
    for (size_t i = 0; i < text.size();) {
      const DecodedChar c = DecodeOne(text, i);
      if (c.valid) {
        out.append(text.substr(i, c.size));
      } else {
        AppendUtf8(kReplacementCharacter, out);
      }
      i += c.size;
    }
  }
  std::replace(out.begin(), out.end(), '\0', ' ');
  return out;
}

}  // namespace copydesk::text
