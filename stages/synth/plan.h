// Which page is what. The corpus is laid out in blocks of 6,000 slots with a newsroom of sites of
// their own; a block's layout gives each slot its class, its story and its place among the copies,
// and a seeded permutation of the slots gives the order of the pages. So every page is a function
// of (options, page number), and nothing but the sites of the slots is kept: 4 bytes a page.
//
// Thread-safety: not thread-safe (a block's sites are worked out when first asked for).
// Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_PLAN_H_
#define COPYDESK_STAGES_SYNTH_PLAN_H_

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "stages/synth/options.h"
#include "stages/synth/random.h"

namespace copydesk::synth {

enum class StoryClass : uint8_t { kCopied, kUnique, kFollowup, kTemplate, kRoundup };

// Names a story among those of its class.
struct StoryKey {
  StoryClass story_class = StoryClass::kUnique;
  uint64_t number = 0;
  bool operator==(const StoryKey&) const = default;
};

struct Slot {
  uint64_t index = 0;  // in [0, docs)
  StoryKey story;
  uint32_t copy = 0;    // 0 is the wire story itself
  uint64_t base = 0;    // a follow-up's or roundup's copied story
  uint64_t second = 0;  // a roundup's other one
  uint64_t site = 0;    // over the whole corpus
};

class Plan {
 public:
  // REQUIRES options.Validate().ok().
  explicit Plan(const SynthOptions& options);

  // The slot of the page that comes `page`-th. REQUIRES page < docs.
  Slot PageSlot(uint64_t page) { return At(order_(page)); }
  // REQUIRES index < docs.
  Slot At(uint64_t index);
  // Whether the copied story `number` is a short one. Follow-ups and roundups have no short bases.
  bool IsShort(uint64_t number) const { return short_[number % short_.size()]; }
  // The slots of a site, ascending, relative to `*first`. The view lives as long as the plan.
  std::span<const uint16_t> SiteSlots(uint64_t site, uint64_t* first);

 private:
  static constexpr uint32_t kBlock = 6000;

  // A slot of the layout that all blocks share; numbers count within the block.
  struct Cell {
    StoryClass story_class;
    uint8_t copy;
    uint16_t number;
    uint16_t base;
    uint16_t second;
  };
  struct BlockSites {
    std::vector<uint16_t> site_of;  // by slot
    std::vector<uint16_t> slots;    // by site, then ascending
    std::vector<uint16_t> starts;   // into slots, by site, one more than sites
  };

  void LayOut();
  uint32_t SitesIn(uint32_t slots) const;
  const BlockSites& Sites(uint64_t block);

  SynthOptions options_;
  Permutation order_;
  std::vector<Cell> layout_;
  std::vector<bool> short_;          // by copied story of a block
  std::vector<uint16_t> per_class_;  // stories of each class in a block
  uint32_t sites_in_full_block_;
  std::vector<std::unique_ptr<BlockSites>> blocks_;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_PLAN_H_
