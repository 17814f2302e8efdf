#include "stages/report/evidence_lookup.h"

#include <algorithm>
#include <span>
#include <utility>

#include "fmt/format.h"
#include "pipeline/artifact.h"
#include "pipeline/status_macros.h"
#include "stages/group/cluster_row.h"
#include "stages/match/match_pass.h"
#include "stages/match/pair.h"

namespace copydesk::report {
namespace {

using group::ClusterRow;
using match::Evidence;
using match::MakePairKey;
using match::VerifiedPair;
using sign::Row;

// A table of the run, of rows that are as wide as this version writes them.
absl::StatusOr<Artifact> OpenTable(const std::string& dir, std::string_view name,
                                   size_t row_bytes) {
  const std::string path = fmt::format("{}/.copydesk/{}", dir, name);
  ASSIGN_OR_RETURN(Artifact table, Artifact::OpenAny(path));
  if (table.row_bytes() != row_bytes) {
    return absl::DataLossError(
        fmt::format("{}: rows of {} bytes, expected {}: written by another version", path,
                    table.row_bytes(), row_bytes));
  }
  return table;
}

}  // namespace

absl::StatusOr<std::optional<Evidence>> LookUpEvidence(const std::string& dir, Row a, Row b) {
  ASSIGN_OR_RETURN(const Artifact exact, OpenTable(dir, match::kExactArtifact, sizeof(Row)));
  ASSIGN_OR_RETURN(const Artifact clusters,
                   OpenTable(dir, group::kClustersArtifact, sizeof(ClusterRow)));
  ASSIGN_OR_RETURN(const Artifact pairs,
                   OpenTable(dir, match::kPairsArtifact, sizeof(VerifiedPair)));
  if (a >= exact.rows() || b >= exact.rows() || clusters.rows() != exact.rows()) {
    return absl::DataLossError(
        fmt::format("{}: the tables are of other stories than documents.jsonl", dir));
  }
  const std::span<const Row> first_of = exact.As<Row>();
  const Row first_a = first_of[a];
  const Row first_b = first_of[b];
  const std::span<const VerifiedPair> verified = pairs.As<VerifiedPair>();
  const auto found =
      std::lower_bound(verified.begin(), verified.end(), MakePairKey(first_a, first_b),
                       [](const VerifiedPair& pair, match::PairKey key) {
                         return MakePairKey(pair.a, pair.b) < key;
                       });
  if (found != verified.end() && MakePairKey(found->a, found->b) == MakePairKey(first_a, first_b)) {
    return found->a == first_a ? found->evidence : match::Swapped(found->evidence);
  }
  // Members are measured with the kept copy and the anchor of their cluster, candidates or not.
  const std::span<const ClusterRow> rows = clusters.As<ClusterRow>();
  for (const bool swapped : {false, true}) {
    const ClusterRow& row = rows[swapped ? b : a];
    const Row other = swapped ? first_a : first_b;
    for (const auto& [with, evidence] :
         {std::pair(row.canonical, &row.to_canonical), std::pair(row.anchor, &row.to_anchor)}) {
      if (with < first_of.size() && first_of[with] == other && first_a != first_b) {
        return swapped ? match::Swapped(*evidence) : *evidence;
      }
    }
  }
  return std::nullopt;
}

}  // namespace copydesk::report
