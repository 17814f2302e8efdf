#include "stages/ingest/clean_names.h"

#include <fmt/format.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "stages/ingest/kind.h"

namespace copydesk::ingest {
namespace {

constexpr size_t kMaxComponentBytes = 230;

std::string Shortened(std::string_view component, std::string_view ending) {
  size_t keep = kMaxComponentBytes - 32;
  while (keep > 0 && (static_cast<unsigned char>(component[keep]) & 0xc0) == 0x80) --keep;
  return fmt::format("{}~{:016x}{}", component.substr(0, keep),
                     XXH3_64bits(component.data(), component.size()), ending);
}

// X for X.storyN.txt, else empty.
std::string_view StoryBase(std::string_view name) {
  constexpr std::string_view kEnding = ".txt";
  constexpr std::string_view kStory = ".story";
  if (!name.ends_with(kEnding)) return {};
  name.remove_suffix(kEnding.size());
  const size_t digits = name.find_last_not_of("0123456789") + 1;
  if (digits == name.size() || !name.substr(0, digits).ends_with(kStory)) return {};
  return name.substr(0, digits - kStory.size());
}

}  // namespace

std::string PrintableName(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  const auto* data = reinterpret_cast<const uint8_t*>(path.data());
  for (size_t i = 0; i < path.size();) {
    const size_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, path.size(), c);
    if (c >= 0) {
      out.append(path.substr(begin, i - begin));
      continue;
    }
    for (size_t k = begin; k < i; ++k) out.append(fmt::format("%{:02X}", data[k]));
  }
  return out;
}

std::string WantedCleanName(std::string_view name) {
  if (name == "-") return "stdin.jsonl";
  const NamedKind kind = KindOfName(name);
  const std::string_view ending = kind.kind == InputKind::kRecords ? ".jsonl" : ".txt";
  std::string wanted(kind.stem);
  if (!wanted.ends_with(ending)) wanted.append(ending);
  std::string out;
  for (size_t begin = 0; begin <= wanted.size();) {
    const size_t end = std::min(wanted.find('/', begin), wanted.size());
    const std::string_view component = std::string_view(wanted).substr(begin, end - begin);
    if (begin > 0) out.push_back('/');
    const bool last = end == wanted.size();
    if (component.size() > kMaxComponentBytes) {
      out.append(Shortened(component, last ? ending : ""));
    } else {
      out.append(component);
    }
    begin = end + 1;
  }
  return out;
}

std::string WithNumber(std::string_view name, uint64_t number) {
  const size_t slash = name.rfind('/');
  const size_t base = slash == std::string_view::npos ? 0 : slash + 1;
  const size_t dot = name.rfind('.');
  const bool has_ending = dot != std::string_view::npos && dot > base;
  const size_t at = has_ending ? dot : name.size();
  return fmt::format("{}~{}{}", name.substr(0, at), number, name.substr(at));
}

uint64_t MakeUnique(std::span<std::string> wanted) {
  absl::flat_hash_set<std::string> folders;
  absl::flat_hash_set<std::string> all;
  for (const std::string& name : wanted) {
    all.insert(name);
    for (size_t slash = name.rfind('/'); slash != std::string::npos && slash > 0;
         slash = name.rfind('/', slash - 1)) {
      if (!folders.insert(name.substr(0, slash)).second) break;  // its parents are known too
    }
  }
  absl::flat_hash_set<std::string> taken;
  const auto is_free = [&](const std::string& name) {
    if (taken.contains(name) || folders.contains(name)) return false;
    const std::string story_base(StoryBase(name));
    return story_base.empty() || !(all.contains(story_base) || all.contains(story_base + ".txt"));
  };
  uint64_t renamed = 0;
  for (std::string& name : wanted) {
    std::string candidate = name;
    for (uint64_t number = 2; !is_free(candidate); ++number) candidate = WithNumber(name, number);
    renamed += candidate != name;
    taken.insert(candidate);
    name = std::move(candidate);
  }
  return renamed;
}

}  // namespace copydesk::ingest
