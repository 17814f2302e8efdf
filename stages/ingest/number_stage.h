// Numbers the documents and makes their ids unique: the room's OrderedStage.
//
// An id that came before becomes ID~2, ID~3..., whichever is free: a later document that is really
// called ID~2 is renamed in its turn. Nothing is dropped for it.
//
// Further stories of a page P are called P#2, P#3... once cleaning has found them, which is after
// this stage. So that they can never meet a page, an id is also taken
//   - if it is P#N (N a number of 2 or more) and a page P came before, or
//   - if it is P and a page P#N came before.
// The later of the two becomes ID~2; how many stories P really has is not asked.
//
// Ids are kept as 128-bit XXH3 hashes, 16 bytes each and about 30 with the table's slack: with 10^9
// documents the chance that any two different ids meet, and one is renamed in vain, is below
// 10^-20.
//
// Called by one thread at a time, in order. Tested in tests/unit/ingest/number_stage_test.cc.
#ifndef COPYDESK_STAGES_INGEST_NUMBER_STAGE_H_
#define COPYDESK_STAGES_INGEST_NUMBER_STAGE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "pipeline/stage.h"

namespace copydesk::ingest {

class NumberStage : public OrderedStage {
 public:
  std::string_view name() const override { return "number"; }
  absl::Status Process(Batch& batch) override;

  uint64_t documents() const { return documents_; }
  uint64_t renamed() const { return renamed_; }

  // The first few renamed ids, each as given and as it became.
  const std::vector<std::pair<std::string, std::string>>& examples() const { return examples_; }

 private:
  using Key = std::pair<uint64_t, uint64_t>;
  // A key is a hash already.
  struct KeyHash {
    size_t operator()(const Key& key) const { return key.first; }
  };

  static Key KeyOf(std::string_view id);
  // Returns whether the id was free, and takes it then.
  bool TakeIfFree(std::string_view id);

  absl::flat_hash_set<Key, KeyHash> taken_;
  absl::flat_hash_set<Key, KeyHash> story_bases_;  // P of each taken P#N
  // Of ids that were renamed: the next ~N to try.
  absl::flat_hash_map<Key, uint64_t, KeyHash> next_try_;
  uint64_t documents_ = 0;
  uint64_t renamed_ = 0;
  std::vector<std::pair<std::string, std::string>> examples_;
};

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_NUMBER_STAGE_H_
