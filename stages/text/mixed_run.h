// The tokeniser's second way, for text beyond ASCII. For words.cc only.
//
// Thread-safety: an object per thread. Tested through HashWords (words.h).
#ifndef COPYDESK_STAGES_TEXT_MIXED_RUN_H_
#define COPYDESK_STAGES_TEXT_MIXED_RUN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stages/text/fold.h"
#include "stages/text/word_hash.h"
#include "stages/text/words.h"

namespace copydesk::text {

// What the blocks before this one decided about its first bytes: a character that began there.
struct BlockCarry {
  uint64_t taken = 0;  // bytes that belong to it
  uint64_t word = 0;   // the same, if it does not separate
};

// The bits of the 64-byte block at text[block] that belong to characters beyond ASCII and do not
// separate words, given `high`, the bits of all its bytes >= 0x80. Moves `carry` on to the next
// block.
uint64_t NonAsciiWordBits(std::string_view text, size_t block, uint64_t high, BlockCarry& carry);

// Cuts a run (a maximal stretch of characters that do not separate) into words. Keeps its buffer
// from one run to the next.
class MixedRun {
 public:
  explicit MixedRun(const word_hash::Functions& hash) : hash_(hash) {}

  // Appends the words of text[begin, end) to `hashes`, and to `spans` unless that is null.
  void Append(std::string_view text, uint32_t begin, uint32_t end, std::vector<uint64_t>& hashes,
              std::vector<WordSpan>* spans);

 private:
  // Where a character of a script without spaces begins: in the folded bytes, and in the text.
  struct Unit {
    size_t folded = 0;
    uint32_t begin = 0;
  };

  bool AppendShortWord(std::string_view text, uint32_t begin, uint32_t end);
  uint32_t AppendHan(std::string_view text, uint32_t begin, uint32_t end);
  uint32_t PushAscii(std::string_view text, uint32_t begin, uint32_t end);
  void Push(const FoldedChar& folded, uint32_t begin, uint32_t end);
  void BeginSegment(CharClass char_class, uint32_t begin);
  void PushUnits(const FoldedChar& folded, uint32_t begin, uint32_t end);
  void StartUnit(uint32_t begin);
  void EmitGram();
  void FinishSegment();
  void Emit(size_t from, uint32_t begin);

  word_hash::Functions hash_;
  std::vector<uint64_t>* hashes_ = nullptr;
  std::vector<WordSpan>* spans_ = nullptr;

  // The segment being read: characters of one class, folded.
  CharClass class_ = CharClass::kSeparator;  // kSeparator: none yet
  std::string folded_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  size_t unit_count_ = 0;
  Unit units_[4];  // the last four, by unit_count_ modulo 4
};

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_MIXED_RUN_H_
