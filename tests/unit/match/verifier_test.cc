#include "stages/match/verifier.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/match/shingle_weights.h"
#include "tests/support/gen.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;

constexpr uint8_t kRare = 6 * kWeightBit;  // the least weight of a rare shingle

// ---- The plain definition, from what verifier.h and evidence.h say.

uint32_t SlowShare(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0 : static_cast<uint32_t>((part * 2'000'000 + whole) / (2 * whole));
}

// The passage of a word: its line, and which of the line's equal parts.
std::pair<size_t, uint64_t> PassageOf(const TestStory& story, uint32_t word) {
  size_t line = 0;
  while (story.line_ends[line] <= word) ++line;
  const uint32_t begin = line == 0 ? 0 : story.line_ends[line - 1];
  const uint64_t words = story.line_ends[line] - begin;
  uint64_t parts = 1;
  while (parts * kPassageWords < words) ++parts;
  return {line, (word - begin) * parts / words};
}

struct SlowSide {
  std::set<uint64_t> own, own_shared, rare, rare_shared;
  uint32_t weighted = 0, spread = 0, run = 0;
};

SlowSide Measure(const TestStory& story, const TestStory& other) {
  std::set<uint64_t> others;  // own ones
  for (size_t i = 0; i < other.shingles.size(); ++i) {
    if (other.weights[i] != 0) others.insert(other.shingles[i]);
  }
  SlowSide side;
  std::map<uint64_t, uint64_t> weight_of;
  std::map<std::pair<size_t, uint64_t>, int> rare_places;  // shared ones, of each passage
  std::vector<bool> shared_places;                         // of own shingles
  for (uint32_t i = 0; i < story.shingles.size(); ++i) {
    const uint64_t shingle = story.shingles[i];
    if (story.weights[i] == 0) continue;
    const bool shared = others.contains(shingle);
    const bool rare = story.weights[i] >= kRare;
    weight_of[shingle] = story.weights[i];
    side.own.insert(shingle);
    if (shared) side.own_shared.insert(shingle);
    if (rare) side.rare.insert(shingle);
    if (rare && shared) side.rare_shared.insert(shingle);
    rare_places[PassageOf(story, i)] += rare && shared ? 1 : 0;
    shared_places.push_back(shared);
  }
  uint64_t all = 0, shared = 0;
  for (const auto& [shingle, weight] : weight_of) {
    all += weight;
    if (others.contains(shingle)) shared += weight;
  }
  side.weighted = SlowShare(shared, all);
  side.spread = SlowShare(
      static_cast<uint64_t>(std::count_if(rare_places.begin(), rare_places.end(),
                                          [](const auto& passage) { return passage.second >= 2; })),
      rare_places.size());
  uint64_t longest = 0;
  for (size_t i = 0; i < shared_places.size(); ++i) {
    size_t end = i;
    while (end < shared_places.size() && shared_places[end]) ++end;
    longest = std::max<uint64_t>(longest, end - i);
  }
  side.run = SlowShare(
      longest, static_cast<uint64_t>(std::count(shared_places.begin(), shared_places.end(), true)));
  return side;
}

Overlap SlowOverlap(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  const std::set<uint64_t> set_a(a.begin(), a.end()), set_b(b.begin(), b.end());
  Overlap overlap{static_cast<uint32_t>(set_a.size()), static_cast<uint32_t>(set_b.size()), 0};
  for (const uint64_t item : set_a) overlap.both += set_b.contains(item) ? 1u : 0u;
  return overlap;
}

Evidence SlowCompare(const TestStory& a, const TestStory& b) {
  const SlowSide side_a = Measure(a, b), side_b = Measure(b, a);
  const auto overlap = [](const std::set<uint64_t>& all_a, const std::set<uint64_t>& all_b,
                          const std::set<uint64_t>& shared_a, const std::set<uint64_t>& shared_b) {
    return Overlap{static_cast<uint32_t>(all_a.size()), static_cast<uint32_t>(all_b.size()),
                   static_cast<uint32_t>(std::min(shared_a.size(), shared_b.size()))};
  };
  Evidence evidence;
  evidence.shingles = SlowOverlap(a.shingles, b.shingles);
  evidence.own = overlap(side_a.own, side_b.own, side_a.own_shared, side_b.own_shared);
  evidence.rare = overlap(side_a.rare, side_b.rare, side_a.rare_shared, side_b.rare_shared);
  evidence.numbers = SlowOverlap(a.numbers, b.numbers);
  evidence.names = SlowOverlap(a.names, b.names);
  evidence.weighted = std::max(side_a.weighted, side_b.weighted);
  evidence.spread_a = side_a.spread;
  evidence.spread_b = side_b.spread;
  evidence.longest_run = std::max(side_a.run, side_b.run);
  return evidence;
}

std::string Shown(const Evidence& e) {
  std::string text;
  for (const Overlap& o : {e.shingles, e.own, e.rare, e.numbers, e.names}) {
    text +=
        "{" + std::to_string(o.a) + " " + std::to_string(o.b) + " " + std::to_string(o.both) + "} ";
  }
  return text + std::to_string(e.weighted) + " " + std::to_string(e.spread_a) + " " +
         std::to_string(e.spread_b) + " " + std::to_string(e.longest_run);
}

// ---- Random stories.

// Stretches of earlier stories and new shingles, of few different ones so that repeats occur. A
// shingle weighs the same wherever it stands, but some weigh nothing at one or all of their places
// in one of the stories, as in lines that recur.
std::vector<TestStory> RandomStories(Gen& gen, size_t count) {
  std::vector<TestStory> stories;
  const uint64_t vocabulary = gen.Pick(std::vector<uint64_t>{8, 60, 2000});
  const uint64_t silent_percent = gen.Pick(std::vector<uint64_t>{0, 10, 50, 100});
  const uint64_t longest_line = gen.Pick(std::vector<uint64_t>{6, 40, 200});
  while (stories.size() < count) {
    TestStory story;
    const uint64_t length = gen.Chance(10) ? gen.Below(3) : gen.Below(150);
    while (story.shingles.size() < length) {
      if (!stories.empty() && gen.Chance(50)) {
        const std::vector<uint64_t>& from = gen.Pick(stories).shingles;
        const auto begin = static_cast<ptrdiff_t>(gen.Below(from.size() + 1));
        const auto end =
            static_cast<ptrdiff_t>(gen.Between(static_cast<uint64_t>(begin), from.size()));
        story.shingles.insert(story.shingles.end(), from.begin() + begin, from.begin() + end);
      }
      for (uint64_t i = gen.Below(8); i > 0; --i) story.shingles.push_back(gen.Below(vocabulary));
    }
    story.shingles.resize(length);
    const uint64_t salt = gen.Next();
    for (const uint64_t shingle : story.shingles) {
      const bool silent =
          Gen(salt ^ shingle).Chance(silent_percent) || gen.Chance(silent_percent / 5);
      const uint64_t weight = Gen(shingle).Between(1, 96);
      story.weights.push_back(static_cast<uint8_t>(silent ? 0 : weight));
    }
    // Of three words a shingle, but a text of one or two words has one too.
    const uint32_t words = static_cast<uint32_t>(length == 0   ? 0
                                                 : length == 1 ? gen.Between(1, 3)
                                                               : length + 2);
    for (uint32_t end = 0; end < words;) {
      end = std::min(words, end + static_cast<uint32_t>(gen.Between(1, longest_line)));
      story.line_ends.push_back(end);
    }
    for (std::vector<uint64_t>* facts : {&story.numbers, &story.names}) {
      std::set<uint64_t> set;
      for (uint64_t i = gen.Below(6); i > 0; --i) set.insert(gen.Below(12));
      facts->assign(set.begin(), set.end());
    }
    stories.push_back(std::move(story));
  }
  return stories;
}

TEST(VerifierTest, AgreesWithThePlainDefinition) {
  Gen gen(TestSeed());
  uint64_t ran = 0, spread = 0;
  for (int round = 0; round < 60; ++round) {
    const std::vector<TestStory> stories = RandomStories(gen, 12);
    const Tables tables(stories);
    ASSERT_FALSE(HasFatalFailure());
    Verifier verifier(tables.stories(), tables.weights());
    Verifier unweighted(tables.stories(), {});
    for (Row base = 0; base < stories.size(); ++base) {
      verifier.SetBase(base);
      unweighted.SetBase(base);
      for (Row other = 0; other < stories.size(); ++other) {
        const Evidence found = verifier.Compare(other, AnyTie());
        const Evidence want = SlowCompare(stories[base], stories[other]);
        ASSERT_EQ(found, want) << "round " << round << ", " << base << " and " << other << "\n"
                               << Shown(found) << "\n"
                               << Shown(want);
        // Rules that need no spread leave it out and change nothing else.
        const TieRules rules;
        Evidence less = verifier.Compare(other, rules);
        if (!NeedsSpread(want, rules)) {
          ASSERT_EQ(less.spread_more() + less.longest_run, 0u);
          less.spread_a = want.spread_a;
          less.spread_b = want.spread_b;
          less.longest_run = want.longest_run;
        }
        ASSERT_EQ(less, want);
        // Without weights the shingles are all that is measured.
        const Evidence bare = unweighted.Compare(other, rules);
        Evidence bare_want;
        bare_want.shingles = want.shingles;
        ASSERT_EQ(bare, bare_want);
        ran += found.longest_run > 0 && found.longest_run < sign::kWhole ? 1u : 0u;
        spread += found.spread_less() > 0 && found.spread_more() < sign::kWhole ? 1u : 0u;
      }
    }
  }
  // The stories are such that something was compared.
  EXPECT_GT(ran, 1000u);
  EXPECT_GT(spread, 1000u);
}

TEST(VerifierTest, TheOtherOrderGivesTheSwappedEvidence) {
  Gen gen(TestSeed());
  for (int round = 0; round < 20; ++round) {
    const std::vector<TestStory> stories = RandomStories(gen, 12);
    const Tables tables(stories);
    ASSERT_FALSE(HasFatalFailure());
    for (Row a = 0; a < stories.size(); ++a) {
      for (Row b = 0; b < a; ++b) {
        const Evidence found = tables.Compare(a, b), other = Swapped(tables.Compare(b, a));
        ASSERT_EQ(found, other) << Shown(found) << "\n" << Shown(other);
      }
    }
  }
}

// ---- By hand.

// A story of shingles and line ends; every shingle is just rare.
TestStory Story(std::vector<uint64_t> shingles, std::vector<uint32_t> line_ends,
                uint8_t weight = kRare) {
  TestStory story;
  story.weights.assign(shingles.size(), weight);
  story.shingles = std::move(shingles);
  story.line_ends = std::move(line_ends);
  return story;
}

// count numbers: first, first + 1, ...
std::vector<uint64_t> Ascending(uint64_t first, size_t count) {
  std::vector<uint64_t> run(count);
  for (size_t i = 0; i < count; ++i) run[i] = first + i;
  return run;
}

TEST(VerifierTest, SpreadIsTheShareOfLinesThatHoldTwoRareSharedShingles) {
  // Four lines of three words: shingles 0 to 9 begin at words 0 to 9, the last line holds one.
  const std::vector<uint32_t> lines = {3, 6, 9, 12};
  struct Case {
    std::string name;
    std::vector<uint64_t> other;
    uint32_t want;
  };
  const Case cases[] = {
      {"nothing", {90, 91}, 0},
      {"one shingle of each", {0, 3, 6, 9}, 0},
      {"two of one", {1, 2}, 250'000},
      {"two on two lines", {2, 3}, 0},
      {"two lines", {0, 2, 7, 8}, 500'000},
      {"the last line has only one", {0, 1, 3, 4, 6, 7, 9}, 750'000},
  };
  for (const Case& c : cases) {
    const auto words = static_cast<uint32_t>(c.other.size() + 2);
    const Tables tables({Story(Ascending(0, 10), lines), Story(c.other, {words})});
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_EQ(tables.Compare(0, 1).spread_a, c.want) << c.name;
    EXPECT_EQ(tables.Compare(1, 0).spread_b, c.want) << c.name;
  }
}

TEST(VerifierTest, OnlyRareSharedShinglesSpread) {
  for (const auto& [weight, want] :
       {std::pair<uint8_t, uint32_t>(kRare, 500'000), std::pair<uint8_t, uint32_t>(kRare - 1, 0)}) {
    const Tables tables(
        {Story(Ascending(0, 8), {5, 10}, weight), Story({0, 1, 2, 3}, {6}, weight)});
    ASSERT_FALSE(HasFatalFailure());
    const Evidence evidence = tables.Compare(0, 1);
    EXPECT_EQ(evidence.spread_a, want);
    EXPECT_EQ(evidence.rare, weight == kRare ? (Overlap{8, 4, 4}) : (Overlap{0, 0, 0}));
    EXPECT_EQ(evidence.own, (Overlap{8, 4, 4}));
  }
}

TEST(VerifierTest, APassageWithoutOwnShinglesIsNone) {
  // The second of three lines recurs: of two passages one is shared.
  TestStory story = Story(Ascending(0, 9), {3, 6, 11});
  for (size_t i = 3; i < 6; ++i) story.weights[i] = 0;
  const Tables tables({story, Story({0, 1, 3, 4}, {6})});
  ASSERT_FALSE(HasFatalFailure());
  EXPECT_EQ(tables.Compare(0, 1).spread_a, 500'000u);
}

TEST(VerifierTest, LongLinesAreCutToEqualPassages) {
  struct Case {
    std::string name;
    uint32_t words;  // of the one line
    std::vector<uint64_t> other;
    uint32_t want;
  };
  static_assert(kPassageWords == 32);
  const Case cases[] = {
      {"just one passage", 32, {0, 29}, 1'000'000},
      {"two, both ends of the first", 64, {0, 31}, 500'000},
      {"two, on either side of the border", 64, {31, 32}, 0},
      {"two, the first words of the second", 64, {32, 33}, 500'000},
      {"two, as soon as there is a word more", 33, {0, 16}, 500'000},
      {"two of 17 and 16 words: no border before the 17th", 33, {15, 16}, 500'000},
      {"two of 17 and 16 words: a border behind it", 33, {16, 17}, 0},
      {"three of 65: no border before the 22nd", 65, {20, 21}, 333'333},
      {"three of 65: a border behind it", 65, {21, 22}, 0},
      {"three of 65: the second goes to the 44th", 65, {22, 43}, 333'333},
      {"three of 65: a border behind that", 65, {43, 44}, 0},
      {"three of 65, two of them", 65, {0, 1, 60, 61}, 666'667},
  };
  for (const Case& c : cases) {
    const auto words = static_cast<uint32_t>(c.other.size() + 2);
    const Tables tables({Story(Ascending(0, c.words - 2), {c.words}), Story(c.other, {words})});
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_EQ(tables.Compare(0, 1).spread_a, c.want) << c.name;
  }
}

TEST(VerifierTest, ALineAfterAnotherIsCutFromItsOwnBeginning) {
  // Words 0 to 9, then 64 words in two passages with a border before word 42.
  const std::vector<uint64_t> shingles = Ascending(0, 72);
  const Tables tables({Story(shingles, {10, 74}), Story({41, 42}, {4}), Story({40, 41}, {4}),
                       Story({10, 41, 42, 71}, {6})});
  ASSERT_FALSE(HasFatalFailure());
  EXPECT_EQ(tables.Compare(0, 1).spread_a, 0u);
  EXPECT_EQ(tables.Compare(0, 2).spread_a, 333'333u);
  EXPECT_EQ(tables.Compare(0, 3).spread_a, 666'667u);
}

TEST(VerifierTest, TheLongestRunIsAShareOfTheSharedPlaces) {
  struct Case {
    std::string name;
    std::vector<uint64_t> a, b;
    uint32_t want;
  };
  const Case cases[] = {
      {"all in one", {1, 2, 3, 4}, {9, 1, 2, 3, 4, 8}, 1'000'000},
      {"two and four", {1, 2, 90, 3, 4, 5, 6}, {1, 2, 80, 3, 4, 5, 6}, 666'667},
      {"the longer of both sides", {1, 90, 2, 91, 3, 92, 4}, {1, 80, 2, 3, 4}, 750'000},
      {"the first is the longest", {1, 2, 3, 90, 4}, {1, 2, 3, 80, 4}, 750'000},
      {"the order does not matter", {1, 2, 3, 4}, {4, 3, 2, 1}, 1'000'000},
      {"none", {1, 2}, {3, 4}, 0},
      {"repeats count", {1, 1, 1, 90, 2, 91}, {2, 80, 1, 81}, 750'000},
  };
  for (const Case& c : cases) {
    const Tables tables({Story(c.a, {static_cast<uint32_t>(c.a.size() + 2)}),
                         Story(c.b, {static_cast<uint32_t>(c.b.size() + 2)})});
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_EQ(tables.Compare(0, 1).longest_run, c.want) << c.name;
    EXPECT_EQ(tables.Compare(1, 0).longest_run, c.want) << c.name << ", swapped";
  }
}

TEST(VerifierTest, LinesThatRecurAreInNoRunAndBreakNone) {
  // Shingles 50 and 51 are of a line that recurs: one run of four, and one shared apart.
  TestStory story = Story({1, 2, 50, 51, 3, 4, 90, 5, 91}, {11});
  story.weights[2] = story.weights[3] = 0;
  TestStory other = Story({1, 80, 2, 81, 3, 82, 4, 83, 5, 50, 51}, {13});
  other.weights[9] = other.weights[10] = 0;
  const Tables tables({story, other});
  ASSERT_FALSE(HasFatalFailure());
  const Evidence evidence = tables.Compare(0, 1);
  EXPECT_EQ(evidence.longest_run, 800'000u);
  EXPECT_EQ(evidence.shingles, (Overlap{9, 11, 7}));
  EXPECT_EQ(evidence.own, (Overlap{7, 9, 5}));
}

TEST(VerifierTest, WeightedIsTheShareOfTheWeightOfTheTextThatTheOtherHoldsMoreOf) {
  TestStory a = Story({1, 2, 3}, {5});
  a.weights = {10, 20, 70};
  TestStory b = Story({2, 3, 4, 5, 3}, {7});
  b.weights = {20, 70, 90, 20, 70};
  const Tables tables({a, b});
  ASSERT_FALSE(HasFatalFailure());
  // 90 of 100, and 90 of 200: a repeat weighs once.
  EXPECT_EQ(tables.Compare(0, 1).weighted, 900'000u);
  EXPECT_EQ(tables.Compare(1, 0).weighted, 900'000u);
  EXPECT_EQ(tables.Compare(0, 1).rare, (Overlap{1, 2, 1}));
}

TEST(VerifierTest, NumbersAndNamesAreCountedEachForThemselves) {
  TestStory a = Story({1}, {3});
  a.numbers = {1, 2, 3};
  a.names = {7, 8};
  TestStory b = Story({1}, {3});
  b.numbers = {2, 3, 7, 8};
  b.names = {1, 2, 8};
  const Tables tables({a, b});
  ASSERT_FALSE(HasFatalFailure());
  EXPECT_EQ(tables.Compare(0, 1).numbers, (Overlap{3, 4, 2}));
  EXPECT_EQ(tables.Compare(0, 1).names, (Overlap{2, 3, 1}));
}

TEST(VerifierTest, AnEmptyStorySharesNothing) {
  const Tables tables({Story({1, 2}, {4}), Story({}, {})});
  ASSERT_FALSE(HasFatalFailure());
  Evidence want;
  EXPECT_EQ(tables.Compare(1, 1), want);
  want.shingles = want.own = want.rare = {2, 0, 0};
  EXPECT_EQ(tables.Compare(0, 1), want);
  want.shingles = want.own = want.rare = {0, 2, 0};
  EXPECT_EQ(tables.Compare(1, 0), want);
}

TEST(VerifierTest, AStoryHoldsItselfWhole) {
  const Tables tables({Story(Ascending(0, 10), {6, 12})});
  ASSERT_FALSE(HasFatalFailure());
  const Evidence evidence = tables.Compare(0, 0);
  EXPECT_EQ(evidence.shingles, (Overlap{10, 10, 10}));
  EXPECT_EQ(evidence.own, (Overlap{10, 10, 10}));
  EXPECT_EQ(evidence.rare, (Overlap{10, 10, 10}));
  EXPECT_EQ(evidence.weighted, sign::kWhole);
  EXPECT_EQ(evidence.spread_a, sign::kWhole);
  EXPECT_EQ(evidence.spread_b, sign::kWhole);
  EXPECT_EQ(evidence.longest_run, sign::kWhole);
}

}  // namespace
}  // namespace copydesk::match
