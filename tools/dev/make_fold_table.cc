// Writes stages/text/fold_table.inc to standard output, from the ICU it is linked with.
//
//   ninja -C build make_fold_table && build/.../make_fold_table > stages/text/fold_table.inc
//
// Run it only to move to another Unicode version: words, and with them every signature, change with
// it. The rules stand in stages/text/fold.h; tests/property/words_property_test.cc checks the
// result against a second writing of them.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

namespace {

constexpr UChar32 kLimit = 0x110000;
constexpr int kBlock = 128;
constexpr size_t kMaxFolded = 4;

enum Class : uint32_t { kSeparator, kWord, kMark, kPairs, kFours, kIgnored };

bool IsMark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

bool InScripts(UChar32 c, std::initializer_list<UScriptCode> scripts) {
  UErrorCode error = U_ZERO_ERROR;
  const auto listed = [&](UScriptCode script) {
    for (UScriptCode s : scripts) {
      if (s == script) return true;
    }
    return false;
  };
  const UScriptCode script = uscript_getScript(c, &error);
  if (listed(script)) return true;
  if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return false;
  // Shared characters, such as the prolonged sound mark of both kana, belong where all their
  // scripts do.
  UScriptCode extensions[64];
  error = U_ZERO_ERROR;
  const int32_t count = uscript_getScriptExtensions(c, extensions, 64, &error);
  for (int32_t i = 0; i < count; ++i) {
    if (!listed(extensions[i])) return false;
  }
  return count > 0;
}

bool HasScript(UChar32 c, UScriptCode script) { return uscript_hasScript(c, script) != 0; }

bool IsIgnored(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  if (c == 0x0640) return true;  // Arabic tatweel
  if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK) return false;
  switch (ublock_getCode(c)) {
    case UBLOCK_COMBINING_DIACRITICAL_MARKS:
    case UBLOCK_COMBINING_DIACRITICAL_MARKS_EXTENDED:
    case UBLOCK_COMBINING_DIACRITICAL_MARKS_SUPPLEMENT:
    case UBLOCK_COMBINING_MARKS_FOR_SYMBOLS:
    case UBLOCK_COMBINING_HALF_MARKS:
      return true;
    default:
      return HasScript(c, USCRIPT_ARABIC) || HasScript(c, USCRIPT_HEBREW);
  }
}

// Class by the character's own properties.
Class OwnClass(UChar32 c) {
  if (IsIgnored(c)) return kIgnored;
  if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0) return kSeparator;
  if (IsMark(c)) return kMark;
  if (InScripts(c, {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_BOPOMOFO}))
    return kPairs;
  if (InScripts(c, {USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR})) return kFours;
  return kWord;
}

std::vector<UChar32> Points(const icu::UnicodeString& text) {
  std::vector<UChar32> points;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    points.push_back(text.char32At(i));
  return points;
}

std::vector<UChar32> Step(const icu::Normalizer2& form, const std::vector<UChar32>& in) {
  std::vector<UChar32> out;
  UErrorCode error = U_ZERO_ERROR;
  for (UChar32 c : in) {
    for (UChar32 d : Points(form.normalize(icu::UnicodeString(c), error))) {
      if (!IsIgnored(d)) out.push_back(d);
    }
  }
  if (U_FAILURE(error)) std::abort();
  return out;
}

std::vector<UChar32> FoldPoint(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2& nfkd = *icu::Normalizer2::getNFKDInstance(error);
  const icu::Normalizer2& casefold = *icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_FAILURE(error)) std::abort();
  std::vector<UChar32> points = {c};
  while (true) {
    std::vector<UChar32> next = Step(nfkd, Step(casefold, Step(nfkd, points)));
    if (next == points) break;
    points = std::move(next);
  }
  for (UChar32 d : points) {
    if (OwnClass(d) == kSeparator) return {c};
  }
  return points;
}

template <typename Value>
void Print(const char* type, const char* name, const std::vector<Value>& values) {
  std::printf("constexpr %s %s[%zu] = {", type, name, values.size());
  for (size_t i = 0; i < values.size(); ++i) {
    std::printf(i % 16 == 0 ? "\n%lu," : "%lu,", static_cast<unsigned long>(values[i]));
  }
  std::printf("\n};\n");
}

}  // namespace

int main() {
  std::map<uint32_t, uint16_t> action_ids;
  std::vector<uint32_t> actions;
  std::map<std::vector<UChar32>, uint32_t> pool_ids;
  std::vector<uint32_t> pool;
  std::map<std::vector<uint16_t>, uint16_t> block_ids;
  std::vector<uint16_t> blocks;
  std::vector<uint16_t> index;

  std::vector<uint16_t> block;
  for (UChar32 c = 0; c < kLimit; ++c) {
    Class char_class = OwnClass(c);
    uint32_t size = 0;
    uint32_t payload = 0;
    if (char_class != kSeparator && char_class != kIgnored) {
      const bool hangul = c >= 0xAC00 && c <= 0xD7A3;  // folded by arithmetic, size 0 in the table
      const std::vector<UChar32> folded = hangul ? std::vector<UChar32>{c} : FoldPoint(c);
      bool all_marks = !folded.empty();
      for (UChar32 d : folded) all_marks = all_marks && OwnClass(d) == kMark;
      if (folded.empty()) {
        char_class = kIgnored;
      } else if (all_marks) {
        char_class = kMark;
      }
      if (folded.size() > kMaxFolded) std::abort();
      size = hangul ? 0 : static_cast<uint32_t>(folded.size());
      if (size == 1) {
        payload = static_cast<uint32_t>(folded[0] - c) & 0x1FFFFFF;  // a difference modulo 2^25
      } else if (size > 1) {
        const auto [at, fresh] = pool_ids.try_emplace(folded, static_cast<uint32_t>(pool.size()));
        if (fresh) pool.insert(pool.end(), folded.begin(), folded.end());
        payload = at->second;
      }
    }
    const bool capital = u_isupper(c) != 0 || u_istitle(c) != 0;
    const uint32_t action = char_class | (size << 3) | (capital ? 1U << 6 : 0U) | (payload << 7);
    const auto [at, fresh] = action_ids.try_emplace(action, static_cast<uint16_t>(actions.size()));
    if (fresh) actions.push_back(action);
    block.push_back(at->second);
    if (block.size() == kBlock) {
      const auto [block_at, new_block] =
          block_ids.try_emplace(block, static_cast<uint16_t>(blocks.size() / kBlock));
      if (new_block) blocks.insert(blocks.end(), block.begin(), block.end());
      index.push_back(block_at->second);
      block.clear();
    }
  }
  if (actions.size() > 0xFFFF) std::abort();
  std::printf(
      "// Generated by tools/dev/make_fold_table.cc from Unicode %s (ICU %s). Do not edit.\n",
      U_UNICODE_VERSION, U_ICU_VERSION);
  std::printf("// clang-format off\n");
  Print("uint16_t", "kBlockOf", index);
  Print("uint16_t", "kActionOf", blocks);
  Print("uint32_t", "kActions", actions);
  Print("char32_t", "kPool", pool);
  std::printf("// clang-format on\n");
  return 0;
}
