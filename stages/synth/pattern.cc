#include "stages/synth/pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace copydesk::synth {
namespace {

constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
constexpr auto kMonths =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                     "August", "September", "October", "November", "December"});
constexpr auto kCompanies = std::to_array<std::string_view>(
    {" Group", " Holdings", " Energy", " Partners", " Motors", " Foods", " Systems", " Bank"});

void AppendFixed(uint32_t value, uint32_t decimals, std::string& out) {
  std::array<char, 12> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  std::string text(digits.data(), end);
  if (decimals > 0) {
    text.insert(0, text.size() <= decimals ? decimals + 1 - text.size() : 0, '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  out += text;
}

void AppendNumber(std::string_view bounds, uint32_t decimals, uint64_t ordinal, const Usual& usual,
                  Rng& rng, std::string& out) {
  uint32_t lo = 0;
  uint32_t hi = 0;
  const size_t comma = std::min(bounds.find(','), bounds.size());
  std::from_chars(bounds.data(), bounds.data() + comma, lo);
  if (comma < bounds.size()) {
    std::from_chars(bounds.data() + comma + 1, bounds.data() + bounds.size(), hi);
  }
  hi = std::max(lo, hi);
  const bool is_usual = rng.Chance(usual.permille);
  const uint32_t own = rng.Between(lo, hi);
  AppendFixed(is_usual ? Rng(StreamSeed(usual.seed, 'u', ordinal)).Between(lo, hi) : own, decimals,
              out);
}

void AppendChoice(std::string_view choices, Rng& rng, std::string& out) {
  const auto count = static_cast<uint32_t>(std::count(choices.begin(), choices.end(), '|')) + 1;
  for (uint32_t skip = rng.Below(count); skip > 0; --skip) {
    choices.remove_prefix(choices.find('|') + 1);
  }
  out += choices.substr(0, choices.find('|'));
}

}  // namespace

Facts DrawFacts(const Vocabulary& vocabulary, Rng& rng) {
  Facts facts;
  facts.place = vocabulary.Text(vocabulary.Place(rng));
  facts.other_place = vocabulary.Text(vocabulary.Place(rng));
  for (std::string* person : {&facts.person, &facts.other_person}) {
    *person = vocabulary.Text(vocabulary.Given(rng));
    *person += ' ';
    *person += vocabulary.Text(vocabulary.Family(rng));
  }
  facts.organisation = vocabulary.Text(vocabulary.Family(rng));
  facts.organisation += kCompanies[rng.Below(kCompanies.size())];
  facts.weekday = kWeekdays[rng.Below(kWeekdays.size())];
  facts.month = kMonths[rng.Below(kMonths.size())];
  return facts;
}

void Fill(std::string_view pattern, const Facts& facts, const Usual& usual, Rng& rng,
          std::string& out) {
  uint64_t ordinal = 0;
  while (!pattern.empty()) {
    const size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) {
      return;
    }
    const size_t close = std::min(pattern.find('}'), pattern.size() - 1);
    const std::string_view blank = pattern.substr(1, close - 1);
    pattern.remove_prefix(close + 1);
    ++ordinal;
    if (blank.find('|') != std::string_view::npos) {
      AppendChoice(blank, rng, out);
      continue;
    }
    switch (blank.empty() ? '\0' : blank[0]) {
      case 'P':
        out += facts.place;
        break;
      case 'Q':
        out += facts.other_place;
        break;
      case 'N':
        out += facts.person;
        break;
      case 'R':
        out += facts.other_person;
        break;
      case 'O':
        out += facts.organisation;
        break;
      case 'W':
        out += facts.site;
        break;
      case 'D':
        out += facts.weekday;
        break;
      case 'M':
        out += facts.month;
        break;
      case '#':
        AppendNumber(blank.substr(1), 0, ordinal, usual, rng, out);
        break;
      case '.':
        AppendNumber(blank.substr(1), 1, ordinal, usual, rng, out);
        break;
      case ':':
        AppendNumber(blank.substr(1), 2, ordinal, usual, rng, out);
        break;
      default:
        break;
    }
  }
}

}  // namespace copydesk::synth
