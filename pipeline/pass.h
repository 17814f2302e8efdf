// Runs one stream pass: source → steps → sink, on oneTBB's parallel_pipeline.
//
// Source, ordered steps and sink see the batches one at a time and in order; stages run on several
// batches at once. Memory is bounded by tokens × what a batch holds: a new batch is read only when
// an old one has left the sink. What comes out depends on the input alone, never on the thread
// count. Tested by tests/unit/pipeline/pass_test.cc.
#ifndef COPYDESK_PIPELINE_PASS_H_
#define COPYDESK_PIPELINE_PASS_H_

#include <span>
#include <string_view>
#include <variant>

#include "absl/status/status.h"
#include "pipeline/context.h"
#include "pipeline/sink.h"
#include "pipeline/source.h"
#include "pipeline/stage.h"

namespace copydesk {

// A step of a pass; the pointee outlives the pass.
using Step = std::variant<const Stage*, OrderedStage*>;

// How many batches are under way at once in a pass on `threads` threads.
constexpr int PassTokens(int threads) { return 2 * threads + 2; }

// Runs to the end of `source`, then finishes `sink`. Returns the first error of any part, in which
// case the sink was not finished; StoppedError() if the context's stop token was set;
// ResourceExhausted if memory ran out.
absl::Status RunStreamPass(std::string_view name, Source& source, std::span<const Step> steps,
                           Sink& sink, Context& context);

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_PASS_H_
