#include "stages/clean/topic_words.h"

#include "stages/clean/feature_math.h"

namespace copydesk::clean {
namespace {

constexpr uint32_t kSaidBits = 13;
constexpr uint32_t kSaidSlots = 1u << kSaidBits;
uint16_t SaidSlot(uint32_t word) { return static_cast<uint16_t>(word >> (32 - kSaidBits)); }

// Lists the slots of the units' words, function words left out. Half of running text is function
// words, and whether a word is one cannot be foretold: what follows goes over the others alone.
void ListSlots(const PageLines& page, TopicScratch& scratch) {
  scratch.slots.resize(page.words.size() + 1);
  scratch.begins.resize(page.units.size() + 1);
  uint16_t* const slots = scratch.slots.data();
  const uint32_t* const words = page.words.data();
  uint32_t listed = 0;
  for (size_t u = 0; u < page.units.size(); ++u) {
    scratch.begins[u] = listed;
    for (uint32_t k = page.units[u].words_begin; k < page.units[u].words_end; ++k) {
      slots[listed] = SaidSlot(words[k]);
      listed += ~words[k] & 1;
    }
  }
  scratch.begins.back() = listed;
}

// Number: a whole number that has room for the units' numbers.
template <typename Number>
void Fill(std::span<const uint8_t> prose, size_t block_begin, size_t block_end,
          const TopicScratch& scratch, std::vector<TopicScratch::Said<Number>>& all_said,
          const TopicColumns& out) {
  all_said.resize(kSaidSlots);
  TopicScratch::Said<Number>* const said = all_said.data();
  const uint16_t* const slots = scratch.slots.data();
  const uint32_t* const begins = scratch.begins.data();
  const size_t n = prose.size();
  for (size_t u = 0; u < n; ++u) {
    if (prose[u] == 0) continue;
    const auto number = static_cast<Number>(u + 1);
    const bool inside = u >= block_begin && u < block_end;
    const Number inside_number = inside ? number : Number{0};
    for (uint32_t k = begins[u]; k < begins[u + 1]; ++k) {
      TopicScratch::Said<Number> word = said[slots[k]];
      word.first = word.first == 0 ? number : word.first;
      word.last = number;
      word.block_first = word.block_first == 0 ? inside_number : word.block_first;
      word.block_last = inside ? number : word.block_last;
      said[slots[k]] = word;
    }
  }
  for (size_t u = 0; u < n; ++u) {
    const auto number = static_cast<Number>(u + 1);
    uint32_t said_above = 0, said_below = 0, said_inside = 0;
    for (uint32_t k = begins[u]; k < begins[u + 1]; ++k) {
      const TopicScratch::Said<Number> word = said[slots[k]];
      const auto is = [](bool it) { return static_cast<uint32_t>(it); };
      said_above += is(word.first != 0) & is(word.first < number);
      said_below += is(word.last > number);
      said_inside += is(word.block_first != 0) &
                     (is(word.block_first != number) | is(word.block_last != number));
    }
    const uint32_t count = begins[u + 1] - begins[u];
    out.above[u] = Percent(said_above, count);
    out.below[u] = Percent(said_below, count);
    out.in_block[u] = Percent(said_inside, count);
  }
  for (size_t u = 0; u < n; ++u) {
    if (prose[u] == 0) continue;
    for (uint32_t k = begins[u]; k < begins[u + 1]; ++k) said[slots[k]] = {};
  }
}

}  // namespace

void FillTopics(const PageLines& page, std::span<const uint8_t> prose, size_t block_begin,
                size_t block_end, TopicScratch& scratch, const TopicColumns& out) {
  ListSlots(page, scratch);
  const auto units = prose.first(page.units.size());
  if (units.size() < 0xFFFF) {
    Fill(units, block_begin, block_end, scratch, scratch.said, out);
  } else {
    Fill(units, block_begin, block_end, scratch, scratch.said_of_many, out);
  }
}

}  // namespace copydesk::clean
