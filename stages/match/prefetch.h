// Asking for memory before its turn: rows that are read in no order are no stream to the processor.
#ifndef COPYDESK_STAGES_MATCH_PREFETCH_H_
#define COPYDESK_STAGES_MATCH_PREFETCH_H_

#include <cstddef>
#include <span>

namespace copydesk::match {

// Asks for all of `items`, a cache line after the other. Changes nothing.
template <typename T>
void Prefetch(std::span<const T> items) {
  constexpr size_t kLineItems = 64 / sizeof(T);
  for (size_t i = 0; i < items.size(); i += kLineItems) __builtin_prefetch(&items[i]);
}

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_PREFETCH_H_
