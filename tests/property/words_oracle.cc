#include "tests/property/words_oracle.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>
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

// AES by the book (FIPS 197): bytes in a square, an S-box found by trying all inverses.
using Block = std::array<uint8_t, 16>;

uint8_t TimesInField(uint8_t a, uint8_t b) {
  uint8_t product = 0;
  for (int bit = 7; bit >= 0; --bit) {
    const bool over = (product & 0x80) != 0;
    product = static_cast<uint8_t>(product << 1);
    if (over) product ^= 0x1B;
    if ((b >> bit & 1) != 0) product ^= a;
  }
  return product;
}

uint8_t Substitute(uint8_t byte) {
  static const std::array<uint8_t, 256> box = [] {
    std::array<uint8_t, 256> all{};
    for (int value = 0; value < 256; ++value) {
      int inverse = 0;
      for (int candidate = 1; candidate < 256 && inverse == 0; ++candidate) {
        if (TimesInField(static_cast<uint8_t>(value), static_cast<uint8_t>(candidate)) == 1) {
          inverse = candidate;
        }
      }
      int result = 0;
      for (int bit = 0; bit < 8; ++bit) {
        int sum = 0x63 >> bit;
        for (const int from : {0, 4, 5, 6, 7}) sum ^= inverse >> ((bit + from) % 8);
        result |= (sum & 1) << bit;
      }
      all[static_cast<size_t>(value)] = static_cast<uint8_t>(result);
    }
    return all;
  }();
  return box[byte];
}

Block AesRound(const Block& state, const Block& key) {
  Block next;
  for (size_t column = 0; column < 4; ++column) {
    std::array<uint8_t, 4> in;
    for (size_t row = 0; row < 4; ++row) in[row] = Substitute(state[(column + row) % 4 * 4 + row]);
    for (size_t row = 0; row < 4; ++row) {
      next[column * 4 + row] =
          static_cast<uint8_t>(TimesInField(in[row], 2) ^ TimesInField(in[(row + 1) % 4], 3) ^
                               in[(row + 2) % 4] ^ in[(row + 3) % 4] ^ key[column * 4 + row]);
    }
  }
  return next;
}

Block KeyOf(uint64_t low, uint64_t high) {
  Block key;
  for (size_t i = 0; i < 8; ++i) {
    key[i] = static_cast<uint8_t>(low >> (8 * i));
    key[8 + i] = static_cast<uint8_t>(high >> (8 * i));
  }
  return key;
}

uint64_t OracleHash(std::string_view folded) {
  Block state{};
  for (size_t from = 0; from < folded.size(); from += 16) {
    for (size_t i = 0; i < 16 && from + i < folded.size(); ++i) {
      state[i] = static_cast<uint8_t>(state[i] ^ static_cast<uint8_t>(folded[from + i]));
    }
    state = AesRound(state, KeyOf(0x9e3779b97f4a7c15ULL, 0xf39cc0605cedc834ULL));
    state = AesRound(state, KeyOf(0x1082276bf3a27251ULL, 0xf86c6a11d0c18e95ULL));
  }
  state = AesRound(state, KeyOf(0x2767f0b153d27b7fULL, 0x0347045b5bf1827fULL));
  uint64_t hash = 0;
  for (size_t i = 0; i < 8; ++i) hash |= uint64_t{state[i]} << (8 * i);
  return hash;
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
