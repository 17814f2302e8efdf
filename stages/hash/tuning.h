// Constants that decide speed and nothing else, each with the benchmark that chose it.
#ifndef COPYDESK_STAGES_HASH_TUNING_H_
#define COPYDESK_STAGES_HASH_TUNING_H_

namespace copydesk::hash {

// Vectors of slots that the last step of MinHash holds in registers while it goes over the
// shingles: enough to share the two broadcasts, few enough that minima and multipliers fit 16
// registers (bench/minhash_benchmark.cc, BM_MinHash/50).
inline constexpr int kFillVectors = 4;

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_TUNING_H_
