#include "stages/text/names.h"

#include <algorithm>
#include <cstddef>

#include "stages/text/fold.h"
#include "stages/text/utf8.h"

namespace copydesk::text {
namespace {

// Whether what stands between two words ends a sentence or opens a quotation.
bool BeginsSentence(std::string_view gap) {
  for (size_t i = 0; i < gap.size();) {
    const auto byte = static_cast<uint8_t>(gap[i]);
    char32_t point = byte;
    size_t size = 1;
    if (byte >= 0x80) {
      const DecodedChar c = DecodeOne(gap, i);
      point = c.point;
      size = c.size;
    }
    switch (point) {
      case U'\n':
      case U'\r':
      case U'.':
      case U'!':
      case U'?':
      case U':':
      case U'"':
      case U'\u00A1':  // inverted marks open a sentence
      case U'\u00BF':
      case U'\u00AB':  // quotation marks
      case U'\u00BB':
      case U'\u2018':
      case U'\u201A':
      case U'\u2039':
      case U'\u203A':
      case U'\u300C':
      case U'\u201C':
      case U'\u201D':
      case U'\u201E':
      case U'\u2026':  // ellipsis
      case U'\u3002':  // full stops
      case U'\u0589':
      case U'\u037E':  // the Greek question mark
        return true;
      default:
        break;
    }
    i += size;
  }
  return false;
}

}  // namespace

void ReadNames(std::string_view text, std::span<const uint64_t> words,
               std::span<const WordSpan> spans, std::vector<uint64_t>& names) {
  const auto begin = static_cast<std::ptrdiff_t>(names.size());
  for (size_t i = 1; i < spans.size(); ++i) {
    const WordSpan span = spans[i];
    const auto first = static_cast<uint8_t>(text[span.begin]);
    // Most words are told by their first byte.
    if (first < 0x80 && (first < 'A' || first > 'Z')) continue;
    size_t size = 1;
    if (first >= 0x80) {
      const DecodedChar c = DecodeOne(text, span.begin);
      if (!IsCapital(c.point)) continue;
      size = c.size;
    }
    const uint32_t gap = spans[i - 1].end;
    if (span.end - span.begin <= size || gap > span.begin) continue;
    if (BeginsSentence(text.substr(gap, span.begin - gap))) continue;
    names.push_back(words[i]);
  }
  std::sort(names.begin() + begin, names.end());
  names.erase(std::unique(names.begin() + begin, names.end()), names.end());
}

}  // namespace copydesk::text
