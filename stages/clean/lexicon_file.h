// The text format of lexicon files, the built-in ones and those that users bring.
//
//   # a comment
//   [navigation line]
//   skip to the news
//   [keep start]
//   our correspondent writes
//
// A section is [KIND PLACE], with PLACE one of any, start and line; [function-word LANGUAGE]; or
// [keep line] and [keep start], for lines that are never chrome. Then comes one phrase a line.
// Phrases are compared by their words alone: case, punctuation and bare numbers do not count.
//
// Thread-safe: pure functions. Tested by tests/unit/clean/lexicon_file_test.cc and
// tests/fuzz/lexicon_fuzz.cc.
#ifndef COPYDESK_STAGES_CLEAN_LEXICON_FILE_H_
#define COPYDESK_STAGES_CLEAN_LEXICON_FILE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "stages/clean/lexicon.h"

namespace copydesk::clean {

inline constexpr size_t kMaxLexiconBytes = size_t{1} << 20;
inline constexpr size_t kMaxPhraseBytes = 1024;

struct LexiconFile {
  std::string_view name;  // for messages
  std::string_view text;
};

// What the phrases below a section's head are.
struct LexiconSection {
  Kind kind = Kind::kNavigation;
  Place place = Place::kAny;        // of kinds of chrome and of keeping
  Language language = Language{0};  // of function words
  bool keep = false;                // no kind: the line is to be kept; `place` is kStart or kLine

  friend bool operator==(const LexiconSection&, const LexiconSection&) = default;
};

struct LexiconPhrase {
  LexiconSection section;
  std::string_view text;  // into LexiconFile::text, trimmed; at least one word
  uint32_t line = 0;      // from 1
  uint32_t words = 0;
};

// Calls `add` for each phrase of a file in their order, with the hashes of its words, which are
// gone after the call. Errors: InvalidArgument "NAME:LINE: what is wrong" for a
// file or phrase that is too long, bytes that are not UTF-8, an unknown section, a phrase above the
// first section, without a word, or for the second time in a section of the same name.
using AddPhrase = std::function<void(const LexiconPhrase&, std::span<const uint64_t> words)>;
absl::Status ReadLexicon(const LexiconFile& file, const AddPhrase& add);

// The phrases of a file, and errors as ReadLexicon.
absl::StatusOr<std::vector<LexiconPhrase>> ParseLexicon(const LexiconFile& file);

// The bytes of a file, of which no more are read than make it too long for ReadLexicon.
absl::StatusOr<std::string> ReadLexiconFile(const std::string& path);

// The files of stages/clean/lexicon/ as they were when the library was built.
std::span<const LexiconFile> BuiltInLexiconFiles();

// The name of a kind in section heads, such as "navigation".
std::string_view KindName(Kind kind);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LEXICON_FILE_H_
