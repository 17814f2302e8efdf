#include "stages/clean/lexicon.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "pipeline/status_macros.h"
#include "stages/clean/lexicon_file.h"
#include "stages/clean/scan.h"
#include "stages/hash/hash.h"

namespace copydesk::clean {
namespace {

constexpr std::array<std::string_view, kLanguages> kCodes = {
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "ar",
    "zh", "ja", "sv", "da", "no", "fi", "cs", "tr", "el", "ro", "hu"};

size_t CountWords(std::span<const LexiconPhrase> phrases) {
  size_t words = 0;
  for (const LexiconPhrase& phrase : phrases) {
    words += phrase.words;
  }
  return words;
}

std::vector<LexiconPhrase> BuiltInPhrases() {
  std::vector<LexiconPhrase> all;
  for (const LexiconFile& file : BuiltInLexiconFiles()) {
    const absl::StatusOr<std::vector<LexiconPhrase>> phrases = ParseLexicon(file);
    if (!phrases.ok()) {
      // A fault of the build, which lexicon_test.cc finds; there is no lexicon to go on with.
      std::fputs(std::string(phrases.status().message()).c_str(), stderr);
      std::abort();
    }
    all.insert(all.end(), phrases->begin(), phrases->end());
  }
  return all;
}

}  // namespace

std::string_view LanguageCode(Language language) { return kCodes[static_cast<size_t>(language)]; }

std::span<const std::string_view, kLanguages> LanguageCodes() { return kCodes; }

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon* const kBuiltIn = [] {
    const std::vector<LexiconPhrase> phrases = BuiltInPhrases();
    auto* const lexicon = new Lexicon();
    lexicon->Reserve(CountWords(phrases));
    lexicon->Add(phrases, false);
    return lexicon;
  }();
  return *kBuiltIn;
}

absl::StatusOr<std::shared_ptr<const Lexicon>> Lexicon::With(std::span<const LexiconFile> files) {
  const std::vector<LexiconPhrase> built_in = BuiltInPhrases();
  std::vector<LexiconPhrase> users;
  uint64_t fingerprint = 0;
  for (const LexiconFile& file : files) {
    ASSIGN_OR_RETURN(const std::vector<LexiconPhrase> phrases, ParseLexicon(file));
    users.insert(users.end(), phrases.begin(), phrases.end());
    fingerprint = HashWord(fingerprint, hash::Hash64(file.text));
  }
  const std::shared_ptr<Lexicon> lexicon(new Lexicon());
  lexicon->Reserve(CountWords(built_in) + CountWords(users));
  lexicon->Add(built_in, false);
  lexicon->Add(users, true);
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

void Lexicon::Reserve(size_t words) {
  // At most three in four slots are taken, fewer as phrases begin alike; the filter has eight bits
  // a slot.
  const size_t slots = std::bit_ceil(std::max<size_t>(words + words / 3, 1024));
  slots_.resize(slots);
  filter_.resize(slots / 8);
  mask_ = slots_.size() - 1;
  filter_mask_ = filter_.size() - 1;
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(slots));
}

Lexicon::Node& Lexicon::Insert(uint64_t path) {
  size_t i = path >> shift_;
  while (slots_[i].path != 0 && slots_[i].path != path) i = (i + 1) & mask_;
  slots_[i].path = path;
  filter_[(path >> 6) & filter_mask_] |= uint64_t{1} << (path & 63);
  return slots_[i];
}

void Lexicon::Add(std::span<const LexiconPhrase> phrases, bool users) {
  for (const LexiconPhrase& phrase : phrases) {
    Node* node = nullptr;
    uint64_t path = kHashSeed;
    ForEachWord(phrase.text, [&](uint64_t word) {
      if (node != nullptr) node->goes_on = true;
      path = HashWord(path, word);
      node = &Insert(path);
    });
    if (node == nullptr) continue;
    ++phrases_;
    const LexiconSection& section = phrase.section;
    const uint32_t bit = uint32_t{1} << static_cast<unsigned>(section.kind);
    if (section.keep) {
      node->keep_start |= section.place == Place::kStart;
      node->keep_line |= section.place == Place::kLine;
    } else if (section.kind == Kind::kStopWord) {
      node->stop_languages |= uint32_t{1} << static_cast<unsigned>(section.language);
    } else if (section.place == Place::kAny) {
      node->any |= bit;
    } else if (section.place == Place::kStart) {
      node->start |= bit;
    } else {
      node->line |= bit;
      if (users) node->user_line |= bit;
    }
  }
}

}  // namespace copydesk::clean
