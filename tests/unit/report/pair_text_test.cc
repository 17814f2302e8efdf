#include "stages/report/pair_text.h"

#include <algorithm>

#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

using match::Overlap;

// Shingles of two words over texts whose words are single letters.
std::vector<uint64_t> Shingles(std::string_view words) {
  std::vector<uint64_t> hashes(words.begin(), words.end());
  std::vector<uint64_t> shingles;
  sign::Shingles(hashes, 2, shingles);
  return shingles;
}

PairMeasure Measure(std::string_view a, std::string_view b, std::vector<uint8_t>& covered) {
  return PairMeter().Measure(Shingles(a), static_cast<uint32_t>(a.size()), Shingles(b), 2,
                             &covered);
}

TEST(PairTextTest, SharedWordsAreThoseOfTheFirstTextThatASharedShingleCovers) {
  struct {
    std::string_view a, b;
    Overlap overlap;
    std::vector<uint8_t> covered;
  } const cases[] = {
      {"abcdef", "abcdef", {5, 5, 5}, {1, 1, 1, 1, 1, 1}},
      {"abcxef", "abcyef", {5, 5, 3}, {1, 1, 1, 0, 1, 1}},
      {"xab", "aby", {2, 2, 1}, {0, 1, 1}},
      {"abab", "ab", {2, 1, 1}, {1, 1, 1, 1}},
      {"abc", "xyz", {2, 2, 0}, {0, 0, 0}},
      {"a", "a", {1, 1, 1}, {1}},
      {"", "ab", {0, 1, 0}, {}},
  };
  for (const auto& c : cases) {
    std::vector<uint8_t> covered;
    const PairMeasure measure = Measure(c.a, c.b, covered);
    EXPECT_EQ(measure.overlap.a, c.overlap.a) << c.a;
    EXPECT_EQ(measure.overlap.b, c.overlap.b) << c.a;
    EXPECT_EQ(measure.overlap.both, c.overlap.both) << c.a;
    EXPECT_EQ(covered, c.covered) << c.a;
    EXPECT_EQ(measure.shared_words, std::count(covered.begin(), covered.end(), 1)) << c.a;
  }
}

TEST(PairTextTest, APairLineHasTheFieldsInOrder) {
  std::string out;
  AppendPairLine("a\"", "b", match::Relation::kNear,
                 {.overlap = {.a = 4, .b = 8, .both = 4}, .shared_words = 6}, 750'000, out);
  EXPECT_EQ(
      out,
      R"({"a":"a\"","b":"b","relation":"near","jaccard":0.500000,"containment":1.000000,)"
      R"("a_in_b":1.000000,"b_in_a":0.500000,"shared_words":6,"weighted_containment":0.750000})"
      "\n");
}

}  // namespace
}  // namespace copydesk::report
