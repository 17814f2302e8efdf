// A line is read as if character by character, whatever instruction set finds its words' ends, and
// wherever in a text it stands.
#include "stages/clean/scan.h"

#include <algorithm>
#include <bit>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/lexicon_file.h"
#include "stages/hash/target.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

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

// The definition of ScanLine, one character at a time and every word looked up at once.
LineScan PlainScan(std::string_view line, const Lexicon& lexicon,
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
        ++languages[static_cast<size_t>(std::countr_zero(set))];
      }
    }
  };

  for (size_t at = 0; at < line.size();) {
    const CharAt c = ReadChar(line, at);
    at += c.bytes;
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
              ++languages[static_cast<size_t>(std::countr_zero(set))];
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

void ExpectSame(const LineScan& got, const LineScan& want, const std::string& line) {
  EXPECT_EQ(got.bytes, want.bytes) << line;
  EXPECT_EQ(got.words, want.words) << line;
  EXPECT_EQ(got.alpha_words, want.alpha_words) << line;
  EXPECT_EQ(got.cap_words, want.cap_words) << line;
  EXPECT_EQ(got.shout_words, want.shout_words) << line;
  EXPECT_EQ(got.digit_words, want.digit_words) << line;
  EXPECT_EQ(got.stop_words, want.stop_words) << line;
  EXPECT_EQ(got.covered, want.covered) << line;
  EXPECT_EQ(got.sentences, want.sentences) << line;
  EXPECT_EQ(got.ideographs, want.ideographs) << line;
  EXPECT_EQ(got.kind_line, want.kind_line) << line;
  EXPECT_EQ(got.kind_start, want.kind_start) << line;
  EXPECT_EQ(got.kind_any, want.kind_any) << line;
  EXPECT_EQ(got.user_line, want.user_line) << line;
  EXPECT_EQ(got.flags, want.flags) << line;
  EXPECT_EQ(got.first, want.first) << line;
  EXPECT_EQ(got.last, want.last) << line;
  EXPECT_EQ(got.last_word_is_stop, want.last_word_is_stop) << line;
  EXPECT_EQ(got.user_keep, want.user_keep) << line;
  EXPECT_EQ(got.key, want.key) << line;
}

// Lines of words, phrases of the lexicon and marks, and of bytes that are nothing.
class LineMaker {
 public:
  explicit LineMaker(uint64_t seed) : random_(seed) {
    for (const LexiconFile& file : BuiltInLexiconFiles()) {
      const auto phrases = ParseLexicon(file);
      for (const LexiconPhrase& phrase : *phrases) phrases_.emplace_back(phrase.text);
    }
  }

  size_t Below(size_t n) { return random_() % n; }

  std::string Line() {
    static constexpr std::string_view kMarks[] = {" ",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  ", ",
                                                  ". ",
                                                  ".",
                                                  ",",
                                                  "... ",
                                                  "\xE2\x80\xA6",
                                                  "! ",
                                                  "? ",
                                                  ": ",
                                                  ":",
                                                  "://",
                                                  "; ",
                                                  "'",
                                                  "\xE2\x80\x99",
                                                  "\"",
                                                  "(",
                                                  ")",
                                                  " - ",
                                                  "\xE2\x80\x94",
                                                  "#",
                                                  "@",
                                                  "$",
                                                  "|",
                                                  "_",
                                                  "%",
                                                  "www.",
                                                  "/",
                                                  "-",
                                                  "\xC2\xA0",
                                                  "\xC2\xA9",
                                                  "\xE3\x80\x82",
                                                  "\xE2\x80\x9C",
                                                  "\xE2\x80\x9D",
                                                  "  ",
                                                  "\t",
                                                  ". \"",
                                                  "w. ",
                                                  "w, "};
    static constexpr std::string_view kWords[] = {"a",
                                                  "A",
                                                  "I",
                                                  "the",
                                                  "The",
                                                  "IT'S",
                                                  "O'Neil",
                                                  "2024",
                                                  "1899",
                                                  "12",
                                                  "7",
                                                  "3rd",
                                                  "F16",
                                                  "\xC3\x89t\xC3\xA9",
                                                  "\xE6\x96\xB0\xE9\x97\xBB",
                                                  "na\xC3\xAFve",
                                                  "\xD0\x9C\xD0\xB8\xD1\x80",
                                                  "don\xE2\x80\x99t",
                                                  "internationalisation",
                                                  "Straightaways",
                                                  "exactly8",
                                                  "sixteenlettersxx",
                                                  "seventeenlettersx",
                                                  "WWW",
                                                  "www",
                                                  "\xFF",
                                                  "\xE2\x80"};
    std::string line;
    for (size_t parts = Below(14); parts > 0; --parts) {
      const size_t what = Below(8);
      if (what < 4) {
        line += kWords[Below(std::size(kWords))];
      } else if (what < 6) {
        line += phrases_[Below(phrases_.size())];
      } else if (what == 6) {
        for (size_t n = Below(20); n > 0; --n) {
          const size_t letter = Below(62);
          line += static_cast<char>(letter < 26   ? 'a' + letter
                                    : letter < 52 ? 'A' + letter - 26
                                                  : '0' + letter - 52);
        }
      }
      line += kMarks[Below(std::size(kMarks))];
    }
    return line;
  }

 private:
  std::mt19937_64 random_;
  std::vector<std::string> phrases_;
};

using LineRange = std::pair<size_t, size_t>;

// Reads the lines of a text, which wait for the lexicon together.
void Compare(const std::string& text, const std::vector<LineRange>& lines, const Lexicon& lexicon) {
  PlainBytes plain;
  plain.Read(text);
  LineScanner scanner;
  std::vector<LineScan> scans(lines.size());
  std::array<uint32_t, kLanguages> languages{}, want_languages{};
  std::vector<uint32_t> words, want_words;
  for (size_t i = 0; i < lines.size(); ++i) {
    scanner.Read(text, lines[i].first, lines[i].second, plain, words, scans[i]);
  }
  scanner.LookUp(lexicon, languages, words);
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string line = text.substr(lines[i].first, lines[i].second - lines[i].first);
    const LineScan want = PlainScan(line, lexicon, want_languages, want_words);
    ExpectSame(scans[i], want, line);
    uint64_t key = kHashSeed;
    ForEachWordAndNumber(line, [&](uint64_t word) { key = HashWord(key, word); });
    EXPECT_EQ(key, want.key) << line;
  }
  EXPECT_EQ(languages, want_languages) << text;
  EXPECT_EQ(words, want_words) << text;
}

void Compare(const std::string& line, const Lexicon& lexicon) {
  Compare(line, {{0, line.size()}}, lexicon);
}

TEST(ScanDifferential, LinesAreReadAsCharacterByCharacter) {
  LineMaker maker(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string line = maker.Line();
    Compare(line, Lexicon::BuiltIn());
    if (HasFailure()) return;
  }
}

TEST(ScanDifferential, ALineInATextIsReadAsIfAlone) {
  LineMaker maker(8);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    std::vector<LineRange> lines;
    for (size_t n = maker.Below(12); n > 0; --n) {
      const std::string line = maker.Line();
      lines.emplace_back(text.size(), text.size() + line.size());
      text += line + "\n";
    }
    Compare(text, lines, Lexicon::BuiltIn());
    if (HasFailure()) return;
  }
}

TEST(ScanDifferential, AUsersPhrasesAreFoundAsCharacterByCharacter) {
  const LexiconFile file = {"my.lex",
                            "[share line]\nthe a\nthe a www\n[keep line]\na a\n[keep start]\n"
                            "www the\n[ad any]\nthe the the\n"};
  const auto lexicon = Lexicon::With({&file, 1});
  ASSERT_TRUE(lexicon.ok()) << lexicon.status();
  static constexpr std::string_view kWords[] = {"the ", "a ", "www ", "12 ", "The, "};
  LineMaker maker(9);
  for (int round = 0; round < 5000; ++round) {
    std::string line;
    for (size_t n = maker.Below(7); n > 0; --n) line += kWords[maker.Below(std::size(kWords))];
    Compare(line, **lexicon);
    if (HasFailure()) return;
  }
}

TEST(PlainBytes, AllTargetsGiveTheBitsOfTheDefinition) {
  std::mt19937_64 random(5);
  for (size_t size = 0; size < 200; ++size) {
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(random());
    // Bytes next to the ranges' ends come often.
    for (char& c : text) {
      if (random() % 2 == 0) c = "/09:@AZ[`az{"[random() % 12];
    }
    for (const std::string& name : hash::TargetNames()) {
      ASSERT_TRUE(hash::ForceTarget(name));
      PlainBytes plain;
      plain.Read(text);
      for (size_t at = 0; at <= size; ++at) {
        uint64_t want = 0;
        for (size_t k = 0; k < 64 && at + k < size; ++k) {
          const char c = text[at + k];
          const bool is =
              (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
          want |= uint64_t{is} << k;
        }
        ASSERT_EQ(plain.From(at), want) << name << ", " << at << " of " << size;
      }
    }
    hash::ForceTarget("");
  }
}

}  // namespace
}  // namespace copydesk::clean
