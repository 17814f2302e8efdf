// Turns pieces into documents: bytes to UTF-8, lines of JSON to fields. The room's parallel Stage.
//
// Consumes Batch::pieces and the source's skips; fills Batch::documents with id (not unique yet),
// file, offset, line, url, site, facts, text and, for records, record and record_text; puts a skip
// in the place of each input that gives no document; sets Batch::input_bytes to the bytes that were
// decoded. Blank lines of a file of records are no input. Skip::order is the number of the batch's
// documents before it. Results do not depend on how records are cut into pieces.
//
// Thread-safe. Tested in tests/unit/ingest/decode_stage_test.cc; measured in
// bench/ingest_benchmark.cc.
#ifndef COPYDESK_STAGES_INGEST_DECODE_STAGE_H_
#define COPYDESK_STAGES_INGEST_DECODE_STAGE_H_

#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/stage.h"
#include "stages/ingest/options.h"

namespace copydesk::ingest {

class DecodeStage : public Stage {
 public:
  // Errors: those of IngestOptions::Validate.
  static absl::StatusOr<std::unique_ptr<DecodeStage>> Create(const IngestOptions& options);

  std::string_view name() const override { return "decode"; }
  std::unique_ptr<Workspace> NewWorkspace() const override;
  absl::Status Process(Batch& batch, Workspace* workspace) const override;

 private:
  class Decoder;

  explicit DecodeStage(const IngestOptions& options) : options_(options) {}

  const IngestOptions options_;
};

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_DECODE_STAGE_H_
