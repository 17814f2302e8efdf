// The names that a text gives, as far as capital letters tell: with its numbers they are the facts
// that differ between two reports filled into one frame.
//
// A name is a word of two characters or more that begins with a capital letter (fold.h) where no
// sentence begins: not first in its line, and without a stop, colon, question or exclamation mark,
// ellipsis or quotation mark (apostrophes are none) between it and the word before. In German that
// is every noun, in scripts without capitals nothing; both are fine for a measure that compares two
// texts of one language.
//
// Thread-safety: pure. Tested by tests/unit/text/names_test.cc.
#ifndef COPYDESK_STAGES_TEXT_NAMES_H_
#define COPYDESK_STAGES_TEXT_NAMES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/text/words.h"

namespace copydesk::text {

// Appends the hashes of the distinct names of `text`, ascending. `words` and `spans` are those that
// HashWords gives for it.
void ReadNames(std::string_view text, std::span<const uint64_t> words,
               std::span<const WordSpan> spans, std::vector<uint64_t>& names);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_NAMES_H_
