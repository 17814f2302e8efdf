#include "stages/ingest/number_stage.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstddef>

namespace copydesk::ingest {
namespace {

constexpr size_t kMaxExamples = 5;

// P if `id` is P#N as a further story of P would be called, else a null view.
std::string_view StoryBase(std::string_view id) {
  const size_t digits = id.find_last_not_of("0123456789") + 1;
  if (digits == 0 || digits == id.size() || id[digits - 1] != '#') return {};
  const std::string_view number = id.substr(digits);
  if (number[0] == '0' || number == "1") return {};
  return id.substr(0, digits - 1);
}

}  // namespace

NumberStage::Key NumberStage::KeyOf(std::string_view id) {
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return {hash.low64, hash.high64};
}

bool NumberStage::IsFree(std::string_view id) const {
  const Key key = KeyOf(id);
  if (taken_.contains(key) || story_bases_.contains(key)) return false;
  const std::string_view base = StoryBase(id);
  return base.data() == nullptr || !taken_.contains(KeyOf(base));
}

void NumberStage::Take(std::string_view id) {
  taken_.insert(KeyOf(id));
  const std::string_view base = StoryBase(id);
  if (base.data() != nullptr) story_bases_.insert(KeyOf(base));
}

absl::Status NumberStage::Process(Batch& batch) {
  for (Document& document : batch.documents) {
    document.serial = documents_++;
    if (!IsFree(document.id)) {
      uint64_t& number = next_try_.try_emplace(KeyOf(document.id), 2).first->second;
      std::string unique = fmt::format("{}~{}", document.id, number++);
      while (!IsFree(unique)) unique = fmt::format("{}~{}", document.id, number++);
      ++renamed_;
      if (examples_.size() < kMaxExamples) examples_.emplace_back(document.id, unique);
      document.id = std::move(unique);
    }
    Take(document.id);
  }
  return absl::OkStatus();
}

}  // namespace copydesk::ingest
