#include "stages/text/numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "stages/text/utf8.h"

namespace copydesk::text {
namespace {

constexpr uint32_t kNoDigit = 10;
constexpr uint32_t kLeastDigits = 2;

struct Digit {
  uint32_t value = kNoDigit;
  size_t bytes = 1;
};

Digit DigitAt(std::string_view text, size_t at) {
  const auto byte = static_cast<uint8_t>(text[at]);
  if (byte < 0x80) {
    return {byte >= '0' && byte <= '9' ? static_cast<uint32_t>(byte - '0') : kNoDigit, 1};
  }
  const DecodedChar c = DecodeOne(text, at);
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966', U'\uFF10'}) {
    if (c.point >= zero && c.point <= zero + 9) {
      return {static_cast<uint32_t>(c.point - zero), c.size};
    }
  }
  return {kNoDigit, c.size};
}

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Bytes that a digit may begin with.
constexpr std::array<bool, 256> kMayBeDigit = [] {
  std::array<bool, 256> may{};
  for (size_t c = '0'; c <= '9'; ++c) may[c] = true;
  for (const size_t lead : {0xD9u, 0xDBu, 0xE0u, 0xEFu}) may[lead] = true;
  return may;
}();

// The first place from `at` on where a digit may begin. Most text has none: eight bytes at a time
// are passed over that are ASCII and no digits.
size_t NextCandidate(std::string_view text, size_t at) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  const auto look = [&](size_t end) {
    while (at < end && !kMayBeDigit[static_cast<uint8_t>(text[at])]) ++at;
    return at < end;
  };
  while (at + 8 <= text.size()) {
    uint64_t eight;
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    const uint64_t row = (eight ^ (0x30 * kOnes)) & (0xF0 * kOnes);  // 0: of the digits' sixteen
    if (((((row - kOnes) & ~row) | eight) & kHigh) == 0) {
      at += 8;
    } else if (look(at + 8)) {
      return at;
    }
  }
  look(text.size());
  return at;
}

}  // namespace

void ReadNumbers(std::string_view text, std::vector<uint64_t>& numbers) {
  const auto begin = static_cast<std::ptrdiff_t>(numbers.size());
  for (size_t at = NextCandidate(text, 0); at < text.size(); at = NextCandidate(text, at)) {
    Digit digit = DigitAt(text, at);
    if (digit.value == kNoDigit) {
      at += digit.bytes;
      continue;
    }
    const bool after_letter = at > 0 && IsAsciiLetter(text[at - 1]);
    // In base 11 without a zero, so that leading zeros count.
    uint64_t number = 0;
    uint32_t digits = 0;
    while (digit.value != kNoDigit) {
      number = number * 11 + digit.value + 1;
      ++digits;
      at += digit.bytes;
      if (at == text.size()) break;
      const bool point = (text[at] == '.' || text[at] == ',') && at + 1 < text.size();
      digit = DigitAt(text, point ? at + 1 : at);
      if (point && digit.value != kNoDigit) ++at;
    }
    if (digits >= kLeastDigits && !after_letter) numbers.push_back(number);
  }
  std::sort(numbers.begin() + begin, numbers.end());
  numbers.erase(std::unique(numbers.begin() + begin, numbers.end()), numbers.end());
}

}  // namespace copydesk::text
