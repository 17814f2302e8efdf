// The generated corpus is as hard as it is meant to be: similarities by kind, lengths, vocabulary,
// measured by an oracle that shares no code with the program.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/synth/synth_records.h"

namespace copydesk::synth {
namespace {

struct Similarity {
  double jaccard;
  double containment;
};

Similarity Compare(const std::set<std::string>& a, const std::set<std::string>& b) {
  size_t common = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i < *k) {
      ++i;
    } else if (*k < *i) {
      ++k;
    } else {
      ++common, ++i, ++k;
    }
  }
  const auto share = [&](size_t of) {
    return of == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(of);
  };
  return {share(a.size() + b.size() - common), share(std::min(a.size(), b.size()))};
}

template <typename Value>
Value Percentile(std::vector<Value> values, size_t percent) {
  std::sort(values.begin(), values.end());
  return values.at(values.size() * percent / 100);
}

class NewsCorpus : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    SynthOptions options;
    options.docs = 5000;
    options.seed = 7;
    records_ = new std::vector<Record>(MakeRecords(options));
    shingles_ = new std::vector<std::set<std::string>>;
    for (const Record& record : *records_) {
      shingles_->push_back(Shingles(record.clean));
    }
  }
  static void TearDownTestSuite() {
    delete records_;
    delete shingles_;
  }

  // All pairs of a story's copies, under the harder of their kinds; follow-ups with the copies of
  // their base; template pages with those of their family.
  static std::map<std::string, std::vector<Similarity>> PairsByKind() {
    constexpr std::array<std::string_view, 11> kOrder = {"exact",    "norm",    "headline", "house",
                                                         "reorder",  "light",   "insert",   "short",
                                                         "abridged", "excerpt", "rewrite"};
    const auto rank = [&](const Record& record) {
      return std::find(kOrder.begin(), kOrder.end(), record.kind) - kOrder.begin();
    };
    std::map<std::string, std::vector<size_t>> stories;
    std::map<int64_t, std::vector<size_t>> families;
    for (size_t i = 0; i < records_->size(); ++i) {
      const Record& record = (*records_)[i];
      stories[record.story].push_back(i);
      if (record.family >= 0) {
        families[record.family].push_back(i);
      }
    }
    std::map<std::string, std::vector<Similarity>> pairs;
    const auto compare = [&](size_t a, size_t b) {
      return Compare((*shingles_)[a], (*shingles_)[b]);
    };
    for (const auto& [story, members] : stories) {
      for (size_t i = 0; i < members.size(); ++i) {
        for (size_t k = 0; k < i; ++k) {
          const Record& a = (*records_)[members[i]];
          const Record& b = (*records_)[members[k]];
          pairs[rank(a) > rank(b) ? a.kind : b.kind].push_back(compare(members[i], members[k]));
        }
      }
    }
    for (const auto& [family, members] : families) {
      for (size_t i = 0; i < members.size(); ++i) {
        for (size_t k = 0; k < i; ++k) {
          pairs["template"].push_back(compare(members[i], members[k]));
        }
      }
    }
    for (size_t i = 0; i < records_->size(); ++i) {
      if (const Record& record = (*records_)[i]; record.kind == "followup") {
        for (const size_t member : stories[record.base]) {
          pairs["followup"].push_back(compare(i, member));
        }
      }
    }
    return pairs;
  }

  static std::vector<Record>* records_;
  static std::vector<std::set<std::string>>* shingles_;
};

std::vector<Record>* NewsCorpus::records_ = nullptr;
std::vector<std::set<std::string>>* NewsCorpus::shingles_ = nullptr;

TEST_F(NewsCorpus, SimilaritiesByKindLieInTheWantedBands) {
  struct Band {
    double lo, hi;
  };
  // 10th, 50th and 90th percentiles of Jaccard and containment.
  struct Want {
    std::string_view kind;
    std::array<Band, 3> jaccard;
    std::array<Band, 3> containment;
  };
  const Want wants[] = {
      {"light", {{{.41, .52}, {.55, .66}, {.69, .80}}}, {{{.59, .71}, {.71, .82}, {.81, .91}}}},
      {"abridged", {{{.29, .41}, {.47, .60}, {.70, .83}}}, {{{.60, .75}, {.84, .95}, {.96, 1}}}},
      {"excerpt", {{{.06, .17}, {.21, .34}, {.53, .70}}}, {{{.55, .76}, {.84, .95}, {.98, 1}}}},
      {"rewrite", {{{.08, .15}, {.16, .25}, {.24, .36}}}, {{{.22, .33}, {.34, .45}, {.45, .57}}}},
      {"template", {{{.25, .40}, {.34, .50}, {.44, .60}}}, {{{.40, .60}, {.50, .70}, {.60, .80}}}},
      {"followup", {{{0, .02}, {.02, .09}, {.08, .16}}}, {{{0, .05}, {.07, .22}, {.20, .40}}}},
  };
  const auto pairs = PairsByKind();
  for (const Want& want : wants) {
    const auto found = pairs.find(std::string(want.kind));
    ASSERT_NE(found, pairs.end()) << want.kind;
    ASSERT_GT(found->second.size(), 100U) << want.kind;
    std::vector<double> jaccard;
    std::vector<double> containment;
    for (const Similarity& similarity : found->second) {
      jaccard.push_back(similarity.jaccard);
      containment.push_back(similarity.containment);
    }
    constexpr std::array<size_t, 3> kPercents = {10, 50, 90};
    for (size_t i = 0; i < kPercents.size(); ++i) {
      SCOPED_TRACE(testing::Message() << want.kind << " percentile " << kPercents[i]);
      const double j = Percentile(jaccard, kPercents[i]);
      const double c = Percentile(containment, kPercents[i]);
      EXPECT_GE(j, want.jaccard[i].lo);
      EXPECT_LE(j, want.jaccard[i].hi);
      EXPECT_GE(c, want.containment[i].lo);
      EXPECT_LE(c, want.containment[i].hi);
    }
  }
}

TEST_F(NewsCorpus, ExactCopiesAreWordForWordTheSame) {
  const auto pairs = PairsByKind();
  ASSERT_GT(pairs.at("exact").size(), 20U);
  for (const Similarity& similarity : pairs.at("exact")) {
    EXPECT_EQ(similarity.jaccard, 1);
  }
}

TEST_F(NewsCorpus, UnrelatedPagesShareFewShinglesButSome) {
  size_t pairs = 0;
  size_t sharing = 0;
  double sum = 0;
  double largest = 0;
  for (size_t i = 0; i < records_->size(); ++i) {
    for (size_t k = i % 50; k < i; k += 50) {
      if ((*records_)[i].kind == "unique" && (*records_)[k].kind == "unique") {
        const double jaccard = Compare((*shingles_)[i], (*shingles_)[k]).jaccard;
        ++pairs;
        sharing += jaccard > 0;
        sum += jaccard;
        largest = std::max(largest, jaccard);
      }
    }
  }
  ASSERT_GT(pairs, 10000U);
  const double share = static_cast<double>(sharing) / static_cast<double>(pairs);
  EXPECT_GT(share, .10);
  EXPECT_LT(share, .45);
  EXPECT_GT(sum / static_cast<double>(pairs), .0002);
  EXPECT_LT(sum / static_cast<double>(pairs), .0012);
  EXPECT_LT(largest, .05);
}

TEST_F(NewsCorpus, LengthsAreThoseOfNews) {
  std::vector<size_t> clean;
  std::vector<size_t> chrome;
  for (const Record& record : *records_) {
    clean.push_back(Words(record.clean).size());
    chrome.push_back(Words(record.text).size() - clean.back());
  }
  EXPECT_THAT(Percentile(clean, 10), testing::AllOf(testing::Ge(85U), testing::Le(125U)));
  EXPECT_THAT(Percentile(clean, 50), testing::AllOf(testing::Ge(270U), testing::Le(335U)));
  EXPECT_THAT(Percentile(clean, 90), testing::AllOf(testing::Ge(540U), testing::Le(680U)));
  EXPECT_THAT(Percentile(chrome, 10), testing::Ge(100U));
  EXPECT_THAT(Percentile(chrome, 50), testing::AllOf(testing::Ge(180U), testing::Le(330U)));
}

TEST_F(NewsCorpus, TheVocabularyIsLargeAndSomeOfItIsNotAscii) {
  std::unordered_set<std::string> vocabulary;
  size_t words = 0;
  size_t other = 0;
  size_t cyrillic = 0;
  size_t greek = 0;
  size_t accented = 0;
  for (const Record& record : *records_) {
    for (const std::string& word : Words(record.clean)) {
      ++words;
      vocabulary.insert(word);
      other += std::any_of(word.begin(), word.end(), [](char c) { return (c & '\x80') != 0; });
      const char first = word[0];
      cyrillic += first == '\xd0' || first == '\xd1';
      greek += first == '\xce' || first == '\xcf';
      accented += word.find('\xc3') != std::string::npos;
    }
  }
  EXPECT_GE(vocabulary.size(), 50000U);
  const double share = static_cast<double>(other) / static_cast<double>(words);
  EXPECT_GT(share, .015);
  EXPECT_LT(share, .025);
  EXPECT_GT(cyrillic, 100U);
  EXPECT_GT(greek, 100U);
  EXPECT_GT(accented, 1000U);
}

}  // namespace
}  // namespace copydesk::synth
