#include "stages/recipe/find_text.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "fmt/format.h"
#include "pipeline/status_macros.h"
#include "stages/ingest/decode_stage.h"
#include "stages/ingest/input_source.h"
#include "stages/ingest/number_stage.h"

namespace copydesk::recipe {

absl::StatusOr<std::string> FindText(const ingest::IngestOptions& options, std::string_view id) {
  const auto not_found = [&] {
    return absl::NotFoundError(
        fmt::format("'{}': its text does not stand in the inputs of the run any more", id));
  };
  if (std::find(options.inputs.begin(), options.inputs.end(), "-") != options.inputs.end()) {
    return not_found();  // would wait for a person to type
  }
  ASSIGN_OR_RETURN(const std::unique_ptr<ingest::InputSource> source,
                   ingest::InputSource::Create(options));
  ASSIGN_OR_RETURN(const std::unique_ptr<ingest::DecodeStage> decode,
                   ingest::DecodeStage::Create(options));
  const std::unique_ptr<Workspace> workspace = decode->NewWorkspace();
  ingest::NumberStage number;  // ids are those of the run only when numbered as in the run
  for (;;) {
    Batch batch;
    ASSIGN_OR_RETURN(const bool more, source->Next(batch));
    if (!more) {
      return not_found();
    }
    RETURN_IF_ERROR(decode->Process(batch, workspace.get()));
    RETURN_IF_ERROR(number.Process(batch));
    for (Document& document : batch.documents) {
      if (document.id == id) {
        return std::move(document.text);
      }
    }
  }
}

}  // namespace copydesk::recipe
