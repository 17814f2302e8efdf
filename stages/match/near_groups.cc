#include "stages/match/near_groups.h"

#include "stages/hash/minhash_kernel.h"
#include "stages/match/evidence.h"
#include "stages/sign/shingle.h"

namespace copydesk::match {

bool ArePlainCopies(const sign::StoryTable& stories, Row a, Row b, const TieRules& rules) {
  const std::span<const uint32_t> slots = stories.signature(a);
  const uint64_t equal = uint64_t{hash::CountEqual(slots, stories.signature(b))} * kWhole;
  if (equal < slots.size() * rules.near_jaccard_min) return false;
  Evidence evidence;
  evidence.numbers = sign::CountShared(stories.numbers(a), stories.numbers(b));
  evidence.names = sign::CountShared(stories.names(a), stories.names(b));
  if (NumbersDisagree(evidence, rules)) return false;
  if (FactsAgree(evidence, rules)) return true;
  return equal >= slots.size() * rules.frame_jaccard_min && !FactsDiffer(evidence, rules);
}

}  // namespace copydesk::match
