#include "stages/text/names.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/text/words.h"
#include "tests/support/gen.h"

namespace copydesk::text {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<uint64_t> Names(std::string_view text, std::vector<uint64_t> names = {}) {
  std::vector<uint64_t> words;
  std::vector<WordSpan> spans;
  HashWords(text, words, &spans);
  ReadNames(text, words, spans, names);
  return names;
}

// The hashes of words, ascending and each once.
std::vector<uint64_t> Hashes(const std::vector<std::string>& words) {
  std::set<uint64_t> hashes;
  for (const std::string& word : words) {
    std::vector<uint64_t> hash;
    HashWords(word, hash);
    EXPECT_EQ(hash.size(), 1u) << word;
    hashes.insert(hash.begin(), hash.end());
  }
  return {hashes.begin(), hashes.end()};
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> names;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(Names(c.text), Hashes(c.names)) << c.name;
}

TEST(ReadNamesTest, AreWordsWithACapitalInsideASentence) {
  Check({
      {"one", "rain fell in Tarnow all day", {"Tarnow"}},
      {"two together", "the mayor Ada Lund spoke", {"Ada", "Lund"}},
      {"all capitals", "the ABC reports", {"ABC"}},
      {"a capital inside is none", "the eBay and iPhone", {}},
      {"digits behind the capital", "the B12 road", {"B12"}},
      {"digits before it", "a 3D map in 2024", {}},
      {"the last word", "rain fell in Tarnow", {"Tarnow"}},
      {"none", "rain fell all day", {}},
      {"no words", " ... ", {}},
      {"no text", "", {}},
  });
}

TEST(ReadNamesTest, AWordThatBeginsATextOrALineIsNone) {
  Check({
      {"the text", "Tarnow slept", {}},
      {"the text, after marks and spaces", " - (Tarnow slept", {}},
      {"a line", "rain fell\nTarnow slept", {}},
      {"a line, after spaces", "rain fell\n  * Tarnow slept", {}},
      {"a line behind a carriage return", "rain fell\r\nTarnow slept", {}},
      {"lines apart", "rain fell\n\n\nTarnow slept", {}},
      {"the second word of a line", "rain fell\nIn Tarnow too", {"Tarnow"}},
      {"the text alone", "Tarnow", {}},
  });
}

TEST(ReadNamesTest, AWordThatBeginsASentenceOrAQuotationIsNone) {
  for (const std::string gap :
       {". ", "! ", "? ", ": ", " \"", "... ", "\u2026 ", " \u00BF", " \u00A1", " \u00AB",
        " \u00AB\u00A0", "\u00BB ", " \u201C", "\u201D ", " \u201E", ".", ") . (", ".\u00A0"}) {
    EXPECT_THAT(Names("rain fell" + gap + "Tarnow slept"), IsEmpty()) << gap;
    EXPECT_EQ(Names("rain fell" + gap + "In Tarnow"), Hashes({"Tarnow"})) << gap;
  }
}

TEST(ReadNamesTest, OtherMarksBeginNoSentence) {
  for (const std::string gap : {", ", "; ", " (", ") ", " - ", " \u2013 ", "\u2014", "-", " & ",
                                "/", " * ", "\u00A0", "\t", "  ", " \u20AC", "\u2019 ", "\xFF "}) {
    EXPECT_EQ(Names("rain fell" + gap + "Tarnow slept"), Hashes({"Tarnow"})) << gap;
  }
}

TEST(ReadNamesTest, ASingleLetterIsNone) {
  Check({
      {"one byte", "the plan B works", {}},
      {"two bytes", "the letter \u00D6 too", {}},
      {"three bytes", "the letter \u1EA0 too", {}},
      {"initials", "for J R Lund", {"Lund"}},
      {"two characters of one byte", "the EU too", {"EU"}},
      {"two characters of two bytes", "the \u00D6\u00D6 too", {"\u00D6\u00D6"}},
      {"two characters of three bytes", "the \u1EA0\u1EA0 too", {"\u1EA0\u1EA0"}},
  });
}

TEST(ReadNamesTest, OtherAlphabetsHaveNamesToo) {
  Check({
      {"German nouns",
       "der Hund und die Katze gehen nach Österreich",
       {"Hund", "Katze", "Österreich"}},
      {"French", "la pluie à Évrier, près de Lormont", {"Évrier", "Lormont"}},
      {"Polish", "deszcz w Łęgowie", {"Łęgowie"}},
      {"Romanian", "ploaie la Șirna", {"Șirna"}},
      {"Russian", "дождь в Ярмове шёл весь день", {"Ярмове"}},
      {"Ukrainian", "дощ у Ґаличі та Їжні", {"Ґаличі", "Їжні"}},
      {"Greek", "βροχή στην Άρνα και στη Δάφνη", {"Άρνα", "Δάφνη"}},
      {"Armenian", "երեկ Արմունում անձրև էր", {"Արմունում"}},
      {"Vietnamese", "mưa ở Ấn Khê", {"Ấn", "Khê"}},
      {"Russian, a sentence begins", "шёл дождь. Ярмов спал", {}},
  });
}

TEST(ReadNamesTest, ScriptsWithoutCapitalsHaveNone) {
  Check({
      {"Japanese", "東京は雨です。大阪も雨です", {}},
      {"Chinese", "昨天北京下雨", {}},
      {"Korean", "어제 서울에 비가 왔다", {}},
      {"Arabic", "أمطرت أمس في المدينة", {}},
      {"Hebrew", "אתמול ירד גשם בעיר", {}},
      {"Hindi", "कल शहर में बारिश हुई", {}},
      {"Thai", "เมื่อวานฝนตก", {}},
      {"a Latin name among them", "昨天 Tarnow 下雨", {"Tarnow"}},
  });
}

TEST(ReadNamesTest, ARepeatedNameIsGivenOnce) {
  EXPECT_EQ(Names("in Tarnow and Tarnow, but not in TARNOW"), Hashes({"Tarnow"}));
  EXPECT_EQ(Names("in Évrier and Evrier"), Hashes({"Évrier"})) << "as words fold";
}

TEST(ReadNamesTest, AWordIsANameWhereItHasACapital) {
  EXPECT_EQ(Names("Brown came. the brown dog of Mia"), Hashes({"Mia"}));
  EXPECT_EQ(Names("Brown came. the brown dog of Brown"), Hashes({"brown"}));
}

TEST(ReadNamesTest, AppendsAndSortsOnlyItsOwn) {
  const std::vector<uint64_t> names =
      Names("the twins Ada, Bo, Cleo, Dan and Eve", {99, 1, Hashes({"Ada"})[0]});
  const std::vector<uint64_t> own = Hashes({"Ada", "Bo", "Cleo", "Dan", "Eve"});
  ASSERT_EQ(names.size(), 8u);
  EXPECT_EQ(names[0], 99u);
  EXPECT_EQ(names[1], 1u);
  EXPECT_EQ(names[2], Hashes({"Ada"})[0]);
  EXPECT_EQ(std::vector<uint64_t>(names.begin() + 3, names.end()), own);
}

// Texts made of words and what stands between them, so that the names are known.
TEST(ReadNamesTest, FindsTheNamesThatATextWasMadeOf) {
  struct Gap {
    std::string text;
    bool begins;  // a sentence, a line or a quotation
  };
  const std::vector<Gap> gaps = {{" ", false},      {" ", false},        {", ", false},
                                 {" (", false},     {" \u2013 ", false}, {". ", true},
                                 {"\n", true},      {"? ", true},        {": \u201E", true},
                                 {"\u00BB ", true}, {" \u00A1", true},   {"\u2026 ", true}};
  struct Word {
    std::string text;
    bool capital;
  };
  const std::vector<Word> words = {
      {"rain", false}, {"fell", false}, {"über", false}, {"снег", false},  {"2024", false},
      {"A", false},    {"Ä", false},    {"雨", false},   {"Tarnow", true}, {"Lund", true},
      {"Évry", true},  {"Омск", true},  {"Άρνα", true},  {"ABC", true},    {"B12", true}};
  Gen gen(TestSeed());
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::vector<std::string> want;
    bool begins = true;
    for (uint64_t i = gen.Below(30); i > 0; --i) {
      const Word& word = gen.Pick(words);
      if (word.capital && !begins) want.push_back(word.text);
      const Gap& gap = gen.Pick(gaps);
      text += word.text + gap.text;
      begins = gap.begins;
    }
    ASSERT_EQ(Names(text), Hashes(want)) << text;
  }
}

TEST(ReadNamesTest, AnyBytesAreRead) {
  Gen gen(TestSeed());
  for (int round = 0; round < 5000; ++round) {
    const std::string text = gen.Chance(50) ? gen.Bytes(60) : gen.Text(60);
    std::vector<uint64_t> words;
    HashWords(text, words);
    const std::set<uint64_t> known(words.begin(), words.end());
    const std::vector<uint64_t> names = Names(text);
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
    for (const uint64_t name : names) EXPECT_TRUE(known.contains(name));
  }
  EXPECT_THAT(Names("a \xC3"), IsEmpty());  // the first byte of a capital
}

}  // namespace
}  // namespace copydesk::text
