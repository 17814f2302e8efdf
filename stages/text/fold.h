// What each character is to the tokeniser, what it folds to, and whether it is a capital.
//
// The data are a generated table (fold_table.inc, Unicode 15.0, made by
// tools/dev/make_fold_table.cc from ICU 72), so results do not depend on the Unicode library of the
// machine. ASCII is in the table too, but the tokeniser never asks for it.
//
// *Classes.* A word is a maximal run of letters, digits and marks (general categories L*, N*, M*);
// all else separates, the underscore, apostrophes and hyphens included. Scripts that are written
// without spaces have classes of their own, because there a run is a clause and not a word: in Han,
// kana and Bopomofo every overlapping pair of characters is a word, in Thai, Lao, Khmer and Myanmar
// every overlapping four. Ignored characters neither belong to a word nor end it: the
// default-ignorable ones (soft hyphen, joiners, the zero-width space, BOM, variation selectors,
// direction marks), combining diacritics, Arabic tatweel and vowel signs, Hebrew points. The
// zero-width space is among them because copies of one page differ in it.
//
// *Folding* of one character: decompose (NFKD), drop the ignored, NFKC_Casefold what is left, again
// until nothing changes. Diacritics are ignored, so Latin, Greek and Cyrillic lose theirs, and
// composed and decomposed spellings of any script fold to the same sequence without composing
// anything: Hangul syllables are taken apart into jamo by arithmetic. Two limits: marks that are
// kept (Thai tones, Devanagari signs) are not put into canonical order, and a character whose
// folding would hold a separator ("½" = 1⁄2) stands for itself.
//
// Thread-safety: pure functions on constant data. Tested by tests/unit/text/fold_test.cc, and
// against ICU by tests/property/words_property_test.cc.
#ifndef COPYDESK_STAGES_TEXT_FOLD_H_
#define COPYDESK_STAGES_TEXT_FOLD_H_

#include <array>
#include <cstdint>
#include <span>

namespace copydesk::text {

// The values stand in the generated table: keep them in step with tools/dev/make_fold_table.cc.
enum class CharClass : uint8_t {
  kSeparator = 0,
  kWord = 1,   // letters and digits of scripts with spaces
  kMark = 2,   // joins the character before it, whatever that is; first in a run, a word character
  kPairs = 3,  // Han, Hiragana, Katakana, Bopomofo
  kFours = 4,  // Thai, Lao, Khmer, Myanmar
  kIgnored = 5,  // neither part of a word nor its end
};

// The longest folding of one character, in code points (asserted when the table is made).
inline constexpr int kMaxFolded = 4;

struct FoldedChar {
  CharClass char_class = CharClass::kSeparator;
  uint8_t size = 0;  // 0 for separators and ignored characters
  char32_t points[kMaxFolded] = {};

  constexpr std::span<const char32_t> span() const { return {points, size}; }
};

// Class of any number; beyond U+10FFFF and for surrogates: kSeparator.
CharClass ClassOf(char32_t point);

FoldedChar Fold(char32_t point);

// The same of a character of two bytes, its folding as UTF-8.
struct FoldedBytes {
  static constexpr uint8_t kTooLong = 0xFF;

  CharClass char_class = CharClass::kSeparator;
  uint8_t size = 0;  // of the bytes; kTooLong: ask Fold
  char bytes[6] = {};
};
static_assert(sizeof(FoldedBytes) == 8);

// Of the characters U+0080 to U+07FF, by their number.
extern const std::array<FoldedBytes, 0x800> kFoldedTwoBytes;

// Whether it is a capital or title-case letter (general categories Lu and Lt).
bool IsCapital(char32_t point);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_FOLD_H_
