#include "stages/clean/page_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

using enum CharClass;

struct Month {
  std::string_view name;
  uint8_t number;
};

// The first letters of the months' names, folded; a word matches the longest that it begins with.
constexpr Month kMonths[] = {
    {"jan", 1},     {"january", 1}, {"januar", 1}, {"janv", 1},      {"ene", 1},     {"gen", 1},
    {"янв", 1},     {"січ", 1},     {"stycz", 1},  {"jän", 1},       {"feb", 2},     {"fév", 2},
    {"fev", 2},     {"фев", 2},     {"лют", 2},    {"lut", 2},       {"mar", 3},     {"mär", 3},
    {"mrt", 3},     {"maa", 3},     {"мар", 3},    {"бер", 3},       {"apr", 4},     {"avr", 4},
    {"abr", 4},     {"апр", 4},     {"кві", 4},    {"kwie", 4},      {"may", 5},     {"mai", 5},
    {"mag", 5},     {"mei", 5},     {"мая", 5},    {"май", 5},       {"тра", 5},     {"maj", 5},
    {"jun", 6},     {"juin", 6},    {"giu", 6},    {"июн", 6},       {"чер", 6},     {"czer", 6},
    {"jul", 7},     {"juil", 7},    {"lug", 7},    {"июл", 7},       {"лип", 7},     {"lip", 7},
    {"aug", 8},     {"aoû", 8},     {"ago", 8},    {"авг", 8},       {"сер", 8},     {"sier", 8},
    {"sep", 9},     {"set", 9},     {"сен", 9},    {"вер", 9},       {"wrz", 9},     {"oct", 10},
    {"okt", 10},    {"out", 10},    {"ott", 10},   {"окт", 10},      {"жов", 10},    {"paź", 10},
    {"nov", 11},    {"ноя", 11},    {"лис", 11},   {"listopad", 11}, {"dec", 12},    {"dez", 12},
    {"déc", 12},    {"dic", 12},    {"дек", 12},   {"гру", 12},      {"grud", 12},   {"يناير", 1},
    {"فبراير", 2},  {"مارس", 3},    {"أبريل", 4},  {"ابريل", 4},     {"مايو", 5},    {"يونيو", 6},
    {"يوليو", 7},   {"أغسطس", 8},   {"اغسطس", 8},  {"سبتمبر", 9},    {"أكتوبر", 10}, {"اكتوبر", 10},
    {"نوفمبر", 11}, {"ديسمبر", 12},
};

// A word of a date line, folded, with the mark that follows it.
struct Token {
  std::array<uint32_t, 12> letters{};
  uint32_t size = 0;
  uint32_t number = 0;
  uint32_t digits = 0;
  char after = 0;  // '-', '.', '/', ':' right behind it; 'Y', 'M', 'D' for 年, 月, 日; else 0
};

// The value of a decimal digit, ASCII, Arabic-Indic, Persian or full-width; 10 for other
// characters.
uint32_t DigitOf(uint32_t c) {
  for (const uint32_t zero : {uint32_t{'0'}, 0x0660u, 0x06F0u, 0xFF10u}) {
    if (c >= zero && c <= zero + 9) return c - zero;
  }
  return 10;
}

uint32_t MonthOf(const Token& token) {
  if (token.size < 3 || token.digits > 0) return 0;
  uint32_t found = 0;
  // Most words begin as no month does.
  static const std::array<uint32_t, std::size(kMonths)> kFirstLetters = [] {
    std::array<uint32_t, std::size(kMonths)> letters{};
    for (size_t i = 0; i < letters.size(); ++i) letters[i] = ReadChar(kMonths[i].name, 0).folded;
    return letters;
  }();
  size_t longest = 0;
  for (size_t i = 0; i < std::size(kMonths); ++i) {
    if (kFirstLetters[i] != token.letters[0]) continue;
    const Month& month = kMonths[i];
    size_t at = 0, k = 0;
    while (at < month.name.size() && k < token.size) {
      const CharAt c = ReadChar(month.name, at);
      if (c.folded != token.letters[k]) break;
      at += c.bytes;
      ++k;
    }
    if (at == month.name.size() && at > longest) {
      longest = at;
      found = month.number;
    }
  }
  return found;
}

bool IsDay(uint32_t year, uint32_t month, uint32_t day) {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  static constexpr std::array<uint8_t, 13> kDays = {0,  31, 28, 31, 30, 31, 30,
                                                    31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= kDays[month] + (month == 2 && leap ? 1u : 0u);
}

// A day takes a number of four digits and another one.
bool HasDigitsOfDay(std::string_view line) {
  constexpr uint32_t kLeast = 5;
  uint32_t digits = 0;
  bool wide = false;  // there may be digits of other scripts: first bytes of those in DigitOf
  for (const char c : line) {
    const auto byte = static_cast<uint8_t>(c);
    digits += c >= '0' && c <= '9';
    wide |= byte == 0xD9 || byte == 0xDB || byte == 0xEF;
  }
  return digits >= kLeast || wide;
}

}  // namespace

bool LooksLikeHeadline(std::string_view line, const LineScan& scan) {
  if (scan.words < 3 || scan.words > 30) return false;
  if (scan.covered * 5 > scan.alpha_words * 2) return false;
  if (scan.last == kEllipsis || scan.last == kColon || scan.first == kBullet) return false;
  if (scan.last == kStop && line.back() != '?' && line.back() != '!') return false;
  if (scan.first == kLower && scan.ideographs == 0) return false;
  if (scan.digit_words * 2 > scan.words) return false;
  return (scan.kind_line | scan.kind_start) == 0 || (scan.kind_line == 0 && scan.words >= 6);
}

std::string_view ReadByline(std::string_view line, const LineScan& scan, const Lexicon& lexicon) {
  if ((scan.kind_start & KindBit(Kind::kByline)) == 0 || scan.words > 14 || scan.words < 2)
    return {};
  // Cut the line at the first mark that ends a name, then drop the words before the name.
  size_t end = line.size();
  for (const std::string_view mark :
       {" |", " •", " ·", " –", " —", " - ", " @", "\t", ";", "(", "  "}) {
    end = std::min(end, line.find(mark));
  }
  line = line.substr(0, end);
  size_t at = 0;
  bool in_prefix = true;
  while (in_prefix && at < line.size()) {
    size_t stop = line.find(' ', at);
    if (stop == std::string_view::npos) return {};
    const std::string_view word = line.substr(at, stop - at);
    uint64_t path = kHashSeed;
    ForEachWord(word, [&](uint64_t hash) { path = HashWord(path, hash); });
    const Lexicon::Node* node = lexicon.Find(path);
    const CharAt first = ReadChar(line, at);
    const bool prefix = first.cls == kLower || at == 0 || word.back() == ':' ||
                        (node != nullptr && (node->start & KindBit(Kind::kByline)) != 0);
    if (!prefix) {
      in_prefix = false;
    } else {
      at = stop + 1;
      while (at < line.size() && line[at] == ' ') ++at;
    }
  }
  line = line.substr(std::min(at, line.size()));
  // A name: it begins with a capital or has no case, and says no date.
  if (line.empty() || line.size() > 120) return {};
  const CharAt first = ReadChar(line, 0);
  if (first.cls != kUpper && first.cls != kCaseless && first.cls != kIdeograph) return {};
  if (line.find_first_of("0123456789") != std::string_view::npos) return {};
  while (!line.empty() && (line.back() == ',' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

std::string ReadDate(std::string_view line, std::string_view lang) {
  if (!HasDigitsOfDay(line)) return {};
  std::array<Token, 3> last;  // the three newest tokens, oldest first
  uint32_t seen = 0;
  Token token;
  const auto day_of = [&]() -> std::string {
    const Token &a = last[0], &b = last[1], &c = last[2];
    uint32_t year = 0, month = 0, day = 0;
    const bool three_numbers = a.digits == 4 && b.digits > 0 && c.digits > 0;
    const bool marked = (a.after == '-' || a.after == '/') && a.after == b.after;
    const bool named = a.after == 'Y' && b.after == 'M' && c.after == 'D';
    if (three_numbers && (marked || named)) {
      year = a.number, month = b.number, day = c.number;
    } else if (c.digits == 4 && a.digits > 0 && a.digits <= 2 && b.digits > 0 && b.digits <= 2 &&
               a.after == '/' && b.after == '/') {
      // Which of the two is the day shows where one is no month, else by the language's habit.
      const bool month_first = b.number > 12 || (a.number <= 12 && lang == "en");
      if (a.number <= 12 && b.number <= 12 && lang.empty() && a.number != b.number) return {};
      year = c.number;
      month = month_first ? a.number : b.number;
      day = month_first ? b.number : a.number;
    } else if (c.digits == 4 && a.digits > 0 && a.digits <= 2 && b.digits == 0) {
      year = c.number, month = MonthOf(b), day = a.number;
    } else if (c.digits == 4 && b.digits > 0 && b.digits <= 2 && a.digits == 0) {
      year = c.number, month = MonthOf(a), day = b.number;
    } else if (c.digits == 4 && a.digits > 0 && a.digits <= 2 && b.digits > 0 && b.digits <= 2 &&
               a.after == '.' && b.after == '.') {
      year = c.number, month = b.number, day = a.number;
    }
    return IsDay(year, month, day) ? fmt::format("{:04}-{:02}-{:02}", year, month, day)
                                   : std::string();
  };
  std::string found;
  const auto push = [&]() {
    // "de", "of" between the parts of a date are no part of it.
    const bool filler = token.digits == 0 && token.size <= 2;
    if (!filler) {
      last = {last[1], last[2], token};
      if (++seen >= 3) found = day_of();
    }
    token = Token();
  };
  for (size_t at = 0; at < line.size() && found.empty();) {
    const CharAt c = ReadChar(line, at);
    at += c.bytes;
    const uint32_t digit = DigitOf(c.folded);
    const bool letter = digit > 9 && (c.cls == kLower || c.cls == kUpper || c.cls == kCaseless);
    if (digit <= 9 || letter) {
      if (letter && token.digits > 0 && token.size == token.digits) {
        // "21st", "2024T10:00": letters after digits are dropped with what follows them.
        const uint32_t digits = token.digits, number = token.number;
        while (at < line.size()) {
          const CharAt d = ReadChar(line, at);
          if (d.cls != kLower && d.cls != kUpper && d.cls != kDigit) break;
          at += d.bytes;
        }
        token.digits = digits, token.number = number;
        push();
        continue;
      }
      if (token.size < token.letters.size()) token.letters[token.size] = c.folded;
      token.size = std::min<uint32_t>(token.size + 1, 12);
      if (digit <= 9 && token.digits < 9) {
        ++token.digits;
        token.number = token.number * 10 + digit;
      }
    } else if (token.size > 0) {
      token.after = c.folded < 128       ? static_cast<char>(c.folded)
                    : c.folded == 0x5E74 ? 'Y'
                    : c.folded == 0x6708 ? 'M'
                    : c.folded == 0x65E5 ? 'D'
                                         : '\0';
      push();
    }
  }
  if (found.empty() && token.size > 0) push();
  return found;
}

bool SaysUpdated(std::string_view line) {
  static constexpr std::string_view kOpeners[] = {
      "updated",      "last updated", "last modified", "modified",
      "aktualisiert", "mis à jour",   "mise à jour",   "actualizado",
      "atualizado",   "aggiornato",   "bijgewerkt",    "zaktualizowano",
      "aktualizacja", "обновлено",    "оновлено",      "更新"};
  for (const std::string_view opener : kOpeners) {
    size_t at = 0, k = 0;
    while (at < line.size() && k < opener.size()) {
      const CharAt c = ReadChar(line, at), want = ReadChar(opener, k);
      if (c.folded != want.folded) break;
      at += c.bytes;
      k += want.bytes;
    }
    if (k == opener.size()) return true;
  }
  return false;
}

std::string_view GuessLanguage(const std::array<uint32_t, kLanguages>& counts) {
  size_t best = 0;
  uint32_t second = 0;
  for (size_t i = 1; i < kLanguages; ++i) {
    if (counts[i] > counts[best]) {
      second = counts[best];
      best = i;
    } else {
      second = std::max(second, counts[i]);
    }
  }
  if (counts[best] < 8 || counts[best] * 8 < second * 9) return {};
  return LanguageCode(static_cast<Language>(best));
}

}  // namespace copydesk::clean
