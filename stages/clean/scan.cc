#include "stages/clean/scan.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace copydesk::clean {
namespace {

using enum CharClass;

// A plain word longer than this is read byte by byte.
constexpr size_t kLongestPlainWord = 16;

// Goes on with the hash of a word by `size` plain letters and digits, 1 to 8 of them, which stand
// in `bytes` from the lowest byte on. All eight are hashed and the right step is taken: words'
// sizes cannot be foretold, and a wrong guess costs more.
inline uint64_t HashEight(uint64_t hash, uint64_t bytes, size_t size) {
  bytes |= 0x2020202020202020u;  // lower case
  std::array<uint64_t, 8> steps;
  for (size_t i = 0; i < 8; ++i) {
    steps[i] = hash = HashChar(hash, static_cast<uint8_t>(bytes >> (8 * i)));
  }
  return steps[size - 1];
}

inline uint64_t LoadEight(const char* bytes) {
  if constexpr (std::endian::native == std::endian::little) {
    uint64_t eight;
    std::memcpy(&eight, bytes, sizeof(eight));
    return eight;
  } else {
    uint64_t eight = 0;
    for (size_t i = 0; i < 8; ++i) eight |= uint64_t{static_cast<uint8_t>(bytes[i])} << (8 * i);
    return eight;
  }
}

// What eight bytes say of the first `size` of them, 1 to 8 plain letters and digits: letters have
// the bit 0x40, which digits have not, and of those lower case has 0x20.
struct PlainLetters {
  uint64_t bytes;
  uint64_t letters, uppers;  // the bit 0x40 of their bytes

  PlainLetters(uint64_t eight, size_t size)
      : bytes(eight),
        letters(eight & 0x4040404040404040u & ~uint64_t{0} >> (64 - 8 * size)),
        uppers(letters & ~(eight << 1)) {}
};

bool IsCasedOrCaseless(CharClass c) { return c == kLower || c == kUpper || c == kCaseless; }

// Reads a line from end to end: words in plain letters as wholes, all else character by character.
class LineReader {
 public:
  LineReader(std::string_view text, size_t begin, size_t end, const PlainBytes& plain,
             PhraseFinder& phrases, std::vector<uint32_t>& words)
      : text_(text),
        begin_(begin),
        line_(text.substr(begin, end - begin)),
        plain_(plain),
        phrases_(phrases),
        words_(words) {}

  // All but what the lexicon says; last_word_is_stop is set where the line ends in a word.
  LineScan Read() {
    scan_.bytes = static_cast<uint32_t>(line_.size());
    while (at_ < line_.size()) {
      if (in_word_ || !ReadPlainWord()) ReadOne();
    }
    if (in_word_) EndWord();
    scan_.last_word_is_stop = ends_in_word_;
    if (previous_ == kStop || scan_.last == kStop) ++scan_.sentences;
    scan_.words += (scan_.ideographs + 1) / 2;
    scan_.key = key_;
    return scan_;
  }

 private:
  // Reads the word that begins here, and a space, comma and space or stop and space behind it, if
  // the word is made of plain letters and digits and no mark follows that may be inside of it.
  // False, and nothing is read, if not.
  bool ReadPlainWord() {
    const size_t from = begin_ + at_;
    const auto size = static_cast<size_t>(std::countr_one(plain_.From(from)));
    if (size == 0 || size > kLongestPlainWord || from + kLongestPlainWord > text_.size()) {
      return false;
    }
    const size_t stop = at_ + size;
    const char after = stop < line_.size() ? line_[stop] : '\n';
    if (static_cast<uint8_t>(after) >= 0x80 || after == '\'') return false;
    const char* const bytes = text_.data() + from;
    const size_t head = std::min<size_t>(size, 8);
    const PlainLetters first(LoadEight(bytes), head);
    uint64_t word = HashEight(kHashSeed, first.bytes, head);
    bool any = first.letters != 0, several = (first.letters & (first.letters - 1)) != 0;
    bool shout = first.uppers == first.letters;
    if (size > 8) {
      const PlainLetters rest(LoadEight(bytes + 8), size - 8);
      word = HashEight(word, rest.bytes, size - 8);
      several |= rest.letters != 0 && (any || (rest.letters & (rest.letters - 1)) != 0);
      any |= rest.letters != 0;
      shout &= rest.uppers == rest.letters;
    }
    if (scan_.first == kSpace) scan_.first = ReadAscii(bytes[0]).cls;
    if (previous_folded_ == '#') scan_.flags |= kFlagHash;
    if (any) {
      scan_.cap_words += (first.uppers & 0xFF) != 0;
      scan_.shout_words += shout && several;
      TakeWord(word);
    } else {
      TakeNumber(word, size == 4 ? FourDigits(bytes) : 0);
    }
    at_ = stop;
    scan_.last = previous_ = ReadAscii(bytes[size - 1]).cls;
    previous_folded_ = 'a';  // some letter or digit
    if (after == ' ') {
      ReadSpace(1);
    } else if ((after == ',' || after == '.') && stop + 1 < line_.size() &&
               line_[stop + 1] == ' ' && bytes[size - 1] != 'w') {  // "www." is more than a stop
      scan_.last = after == ',' ? kComma : kStop;
      scan_.sentences += after == '.';
      ReadSpace(2);
    }
    return true;
  }

  // Steps over `bytes` bytes, the last of which is a space.
  void ReadSpace(size_t bytes) {
    at_ += bytes;
    previous_ = kSpace;
    previous_folded_ = ' ';
  }

  static uint32_t FourDigits(const char* digits) {
    uint32_t number = 0;
    for (size_t i = 0; i < 4; ++i) number = number * 10 + static_cast<uint32_t>(digits[i] - '0');
    return number;
  }

  // A bare number; `year` is its value if it has four digits.
  void TakeNumber(uint64_t word, uint32_t year) {
    key_ = HashWord(key_, word);
    ++scan_.words;
    ++scan_.digit_words;
    if (year >= 1900 && year < 2100) scan_.flags |= kFlagYear;
    ends_in_word_ = false;
  }

  // A word with a letter.
  void TakeWord(uint64_t word) {
    key_ = HashWord(key_, word);
    ++scan_.words;
    ++scan_.alpha_words;
    ends_in_word_ = true;
    phrases_.AddWord(word, static_cast<uint32_t>(words_.size()));
    words_.push_back(NumberOf(word));
  }

  static uint32_t NumberOf(uint64_t word) { return static_cast<uint32_t>(word >> 32) & ~1u; }

  void EndWord() {
    in_word_ = false;
    if (letters_ == 0) {
      TakeNumber(word_, digits_ == 4 ? number_ : 0);
      return;
    }
    scan_.cap_words += starts_upper_;
    scan_.shout_words += letters_ >= 2 && uppers_ == letters_;
    TakeWord(word_);
  }

  // Reads the character that stands here.
  void ReadOne() {
    const CharAt c = ReadChar(line_, at_);
    at_ += c.bytes;
    switch (c.cls) {
      case kLower:
      case kUpper:
      case kDigit:
      case kCaseless:
        AddToWord(c);
        break;
      case kApostrophe:
        ReadApostrophe(c);
        return;
      case kIdeograph:
        if (in_word_) EndWord();
        TakeIdeograph(HashChar(kHashSeed, c.folded));
        break;
      default:
        if (in_word_) EndWord();
        break;
    }
    NoteMark(c);
    if (scan_.first == kSpace) scan_.first = c.cls;
    previous_ = c.cls;
    previous_folded_ = c.folded;
  }

  void AddToWord(const CharAt& c) {
    if (!in_word_) {
      in_word_ = true;
      word_ = kHashSeed;
      letters_ = digits_ = uppers_ = number_ = 0;
      starts_upper_ = c.cls == kUpper;
      if (previous_folded_ == '#') scan_.flags |= kFlagHash;
    }
    word_ = HashChar(word_, c.folded);
    if (c.cls == kDigit) {
      ++digits_;
      number_ = number_ * 10 + (c.folded - '0');
    } else {
      ++letters_;
      uppers_ += c.cls == kUpper;
    }
  }

  // One between letters is inside of a word; else it is a quotation mark.
  void ReadApostrophe(const CharAt& c) {
    if (in_word_) {
      previous_ = c.cls;
      previous_folded_ = c.folded;
      if (at_ < line_.size() && IsCasedOrCaseless(ReadChar(line_, at_).cls)) return;
      EndWord();
    }
    scan_.last = kClose;
    if (scan_.first == kSpace) scan_.first = kOpen;
  }

  void TakeIdeograph(uint64_t word) {
    key_ = HashWord(key_, word);
    // Two are a word of the page, one alone is a step of a phrase.
    if (previous_ == kIdeograph) words_.push_back(NumberOf(HashWord(last_ideograph_, word)));
    last_ideograph_ = word;
    ++scan_.ideographs;
    ++scan_.alpha_words;
    ends_in_word_ = false;
    phrases_.AddWord(word, PhraseFinder::kNoNumber);
  }

  // What a character says of the line beside the words: its end, its sentences, its flags.
  void NoteMark(const CharAt& c) {
    switch (c.cls) {
      case kSpace:
        if (previous_ == kStop) ++scan_.sentences;
        break;
      case kStop:
        if (c.folded == '.' && previous_ == kStop && previous_folded_ == '.') {
          scan_.last = kEllipsis;
        } else if (scan_.last != kEllipsis || previous_ == kSpace) {
          scan_.last = kStop;
        }
        if (c.folded > 0x80) ++scan_.sentences;
        if (c.folded == '.' && at_ >= 4 && line_.substr(at_ - 4, 4) == "www.")
          scan_.flags |= kFlagUrl;
        break;
      case kClose:
        scan_.flags |= kFlagQuote;
        if (scan_.last != kStop && scan_.last != kEllipsis) scan_.last = kClose;
        if (c.folded == 0xBB) scan_.flags |= kFlagPipe;
        break;
      case kOpen:
        if (c.folded == '"' || c.folded == 0x201C || c.folded == 0x201E) scan_.flags |= kFlagQuote;
        if (c.folded == '"' && (scan_.last == kStop || scan_.last == kEllipsis)) break;
        scan_.last = kOpen;
        break;
      case kComma:
        if (c.folded == ')' && scan_.last == kStop) break;
        scan_.last = kComma;
        break;
      case kColon:
        if (c.folded == ':' && line_.substr(at_, 2) == "//") scan_.flags |= kFlagUrl;
        if (previous_ == kDigit && at_ < line_.size() && ReadChar(line_, at_).cls == kDigit) {
          scan_.flags |= kFlagClock;
        }
        scan_.last = kColon;
        break;
      case kSymbol:
        switch (c.folded) {
          case '@':
            scan_.flags |= kFlagAt;
            break;
          case 0xA9:
            scan_.flags |= kFlagCopyright;
            break;
          case '|':
          case '>':
          case 0x2192:
          case 0x203A:
          case 0x2197:
          case 0x25B6:
          case 0x2190:
            scan_.flags |= kFlagPipe;
            break;
          case '{':
          case '}':
          case '=':
          case '\\':
          case '<':
            scan_.flags |= kFlagBrace;
            break;
          case '_':
            scan_.flags |= kFlagUnderscore;
            break;
          case '$':
          case 0x20AC:
          case 0xA3:
          case 0xA5:
            scan_.flags |= kFlagMoney;
            break;
          default:
            break;
        }
        scan_.last = kSymbol;
        break;
      default:
        scan_.last = c.cls;
        break;
    }
  }

  std::string_view text_;
  size_t begin_;  // of the line in the text
  std::string_view line_;
  const PlainBytes& plain_;
  PhraseFinder& phrases_;
  std::vector<uint32_t>& words_;
  LineScan scan_;
  bool ends_in_word_ = false;  // the last word read is neither a number nor an ideograph

  size_t at_ = 0;  // in the line
  uint64_t key_ = kHashSeed;
  CharClass previous_ = kSpace;
  uint32_t previous_folded_ = ' ';
  uint64_t last_ideograph_ = 0;
  // The word that is being read character by character.
  bool in_word_ = false, starts_upper_ = false;
  uint64_t word_ = kHashSeed;
  uint32_t letters_ = 0, digits_ = 0, uppers_ = 0, number_ = 0;
};

}  // namespace

void LineScanner::Read(std::string_view text, size_t begin, size_t end, const PlainBytes& plain,
                       std::vector<uint32_t>& words, LineScan& scan) {
  scan = LineReader(text, begin, end, plain, phrases_, words).Read();
  phrases_.EndLine(scan);
}

LineScan ScanLine(std::string_view line, const Lexicon& lexicon,
                  std::array<uint32_t, kLanguages>& languages, std::vector<uint32_t>& words) {
  PlainBytes plain;
  plain.Read(line);
  LineScanner scanner;
  LineScan scan;
  scanner.Read(line, 0, line.size(), plain, words, scan);
  scanner.LookUp(lexicon, languages, words);
  return scan;
}

void JoinScan(LineScan& a, const LineScan& b) {
  a.bytes += b.bytes + 1;
  a.words += b.words;
  a.alpha_words += b.alpha_words;
  a.cap_words += b.cap_words;
  a.shout_words += b.shout_words;
  a.digit_words += b.digit_words;
  a.stop_words += b.stop_words;
  a.covered += b.covered;
  a.sentences += b.sentences;
  a.ideographs += b.ideographs;
  a.kind_line = a.user_line = 0;
  a.kind_any |= b.kind_any;
  a.flags |= b.flags;
  if (b.words > 0 || b.last != kClose) a.last = b.last;
  if (b.words > 0) a.last_word_is_stop = b.last_word_is_stop;
  a.key = HashWord(a.key, b.key);
}

}  // namespace copydesk::clean
