#include "stages/ingest/clean_names.h"

#include <fmt/format.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "stages/ingest/kind.h"

namespace copydesk::ingest {
namespace {

// A file system's limit is 255; ~N and .storyN are still to come.
constexpr size_t kMaxComponentBytes = 230;
// Systems take paths of 4,096 bytes, the run's folder included.
constexpr size_t kMaxNameBytes = 2048;
constexpr std::string_view kTextEnding = ".txt";

std::string Shortened(std::string_view component, std::string_view ending) {
  size_t keep = kMaxComponentBytes - 32;
  while (keep > 0 && (static_cast<unsigned char>(component[keep]) & 0xc0) == 0x80) --keep;
  return fmt::format("{}~{:016x}{}", component.substr(0, keep),
                     XXH3_64bits(component.data(), component.size()), ending);
}

// X for X.txt, else none: records have no further stories' files beside them.
std::optional<std::string_view> TextBase(std::string_view name) {
  if (!name.ends_with(kTextEnding)) return std::nullopt;
  name.remove_suffix(kTextEnding.size());
  return name;
}

// X for X.storyN.txt with N as it is written for a page's story, 2 or more; else none.
std::optional<std::string_view> StoryBase(std::string_view name) {
  constexpr std::string_view kStory = ".story";
  const std::string_view base = TextBase(name).value_or("");
  const size_t digits = base.find_last_not_of("0123456789") + 1;
  const std::string_view number = base.substr(digits);
  if (number.empty() || number[0] == '0' || number == "1") return std::nullopt;
  if (!base.substr(0, digits).ends_with(kStory)) return std::nullopt;
  return base.substr(0, digits - kStory.size());
}

// Names given so far, and what they leave free. A text called X.txt owns X.storyN.txt for all N.
class GivenNames {
 public:
  explicit GivenNames(std::span<const std::string> wanted) {
    for (const std::string& name : wanted) {
      AddTo(bases_, TextBase(name));
      for (size_t slash = name.rfind('/'); slash != std::string::npos && slash > 0;
           slash = name.rfind('/', slash - 1)) {
        const std::string_view folder = std::string_view(name).substr(0, slash);
        if (!folders_.insert(std::string(folder)).second) break;  // its parents are known too
        AddTo(story_bases_, StoryBase(folder));
      }
    }
  }

  bool IsFree(const std::string& name) const {
    return !names_.contains(name) && !folders_.contains(name) &&
           !Contains(bases_, StoryBase(name)) && !Contains(story_bases_, TextBase(name));
  }

  void Give(const std::string& name) {
    names_.insert(name);
    AddTo(bases_, TextBase(name));
    AddTo(story_bases_, StoryBase(name));
  }

 private:
  using Set = absl::flat_hash_set<std::string>;

  static void AddTo(Set& set, std::optional<std::string_view> base) {
    if (base.has_value()) set.insert(std::string(*base));
  }
  static bool Contains(const Set& set, std::optional<std::string_view> base) {
    return base.has_value() && set.contains(std::string(*base));
  }

  Set names_;
  Set folders_;
  Set bases_;        // X for every X.txt, given or wanted: it goes before an X.storyN.txt
  Set story_bases_;  // X for every given X.storyN.txt, and every folder of such a name
};

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
  const std::string_view ending = kind.kind == InputKind::kRecords ? ".jsonl" : kTextEnding;
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
  if (out.size() > kMaxNameBytes) {
    return fmt::format("~{:016x}{}", XXH3_64bits(out.data(), out.size()),
                       std::string_view(out).substr(out.rfind('/')));
  }
  return out;
}

std::string WithNumber(std::string_view name, uint64_t number) {
  const size_t slash = name.rfind('/');
  const size_t base = slash == std::string_view::npos ? 0 : slash + 1;
  const size_t dot = name.rfind('.');
  const bool has_ending = dot != std::string_view::npos && dot >= base;
  const size_t at = has_ending ? dot : name.size();
  return fmt::format("{}~{}{}", name.substr(0, at), number, name.substr(at));
}

uint64_t MakeUnique(std::span<std::string> wanted) {
  GivenNames given(wanted);
  uint64_t renamed = 0;
  for (std::string& name : wanted) {
    std::string candidate = name;
    for (uint64_t number = 2; !given.IsFree(candidate); ++number) {
      candidate = WithNumber(name, number);
    }
    renamed += candidate != name;
    given.Give(candidate);
    name = std::move(candidate);
  }
  return renamed;
}

}  // namespace copydesk::ingest
