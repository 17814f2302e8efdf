// Fuzz target: any bytes as a lexicon file. Aborts if what the parser gives does not hold together,
// or if a line that is a phrase is not found again.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stages/clean/lexicon.h"
#include "stages/clean/lexicon_file.h"
#include "stages/clean/scan.h"
#include "stages/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace copydesk::clean;
  const LexiconFile file = {"fuzz.lex", {reinterpret_cast<const char*>(data), size}};
  const auto phrases = ParseLexicon(file);
  if (!phrases.ok()) {
    if (phrases.status().message().substr(0, 9) != "fuzz.lex:") std::abort();
    return 0;
  }
  if (phrases->size() > 50) return 0;
  const auto lexicon = Lexicon::With({&file, 1});
  if (!lexicon.ok()) std::abort();
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  uint32_t last_line = 0;
  for (const LexiconPhrase& phrase : *phrases) {
    if (phrase.text.empty() || phrase.line <= last_line) std::abort();
    last_line = phrase.line;
    if (!copydesk::text::IsValidUtf8(phrase.text)) std::abort();
    words.clear();
    const LineScan scan = ScanLine(phrase.text, **lexicon, languages, words);
    const LexiconSection& section = phrase.section;
    if (section.keep && !scan.user_keep) std::abort();
    if (!section.keep && section.kind != Kind::kStopWord && section.place == Place::kLine &&
        (scan.user_line >> static_cast<unsigned>(section.kind) & 1) == 0) {
      std::abort();
    }
  }
  return 0;
}
