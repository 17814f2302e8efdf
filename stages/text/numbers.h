// The numbers that a text gives: what tells two reports apart that are filled into one frame.
//
// A number is a run of two or more decimal digits (ASCII, Arabic-Indic, Persian, Devanagari or
// full-width) that no letter of A-Z stands right before: "A40" is a name. A stop or a comma between
// two digits belongs to it and does not count, so "1,250.5" and "1250.5" and "12505" are one;
// single digits are left out, for they number lists and say little. Letters may follow ("15th").
//
// Thread-safety: pure. Tested by tests/unit/text/numbers_test.cc.
#ifndef COPYDESK_STAGES_TEXT_NUMBERS_H_
#define COPYDESK_STAGES_TEXT_NUMBERS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::text {

// Appends the distinct numbers of `text`, ascending: equal digits are equal, and up to 18 of them
// are told apart from all others. REQUIRES: UTF-8; what is not, is no digit.
void ReadNumbers(std::string_view text, std::vector<uint64_t>& numbers);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_NUMBERS_H_
