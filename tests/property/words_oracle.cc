#include "tests/property/words_oracle.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <cstring>
#include <set>

namespace copydesk::testing {
namespace {

using text::CharClass;

const icu::Normalizer2& Form(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  return *get(error);
}

icu::UnicodeString Normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  return form.normalize(text, error);
}

bool IsDiacritic(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

bool IsIgnored(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  if (point == 0x0640) return true;
  const int8_t category = u_charType(c);
  if (category != U_NON_SPACING_MARK && category != U_ENCLOSING_MARK) return false;
  return IsDiacritic(point) || uscript_hasScript(c, USCRIPT_ARABIC) ||
         uscript_hasScript(c, USCRIPT_HEBREW);
}

std::set<UScriptCode> ScriptsOf(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode own = uscript_getScript(c, &error);
  if (own != USCRIPT_COMMON && own != USCRIPT_INHERITED) return {own};
  UScriptCode codes[64];
  const int32_t count = uscript_getScriptExtensions(c, codes, 64, &error);
  return {codes, codes + count};
}

bool AllAmong(const std::set<UScriptCode>& scripts, const std::set<UScriptCode>& of) {
  for (const UScriptCode script : scripts) {
    if (!of.contains(script)) return false;
  }
  return !scripts.empty();
}

// Without the rule that a character which folds to marks alone is a mark.
CharClass OwnClass(char32_t point) {
  if (IsIgnored(point)) return CharClass::kIgnored;
  const auto c = static_cast<UChar32>(point);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kMark;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      break;
    default:
      return CharClass::kSeparator;
  }
  const std::set<UScriptCode> scripts = ScriptsOf(c);
  if (AllAmong(scripts, {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_BOPOMOFO})) {
    return CharClass::kPairs;
  }
  if (AllAmong(scripts, {USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR})) {
    return CharClass::kFours;
  }
  return CharClass::kWord;
}

std::u32string Points(const icu::UnicodeString& text) {
  std::u32string points;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    points.push_back(static_cast<char32_t>(text.char32At(i)));
  }
  return points;
}

icu::UnicodeString WithoutIgnored(const icu::UnicodeString& text) {
  icu::UnicodeString kept;
  for (const char32_t c : Points(text)) {
    if (!IsIgnored(c)) kept.append(static_cast<UChar32>(c));
  }
  return kept;
}

std::string Utf8(const std::u32string& points) {
  icu::UnicodeString text;
  for (const char32_t c : points) text.append(static_cast<UChar32>(c));
  std::string out;
  return text.toUTF8String(out);
}

struct Unit {
  std::u32string folded;
  text::WordSpan span;
};

void CutSegment(CharClass char_class, const std::vector<Unit>& units,
                std::vector<OracleWord>& words) {
  if (units.empty()) return;
  size_t gram = units.size();
  if (char_class == CharClass::kPairs) gram = std::min<size_t>(gram, 2);
  if (char_class == CharClass::kFours) gram = std::min<size_t>(gram, 4);
  for (size_t i = 0; i + gram <= units.size(); ++i) {
    std::u32string folded;
    for (size_t k = i; k < i + gram; ++k) folded += units[k].folded;
    words.push_back({Utf8(folded), {units[i].span.begin, units[i + gram - 1].span.end}});
  }
}

}  // namespace

bool OracleHasTheTablesUnicode() { return std::strcmp(U_UNICODE_VERSION, "15.0") == 0; }

std::u32string OracleFold(char32_t point) {
  const icu::Normalizer2& nfkd = Form(&icu::Normalizer2::getNFKDInstance);
  const icu::Normalizer2& casefold = Form(&icu::Normalizer2::getNFKCCasefoldInstance);
  icu::UnicodeString text(static_cast<UChar32>(point));
  while (true) {
    const icu::UnicodeString bare = WithoutIgnored(Normalized(nfkd, text));
    const icu::UnicodeString next =
        WithoutIgnored(Normalized(nfkd, WithoutIgnored(Normalized(casefold, bare))));
    if (next == text) break;
    text = next;
  }
  for (const char32_t c : Points(text)) {
    if (OwnClass(c) == CharClass::kSeparator) return {point};
  }
  return Points(text);
}

CharClass OracleClass(char32_t point) {
  const CharClass own = OwnClass(point);
  if (own == CharClass::kSeparator || own == CharClass::kIgnored) return own;
  const std::u32string folded = OracleFold(point);
  if (folded.empty()) return CharClass::kIgnored;
  for (const char32_t c : folded) {
    if (OwnClass(c) != CharClass::kMark) return own;
  }
  return CharClass::kMark;
}

std::vector<OracleWord> OracleWords(std::string_view text) {
  std::vector<OracleWord> words;
  std::vector<Unit> units;
  CharClass open = CharClass::kSeparator;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    const auto begin = static_cast<uint32_t>(i);
    UChar32 c;
    U8_NEXT(bytes, i, size, c);
    const text::WordSpan span = {begin, static_cast<uint32_t>(i)};
    CharClass char_class = c < 0 ? CharClass::kSeparator : OracleClass(static_cast<char32_t>(c));
    if (char_class == CharClass::kIgnored) continue;
    if (char_class == CharClass::kMark) {
      char_class = open == CharClass::kSeparator ? CharClass::kWord : open;
    }
    if (char_class != open) {
      CutSegment(open, units, words);
      units.clear();
      open = char_class;
    }
    if (open == CharClass::kSeparator) continue;
    for (const char32_t f : OracleFold(static_cast<char32_t>(c))) {
      const bool joins = open == CharClass::kWord || OwnClass(f) == CharClass::kMark;
      if (joins && !units.empty()) {
        units.back().folded.push_back(f);
        units.back().span.end = span.end;
      } else {
        units.push_back({{f}, span});
      }
    }
  }
  CutSegment(open, units, words);
  return words;
}

uint64_t OracleHash(std::string_view folded) {
  const auto eight = [&](size_t from) {
    uint64_t value = 0;
    for (size_t i = 0; i < 8 && from + i < folded.size(); ++i) {
      value |= uint64_t{static_cast<uint8_t>(folded[from + i])} << (8 * i);
    }
    return value;
  };
  const auto fold_product = [](uint64_t a, uint64_t b) {
    // Schoolbook multiplication on 32-bit halves.
    const uint64_t mask = 0xFFFFFFFF;
    const uint64_t ll = (a & mask) * (b & mask);
    const uint64_t lh = (a & mask) * (b >> 32);
    const uint64_t hl = (a >> 32) * (b & mask);
    const uint64_t hh = (a >> 32) * (b >> 32);
    const uint64_t middle = (ll >> 32) + (lh & mask) + (hl & mask);
    return ((middle << 32) | (ll & mask)) ^ (hh + (lh >> 32) + (hl >> 32) + (middle >> 32));
  };
  uint64_t state = fold_product(eight(0) ^ 0x8bb84b93962eacffULL, eight(8) ^ 0x2d358dccaa6c78feULL);
  for (size_t i = 16; i < folded.size(); i += 16) {
    state ^= fold_product(eight(i) ^ 0x4b33a62ed433d4a3ULL ^ state,
                          eight(i + 8) ^ 0x4d5a2da51de1aa47ULL);
  }
  state = (state ^ (state >> 32)) * 0xd6e8feb86659fd93ULL;
  return state ^ (state >> 29);
}

std::string Composed(std::string_view text) {
  std::string out;
  return Normalized(Form(&icu::Normalizer2::getNFCInstance),
                    icu::UnicodeString::fromUTF8(
                        icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))))
      .toUTF8String(out);
}

std::string Decomposed(std::string_view text) {
  std::string out;
  return Normalized(Form(&icu::Normalizer2::getNFDInstance),
                    icu::UnicodeString::fromUTF8(
                        icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))))
      .toUTF8String(out);
}

}  // namespace copydesk::testing
