#include "stages/clean/line_features.h"

#include <algorithm>
#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

bool Has(const FeatureRows& rows, size_t unit, Block block, uint32_t index) {
  const auto id = static_cast<uint16_t>(kBlockBase[static_cast<size_t>(block)] + index);
  return std::find(rows.ids.begin() + rows.begin[unit], rows.ids.begin() + rows.begin[unit + 1],
                   id) != rows.ids.begin() + rows.begin[unit + 1];
}

TEST(LineFeatures, EveryIdLiesInItsBlockOnAnyPage) {
  PageLines page;
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += std::string(static_cast<size_t>(i % 7), '-') + "Word " + std::to_string(i * i % 11) +
            (i % 3 == 0 ? " said so on 3 May 2020." : "") + (i % 5 == 0 ? " Related stories" : "") +
            std::string(static_cast<size_t>(i % 60), 'x') + "\n" + (i % 4 == 0 ? "\n" : "");
  }
  page.Read(text, Lexicon::BuiltIn());
  FeatureScratch scratch;
  FeatureRows rows;
  ExtractFeatures(page, 3, scratch, rows);
  ASSERT_EQ(rows.begin.size(), page.units.size() + 1);
  for (size_t u = 0; u + 1 < rows.begin.size(); ++u) {
    std::array<int, kBlocks> seen{};
    for (uint32_t k = rows.begin[u]; k < rows.begin[u + 1]; ++k) {
      ASSERT_LT(rows.ids[k], kFeatures);
      const auto above = std::upper_bound(kBlockBase.begin(), kBlockBase.end(), rows.ids[k]);
      ++seen[static_cast<size_t>(above - kBlockBase.begin()) - 1];
    }
    for (const Block one : {Block::kBias, Block::kShape, Block::kCover, Block::kTrigram,
                            Block::kTitle, Block::kPlace, Block::kDensity, Block::kLongTail}) {
      EXPECT_EQ(seen[static_cast<size_t>(one)], 1) << BlockName(one) << " of unit " << u;
    }
  }
}

TEST(LineFeatures, CountsRepeatedLines) {
  PageLines page;
  page.Read("News\nA line\nNEWS\nnews!\n", Lexicon::BuiltIn());
  FeatureScratch scratch;
  FeatureRows rows;
  ExtractFeatures(page, page.units.size(), scratch, rows);
  EXPECT_TRUE(Has(rows, 0, Block::kRepeat, 8));  // three times, short
  EXPECT_TRUE(Has(rows, 1, Block::kRepeat, 0));
  EXPECT_TRUE(Has(rows, 3, Block::kRepeat, 8));
}

TEST(LineFeatures, ClassesSeeLengthAndEnd) {
  PageLines page;
  page.Read("Home\nCouncil agrees to rebuild the terminal\nHe left.\n", Lexicon::BuiltIn());
  EXPECT_EQ(CoarseClass(page.units[0].scan), Coarse::kLabel);
  EXPECT_EQ(CoarseClass(page.units[1].scan), Coarse::kHeadline);
  EXPECT_EQ(CoarseClass(page.units[2].scan), Coarse::kSentence);
  EXPECT_FALSE(IsProse(page.units[1].scan));
}

}  // namespace
}  // namespace copydesk::clean
