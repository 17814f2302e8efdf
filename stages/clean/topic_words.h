// Which of a unit's words the page's running text says elsewhere: above it, below it, and in the
// page's densest run of prose.
//
// Words are told apart by some bits of their hashes, a slot each, which holds the first and the
// last unit that says such a word. Cost: linear in the words.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/line_features_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TOPIC_WORDS_H_
#define COPYDESK_STAGES_CLEAN_TOPIC_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// Scratch that is reused from page to page.
struct TopicScratch {
  // First and last prose unit with a word, 1-based: of the page, and of its densest run. All zero
  // between two pages.
  template <typename Number>
  struct Said {
    Number first = 0, last = 0, block_first = 0, block_last = 0;
  };
  std::vector<Said<uint16_t>> said;          // a slot of words
  std::vector<Said<uint32_t>> said_of_many;  // the same for pages of very many units
  std::vector<uint16_t> slots;               // of the units' words, one unit's after the other's
  std::vector<uint32_t> begins;              // a unit and one more: where its slots begin
};

// A byte a unit: the share of its words, function words left out, that prose says.
struct TopicColumns {
  uint8_t* above = nullptr;
  uint8_t* below = nullptr;
  uint8_t* in_block = nullptr;
};

// Fills `out`. `prose`: a unit, 1 or 0. The densest run is units [block_begin, block_end).
void FillTopics(const PageLines& page, std::span<const uint8_t> prose, size_t block_begin,
                size_t block_end, TopicScratch& scratch, const TopicColumns& out);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TOPIC_WORDS_H_
