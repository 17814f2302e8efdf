#include "bench/quality/word_counts.h"

#include <algorithm>
#include <cmath>

#include "stages/clean/scan.h"
#include "stages/text/utf8.h"

namespace copydesk::quality {
namespace {

constexpr uint32_t kLeastSites = 6;
constexpr float kPrior = 2;  // words of either side that every word is thought to have been seen in

}  // namespace

void WordCounts::Add(const std::string& domain, uint32_t word, bool story) {
  Count& count = sites_[domain][word & ~1u];
  (story ? count.story : count.chrome) += 1;
}

void WordCounts::Name(std::string_view line) {
  using clean::CharClass;
  std::string word, last_ideograph;
  bool letters = false;
  const auto end_word = [&] {
    if (letters) spellings_.try_emplace(clean::WordEvidence::NumberOf(word), word);
    word.clear();
    letters = false;
  };
  for (size_t at = 0; at < line.size();) {
    const clean::CharAt c = clean::ReadChar(line, at);
    const std::string_view bytes = line.substr(at, c.bytes);
    at += c.bytes;
    std::string ideograph;
    switch (c.cls) {
      case CharClass::kLower:
      case CharClass::kUpper:
      case CharClass::kCaseless:
        letters = true;
        text::AppendUtf8(c.folded, word);
        break;
      case CharClass::kDigit:
        text::AppendUtf8(c.folded, word);
        break;
      case CharClass::kApostrophe:
        if (!word.empty()) word += '\'';
        break;
      case CharClass::kIdeograph:
        end_word();
        ideograph = bytes;
        if (!last_ideograph.empty()) {
          const std::string pair = last_ideograph + ideograph;
          spellings_.try_emplace(clean::WordEvidence::NumberOf(pair), pair);
        }
        break;
      default:
        end_word();
    }
    last_ideograph = ideograph;
  }
  end_word();
}

std::string_view WordCounts::Spelling(uint32_t word) const {
  const auto at = spellings_.find(word);
  return at == spellings_.end() ? std::string_view() : at->second;
}

void WordCounts::Finish() {
  std::unordered_map<uint32_t, uint32_t> sites;
  float chrome = 0, story = 0;
  for (auto& [domain, counts] : sites_) {
    for (auto& [word, count] : counts) {
      count = {std::sqrt(count.chrome), std::sqrt(count.story)};
      Count& all = all_[word];
      all.chrome += count.chrome;
      all.story += count.story;
      ++sites[word];
    }
  }
  for (const auto& [word, n] : sites) {
    if (n >= kLeastSites) words_.push_back(word);
  }
  std::sort(words_.begin(), words_.end());
  for (const uint32_t word : words_) {
    chrome += all_[word].chrome;
    story += all_[word].story;
  }
  prior_odds_ = words_.empty() ? 0 : std::log((chrome + 1) / (story + 1));
  for (const uint32_t word : words_) weights_.push_back({word, WeightOf(all_.at(word))});
}

int8_t WordCounts::WeightOf(Count count) const {
  const float odds = std::log((count.chrome + kPrior) / (count.story + kPrior)) - prior_odds_;
  return static_cast<int8_t>(
      std::clamp(std::lround(odds * clean::WordEvidence::kOne), -120L, 120L));
}

std::vector<clean::WordWeight> WordCounts::WeightsWithout(
    std::span<const std::string> domains) const {
  std::unordered_map<uint32_t, Count> rest;  // of the words that these sites use, by their place
  std::vector<const std::unordered_map<uint32_t, Count>*> sites;
  for (const std::string& domain : domains) {
    const auto site = sites_.find(domain);
    const bool seen =
        site == sites_.end() || std::find(sites.begin(), sites.end(), &site->second) != sites.end();
    if (seen) continue;
    sites.push_back(&site->second);
    for (const auto& [word, own] : site->second) {
      const auto place = std::lower_bound(words_.begin(), words_.end(), word);
      if (place == words_.end() || *place != word) continue;
      const auto at = static_cast<uint32_t>(place - words_.begin());
      Count& left = rest.try_emplace(at, all_.at(word)).first->second;
      left.chrome = std::max(0.F, left.chrome - own.chrome);
      left.story = std::max(0.F, left.story - own.story);
    }
  }
  std::vector<clean::WordWeight> weights = weights_;
  for (const auto& [place, left] : rest) weights[place].weight = WeightOf(left);
  return weights;
}

}  // namespace copydesk::quality
