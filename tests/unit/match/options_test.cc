#include "stages/match/options.h"

#include <cstdint>
#include <iterator>
#include <limits>
#include <set>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "stages/sign/shingle.h"
#include "tests/support/status_matchers.h"

namespace copydesk::match {
namespace {

using ::copydesk::testing::IsOk;
using ::copydesk::testing::StatusIs;
using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr uint32_t kWhole = sign::kWhole;

TEST(TieRulesTest, TheFieldsListEveryLimitOnce) {
  EXPECT_EQ(std::size(kTieRuleFields) * sizeof(uint32_t), sizeof(TieRules));
  std::set<std::string_view> names;
  TieRules rules;
  std::set<const uint32_t*> values;
  for (const TieRuleField& field : kTieRuleFields) {
    names.insert(field.name);
    values.insert(&(rules.*field.value));
  }
  EXPECT_EQ(names.size(), std::size(kTieRuleFields));
  EXPECT_EQ(values.size(), std::size(kTieRuleFields));
}

TEST(TieRulesTest, EveryFieldIsKeptToItsRange) {
  EXPECT_THAT(TieRules().Validate(), IsOk());
  for (const TieRuleField& field : kTieRuleFields) {
    SCOPED_TRACE(std::string(field.name));
    const auto with = [&](uint32_t value) {
      TieRules rules;
      rules.*field.value = value;
      return rules.Validate();
    };
    // The message names the field and what it was set to.
    const auto refused = [&](uint32_t value) {
      return StatusIs(absl::StatusCode::kInvalidArgument,
                      AllOf(HasSubstr(std::string(field.name) + " " + std::to_string(value) + ":"),
                            HasSubstr(field.least == 0 ? "0 to" : "1 ")));
    };
    constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();
    EXPECT_THAT(with(field.least), IsOk());
    if (field.least > 0) {
      EXPECT_THAT(with(field.least - 1), refused(field.least - 1));
    }
    EXPECT_THAT(with(kWhole), IsOk());
    if (field.is_share) {
      EXPECT_THAT(with(kWhole + 1), refused(kWhole + 1));
      EXPECT_THAT(with(kMost), refused(kMost));
    } else {
      EXPECT_THAT(with(kMost), IsOk());
    }
  }
}

TEST(MatchOptionsTest, DefaultsAreValidAndEveryLimitIsKept) {
  EXPECT_THAT(MatchOptions().Validate(128), IsOk());
  const MatchOptions defaults;
  const int slots = defaults.bands * defaults.rows;
  EXPECT_THAT(defaults.Validate(slots), IsOk());
  EXPECT_THAT(defaults.Validate(slots - 1),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("bands")));
  struct Case {
    std::string message;
    void (*spoil)(MatchOptions&);
  };
  const Case cases[] = {
      {"bands", [](MatchOptions& o) { o.bands = 0; }},
      {"bands", [](MatchOptions& o) { o.rows = 0; }},
      {"bands", [](MatchOptions& o) { o.bands = 128 / o.rows + 1; }},
      {"bands", [](MatchOptions& o) { o.bands = o.rows = 2'000'000'000; }},
      {"agreeing slots", [](MatchOptions& o) { o.agreement_min = kWhole + 1; }},
      {"bucket", [](MatchOptions& o) { o.bucket_max = 1; }},
      {"bucket", [](MatchOptions& o) { o.bucket_max = 1001; }},
      {"frequency", [](MatchOptions& o) { o.frequency_max = 1; }},
      {"frequency", [](MatchOptions& o) { o.frequency_max = 1001; }},
      {"representatives", [](MatchOptions& o) { o.representatives = 0; }},
      {"representatives", [](MatchOptions& o) { o.representatives = o.frequency_max + 1; }},
      {"number of shared", [](MatchOptions& o) { o.shared_min = 0; }},
      {"share of shared", [](MatchOptions& o) { o.shared_share_min = kWhole + 1; }},
      {"near_jaccard_min", [](MatchOptions& o) { o.ties.near_jaccard_min = 0; }},
  };
  for (const Case& c : cases) {
    MatchOptions options;
    c.spoil(options);
    EXPECT_THAT(options.Validate(128),
                StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.message)));
  }
}

TEST(MatchOptionsTest, TheEndsOfEveryRangeAreValid) {
  MatchOptions least;
  least.bands = least.rows = 1;
  least.agreement_min = least.shared_share_min = 0;
  least.bucket_max = least.frequency_max = 2;
  least.representatives = 1;
  least.shared_min = 1;
  EXPECT_THAT(least.Validate(1), IsOk());
  MatchOptions most;
  most.agreement_min = most.shared_share_min = kWhole;
  most.bucket_max = most.frequency_max = most.representatives = 1000;
  most.shared_min = std::numeric_limits<uint32_t>::max();
  EXPECT_THAT(most.Validate(128), IsOk());
}

TEST(MatchOptionsTest, TheDefaultsAreThoseOfAJaccardOfOneHalf) {
  const MatchOptions defaults;
  MatchOptions set;
  set.SetJaccard(800'000, 128);
  EXPECT_EQ(set.ties.near_jaccard_min, 800'000u);
  EXPECT_EQ(set.agreement_min, 630'000u);
  EXPECT_EQ(set.bands * set.rows, 126);
  set.SetJaccard(500'000, 128);
  EXPECT_EQ(set.ties.near_jaccard_min, defaults.ties.near_jaccard_min);
  EXPECT_EQ(set.agreement_min, defaults.agreement_min);
  EXPECT_EQ(set.bands, defaults.bands);
  EXPECT_EQ(set.rows, defaults.rows);
  set.SetJaccard(100'000, 128);
  EXPECT_EQ(set.agreement_min, 0u);
}

}  // namespace
}  // namespace copydesk::match
