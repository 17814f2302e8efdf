#include "stages/match/near_groups_pass.h"

#include <atomic>
#include <cstddef>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/match/near_groups.h"

namespace copydesk::match {
namespace {

constexpr size_t kPairBlock = 4096;

}  // namespace

absl::StatusOr<std::vector<uint8_t>> CountingStories(const sign::StoryTable& stories,
                                                     std::span<const PairKey> pairs,
                                                     const TieRules& rules, Context& context) {
  std::vector<uint8_t> counts(stories.size(), 1);
  RETURN_IF_ERROR(ParallelBlocks(
      context, pairs.size(), kPairBlock, [&](size_t, size_t begin, size_t end) -> absl::Status {
        for (const PairKey pair : pairs.subspan(begin, end - begin)) {
          const Row a = FirstRow(pair);
          const Row b = SecondRow(pair);
          // Whoever finds it first: a flag is only ever cleared.
          const std::atomic_ref<uint8_t> later(counts[ComesBefore(stories, a, b) ? b : a]);
          if (later.load(std::memory_order_relaxed) != 0 && ArePlainCopies(stories, a, b, rules)) {
            later.store(0, std::memory_order_relaxed);
          }
        }
        return absl::OkStatus();
      }));
  return counts;
}

}  // namespace copydesk::match
