#include "stages/ingest/json_check.h"

#include <cstdint>
#include <optional>

namespace copydesk::ingest {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<uint32_t> HexDigit(char c) {
  if (IsDigit(c)) return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<uint32_t>(c - 'A' + 10);
  return std::nullopt;
}

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  JsonCheck Run() {
    if (Value()) {
      SkipSpace();
      if (at_ == text_.size()) {
        result_.valid = true;
      } else {
        Fail("the end of the line");
      }
    }
    return std::move(result_);
  }

 private:
  bool Fail(std::string_view expected) {
    result_.error_offset = at_;
    result_.expected = expected;
    return false;
  }
  bool At(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool AtDigit() const { return at_ < text_.size() && IsDigit(text_[at_]); }
  void SkipSpace() {
    while (At(' ') || At('\t') || At('\n') || At('\r')) ++at_;
  }

  // One value with all that it holds; `open_` replaces recursion.
  bool Value() {
    for (;;) {
      SkipSpace();
      if (At('{') || At('[')) {
        if (open_.size() == kMaxJsonDepth) return Fail("at most 1023 levels of nesting");
        open_.push_back(text_[at_]);
        ++at_;
        SkipSpace();
        if (At(Closing())) {
          Close();
        } else {
          if (open_.back() == '{' && !Key()) return false;
          continue;
        }
      } else if (!Scalar()) {
        return false;
      }
      // A value has ended: close what ends with it, or go to the next one.
      for (;;) {
        if (open_.empty()) return true;
        SkipSpace();
        if (At(',')) {
          ++at_;
          SkipSpace();
          if (open_.back() == '{' && !Key()) return false;
          break;
        }
        if (!At(Closing())) return Fail(open_.back() == '{' ? ", or }" : ", or ]");
        Close();
      }
    }
  }

  char Closing() const { return open_.back() == '{' ? '}' : ']'; }
  void Close() {
    open_.pop_back();
    ++at_;
  }

  bool Key() {
    if (!At('"')) return Fail("a key in quotes");
    if (!String()) return false;
    SkipSpace();
    if (!At(':')) return Fail(":");
    ++at_;
    return true;
  }

  bool Scalar() {
    if (At('"')) return String();
    if (At('-') || AtDigit()) return Number();
    for (const std::string_view word : {"true", "false", "null"}) {
      if (text_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return true;
      }
    }
    return Fail("a value");
  }

  bool Number() {
    const size_t begin = at_;
    if (At('-')) ++at_;
    if (!AtDigit()) return Fail("a digit");
    if (At('0')) {
      ++at_;
      if (AtDigit()) return Fail("no digit after a leading 0");
    } else {
      while (AtDigit()) ++at_;
    }
    if (At('.')) {
      ++at_;
      if (!AtDigit()) return Fail("a digit");
      while (AtDigit()) ++at_;
    }
    if (At('e') || At('E')) {
      ++at_;
      if (At('+') || At('-')) ++at_;
      if (!AtDigit()) return Fail("a digit");
      while (AtDigit()) ++at_;
    }
    result_.numbers.emplace_back(begin, at_);
    return true;
  }

  bool String() {
    ++at_;
    for (;;) {
      if (at_ == text_.size()) return Fail("the string's closing quote");
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20) return Fail("an escaped control character");
      if (c == '\\') {
        if (!Escape()) return false;
      } else {
        ++at_;
      }
    }
  }

  bool Escape() {
    const size_t backslash = at_;
    ++at_;
    if (at_ == text_.size()) return Fail("an escaped character");
    if (text_[at_] != 'u') {
      if (std::string_view("\"\\/bfnrt").find(text_[at_]) == std::string_view::npos) {
        return Fail("one of \"\\/bfnrtu after \\");
      }
      ++at_;
      return true;
    }
    ++at_;
    uint32_t unit = 0;
    if (!FourHexDigits(unit)) return false;
    if (unit < 0xd800 || unit > 0xdfff) return true;
    if (unit < 0xdc00 && text_.substr(at_).starts_with("\\u")) {
      const size_t after_lead = at_;
      at_ += 2;
      uint32_t trail = 0;
      if (!FourHexDigits(trail)) return false;
      if (trail >= 0xdc00 && trail <= 0xdfff) return true;
      at_ = after_lead;
    }
    result_.lone_surrogates.push_back(backslash);
    return true;
  }

  bool FourHexDigits(uint32_t& value) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const std::optional<uint32_t> digit =
          at_ < text_.size() ? HexDigit(text_[at_]) : std::nullopt;
      if (!digit.has_value()) return Fail("four hexadecimal digits after \\u");
      value = value * 16 + *digit;
    }
    return true;
  }

  const std::string_view text_;
  size_t at_ = 0;
  std::vector<char> open_;  // the brackets that are open, outermost first
  JsonCheck result_;
};

}  // namespace

JsonCheck CheckJson(std::string_view text) { return Checker(text).Run(); }

}  // namespace copydesk::ingest
