// Compares what a test made with a file below testdata/golden/, kept under review.
//
// Run the test with --update_golden (or COPYDESK_UPDATE_GOLDEN=1 in the environment, which reaches
// tests that ctest starts) to write the files anew, then read their diff.
// Tested by tests/unit/support/golden_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_GOLDEN_H_
#define COPYDESK_TESTS_SUPPORT_GOLDEN_H_

#include <string_view>

#include "gtest/gtest.h"

namespace copydesk::testing {

// For the test program's main.
void SetUpdateGolden(bool update);
bool UpdateGolden();

// Success if testdata/golden/`name` (from the working directory, the repository's root) holds
// exactly `actual`; else the first line that differs. When updating, writes the file and succeeds.
//   EXPECT_TRUE(MatchesGolden("report/mini.html", html));
::testing::AssertionResult MatchesGolden(std::string_view name, std::string_view actual);

// The same with another folder than testdata/golden.
::testing::AssertionResult MatchesGoldenIn(std::string_view folder, std::string_view name,
                                           std::string_view actual);

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_GOLDEN_H_
