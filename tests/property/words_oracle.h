// A second, slow writing of what words are: one character at a time, on ICU instead of the table.
#ifndef COPYDESK_TESTS_PROPERTY_WORDS_ORACLE_H_
#define COPYDESK_TESTS_PROPERTY_WORDS_ORACLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stages/text/fold.h"
#include "stages/text/words.h"

namespace copydesk::testing {

struct OracleWord {
  std::string folded;  // UTF-8
  text::WordSpan span;
};

// False if this ICU has another Unicode version than the table: nothing can be compared then.
bool OracleHasTheTablesUnicode();

text::CharClass OracleClass(char32_t point);
std::u32string OracleFold(char32_t point);
std::vector<OracleWord> OracleWords(std::string_view text);

// The hash that words.h promises for a folded word, byte by byte.
uint64_t OracleHash(std::string_view folded);

// Canonical composition and decomposition of valid UTF-8.
std::string Composed(std::string_view text);
std::string Decomposed(std::string_view text);

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_PROPERTY_WORDS_ORACLE_H_
