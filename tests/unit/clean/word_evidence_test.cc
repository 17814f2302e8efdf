#include "stages/clean/word_evidence.h"

#include <array>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/scan.h"

namespace copydesk::clean {
namespace {

std::vector<uint32_t> NumbersIn(std::string_view line) {
  std::array<uint32_t, kLanguages> languages{};
  std::vector<uint32_t> words;
  ScanLine(line, Lexicon::BuiltIn(), languages, words);
  return words;
}

TEST(WordEvidence, FindsTheWordsOfALineWhateverTheirCase) {
  const WordEvidence evidence(std::vector<WordWeight>{{WordEvidence::NumberOf("cookies"), 50},
                                                      {WordEvidence::NumberOf("the"), -3}});
  const std::vector<uint32_t> words = NumbersIn("The COOKIES crumbled.");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(evidence.Of(words[0]), -3);  // a function word too
  EXPECT_EQ(evidence.Of(words[1]), 50);
  EXPECT_EQ(evidence.Of(words[2]), WordEvidence::kUnknown);
}

TEST(WordEvidence, KnowsPairsOfIdeographs) {
  const WordEvidence evidence(std::vector<WordWeight>{{WordEvidence::NumberOf("新闻"), 7}});
  const std::vector<uint32_t> words = NumbersIn("看新闻");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(evidence.Of(words[0]), WordEvidence::kUnknown);
  EXPECT_EQ(evidence.Of(words[1]), 7);
}

TEST(WordEvidence, HoldsManyWordsApart) {
  std::vector<WordWeight> weights;
  for (int i = 0; i < 20000; ++i) {
    weights.push_back({WordEvidence::NumberOf("w" + std::to_string(i) + "x"),
                       static_cast<int8_t>(i % 200 - 100)});
  }
  const WordEvidence evidence(weights);
  for (const WordWeight& weight : weights) EXPECT_EQ(evidence.Of(weight.word), weight.weight);
}

TEST(WordEvidence, TheBuiltInTableKnowsTheWordsOfChromeAndOfStories) {
  const WordEvidence& built_in = WordEvidence::BuiltIn();
  EXPECT_GT(built_in.Of(WordEvidence::NumberOf("cookies")), WordEvidence::kOne);
  EXPECT_GT(built_in.Of(WordEvidence::NumberOf("subscribe")), WordEvidence::kOne);
  EXPECT_LT(built_in.Of(WordEvidence::NumberOf("however")), 0);
}

}  // namespace
}  // namespace copydesk::clean
