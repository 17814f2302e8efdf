// The end of a run's first pass: appends what RenderStage made to the result files and artifacts,
// in input order, and counts.
//
// Called by one thread at a time. Result files appear when Finish is called; the clean file of an
// input of many records when the input's last batch has passed. Tested by
// tests/unit/report/result_sink_test.cc.
#ifndef COPYDESK_STAGES_REPORT_RESULT_SINK_H_
#define COPYDESK_STAGES_REPORT_RESULT_SINK_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "pipeline/artifact.h"
#include "pipeline/run_dir.h"
#include "pipeline/sink.h"
#include "stages/report/render_stage.h"
#include "stages/report/stream_counts.h"
#include "stages/sign/story_table.h"

namespace copydesk::report {

class ResultSink : public Sink {
 public:
  // Makes the files that `options`, which the run's RenderStage has too, ask for. `dir` outlives
  // the sink. `stories` may be null: then the stories' columns, which may be missing, are dropped;
  // else it outlives the sink, which finishes it.
  static absl::StatusOr<std::unique_ptr<ResultSink>> Create(RunDir& dir,
                                                            const RenderOptions& options,
                                                            sign::StoryTableWriter* stories,
                                                            uint64_t fingerprint);

  std::string_view name() const override { return "write"; }
  absl::Status Consume(Batch batch) override;
  absl::Status Finish() override;

  const StreamCounts& counts() const { return counts_; }

 private:
  ResultSink(RunDir& dir, const RenderOptions& options, sign::StoryTableWriter* stories)
      : dir_(dir), text_folder_(options.text_folder), stories_(stories) {}

  absl::Status AppendRecords(const Rendered& rendered);
  absl::Status FinishRecords();
  void Count(const Batch& batch);

  RunDir& dir_;
  std::string text_folder_;
  sign::StoryTableWriter* stories_;
  std::optional<FileWriter> removed_;
  std::optional<FileWriter> lines_;
  std::optional<FileWriter> skipped_;
  std::optional<ArtifactWriter> documents_;
  std::optional<ArtifactWriter> text_names_;
  FileWriter records_;
  std::shared_ptr<const InputFile> records_of_;  // null: no records file is open
  StreamCounts counts_;
};

ArtifactKind DocumentLinesKind(uint64_t fingerprint);
ArtifactKind TextNamesKind(uint64_t fingerprint);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_RESULT_SINK_H_
