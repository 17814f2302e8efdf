#include "stages/match/recurring_lines.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/context.h"
#include "pipeline/progress.h"
#include "stages/match/recurring_lines_pass.h"
#include "tests/support/gen.h"
#include "tests/support/status_matchers.h"
#include "tests/unit/match/story_tables.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::IsOkAndHolds;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using ::testing::UnorderedElementsAreArray;

// A well mixed hash for the line of that number.
uint64_t Line(uint64_t number) { return Gen(number).Next(); }

// Lines of thirty words each.
constexpr uint32_t kWords = 30;
std::vector<sign::TextLine> Lines(const std::vector<uint64_t>& numbers) {
  std::vector<sign::TextLine> lines;
  for (const uint64_t number : numbers) {
    lines.push_back({Line(number), (static_cast<uint32_t>(lines.size()) + 1) * kWords});
  }
  return lines;
}

// The shingles of those words, of a word each.
std::vector<uint64_t> Shingles(const std::vector<uint64_t>& numbers) {
  std::vector<uint64_t> shingles;
  for (const uint64_t number : numbers) shingles.insert(shingles.end(), kWords, Line(number) ^ 1);
  return shingles;
}

constexpr auto kAnyLine = [](uint64_t) { return true; };

std::vector<LinePlace> Places(const std::vector<uint64_t>& numbers) {
  LineScratch scratch;
  std::vector<LinePlace> places;
  ListLinePlaces(Lines(numbers), Shingles(numbers), 1, kAnyLine, scratch, places);
  // In the order of the text.
  std::ranges::sort(places, {}, [&](const LinePlace& place) {
    return std::ranges::find(numbers, place.line, Line) - numbers.begin();
  });
  return places;
}

// The hashes of lines that recur in stories given by the numbers of their lines.
std::vector<uint64_t> Recurring(const std::vector<std::vector<uint64_t>>& stories) {
  LineScratch scratch;
  std::vector<LinePlace> places;
  for (const auto& story : stories) {
    ListLinePlaces(Lines(story), Shingles(story), 1, kAnyLine, scratch, places);
  }
  std::vector<uint64_t> recurring;
  FindRecurringLines(places, recurring);
  return recurring;
}

TEST(RecursTest, HoldsAtItsExactLimits) {
  struct Case {
    std::string name;
    uint64_t stories, before, after;
    bool want;
  };
  // Four stories and 75 of 100 different neighbours, eight and 40, sixteen and 25.
  const Case cases[] = {
      {"too few stories", 3, 3, 3, false},
      {"four, just enough", 4, 3, 3, true},
      {"four, too few before", 4, 2, 4, false},
      {"four, too few after", 4, 4, 2, false},
      {"seven, just enough", 7, 6, 6, true},
      {"seven, too few", 7, 5, 7, false},
      {"eight, just enough", 8, 4, 4, true},
      {"eight, too few before", 8, 3, 8, false},
      {"eight, too few after", 8, 8, 3, false},
      {"fifteen, just enough", 15, 6, 6, true},
      {"fifteen, too few", 15, 5, 15, false},
      {"sixteen, just enough", 16, 4, 4, true},
      {"sixteen, too few before", 16, 3, 16, false},
      {"sixteen, too few after", 16, 16, 3, false},
      {"a hundred, just enough", 100, 25, 25, true},
      {"a hundred, one too few", 100, 24, 100, false},
      {"many, just enough", 4'000'000'000, 1'000'000'000, 1'000'000'000, true},
      {"many, one too few", 4'000'000'000, 999'999'999, 1'000'000'000, false},
      {"always alone", 1000, 1, 1, false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Recurs(c.stories, c.before, c.after), c.want) << c.name;
  }
}

TEST(ListLinePlacesTest, GivesNeighboursAndNoneAtTheEnds) {
  const std::vector<LinePlace> places = Places({1, 2, 3});
  ASSERT_EQ(places.size(), 3u);
  EXPECT_EQ(places[0].line, Line(1));
  EXPECT_EQ(places[1].line, Line(2));
  EXPECT_EQ(places[2].line, Line(3));
  EXPECT_EQ(places[0].before, kNoNeighbour);
  EXPECT_EQ(places[2].after, kNoNeighbour);
  // A neighbour is known by the same bits wherever it stands; others have others.
  EXPECT_NE(places[1].before, kNoNeighbour);
  EXPECT_NE(places[1].before, places[1].after);
  EXPECT_EQ(places[2].before, Places({2, 9})[1].before);
  EXPECT_EQ(places[1].before, Places({5, 1, 4})[2].before);
  EXPECT_EQ(places[1].before, Places({7, 1})[0].after) << "before and after alike";
}

TEST(ListLinePlacesTest, ALineThatIsTheTextHasNoPlace) {
  EXPECT_THAT(Places({1}), IsEmpty());
  EXPECT_THAT(Places({}), IsEmpty());
  // A headline and a line of text; then with more else beside it, of which it is just more than two
  // thirds, and just those; then one of two halves.
  struct Case {
    uint32_t first, second;  // words
    size_t want;
  };
  for (const Case& c :
       {Case{10, 100, 1}, Case{48, 49, 1}, Case{49, 99, 1}, Case{49, 98, 2}, Case{48, 48, 2}}) {
    const std::vector<sign::TextLine> lines = {{Line(1), c.first}, {Line(2), c.first + c.second}};
    std::vector<uint64_t> shingles(c.first + c.second, 5);
    LineScratch scratch;
    std::vector<LinePlace> places;
    ListLinePlaces(lines, shingles, 1, kAnyLine, scratch, places);
    ASSERT_EQ(places.size(), c.want) << c.first << ' ' << c.second;
    EXPECT_EQ(places[0].line, Line(1));
  }
}

TEST(ListLinePlacesTest, TheEndsOfAShortTextAreAlike) {
  const std::vector<LinePlace> places = Places({1, 2});
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].before, kEndOfShortText);
  EXPECT_EQ(places[1].after, kEndOfShortText);
}

TEST(ListLinePlacesTest, ANeighbourIsKnownByTheSmallestShingleThatItHolds) {
  // Two lines of four words; shingles of three words, of which two lie in each.
  const std::vector<sign::TextLine> lines = {{Line(1), 4}, {Line(2), 8}};
  const auto before = [&](std::vector<uint64_t> shingles) {
    LineScratch scratch;
    std::vector<LinePlace> places;
    ListLinePlaces(lines, shingles, 3, kAnyLine, scratch, places);
    return places[1].before;
  };
  const uint32_t usual = before({7, 9, 1, 2, 5, 6});
  EXPECT_EQ(before({9, 7, 3, 4, 5, 6}), usual) << "wherever it stands";
  EXPECT_EQ(before({7, 8, 1, 2, 5, 6}), usual) << "another word at the end";
  EXPECT_NE(before({8, 9, 1, 2, 5, 6}), usual);
  EXPECT_NE(usual, kNoNeighbour);
}

TEST(ListLinePlacesTest, ANeighbourTooShortForAShingleIsKnownByItsHash) {
  const std::vector<sign::TextLine> lines = {{Line(1), 2}, {Line(2), 4}, {0, 6}};
  LineScratch scratch;
  std::vector<LinePlace> places;
  ListLinePlaces(lines, std::vector<uint64_t>{1, 2, 3, 4}, 3, kAnyLine, scratch, places);
  ASSERT_EQ(places.size(), 3u);
  const auto place_of = [&](uint64_t line) {
    return *std::ranges::find(places, line, &LinePlace::line);
  };
  EXPECT_NE(place_of(Line(2)).before, kNoNeighbour);
  EXPECT_NE(place_of(Line(2)).after, kNoNeighbour) << "also for the hash 0";
  EXPECT_EQ(place_of(Line(1)).after, place_of(0).before);
}

TEST(ListLinePlacesTest, ARepeatedLineIsGivenAtItsFirstPlaceAlone) {
  const std::vector<LinePlace> places = Places({1, 2, 1, 3, 2, 2});
  ASSERT_EQ(places.size(), 3u);
  EXPECT_EQ(places[0].line, Line(1));
  EXPECT_EQ(places[0].before, kNoNeighbour);
  EXPECT_EQ(places[1].line, Line(2));
  EXPECT_EQ(places[1].after, Places({1, 9})[1].before) << "the line after its first place";
  EXPECT_EQ(places[2].line, Line(3));
  EXPECT_EQ(places[2].before, places[1].after);
  EXPECT_EQ(places[2].after, Places({2, 9})[1].before);
}

TEST(ListLinePlacesTest, AppendsWhateverTheScratchHolds) {
  LineScratch scratch = {{1, 2}, {3, 4}};
  std::vector<LinePlace> places(1);
  ListLinePlaces(Lines({7, 7}), Shingles({7, 7}), 1, kAnyLine, scratch, places);
  ListLinePlaces(Lines({8, 9}), Shingles({8, 9}), 1, kAnyLine, scratch, places);
  ASSERT_EQ(places.size(), 4u);
  EXPECT_EQ(places[1].line, Line(7));
  EXPECT_THAT((std::vector{places[2].line, places[3].line}),
              UnorderedElementsAre(Line(8), Line(9)));
}

TEST(ListLinePlacesTest, ListsThoseAloneThatAreWanted) {
  const std::vector<uint64_t> numbers = {1, 2, 3, 2};
  LineScratch scratch;
  std::vector<LinePlace> places;
  ListLinePlaces(
      Lines(numbers), Shingles(numbers), 1, [](uint64_t line) { return line == Line(2); }, scratch,
      places);
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(places[0].line, Line(2));
  EXPECT_EQ(places[0].before, Places({1, 2, 3})[1].before);
  EXPECT_EQ(places[0].after, Places({1, 2, 3})[1].after);
}

TEST(FindRecurringLinesTest, ALineBesideDifferentNeighboursRecurs) {
  constexpr uint64_t kAd = 1;
  EXPECT_THAT(Recurring({{10, kAd, 11}, {20, kAd, 21}, {30, kAd, 31}, {40, kAd, 41}}),
              ElementsAre(Line(kAd)));
  // One neighbour may come twice among four stories, two may not.
  EXPECT_THAT(Recurring({{10, kAd, 11}, {10, kAd, 21}, {30, kAd, 31}, {40, kAd, 31}}),
              ElementsAre(Line(kAd)));
  EXPECT_THAT(Recurring({{10, kAd, 11}, {10, kAd, 21}, {10, kAd, 31}, {40, kAd, 41}}), IsEmpty());
  EXPECT_THAT(Recurring({{10, kAd, 11}, {20, kAd, 11}, {30, kAd, 11}, {40, kAd, 41}}), IsEmpty());
  EXPECT_THAT(Recurring({{10, kAd, 11}, {20, kAd, 21}, {30, kAd, 31}}), IsEmpty());
}

TEST(FindRecurringLinesTest, ABlockThatIsCopiedWithItsNeighboursDoesNotRecur) {
  // Three lines of a report, in twenty stories of which each has its own lines around them.
  std::vector<std::vector<uint64_t>> stories;
  for (uint64_t i = 0; i < 20; ++i) stories.push_back({100 + i, 1, 2, 3, 200 + i});
  EXPECT_THAT(Recurring(stories), IsEmpty()) << "also not its first and its last line";
  // The same with a line that a site puts in anywhere.
  for (uint64_t i = 0; i < 20; ++i) stories.push_back({300 + 2 * i, 9, 301 + 2 * i});
  EXPECT_THAT(Recurring(stories), ElementsAre(Line(9)));
}

TEST(FindRecurringLinesTest, ALineThatAlwaysBeginsOrEndsStoriesRecursIfTheRestDiffers) {
  std::vector<std::vector<uint64_t>> first, last, last_of_copies, first_of_two;
  for (uint64_t i = 0; i < 20; ++i) {
    first.push_back({1, 100 + i, 200 + i});
    last.push_back({100 + i, 200 + i, 1});
    last_of_copies.push_back({100 + i, 200, 1});
    first_of_two.push_back({1, 100 + i});
  }
  EXPECT_THAT(Recurring(first), ElementsAre(Line(1)));
  EXPECT_THAT(Recurring(last), ElementsAre(Line(1)));
  EXPECT_THAT(Recurring(last_of_copies), IsEmpty());
  EXPECT_THAT(Recurring(first_of_two), IsEmpty()) << "may be a short story with a line of chrome";
}

TEST(FindRecurringLinesTest, AStoryThatRepeatsALineCountsOnce) {
  EXPECT_THAT(Recurring({{10, 1, 11, 1, 12, 1, 13, 1, 14}, {20, 1, 21}, {30, 1, 31}}), IsEmpty());
}

TEST(FindRecurringLinesTest, FindsInAnyOrderWhatRecursAndGivesItAscending) {
  Gen gen(TestSeed());
  std::vector<LinePlace> places;
  std::vector<uint64_t> want;
  for (uint64_t number = 0; number < 200; ++number) {
    const uint64_t stories = gen.Between(1, 24);
    const uint64_t kinds = gen.Between(1, 24);
    std::set<uint32_t> before, after;
    for (uint64_t i = 0; i < stories; ++i) {
      const LinePlace place = {Line(number), static_cast<uint32_t>(gen.Between(1, kinds)),
                               static_cast<uint32_t>(gen.Between(1, kinds))};
      before.insert(place.before);
      after.insert(place.after);
      places.push_back(place);
    }
    if (Recurs(stories, before.size(), after.size())) want.push_back(Line(number));
  }
  std::sort(want.begin(), want.end());
  ASSERT_GT(want.size(), 10u);
  ASSERT_LT(want.size(), 190u);
  want.insert(want.begin(), 7);  // stands there already
  for (int round = 0; round < 3; ++round) {
    gen.Shuffle(places);
    std::vector<uint64_t> recurring = {7};
    FindRecurringLines(places, recurring);
    EXPECT_EQ(recurring, want);
  }
}

// Flags all set, then cleared for a story of lines that end at `ends`; `numbers` of lines recur.
std::vector<uint8_t> Cleared(const std::vector<uint32_t>& ends, std::vector<uint64_t> numbers,
                             int shingle_words) {
  std::vector<sign::TextLine> lines;
  for (const uint32_t end : ends) lines.push_back({Line(lines.size()), end});
  for (uint64_t& number : numbers) number = Line(number);
  const size_t words = ends.empty() ? 0 : ends.back();
  const size_t window = std::min(words, static_cast<size_t>(shingle_words));
  std::vector<uint8_t> own(words == 0 ? 0 : words - window + 1, 1);
  ClearRecurringLines(lines, LineSet(numbers.begin(), numbers.end()), shingle_words, own);
  return own;
}

TEST(ClearRecurringLinesTest, ClearsTheShinglesThatHoldAWordOfTheLine) {
  // Words 0 to 3, 4 and 5, 6 to 11; ten shingles of three words.
  const std::vector<uint32_t> ends = {4, 6, 12};
  EXPECT_THAT(Cleared(ends, {1}, 3), ElementsAre(1, 1, 0, 0, 0, 0, 1, 1, 1, 1));
  EXPECT_THAT(Cleared(ends, {0}, 3), ElementsAre(0, 0, 0, 0, 1, 1, 1, 1, 1, 1)) << "first line";
  EXPECT_THAT(Cleared(ends, {2}, 3), ElementsAre(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)) << "last line";
  EXPECT_THAT(Cleared(ends, {0, 2}, 3), ElementsAre(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_THAT(Cleared(ends, {}, 3), ElementsAre(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
  EXPECT_THAT(Cleared(ends, {7}, 3), ElementsAre(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)) << "not its line";
  EXPECT_THAT(Cleared(ends, {1}, 1), ElementsAre(1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1));
}

TEST(ClearRecurringLinesTest, TheOneShingleOfAShortTextHoldsAllItsWords) {
  EXPECT_THAT(Cleared({1, 2}, {0}, 3), ElementsAre(0));
  EXPECT_THAT(Cleared({1, 2}, {1}, 3), ElementsAre(0));
  EXPECT_THAT(Cleared({1, 2}, {5}, 3), ElementsAre(1));
  EXPECT_THAT(Cleared({1, 2, 3}, {2}, 64), ElementsAre(0));
  EXPECT_THAT(Cleared({1, 2, 3}, {2}, 3), ElementsAre(0)) << "just as long as a shingle";
  EXPECT_THAT(Cleared({}, {0}, 3), IsEmpty());
}

TEST(ClearRecurringLinesTest, FlagsThatWereClearStayClear) {
  const std::vector<sign::TextLine> lines = {{Line(0), 2}, {Line(1), 6}};
  std::vector<uint8_t> own = {1, 1, 1, 0, 5, 1};
  ClearRecurringLines(lines, LineSet{Line(0)}, 1, own);
  EXPECT_THAT(own, ElementsAre(0, 0, 1, 0, 5, 1));
}

TEST(ClearRecurringLinesTest, AgreesWithLookingAtEveryWordOfEveryShingle) {
  Gen gen(TestSeed());
  for (int round = 0; round < 2000; ++round) {
    std::vector<uint32_t> ends;
    std::vector<uint64_t> numbers;
    std::vector<bool> recurs;  // by word
    for (uint64_t i = gen.Below(8); i > 0; --i) {
      const bool line_recurs = gen.Chance(30);
      if (line_recurs) numbers.push_back(ends.size());
      recurs.resize(recurs.size() + gen.Between(1, 9), line_recurs);
      ends.push_back(static_cast<uint32_t>(recurs.size()));
    }
    const size_t shingle_words = gen.Between(1, 12);
    std::vector<uint8_t> want;
    const size_t window = std::min(shingle_words, recurs.size());
    for (size_t i = 0; !recurs.empty() && i + window <= recurs.size(); ++i) {
      uint8_t own = 1;
      for (size_t word = i; word < i + window; ++word) {
        if (recurs[word]) own = 0;
      }
      want.push_back(own);
    }
    ASSERT_EQ(Cleared(ends, numbers, static_cast<int>(shingle_words)), want) << "round " << round;
  }
}

TEST(RecurringLinesTest, RoundsFindWhatAllPlacesAtOnceTell) {
  // Lines that end at the same word are equal in these tables; shingles tell neighbours apart.
  Gen gen(TestSeed());
  std::vector<TestStory> made(1500);
  std::vector<Row> rows;
  for (TestStory& story : made) {
    uint32_t end = 0;
    for (uint64_t line = gen.Between(3, 8); line > 0; --line) {
      end += 60 + static_cast<uint32_t>(gen.Below(gen.Chance(50) ? 3 : 400));
      story.line_ends.push_back(end);
    }
    for (uint32_t i = 0; i + 2 < end; ++i) story.shingles.push_back(gen.Next());
    story.weights.assign(story.shingles.size(), 0);
    rows.push_back(static_cast<Row>(&story - made.data()));
  }
  const Tables tables(made);
  const sign::StoryTable& stories = tables.stories();
  LineScratch scratch;
  std::vector<LinePlace> places;
  for (const Row row : rows) {
    ListLinePlaces(stories.lines(row), stories.shingles(row), stories.shingle_words(), kAnyLine,
                   scratch, places);
  }
  std::vector<uint64_t> want;
  FindRecurringLines(places, want);
  EXPECT_GT(want.size(), 10u);
  for (const auto& [threads, round_lines] :
       {std::pair<int, uint64_t>(1, kRoundLines), {3, kRoundLines}, {2, 1000}, {2, 1}}) {
    StopToken stop;
    Progress progress;
    Context context{stop, progress, threads};
    EXPECT_THAT(RecurringLines(stories, rows, context, round_lines),
                IsOkAndHolds(UnorderedElementsAreArray(want)))
        << threads << ' ' << round_lines;
  }
}

}  // namespace
}  // namespace copydesk::match
