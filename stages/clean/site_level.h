// How strongly a line's recurrence on its site speaks for chrome, and what that counts.
//
// The levels are ordered, so that of several lines judged as one the weakest speaks. Tested by
// tests/unit/clean/site_profile_test.cc and tests/unit/clean/line_model_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_SITE_LEVEL_H_
#define COPYDESK_STAGES_CLEAN_SITE_LEVEL_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace copydesk::clean {

// "Other stories" are those that the profile holds of the line's site besides the page's own.
enum SiteLevel : uint8_t {
  kSiteUnique = 0,   // beside no other story, of many: it belongs to this page
  kSiteSingle = 1,   // beside no other story, of a few
  kSiteUnknown = 2,  // nothing is known of the site, or of the line
  kSiteHint = 3,     // beside one other of many, or three at most of very many
  kSiteSome = 4,     // beside one other, of a few
  kSiteStrong = 5,   // beside two others or more
  kSiteBroad = 6,    // beside most of them, or many
  kSiteSure = 7,     // beside many, and a large share of them
};
inline constexpr size_t kSiteLevels = 8;

// What a level adds to every chrome state of the line model, in 256ths of a unit of log odds. The
// corpus gives larger odds (a line seen on one other of three pages: e^4.5, of three pages: e^7),
// which are cut because the lines of a page do not speak independently. kSiteSure outweighs all
// that a line can say for itself.
inline constexpr std::array<int32_t, kSiteLevels> kSiteEvidence = {-512, -384, 0,    768,
                                                                   2048, 2560, 3072, 4096};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_SITE_LEVEL_H_
