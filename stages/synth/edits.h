// What sites do to a wire story before they print it. Each edit works on a Story in place, with its
// own random stream, so that two copies are edited independently.
//
// Thread-safety: Editor is immutable. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_EDITS_H_
#define COPYDESK_STAGES_SYNTH_EDITS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/synth/random.h"
#include "stages/synth/story.h"

namespace copydesk::synth {

// In the order in which a page that has several is named after the hardest.
enum class Edit : uint8_t {
  kExact,
  kNorm,      // punctuation, figures and quotation marks written otherwise
  kHeadline,  // another headline
  kHouse,     // house style: dateline, verbs of saying, spellings
  kReorder,   // paragraphs change places
  kLight,     // words replaced, put in, taken out
  kInsert,    // sentences and paragraphs of the site's own put in
  kAbridged,  // cut from the end, and sentences within
  kExcerpt,   // the beginning alone
  kRewrite,   // every sentence reworded
};
inline constexpr int kEditCount = 10;

// The name in the field `edits`.
std::string_view EditName(Edit edit);

class Editor {
 public:
  // The storyteller must outlive the editor.
  explicit Editor(const Storyteller& storyteller) : storyteller_(storyteller) {}

  void Apply(Edit edit, Rng rng, Story& story) const;

 private:
  void Norm(Rng& rng, Story& story) const;
  void Headline(Rng& rng, Story& story) const;
  void House(Rng& rng, Story& story) const;
  void Reorder(Rng& rng, Story& story) const;
  void Light(Rng& rng, Story& story) const;
  void Insert(Rng& rng, Story& story) const;
  void Abridge(Rng& rng, Story& story) const;
  void Excerpt(Rng& rng, Story& story) const;
  void Rewrite(Rng& rng, Story& story) const;
  // Replaces, adds and drops words, each at its rate in a thousand tokens.
  void Reword(Rng& rng, uint32_t replace, uint32_t add, uint32_t drop, Story& story) const;

  const Storyteller& storyteller_;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_EDITS_H_
