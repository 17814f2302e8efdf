// summary.json: what a run was asked to do, what it did, and how long that took.
//
//   version     of the program
//   command     run, clean or dedup
//   parameters  all settings that shaped the results
//   rules       the numbers that decide a relation, where copies were looked for
//   counts      documents, stories, words, removed lines by reason, skips by reason, and what
//   matching,
//               clustering and --emit unique counted where they ran
//   stages      per stage: documents, bytes, and seconds of thread time added over the threads
//   peak_rss_bytes
//
// Only `seconds` and `peak_rss_bytes` differ between two runs on the same input with the same
// settings. Thread-safety: pure functions. Tested by tests/unit/report/summary_test.cc.
#ifndef COPYDESK_STAGES_REPORT_SUMMARY_H_
#define COPYDESK_STAGES_REPORT_SUMMARY_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "stages/group/group_pass.h"
#include "stages/match/match_pass.h"
#include "stages/report/json_text.h"
#include "stages/report/rules.h"
#include "stages/report/stream_counts.h"

namespace copydesk::report {

struct SummaryStage {
  std::string name;
  uint64_t documents = 0;
  uint64_t bytes = 0;
  double seconds = 0;
};

// What --emit unique kept and left out.
struct UniqueCounts {
  uint64_t kept = 0;  // stories
  uint64_t dropped = 0;
  uint64_t words_kept = 0;
  uint64_t words_dropped = 0;
};

struct Summary {
  std::string version;
  std::string command;
  // Writes the members of `parameters`.
  std::function<void(JsonWriter&)> parameters;
  std::optional<Rules> rules;

  StreamCounts stream;
  bool cleaned = true;          // whether removed lines are counted
  uint64_t ids_renamed = 0;     // ids that came again
  uint64_t names_renamed = 0;   // clean files whose names would have met
  uint64_t files_not_read = 0;  // files of kinds that are not read
  std::optional<match::MatchCounts> match;
  std::optional<group::GroupCounts> group;
  std::optional<uint64_t> pairs;  // lines of pairs.jsonl
  std::optional<UniqueCounts> unique;

  std::vector<SummaryStage> stages;
  uint64_t peak_rss_bytes = 0;
};

// The bytes of summary.json.
std::string RenderSummary(const Summary& summary);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_SUMMARY_H_
