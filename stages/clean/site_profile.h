// What a site's pages have in common: which lines recur, and beside how many different stories.
//
// A line of chrome stands on a site beside different stories. A line of a story that a site ran
// twice recurs too, but together with its story. So a profile keeps for each line of a site not the
// pages but the stories that it stood beside, and a page asks beside how many stories *other than
// its own* its lines were seen. A line that was seen beside none, of many, most likely belongs to
// the page's story; that speaks as loudly as recurrence does.
//
// *A story, as a line's context*, is known by four features: the smallest hashes among the page's
// longer lines. Pages of different stories have hardly any in common, whatever prose of the site
// stands on all of them; copies of a story, lightly edited, have most. Three features or more that
// are not the page's own make another story. The features of a line are kept as a bitmap of 64 bits
// (linear counting, Whang and others, 1990), which is good for some 30 stories; a sample of one
// feature in 8, 64, 512 and 4096 is kept under keys of its own, so that the share of a site's
// stories can be told for large sites too.
//
// *Pages whose site is not known* are one pool, as if of one site. There repetition proves less:
// the copies that many sites ran of a story recur beside what each site cut or added. So a line
// needs many more stories, more than the page's own prose has, and a line that recurs nowhere
// speaks only on a page whose other lines show that its site is in the pool.
//
// Memory is fixed (site_sketch.h): bits are never lost, so no line seems rarer than it is but for
// what linear counting loses and for the margin SiteSketch::falsified_bits, which is 0 until
// the distinct (site, line) pairs pass .7 of the cells: 6 million at 64 MiB. A line that does
// stand beside no other story is given one with probability below 1/1024. In a table that is
// overfull, all answers are kSiteUnknown.
//
// Profiles of parts of a corpus merge into the profile of the whole: in any order, to the same
// bytes. Line keys are 64-bit hashes: two different lines of one site that share one are taken as
// one line, which among a million lines happens with probability below 10^-7. Thread-safety: const
// methods may run at once; Add and Merge need the object alone. Tested by
// tests/unit/clean/site_profile_test.cc and tests/property/site_profile_property_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_
#define COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "stages/clean/site_level.h"
#include "stages/clean/site_sketch.h"

namespace copydesk::clean {

// The hash by which profiles know a site; kUnknownSite for an empty name.
inline constexpr uint64_t kUnknownSite = 0;
uint64_t SiteKey(std::string_view site);

// What a profile learns of a page, or is asked about. Reused from page to page.
struct PageKeys {
  static constexpr size_t kContexts = 4;
  struct Line {
    uint64_t key = 0;  // of its words, folded: white space and punctuation do not count, digits do;
                       // 0 without words
    uint32_t words = 0;
  };

  std::vector<Line> lines;                     // one a line of the text, blank ones too
  std::array<uint64_t, kContexts> contexts{};  // features of the page's story, distinct

  // Replaces what it holds by the keys of `text`, UTF-8 of less than 4 GiB.
  void Read(std::string_view text);

 private:
  void HashLines();
  void FindContexts();

  std::vector<uint64_t> words_;
  std::vector<uint32_t> line_ends_;
};

// Reused from page to page.
struct SiteScratch {
  std::vector<uint64_t> bits;    // a line, those of its key
  std::vector<uint32_t> counts;  // a line: beside how many other stories
  std::vector<uint32_t> prose;
};

class SiteProfile {
 public:
  // An empty profile of `bytes` bytes. Errors: as SiteSketch::Create.
  static absl::StatusOr<SiteProfile> Create(uint64_t bytes);
  // The profile that `sketch` holds.
  explicit SiteProfile(SiteSketch sketch) : sketch_(std::move(sketch)) {}

  // Tells the profile of a page of `site`. Telling it again changes nothing.
  void Add(uint64_t site, const PageKeys& page);

  // Takes in what `other` has seen. Errors: FailedPrecondition if it has another size.
  absl::Status Merge(const SiteProfile& other) { return sketch_.Merge(other.sketch_); }

  // Replaces `levels` by the SiteLevel of each line of a page of `site`, whether or not the profile
  // was told of the page.
  void Evidence(uint64_t site, const PageKeys& page, SiteScratch& scratch,
                std::vector<uint8_t>& levels) const;

  // Beside how many stories other than the page's own the line was seen on the site, about; with
  // `line` 0, how many the site has. Exact to one or two up to 10; above, with a standard
  // deviation of about a fifth.
  uint32_t OtherStories(uint64_t site, uint64_t line, const PageKeys& page) const;

  const SiteSketch& sketch() const { return sketch_; }

 private:
  // `bits`: those of `line_key`, which is of a line of a site.
  uint32_t Count(uint64_t line_key, uint64_t bits, const PageKeys& page, uint32_t noise) const;
  // Fills scratch.counts for the page's lines that have words; the others have 0.
  void CountAll(uint64_t site, const PageKeys& page, uint32_t noise, SiteScratch& scratch) const;
  static void PoolEvidence(const PageKeys& page, uint32_t stories, SiteScratch& scratch,
                           std::vector<uint8_t>& levels);

  SiteSketch sketch_;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_PROFILE_H_
