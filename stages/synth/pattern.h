// Sentences with blanks: the daily templates and the site chrome are written as patterns, filled in
// from a set of facts.
//
//   {P} {Q}      two places             {N} {R}      two people
//   {O}          an organisation        {W}          the site's name
//   {D} {M}      weekday, month         {a|b|c}      one of these
//   {#lo,hi}     a whole number         {.lo,hi}     tenths (35 is 3.5)      {:lo,hi}  hundredths
//
// Thread-safety: immutable. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_PATTERN_H_
#define COPYDESK_STAGES_SYNTH_PATTERN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "stages/synth/random.h"
#include "stages/synth/vocabulary.h"

namespace copydesk::synth {

// What the lettered blanks stand for, the same all over a page.
struct Facts {
  std::string place, other_place, person, other_person, organisation, site;
  std::string_view weekday, month;
};

// Draws places, people and days; `site` is left to the caller.
Facts DrawFacts(const Vocabulary& vocabulary, Rng& rng);

// Gives each number of a frame now and then its usual value, so that pages of one frame agree on
// some figures.
struct Usual {
  uint64_t seed = 0;      // of the frame's usual values
  uint32_t permille = 0;  // how often a number is the usual one
};

// Appends `pattern` filled in to `out`. Numbers and choices come from `rng`. A malformed pattern is
// a bug of ours: its blanks come out empty.
void Fill(std::string_view pattern, const Facts& facts, const Usual& usual, Rng& rng,
          std::string& out);

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_PATTERN_H_
