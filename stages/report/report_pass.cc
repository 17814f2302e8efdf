#include "stages/report/report_pass.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/artifact.h"
#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/group/cluster_row.h"
#include "stages/group/group_pass.h"
#include "stages/match/match_pass.h"
#include "stages/match/pair.h"
#include "stages/report/evidence_json.h"
#include "stages/report/json_members.h"
#include "stages/report/json_text.h"
#include "stages/report/pair_text.h"
#include "stages/report/result_sink.h"
#include "stages/report/streams.h"
#include "stages/sign/shingle.h"

namespace copydesk::report {
namespace {

using group::AlsoContains;
using group::ClusterRow;
using match::Evidence;
using match::Relation;
using match::Row;
using sign::StoryTable;

// What is rendered at a time, by one of several threads.
constexpr size_t kPairBlock = 512;
constexpr size_t kClusterBlock = 64;
constexpr size_t kLineBlockBytes = size_t{1} << 18;

// A number that is asked of the stop token this often, in stories.
constexpr uint32_t kStopEvery = 4096;

// The lines of the artifact document_lines, one by one.
class LineReader {
 public:
  explicit LineReader(std::string_view bytes) : rest_(bytes) {}
  bool Next(std::string_view& line) {
    if (rest_.empty()) return false;
    const size_t end = std::min(rest_.find('\n'), rest_.size());
    line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return true;
  }

 private:
  std::string_view rest_;
};

absl::Status DamagedLines(const RunDir& dir, uint64_t line) {
  return absl::DataLossError(fmt::format("{}: line {} is not as it was written",
                                         dir.ArtifactPath(kDocumentLinesArtifact), line));
}

// A pair as it is written: `a` has the smaller id.
struct ListedPair {
  Row a = 0;
  Row b = 0;
  Relation relation = Relation::kNone;
  uint32_t weighted = 0;  // containment, millionths
};

class ReportPass {
 public:
  ReportPass(RunDir& dir, const StoryTable& stories, const ReportOptions& options,
             std::span<const ClusterRow> rows)
      : dir_(dir), stories_(stories), options_(options), rows_(rows) {}

  // Members by canonical copy; clusters by their first member.
  void ListMembers() {
    const size_t size = rows_.size();
    std::vector<uint64_t> cursor(size + 1, 0);
    for (const ClusterRow& row : rows_) ++cursor[size_t{row.canonical} + 1];
    std::partial_sum(cursor.begin(), cursor.end(), cursor.begin());
    begin_ = cursor;
    members_.resize(size);
    for (Row row = 0; row < size; ++row) {
      const Row canonical = rows_[row].canonical;
      if (cursor[canonical] == begin_[canonical] && Size(canonical) >= 2) {
        clusters_.push_back(canonical);
      }
      members_[cursor[canonical]++] = row;
    }
  }

  // Lines go by blocks of their bytes: a block's are those that stand behind its line feeds, and
  // of the first block also the first.
  absl::Status WriteDocuments(std::string_view document_lines, std::span<const AlsoContains> also,
                              Context& context) {
    ASSIGN_OR_RETURN(const std::vector<size_t> first_row, NumberLines(document_lines, context));
    ChooseSiteRows();
    ASSIGN_OR_RETURN(FileWriter file, dir_.CreateResult("documents.jsonl"));
    RETURN_IF_ERROR(ParallelInOrder<DocumentBlock>(
        context, document_lines.size(), kLineBlockBytes,
        [&](size_t block, size_t begin, size_t end, DocumentBlock& made) -> absl::Status {
          MakeDocuments(document_lines, begin, end, static_cast<Row>(first_row[block]), also, made);
          return absl::OkStatus();
        },
        [&](size_t, const DocumentBlock& made) -> absl::Status {
          for (const auto& [site, name] : made.sites) sites_.emplace(site, name);
          return file.Append(made.lines);
        }));
    return file.Finish();
  }

  absl::Status WriteClusters(Context& context) {
    ASSIGN_OR_RETURN(FileWriter file, dir_.CreateResult("clusters.jsonl"));
    RETURN_IF_ERROR(ParallelInOrder<std::string>(
        context, clusters_.size(), kClusterBlock,
        [&](size_t, size_t begin, size_t end, std::string& out) -> absl::Status {
          out.clear();
          for (size_t i = begin; i < end; ++i) AppendCluster(clusters_[i], out);
          return absl::OkStatus();
        },
        [&](size_t, const std::string& out) -> absl::Status { return file.Append(out); }));
    return file.Finish();
  }

  // Each member's ties with the anchor and the canonical copy.
  std::vector<ListedPair> Ties() const {
    std::vector<ListedPair> pairs;
    for (const Row canonical : clusters_) {
      for (uint64_t m = begin_[canonical]; m < begin_[canonical + 1]; ++m) {
        const Row member = members_[m];
        const ClusterRow& row = rows_[member];
        if (member != row.anchor) {
          AddTie(member, row.anchor, row.anchor_relation, row.to_anchor, pairs);
        }
        // The anchor's own pair with the canonical copy is the latter's with it.
        if (row.canonical != row.anchor && member != row.canonical && member != row.anchor) {
          AddTie(member, row.canonical, row.canonical_relation, row.to_canonical, pairs);
        }
      }
    }
    return pairs;
  }

  std::vector<ListedPair> AllPairs(std::span<const match::VerifiedPair> verified,
                                   std::span<const Row> first_of) const {
    std::vector<ListedPair> found;
    for (const match::VerifiedPair& pair : verified) {
      // What reaches the Jaccard of a near copy is listed too where other evidence parts it.
      if (pair.relation != Relation::kNone ||
          pair.evidence.shingles.jaccard() >= options_.match.ties.near_jaccard_min) {
        found.push_back({pair.a, pair.b, pair.relation, pair.evidence.weighted});
      }
    }
    // Clustering verifies pairs of its own: members with a canonical copy that no candidate led to.
    for (const ListedPair& tie : Ties()) {
      const Row a = first_of[tie.a];
      const Row b = first_of[tie.b];
      if (a != b) found.push_back({std::min(a, b), std::max(a, b), tie.relation, tie.weighted});
    }
    const auto rows = [](const ListedPair& pair) { return std::pair(pair.a, pair.b); };
    std::stable_sort(found.begin(), found.end(),
                     [&](const ListedPair& x, const ListedPair& y) { return rows(x) < rows(y); });
    std::vector<ListedPair> pairs;
    for (size_t i = 0; i < found.size(); ++i) {
      if (i > 0 && rows(found[i]) == rows(found[i - 1])) continue;
      pairs.push_back(InIdOrder(found[i]));
    }
    for (Row row = 0; row < first_of.size(); ++row) {
      if (first_of[row] != row) {
        pairs.push_back(InIdOrder({first_of[row], row, Relation::kExact, 0}));
      }
    }
    return pairs;
  }

  absl::Status WritePairs(std::span<const ListedPair> pairs, Context& context) {
    ASSIGN_OR_RETURN(FileWriter file, dir_.CreateResult("pairs.jsonl"));
    ThreadScratch<PairMeter> meters;
    RETURN_IF_ERROR(ParallelInOrder<std::string>(
        context, pairs.size(), kPairBlock,
        [&](size_t, size_t begin, size_t end, std::string& out) -> absl::Status {
          out.clear();
          PairMeter& meter = meters.Local();
          for (const ListedPair& pair : pairs.subspan(begin, end - begin)) {
            AppendPair(pair, meter, out);
          }
          return absl::OkStatus();
        },
        [&](size_t, const std::string& out) -> absl::Status { return file.Append(out); }));
    return file.Finish();
  }

 private:
  uint64_t Size(Row canonical) const { return begin_[size_t{canonical} + 1] - begin_[canonical]; }

  void AppendId(Row row, std::string& out) const { AppendJsonString(out, stories_.id(row)); }

  static void AppendShare(bool none, uint32_t millionths, std::string& out) {
    if (none) {
      out.append("null");
    } else {
      AppendMillionths(out, millionths);
    }
  }

  std::string_view RelationOf(Row row) const {
    const ClusterRow& cluster = rows_[row];
    if (cluster.canonical != row) return match::RelationName(cluster.relation());
    return Size(row) < 2 ? "unique" : "canonical";
  }

  // What is made of a block of document_lines.
  struct DocumentBlock {
    std::string lines;
    std::vector<std::pair<uint64_t, std::string_view>> sites;  // hash, name as JSON
    std::vector<JsonMember> members;                           // of the line in hand
  };

  // The row of each block's first line. DataLoss unless there is a line for each row.
  absl::StatusOr<std::vector<size_t>> NumberLines(std::string_view lines, Context& context) const {
    std::vector<size_t> rows((lines.size() + kLineBlockBytes - 1) / kLineBlockBytes + 1, 0);
    RETURN_IF_ERROR(ParallelBlocks(
        context, lines.size(), kLineBlockBytes,
        [&](size_t block, size_t begin, size_t end) -> absl::Status {
          // Behind the last byte no line begins.
          const auto feeds = lines.substr(begin, std::min(end, lines.size() - 1) - begin);
          rows[block + 1] = static_cast<size_t>(std::count(feeds.begin(), feeds.end(), '\n')) +
                            (block == 0 ? 1u : 0u);
          return absl::OkStatus();
        }));
    std::partial_sum(rows.begin(), rows.end(), rows.begin());
    if (rows.back() != rows_.size()) {
      return DamagedLines(dir_, std::min(rows.back(), rows_.size()) + 1);
    }
    return rows;
  }

  // Renders the block [begin, end) of document_lines; `row` is that of its first line.
  void MakeDocuments(std::string_view lines, size_t begin, size_t end, Row row,
                     std::span<const AlsoContains> all_also, DocumentBlock& made) const {
    made.lines.clear();
    made.sites.clear();
    const auto behind_feed = [&](size_t at) {
      return std::min(lines.substr(0, end).find('\n', at), end) + 1;
    };
    auto also = std::ranges::lower_bound(all_also, row, {}, &AlsoContains::story);
    auto site_row = std::ranges::lower_bound(site_rows_, row);
    size_t at = begin == 0 ? 0 : behind_feed(begin);
    for (; at <= end && at < lines.size(); ++row) {
      const std::string_view line = lines.substr(at, lines.find('\n', at) - at);
      if (site_row != site_rows_.end() && *site_row == row) {
        NoteSite(row, line, made);
        ++site_row;
      }
      AppendDocument(row, line, made.lines);
      made.lines.append(",\"also_contains\":[");
      for (bool first = true; also != all_also.end() && also->story == row; ++also, first = false) {
        if (!first) made.lines.push_back(',');
        AppendId(also->canonical, made.lines);
      }
      made.lines.append("]}\n");
      at += line.size() + 1;
    }
  }

  // All but the last member.
  void AppendDocument(Row row, std::string_view line, std::string& out) const {
    const ClusterRow& cluster = rows_[row];
    out.append(line);
    out.append(",\"cluster\":");
    AppendId(cluster.canonical, out);
    out.append(",\"relation\":");
    AppendJsonString(out, RelationOf(row));
    out.append(",\"canonical\":");
    AppendId(cluster.canonical, out);
    out.append(",\"jaccard\":");
    const bool alone = Size(cluster.canonical) < 2;
    AppendShare(alone, cluster.to_canonical.shingles.jaccard(), out);
    out.append(",\"containment\":");
    AppendShare(alone, cluster.to_canonical.shingles.containment(), out);
  }

  // The rows of clusters that name a site first. The tables know sites by their hashes alone.
  void ChooseSiteRows() {
    std::unordered_set<uint64_t> seen;
    for (Row row = 0; row < rows_.size(); ++row) {
      if (Size(rows_[row].canonical) < 2) continue;
      const uint64_t site = stories_.row(row).site;
      if (site != 0 && seen.insert(site).second) site_rows_.push_back(row);
    }
  }

  // Keeps the spelling of a site's name.
  void NoteSite(Row row, std::string_view line, DocumentBlock& made) const {
    report::ListMembers(line, made.members);
    for (const JsonMember& member : made.members) {
      if (JsonStringEquals(line.substr(member.key.begin, member.key.size()), "site")) {
        made.sites.emplace_back(stories_.row(row).site,
                                line.substr(member.value.begin, member.value.size()));
      }
    }
  }

  void AppendCluster(Row canonical, std::string& out) const {
    out.append("{\"cluster\":");
    AppendId(canonical, out);
    out.append(",\"size\":");
    AppendNumber(out, Size(canonical));
    out.append(",\"canonical\":");
    AppendId(canonical, out);
    out.append(",\"anchor\":");
    AppendId(rows_[canonical].anchor, out);
    out.append(",\"sites\":[");
    std::vector<uint64_t> sites;
    ListSites(canonical, sites);
    for (size_t site = 0; site < sites.size(); ++site) {
      if (site > 0) out.push_back(',');
      out.append(sites_.at(sites[site]));
    }
    out.append("],\"members\":[");
    for (uint64_t m = begin_[canonical]; m < begin_[canonical + 1]; ++m) {
      if (m > begin_[canonical]) out.push_back(',');
      AppendMember(members_[m], out);
    }
    out.append("]}\n");
  }

  void ListSites(Row canonical, std::vector<uint64_t>& sites) const {
    sites.clear();
    for (uint64_t m = begin_[canonical]; m < begin_[canonical + 1]; ++m) {
      sites.push_back(stories_.row(members_[m]).site);
    }
    KeepFirstOfEach(sites);
  }

  // Keeps the first of equal numbers, and no zero.
  static void KeepFirstOfEach(std::vector<uint64_t>& numbers) {
    std::vector<std::pair<uint64_t, size_t>> places;
    for (size_t i = 0; i < numbers.size(); ++i) {
      if (numbers[i] != 0) places.emplace_back(numbers[i], i);
    }
    std::sort(places.begin(), places.end());
    const auto end = std::unique(places.begin(), places.end(),
                                 [](const auto& x, const auto& y) { return x.first == y.first; });
    places.erase(end, places.end());
    std::sort(places.begin(), places.end(),
              [](const auto& x, const auto& y) { return x.second < y.second; });
    numbers.clear();
    for (const auto& [number, place] : places) numbers.push_back(number);
  }

  void AppendMember(Row row, std::string& out) const {
    const ClusterRow& cluster = rows_[row];
    out.append("{\"id\":");
    AppendId(row, out);
    out.append(",\"relation\":");
    AppendJsonString(out, RelationOf(row));
    out.append(",\"jaccard\":");
    AppendMillionths(out, cluster.to_canonical.shingles.jaccard());
    out.append(",\"containment\":");
    AppendMillionths(out, cluster.to_canonical.shingles.containment());
    out.append(",\"anchor_jaccard\":");
    AppendMillionths(out, cluster.to_anchor.shingles.jaccard());
    out.append(",\"anchor_containment\":");
    AppendMillionths(out, cluster.to_anchor.shingles.containment());
    out.append(",\"shingles\":");
    AppendNumber(out, cluster.to_canonical.shingles.a);
    out.append(",\"shared_shingles\":");
    AppendNumber(out, cluster.to_canonical.shingles.both);
    out.append(",\"verified_with\":");
    if (row == cluster.canonical) {
      out.append("null,\"evidence\":null");
    } else {
      const bool tied = cluster.canonical_relation != Relation::kNone;
      AppendJsonString(out, tied ? "canonical" : "anchor");
      out.append(",\"evidence\":");
      AppendEvidence(tied ? cluster.to_canonical : cluster.to_anchor, options_.match.ties, out);
    }
    out.push_back('}');
  }

  ListedPair InIdOrder(const ListedPair& pair) const {
    if (stories_.id(pair.a) < stories_.id(pair.b)) return pair;
    return {pair.b, pair.a, pair.relation, pair.weighted};
  }

  // Adds the pair if it is a tie: a member need not have one with the canonical copy.
  void AddTie(Row member, Row other, Relation relation, const Evidence& evidence,
              std::vector<ListedPair>& pairs) const {
    if (relation == Relation::kNone) return;
    pairs.push_back(InIdOrder({member, other, relation, evidence.weighted}));
  }

  void AppendPair(const ListedPair& pair, PairMeter& meter, std::string& out) const {
    const PairMeasure measure =
        meter.Measure(stories_.shingles(pair.a), stories_.row(pair.a).words,
                      stories_.shingles(pair.b), options_.sign.shingle_words);
    std::optional<uint32_t> weighted;
    if (options_.match.ties.jaccard_alone == 0) {
      weighted = pair.relation == Relation::kExact ? match::kWhole : pair.weighted;
    }
    AppendPairLine(stories_.id(pair.a), stories_.id(pair.b), pair.relation, measure, weighted, out);
  }

  RunDir& dir_;
  const StoryTable& stories_;
  const ReportOptions& options_;
  std::span<const ClusterRow> rows_;
  std::vector<uint64_t> begin_;  // of a canonical copy's members in members_
  std::vector<Row> members_;
  std::vector<Row> clusters_;  // canonical copies of two stories or more
  std::vector<Row> site_rows_;
  std::unordered_map<uint64_t, std::string> sites_;  // names as JSON, by hash; never iterated
};

absl::Status CheckRows(const RunDir& dir, const Artifact& artifact, uint64_t stories) {
  if (artifact.rows() == stories) return absl::OkStatus();
  return absl::DataLossError(fmt::format("{}: '{}' has {} rows for {} stories", dir.path(),
                                         artifact.kind(), artifact.rows(), stories));
}

}  // namespace

absl::StatusOr<ReportCounts> RunPairsPass(RunDir& dir, const StoryTable& stories,
                                          const ReportOptions& options, uint64_t fingerprint,
                                          Context& context) {
  context.progress.BeginPass("pairs", 0);
  const StageTimer timer(context.progress.AddStage("pairs"), stories.size());
  ASSIGN_OR_RETURN(const Artifact clusters,
                   Artifact::OpenWritten(dir, group::ClustersKind(fingerprint)));
  RETURN_IF_ERROR(CheckRows(dir, clusters, stories.size()));
  ReportPass pass(dir, stories, options, clusters.As<ClusterRow>());
  pass.ListMembers();
  std::vector<ListedPair> pairs;
  if (options.pairs == PairChoice::kAll) {
    ASSIGN_OR_RETURN(const Artifact exact,
                     Artifact::OpenWritten(dir, match::ExactKind(fingerprint)));
    RETURN_IF_ERROR(CheckRows(dir, exact, stories.size()));
    ASSIGN_OR_RETURN(const Artifact verified,
                     Artifact::OpenWritten(dir, match::PairsKind(fingerprint)));
    pairs = pass.AllPairs(verified.As<match::VerifiedPair>(), exact.As<Row>());
  } else {
    pairs = pass.Ties();
  }
  RETURN_IF_ERROR(pass.WritePairs(pairs, context));
  return ReportCounts{.pairs = pairs.size()};
}

absl::Status RunReportPass(RunDir& dir, const StoryTable& stories, const ReportOptions& options,
                           uint64_t fingerprint, Context& context) {
  context.progress.BeginPass("report", 0);
  const StageTimer timer(context.progress.AddStage("report"), stories.size());
  ASSIGN_OR_RETURN(const Artifact lines,
                   Artifact::OpenWritten(dir, DocumentLinesKind(fingerprint)));
  ASSIGN_OR_RETURN(const Artifact clusters,
                   Artifact::OpenWritten(dir, group::ClustersKind(fingerprint)));
  ASSIGN_OR_RETURN(const Artifact also,
                   Artifact::OpenWritten(dir, group::AlsoContainsKind(fingerprint)));
  RETURN_IF_ERROR(CheckRows(dir, clusters, stories.size()));
  ReportPass pass(dir, stories, options, clusters.As<ClusterRow>());
  pass.ListMembers();
  RETURN_IF_ERROR(pass.WriteDocuments(lines.bytes(), also.As<AlsoContains>(), context));
  return pass.WriteClusters(context);
}

absl::Status RunDocumentsPass(RunDir& dir, uint64_t fingerprint, Context& context) {
  context.progress.BeginPass("report", 0);
  const StageTimer timer(context.progress.AddStage("report"), 0);
  ASSIGN_OR_RETURN(const Artifact artifact,
                   Artifact::OpenWritten(dir, DocumentLinesKind(fingerprint)));
  ASSIGN_OR_RETURN(FileWriter file, dir.CreateResult("documents.jsonl"));
  LineReader lines(artifact.bytes());
  std::string_view line;
  std::string out;
  std::vector<JsonMember> members;
  for (uint64_t number = 0; lines.Next(line); ++number) {
    if (number % kStopEvery == 0 && context.stop.stop_requested()) return StoppedError();
    ListMembers(line, members);
    if (members.empty()) return DamagedLines(dir, number + 1);
    // The first member is the id, already spelled as JSON.
    const std::string_view id = line.substr(members[0].value.begin, members[0].value.size());
    out.assign(line);
    out.append(",\"cluster\":").append(id);
    out.append(",\"relation\":\"unique\",\"canonical\":").append(id);
    out.append(",\"jaccard\":null,\"containment\":null,\"also_contains\":[]}\n");
    RETURN_IF_ERROR(file.Append(out));
  }
  return file.Finish();
}

}  // namespace copydesk::report
