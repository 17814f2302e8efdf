#include "stages/synth/plan.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "fmt/format.h"

namespace copydesk::synth {
namespace {

constexpr uint32_t kMaxCopies = 12;
constexpr uint32_t kShortPermille = 120;  // of the copied stories
constexpr uint64_t kMaxDocs = 99'999'999;

// How many stories have 1, 2, ... 12 copies, in 808.
constexpr std::array<uint32_t, kMaxCopies> kCopies = {240, 149, 80, 71, 49, 47,
                                                      36,  37,  28, 22, 27, 22};
constexpr uint32_t kCopiesSum = 808;

uint32_t DrawCopies(Rng& rng) {
  uint32_t x = rng.Below(kCopiesSum);
  uint32_t copies = 1;
  while (x >= kCopies[copies - 1]) {
    x -= kCopies[copies - 1];
    ++copies;
  }
  return copies;
}

// A few large sites and many small ones: the weight of the r-th is proportional to 1 / (r + 8).
std::vector<uint32_t> SiteSums(uint32_t sites) {
  std::vector<uint32_t> sums(sites);
  uint32_t sum = 0;
  for (uint32_t r = 0; r < sites; ++r) {
    sum += (1U << 20) / (r + 9);
    sums[r] = sum;
  }
  return sums;
}

uint16_t DrawSite(const std::vector<uint32_t>& sums, Rng& rng) {
  const uint32_t x = rng.Below(sums.back());
  return static_cast<uint16_t>(std::upper_bound(sums.begin(), sums.end(), x) - sums.begin());
}

}  // namespace

absl::Status SynthOptions::Validate() const {
  if (docs > kMaxDocs) {
    return absl::InvalidArgumentError(
        fmt::format("docs: expected at most {}, got {}", kMaxDocs, docs));
  }
  if (pages_per_site < 12 || pages_per_site > 500) {
    return absl::InvalidArgumentError(
        fmt::format("pages_per_site: expected 12 to 500, got {}", pages_per_site));
  }
  const uint64_t sum =
      uint64_t{unique_permille} + followup_permille + template_permille + roundup_permille;
  if (sum > 1000) {
    return absl::InvalidArgumentError(fmt::format(
        "unique_permille + followup_permille + template_permille + roundup_permille: expected at "
        "most 1000, got {}",
        sum));
  }
  if (followup_permille + roundup_permille > 0 && sum > 950) {
    return absl::InvalidArgumentError(
        fmt::format("followup_permille and roundup_permille need at least 50 permille of copies, "
                    "got {}",
                    1000 - sum));
  }
  return absl::OkStatus();
}

Plan::Plan(const SynthOptions& options)
    : options_(options),
      order_(options.docs, StreamSeed(options.seed, 'o', 0)),
      per_class_(5),
      sites_in_full_block_(SitesIn(kBlock)),
      blocks_((options.docs + kBlock - 1) / kBlock) {
  LayOut();
}

uint32_t Plan::SitesIn(uint32_t slots) const {
  return std::max(kMaxCopies, slots / options_.pages_per_site);
}

void Plan::LayOut() {
  // Units: a copied story with its copies, or one page of another class.
  struct Unit {
    StoryClass story_class;
    uint32_t copies;
  };
  std::vector<Unit> units;
  const auto add = [&](StoryClass story_class, uint32_t permille) {
    for (uint32_t i = 0; i < kBlock * permille / 1000; ++i) {
      units.push_back({story_class, 1});
    }
  };
  Rng rng(StreamSeed(options_.seed, 'l', 0));
  switch (options_.mix) {
    case Mix::kTemplates:
      add(StoryClass::kTemplate, 1000);
      break;
    case Mix::kBackground:
      add(StoryClass::kUnique, 1000);
      break;
    case Mix::kNews: {
      add(StoryClass::kUnique, options_.unique_permille);
      add(StoryClass::kFollowup, options_.followup_permille);
      add(StoryClass::kTemplate, options_.template_permille);
      add(StoryClass::kRoundup, options_.roundup_permille);
      for (uint32_t left = kBlock - static_cast<uint32_t>(units.size()); left > 0;) {
        const uint32_t copies = std::min(left, DrawCopies(rng));
        units.push_back({StoryClass::kCopied, copies});
        left -= copies;
      }
      break;
    }
  }
  for (size_t i = units.size(); i > 1; --i) {
    std::swap(units[i - 1], units[rng.Below(i)]);
  }
  // Follow-ups and roundups look back at copied stories, so two of these come first; then a corpus
  // that ends within a block holds the base of each of its follow-ups.
  for (size_t i = 0, seen = 0; i < units.size() && seen < 2; ++i) {
    if (units[i].story_class == StoryClass::kCopied) {
      std::swap(units[seen++], units[i]);
    }
  }
  for (const Unit& unit : units) {
    uint16_t& number = per_class_[static_cast<size_t>(unit.story_class)];
    const size_t told = per_class_[static_cast<size_t>(StoryClass::kCopied)];
    Cell cell{unit.story_class, 0, number, 0, 0};
    if (unit.story_class == StoryClass::kFollowup || unit.story_class == StoryClass::kRoundup) {
      // Any two that are not short; there are two, the first.
      do {
        cell.base = static_cast<uint16_t>(rng.Below(told));
      } while (short_[cell.base]);
      do {
        cell.second = static_cast<uint16_t>(rng.Below(told));
      } while (short_[cell.second] || cell.second == cell.base);
    } else if (unit.story_class == StoryClass::kCopied) {
      short_.push_back(number >= 2 && rng.Chance(kShortPermille));
    }
    for (uint32_t copy = 0; copy < unit.copies; ++copy) {
      cell.copy = static_cast<uint8_t>(copy);
      layout_.push_back(cell);
    }
    ++number;
  }
}

const Plan::BlockSites& Plan::Sites(uint64_t block) {
  std::unique_ptr<BlockSites>& kept = blocks_[block];
  if (kept != nullptr) {
    return *kept;
  }
  kept = std::make_unique<BlockSites>();
  const uint32_t slots =
      static_cast<uint32_t>(std::min<uint64_t>(kBlock, options_.docs - block * kBlock));
  const uint32_t sites = SitesIn(slots);
  const std::vector<uint32_t> sums = SiteSums(sites);
  kept->site_of.resize(slots);
  Rng rng(StreamSeed(options_.seed, 'k', block));
  for (uint32_t i = 0; i < slots; ++i) {
    // A story's copies stand at different sites; as there are at least as many sites as copies, the
    // draws come to an end.
    const uint32_t copy = layout_[i].copy;
    const auto former = kept->site_of.begin() + (i - copy);
    uint16_t site = DrawSite(sums, rng);
    while (std::find(former, former + copy, site) != former + copy) {
      site = DrawSite(sums, rng);
    }
    kept->site_of[i] = site;
  }
  kept->starts.assign(sites + 1, 0);
  for (const uint16_t site : kept->site_of) {
    ++kept->starts[site + size_t{1}];
  }
  for (size_t site = 0; site < sites; ++site) {
    kept->starts[site + 1] = static_cast<uint16_t>(kept->starts[site + 1] + kept->starts[site]);
  }
  kept->slots.resize(slots);
  std::vector<uint16_t> next(kept->starts.begin(), kept->starts.end() - 1);
  for (uint32_t i = 0; i < slots; ++i) {
    kept->slots[next[kept->site_of[i]]++] = static_cast<uint16_t>(i);
  }
  return *kept;
}

Slot Plan::At(uint64_t index) {
  const uint64_t block = index / kBlock;
  const size_t local = static_cast<size_t>(index % kBlock);
  const Cell& cell = layout_[local];
  const auto global = [&](StoryClass story_class, uint16_t number) {
    return block * per_class_[static_cast<size_t>(story_class)] + number;
  };
  Slot slot;
  slot.index = index;
  slot.story = {cell.story_class, global(cell.story_class, cell.number)};
  slot.copy = cell.copy;
  slot.base = global(StoryClass::kCopied, cell.base);
  slot.second = global(StoryClass::kCopied, cell.second);
  slot.site = block * sites_in_full_block_ + Sites(block).site_of[local];
  return slot;
}

std::span<const uint16_t> Plan::SiteSlots(uint64_t site, uint64_t* first) {
  const uint64_t block = site / sites_in_full_block_;
  const size_t local = static_cast<size_t>(site % sites_in_full_block_);
  const BlockSites& sites = Sites(block);
  *first = block * kBlock;
  return std::span(sites.slots)
      .subspan(sites.starts[local], size_t{sites.starts[local + 1]} - sites.starts[local]);
}

}  // namespace copydesk::synth
