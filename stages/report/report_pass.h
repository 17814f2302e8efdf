// The tables of a run → documents.jsonl, clusters.jsonl, pairs.jsonl.
//
//   documents.jsonl  a line a story, in input order. After what RenderStage wrote of it: `cluster`
//   and
//                    `canonical` (the id of its cluster's kept copy; its own where it is alone),
//                    `relation` to that copy (`canonical` for the copy itself, `unique` for a story
//                    alone), `jaccard` and `containment` with it (null for a story alone),
//                    `also_contains` (the clusters that a roundup holds parts of besides its own).
//   clusters.jsonl   a line a cluster of two stories or more, by its first story in input order;
//   members
//                    in input order; `sites` lists each site once, in that order. Of a member also
//                    its distinct `shingles`, how many of them the canonical copy has
//                    (`shared_shingles`), and with which copy its relation was verified
//                    (`verified_with`: canonical or anchor; null for the canonical copy).
//   pairs.jsonl      a line a verified pair, a < b bytewise. By cluster as above, then by member:
//   its
//                    pair with the anchor, then with the canonical copy. With PairChoice::kAll
//                    every verified pair, in input order, of exact copies the first alone, then
//                    every exact copy with the first of its like. `shared_words`: the words of a
//                    that stand in at least one shingle that b has too.
//
// Shares are exact, over distinct shingles, with six decimals. Memory: a few numbers a story and a
// pair; texts and lines are streamed. The same bytes for any thread count. Tested by
// tests/unit/report/report_pass_test.cc.
#ifndef COPYDESK_STAGES_REPORT_REPORT_PASS_H_
#define COPYDESK_STAGES_REPORT_REPORT_PASS_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/match/options.h"
#include "stages/sign/options.h"
#include "stages/sign/story_table.h"

namespace copydesk::report {

enum class PairChoice {
  kTies,  // of members with their anchor and their canonical copy
  kAll,
};

struct ReportOptions {
  PairChoice pairs = PairChoice::kTies;
  sign::SignOptions sign;
  match::MatchOptions match;
};

// What summary.json says of the report files.
struct ReportCounts {
  uint64_t pairs = 0;  // lines of pairs.jsonl
};

// Writes pairs.jsonl: the last to ask for shingles. Reads the artifact clusters, and for
// PairChoice::kAll exact and pairs.
absl::StatusOr<ReportCounts> RunPairsPass(RunDir& dir, const sign::StoryTable& stories,
                                          const ReportOptions& options, uint64_t fingerprint,
                                          Context& context);

// Writes documents.jsonl and clusters.jsonl. Of `stories` it reads rows and ids alone, and the
// artifacts document_lines, clusters and also_contains.
absl::Status RunReportPass(RunDir& dir, const sign::StoryTable& stories,
                           const ReportOptions& options, uint64_t fingerprint, Context& context);

// Where nothing was clustered: documents.jsonl alone, every story unique. Reads document_lines.
absl::Status RunDocumentsPass(RunDir& dir, uint64_t fingerprint, Context& context);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_REPORT_PASS_H_
