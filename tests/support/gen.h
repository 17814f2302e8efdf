// Seeded random inputs for property tests, and the search for a smaller input that still fails.
//
//   CheckProperty<std::string>(
//       2000, [](Gen& gen) { return gen.Text(80); },
//       [](const std::string& text) { return Fold(Fold(text)) == Fold(text); });
//
// The seed is fixed, so a run repeats; COPYDESK_SEED=N in the environment gives another, and a
// failure prints the seed of the case that failed. The generator is our own: the standard's
// distributions differ between libraries. Tested by tests/unit/support/gen_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_GEN_H_
#define COPYDESK_TESTS_SUPPORT_GEN_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::testing {

class Gen {
 public:
  explicit Gen(uint64_t seed) : state_(seed) {}

  uint64_t Next();                                // SplitMix64
  uint64_t Below(uint64_t n);                     // 0 <= x < n; n at least 1
  uint64_t Between(uint64_t low, uint64_t high);  // low <= x <= high
  bool Chance(uint64_t percent) { return Below(100) < percent; }

  template <typename T>
  const T& Pick(std::span<const T> choices) {
    return choices[Below(choices.size())];
  }
  template <typename T>
  const T& Pick(const std::vector<T>& choices) {
    return choices[Below(choices.size())];
  }
  template <typename T>
  void Shuffle(std::vector<T>& items) {
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[Below(i)]);
  }

  // Any bytes, also broken UTF-8 and NUL; 0 to `max_bytes` of them.
  std::string Bytes(size_t max_bytes);
  // Characters of `alphabet` (single bytes), 0 to `max_bytes` of them.
  std::string From(std::string_view alphabet, size_t max_bytes);
  // Valid UTF-8 of up to `max_code_points`: ASCII words, spaces and line ends above all, and
  // accents, other scripts, combining marks, odd spaces and characters beyond the basic plane.
  std::string Text(size_t max_code_points);
  // A lower-case ASCII word of 1 to `max_letters` letters.
  std::string Word(size_t max_letters);
  // `count` words out of `vocabulary` different ones, joined by single spaces.
  std::string Words(size_t count, size_t vocabulary);

 private:
  uint64_t state_;
};

// COPYDESK_SEED from the environment, else a constant.
uint64_t TestSeed();

// Inputs that are smaller than `value` and may fail as it does, the smallest first.
std::vector<std::string> Smaller(const std::string& value);
template <typename T>
std::vector<std::vector<T>> Smaller(const std::vector<T>& value) {
  std::vector<std::vector<T>> smaller;
  for (size_t cut = value.size(); cut > 0; cut /= 2) {
    for (size_t at = 0; at < value.size(); at += cut) {
      std::vector<T> part(value.begin(), value.begin() + static_cast<ptrdiff_t>(at));
      const size_t end = std::min(at + cut, value.size());
      part.insert(part.end(), value.begin() + static_cast<ptrdiff_t>(end), value.end());
      smaller.push_back(std::move(part));
    }
  }
  if constexpr (requires(const T& item) { Smaller(item); }) {
    for (size_t i = 0; i < value.size(); ++i) {
      for (T& item : Smaller(value[i])) {
        smaller.push_back(value);
        smaller.back()[i] = std::move(item);
      }
    }
  }
  return smaller;
}

// Shrinks `value`, for which `holds` is false, trying at most `max_tries` smaller ones.
template <typename T>
T Shrunk(T value, const std::function<bool(const T&)>& holds, size_t max_tries = 20'000) {
  if constexpr (requires { Smaller(value); }) {
    size_t tries = 0;
    for (bool again = true; again;) {
      again = false;
      for (T& candidate : Smaller(value)) {
        if (++tries > max_tries) return value;
        if (!holds(candidate)) {
          value = std::move(candidate);
          again = true;
          break;
        }
      }
    }
  }
  return value;
}

// Fails the test if `holds` is false for one of `cases` inputs by `make`, naming the seed of that
// input and the smallest input found on which it still is. Stops at the first.
template <typename T>
void CheckProperty(size_t cases, const std::function<T(Gen&)>& make,
                   const std::function<bool(const T&)>& holds) {
  const uint64_t first = TestSeed();
  for (size_t i = 0; i < cases; ++i) {
    Gen gen(first + i);
    T value = make(gen);
    if (holds(value)) continue;
    ADD_FAILURE() << "the property fails at seed " << first + i << " (COPYDESK_SEED=" << first + i
                  << "); smallest input found: "
                  << ::testing::PrintToString(Shrunk<T>(std::move(value), holds));
    return;
  }
}

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_GEN_H_
