// Which characters are capitals, against ICU.
#include <unicode/uchar.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/text/names.h"
#include "tests/property/words_oracle.h"

namespace copydesk::testing {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool IsIn(char32_t c, const std::vector<Range>& ranges) {
  for (const Range& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

class CapitalsAgainstIcu : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!OracleHasTheTablesUnicode()) GTEST_SKIP() << "this ICU is not of Unicode 15.0";
  }
};

TEST_F(CapitalsAgainstIcu, AreThoseOfUnicodeButForRareLetters) {
  // Capitals that are not taken for such.
  const std::vector<Range> missed = {
      {0x180, 0x217},                    // Latin for African languages, phonetic letters, digraphs
      {0x21C, 0x24F},   {0x370, 0x37F},  // archaic Greek
      {0x3CF, 0x3FF},                    // Greek symbols and Coptic
      {0x4C0, 0x4FF},                    // Cyrillic of the smaller languages
      {0x1E9E, 0x1E9E},                  // the capital sharp s
  };
  // Taken for capitals, but no letter has these numbers.
  const std::vector<Range> unassigned = {{0x38B, 0x38B}, {0x38D, 0x38D}, {0x3A2, 0x3A2}};
  size_t capitals = 0;
  for (const Range& range : {Range{0, 0x4FF}, Range{0x531, 0x556}, Range{0x1E00, 0x1EFF}}) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      const bool upper = u_isupper(static_cast<UChar32>(c)) != 0;
      const bool want = (upper && !IsIn(c, missed)) || IsIn(c, unassigned);
      EXPECT_EQ(text::IsCapital(c), want) << std::hex << static_cast<uint32_t>(c);
      capitals += want ? 1 : 0;
    }
  }
  EXPECT_GT(capitals, 300u);
  for (const Range& range : unassigned) {
    EXPECT_EQ(u_charType(static_cast<UChar32>(range.first)), U_UNASSIGNED);
  }
}

TEST_F(CapitalsAgainstIcu, NoSmallLetterMarkOrDigitIsOne) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (!text::IsCapital(c)) continue;
    const int8_t type = u_charType(static_cast<UChar32>(c));
    EXPECT_TRUE(type == U_UPPERCASE_LETTER || type == U_UNASSIGNED)
        << std::hex << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace copydesk::testing
