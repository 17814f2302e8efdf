// The text of a document of a finished run, read from its inputs again: for explaining a `dedup`,
// which keeps no texts.
#ifndef COPYDESK_STAGES_RECIPE_FIND_TEXT_H_
#define COPYDESK_STAGES_RECIPE_FIND_TEXT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "stages/ingest/options.h"

namespace copydesk::recipe {

// Reads the inputs in order until the document of this id comes. NotFound if none does: the inputs
// have changed since the run, or were standard input.
absl::StatusOr<std::string> FindText(const ingest::IngestOptions& options, std::string_view id);

}  // namespace copydesk::recipe

#endif  // COPYDESK_STAGES_RECIPE_FIND_TEXT_H_
