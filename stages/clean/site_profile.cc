#include "stages/clean/site_profile.h"

#include <algorithm>
#include <bit>

#include "pipeline/status_macros.h"
#include "stages/hash/hash.h"
#include "stages/text/words.h"

namespace copydesk::clean {
namespace {

// A page's story is known by its lines of so many words, or if there are too few, by shorter ones.
constexpr std::array<uint32_t, 3> kContextWords = {16, 10, 6};

// How many features were set when so many of 64 bits are: 64 ln(64 / (64 - bits)), rounded; all
// bits count as 63.5.
constexpr std::array<uint16_t, 65> kFeatures = {
    0,   1,   2,   3,   4,   5,   6,   7,   9,   10,  11,  12,  13,  15, 16, 17, 18,
    20,  21,  23,  24,  25,  27,  28,  30,  32,  33,  35,  37,  39,  40, 42, 44, 46,
    48,  51,  53,  55,  58,  60,  63,  65,  68,  71,  74,  78,  81,  85, 89, 93, 97,
    102, 107, 113, 119, 126, 133, 142, 151, 163, 177, 196, 222, 266, 310};

// Tier t keeps one feature in 8^t. A tier is left for the next when so many bits are set.
constexpr uint32_t kTiers = 5;
constexpr uint32_t kTierShift = 3;
constexpr uint32_t kFullBits = 56;

// Lines that are hashed side by side (bench/clean_benchmark.cc, BM_PageKeys).
constexpr size_t kLanes = 4;

// Lines of the page between that whose cells are fetched and that which needs them: memory is as
// far away as that (bench/clean_benchmark.cc, BM_SiteEvidence).
constexpr size_t kAhead = 16;

// Other stories of the site from which on a line seen beside none of them is kSiteSingle, and
// kSiteUnique.
constexpr uint32_t kFewStories = 2;
constexpr uint32_t kManyStories = 8;

// The pool of pages without a site: other stories from which on a line is kSiteSome, and
// kSiteStrong; stories in the pool from which on a line beside none is kSiteSingle, if at least one
// line in kPoolShownParts is kSiteSome or more; the length of lines that show how far the page's
// own prose was copied.
constexpr uint32_t kPoolSome = 10;
constexpr uint32_t kPoolStrong = 20;
constexpr uint32_t kPoolStories = 20;
constexpr size_t kPoolShownParts = 2;
constexpr uint32_t kPoolProseWords = 12;

// A line of a site, and the same in a tier.
uint64_t LineKey(uint64_t site, uint64_t line) { return hash::Mix(site, line); }
uint64_t InTier(uint64_t line_key, uint32_t tier) { return line_key + tier * 0x9E3779B97F4A7C15u; }

// The tier keeps the feature.
bool Keeps(uint32_t tier, uint64_t context) {
  const uint64_t sampled = (uint64_t{1} << (kTierShift * tier)) - 1;
  return (context & sampled) == 0;
}

bool HasFeature(const PageKeys& page, uint32_t tier) {
  return std::any_of(page.contexts.begin(), page.contexts.end(),
                     [tier](uint64_t context) { return Keeps(tier, context); });
}

// The bits of the page's features that a tier keeps.
uint64_t TierBits(uint64_t key, const PageKeys& page, uint32_t tier) {
  uint64_t bits = 0;
  for (const uint64_t context : page.contexts) {
    if (Keeps(tier, context)) bits |= SiteSketch::Bit(key, context);
  }
  return bits;
}

SiteLevel LevelOf(uint32_t stories, uint32_t all) {
  if (stories == 0) {
    return all >= kManyStories ? kSiteUnique : all >= kFewStories ? kSiteSingle : kSiteUnknown;
  }
  if (stories == 1) return all >= 20 ? kSiteHint : kSiteSome;
  const uint64_t share_of_20 = uint64_t{20} * stories / std::max(all, 1u);
  if (stories <= 3 && share_of_20 < 1) return kSiteHint;
  if (stories >= 8) return share_of_20 >= 4 ? kSiteSure : kSiteBroad;
  return share_of_20 > 10 ? kSiteBroad : kSiteStrong;
}

}  // namespace

uint64_t SiteKey(std::string_view site) { return site.empty() ? kUnknownSite : hash::Hash64(site); }

void PageKeys::Read(std::string_view text) {
  words_.clear();
  line_ends_.clear();
  text::HashWords(text, words_, nullptr, &line_ends_);
  HashLines();
  FindContexts();
}

// Each word of a line waits for the one before it, so some lines are hashed side by side.
void PageKeys::HashLines() {
  lines.assign(line_ends_.size(), {});
  struct Lane {
    const uint64_t* next;
    const uint64_t* end;
    uint64_t key;
    size_t line;
  };
  size_t line = 0;
  uint32_t begin = 0;
  const auto start = [&](Lane& lane) {
    for (; line < lines.size(); ++line) {
      const uint32_t from = begin, end = line_ends_[line];
      begin = end;
      if (from == end) continue;
      lines[line].words = end - from;
      lane = {words_.data() + from, words_.data() + end, 0, line};
      ++line;
      return true;
    }
    return false;
  };
  std::array<Lane, kLanes> lanes;
  size_t running = 0;
  while (running < kLanes && start(lanes[running])) ++running;
  while (running == kLanes) {
    for (Lane& lane : lanes) {
      lane.key = hash::Mix(lane.key, *lane.next);
      if (++lane.next < lane.end) continue;
      lines[lane.line].key = lane.key;
      if (start(lane)) continue;
      std::swap(lane, lanes.back());
      --running;
      break;
    }
  }
  for (size_t k = 0; k < running; ++k) {
    for (Lane& lane = lanes[k]; lane.next < lane.end; ++lane.next) {
      lane.key = hash::Mix(lane.key, *lane.next);
    }
    lines[lanes[k].line].key = lanes[k].key;
  }
}

void PageKeys::FindContexts() {
  size_t found = 0;
  for (const uint32_t least_words : kContextWords) {
    found = 0;
    for (const Line& line : lines) {
      if (line.words < least_words) continue;
      const uint64_t context = hash::Mix(line.key);
      size_t at = found;
      while (at > 0 && contexts[at - 1] > context) --at;
      if (at == kContexts || (at > 0 && contexts[at - 1] == context)) continue;
      if (found < kContexts) ++found;
      std::copy_backward(contexts.begin() + at, contexts.begin() + found - 1,
                         contexts.begin() + found);
      contexts[at] = context;
    }
    if (found == kContexts) return;
  }
  // A page almost without running text is known by all of its lines together.
  uint64_t all = 0;
  for (const Line& line : lines) all += hash::Mix(line.key);
  for (; found < kContexts; ++found) contexts[found] = hash::Mix(all, found);
}

absl::StatusOr<SiteProfile> SiteProfile::Create(uint64_t bytes) {
  ASSIGN_OR_RETURN(SiteSketch sketch, SiteSketch::Create(bytes));
  return SiteProfile(std::move(sketch));
}

void SiteProfile::Add(uint64_t site, const PageKeys& page) {
  // The page has a feature in so many tiers, whatever the line.
  uint32_t tiers = 0;
  while (tiers < kTiers && HasFeature(page, tiers)) ++tiers;
  const auto add = [&](uint64_t line_key) {
    for (uint32_t tier = 0; tier < tiers; ++tier) {
      const uint64_t key = InTier(line_key, tier);
      sketch_.Add(key, TierBits(key, page, tier));
    }
  };
  add(LineKey(site, 0));
  std::array<uint64_t, kAhead> ahead;
  const size_t n = page.lines.size();
  for (size_t i = 0; i < n + kAhead; ++i) {
    if (i >= kAhead && page.lines[i - kAhead].words > 0) add(ahead[i % kAhead]);
    if (i >= n || page.lines[i].words == 0) continue;
    ahead[i % kAhead] = LineKey(site, page.lines[i].key);
    for (uint32_t tier = 0; tier < tiers; ++tier) {
      sketch_.PrefetchToAdd(InTier(ahead[i % kAhead], tier));
    }
  }
}

uint32_t SiteProfile::OtherStories(uint64_t site, uint64_t line, const PageKeys& page) const {
  const uint32_t noise = sketch_.falsified_bits();
  const uint64_t key = LineKey(site, line);
  return noise == SiteSketch::kTooFull ? 0 : Count(key, sketch_.Find(key), page, noise);
}

uint32_t SiteProfile::Count(uint64_t line_key, uint64_t bits, const PageKeys& page,
                            uint32_t noise) const {
  uint32_t least = 0;
  for (uint32_t tier = 0;; ++tier) {
    const auto stories_of = [tier](uint32_t features) {
      // A story that shares one feature with another still counts as one.
      return ((uint32_t{kFeatures[features]} << (kTierShift * tier)) + 1) /
             uint32_t{PageKeys::kContexts};
    };
    const uint64_t key = InTier(line_key, tier);
    if (tier > 0) bits = sketch_.Find(key);
    if (static_cast<uint32_t>(std::popcount(bits)) < kFullBits || tier + 1 == kTiers) {
      const auto others = static_cast<uint32_t>(std::popcount(bits & ~TierBits(key, page, tier)));
      return std::max(least, stories_of(others - std::min(others, noise)));
    }
    least = stories_of(kFullBits - PageKeys::kContexts - noise);
  }
}

void SiteProfile::CountAll(uint64_t site, const PageKeys& page, uint32_t noise,
                           SiteScratch& scratch) const {
  const PageKeys::Line* const lines = page.lines.data();
  const size_t n = page.lines.size();
  // The cells of all lines first, by a loop that asks nothing of them: while one line waits for
  // memory the next are on their way.
  scratch.bits.resize(n);
  for (size_t i = 0; i < n; ++i) {
    sketch_.PrefetchToRead(LineKey(site, lines[std::min(i + kAhead, n - 1)].key));
    scratch.bits[i] = sketch_.Find(LineKey(site, lines[i].key));
  }
  scratch.counts.resize(n);
  for (size_t i = 0; i < n; ++i) {
    scratch.counts[i] =
        lines[i].words == 0 ? 0 : Count(LineKey(site, lines[i].key), scratch.bits[i], page, noise);
  }
}

void SiteProfile::Evidence(uint64_t site, const PageKeys& page, SiteScratch& scratch,
                           std::vector<uint8_t>& levels) const {
  levels.assign(page.lines.size(), kSiteUnknown);
  const uint32_t noise = sketch_.falsified_bits();
  if (noise == SiteSketch::kTooFull) return;
  const uint32_t all = OtherStories(site, 0, page);
  if (all == 0 || (site == kUnknownSite && all < kPoolSome)) return;
  CountAll(site, page, noise, scratch);
  if (site == kUnknownSite) {
    PoolEvidence(page, all, scratch, levels);
    return;
  }
  for (size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].words > 0) levels[i] = LevelOf(scratch.counts[i], all);
  }
}

void SiteProfile::PoolEvidence(const PageKeys& page, uint32_t stories, SiteScratch& scratch,
                               std::vector<uint8_t>& levels) {
  const std::vector<uint32_t>& counts = scratch.counts;
  std::vector<uint32_t>& prose = scratch.prose;
  prose.clear();
  size_t lines = 0;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    lines += page.lines[i].words > 0;
    if (page.lines[i].words >= kPoolProseWords) prose.push_back(counts[i]);
  }
  // How widely a quarter of the page's prose, or less, was copied.
  uint32_t copied = 0;
  if (!prose.empty()) {
    const auto quartile = prose.begin() + static_cast<std::ptrdiff_t>(prose.size() / 4);
    std::nth_element(prose.begin(), quartile, prose.end());
    copied = *quartile;
  }
  size_t shown = 0;
  for (const uint32_t count : counts) shown += count >= copied + kPoolSome;
  const bool known = stories >= kPoolStories && shown * kPoolShownParts >= lines;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].words == 0) continue;
    if (counts[i] >= copied + kPoolStrong) {
      levels[i] = kSiteStrong;
    } else if (counts[i] >= copied + kPoolSome) {
      levels[i] = kSiteSome;
    } else if (counts[i] == 0 && known) {
      levels[i] = kSiteSingle;
    }
  }
}

}  // namespace copydesk::clean
