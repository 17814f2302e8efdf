#include "stages/text/fold.h"

#include <cstddef>

namespace copydesk::text {
namespace {

// kBlockOf[c / 128] names a block of kActionOf; that names an action: class in bits 0–2, number of
// code points in bits 3–5, whether it is a capital in bit 6, then 25 bits: for one code point the
// difference to the character itself, for more the place of the first in kPool. Size 0 with class
// kWord is a Hangul syllable.
#include "stages/text/fold_table.inc"

constexpr char32_t kPointLimit = 0x110000;
constexpr uint32_t kClassBits = 3;
constexpr uint32_t kSizeBits = 3;
constexpr uint32_t kCapitalBit = kClassBits + kSizeBits;
constexpr uint32_t kPayloadBegin = kCapitalBit + 1;
constexpr uint32_t kPayloadBits = 32 - kPayloadBegin;

constexpr uint32_t ActionOf(char32_t point) {
  return kActions[kActionOf[kBlockOf[point >> 7] * size_t{128} + (point & 127)]];
}

constexpr CharClass ClassIn(uint32_t action) {
  return static_cast<CharClass>(action & ((1U << kClassBits) - 1));
}

// The standard's arithmetic (chapter 3.12).
constexpr void DecomposeHangul(char32_t point, FoldedChar& out) {
  const char32_t index = point - 0xAC00;
  out.points[0] = 0x1100 + index / 588;
  out.points[1] = 0x1161 + index % 588 / 28;
  out.points[2] = 0x11A7 + index % 28;
  out.size = index % 28 == 0 ? 2 : 3;
}

constexpr FoldedChar FoldPoint(char32_t point) {
  FoldedChar out;
  if (point >= kPointLimit) return out;
  const uint32_t action = ActionOf(point);
  out.char_class = ClassIn(action);
  out.size = static_cast<uint8_t>((action >> kClassBits) & ((1U << kSizeBits) - 1));
  const uint32_t payload = action >> kPayloadBegin;
  if (out.size == 1) {
    out.points[0] = (point + payload) & ((1U << kPayloadBits) - 1);
  } else if (out.size > 1) {
    for (size_t i = 0; i < out.size; ++i) out.points[i] = kPool[payload + i];
  } else if (out.char_class == CharClass::kWord) {
    DecomposeHangul(point, out);
  }
  return out;
}

constexpr std::array<FoldedBytes, 0x800> FoldTwoBytes() {
  std::array<FoldedBytes, 0x800> table{};
  for (char32_t point = 0x80; point < table.size(); ++point) {
    const FoldedChar folded = FoldPoint(point);
    FoldedBytes& entry = table[point];
    entry.char_class = folded.char_class;
    size_t size = 0;
    for (const char32_t of : folded.span()) size += of < 0x80 ? 1 : of < 0x800 ? 2 : 3;
    if (size > sizeof(entry.bytes)) {
      entry.size = FoldedBytes::kTooLong;
      continue;
    }
    for (const char32_t of : folded.span()) {
      const auto push = [&](char32_t byte) { entry.bytes[entry.size++] = static_cast<char>(byte); };
      const auto push_tail = [&](int shift) { push(0x80 | (of >> shift & 0x3F)); };
      if (of < 0x80) {
        push(of);
      } else if (of < 0x800) {
        push(0xC0 | of >> 6);
        push_tail(0);
      } else {
        push(0xE0 | of >> 12);
        push_tail(6);
        push_tail(0);
      }
    }
  }
  return table;
}

}  // namespace

constexpr std::array<FoldedBytes, 0x800> kFoldedTwoBytes = FoldTwoBytes();

CharClass ClassOf(char32_t point) {
  return point < kPointLimit ? ClassIn(ActionOf(point)) : CharClass::kSeparator;
}

bool IsCapital(char32_t point) {
  return point < kPointLimit && (ActionOf(point) >> kCapitalBit & 1) != 0;
}

FoldedChar Fold(char32_t point) { return FoldPoint(point); }

}  // namespace copydesk::text
