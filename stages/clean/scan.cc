#include "stages/clean/scan.h"

#include <algorithm>

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

// Follows phrases word by word.
class PhraseWalk {
 public:
  explicit PhraseWalk(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Advances by one word; returns the word's own node, or null.
  const Lexicon::Node* Step(uint64_t word, LineScan& scan) {
    size_t kept = 0;
    for (size_t i = 0; i < open_; ++i) {
      const uint64_t path = HashWord(paths_[i].hash, word);
      const Lexicon::Node* node = lexicon_.Find(path);
      if (node == nullptr) continue;
      Hit(*node, paths_[i].begin, scan);
      if (node->goes_on) paths_[kept++] = {path, paths_[i].begin};
    }
    const uint64_t path = HashWord(kHashSeed, word);
    const Lexicon::Node* node = lexicon_.Find(path);
    if (node != nullptr) {
      Hit(*node, index_, scan);
      if (node->goes_on && kept < paths_.size()) paths_[kept++] = {path, index_};
    }
    open_ = kept;
    ++index_;
    return node;
  }

  // After the last word: phrases that are the whole line.
  void Finish(LineScan& scan) const {
    if (whole_end_ != index_ || index_ == 0) return;
    scan.kind_line |= whole_;
    scan.user_line |= user_whole_;
    scan.user_keep |= keep_whole_;
  }

 private:
  struct Path {
    uint64_t hash;
    uint32_t begin;
  };

  void Hit(const Lexicon::Node& node, uint32_t begin, LineScan& scan) {
    uint32_t kinds = node.any;
    const uint32_t end = index_ + 1;
    if (begin == 0) {
      kinds |= node.start;
      scan.kind_start |= kinds;
      if (end > whole_end_) {
        whole_end_ = end;
        whole_ = user_whole_ = 0;
        keep_whole_ = false;
      }
      whole_ |= node.any | node.start | node.line;
      user_whole_ |= node.user_line;
      keep_whole_ |= node.keep_line;
      scan.user_keep |= node.keep_start;
    }
    scan.kind_any |= kinds;
    if (kinds != 0 && end > covered_to_) {
      scan.covered += end - std::max(covered_to_, begin);
      covered_to_ = end;
    }
  }

  const Lexicon& lexicon_;
  std::array<Path, 8> paths_;
  size_t open_ = 0;
  uint32_t index_ = 0;
  uint32_t covered_to_ = 0;
  uint32_t whole_end_ = 0;
  uint32_t whole_ = 0;
  uint32_t user_whole_ = 0;
  bool keep_whole_ = false;
};

}  // namespace

CharAt ReadWideChar(std::string_view text, size_t at) {
  const text::DecodedChar c = text::DecodeOne(text, at);
  const Folded f = ClassifyWide(static_cast<uint32_t>(c.point));
  return {f.cls, f.lower, c.size};
}

LineScan ScanLine(std::string_view line, const Lexicon& lexicon,
                  std::array<uint32_t, kLanguages>& languages, std::vector<uint32_t>& words) {
  LineScan scan;
  scan.bytes = static_cast<uint32_t>(line.size());
  PhraseWalk walk(lexicon);
  uint64_t key = kHashSeed;
  uint64_t word = kHashSeed;
  uint32_t letters = 0, digits = 0, uppers = 0;
  uint32_t number = 0;
  bool in_word = false, starts_upper = false;
  CharClass previous = kSpace;
  uint32_t previous_folded = ' ';
  uint64_t last_ideograph = 0;

  const auto end_word = [&] {
    in_word = false;
    key = HashWord(key, word);
    ++scan.words;
    if (letters == 0) {
      ++scan.digit_words;
      if (digits == 4 && number >= 1900 && number < 2100) scan.flags |= kFlagYear;
      scan.last_word_is_stop = false;
      return;
    }
    ++scan.alpha_words;
    scan.cap_words += starts_upper;
    scan.shout_words += letters >= 2 && uppers == letters;
    const Lexicon::Node* node = walk.Step(word, scan);
    scan.last_word_is_stop = false;
    words.push_back(static_cast<uint32_t>(word >> 32) & ~1u);
    if (node != nullptr && node->stop_languages != 0) {
      words.back() |= 1u;
      ++scan.stop_words;
      scan.last_word_is_stop = true;
      for (uint32_t set = node->stop_languages; set != 0; set &= set - 1) {
        ++languages[static_cast<size_t>(__builtin_ctz(set))];
      }
    }
  };

  for (size_t at = 0; at < line.size();) {
    const CharAt c = ReadChar(line, at);
    at += c.bytes;
    if (c.cls == kLower && in_word) {
      // Most bytes are these: the rest of a word in plain letters.
      word = HashChar(word, c.folded);
      ++letters;
      CharAt next = c;
      while (at < line.size() && (next = ReadAscii(line[at])).cls == kLower) {
        word = HashChar(word, next.folded);
        ++letters;
        ++at;
      }
      scan.last = previous = kLower;
      previous_folded = 'a';
      if (at < line.size() && line[at] == ' ') {
        end_word();
        previous = kSpace;
        previous_folded = ' ';
        ++at;
      }
      continue;
    }
    switch (c.cls) {
      case kLower:
      case kUpper:
      case kDigit:
      case kCaseless:
        if (!in_word) {
          in_word = true;
          word = kHashSeed;
          letters = digits = uppers = number = 0;
          starts_upper = c.cls == kUpper;
          if (previous_folded == '#') scan.flags |= kFlagHash;
        }
        word = HashChar(word, c.folded);
        if (c.cls == kDigit) {
          ++digits;
          number = number * 10 + (c.folded - '0');
        } else {
          ++letters;
          uppers += c.cls == kUpper;
        }
        break;
      case kApostrophe:
        if (in_word) {
          previous = c.cls;
          previous_folded = c.folded;
          if (at < line.size()) {
            const CharClass next = ReadChar(line, at).cls;
            if (next == kLower || next == kUpper || next == kCaseless) continue;
          }
          end_word();
        }
        scan.last = kClose;
        if (scan.first == kSpace) scan.first = kOpen;
        continue;
      case kIdeograph:
        if (in_word) end_word();
        word = HashChar(kHashSeed, c.folded);
        key = HashWord(key, word);
        if (previous == kIdeograph) {
          words.push_back(static_cast<uint32_t>(HashWord(last_ideograph, word) >> 32) & ~1u);
        }
        last_ideograph = word;
        ++scan.ideographs;
        ++scan.alpha_words;
        {
          const Lexicon::Node* node = walk.Step(word, scan);
          scan.last_word_is_stop = false;
          if (node != nullptr && node->stop_languages != 0) {
            ++scan.stop_words;
            for (uint32_t set = node->stop_languages; set != 0; set &= set - 1) {
              ++languages[static_cast<size_t>(__builtin_ctz(set))];
            }
          }
        }
        break;
      default:
        if (in_word) end_word();
        break;
    }
    switch (c.cls) {
      case kSpace:
        if (previous == kStop) ++scan.sentences;
        break;
      case kStop:
        if (c.folded == '.' && previous == kStop && previous_folded == '.') {
          scan.last = kEllipsis;
        } else if (scan.last != kEllipsis || previous == kSpace) {
          scan.last = kStop;
        }
        if (c.folded > 0x80) ++scan.sentences;
        if (c.folded == '.' && at >= 4 && line.substr(at - 4, 4) == "www.") scan.flags |= kFlagUrl;
        break;
      case kClose:
        scan.flags |= kFlagQuote;
        if (scan.last != kStop && scan.last != kEllipsis) scan.last = kClose;
        if (c.folded == 0xBB) scan.flags |= kFlagPipe;
        break;
      case kOpen:
        if (c.folded == '"' || c.folded == 0x201C || c.folded == 0x201E) scan.flags |= kFlagQuote;
        if (c.folded == '"' && (scan.last == kStop || scan.last == kEllipsis)) break;
        scan.last = kOpen;
        break;
      case kComma:
        if (c.folded == ')' && scan.last == kStop) break;
        scan.last = kComma;
        break;
      case kColon:
        if (c.folded == ':' && line.substr(at, 2) == "//") scan.flags |= kFlagUrl;
        if (previous == kDigit && at < line.size() && ReadChar(line, at).cls == kDigit) {
          scan.flags |= kFlagClock;
        }
        scan.last = kColon;
        break;
      case kSymbol:
        switch (c.folded) {
          case '@':
            scan.flags |= kFlagAt;
            break;
          case 0xA9:
            scan.flags |= kFlagCopyright;
            break;
          case '|':
          case '>':
          case 0x2192:
          case 0x203A:
          case 0x2197:
          case 0x25B6:
          case 0x2190:
            scan.flags |= kFlagPipe;
            break;
          case '{':
          case '}':
          case '=':
          case '\\':
          case '<':
            scan.flags |= kFlagBrace;
            break;
          case '_':
            scan.flags |= kFlagUnderscore;
            break;
          case '$':
          case 0x20AC:
          case 0xA3:
          case 0xA5:
            scan.flags |= kFlagMoney;
            break;
          default:
            break;
        }
        scan.last = kSymbol;
        break;
      default:
        scan.last = c.cls;
        break;
    }
    if (scan.first == kSpace) scan.first = c.cls;
    previous = c.cls;
    previous_folded = c.folded;
  }
  if (in_word) end_word();
  if (previous == kStop || scan.last == kStop) ++scan.sentences;
  walk.Finish(scan);
  scan.words += (scan.ideographs + 1) / 2;
  scan.key = key;
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
