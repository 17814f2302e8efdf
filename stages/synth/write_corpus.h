// Writes a generated corpus to a folder.
//
// Thread-safety: calls for distinct folders are independent.
// Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_WRITE_CORPUS_H_
#define COPYDESK_STAGES_SYNTH_WRITE_CORPUS_H_

#include <cstdint>
#include <filesystem>
#include <functional>

#include "absl/status/statusor.h"
#include "stages/synth/options.h"

namespace copydesk::synth {

enum class CorpusFormat : uint8_t {
  kJsonl,  // DIR/corpus.jsonl, DIR/truth.jsonl
  kText,   // DIR/pages/SITE/ID.txt, DIR/truth.jsonl with the ids "SITE/ID.txt"
};

struct CorpusSummary {
  uint64_t docs = 0;
  uint64_t bytes = 0;  // of the records, or of the text files; the truth is not counted
};

// Asked before each page, with the number of pages made so far; false stops the work.
using KeepGoing = std::function<bool(uint64_t done)>;

// Makes DIR and its parents, and writes the corpus and its truth into it. The files (in kText the
// folder `pages`) appear by rename when they are whole; an error leaves none of them. Errors:
// InvalidArgument (options), AlreadyExists (one of the names is taken), Cancelled (keep_going said
// no), Unavailable (the system could not make or write a file).
absl::StatusOr<CorpusSummary> WriteCorpus(const SynthOptions& options, CorpusFormat format,
                                          const std::filesystem::path& dir,
                                          const KeepGoing& keep_going);

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_WRITE_CORPUS_H_
