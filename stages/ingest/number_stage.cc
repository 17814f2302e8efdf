#include "stages/ingest/number_stage.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstddef>

namespace copydesk::ingest {
namespace {

constexpr size_t kMaxExamples = 5;

// P if `id` is P#N as a further story of P would be called, else a null view.
std::string_view StoryBase(std::string_view id) {
  size_t digits = id.size();  // where they begin
  while (digits > 0 && id[digits - 1] >= '0' && id[digits - 1] <= '9') --digits;
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

bool NumberStage::TakeIfFree(std::string_view id) {
  const Key key = KeyOf(id);
  if (story_bases_.contains(key)) return false;
  const std::string_view base = StoryBase(id);
  if (base.data() == nullptr) return taken_.insert(key).second;
  const Key base_key = KeyOf(base);
  if (taken_.contains(base_key) || !taken_.insert(key).second) return false;
  story_bases_.insert(base_key);
  return true;
}

absl::Status NumberStage::Process(Batch& batch) {
  for (Document& document : batch.documents) {
    document.serial = documents_++;
    if (TakeIfFree(document.id)) continue;
    uint64_t& number = next_try_.try_emplace(KeyOf(document.id), 2).first->second;
    std::string unique;
    do {
      unique = fmt::format("{}~{}", document.id, number++);
    } while (!TakeIfFree(unique));
    ++renamed_;
    if (examples_.size() < kMaxExamples) examples_.emplace_back(document.id, unique);
    document.id = std::move(unique);
  }
  return absl::OkStatus();
}

}  // namespace copydesk::ingest
