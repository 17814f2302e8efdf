#include "tools/text_sample.h"

#include <memory>

#include "pipeline/status_macros.h"
#include "stages/ingest/decode_stage.h"
#include "stages/ingest/input_source.h"

namespace copydesk::tools {

absl::StatusOr<TextSample> ReadTextSample(const ingest::IngestOptions& options, uint64_t bytes,
                                          const StopToken& stop) {
  ASSIGN_OR_RETURN(const std::unique_ptr<ingest::InputSource> source,
                   ingest::InputSource::Create(options));
  ASSIGN_OR_RETURN(const std::unique_ptr<ingest::DecodeStage> decode,
                   ingest::DecodeStage::Create(options));
  const std::unique_ptr<Workspace> workspace = decode->NewWorkspace();
  TextSample sample;
  sample.bytes.reserve(bytes);
  const auto add = [&](std::string_view text) {
    sample.bytes += text;
    sample.ends.push_back(sample.bytes.size());
  };
  while (sample.bytes.size() < bytes) {
    if (stop.stop_requested()) return StoppedError();
    Batch batch;
    ASSIGN_OR_RETURN(const bool more, source->Next(batch));
    if (!more) break;
    RETURN_IF_ERROR(decode->Process(batch, workspace.get()));
    for (const Document& document : batch.documents) {
      if (!document.text.empty() && sample.bytes.size() < bytes) add(document.text);
    }
  }
  if (sample.ends.empty()) return absl::NotFoundError("no document with text found in the inputs");
  for (size_t i = 0; sample.bytes.size() < bytes; ++i) {
    if (stop.stop_requested()) return StoppedError();
    add(std::string(sample.text(i)));  // a copy: the texts move as they grow
  }
  return sample;
}

}  // namespace copydesk::tools
