#include "stages/text/lines.h"

#include <cstring>

#include "stages/text/utf8.h"

namespace copydesk::text {
namespace {

bool IsWhiteSpace(char32_t point) {
  return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 || point == 0xA0 ||
         point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
         point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

}  // namespace

void SplitLines(std::string_view text, std::vector<LineSpan>& lines) {
  lines.clear();
  size_t begin = 0;
  while (begin < text.size()) {
    const void* found = std::memchr(text.data() + begin, '\n', text.size() - begin);
    const size_t feed = found == nullptr
                            ? text.size()
                            : static_cast<size_t>(static_cast<const char*>(found) - text.data());
    size_t end = feed;
    if (found != nullptr && end > begin && text[end - 1] == '\r') --end;
    lines.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    begin = feed + 1;
  }
}

bool IsBlankLine(std::string_view line) {
  for (size_t i = 0; i < line.size();) {
    const DecodedChar c = DecodeOne(line, i);
    if (!IsWhiteSpace(c.point)) return false;
    i += c.size;
  }
  return true;
}

}  // namespace copydesk::text
