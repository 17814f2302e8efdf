// What a site's pages have in common: which lines recur, and beside what.
//
// A line of chrome recurs on a site beside different stories. A line of a story that a site ran
// twice recurs too, but together with its story. So each sighting of a line carries a context, the
// fingerprint of the running text of its page, and a line counts as chrome only when it was seen in
// enough different contexts.
//
// Profiles of parts of a corpus merge into the profile of the whole: Merge is associative and
// commutative, and no answer depends on the order of Add.
// Keys are 64-bit hashes: two different lines of one site that share one would be taken as one
// line, which among a million lines happens with probability below 10^-7. Thread-safety: const
// methods may run at once; Add and Merge need the object alone. Tested by
// tests/unit/clean/site_profile_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_
#define COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// Hash of a line for recognising it on another page: its words, case folded; white space and
// punctuation do not count, digits do. 0 for a line without words.
uint64_t LineKey(std::string_view line);

// One line of a page, for a profile.
struct LineSighting {
  uint64_t line = 0;  // LineKey
  uint64_t context = 0;
};

// The lines of a page, each key once, with the page's context. `page` is scratch.
void CollectSightings(std::string_view text, PageLines& page, std::vector<LineSighting>& sightings);

// A line that recurs on a site, and a site: rows of the artifacts in which a profile is kept.
struct RecurringLine {
  uint64_t key = 0;  // of site and line
  uint64_t pages = 0;
};
struct SitePages {
  uint64_t site = 0;
  uint64_t pages = 0;
};

class SiteProfile {
 public:
  // Tells the profile of a page of `site` (a hash of its name). REQUIRES: once a page.
  void AddPage(uint64_t site);
  // Tells it of a line of that page. REQUIRES: once a page and line key.
  void Add(uint64_t site, LineSighting sighting);

  // Takes in what `other` has seen. The pages of the two must be different ones.
  void Merge(const SiteProfile& other);

  // How strongly the line recurs on the site: 0 not, 1 on kMinPages pages or more in as many
  // contexts, 2 on a share of kLargeShare of the site's pages besides.
  uint8_t Evidence(uint64_t site, uint64_t line) const;

  // What Evidence needs of the profile, ordered by key: the lines that recur, and the sites.
  std::vector<RecurringLine> Recurring() const;
  std::vector<SitePages> Sites() const;
  // A profile that gives the same evidence as the one that the rows come from. To be asked, not
  // added to.
  static SiteProfile FromRows(std::span<const RecurringLine> lines,
                              std::span<const SitePages> sites);

  size_t lines() const { return lines_.size(); }
  size_t sites() const { return sites_.size(); }

  static constexpr uint32_t kMinPages = 3;
  static constexpr uint32_t kLargeShareParts = 5;  // one page in five

 private:
  struct Entry {
    uint32_t pages = 0;
    uint32_t contexts = 0;                    // filled slots of `least`
    std::array<uint64_t, kMinPages> least{};  // the smallest contexts seen, ascending
  };
  static void AddContext(uint64_t context, Entry& entry);

  absl::flat_hash_map<uint64_t, Entry> lines_;     // by site and line
  absl::flat_hash_map<uint64_t, uint32_t> sites_;  // pages
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_
