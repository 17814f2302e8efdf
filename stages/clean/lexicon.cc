#include "stages/clean/lexicon.h"

#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

struct Entry {
  Language language;
  Kind kind;
  Place place;
  std::string_view phrases;  // separated by '|'
};

constexpr Entry kEntries[] = {
#define COPYDESK_PHRASES(language, kind, place, phrases) \
  {Language::language, Kind::kind, Place::place, phrases},
#include "stages/clean/lexicon_data.inc"
#undef COPYDESK_PHRASES
};

constexpr unsigned kSlotBits = 14;

}  // namespace

std::string_view LanguageCode(Language language) {
  static constexpr std::array<std::string_view, kLanguages> kCodes = {
      "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "ar", "zh", "ja"};
  return kCodes[static_cast<size_t>(language)];
}

const Lexicon& Lexicon::Get() {
  static const Lexicon* const kLexicon = new Lexicon();
  return *kLexicon;
}

Lexicon::Node& Lexicon::Insert(uint64_t path) {
  size_t i = path >> shift_;
  while (slots_[i].path != 0 && slots_[i].path != path) i = (i + 1) & mask_;
  slots_[i].path = path;
  filter_[(path >> 6) & (kFilterWords - 1)] |= uint64_t{1} << (path & 63);
  return slots_[i];
}

Lexicon::Lexicon() {
  slots_.resize(size_t{1} << kSlotBits);
  filter_.resize(kFilterWords);
  mask_ = slots_.size() - 1;
  shift_ = 64 - kSlotBits;
  for (const Entry& entry : kEntries) {
    for (size_t at = 0; at <= entry.phrases.size();) {
      size_t bar = entry.phrases.find('|', at);
      if (bar == std::string_view::npos) bar = entry.phrases.size();
      const std::string_view phrase = entry.phrases.substr(at, bar - at);
      at = bar + 1;
      Node* node = nullptr;
      uint64_t path = kHashSeed;
      ForEachWord(phrase, [&](uint64_t word) {
        if (node != nullptr) node->goes_on = true;
        path = HashWord(path, word);
        node = &Insert(path);
      });
      if (node == nullptr) continue;
      ++phrases_;
      const uint32_t bit = uint32_t{1} << static_cast<unsigned>(entry.kind);
      if (entry.kind == Kind::kStopWord) {
        node->stop_languages = static_cast<uint16_t>(node->stop_languages |
                                                     1u << static_cast<unsigned>(entry.language));
      } else if (entry.place == Place::kAny) {
        node->any |= bit;
      } else if (entry.place == Place::kStart) {
        node->start |= bit;
      } else {
        node->line |= bit;
      }
    }
  }
}

}  // namespace copydesk::clean
