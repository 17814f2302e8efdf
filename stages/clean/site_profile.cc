#include "stages/clean/site_profile.h"

#include <algorithm>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

uint64_t SlotKey(uint64_t site, uint64_t line) { return HashWord(site, line); }

}  // namespace

uint64_t LineKey(std::string_view line) {
  uint64_t key = kHashSeed;
  bool any = false;
  ForEachWordAndNumber(line, [&](uint64_t word) {
    key = HashWord(key, word);
    any = true;
  });
  return any ? key : 0;
}

void CollectSightings(std::string_view text, PageLines& page,
                      std::vector<LineSighting>& sightings) {
  sightings.clear();
  page.Read(text);
  uint64_t context = 0;
  for (const Unit& unit : page.units) {
    if (IsProse(unit.scan)) context ^= HashWord(kHashSeed, unit.scan.key);
  }
  for (const InputLine& line : page.lines) {
    const uint64_t key = LineKey(text.substr(line.begin, line.end - line.begin));
    if (key != 0) sightings.push_back({key, context});
  }
  std::sort(sightings.begin(), sightings.end(),
            [](const LineSighting& a, const LineSighting& b) { return a.line < b.line; });
  sightings.erase(
      std::unique(sightings.begin(), sightings.end(),
                  [](const LineSighting& a, const LineSighting& b) { return a.line == b.line; }),
      sightings.end());
}

void SiteProfile::AddPage(uint64_t site) { ++sites_[site]; }

void SiteProfile::AddContext(uint64_t context, Entry& entry) {
  const auto begin = entry.least.begin();
  const auto end = begin + entry.contexts;
  const auto at = std::lower_bound(begin, end, context);
  if (at != end && *at == context) return;
  if (entry.contexts < entry.least.size()) {
    std::copy_backward(at, end, end + 1);
    *at = context;
    ++entry.contexts;
  } else if (at != end) {
    std::copy_backward(at, end - 1, end);
    *at = context;
  }
}

void SiteProfile::Add(uint64_t site, LineSighting sighting) {
  Entry& entry = lines_[SlotKey(site, sighting.line)];
  ++entry.pages;
  AddContext(sighting.context, entry);
}

void SiteProfile::Merge(const SiteProfile& other) {
  for (const auto& [key, theirs] : other.lines_) {
    Entry& ours = lines_[key];
    ours.pages += theirs.pages;
    for (uint32_t i = 0; i < theirs.contexts; ++i) AddContext(theirs.least[i], ours);
  }
  for (const auto& [site, pages] : other.sites_) sites_[site] += pages;
}

uint8_t SiteProfile::Evidence(uint64_t site, uint64_t line) const {
  if (line == 0) return 0;
  const auto found = lines_.find(SlotKey(site, line));
  if (found == lines_.end()) return 0;
  const Entry& entry = found->second;
  if (entry.pages < kMinPages || entry.contexts < kMinPages) return 0;
  const auto pages = sites_.find(site);
  const uint32_t all = pages == sites_.end() ? 0 : pages->second;
  return uint64_t{entry.pages} * kLargeShareParts >= all ? 2 : 1;
}

std::vector<RecurringLine> SiteProfile::Recurring() const {
  std::vector<RecurringLine> rows;
  for (const auto& [key, entry] : lines_) {
    if (entry.pages >= kMinPages && entry.contexts >= kMinPages) rows.push_back({key, entry.pages});
  }
  std::sort(rows.begin(), rows.end(),
            [](const RecurringLine& a, const RecurringLine& b) { return a.key < b.key; });
  return rows;
}

std::vector<SitePages> SiteProfile::Sites() const {
  std::vector<SitePages> rows;
  for (const auto& [site, pages] : sites_) rows.push_back({site, pages});
  std::sort(rows.begin(), rows.end(),
            [](const SitePages& a, const SitePages& b) { return a.site < b.site; });
  return rows;
}

SiteProfile SiteProfile::FromRows(std::span<const RecurringLine> lines,
                                  std::span<const SitePages> sites) {
  SiteProfile profile;
  profile.lines_.reserve(lines.size());
  for (const RecurringLine& row : lines) {
    Entry& entry = profile.lines_[row.key];
    entry.pages = static_cast<uint32_t>(row.pages);
    entry.contexts = kMinPages;
  }
  for (const SitePages& row : sites) profile.sites_[row.site] = static_cast<uint32_t>(row.pages);
  return profile;
}

}  // namespace copydesk::clean
