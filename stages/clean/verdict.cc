#include "stages/clean/verdict.h"

#include <algorithm>
#include <array>
#include <bit>

#include "stages/clean/line_features.h"
#include "stages/clean/page_facts.h"

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

// The place of each kind in kOrder.
constexpr std::array<uint8_t, kChromeKinds> kRank = [] {
  std::array<uint8_t, kChromeKinds> rank{};
  for (size_t i = 0; i < kOrder.size(); ++i) {
    rank[static_cast<size_t>(kOrder[i].kind)] = static_cast<uint8_t>(i);
  }
  return rank;
}();

Reason FirstOf(uint32_t kinds) {
  size_t first = kOrder.size();
  for (uint32_t k = kinds & ((1u << kChromeKinds) - 1); k != 0; k &= k - 1) {
    first = std::min<size_t>(first, kRank[static_cast<size_t>(std::countr_zero(k))]);
  }
  return first < kOrder.size() ? kOrder[first].reason : Reason::kBoilerplate;
}

bool OpensList(Reason reason) {
  return reason == Reason::kRelated || reason == Reason::kComments ||
         reason == Reason::kReferences || reason == Reason::kFooter;
}

uint32_t Bit(Kind kind) { return 1u << static_cast<unsigned>(kind); }

}  // namespace

std::string_view Verdict::TextOf(size_t u) const {
  const InputLine& first = page_.lines[page_.units[u].first];
  const InputLine& last = page_.lines[page_.units[u].first + page_.units[u].count - 1];
  return text_.substr(first.begin, last.end - first.begin);
}

// A line that gives a day and little else.
bool Verdict::IsDateLine(size_t u) const {
  const LineScan& scan = ScanOf(u);
  if (scan.words > 9 || scan.digit_words == 0 || (scan.flags & kFlagCopyright) != 0) return false;
  if (scan.digit_words == scan.words && (scan.flags & kFlagClock) != 0) return true;
  return !ReadDate(TextOf(u)).empty();
}

// Most of the units around are short and end in no stop: a menu.
bool Verdict::AmongLabels(size_t u) const {
  uint32_t labels = 0, seen = 0;
  const size_t from = u < 3 ? 0 : u - 3, to = std::min(page_.units.size(), u + 4);
  for (size_t k = from; k < to; ++k) {
    if (k == u || ScanOf(k).words == 0) continue;
    ++seen;
    labels += CoarseClass(ScanOf(k)) == Coarse::kLabel;
  }
  return seen > 0 && labels * 3 >= seen * 2;
}

// Running text with running text above or below it.
bool Verdict::InProseRun(size_t u) const {
  const auto prose = [&](size_t k) {
    return k < page_.units.size() && states_[k] != State::kBody && IsProse(ScanOf(k)) &&
           ScanOf(k).covered * 10 < ScanOf(k).alpha_words;
  };
  return prose(u) && ((u > 0 && prose(u - 1)) || prose(u + 1));
}

Reason Verdict::ByPhrase(size_t u) const {
  const LineScan& scan = ScanOf(u);
  if (scan.user_line != 0) return FirstOf(scan.user_line);
  const uint32_t byline = Bit(Kind::kByline);
  const bool bio = (scan.kind_any & Bit(Kind::kBio)) != 0;
  // Who wrote it and when are facts of the story; what the author is besides, is not.
  if ((scan.kind_start & byline) != 0 && scan.words <= 14 && scan.last != CharClass::kStop) {
    return bio && scan.words > 6 ? Reason::kAuthorBio : Reason::kMetadata;
  }
  // "Posted by:" on a line of its own, and the name on the next.
  if (u > 0 && scan.words <= 4 && scan.cap_words > 0 && ScanOf(u - 1).words <= 3 &&
      (ScanOf(u - 1).kind_line & byline) != 0) {
    return Reason::kMetadata;
  }
  if (IsDateLine(u)) return Reason::kMetadata;
  if ((scan.flags & kFlagCopyright) != 0 && scan.words <= 20) return Reason::kLegal;
  // "Privacy policy" alone is a link at the page's foot; in a sentence it asks for consent.
  const Reason reason = FirstOf(scan.kind_line & ~byline);
  if (reason == Reason::kConsent && (scan.kind_line & Bit(Kind::kFooter)) != 0) {
    return Reason::kFooter;
  }
  if (reason != Reason::kBoilerplate || scan.words > 8) return reason;
  return FirstOf(scan.kind_start & ~byline);
}

Reason Verdict::ByPlace(size_t u) const {
  const LineScan& scan = ScanOf(u);
  switch (CoarseClass(scan)) {
    case Coarse::kLabel:
      return scan.digit_words == scan.words ? Reason::kMetadata : Reason::kNavigation;
    case Coarse::kHeadline:
      return states_[u] == State::kHead && AmongLabels(u) ? Reason::kNavigation : Reason::kRelated;
    default:
      if (states_[u] == State::kTail && InProseRun(u)) return Reason::kOtherStory;
      return states_[u] == State::kTail ? Reason::kRelated : Reason::kBoilerplate;
  }
}

Reason Verdict::Of(size_t u) {
  const LineScan& scan = ScanOf(u);
  if (scan.words == 0) return Reason::kEmptyMarkup;
  const bool head = states_[u] == State::kHead;
  const bool menu = CoarseClass(scan) == Coarse::kLabel && AmongLabels(u);
  Reason reason = ByPhrase(u);
  if (reason != Reason::kBoilerplate) {
    // Above the story, what a foot would list is a menu's.
    if (head && reason == Reason::kFooter) return Reason::kNavigation;
    if (menu && head && reason == Reason::kRelated) return Reason::kNavigation;
    if (OpensList(reason) && scan.words <= 6) heading_ = reason;
    return reason;
  }
  // A sentence that names a day or a menu's word is no metadata and no menu.
  const uint32_t everyday = Bit(Kind::kDateWord) | Bit(Kind::kAgo) | Bit(Kind::kMetadata) |
                            Bit(Kind::kByline) | Bit(Kind::kMedia) | Bit(Kind::kNavigation) |
                            Bit(Kind::kContents) | Bit(Kind::kShop);
  reason = FirstOf(IsProse(scan) ? scan.kind_any & ~everyday : scan.kind_any);
  // A reader's comment may say anything.
  const bool comment = heading_ == Reason::kComments && IsProse(scan);
  const bool mostly = scan.covered * 4 >= scan.alpha_words && !comment;
  if (reason != Reason::kBoilerplate && mostly) {
    return head && reason == Reason::kFooter ? Reason::kNavigation : reason;
  }
  if (menu) {
    if ((scan.flags & kFlagMoney) != 0) return Reason::kAdSlot;
    if (scan.digit_words == scan.words) return Reason::kMetadata;
    return !head && heading_ == Reason::kFooter ? Reason::kFooter : Reason::kNavigation;
  }
  if (head && heading_ != Reason::kRelated) return ByPlace(u);
  // A foot is made of short lines; what is longer below its first words is none of it.
  const bool foot = heading_ == Reason::kFooter;
  if (heading_ != Reason::kBoilerplate && !(foot && scan.words > 8)) return heading_;
  return reason != Reason::kBoilerplate ? reason : ByPlace(u);
}

}  // namespace copydesk::clean
