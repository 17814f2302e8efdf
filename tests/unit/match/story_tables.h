// Stories given by their shingles as the tables of a run, for tests that need a StoryTable.
#ifndef COPYDESK_TESTS_UNIT_MATCH_STORY_TABLES_H_
#define COPYDESK_TESTS_UNIT_MATCH_STORY_TABLES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "gtest/gtest.h"
#include "pipeline/run_dir.h"
#include "stages/hash/hash.h"
#include "stages/match/verifier.h"
#include "stages/sign/story_table.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk::match {

using ::copydesk::testing::TempDir;

struct TestStory {
  std::vector<uint64_t> shingles;
  std::vector<uint8_t> weights;     // one a shingle
  std::vector<uint32_t> line_ends;  // in words
  std::vector<uint64_t> numbers;    // ascending
  std::vector<uint64_t> names;      // ascending
  uint64_t digest = 0;
  uint32_t words = 0;
  std::vector<uint32_t> signature;  // as many slots in all stories
};

// Rules by which any two texts are tied, so that everything is measured.
inline TieRules AnyTie() {
  TieRules rules;
  rules.rewrite_weighted_min = 0;
  rules.rewrite_shared_min = 0;
  rules.numbers_min = rules.numbers_apart_min = rules.facts_min = 0xFFFFFFFF;
  return rules;
}

// The stories as tables of a run.
class Tables {
 public:
  explicit Tables(const std::vector<TestStory>& stories) { Write(stories); }

  // The folder of the run.
  const RunDir& dir() const { return *dir_; }
  const sign::StoryTable& stories() const { return *stories_; }
  const std::vector<uint8_t>& weights() const { return weights_; }

  Evidence Compare(Row base, Row other, const TieRules& rules = AnyTie()) const {
    Verifier verifier(*stories_, weights_);
    verifier.SetBase(base);
    return verifier.Compare(other, rules);
  }

 private:
  void Write(const std::vector<TestStory>& stories) {
    constexpr uint64_t kFingerprint = 7;
    sign::SignOptions options;
    options.slots = stories.empty() ? 0 : static_cast<int>(stories.front().signature.size());
    ASSERT_OK_AND_ASSIGN(dir_, RunDir::Create(temp_ / "out", false));
    ASSERT_OK_AND_ASSIGN(sign::StoryTableWriter writer,
                         sign::StoryTableWriter::Create(*dir_, options, kFingerprint));
    sign::SignColumns columns;
    for (const TestStory& story : stories) {
      sign::StoryRow row;
      row.shingles_begin = columns.shingles.size();
      row.shingles = static_cast<uint32_t>(story.shingles.size());
      row.numbers_begin = columns.numbers.size();
      row.numbers = static_cast<uint32_t>(story.numbers.size());
      row.names_begin = columns.names.size();
      row.names = static_cast<uint32_t>(story.names.size());
      row.lines_begin = columns.lines.size();
      row.lines = static_cast<uint32_t>(story.line_ends.size());
      row.digest[0] = story.digest;
      row.words = story.words;
      columns.rows.push_back(row);
      const auto append = [](const auto& from, auto& to) {
        to.insert(to.end(), from.begin(), from.end());
      };
      columns.shingles.Append(story.shingles);
      append(story.numbers, columns.numbers);
      append(story.names, columns.names);
      columns.signatures.Append(story.signature);
      append(story.weights, weights_);
      for (const uint32_t end : story.line_ends) columns.lines.push_back({hash::Mix(end), end});
    }
    ASSERT_OK(writer.Append(columns));
    ASSERT_OK(writer.Finish());
    ASSERT_OK_AND_ASSIGN(stories_, sign::StoryTable::Open(*dir_, options, kFingerprint));
  }

  TempDir temp_;
  std::optional<RunDir> dir_;
  std::optional<sign::StoryTable> stories_;
  std::vector<uint8_t> weights_;
};

}  // namespace copydesk::match

#endif  // COPYDESK_TESTS_UNIT_MATCH_STORY_TABLES_H_
