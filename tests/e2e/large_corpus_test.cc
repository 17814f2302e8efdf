// The copies of a corpus that is too large for the quick suite.
#include "gtest/gtest.h"
#include "tests/e2e/corpus_scores.h"

namespace copydesk::testing {
namespace {

TEST(LargeCorpus, RunFindsTheCopiesThatWerePlanted) {
  ExpectCopiesFound(
      "20000", "2",
      {.precision = .965, .precision_without_templates = .98, .recall_without_rewordings = .97});
}

}  // namespace
}  // namespace copydesk::testing
