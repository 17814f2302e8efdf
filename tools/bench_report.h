// What `copydesk bench` prints: a table for people, or one JSON object.
#ifndef COPYDESK_TOOLS_BENCH_REPORT_H_
#define COPYDESK_TOOLS_BENCH_REPORT_H_

#include <string>
#include <vector>

#include "tools/bench_runs.h"
#include "tools/machine_limits.h"

namespace copydesk::tools {

struct BenchReport {
  std::string target;  // of the SIMD kernels
  int threads = 1;
  int rounds = 1;
  MachineLimits limits;
  std::vector<BenchRun> runs;  // as MeasureRuns returns them; empty: only limits were asked for
};

std::string RenderTable(const BenchReport& report);

//   version target threads rounds sample_bytes
//   limits              [{name bytes seconds mb_per_s, files files_per_s where files are opened}]
//   signatures_of_xxh3
//   runs                [{command threads documents bytes seconds mb_per_s documents_per_s
//                         stages:[{name seconds share mb_per_s documents_per_s}]}]
//
// MB are 10⁶ bytes. A stage's rates are those of the run's input through it. A rate is null where
// the time was too short to be measured.
std::string RenderJson(const BenchReport& report);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_BENCH_REPORT_H_
