#include "tests/support/gen.h"

#include <array>
#include <cstdlib>

namespace copydesk::testing {
namespace {

// Each piece is one code point, chosen because some code is likely to treat it specially: two ways
// to write an accent, the sharp s, dotted I, a Greek final sigma, scripts without spaces and from
// right to left, zero-width and no-break spaces, line separators, quotes, and characters of four
// bytes.
constexpr std::array<std::string_view, 28> kOddities = {
    "é",  "\u0301", "ß", "İ", "ς",      "Σ",      "ж",      "中",     "文",     "ไ",
    "の", "ア",     "ש", "م", "\u200b", "\u200d", "\u00a0", "\u2028", "\u0085", "“",
    "’",  "—",      "…", "½", "😀",      "𝒳",      "\ufeff", "\ufffd"};

}  // namespace

uint64_t Gen::Next() {
  uint64_t z = (state_ += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

uint64_t Gen::Below(uint64_t n) { return Next() % n; }

uint64_t Gen::Between(uint64_t low, uint64_t high) { return low + Below(high - low + 1); }

std::string Gen::Bytes(size_t max_bytes) {
  std::string bytes(Between(0, max_bytes), '\0');
  for (char& byte : bytes) byte = static_cast<char>(Next() & 0xff);
  return bytes;
}

std::string Gen::From(std::string_view alphabet, size_t max_bytes) {
  std::string text(Between(0, max_bytes), '\0');
  for (char& byte : text) byte = alphabet[Below(alphabet.size())];
  return text;
}

std::string Gen::Text(size_t max_code_points) {
  std::string text;
  for (uint64_t left = Between(0, max_code_points); left > 0; --left) {
    const uint64_t kind = Below(100);
    if (kind < 60) {
      text += static_cast<char>('a' + Below(26));
    } else if (kind < 66) {
      text += static_cast<char>('A' + Below(26));
    } else if (kind < 80) {
      text += ' ';
    } else if (kind < 83) {
      text += '\n';
    } else if (kind < 84) {
      text += '\r';
    } else if (kind < 88) {
      text += static_cast<char>('0' + Below(10));
    } else if (kind < 92) {
      constexpr std::string_view kMarks = ".,:;!?'\"()-&/%$\t";
      text += kMarks[Below(kMarks.size())];
    } else {
      text += kOddities[Below(kOddities.size())];
    }
  }
  return text;
}

std::string Gen::Word(size_t max_letters) {
  std::string word(Between(1, max_letters), '\0');
  for (char& letter : word) letter = static_cast<char>('a' + Below(26));
  return word;
}

std::string Gen::Words(size_t count, size_t vocabulary) {
  std::string text;
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += 'w';
    text += std::to_string(Below(vocabulary));
  }
  return text;
}

uint64_t TestSeed() {
  const char* text = std::getenv("COPYDESK_SEED");
  return text != nullptr ? std::strtoull(text, nullptr, 10) : 20240229;
}

std::vector<std::string> Smaller(const std::string& value) {
  std::vector<std::string> smaller;
  for (size_t cut = value.size(); cut > 0; cut /= 2) {
    for (size_t at = 0; at < value.size(); at += cut) {
      smaller.push_back(std::string(value).erase(at, cut));
    }
  }
  for (size_t i = 0; i < value.size(); ++i) {
    if (value[i] > 'a' && value[i] <= 'z') {
      smaller.push_back(value);
      smaller.back()[i] = 'a';
    }
  }
  return smaller;
}

}  // namespace copydesk::testing
