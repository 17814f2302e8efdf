// The road of a run: all rooms' options, made one validated plan. The only place that knows the
// order.
//
//   run    [sites] → stories (decode, number, clean, sign, render) → match → group → report
//   clean  [sites] → stories (decode, number, clean, render) → report
//   dedup             stories (decode, number, take, sign, render) → match → group → report
//
// `sites` runs where pages may have a site. Passes meet through artifacts in DIR/.copydesk; see
// ARCHITECTURE.md. Tested by tests/e2e.
#ifndef COPYDESK_STAGES_RECIPE_RECIPE_H_
#define COPYDESK_STAGES_RECIPE_RECIPE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "stages/clean/options.h"
#include "stages/ingest/options.h"
#include "stages/match/options.h"
#include "stages/report/summary.h"
#include "stages/report/unique_pass.h"
#include "stages/sign/options.h"

namespace copydesk::recipe {

// The program's version, as in "0.1.0".
std::string_view Version();

enum class Command { kRun, kClean, kDedup };
std::string_view CommandName(Command command);

// Input per batch that suits a command, in bytes. Cleaning makes much of its input, which should
// still be in the processor's cache when the next stage comes; `dedup` makes little, and larger
// batches cost fewer hand-overs (DECISIONS.md).
uint64_t SuitedBatchBytes(Command command);

struct Options {
  Command command = Command::kRun;

  // Folder for the results: fresh or empty, or with `force` that of a former run.
  std::string out;
  bool force = false;

  ingest::IngestOptions ingest;         // but for its batch_bytes
  std::optional<uint64_t> batch_bytes;  // not given: SuitedBatchBytes
  clean::CleanOptions clean;            // not for kDedup
  sign::SignOptions sign;               // not for kClean
  match::MatchOptions match;            // not for kClean

  bool all_pairs = false;        // pairs.jsonl holds every verified pair; not for kClean
  bool emit_unique = false;      // not for kClean
  report::UniqueOptions unique;  // with emit_unique
  bool emit_lines = false;       // not for kDedup

  // The first bad setting of any room, or a combination that means nothing: InvalidArgument.
  absl::Status Validate() const;
};

// What a finished run has to say besides its files.
struct Outcome {
  report::Summary summary;
  std::string summary_json;  // as in summary.json
  // Ids that came again: the first few, as given and as they became. summary.ids_renamed counts
  // all.
  std::vector<std::pair<std::string, std::string>> renamed_ids;
};

// Runs everything; the folder is complete when it returns OK. Kept are the results and the
// artifacts that explain them; others are removed on the way.
absl::StatusOr<Outcome> Execute(const Options& options, Context& context);

// The inputs and reading options of a finished run, for finding a document's text again: as they
// stand in the manifest of the folder. Inputs are absolute paths.
absl::StatusOr<ingest::IngestOptions> ReadIngestOptions(std::string_view manifest_json);

}  // namespace copydesk::recipe

#endif  // COPYDESK_STAGES_RECIPE_RECIPE_H_
