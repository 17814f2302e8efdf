#include "stages/group/group_pass.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/parallel.h"
#include "pipeline/status_macros.h"
#include "stages/group/clusters.h"
#include "stages/match/match_pass.h"
#include "stages/match/verifier.h"
#include "stages/match/weights_pass.h"

namespace copydesk::group {
namespace {

using match::VerifiedPair;
using sign::StoryTable;

constexpr size_t kStoryBlock = 1024;

class GroupPass {
 public:
  GroupPass(const StoryTable& stories, std::span<const Row> first_of,
            std::span<const VerifiedPair> verified, std::span<const uint8_t> weights,
            const match::TieRules& rules)
      : stories_(stories),
        first_of_(first_of),
        verified_(verified),
        weights_(weights),
        rules_(rules) {}

  void Cluster() {
    RankIds();
    std::vector<GraphStory> graph(stories_.size());
    for (Row row = 0; row < stories_.size(); ++row) {
      graph[row].copies = 0;
    }
    for (Row row = 0; row < stories_.size(); ++row) {
      GraphStory& first = graph[first_of_[row]];
      // Of exact copies the first id stands for all.
      first.id_rank = first.copies == 0 ? id_rank_[row] : std::min(first.id_rank, id_rank_[row]);
      ++first.copies;
      graph[row].words = stories_.row(row).words;
    }
    std::vector<Tie> ties;
    std::vector<match::PairKey> related;
    for (const VerifiedPair& pair : verified_) {
      if (pair.relation != Relation::kNone) {
        ties.push_back({pair.a, pair.b, pair.evidence.shingles.both, BriefOf(pair)});
      } else if (pair.evidence.weighted >= rules_.related_weighted_min) {
        related.push_back(match::MakePairKey(pair.a, pair.b));
      }
    }
    clustering_ = ClusterByAnchor(graph, ties, related);
    ListMembers();
    ChooseAnchorsAndCanonicals();
  }

  // Writes the rows, each with what it states measured on the texts.
  absl::Status WriteRows(ArtifactWriter& writer, Context& context) const {
    ThreadScratch<match::Verifier> verifiers(stories_, weights_);
    return ParallelInOrder<std::vector<ClusterRow>>(
        context, stories_.size(), kStoryBlock,
        [&](size_t, size_t begin, size_t end, std::vector<ClusterRow>& rows) -> absl::Status {
          rows.clear();
          for (Row row = static_cast<Row>(begin); row < end; ++row) {
            rows.push_back(MakeRow(row, verifiers.Local()));
          }
          return absl::OkStatus();
        },
        [&](size_t, const std::vector<ClusterRow>& rows) -> absl::Status {
          return writer.AppendRows(std::span<const ClusterRow>(rows));
        });
  }

  GroupCounts Counts() const {
    GroupCounts counts;
    for (Row row = 0; row < stories_.size(); ++row) {
      const uint64_t size = members_begin_[row + 1] - members_begin_[row];
      if (size >= 2) {
        ++counts.clusters;
        counts.clustered += size;
        counts.largest = std::max(counts.largest, size);
      }
      counts.bridges += clustering_.bridge[row];
    }
    return counts;
  }

  std::vector<AlsoContains> Also() const {
    // An exact copy of a bridge holds what the bridge holds.
    std::vector<AlsoContains> also;
    for (Row row = 0; row < stories_.size(); ++row) {
      const auto [begin, end] = std::equal_range(
          clustering_.also.begin(), clustering_.also.end(), std::pair(first_of_[row], Row{0}),
          [](const auto& x, const auto& y) { return x.first < y.first; });
      for (auto entry = begin; entry != end; ++entry) {
        also.push_back({row, canonical_[entry->second]});
      }
    }
    return also;
  }

 private:
  // The story of a contained pair that is a small part of the other.
  Row BriefOf(const VerifiedPair& pair) const {
    if (pair.relation != Relation::kContained || IsShort(pair.evidence, rules_)) return kNobody;
    const match::Overlap& shingles = pair.evidence.shingles;
    if (shingles.b_in_a() < rules_.brief_max) return pair.a;
    return shingles.a_in_b() < rules_.brief_max ? pair.b : kNobody;
  }

  void RankIds() {
    std::vector<Row> order(stories_.size());
    std::iota(order.begin(), order.end(), Row{0});
    const auto before = [&](Row x, Row y) { return stories_.id(x) < stories_.id(y); };
    // Many inputs come in the order of their ids.
    if (!std::is_sorted(order.begin(), order.end(), before)) {
      std::sort(order.begin(), order.end(), before);
    }
    id_rank_.resize(order.size());
    for (uint32_t rank = 0; rank < order.size(); ++rank) {
      id_rank_[order[rank]] = rank;
    }
  }

  // The group of a story: its first's anchor among the firsts.
  Row GroupOf(Row row) const { return clustering_.anchor_of[first_of_[row]]; }

  // Stories by group, in row order: members_[members_begin_[g]] to members_[members_begin_[g + 1]].
  void ListMembers() {
    members_begin_.assign(size_t{stories_.size()} + 1, 0);
    for (Row row = 0; row < stories_.size(); ++row) {
      ++members_begin_[GroupOf(row) + 1];
    }
    std::partial_sum(members_begin_.begin(), members_begin_.end(), members_begin_.begin());
    members_.resize(stories_.size());
    std::vector<uint64_t> cursor(members_begin_.begin(), members_begin_.end() - 1);
    for (Row row = 0; row < stories_.size(); ++row) {
      members_[cursor[GroupOf(row)]++] = row;
    }
  }

  // Fuller first, then the earlier date, then the smaller id.
  bool IsBetterCanonical(Row x, Row y) const {
    const sign::StoryRow& a = stories_.row(x);
    const sign::StoryRow& b = stories_.row(y);
    if (a.words != b.words) {
      return a.words > b.words;
    }
    return a.date != b.date ? a.date < b.date : id_rank_[x] < id_rank_[y];
  }

  void ChooseAnchorsAndCanonicals() {
    anchor_.resize(stories_.size());
    canonical_.resize(stories_.size());
    for (Row group = 0; group < stories_.size(); ++group) {
      Row anchor = group;
      Row canonical = group;
      for (const Row member : Members(group)) {
        // Exact copies of the anchor have its ties and its words: the first id stands for them.
        if (first_of_[member] == group && id_rank_[member] < id_rank_[anchor]) {
          anchor = member;
        }
        // No roundup, unless it is alone with its exact copies.
        const bool fit = clustering_.bridge[first_of_[member]] == clustering_.bridge[group];
        if (fit && IsBetterCanonical(member, canonical)) {
          canonical = member;
        }
      }
      anchor_[group] = anchor;
      canonical_[group] = canonical;
    }
  }

  std::span<const Row> Members(Row group) const {
    return std::span(members_).subspan(members_begin_[group],
                                       members_begin_[group + 1] - members_begin_[group]);
  }

  ClusterRow MakeRow(Row member, match::Verifier& verifier) const {
    const Row group = GroupOf(member);
    ClusterRow row;
    row.canonical = canonical_[group];
    row.anchor = anchor_[group];
    row.bridge = clustering_.bridge[first_of_[member]];
    if (Members(group).size() == 1) return row;  // nothing to compare: half of all pages are alone
    row.to_canonical = Measure(member, row.canonical, verifier);
    row.canonical_relation = RelationOf(member, row.canonical, row.to_canonical);
    row.to_anchor =
        row.anchor == row.canonical ? row.to_canonical : Measure(member, row.anchor, verifier);
    row.anchor_relation = RelationOf(member, row.anchor, row.to_anchor);
    return row;
  }

  // What a member (a) shares with another (b) of its group. Most pairs were verified; exact copies
  // are measured as the first of them.
  Evidence Measure(Row member, Row other, match::Verifier& verifier) const {
    const Row a = first_of_[member];
    const Row b = first_of_[other];
    const auto found = std::ranges::lower_bound(
        verified_, match::MakePairKey(a, b), {},
        [](const VerifiedPair& pair) { return match::MakePairKey(pair.a, pair.b); });
    if (found != verified_.end() && found->a == std::min(a, b) && found->b == std::max(a, b)) {
      return found->a == a ? found->evidence : match::Swapped(found->evidence);
    }
    verifier.SetBase(a);
    return verifier.Compare(b, rules_);
  }

  Relation RelationOf(Row member, Row other, const Evidence& evidence) const {
    if (member == other) return Relation::kNone;
    return first_of_[member] == first_of_[other] ? Relation::kExact
                                                 : match::Classify(evidence, rules_);
  }

  const StoryTable& stories_;
  std::span<const Row> first_of_;
  std::span<const VerifiedPair> verified_;
  std::span<const uint8_t> weights_;
  const match::TieRules& rules_;
  std::vector<uint32_t> id_rank_;
  Clustering clustering_;
  std::vector<uint64_t> members_begin_;
  std::vector<Row> members_;
  std::vector<Row> anchor_;     // per group
  std::vector<Row> canonical_;  // per group
};

}  // namespace

ArtifactKind ClustersKind(uint64_t fingerprint) {
  return {kClustersArtifact, sizeof(ClusterRow), fingerprint};
}
ArtifactKind AlsoContainsKind(uint64_t fingerprint) {
  return {kAlsoContainsArtifact, sizeof(AlsoContains), fingerprint};
}

absl::StatusOr<GroupCounts> RunGroupPass(const RunDir& dir, const StoryTable& stories,
                                         const match::TieRules& rules, uint64_t fingerprint,
                                         Context& context) {
  context.progress.BeginPass("group", 0);
  const StageTimer timer(context.progress.AddStage("group"), stories.size());
  ASSIGN_OR_RETURN(const Artifact exact, Artifact::OpenWritten(dir, match::ExactKind(fingerprint)));
  ASSIGN_OR_RETURN(const Artifact pairs, Artifact::OpenWritten(dir, match::PairsKind(fingerprint)));
  if (exact.rows() != stories.size()) {
    return absl::DataLossError(fmt::format("{}: '{}' has {} rows for {} stories", dir.path(),
                                           match::kExactArtifact, exact.rows(), stories.size()));
  }
  ASSIGN_OR_RETURN(const Artifact weights,
                   Artifact::OpenWritten(dir, match::WeightsKind(fingerprint)));
  const uint64_t wanted = rules.jaccard_alone != 0 ? 0 : stories.shingle_count();
  if (weights.rows() != wanted) {
    return absl::DataLossError(fmt::format("{}: '{}' has {} rows for {} shingles", dir.path(),
                                           match::kWeightsArtifact, weights.rows(),
                                           stories.shingle_count()));
  }
  GroupPass pass(stories, exact.As<Row>(), pairs.As<VerifiedPair>(), weights.As<uint8_t>(), rules);
  pass.Cluster();
  ASSIGN_OR_RETURN(ArtifactWriter rows, ArtifactWriter::Create(dir.ArtifactPath(kClustersArtifact),
                                                               ClustersKind(fingerprint)));
  RETURN_IF_ERROR(pass.WriteRows(rows, context));
  RETURN_IF_ERROR(rows.Finish());
  RETURN_IF_ERROR(WriteArtifact<AlsoContains>(dir.ArtifactPath(kAlsoContainsArtifact),
                                              AlsoContainsKind(fingerprint), pass.Also()));
  return pass.Counts();
}

}  // namespace copydesk::group
