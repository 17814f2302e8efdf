#include "stages/ingest/facts.h"

#include <cstddef>

namespace copydesk::ingest {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The number that `digits` spell, or -1.
int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (!IsDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int DaysIn(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

}  // namespace

std::string_view Trim(std::string_view text) {
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string NormalizeDate(std::string_view date) {
  date = Trim(date);
  std::string as_given(date);
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return as_given;
  if (date.size() > 10 && IsDigit(date[10])) return as_given;
  const int year = Number(date.substr(0, 4));
  const int month = Number(date.substr(5, 2));
  const int day = Number(date.substr(8, 2));
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month)) return as_given;
  return as_given.substr(0, 10);
}

}  // namespace copydesk::ingest
