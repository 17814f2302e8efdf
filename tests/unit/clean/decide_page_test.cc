#include "stages/clean/decide_page.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// To this model only lines that end with a full stop are story.
std::vector<int16_t> LikesStops() {
  constexpr uint8_t kStopEnd = 5;
  std::vector<int16_t> net(NetWeights(), 0);
  const std::span<const NetInput> inputs = NetInputs();
  const NetLayout layout{inputs.size()};
  for (size_t i = 0; i < inputs.size(); ++i) {
    const bool is_stop = inputs[i].feature == Feature::kEnd && inputs[i].Of(kStopEnd) != 0;
    if (is_stop) net[i * kChannels] = kNetWeightOne;
  }
  net[layout.score()] = 2 * kNetWeightOne - 1;
  net.back() = -kColumnOne / 2;
  return net;
}

constexpr std::string_view kTitle = "Ferry terminal rises again";
constexpr std::string_view kStory =
    "The old ferry terminal burnt down in March, and the harbour council wants it back by summer.\n"
    "The harbour council will pay half of the building, and shipowners the other half of it.\n";

// What one pass keeps of a page: its title, `below_title` and the story.
std::string Kept(const std::string& below_title, std::span<const uint8_t> evidence = {}) {
  const LineNet net(LikesStops());
  const LineModel model{&net, &WordEvidence::BuiltIn()};
  const std::string text = std::string(kTitle) + "\n" + below_title + std::string(kStory);
  const CleanOptions options;
  PageLines lines;
  lines.Read(text, Lexicon::BuiltIn());
  PassScratch scratch;
  PageDecision decision;
  DecidePage({.text = text,
              .page = &lines,
              .given_title = kTitle,
              .line_evidence = evidence,
              .lexicon = &Lexicon::BuiltIn(),
              .model = &model,
              .options = &options},
             scratch, decision);
  std::string kept;
  for (size_t i = 0; i < lines.lines.size(); ++i) {
    const InputLine& line = lines.lines[i];
    if (decision.fates[i].keep) kept += text.substr(line.begin, line.end - line.begin) + "\n";
  }
  return kept;
}

TEST(DecidePage, AStandfirstStaysThatTheModelWouldDrop) {
  const std::string standfirst =
      "The harbour council and shipowners will pay for the ferry terminal that burnt down in "
      "March\n";
  const std::string story(kStory);
  EXPECT_EQ(Kept(""), story);
  EXPECT_EQ(Kept(standfirst), standfirst + story);
  EXPECT_EQ(Kept("Monday\n" + standfirst), standfirst + story);
  EXPECT_EQ(Kept(standfirst + standfirst), standfirst + story);  // one is enough
}

TEST(DecidePage, WhatIsLikeAStandfirstGoes) {
  const std::string standfirst =
      "The harbour council and shipowners will pay for the ferry terminal that burnt down in "
      "March\n";
  const std::string story(kStory);
  // About something else, too far below the title, of a list, cut off, too short.
  EXPECT_EQ(Kept("Seven beaches where families swim free of charge while hotels stay half empty\n"),
            story);
  EXPECT_EQ(Kept("One\nTwo\nThree\nFour\n" + standfirst), story);
  EXPECT_EQ(Kept("- " + standfirst), story);
  EXPECT_EQ(Kept(standfirst.substr(0, standfirst.size() - 1) + "...\n"), story);
  EXPECT_EQ(Kept("Harbour council pays for terminal\n"), story);
  // Known to recur on the site.
  const std::vector<uint8_t> evidence = {kSiteUnknown, kSiteStrong, kSiteUnknown, kSiteUnknown};
  EXPECT_EQ(Kept(standfirst, evidence), story);
}

}  // namespace
}  // namespace copydesk::clean
