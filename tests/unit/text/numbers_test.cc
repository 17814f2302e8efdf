#include "stages/text/numbers.h"

#include <algorithm>
#include <random>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::text {
namespace {

using ::testing::IsEmpty;

std::vector<uint64_t> Numbers(std::string_view text) {
  std::vector<uint64_t> numbers;
  ReadNumbers(text, numbers);
  return numbers;
}

TEST(ReadNumbers, AreRunsOfTwoDigitsOrMoreOnceEach) {
  EXPECT_EQ(Numbers("In 2024, 15 of 90 boats left; 15 came back.").size(), 3u);
  EXPECT_EQ(Numbers("15 boats in 2024 of 90"), Numbers("90 in 2024, of 15"));
  EXPECT_THAT(Numbers("One boat, 2 boats, 3: 4. 5"), IsEmpty());
  EXPECT_THAT(Numbers(""), IsEmpty());
  EXPECT_THAT(Numbers("no digits at all"), IsEmpty());
  EXPECT_NE(Numbers("15"), Numbers("51"));
  EXPECT_NE(Numbers("007"), Numbers("07")) << "leading zeros count";
}

TEST(ReadNumbers, StopsAndCommasBetweenDigitsDoNotCount) {
  EXPECT_EQ(Numbers("1,250.5 tons"), Numbers("1250.5 tons"));
  EXPECT_EQ(Numbers("1.250,5"), Numbers("12505"));
  EXPECT_EQ(Numbers("It was 2024. 15 came."), Numbers("15 2024"));
  EXPECT_EQ(Numbers("in 2024."), Numbers("2024"));
  EXPECT_EQ(Numbers("in 2024,"), Numbers("2024"));
  EXPECT_EQ(Numbers("10:45"), Numbers("10 45"));
  EXPECT_EQ(Numbers("12..34"), Numbers("12 34"));
}

TEST(ReadNumbers, NoLetterStandsRightBefore) {
  EXPECT_THAT(Numbers("the A40 and the covid19"), IsEmpty());
  EXPECT_EQ(Numbers("the 15th and 90km"), Numbers("15 90"));
  EXPECT_EQ(Numbers("$90 (15)"), Numbers("15 90"));
  EXPECT_EQ(Numbers("2024-10-21T08"), Numbers("10 2024 21"));
}

TEST(ReadNumbers, DigitsOfOtherScriptsAreTheSameNumbers) {
  EXPECT_EQ(Numbers("في ٢٠٢٤"), Numbers("2024"));
  EXPECT_EQ(Numbers("در ۲۰۲۴"), Numbers("2024"));
  EXPECT_EQ(Numbers("सन् २०२४"), Numbers("2024"));
  EXPECT_EQ(Numbers("２０２４年１０月"), Numbers("10 2024"));
  EXPECT_EQ(Numbers("2024年10月21日"), Numbers("10 2024 21"));
}

TEST(ReadNumbers, AppendsAndSortsOnlyItsOwn) {
  std::vector<uint64_t> numbers = {99, 1};
  ReadNumbers("90 15", numbers);
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_EQ(numbers[0], 99u);
  EXPECT_EQ(numbers[1], 1u);
  EXPECT_LT(numbers[2], numbers[3]);
}

TEST(ReadNumbers, AnyBytesAreRead) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 40, '\0');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? '0' + random() % 10 : random());
    const std::vector<uint64_t> numbers = Numbers(text);
    EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
    EXPECT_LE(numbers.size(), text.size() / 2);
  }
  EXPECT_THAT(Numbers("\xEF\xBC"), IsEmpty());  // a full-width digit's first bytes
}

}  // namespace
}  // namespace copydesk::text
