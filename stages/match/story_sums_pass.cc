#include "stages/match/story_sums_pass.h"

#include <cstddef>

#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"

namespace copydesk::match {
namespace {

constexpr size_t kStoryBlock = 1024;

}  // namespace

absl::StatusOr<std::vector<StorySums>> SumStories(const sign::StoryTable& stories,
                                                  std::span<const uint8_t> weights,
                                                  std::span<const uint8_t> wanted,
                                                  Context& context) {
  std::vector<StorySums> sums(stories.size());
  ThreadScratch<Verifier> verifiers(stories, weights);
  RETURN_IF_ERROR(ParallelBlocks(context, stories.size(), kStoryBlock,
                                 [&](size_t, size_t begin, size_t end) -> absl::Status {
                                   Verifier& verifier = verifiers.Local();
                                   for (Row row = static_cast<Row>(begin); row < end; ++row) {
                                     if (wanted[row] != 0) sums[row] = verifier.Sum(row);
                                   }
                                   return absl::OkStatus();
                                 }));
  return sums;
}

}  // namespace copydesk::match
