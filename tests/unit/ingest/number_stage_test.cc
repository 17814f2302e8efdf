#include "stages/ingest/number_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copydesk::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

// The ids as the stage leaves them, given in batches of `batch_size`.
std::vector<std::string> Number(NumberStage& stage, const std::vector<std::string>& ids,
                                size_t batch_size = 100) {
  std::vector<std::string> out;
  for (size_t i = 0; i < ids.size();) {
    Batch batch;
    for (size_t k = 0; k < batch_size && i < ids.size(); ++k, ++i) {
      batch.documents.emplace_back().id = ids[i];
    }
    EXPECT_TRUE(stage.Process(batch).ok());
    for (Document& document : batch.documents) {
      EXPECT_EQ(document.serial, out.size());
      out.push_back(document.id);
    }
  }
  return out;
}

TEST(NumberStage, RenamesIdsThatComeAgainAndNeverMeetsAnother) {
  const std::vector<std::string> ids = {"a", "b", "a", "a~2", "a", "b~2", "b", "a"};
  for (const size_t batch_size : {1u, 2u, 3u, 100u}) {
    NumberStage stage;
    EXPECT_THAT(Number(stage, ids, batch_size),
                ElementsAre("a", "b", "a~2", "a~2~2", "a~3", "b~2", "b~3", "a~4"));
    EXPECT_EQ(stage.documents(), 8u);
    EXPECT_EQ(stage.renamed(), 5u);
    EXPECT_THAT(stage.examples()[0], Pair("a", "a~2"));
  }
}

TEST(NumberStage, KeepsPagesApartFromFurtherStories) {
  NumberStage stage;
  EXPECT_THAT(
      Number(stage, {"p", "p#2", "q#3", "q", "r#1", "r", "s#02", "s", "t#x", "t", "#5", ""}),
      ElementsAre("p", "p#2~2", "q#3", "q~2", "r#1", "r", "s#02", "s", "t#x", "t", "#5", "~2"));
}

TEST(NumberStage, TakesAnyBytesAsAnId) {
  NumberStage stage;
  EXPECT_THAT(
      Number(stage, {"../../x", std::string("a\0b", 3), std::string("a\0b", 3), "../../x"}),
      ElementsAre("../../x", std::string("a\0b", 3), std::string("a\0b~2", 5), "../../x~2"));
}

TEST(NumberStage, OneIdAMillionTimesIsQuickAndKeepsFewExamples) {
  NumberStage stage;
  const std::vector<std::string> out = Number(stage, std::vector<std::string>(200'000, "a"), 5000);
  EXPECT_EQ(out.back(), "a~200000");
  EXPECT_EQ(stage.examples().size(), 5u);
}

}  // namespace
}  // namespace copydesk::ingest
