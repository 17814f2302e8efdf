// gMock matchers for absl::Status and absl::StatusOr, which this Abseil does not bring.
//
//   EXPECT_THAT(Parse(bytes), IsOk());
//   EXPECT_THAT(Parse("x"), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("line 3")));
//   ASSERT_OK_AND_ASSIGN(const Table table, Load(path));
//
// Tested by tests/unit/support/status_matchers_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_STATUS_MATCHERS_H_
#define COPYDESK_TESTS_SUPPORT_STATUS_MATCHERS_H_

#include <ostream>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace copydesk::testing {

inline const absl::Status& ToStatus(const absl::Status& status) { return status; }
template <typename T>
const absl::Status& ToStatus(const absl::StatusOr<T>& result) {
  return result.status();
}

MATCHER(IsOk, negation ? "is an error" : "is OK") {
  *result_listener << ToStatus(arg).ToString();
  return ToStatus(arg).ok();
}

MATCHER_P2(StatusIs, code, message_matcher,
           std::string(negation ? "is not " : "is ") + absl::StatusCodeToString(code) +
               " with a message that " + ::testing::DescribeMatcher<std::string>(message_matcher)) {
  const absl::Status& status = ToStatus(arg);
  *result_listener << status.ToString();
  return status.code() == code &&
         ::testing::Matches(message_matcher)(std::string(status.message()));
}

inline auto StatusIs(absl::StatusCode code) { return StatusIs(code, ::testing::_); }

// A StatusOr that is OK and whose value matches.
MATCHER_P(IsOkAndHolds, value_matcher, "is OK and holds a matching value") {
  if (!arg.ok()) {
    *result_listener << arg.status().ToString();
    return false;
  }
  return ::testing::ExplainMatchResult(value_matcher, *arg, result_listener);
}

}  // namespace copydesk::testing

#define COPYDESK_TEST_CONCAT_INNER(a, b) a##b
#define COPYDESK_TEST_CONCAT(a, b) COPYDESK_TEST_CONCAT_INNER(a, b)
#define COPYDESK_ASSERT_OK_AND_ASSIGN(result, declaration, expression) \
  auto result = (expression);                                          \
  ASSERT_TRUE(result.ok()) << result.status().ToString();              \
  declaration = *std::move(result)

#define EXPECT_OK(expression) EXPECT_THAT(expression, ::copydesk::testing::IsOk())
#define ASSERT_OK(expression) ASSERT_THAT(expression, ::copydesk::testing::IsOk())

// Ends the test unless the StatusOr `expression` is OK; else assigns its value.
#define ASSERT_OK_AND_ASSIGN(declaration, expression) \
  COPYDESK_ASSERT_OK_AND_ASSIGN(COPYDESK_TEST_CONCAT(status_or_, __LINE__), declaration, expression)

#endif  // COPYDESK_TESTS_SUPPORT_STATUS_MATCHERS_H_
