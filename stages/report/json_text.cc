#include "stages/report/json_text.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace copydesk::report {
namespace {

// 0: copied; 'u': \u00XX; else the letter behind the backslash.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> table{};
  for (size_t i = 0; i < 0x20; ++i) table[i] = 'u';
  table['"'] = '"';
  table['\\'] = '\\';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  return table;
}();

// Of eight bytes, the highest bit of those that are escaped, and perhaps of bytes above such a one.
uint64_t EscapedOf(uint64_t eight) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kTops = kOnes << 7;
  const auto zeros = [](uint64_t v) { return (v - kOnes) & ~v; };
  const uint64_t controls = (eight - kOnes * 0x20) & ~eight;
  return (controls | zeros(eight ^ kOnes * '"') | zeros(eight ^ kOnes * '\\')) & kTops;
}

// The first byte from `at` on that is escaped, or the end. Eight are looked at together; where the
// machine does not hold the first byte lowest, or the text has fewer, one by one.
size_t NextEscaped(std::string_view text, size_t at) {
  if constexpr (std::endian::native == std::endian::little) {
    const auto eight_from = [&](size_t from) {
      uint64_t eight;
      std::memcpy(&eight, text.data() + from, sizeof(eight));
      return eight;
    };
    const auto first = [](uint64_t escaped) {
      return static_cast<size_t>(std::countr_zero(escaped)) / 8;
    };
    for (; at + 8 <= text.size(); at += 8) {
      const uint64_t escaped = EscapedOf(eight_from(at));
      if (escaped != 0) return at + first(escaped);
    }
    if (at < text.size() && text.size() >= 8) {
      // The last eight without those before `at`: zeros move up behind the text's end, which are
      // escaped as well.
      return at + first(EscapedOf(eight_from(text.size() - 8) >> (8 * (at + 8 - text.size()))));
    }
  }
  while (at < text.size() && kEscapes[static_cast<uint8_t>(text[at])] == 0) ++at;
  return at;
}

}  // namespace

void AppendJsonString(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out.push_back('"');
  size_t copied = 0;
  for (size_t i = NextEscaped(text, 0); i < text.size(); i = NextEscaped(text, i + 1)) {
    const auto byte = static_cast<uint8_t>(text[i]);
    const char escape = kEscapes[byte];
    out.append(text, copied, i - copied);
    copied = i + 1;
    out.push_back('\\');
    out.push_back(escape);
    if (escape == 'u') {
      out.append("00");
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  out.append(text, copied);
  out.push_back('"');
}

void AppendJsonNullable(std::string& out, std::string_view text) {
  if (text.empty()) {
    out.append("null");
  } else {
    AppendJsonString(out, text);
  }
}

char* WriteNumber(char* out, uint64_t number) {
  return std::to_chars(out, out + kMostDigits, number).ptr;
}

void AppendNumber(std::string& out, uint64_t number) {
  std::array<char, kMostDigits> digits;
  out.append(digits.data(), WriteNumber(digits.data(), number));
}

void AppendMillionths(std::string& out, uint32_t millionths) {
  AppendNumber(out, millionths / 1'000'000);
  out.push_back('.');
  uint32_t rest = millionths % 1'000'000;
  for (uint32_t place = 100'000; place > 0; place /= 10) {
    out.push_back(static_cast<char>('0' + rest / place));
    rest %= place;
  }
}

void AppendSeconds(std::string& out, double seconds) {
  // The negation is also true of what is no number.
  if (!(seconds >= 0)) seconds = 0;
  const double capped = seconds < 1e12 ? seconds : 1e12;
  const auto thousandths = static_cast<uint64_t>(std::llround(capped * 1000));
  AppendNumber(out, thousandths / 1000);
  out.push_back('.');
  uint64_t rest = thousandths % 1000;
  for (uint64_t place = 100; place > 0; place /= 10) {
    out.push_back(static_cast<char>('0' + rest / place));
    rest %= place;
  }
}

JsonWriter::JsonWriter() : out_("{"), closers_{'}'} {}

void JsonWriter::Next() {
  out_.append(first_ ? "\n" : ",\n");
  out_.append(2 * closers_.size(), ' ');
  first_ = false;
}

void JsonWriter::Key(std::string_view key) {
  Next();
  AppendJsonString(out_, key);
  out_.append(": ");
}

void JsonWriter::Field(std::string_view key, std::string_view text) {
  Key(key);
  AppendJsonString(out_, text);
}

void JsonWriter::Field(std::string_view key, const std::vector<std::string>& texts) {
  Key(key);
  out_.push_back('[');
  for (size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out_.append(", ");
    AppendJsonString(out_, texts[i]);
  }
  out_.push_back(']');
}

void JsonWriter::RawField(std::string_view key, std::string_view json) {
  Key(key);
  out_.append(json);
}

void JsonWriter::BeginObject(std::string_view key) {
  Key(key);
  out_.push_back('{');
  closers_.push_back('}');
  first_ = true;
}

void JsonWriter::BeginArray(std::string_view key) {
  Key(key);
  out_.push_back('[');
  closers_.push_back(']');
  first_ = true;
}

void JsonWriter::BeginElement() {
  Next();
  out_.push_back('{');
  closers_.push_back('}');
  first_ = true;
}

void JsonWriter::End() {
  const char closer = closers_.back();
  closers_.pop_back();
  if (!first_) {
    out_.push_back('\n');
    out_.append(2 * closers_.size(), ' ');
  }
  out_.push_back(closer);
  first_ = false;
}

std::string JsonWriter::Finish() {
  End();
  out_.push_back('\n');
  return std::move(out_);
}

}  // namespace copydesk::report
