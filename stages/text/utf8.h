// UTF-8: validation, decoding, encoding and repair.
//
// Decoding follows the Unicode standard's "substitution of maximal subparts" (chapter 3.9, U+FFFD):
// of an ill-formed sequence, the longest prefix that could have begun a character counts as one
// error, so every decoder that keeps the rule sees the same number of replacement characters.
//
// Thread-safety: pure functions. Tested by tests/unit/text/utf8_test.cc.
#ifndef COPYDESK_STAGES_TEXT_UTF8_H_
#define COPYDESK_STAGES_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk::text {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// One decoded character, or one ill-formed sequence.
struct DecodedChar {
  char32_t point = kReplacementCharacter;
  uint32_t size = 1;   // bytes taken, 1..4; an ill-formed sequence takes its maximal subpart, 1..3
  bool valid = false;  // false: ill-formed, and `point` is U+FFFD
};

// True if `text` is well-formed UTF-8 (no surrogates, no overlong forms). NUL is well-formed.
bool IsValidUtf8(std::string_view text);

// Decodes the character at text[offset]. REQUIRES: offset < text.size(). Never reads past the text.
inline DecodedChar DecodeOne(std::string_view text, size_t offset) {
  const size_t left = text.size() - offset;
  const auto byte = [&](size_t i) -> uint32_t { return static_cast<uint8_t>(text[offset + i]); };
  const auto is_tail = [](uint32_t b) { return (b & 0xC0U) == 0x80U; };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  if (left < 2) return {};
  const uint32_t second = byte(1);
  if (lead < 0xE0) {
    if (!is_tail(second)) return {};
    return {((lead & 0x1FU) << 6) | (second & 0x3FU), 2, true};
  }
  // The second byte of a longer form has a narrower range where the full one would be overlong, a
  // surrogate, or beyond U+10FFFF.
  const uint32_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const uint32_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return {};
  if (left < 3 || !is_tail(byte(2))) return {kReplacementCharacter, 2, false};
  if (lead < 0xF0) {
    return {((lead & 0x0FU) << 12) | ((second & 0x3FU) << 6) | (byte(2) & 0x3FU), 3, true};
  }
  if (left < 4 || !is_tail(byte(3))) return {kReplacementCharacter, 3, false};
  return {((lead & 0x07U) << 18) | ((second & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) |
              (byte(3) & 0x3FU),
          4, true};
}

// Appends `point` as UTF-8. A surrogate or a number beyond U+10FFFF is written as U+FFFD.
void AppendUtf8(char32_t point, std::string& out);

// `text` with every ill-formed sequence replaced by U+FFFD and every NUL byte by a space. The
// result is well-formed and holds no NUL; a text that was so already comes back unchanged.
std::string ScrubUtf8(std::string_view text);

}  // namespace copydesk::text

#endif  // COPYDESK_STAGES_TEXT_UTF8_H_
