#include "stages/clean/verdict.h"

#include <array>

#include "stages/clean/line_features.h"

namespace copydesk::clean {
namespace {

struct KindReason {
  Kind kind;
  Reason reason;
};

// The first kind found decides: the clearer ones come first.
constexpr std::array<KindReason, 20> kOrder = {{
    {Kind::kConsent, Reason::kConsent},     {Kind::kAd, Reason::kAdSlot},
    {Kind::kComments, Reason::kComments},   {Kind::kShare, Reason::kShare},
    {Kind::kSubscribe, Reason::kSubscribe}, {Kind::kAccount, Reason::kSubscribe},
    {Kind::kLegal, Reason::kLegal},         {Kind::kCaption, Reason::kCaption},
    {Kind::kBio, Reason::kAuthorBio},       {Kind::kByline, Reason::kAuthorBio},
    {Kind::kFooter, Reason::kFooter},       {Kind::kRelated, Reason::kRelated},
    {Kind::kAgo, Reason::kMetadata},        {Kind::kMetadata, Reason::kMetadata},
    {Kind::kDateWord, Reason::kMetadata},   {Kind::kMedia, Reason::kCaption},
    {Kind::kShop, Reason::kAdSlot},         {Kind::kReferences, Reason::kReferences},
    {Kind::kContents, Reason::kNavigation}, {Kind::kNavigation, Reason::kNavigation},
}};

Reason FirstOf(uint32_t kinds) {
  for (const KindReason& entry : kOrder) {
    if ((kinds >> static_cast<unsigned>(entry.kind) & 1) != 0) return entry.reason;
  }
  return Reason::kBoilerplate;
}

bool OpensList(Reason reason) {
  return reason == Reason::kRelated || reason == Reason::kComments ||
         reason == Reason::kReferences || reason == Reason::kFooter;
}

}  // namespace

Reason Verdict::Of(const LineScan& scan, State state) {
  if (scan.words == 0) return Reason::kEmptyMarkup;
  Reason reason = FirstOf(scan.kind_line);
  if (reason == Reason::kBoilerplate && scan.words <= 8) reason = FirstOf(scan.kind_start);
  if (reason != Reason::kBoilerplate) {
    if (OpensList(reason) && scan.words <= 6) heading_ = reason;
    return reason;
  }
  reason = FirstOf(scan.kind_any);
  const bool mostly = scan.covered * 4 >= scan.alpha_words;
  if (reason != Reason::kBoilerplate && mostly) return reason;
  if (heading_ != Reason::kBoilerplate) return heading_;
  if (reason != Reason::kBoilerplate) return reason;
  switch (CoarseClass(scan)) {
    case Coarse::kLabel:
      return scan.digit_words == scan.words ? Reason::kMetadata : Reason::kNavigation;
    case Coarse::kHeadline:
      return Reason::kRelated;
    default:
      return state == State::kTail ? Reason::kRelated : Reason::kBoilerplate;
  }
}

}  // namespace copydesk::clean
