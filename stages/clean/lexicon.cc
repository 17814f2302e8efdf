#include "stages/clean/lexicon.h"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "pipeline/status_macros.h"
#include "stages/clean/lexicon_file.h"
#include "stages/clean/scan.h"
#include "stages/hash/hash.h"

namespace copydesk::clean {
namespace {

constexpr std::array<std::string_view, kLanguages> kCodes = {
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "ar",
    "zh", "ja", "sv", "da", "no", "fi", "cs", "tr", "el", "ro", "hu"};

// The built-in phrases fit in so many, without the table being made again.
constexpr size_t kFirstSlots = size_t{1} << 15;

}  // namespace

std::string_view LanguageCode(Language language) { return kCodes[static_cast<size_t>(language)]; }

std::span<const std::string_view, kLanguages> LanguageCodes() { return kCodes; }

// Puts phrases into a lexicon. Most nodes are alike: one of each kind is kept, so that they stay in
// the cache, and a path that gets another property moves to another node.
class Lexicon::Builder {
 public:
  explicit Builder(Lexicon& lexicon) : lexicon_(lexicon) { places_.emplace(Node(), 0); }

  void AddBuiltIn() {
    for (const LexiconFile& file : BuiltInLexiconFiles()) {
      const absl::Status status = Add(file, false);
      if (status.ok()) continue;
      // A fault of the build, which lexicon_test.cc finds; there is no lexicon to go on with.
      std::fputs(std::string(status.message()).c_str(), stderr);
      std::abort();
    }
  }

  absl::Status Add(const LexiconFile& file, bool users) {
    return ReadLexicon(file, [&](const LexiconPhrase& phrase, std::span<const uint64_t> words) {
      AddPhrase(phrase.section, words, users);
    });
  }

  // To be called after the last phrase.
  void Finish() {
    lexicon_.firsts_.Finish();
    lexicon_.others_.Finish();
  }

 private:
  // The node of these properties.
  uint32_t PlaceOf(const Node& node) {
    const auto [place, is_new] =
        places_.try_emplace(node, static_cast<uint32_t>(lexicon_.nodes_.size()));
    if (is_new) lexicon_.nodes_.push_back(node);
    return place->second;
  }

  void AddPhrase(const LexiconSection& section, std::span<const uint64_t> words, bool users) {
    uint64_t path = kHashSeed;
    Table::Slot* slot = nullptr;
    for (const uint64_t word : words) {
      if (slot != nullptr) {
        slot->next |= NextBit(word);
        slot->node = GoingOn(slot->node);
      }
      path = HashWord(path, word);
      slot = &(slot == nullptr ? lexicon_.firsts_ : lexicon_.others_).Insert(path);
    }
    ++lexicon_.phrases_;
    // One phrase after the other is of one section, and most of their paths are new.
    if (slot->node != from_ || !(section == section_) || users != users_) {
      from_ = slot->node;
      section_ = section;
      users_ = users;
      Node node = lexicon_.nodes_[from_];
      AddSection(section, users, node);
      to_ = PlaceOf(node);
    }
    slot->node = to_;
  }

  uint32_t GoingOn(uint32_t at) {
    if (lexicon_.nodes_[at].goes_on) return at;
    if (going_on_.size() <= at) going_on_.resize(at + 1);
    if (going_on_[at] == 0) {
      Node node = lexicon_.nodes_[at];
      node.goes_on = true;
      const uint32_t place = PlaceOf(node);
      going_on_[at] = place;
    }
    return going_on_[at];
  }

  static void AddSection(const LexiconSection& section, bool users, Node& node) {
    const uint32_t bit = KindBit(section.kind);
    if (section.keep) {
      node.keep_start |= section.place == Place::kStart;
      node.keep_line |= section.place == Place::kLine;
    } else if (section.kind == Kind::kStopWord) {
      const auto language = static_cast<unsigned>(section.language);
      node.stop_languages |= uint32_t{1} << language;
      node.stop_bytes[language / 8] |= uint64_t{1} << (language % 8 * 8);
    } else if (section.place == Place::kAny) {
      node.any |= bit;
    } else if (section.place == Place::kStart) {
      node.start |= bit;
    } else {
      node.line |= bit;
      if (users) node.user_line |= bit;
    }
  }

  Lexicon& lexicon_;
  absl::flat_hash_map<Node, uint32_t> places_;
  std::vector<uint32_t> going_on_;  // by a node: the one that also goes on; 0 where not yet known
  // The node that the last phrase's path had and the one that it has, and what was said of it.
  uint32_t from_ = 0xFFFFFFFF, to_ = 0;
  LexiconSection section_;
  bool users_ = false;
};

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon* const kBuiltIn = [] {
    auto* const lexicon = new Lexicon();
    Builder builder(*lexicon);
    builder.AddBuiltIn();
    builder.Finish();
    return lexicon;
  }();
  return *kBuiltIn;
}

absl::StatusOr<std::shared_ptr<const Lexicon>> Lexicon::With(std::span<const LexiconFile> files) {
  const std::shared_ptr<Lexicon> lexicon(new Lexicon());
  Builder builder(*lexicon);
  builder.AddBuiltIn();
  uint64_t fingerprint = 0;
  for (const LexiconFile& file : files) {
    RETURN_IF_ERROR(builder.Add(file, true));
    fingerprint = HashWord(fingerprint, hash::Hash64(file.text));
  }
  builder.Finish();
  lexicon->user_fingerprint_ = fingerprint;
  return lexicon;
}

absl::StatusOr<std::shared_ptr<const Lexicon>> Lexicon::WithFiles(
    std::span<const std::string> paths) {
  if (paths.empty()) return std::shared_ptr<const Lexicon>(std::shared_ptr<void>(), &BuiltIn());
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    ASSIGN_OR_RETURN(std::string text, ReadLexiconFile(path));
    texts.push_back(std::move(text));
  }
  std::vector<LexiconFile> files;
  for (size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], texts[i]});
  return With(files);
}

Lexicon::Table::Table() { Resize(kFirstSlots); }

void Lexicon::Table::Resize(size_t slots) {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  mask_ = slots - 1;
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(slots));
  for (const Slot& slot : old) {
    if (slot.path != 0) Reach(slot.path) = slot;
  }
}

Lexicon::Table::Slot& Lexicon::Table::Reach(uint64_t path) {
  size_t i = path >> shift_;
  while (slots_[i].path != 0 && slots_[i].path != path) i = (i + 1) & mask_;
  return slots_[i];
}

Lexicon::Table::Slot& Lexicon::Table::Insert(uint64_t path) {
  Slot* slot = &Reach(path);
  if (slot->path == path) return *slot;
  // At most half of the slots are taken.
  if (++taken_ * 2 > slots_.size()) {
    Resize(slots_.size() * 2);
    slot = &Reach(path);
  }
  slot->path = path;
  return *slot;
}

void Lexicon::Table::Finish() {
  filter_.assign(slots_.size() / 16, 0);  // four bits a slot
  filter_mask_ = filter_.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.path == 0) continue;
    filter_[(slot.path >> 6) & filter_mask_] |= uint64_t{1} << (slot.path & 63);
  }
}

}  // namespace copydesk::clean
