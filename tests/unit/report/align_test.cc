#include "stages/report/align.h"

#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Texts whose words are letters.
std::vector<Passage> Align(std::string_view a, std::string_view b, uint32_t seed) {
  const std::vector<uint64_t> words_a(a.begin(), a.end());
  const std::vector<uint64_t> words_b(b.begin(), b.end());
  return AlignWords(words_a, words_b, seed);
}

TEST(AlignTest, EqualTextsAreOnePassage) {
  EXPECT_THAT(Align("abcdef", "abcdef", 3), ElementsAre(Passage{0, 0, 6}));
}

TEST(AlignTest, TextsWithoutACommonRunShareNothing) {
  EXPECT_THAT(Align("abcdef", "abxdey", 3), IsEmpty());
  EXPECT_THAT(Align("", "abc", 3), IsEmpty());
  EXPECT_THAT(Align("ab", "ab", 3), IsEmpty());
}

TEST(AlignTest, MovedPassagesAreFoundInTheOrderOfTheFirstText) {
  EXPECT_THAT(Align("abcd_wxyz", "wxyz+abcd", 3), ElementsAre(Passage{0, 5, 4}, Passage{5, 0, 4}));
}

TEST(AlignTest, TheLongestRunWinsAndWhatItLeavesIsCutBack) {
  // cdefgh is longest; of abcd only ab is left, too short for a seed.
  EXPECT_THAT(Align("abcdefgh", "abcd|cdefgh", 3), ElementsAre(Passage{2, 5, 6}));
  // Of abcde, abc is left.
  EXPECT_THAT(Align("abcdefghi", "abcde|defghi", 3),
              ElementsAre(Passage{0, 0, 3}, Passage{3, 6, 6}));
}

TEST(AlignTest, APassageIsUsedOnceOnEitherSide) {
  EXPECT_THAT(Align("abc_abc", "abc", 3), ElementsAre(Passage{0, 0, 3}));
  EXPECT_THAT(Align("abc", "abc_abc", 3), ElementsAre(Passage{0, 0, 3}));
}

TEST(AlignTest, APhraseRepeatedOnAndOnTakesBoundedWork) {
  const std::vector<uint64_t> words(200'000, 7);
  const std::vector<Passage> passages = AlignWords(words, words, 3);
  ASSERT_FALSE(passages.empty());
  EXPECT_EQ(passages[0], (Passage{0, 0, 200'000}));
}

}  // namespace
}  // namespace copydesk::report
