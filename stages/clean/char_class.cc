#include "stages/clean/scan.h"
#include "stages/text/utf8.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

struct Folded {
  CharClass cls;
  uint32_t lower;
};

// Latin, Greek and Cyrillic letters in pairs; the rest of the letters have no case here.
Folded ClassifyWide(uint32_t c) {
  if (c < 0xC0) {
    if (c == 0xA0 || c == 0x85) return {kSpace, c};
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return {kLower, c};
    if (c == 0xAB) return {kOpen, c};
    if (c == 0xBB) return {kClose, c};
    if (c == 0xB7) return {kBullet, c};
    if (c == 0xBF || c == 0xA1) return {kOpen, c};
    return {c < 0xA0 ? kSpace : kSymbol, c};
  }
  if (c < 0x250) {
    if (c == 0xD7 || c == 0xF7) return {kSymbol, c};
    if (c < 0xDF) return {kUpper, c + 32};
    if (c < 0x100) return {kLower, c};
    if (c < 0x180) {
      if (c == 0x130) return {kUpper, 'i'};  // Turkish capitals drop the difference of dot and none
      if (c == 0x131) return {kLower, 'i'};
      if (c == 0x138 || c == 0x149) return {kLower, c};
      if (c == 0x178) return {kUpper, 0xFF};
      const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
      const bool upper = ((c & 1) != 0) == odd_is_upper && c != 0x17F;
      return {upper ? kUpper : kLower, upper ? c + 1 : c};
    }
    // Romanian s and t with a comma, often typed with a cedilla.
    if (c >= 0x218 && c <= 0x21B) {
      return {(c & 1) == 0 ? kUpper : kLower, c < 0x21A ? 0x15Fu : 0x163u};
    }
    return {kLower, c};
  }
  if (c < 0x370) return {kCaseless, c};
  if (c < 0x400) {
    if (c >= 0x391 && c <= 0x3AB) return {kUpper, c + 32};
    if (c == 0x3C2) return {kLower, 0x3C3};  // final sigma
    if (c == 0x386) return {kUpper, 0x3AC};
    if (c >= 0x388 && c <= 0x38A) return {kUpper, c + 37};
    if (c == 0x38C) return {kUpper, 0x3CC};
    if (c == 0x38E || c == 0x38F) return {kUpper, c + 63};
    return {c == 0x37E ? kStop : c >= 0x3AC ? kLower : kUpper, c};
  }
  if (c < 0x530) {
    if (c < 0x410) return {kUpper, c + 80};
    if (c < 0x430) return {kUpper, c + 32};
    if (c < 0x460) return {kLower, c};
    if (c >= 0x48A || c < 0x482) {
      const bool upper = (c & 1) == 0;
      return {upper ? kUpper : kLower, upper ? c + 1 : c};
    }
    return {kCaseless, c};
  }
  if (c < 0x2000) {
    if (c == 0x589 || c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0x965) return {kStop, c};
    if (c == 0x60C || c == 0x61B) return {kComma, c};
    if (c >= 0x660 && c <= 0x669) return {kDigit, c - 0x660 + '0'};
    if (c >= 0x6F0 && c <= 0x6F9) return {kDigit, c - 0x6F0 + '0'};
    if (c >= 0xE00 && c < 0xF00) return {kIdeograph, c};    // Thai, Lao
    if (c >= 0x1780 && c < 0x1800) return {kIdeograph, c};  // Khmer
    if (c >= 0x1E00 && c < 0x1F00) {
      const bool upper = (c & 1) == 0 && !(c >= 0x1E96 && c <= 0x1E9F);
      return {upper ? kUpper : kLower, upper ? c + 1 : c};
    }
    return {kCaseless, c};
  }
  if (c < 0x3000) {
    switch (c) {
      case 0x2018:
      case 0x201A:
      case 0x201C:
      case 0x201E:
      case 0x2039:
        return {kOpen, c};
      case 0x2019:
        return {kApostrophe, c};
      case 0x201D:
      case 0x203A:
        return {kClose, c};
      case 0x2026:
        return {kEllipsis, c};
      case 0x203C:
      case 0x2047:
      case 0x2048:
      case 0x2049:
        return {kStop, c};
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2015:
      case 0x2022:
      case 0x2023:
      case 0x25AA:
      case 0x25CF:
      case 0x25E6:
      case 0x25A0:
        return {kBullet, c};
      default:
        if (c <= 0x200F || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
            c == 0x2060) {
          return {kSpace, c};
        }
        if (c >= 0x2C00 && c < 0x2E00) return {kCaseless, c};
        return {kSymbol, c};
    }
  }
  if (c < 0x3100) {
    if (c == 0x3000) return {kSpace, c};
    if (c == 0x3002) return {kStop, c};
    if (c == 0x3001) return {kComma, c};
    if (c == 0x300C || c == 0x300E || c == 0x3010 || c == 0x300A) return {kOpen, c};
    if (c == 0x300D || c == 0x300F || c == 0x3011 || c == 0x300B) return {kClose, c};
    if (c >= 0x3005 && (c < 0x3008 || c > 0x3020)) return {kIdeograph, c};
    return {kSymbol, c};
  }
  if (c < 0xA000) return {kIdeograph, c};
  if (c < 0xAC00) return {kCaseless, c};
  if (c < 0xD7B0) return {kCaseless, c};  // Hangul is written with spaces
  if (c >= 0xF900 && c < 0xFB00) return {kIdeograph, c};
  if (c >= 0xFB00 && c < 0xFE00) return {kCaseless, c};
  if (c >= 0xFE70 && c < 0xFEFF) return {kCaseless, c};
  if (c == 0xFEFF) return {kSpace, c};
  if (c >= 0xFF00 && c < 0xFF60) {  // full-width forms
    if (c == 0xFF01 || c == 0xFF0E || c == 0xFF1F) return {kStop, c};
    if (c == 0xFF0C || c == 0xFF1B || c == 0xFF09) return {kComma, c};
    if (c == 0xFF1A) return {kColon, c};
    if (c == 0xFF08) return {kOpen, c};
    if (c >= 0xFF10 && c <= 0xFF19) return {kDigit, c - 0xFF10 + '0'};
    if (c >= 0xFF21 && c <= 0xFF3A) return {kUpper, c - 0xFF21 + 'a'};
    if (c >= 0xFF41 && c <= 0xFF5A) return {kLower, c - 0xFF41 + 'a'};
    return {kSymbol, c};
  }
  if (c >= 0xFF60 && c < 0xFFE0) return {kIdeograph, c};
  if (c >= 0x20000 && c < 0x32000) return {kIdeograph, c};
  if (c >= 0x10000 && c < 0x1F000) return {kCaseless, c};
  return {kSymbol, c};
}

}  // namespace

CharAt ReadWideChar(std::string_view text, size_t at) {
  const text::DecodedChar c = text::DecodeOne(text, at);
  const Folded f = ClassifyWide(static_cast<uint32_t>(c.point));
  return {f.cls, f.lower, c.size};
}

}  // namespace copydesk::clean
