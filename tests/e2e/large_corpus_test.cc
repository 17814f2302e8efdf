// The copies of a corpus that is too large for the quick suite.
#include "gtest/gtest.h"
#include "tests/e2e/corpus_scores.h"

namespace copydesk::testing {
namespace {

// The more days a template's pages have, the more of them are close to others by chance.
TEST(LargeCorpus, RunFindsTheCopiesThatWerePlanted) {
  ExpectCopiesFound(
      "20000", "2",
      {.precision = .54, .precision_without_templates = .97, .recall_without_rewordings = .94});
}

}  // namespace
}  // namespace copydesk::testing
