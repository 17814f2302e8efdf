// How a page's site is known. Pages of one site share their chrome, so cleaning groups pages by it.
//
// Pure functions. Tested in tests/unit/ingest/site_test.cc.
#ifndef COPYDESK_STAGES_INGEST_SITE_H_
#define COPYDESK_STAGES_INGEST_SITE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace copydesk::ingest {

struct SiteRule {
  enum class Kind : uint8_t {
    kAuto,    // the URL's host, else the first folder below the INPUT, else not known
    kNone,    // not known
    kFolder,  // the first folder below the INPUT
    kUrl,     // the URL's host
    kField,   // a record's field
  };
  Kind kind = Kind::kAuto;
  std::string field;  // for kField: its name, not empty
};

// Reads auto, none, folder, url or field:NAME; kInvalidArgument for anything else.
absl::StatusOr<SiteRule> ParseSiteRule(std::string_view spelling);

// The host of a URL in lower case (ASCII; other letters stay), without user, port, a leading "www."
// and a closing dot. A URL may lack its scheme ("example.com/a"). IPv6 hosts keep their brackets,
// punycode stays. Empty if there is no host.
std::string UrlHost(std::string_view url);

// The site of a page by `rule`, given what is known of it; each argument may be empty. Empty: not
// known.
std::string SiteOf(const SiteRule& rule, std::string_view url, std::string_view folder,
                   std::string_view field);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_SITE_H_
