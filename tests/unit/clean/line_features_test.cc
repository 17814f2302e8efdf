#include "stages/clean/line_features.h"

#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// The features of a page without a title and with word weights of the test's own.
class LineFeatures : public testing::Test {
 protected:
  void Extract(std::string_view text, size_t title = 1u << 20) {
    page_.Read(text, Lexicon::BuiltIn());
    ExtractFeatures(page_, std::min(title, page_.units.size()), evidence_, scratch_, table_);
  }
  int At(Feature feature, size_t unit) const { return table_.Column(feature)[unit]; }

  PageLines page_;
  WordEvidence evidence_{std::vector<WordWeight>{{WordEvidence::NumberOf("subscribe"), 40},
                                                 {WordEvidence::NumberOf("minister"), -24}}};
  FeatureScratch scratch_;
  LineTable table_;
};

constexpr std::string_view kProse =
    "The council agreed on Monday to rebuild the old ferry terminal before the winter storms.\n";

TEST_F(LineFeatures, CountRepeatedLinesWithoutCaseAndMarks) {
  Extract("News\nA line\nNEWS\nnews!\n");
  EXPECT_EQ(At(Feature::kRepeat, 0), 3);
  EXPECT_EQ(At(Feature::kRepeat, 1), 1);
  EXPECT_EQ(At(Feature::kRepeat, 3), 3);
}

TEST_F(LineFeatures, WeighWordsAroundAMiddleOf128) {
  Extract("Subscribe now\nThe minister left\nNothing known here\n");
  EXPECT_EQ(At(Feature::kWordMean, 0), 128 + 80);
  EXPECT_EQ(At(Feature::kWordMean, 1), 128 - 48);
  EXPECT_EQ(At(Feature::kWordMean, 2), 128);
  EXPECT_EQ(At(Feature::kWordMeanBelow, 0), 128 - 48);
  EXPECT_EQ(At(Feature::kWordMeanAbove, 2), 128 + 16);
}

TEST_F(LineFeatures, TellWhereTheDensestProseLies) {
  std::string text = "Home\nNews\nSport\n";
  for (int i = 0; i < 3; ++i) text += kProse;
  Extract(text + "Most read\nContact\n");
  EXPECT_EQ(At(Feature::kBlockPlace, 0), 0);
  EXPECT_EQ(At(Feature::kBlockDistance, 0), 3);
  EXPECT_EQ(At(Feature::kBlockPlace, 4), 1);
  EXPECT_EQ(At(Feature::kBlockDepth, 4), 2);
  EXPECT_EQ(At(Feature::kBlockPlace, 7), 2);
  EXPECT_EQ(At(Feature::kBlockDistance, 7), 2);
  EXPECT_EQ(At(Feature::kNextProse, 0), 3);
  EXPECT_EQ(At(Feature::kLastProse, 7), 2);
}

TEST_F(LineFeatures, CountTheWordsThatOtherProseSays) {
  std::string text(kProse);
  text += "Ferry terminal rebuilt\nBadminton champion crowned\n";
  Extract(text);
  EXPECT_EQ(At(Feature::kTopicAbove, 1), 66);  // two of three
  EXPECT_EQ(At(Feature::kTopicAbove, 2), 0);
  EXPECT_EQ(At(Feature::kTopicBelow, 1), 0);
}

TEST_F(LineFeatures, CountUnitsFromTheTitleAndFromHeadings) {
  Extract("Home\nThe headline of the day\nText\nRelated stories\nA teaser\n", 1);
  EXPECT_EQ(At(Feature::kSinceTitle, 0), 0);
  EXPECT_EQ(At(Feature::kSinceTitle, 1), 1);
  EXPECT_EQ(At(Feature::kSinceTitle, 4), 4);
  EXPECT_EQ(At(Feature::kSinceRelated, 4), 1);
  EXPECT_EQ(At(Feature::kSinceRelated, 2), 255);
  EXPECT_EQ(At(Feature::kUntilRelated, 2), 1);
  EXPECT_EQ(At(Feature::kRelated, 3), 3);
}

TEST_F(LineFeatures, AnEmptyPageHasNoRows) {
  Extract("");
  EXPECT_EQ(table_.rows(), 0u);
}

TEST_F(LineFeatures, SaturateOnPagesOfAnySize) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += kProse;
  for (int i = 0; i < 3000; ++i) text += "word ";
  Extract(text);
  EXPECT_EQ(At(Feature::kUnitsAbove, 1999), 255);
  EXPECT_EQ(At(Feature::kWords, 2000), 255);
  EXPECT_EQ(At(Feature::kProseAbove, 1999), 255);
  EXPECT_EQ(At(Feature::kProseShare, 0), 0);
}

TEST(CoarseClass, SeesLengthAndEnd) {
  PageLines page;
  page.Read("Home\nCouncil agrees to rebuild the terminal\nHe left.\n", Lexicon::BuiltIn());
  EXPECT_EQ(CoarseClass(page.units[0].scan), Coarse::kLabel);
  EXPECT_EQ(CoarseClass(page.units[1].scan), Coarse::kHeadline);
  EXPECT_EQ(CoarseClass(page.units[2].scan), Coarse::kSentence);
}

}  // namespace
}  // namespace copydesk::clean
