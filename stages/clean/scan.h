// Reads one line of UTF-8 once and notes all that judging it needs: counts, edges, phrase hits.
//
// Cost: words in plain letters are taken as wholes, by the bits of plain_bytes.h; other characters
// one by one, with a table for ASCII and a decoder for the rest.
// Thread-safe: distinct objects are independent, the functions pure. Tested by
// tests/unit/clean/scan_test.cc and, against a reading character by character, by
// tests/differential/scan_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SCAN_H_
#define COPYDESK_STAGES_CLEAN_SCAN_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/clean/lexicon.h"
#include "stages/clean/phrase_finder.h"
#include "stages/clean/plain_bytes.h"

namespace copydesk::clean {

// What a character is to the cleaner.
enum class CharClass : uint8_t {
  kSpace,
  kLower,
  kUpper,
  kDigit,
  kCaseless,   // a letter of a script without case, or a mark within a word
  kIdeograph,  // a character of a script written without spaces
  kStop,       // . ! ? and their kin in other scripts
  kComma,      // , ; and closing brackets
  kColon,
  kEllipsis,
  kOpen,    // opening brackets and quotes
  kClose,   // closing quotes, which may follow a stop
  kBullet,  // - * and their kin
  kApostrophe,
  kSymbol,  // everything else
};

// One character read at a byte offset.
struct CharAt {
  CharClass cls;
  uint32_t folded;  // code point in lower case
  uint32_t bytes;   // 1 to 4
};

// Classes and lower case of the 128 ASCII characters.
struct AsciiClasses {
  std::array<CharClass, 128> cls{};
  std::array<uint8_t, 128> folded{};
  constexpr AsciiClasses() {
    for (unsigned c = 0; c < 128; ++c) {
      CharClass k = CharClass::kSymbol;
      if (c <= ' ' || c == 127) k = CharClass::kSpace;
      if (c >= 'a' && c <= 'z') k = CharClass::kLower;
      if (c >= 'A' && c <= 'Z') k = CharClass::kUpper;
      if (c >= '0' && c <= '9') k = CharClass::kDigit;
      if (c == '.' || c == '!' || c == '?') k = CharClass::kStop;
      if (c == ',' || c == ';' || c == ')' || c == ']' || c == '%') k = CharClass::kComma;
      if (c == ':') k = CharClass::kColon;
      if (c == '(' || c == '[' || c == '"') k = CharClass::kOpen;
      if (c == '\'') k = CharClass::kApostrophe;
      if (c == '-' || c == '*') k = CharClass::kBullet;
      cls[c] = k;
      folded[c] = static_cast<uint8_t>(k == CharClass::kUpper ? c + 32 : c);
    }
  }
};
inline constexpr AsciiClasses kAsciiClasses;

// The class and the lower case of a byte; a byte beyond ASCII is a symbol.
inline CharAt ReadAscii(char byte) {
  const auto c = static_cast<uint8_t>(byte);
  return c < 0x80 ? CharAt{kAsciiClasses.cls[c], kAsciiClasses.folded[c], 1}
                  : CharAt{CharClass::kSymbol, c, 1};
}

// The character at `at`, which is beyond ASCII.
CharAt ReadWideChar(std::string_view text, size_t at);

// The character at `at` (< text.size()). A byte that starts no whole character is one symbol.
inline CharAt ReadChar(std::string_view text, size_t at) {
  return static_cast<uint8_t>(text[at]) < 0x80 ? ReadAscii(text[at]) : ReadWideChar(text, at);
}

// True for the bytes A-Z, a-z and 0-9.
inline constexpr std::array<bool, 256> kIsPlainByte = [] {
  std::array<bool, 256> plain{};
  for (size_t c = 0; c < 128; ++c) {
    const CharClass k = kAsciiClasses.cls[c];
    plain[c] = k == CharClass::kLower || k == CharClass::kUpper || k == CharClass::kDigit;
  }
  return plain;
}();

// Calls `word(hash, letters)` for each word of `text`; `letters` is false for a bare number.
template <typename Word>
void WalkWords(std::string_view text, Word&& word) {
  uint64_t hash = kHashSeed;
  bool in_word = false, letters = false;
  for (size_t at = 0; at < text.size();) {
    auto byte = static_cast<uint8_t>(text[at]);
    if (kIsPlainByte[byte]) {
      // Most bytes are these. The bit 0x40 tells letters from digits, 0x20 makes lower case.
      if (!in_word) hash = kHashSeed, letters = false;
      in_word = true;
      do {
        hash = HashChar(hash, byte | 0x20u);
        letters |= (byte & 0x40) != 0;
        if (++at == text.size()) break;
        byte = static_cast<uint8_t>(text[at]);
      } while (kIsPlainByte[byte]);
      continue;
    }
    const CharAt c = ReadChar(text, at);
    at += c.bytes;
    const bool letter =
        c.cls == CharClass::kLower || c.cls == CharClass::kUpper || c.cls == CharClass::kCaseless;
    if (letter || c.cls == CharClass::kDigit) {
      if (!in_word) hash = kHashSeed, letters = false;
      in_word = true;
      letters |= letter;
      hash = HashChar(hash, c.folded);
      continue;
    }
    if (in_word && c.cls == CharClass::kApostrophe && at < text.size()) {
      const CharClass next = ReadChar(text, at).cls;
      if (next == CharClass::kLower || next == CharClass::kUpper || next == CharClass::kCaseless) {
        continue;
      }
    }
    if (in_word) word(hash, letters);
    in_word = false;
    if (c.cls == CharClass::kIdeograph) word(HashChar(kHashSeed, c.folded), true);
  }
  if (in_word) word(hash, letters);
}

// Calls `word(hash)` for each word of `text`, bare numbers too, as ScanLine hashes words into a
// key.
template <typename Word>
void ForEachWordAndNumber(std::string_view text, Word&& word) {
  WalkWords(text, [&](uint64_t hash, bool) { word(hash); });
}

// Calls `word(hash)` for each word of `text` but bare numbers, as ScanLine matches phrases.
template <typename Word>
void ForEachWord(std::string_view text, Word&& word) {
  WalkWords(text, [&](uint64_t hash, bool letters) {
    if (letters) word(hash);
  });
}

enum LineFlag : uint32_t {
  kFlagUrl = 1u << 0,         // http:// or www.
  kFlagAt = 1u << 1,          // an @
  kFlagHash = 1u << 2,        // a word that begins with #
  kFlagCopyright = 1u << 3,   // ©
  kFlagPipe = 1u << 4,        // | or » or › or →
  kFlagBrace = 1u << 5,       // { } < > = \ : code or markup
  kFlagClock = 1u << 6,       // 12:30
  kFlagYear = 1u << 7,        // a number from 1900 to 2099
  kFlagQuote = 1u << 8,       // a quotation mark
  kFlagUnderscore = 1u << 9,  // spot_img and such
  kFlagMoney = 1u << 10,      // $ € £ ¥
};

// Counts of one line, or of the lines that were joined into one. Saturating where narrow.
struct LineScan {
  uint32_t bytes = 0;
  uint32_t words = 0;        // runs of letters and digits; two ideographs count as one word
  uint32_t alpha_words = 0;  // words that are not bare numbers (each ideograph is one here)
  uint32_t cap_words = 0;    // begin with an upper-case letter
  uint32_t shout_words = 0;  // two or more letters, all upper case
  uint32_t digit_words = 0;  // bare numbers
  uint32_t stop_words = 0;
  uint32_t covered = 0;    // alpha words inside phrases of chrome
  uint32_t sentences = 0;  // stops followed by a space or the end
  uint32_t ideographs = 0;
  uint32_t kind_line = 0;   // bit k: a phrase of kind k is the whole line but for numbers
  uint32_t kind_start = 0;  // bit k: one opens the line
  uint32_t kind_any = 0;    // bit k: one stands somewhere
  uint32_t user_line = 0;   // bit k: the user listed the whole line as chrome of kind k
  uint32_t flags = 0;       // LineFlag
  CharClass first = CharClass::kSpace;
  CharClass last = CharClass::kSpace;  // closing quotes looked through
  bool last_word_is_stop = false;      // ends in a function word: the sentence goes on
  bool user_keep = false;              // the user listed the line, or its start, as one to keep
  uint64_t key = 0;                    // hash of the words, case folded
};

// Scans lines (trimmed, no terminator): first their bytes, then what the lexicon knows of their
// words, of many lines at a time. Reused from page to page.
class LineScanner {
 public:
  // Scans bytes [begin, end) of a text that `plain` has read, and appends a number of each word
  // that is not a bare number to `words`: bits of its hash, the lowest bit set for a function word.
  // Where words are not parted by spaces, two ideographs in a row are a word. Until LookUp neither
  // the scan nor these numbers are complete, and the scan may not be moved.
  void Read(std::string_view text, size_t begin, size_t end, const PlainBytes& plain,
            std::vector<uint32_t>& words, LineScan& scan);

  // It is time for LookUp: more words would leave the cache.
  bool IsFull() const { return phrases_.IsFull(); }

  // Completes the scans since the last call, and adds the stop words of each language to
  // `languages`. `words`: those that Read was given.
  void LookUp(const Lexicon& lexicon, std::array<uint32_t, kLanguages>& languages,
              std::vector<uint32_t>& words) {
    phrases_.LookUp(lexicon, languages, words);
  }

 private:
  PhraseFinder phrases_;
};

// The same for one line.
LineScan ScanLine(std::string_view line, const Lexicon& lexicon,
                  std::array<uint32_t, kLanguages>& languages, std::vector<uint32_t>& words);

// The scan of `a` followed by `b`, as if their bytes stood on one line.
void JoinScan(LineScan& a, const LineScan& b);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SCAN_H_
