// Every instruction set weighs words as each of them is weighed by itself.
#include "stages/clean/word_evidence.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/target.h"

namespace copydesk::clean {
namespace {

constexpr size_t kStrangers = 20'000;

TEST(WordEvidenceDifferential, WordsAreWeighedAlikeHoweverManyTheyAre) {
  for (const size_t known : {0u, 3u, 20'000u}) {
    std::mt19937 random(static_cast<unsigned>(known));
    std::vector<WordWeight> weights;
    weights.reserve(known);
    for (size_t i = 0; i < known; ++i) {
      weights.push_back(
          {static_cast<uint32_t>(random()) & ~1u, static_cast<int8_t>(i % 255 - 127)});
    }
    const WordEvidence evidence(weights);
    // Known words, function words of the same spelling and strangers.
    std::vector<uint32_t> words;
    words.reserve(known + kStrangers);
    for (const WordWeight& weight : weights) words.push_back(weight.word | (random() & 1));
    for (size_t i = 0; i < kStrangers; ++i) words.push_back(static_cast<uint32_t>(random()));
    std::shuffle(words.begin(), words.end(), random);
    std::vector<int8_t> want;
    want.reserve(words.size());
    for (const uint32_t word : words) want.push_back(evidence.Of(word));

    std::vector<size_t> counts = {words.size()};
    for (size_t count = 0; count < 70; ++count) counts.push_back(count);
    for (const std::string& name : hash::TargetNames()) {
      ASSERT_TRUE(hash::ForceTarget(name));
      for (const size_t count : counts) {
        constexpr int8_t kUntouched = 99;
        std::vector<int8_t> weighed(count + 1, kUntouched);
        std::vector<uint32_t> rest;
        evidence.Weigh(std::span(words).first(count), rest, weighed.data());
        EXPECT_TRUE(
            std::equal(want.begin(), want.begin() + static_cast<ptrdiff_t>(count), weighed.begin()))
            << name << ", " << count << " of " << words.size() << " words";
        EXPECT_EQ(weighed[count], kUntouched) << name << ", " << count;
      }
      hash::ForceTarget("");
    }
  }
}

}  // namespace
}  // namespace copydesk::clean
