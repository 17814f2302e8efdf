#include "stages/report/evidence_json.h"

#include <simdjson.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tests/support/gen.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::Gen;
using ::copydesk::testing::TestSeed;
using match::Evidence;
using match::Overlap;

std::string Written(const Evidence& evidence) {
  std::string out;
  AppendEvidence(evidence, match::TieRules{}, out);
  return out;
}

Evidence Read(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  EXPECT_EQ(parser.parse(line.data(), line.size()).get(object), simdjson::SUCCESS) << line;
  return ReadEvidence(object);
}

Evidence Example() {
  Evidence evidence;
  evidence.shingles = {120, 95, 60};
  evidence.own = {100, 90, 58};
  evidence.rare = {70, 65, 40};
  evidence.numbers = {4, 3, 2};
  evidence.names = {9, 8, 7};
  evidence.weighted = 612'345;
  evidence.spread_a = 750'000;
  evidence.spread_b = 1'000'000;
  evidence.longest_run = 7;
  return evidence;
}

TEST(EvidenceJsonTest, IsWrittenLikeThis) {
  std::string out = "before ";
  AppendEvidence(Example(), match::TieRules{}, out);
  EXPECT_EQ(out, R"(before {"shingles":{"a":120,"b":95,"both":60},)"
                 R"("own":{"a":100,"b":90,"both":58},)"
                 R"("rare":{"a":70,"b":65,"both":40},)"
                 R"("numbers":{"a":4,"b":3,"both":2},)"
                 R"("names":{"a":9,"b":8,"both":7},)"
                 R"("weighted_containment":0.612345,"spread_a":0.750000,"spread_b":1.000000,)"
                 R"("longest_run":0.000007})");
}

TEST(EvidenceJsonTest, ComesBackAsItWas) {
  EXPECT_EQ(Read("{\"x\":1,\"evidence\":" + Written(Example()) + ",\"y\":2}"), Example());
  Gen gen(TestSeed());
  for (int round = 0; round < 3000; ++round) {
    const auto overlap = [&] {
      const auto count = [&] { return static_cast<uint32_t>(gen.Next() >> gen.Between(32, 63)); };
      return Overlap{count(), count(), count()};
    };
    const auto share = [&] { return static_cast<uint32_t>(gen.Below(1'000'001)); };
    Evidence evidence;
    evidence.shingles = overlap();
    evidence.own = overlap();
    evidence.rare = overlap();
    evidence.numbers = overlap();
    evidence.names = overlap();
    evidence.weighted = share();
    evidence.spread_a = share();
    evidence.spread_b = share();
    evidence.longest_run = share();
    ASSERT_EQ(Read("{\"evidence\":" + Written(evidence) + "}"), evidence) << Written(evidence);
  }
}

TEST(EvidenceJsonTest, TheLargestCountsAndSharesComeBack) {
  constexpr uint32_t kMost = std::numeric_limits<uint32_t>::max();
  Evidence evidence;
  evidence.shingles = evidence.own = evidence.rare = evidence.numbers =
      evidence.names = {kMost, kMost - 1, kMost - 2};
  evidence.weighted = evidence.spread_a = evidence.spread_b = evidence.longest_run = 1'000'000;
  EXPECT_EQ(Read("{\"evidence\":" + Written(evidence) + "}"), evidence);
}

TEST(EvidenceJsonTest, WhatIsMissingOrOfAnotherKindReadsAsNothing) {
  EXPECT_EQ(Read("{}"), Evidence());
  EXPECT_EQ(Read(R"({"shingles":{"a":1,"b":2,"both":1}})"), Evidence()) << "not in its member";
  EXPECT_EQ(Read(R"({"evidence":null})"), Evidence());
  EXPECT_EQ(Read(R"({"evidence":7})"), Evidence());
  EXPECT_EQ(Read(R"({"evidence":{}})"), Evidence());
  EXPECT_EQ(Read(R"({"evidence":{"own":[1,2],"spread_a":"0.5","longest_run":1.5}})"), Evidence());
  Evidence some;
  some.own = {5, 0, 3};
  some.spread_b = 500'000;
  EXPECT_EQ(Read(R"({"evidence":{"own":{"a":5,"both":3},"spread_b":0.5}})"), some);
}

}  // namespace
}  // namespace copydesk::report
