#include "stages/ingest/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "pipeline/status_macros.h"
#include "stages/ingest/charset.h"
#include "stages/ingest/glob.h"

namespace copydesk::ingest {
namespace {

absl::Status RequireRange(std::string_view name, uint64_t value, uint64_t max) {
  if (value >= 1 && value <= max) return absl::OkStatus();
  return absl::InvalidArgumentError(
      fmt::format("{}: expected 1 to {} bytes, got {}", name, max, value));
}

absl::Status RequireName(std::string_view setting, const std::string& name) {
  if (!name.empty()) return absl::OkStatus();
  return absl::InvalidArgumentError(fmt::format("{}: expected a field's name, got none", setting));
}

}  // namespace

absl::Status IngestOptions::Validate() const {
  if (inputs.empty()) {
    return absl::InvalidArgumentError("inputs: expected a folder, a file or -, got none");
  }
  for (const std::string& input : inputs) {
    if (input.empty()) return absl::InvalidArgumentError("inputs: an input's name is empty");
  }
  if (std::count(inputs.begin(), inputs.end(), "-") > 1) {
    return absl::InvalidArgumentError("inputs: - (standard input) is given more than once");
  }
  RETURN_IF_ERROR(RequireName("text-field", fields.text));
  RETURN_IF_ERROR(RequireName("id-field", fields.id));
  RETURN_IF_ERROR(RequireName("url-field", fields.url));
  RETURN_IF_ERROR(RequireName("title-field", fields.title));
  RETURN_IF_ERROR(RequireName("date-field", fields.date));
  // A further story's record is the page's with these three changed: they cannot be one another,
  // nor the field that tells whose story it is.
  const std::pair<const char*, const std::string*> written[] = {
      {"text-field", &fields.text}, {"id-field", &fields.id}, {"title-field", &fields.title}};
  for (size_t i = 0; i < std::size(written); ++i) {
    const auto& [setting, name] = written[i];
    if (*name == "story_of") {
      return absl::InvalidArgumentError(
          fmt::format("{}: story_of is a field that copydesk writes itself", setting));
    }
    for (size_t j = 0; j < i; ++j) {
      if (*name == *written[j].second) {
        return absl::InvalidArgumentError(
            fmt::format("{} and {}: both are \"{}\"", written[j].first, setting, *name));
      }
    }
  }
  if (site.kind == SiteRule::Kind::kField) RETURN_IF_ERROR(RequireName("site", site.field));
  for (const std::string& glob : include) RETURN_IF_ERROR(ValidateGlob(glob));
  for (const std::string& glob : exclude) RETURN_IF_ERROR(ValidateGlob(glob));
  RETURN_IF_ERROR(RequireRange("max-document-bytes", max_document_bytes, uint64_t{512} << 20));
  RETURN_IF_ERROR(RequireRange("batch-bytes", batch_bytes, uint64_t{1} << 30));
  if (!charset.empty() && !IsKnownCharset(charset)) {
    return absl::InvalidArgumentError(
        fmt::format("charset: expected a name that ICU knows, got \"{}\"", charset));
  }
  return absl::OkStatus();
}

}  // namespace copydesk::ingest
