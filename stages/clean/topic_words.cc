#include "stages/clean/topic_words.h"

#include "stages/clean/feature_math.h"

namespace copydesk::clean {
namespace {

constexpr uint32_t kSaidBits = 13;
constexpr uint32_t kSaidSlots = 1u << kSaidBits;
uint32_t SaidSlot(uint32_t word) { return word >> (32 - kSaidBits); }

// Number: a whole number that has room for the units' numbers.
template <typename Number>
void Fill(const PageLines& page, std::span<const uint8_t> prose, size_t block_begin,
          size_t block_end, std::vector<TopicScratch::Said<Number>>& slots,
          std::vector<uint32_t>& touched, const TopicColumns& out) {
  slots.resize(kSaidSlots + 1);  // the last one takes in the function words
  touched.resize(page.words.size() + 1);
  TopicScratch::Said<Number>* const said = slots.data();
  uint32_t* const to_clear = touched.data();
  size_t touches = 0;
  const uint32_t* const words = page.words.data();
  const std::vector<Unit>& units = page.units;
  const size_t n = units.size();
  const auto slot_of = [](uint32_t word) { return (word & 1) != 0 ? kSaidSlots : SaidSlot(word); };
  for (size_t u = 0; u < n; ++u) {
    if (prose[u] == 0) continue;
    const auto number = static_cast<Number>(u + 1);
    const bool inside = u >= block_begin && u < block_end;
    const Number inside_number = inside ? number : Number{0};
    for (uint32_t k = units[u].words_begin; k < units[u].words_end; ++k) {
      const uint32_t slot = slot_of(words[k]);
      TopicScratch::Said<Number> word = said[slot];
      to_clear[touches] = slot;
      touches += word.first == 0;
      word.first = word.first == 0 ? number : word.first;
      word.last = number;
      word.block_first = word.block_first == 0 ? inside_number : word.block_first;
      word.block_last = inside ? number : word.block_last;
      said[slot] = word;
    }
  }
  for (size_t u = 0; u < n; ++u) {
    const auto number = static_cast<Number>(u + 1);
    uint32_t count = 0, said_above = 0, said_below = 0, said_inside = 0;
    for (uint32_t k = units[u].words_begin; k < units[u].words_end; ++k) {
      const uint32_t content = ~words[k] & 1;
      const TopicScratch::Said<Number> word = said[SaidSlot(words[k])];
      const auto is = [](bool it) { return static_cast<uint32_t>(it); };
      count += content;
      said_above += content & is(word.first != 0) & is(word.first < number);
      said_below += content & is(word.last > number);
      said_inside += content & is(word.block_first != 0) &
                     (is(word.block_first != number) | is(word.block_last != number));
    }
    out.above[u] = Percent(said_above, count);
    out.below[u] = Percent(said_below, count);
    out.in_block[u] = Percent(said_inside, count);
  }
  for (size_t k = 0; k < touches; ++k) said[to_clear[k]] = {};
}

}  // namespace

void FillTopics(const PageLines& page, std::span<const uint8_t> prose, size_t block_begin,
                size_t block_end, TopicScratch& scratch, const TopicColumns& out) {
  if (page.units.size() < 0xFFFF) {
    Fill(page, prose, block_begin, block_end, scratch.said, scratch.touched, out);
  } else {
    Fill(page, prose, block_begin, block_end, scratch.said_of_many, scratch.touched, out);
  }
}

}  // namespace copydesk::clean
