// A site's chrome: its menus, prompts, share lines and small print, which recur on its pages, and
// the teasers of its other stories, which vary.
//
// Thread-safety: values and pure functions. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_SITE_H_
#define COPYDESK_STAGES_SYNTH_SITE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/synth/random.h"
#include "stages/synth/story.h"

namespace copydesk::synth {

// Another story of the site, as a teaser shows it.
struct Teaser {
  uint64_t slot = 0;
  std::string headline;
  std::string lead;  // the first sentence, cut, with "..."
};

// Where blank lines stand in a site's pages.
enum class Spacing : uint8_t { kDense, kAroundBody, kEverywhere };

struct SiteProfile {
  std::string name;  // "Velora Times"
  std::string host;  // "veloratimes.example"
  Spacing spacing = Spacing::kDense;
  bool share_above = false;
  bool one_line_breadcrumb = false;
  bool ads = false;
  bool advert_alt = false;  // `spot_img`, the alt text of an ad's picture
  bool related_inside = false;
  bool prompt_inside = false;
  bool comments = false;
  bool bio = false;
  bool latest_above = false;
  bool tags = false;
  uint32_t teasers = 0;               // on a page
  bool teaser_leads = false;          // headline and first sentence, not the headline alone
  std::vector<std::string> head;      // menu and the like
  std::vector<std::string> sections;  // for the breadcrumb
  std::vector<std::string> share;
  std::string ad_line, related_label, related_heading, latest_heading, comment_heading;
  std::string prompt;               // the newsletter's
  std::vector<std::string> footer;  // menu, about, cookies, legal text
  std::vector<Teaser> pool;         // filled in by the generator
};

// The profile of a site but for its `pool`.
SiteProfile MakeSite(const Storyteller& storyteller, uint64_t seed, uint64_t site);

// One page's parts.
struct PageParts {
  uint64_t slot = 0;
  std::string_view title;
  std::string_view body;         // paragraphs, a line each
  std::span<const size_t> ends;  // of the paragraphs in body
  std::string_view author;       // "Given Family"
  std::string_view date;         // "12 March 2023"
  const Story* cast = nullptr;   // whose cast the readers' comments are about
};

// Appends the page as text: chrome, title, body with what stands in it, chrome.
void WritePage(const SiteProfile& site, const PageParts& page, const Storyteller& storyteller,
               Rng rng, std::string& out);

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_SITE_H_
