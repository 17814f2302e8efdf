#include "stages/report/unique_pass.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "fmt/format.h"
#include "pipeline/artifact.h"
#include "pipeline/status_macros.h"
#include "stages/group/cluster_row.h"
#include "stages/group/group_pass.h"
#include "stages/report/result_sink.h"
#include "stages/report/streams.h"

namespace copydesk::report {
namespace {

using group::ClusterRow;
using match::Row;

bool IsDropped(Row row, const ClusterRow& cluster, const UniqueOptions& options) {
  if (cluster.canonical == row || cluster.bridge != 0) return false;
  return cluster.to_canonical.shingles.a_in_b() >= kUniqueDropMin ||
         (options.drop_rewrites && cluster.canonical_relation == match::Relation::kRewrite) ||
         (options.drop_contained && cluster.canonical_relation == match::Relation::kContained);
}

class UniqueWriter {
 public:
  UniqueWriter(RunDir& dir, std::string_view text_folder) : dir_(dir), folder_(text_folder) {}

  // `name` as in kTextNamesArtifact, without its NUL.
  absl::Status Add(std::string_view name, bool kept) {
    if (name.size() < 2 || (name[0] != 'R' && name[0] != 'T')) {
      return absl::DataLossError(fmt::format("{}: the text name '{}' is not as it was written",
                                             dir_.ArtifactPath(kTextNamesArtifact), name));
    }
    const std::string path = fmt::format("{}/{}", folder_, name.substr(1));
    const std::string target = fmt::format("unique/{}", name.substr(1));
    if (name[0] == 'T') {
      return kept ? dir_.LinkResult(dir_.ResultPath(path), target) : absl::OkStatus();
    }
    if (path != records_) {
      RETURN_IF_ERROR(Finish());
      ASSIGN_OR_RETURN(source_, MappedFile::Open(dir_.ResultPath(path)));
      rest_ = source_.bytes();
      records_ = path;
    }
    if (rest_.empty()) {
      return absl::DataLossError(
          fmt::format("{}: has fewer lines than stories", dir_.ResultPath(path)));
    }
    const size_t end = std::min(rest_.find('\n'), rest_.size() - 1) + 1;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (!kept) return absl::OkStatus();
    if (!out_) {
      ASSIGN_OR_RETURN(out_, dir_.CreateResult(target));
    }
    return out_->Append(line);
  }

  absl::Status Finish() {
    if (!out_) return absl::OkStatus();
    RETURN_IF_ERROR(out_->Finish());
    out_.reset();
    return absl::OkStatus();
  }

 private:
  RunDir& dir_;
  std::string folder_;
  std::string records_;  // the file of records whose lines are being copied
  MappedFile source_;
  std::string_view rest_;  // of source_
  std::optional<FileWriter> out_;
};

}  // namespace

absl::StatusOr<UniqueCounts> RunUniquePass(RunDir& dir, const sign::StoryTable& stories,
                                           const UniqueOptions& options, uint64_t fingerprint,
                                           Context& context) {
  context.progress.BeginPass("unique", 0);
  const StageTimer timer(context.progress.AddStage("unique"), stories.size());
  ASSIGN_OR_RETURN(const Artifact clusters,
                   Artifact::OpenWritten(dir, group::ClustersKind(fingerprint)));
  ASSIGN_OR_RETURN(const Artifact names, Artifact::OpenWritten(dir, TextNamesKind(fingerprint)));
  const auto rows = clusters.As<ClusterRow>();
  UniqueCounts counts;
  std::string_view rest = names.bytes();
  const auto next_name = [&rest] {
    const std::string_view name = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    return name;
  };
  UniqueWriter writer(dir, next_name());
  for (Row row = 0; row < rows.size(); ++row) {
    if (context.stop.stop_requested()) return StoppedError();
    const bool kept = !IsDropped(row, rows[row], options);
    RETURN_IF_ERROR(writer.Add(next_name(), kept));
    ++(kept ? counts.kept : counts.dropped);
    (kept ? counts.words_kept : counts.words_dropped) += stories.row(row).words;
  }
  RETURN_IF_ERROR(writer.Finish());
  return counts;
}

}  // namespace copydesk::report
