// The command line: one definition per option, which feeds the parser, the config file and the
// help.
#ifndef COPYDESK_TOOLS_FLAGS_H_
#define COPYDESK_TOOLS_FLAGS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stages/recipe/recipe.h"
#include "stages/synth/options.h"
#include "stages/synth/write_corpus.h"

namespace copydesk::tools {

enum class Command { kRun, kClean, kDedup, kExplain, kReport, kInspect, kGenCorpus, kBench };

// What bench measures over.
struct BenchOptions {
  int rounds = 5;             // each time is the median of so many
  uint64_t sample_bytes = 0;  // of text, for the limits
  bool limits_only = false;
};

// What a person typed, made typed.
struct Invocation {
  Command command = Command::kRun;
  recipe::Options recipe;  // run, clean, dedup, bench
  int threads = 0;         // run, clean, dedup, bench; set to all cores where not given
  bool quiet = false;
  bool json = false;
  bool strict = false;
  std::string folder;            // explain, report: DIR; gen-corpus: --out
  std::vector<std::string> ids;  // explain: one or two
  std::string file;              // inspect
  synth::SynthOptions synth;     // gen-corpus
  synth::CorpusFormat synth_format = synth::CorpusFormat::kJsonl;
  BenchOptions bench;
};

// Either an invocation, or the exit status that the program is to end with: help and version were
// printed to stdout, an error to stderr.
struct Parsed {
  std::optional<Invocation> invocation;
  int exit_status = 0;
};
Parsed ParseFlags(int argc, const char* const* argv);

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_FLAGS_H_
