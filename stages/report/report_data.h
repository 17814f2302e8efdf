// What the report page shows, read from the result files alone: summary.json, clusters.jsonl and
// documents.jsonl. Tables of the run are not needed, so the page can be made again long after it.
//
// clusters.jsonl is read twice, once to find the largest and once for them alone; documents.jsonl
// is read once for the copies that are shown. Memory: what is shown, and a number a cluster that
// might be. Thread-safety: functions without state. Tested by
// tests/unit/report/report_data_test.cc.
#ifndef COPYDESK_STAGES_REPORT_REPORT_DATA_H_
#define COPYDESK_STAGES_REPORT_REPORT_DATA_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "stages/match/evidence.h"
#include "stages/report/rules.h"

namespace copydesk::report {

// Texts are empty where the files say null.
struct ReportCopy {
  std::string id;
  std::string site;
  std::string date;
  std::string title;
  std::string url;
  std::string clean;  // path of its text in the run's folder
  std::string relation;
  uint64_t words = 0;
  uint32_t jaccard = 0;  // millionths, with the kept copy
  uint32_t containment = 0;
  uint32_t anchor_jaccard = 0;
  uint32_t anchor_containment = 0;
  bool tied_to_anchor = false;  // its relation was verified with the anchor, not the kept copy
  match::Evidence evidence;     // measured with that copy; the kept copy's own is empty
  std::vector<std::string> also_contains;
};

struct ReportCluster {
  std::string canonical;
  std::string anchor;
  uint64_t size = 0;
  std::vector<std::string> sites;
  std::vector<ReportCopy> copies;  // the kept copy, then the likest first; ties by id
};

struct ReportStage {
  std::string name;
  uint64_t documents = 0;
  uint64_t bytes = 0;
  double seconds = 0;
};

struct ReportReason {
  std::string name;
  uint64_t parts = 0;
  uint64_t words = 0;
};

struct ReportData {
  std::string version;
  std::string command;
  bool cleaned = false;    // removed lines were counted
  bool clustered = false;  // copies were looked for
  Rules rules;
  std::string text_field = "text";  // of the run's records
  uint64_t documents = 0;
  uint64_t stories = 0;
  uint64_t words_in = 0;
  uint64_t words_out = 0;
  uint64_t lines_removed = 0;
  uint64_t clusters = 0;
  uint64_t in_clusters = 0;  // stories
  uint64_t pairs = 0;
  uint64_t roundups = 0;
  uint64_t skipped = 0;
  std::vector<ReportReason> removed;                           // most words first, then by name
  std::vector<std::pair<std::string, uint64_t>> skip_reasons;  // most first, then by name
  std::vector<ReportCluster> shown;  // largest first; ties by canonical id
  std::vector<ReportStage> stages;
  uint64_t peak_rss_bytes = 0;
};

// How much of a run a page shows. The rest stands in the result files.
struct ReportLimits {
  size_t clusters = 500;
  size_t copies = 50;  // of each cluster, at least 1
};

// Reads the result files of the run in folder `dir`. NotFound if one is missing, DataLoss with the
// file and line if one is not as a run writes it.
absl::StatusOr<ReportData> LoadReportData(const std::string& dir, const ReportLimits& limits);

// summary.json alone: `shown` stays empty.
absl::StatusOr<ReportData> LoadReportSummary(const std::string& dir);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_REPORT_DATA_H_
