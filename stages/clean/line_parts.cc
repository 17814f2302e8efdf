#include "stages/clean/line_parts.h"

#include <algorithm>
#include <array>

#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

constexpr size_t kMaxCreditBytes = 120;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The byte belongs to a word: an ASCII letter or digit, or part of a longer character.
bool IsWordByte(char c) {
  return (Lower(c) >= 'a' && Lower(c) <= 'z') || IsDigit(c) || static_cast<uint8_t>(c) >= 0x80;
}

// `line` says `word` (ASCII, lower case) at `at`, in any case.
bool Says(std::string_view line, size_t at, std::string_view word) {
  if (at + word.size() > line.size()) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (Lower(line[at + i]) != word[i]) return false;
  }
  return true;
}

bool SaysWord(std::string_view line, size_t at, std::string_view word) {
  return Says(line, at, word) &&
         (at + word.size() == line.size() || !IsWordByte(line[at + word.size()]));
}

size_t SkipSpaces(std::string_view line, size_t at) {
  while (at < line.size() && IsSpace(line[at])) ++at;
  return at;
}

size_t BackOverSpaces(std::string_view line, size_t end) {
  while (end > 0 && IsSpace(line[end - 1])) --end;
  return end;
}

// The end of "date YYYY-MM-DD " at the line's start, or 0.
size_t DatePrefix(std::string_view line) {
  if (line.size() < 17 || !line.starts_with("date ")) return 0;
  for (size_t i = 0; i < 10; ++i) {
    const char c = line[5 + i];
    if (i == 4 || i == 7 ? c != '-' : !IsDigit(c)) return 0;
  }
  return IsSpace(line[15]) ? SkipSpaces(line, 15) : 0;
}

// "5 min read" or "12 minute read" at `at`: its end, or 0.
size_t ReadingTime(std::string_view line, size_t at) {
  size_t digits = at;
  while (digits < line.size() && IsDigit(line[digits])) ++digits;
  if (digits == at || digits - at > 2) return 0;
  size_t word = digits;
  while (word < line.size() && (IsSpace(line[word]) || line[word] == '-')) ++word;
  for (const std::string_view unit : {"minutes", "minute", "mins", "min"}) {
    if (!SaysWord(line, word, unit)) continue;
    const size_t read =
        SkipSpaces(line, word + unit.size() + (line.substr(word + unit.size()).starts_with('.')));
    return SaysWord(line, read, "read") ? read + 4 : 0;
  }
  return 0;
}

// "1.2K Shares" at `at`: its end, or 0.
size_t ShareCount(std::string_view line, size_t at) {
  size_t end = at;
  while (end < line.size() && (IsDigit(line[end]) || line[end] == '.' || line[end] == ',')) ++end;
  if (end == at || !IsDigit(line[at])) return 0;
  if (end < line.size() && (line[end] == 'K' || line[end] == 'k' || line[end] == 'M')) ++end;
  const size_t word = SkipSpaces(line, end);
  if (word == end) return 0;
  // A capital: "3 Shares" counts clicks, "3 shares" may be stock.
  if (line.substr(word).starts_with("Shares") || line.substr(word).starts_with("SHARES")) {
    const size_t stop = word + 6;
    return stop == line.size() || !IsWordByte(line[stop]) ? stop : 0;
  }
  return 0;
}

// The text inside brackets is a picture's credit and no more.
bool IsCredit(std::string_view inside) {
  if (inside.size() < 6 || inside.size() > kMaxCreditBytes) return false;
  static constexpr std::array<std::string_view, 20> kOpeners = {
      "photo by ",          "photo: ",  "photos by ", "photos: ",       "photo courtesy",
      "photo credit",       "image: ",  "images: ",   "image by ",      "image credit",
      "picture: ",          "credit: ", "ap photo",   "reuters photo",  "file photo",
      "photo illustration", "foto: ",   "bild: ",     "image courtesy", "getty images"};
  for (const std::string_view opener : kOpeners) {
    if (Says(inside, 0, opener)) return true;
  }
  return inside.ends_with("/Getty Images") || inside.ends_with("/AFP") ||
         inside.ends_with("via Getty Images") || inside.ends_with("/AP Photo") ||
         inside.ends_with("via AP)");
}

std::optional<LinePart> Credit(std::string_view line) {
  // Each kind of bracket is looked for apart: one byte is found faster than one of two.
  size_t round = line.find('('), square = line.find('[');
  while (std::min(round, square) != std::string_view::npos) {
    const size_t at = std::min(round, square);
    const char closer = at == round ? ')' : ']';
    size_t& next = at == round ? round : square;
    next = line.find(line[at], at + 1);
    const size_t end =
        line.substr(0, std::min(line.size(), at + kMaxCreditBytes + 2)).find(closer, at + 1);
    if (end == std::string_view::npos) continue;
    if (!IsCredit(line.substr(at + 1, end - at - 1))) continue;
    return LinePart{BackOverSpaces(line, at), end + 1, Reason::kCaption};
  }
  return std::nullopt;
}

// A marker of an advertisement that was glued to a sentence: behind its stop, or right before its
// capital.
std::optional<LinePart> AdMarker(std::string_view line) {
  static constexpr std::array<std::string_view, 5> kMarkers = {"Advertisement", "ADVERTISEMENT",
                                                               "Anzeige", "ANZEIGE", "PUBLICITÉ"};
  for (const std::string_view marker : kMarkers) {
    if (line.size() <= marker.size() + 2) continue;
    if (line.ends_with(marker)) {
      const size_t at = line.size() - marker.size();
      const size_t end = BackOverSpaces(line, at);
      const char before = end > 0 ? line[end - 1] : ' ';
      if (before == '.' || before == '!' || before == '?') {
        return LinePart{end, line.size(), Reason::kAdSlot};
      }
    }
    if (line.starts_with(marker)) {
      const CharAt next = ReadChar(line, marker.size());
      const bool shouting = marker[1] >= 'A' && marker[1] <= 'Z';
      if (next.cls == kUpper && !shouting) return LinePart{0, marker.size(), Reason::kAdSlot};
    }
  }
  return std::nullopt;
}

// The names of ad images, which stand where the ads did.
std::optional<LinePart> AdImage(std::string_view line) {
  // By its underscore, which few lines have.
  for (size_t mark = line.find('_'); mark != std::string_view::npos;
       mark = line.find('_', mark + 1)) {
    if (mark < 4 || line.substr(mark - 4, 8) != "spot_img") continue;
    const size_t at = mark - 4, end = mark + 4;
    if ((at > 0 && (IsWordByte(line[at - 1]) || line[at - 1] == '_')) ||
        (end < line.size() && (IsWordByte(line[end]) || line[end] == '_'))) {
      continue;
    }
    const size_t from = BackOverSpaces(line, at);
    return LinePart{from, from == 0 ? SkipSpaces(line, end) : end, Reason::kAdSlot};
  }
  return std::nullopt;
}

// A counter at the line's start or end, and the mark that parts it from the text.
std::optional<LinePart> Counter(std::string_view line) {
  const auto counter = [&](size_t at, Reason& reason) {
    reason = Reason::kMetadata;
    if (const size_t end = ReadingTime(line, at)) return end;
    reason = Reason::kShare;
    return ShareCount(line, at);
  };
  Reason reason = Reason::kMetadata;
  if (IsDigit(line[0])) {
    if (const size_t end = counter(0, reason); end != 0) return LinePart{0, end, reason};
  }
  // The last few words.
  if (line.size() < 8 || (line.back() != 'd' && Lower(line.back()) != 's')) return std::nullopt;
  const size_t from = line.size() > 20 ? line.size() - 20 : 1;
  for (size_t at = from; at < line.size(); ++at) {
    if (!IsDigit(line[at]) || IsWordByte(line[at - 1]) || line[at - 1] == '.') continue;
    if (counter(at, reason) == line.size()) {
      return LinePart{BackOverSpaces(line, at), line.size(), reason};
    }
    break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LinePart> FindLinePart(std::string_view line) {
  if (line.empty()) return std::nullopt;
  std::optional<LinePart> part;
  if (const size_t end = DatePrefix(line); end != 0) part = LinePart{0, end, Reason::kMetadata};
  if (!part) part = AdImage(line);
  if (!part) part = Credit(line);
  if (!part) part = Counter(line);
  if (!part) part = AdMarker(line);
  if (!part) return std::nullopt;
  if (part->begin == 0) part->end = SkipSpaces(line, part->end);
  if (part->end - part->begin >= line.size()) return std::nullopt;
  return part;
}

}  // namespace copydesk::clean
