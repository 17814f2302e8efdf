// A story as the generator holds it: tokens in sentences in paragraphs, with a style that says how
// they are written down. Edits rearrange tokens and sentences, or change the style; text is made
// once, at the end.
//
// Thread-safety: values; Storyteller is immutable. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_STORY_H_
#define COPYDESK_STAGES_SYNTH_STORY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "stages/synth/random.h"
#include "stages/synth/vocabulary.h"

namespace copydesk::synth {

enum class Form : uint8_t {
  kWord,     // value: a WordId
  kInteger,  // value: the number
  kDecimal,  // value: tenths
  kPercent,  // value: tenths
  kMoney,    // value: tenths of a million
};

// What stands before and after a token, besides the space.
enum class Lead : uint8_t { kNone, kQuote };
enum class Trail : uint8_t {
  kNone,
  kComma,
  kStop,
  kQuestion,
  kColon,
  kDash,
  kCommaQuote,  // said,"
  kStopQuote,   // said."
};

struct Token {
  uint32_t value = 0;
  Form form = Form::kWord;
  Lead lead = Lead::kNone;
  Trail trail = Trail::kNone;
};

enum class ParagraphKind : uint8_t { kProse, kSubhead, kItem };

// tokens[begin, end); sentences of equal `paragraph` that follow each other make a paragraph.
struct Sentence {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint16_t paragraph = 0;
  ParagraphKind kind = ParagraphKind::kProse;
};

// How punctuation and numbers are written.
struct Style {
  bool curly = true;           // quotation marks and apostrophes
  bool grouped = true;         // 12,345 rather than 12345
  bool percent_sign = true;    // 4.5% rather than 4.5 percent
  bool spaced_hyphen = false;  // " - " rather than an em dash
  bool title_case = false;
  bool upper_title = false;
};

// The people, places and subjects of a story: drawn once, named again and again.
struct Cast {
  std::array<WordId, 5> given{};
  std::array<WordId, 5> family{};
  std::array<WordId, 4> places{};
  std::array<WordId, 24> subjects{};
};

struct Story {
  Cast cast;
  Style style;
  std::vector<Token> title;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::array<uint16_t, 3> date{};  // year, month, day
};

class Storyteller {
 public:
  // The vocabulary must outlive the storyteller.
  explicit Storyteller(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Fills `story` with a new story of about `words` words (its buffers are used again). With
  // max_sentences = 1 only the beginning is told: cast, style, date, headline and first sentence
  // are those of the whole.
  void Tell(Rng rng, uint32_t words, Story& story, uint32_t max_sentences = ~0U) const;

  // Appends one paragraph of prose of about `words` words, about the story's cast.
  void TellParagraph(Rng& rng, uint32_t words, Story& story) const;

  // Appends a sentence's tokens to `story.tokens`, about the story's cast; the caller lists it.
  void TellSentence(Rng& rng, Story& story) const;

  // A new headline of the story's cast.
  void TellTitle(Rng& rng, Story& story) const;

  // Appends tokens as text: the first word capitalised, spaces between tokens.
  void Write(std::span<const Token> tokens, const Style& style, std::string& out) const;
  // Appends the title on one line, in the title's letter case.
  void WriteTitle(const Story& story, std::string& out) const;
  // Appends the body's paragraphs to `out`, one a line, and where each ends to `ends`.
  void WriteBody(const Story& story, std::string& out, std::vector<size_t>& ends) const;

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  void Clause(Rng& rng, Story& story, uint32_t words) const;
  void Content(Rng& rng, Story& story) const;
  void WriteToken(const Token& token, const Style& style, bool capital, std::string& out) const;

  const Vocabulary& vocabulary_;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_STORY_H_
