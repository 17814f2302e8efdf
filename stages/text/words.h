// The tokeniser: the words of a text as 64-bit hashes.
//
// What a word is, and how it folds, stands in fold.h. Here it becomes a number: the hash of the
// UTF-8 bytes of its folding. Equal foldings have equal hashes ("ＡＢＣ", "Abc" and "abc"; "É" and
// "e"), on every instruction set, wherever the word stands. Different words share a hash by chance
// alone: of n different words some two collide with probability about n² / 2⁶⁵ (a million words: 3
// in 10⁸). The hash has no secret, so an author who knows it can make words collide; exact
// verification downstream works on these hashes too.
//
// *How.* The text is classified 64 bytes at a time (Highway) into bit masks: word bytes, line
// feeds, and bytes beyond ASCII. A run of word bytes begins and ends where neighbouring bits
// differ, so the edges of all runs are read off with bit scans. Characters beyond ASCII are looked
// up one by one and marked in the same masks unless they separate: typographic quotes and dashes
// cost a look-up and nothing else. A run of ASCII letters and digits is a word: two loads, fold
// with `| 0x20` (right for letters and digits, and nothing else is in a run), and a 128-bit
// product. A run that holds anything else takes the table's way (mixed_run.h).
//
// Text that is not UTF-8 is read as if ScrubUtf8 had gone over it. Nothing is read outside the
// text. REQUIRES everywhere: text.size() < 2³² − 64.
//
// Thread-safety: pure functions. Tested by tests/unit/text/words_test.cc, against an oracle on ICU
// by tests/property/words_property_test.cc, across instruction sets by
// tests/differential/targets_test.cc.
#ifndef COPYDESK_STAGES_TEXT_WORDS_H_
#define COPYDESK_STAGES_TEXT_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::text {

// Where a word stands: bytes [begin, end) of the text, from the first byte of its first character
// to the last byte of its last; ignored characters at either side are left out. Words of scripts
// without spaces overlap.
struct WordSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

// Appends the hash of every word of `text` to `hashes`, in text order. If given, `spans` gets one
// entry a word, and `line_ends` one a line: hashes.size() as it stands after the line's last word,
// so that with an empty `hashes` to begin with line i holds words [line_ends[i-1], line_ends[i]).
// Lines are those of SplitLines (lines.h).
void HashWords(std::string_view text, std::vector<uint64_t>& hashes,
               std::vector<WordSpan>* spans = nullptr, std::vector<uint32_t>* line_ends = nullptr);

// How many words HashWords would find. Cheaper: ASCII words are counted and not read.
uint32_t CountWords(std::string_view text);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_WORDS_H_
