// Why a line, or a part of one, was taken out of a page: the closed list that results name.
//
// The numbers are written into artifacts and never change meaning; new reasons go to the end.
// Thread-safe: pure functions on constants. Tested by tests/unit/clean/reason_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_REASON_H_
#define COPYDESK_STAGES_CLEAN_REASON_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk::clean {

enum class Reason : uint8_t {
  kNavigation = 0,     // menus, section labels, breadcrumbs, pagers, tables of contents
  kRelated = 1,        // teasers of other stories and the headings above them
  kShare = 2,          // share buttons and their counters
  kSubscribe = 3,      // newsletters, paywalls, appeals for money, sign-in
  kConsent = 4,        // cookies and privacy prompts
  kAdSlot = 5,         // advertisements, their markers, shop lines
  kMetadata = 6,       // dates, reading time, tags, view counts
  kTitle = 7,          // the headline, which stands in the title field
  kCaption = 8,        // picture captions and credits, media controls
  kComments = 9,       // readers' comments and the forms for them
  kFooter = 10,        // the foot of the page: contact, imprint, site links
  kSiteRepeated = 11,  // recurs on the site's pages beside different neighbours
  kOtherStory = 12,    // words of another story that is not whole enough to be one
  kAuthorBio = 13,     // bylines and notes on the author
  kLegal = 14,         // copyright, terms, disclaimers
  kReferences = 15,    // source lists and footnotes below the story
  kEmptyMarkup = 16,   // lines without a word: rules, bullets, arrows
  kBoilerplate = 17,   // chrome of no clearer kind
};
inline constexpr size_t kReasons = 18;

// The name used in result files, such as "ad-slot". Never empty for a listed reason, nor longer
// than kLongestReasonName.
inline constexpr size_t kLongestReasonName = 16;
std::string_view ReasonName(Reason reason);

// The reason that `name` stands for; nothing for a name that is not on the list.
std::optional<Reason> ReasonFromName(std::string_view name);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_REASON_H_
