// The copies of a corpus that is too large for the quick suite.
#include "gtest/gtest.h"
#include "tests/e2e/corpus_scores.h"

namespace copydesk::testing {
namespace {

TEST(LargeCorpus, RunFindsTheCopiesThatWerePlanted) {
  // Two draws: where templates merge, one cluster of twenty moves the precision by a hundredth.
  ExpectCopiesFound("20000", {"2", "3"},
                    {.precision = .975,
                     .precision_without_templates = .985,
                     .recall = .98,
                     .recall_without_rewordings = .98});
}

}  // namespace
}  // namespace copydesk::testing
