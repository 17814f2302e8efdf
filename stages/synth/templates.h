// Daily pages of a fixed frame: weather, markets, scores, notices. Two pages of a family share
// their frame and some figures (word-3 Jaccard about .25 to .60) and are different stories.
//
// Thread-safety: pure functions. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_TEMPLATES_H_
#define COPYDESK_STAGES_SYNTH_TEMPLATES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "stages/synth/random.h"
#include "stages/synth/vocabulary.h"

namespace copydesk::synth {

inline constexpr uint32_t kTemplateFamilies = 12;

// Writes a page of `family` (below kTemplateFamilies): the title to `title`; its paragraphs, a line
// each, to `body`, and where each ends (before its '\n') to `ends`. All three are appended to.
void WriteTemplate(uint32_t family, const Vocabulary& vocabulary, Rng rng, std::string& title,
                   std::string& body, std::vector<size_t>& ends);

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_TEMPLATES_H_
