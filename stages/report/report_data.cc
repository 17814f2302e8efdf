#include "stages/report/report_data.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "stages/report/evidence_json.h"
#include "stages/report/json_lines.h"
#include "stages/report/json_members.h"

namespace copydesk::report {
namespace {

using simdjson::dom::object;

bool Has(const object& parent, std::string_view key) {
  return parent[key].error() == simdjson::SUCCESS;
}

absl::Status ReadSummary(const std::string& dir, ReportData& data) {
  const std::string path = dir + "/summary.json";
  ASSIGN_OR_RETURN(const MappedFile file, MappedFile::Open(path));
  simdjson::dom::parser parser;
  object summary;
  const std::string_view bytes = file.bytes();
  const simdjson::error_code error = parser.parse(bytes.data(), bytes.size(), true).get(summary);
  if (error != simdjson::SUCCESS) {
    return absl::DataLossError(
        fmt::format("{}: expected a JSON object: {}", path, simdjson::error_message(error)));
  }
  object counts;
  if (summary["counts"].get(counts) != simdjson::SUCCESS) {
    return absl::DataLossError(fmt::format("{}: expected an object 'counts'", path));
  }
  data.version = GetText(summary, "version");
  data.command = GetText(summary, "command");
  object parameters;
  if (summary["parameters"].get(parameters) == simdjson::SUCCESS && Has(parameters, "text_field")) {
    data.text_field = GetText(parameters, "text_field");
  }
  object rules;
  if (summary["rules"].get(rules) == simdjson::SUCCESS) {
    data.rules.shingle_words = static_cast<int>(GetNumber(rules, "shingle_words"));
    for (const match::TieRuleField& field : match::kTieRuleFields) {
      data.rules.ties.*field.value = field.is_share
                                         ? GetShare(rules, field.name)
                                         : static_cast<uint32_t>(GetNumber(rules, field.name));
    }
  }
  data.documents = GetNumber(counts, "documents");
  data.stories = GetNumber(counts, "stories");
  data.words_in = GetNumber(counts, "words_in");
  data.words_out = GetNumber(counts, "words_out");
  data.lines_removed = GetNumber(counts, "lines_removed");
  data.clustered = Has(counts, "clusters");
  data.clusters = GetNumber(counts, "clusters");
  data.in_clusters = GetNumber(counts, "clustered");
  data.pairs = GetNumber(counts, "pairs");
  data.roundups = GetNumber(counts, "roundups");
  data.skipped = GetNumber(counts, "skipped");
  object removed;
  if (counts["removed"].get(removed) == simdjson::SUCCESS) {
    data.cleaned = true;
    for (const auto& field : removed) {
      object reason;
      if (field.value.get(reason) != simdjson::SUCCESS) continue;
      data.removed.push_back(
          {std::string(field.key), GetNumber(reason, "parts"), GetNumber(reason, "words")});
    }
  }
  std::sort(data.removed.begin(), data.removed.end(), [](const auto& x, const auto& y) {
    return x.words != y.words ? x.words > y.words : x.name < y.name;
  });
  object skipped;
  if (counts["skipped_by_reason"].get(skipped) == simdjson::SUCCESS) {
    for (const auto& field : skipped) {
      const std::string name(field.key);
      data.skip_reasons.emplace_back(name, GetNumber(skipped, name));
    }
  }
  std::sort(data.skip_reasons.begin(), data.skip_reasons.end(), [](const auto& x, const auto& y) {
    return x.second != y.second ? x.second > y.second : x.first < y.first;
  });
  simdjson::dom::array stages;
  if (summary["stages"].get(stages) == simdjson::SUCCESS) {
    for (const simdjson::dom::element element : stages) {
      object stage;
      if (element.get(stage) != simdjson::SUCCESS) continue;
      double seconds = 0;
      if (stage["seconds"].get(seconds) != simdjson::SUCCESS) seconds = 0;
      data.stages.push_back({GetText(stage, "name"), GetNumber(stage, "documents"),
                             GetNumber(stage, "bytes"), seconds});
    }
  }
  data.peak_rss_bytes = GetNumber(summary, "peak_rss_bytes");
  return absl::OkStatus();
}

// A cluster's line, before it is known whether it is shown.
struct Place {
  uint64_t size = 0;
  std::string canonical;
  size_t begin = 0;
  uint64_t line = 0;
};

bool ComesFirst(const Place& x, const Place& y) {
  return x.size != y.size ? x.size > y.size : x.canonical < y.canonical;
}

ReportCluster ReadCluster(const object& line, size_t max_copies) {
  ReportCluster cluster;
  cluster.canonical = GetText(line, "canonical");
  cluster.anchor = GetText(line, "anchor");
  cluster.size = GetNumber(line, "size");
  cluster.sites = GetTexts(line, "sites");
  simdjson::dom::array members;
  if (line["members"].get(members) != simdjson::SUCCESS) return cluster;
  for (const simdjson::dom::element element : members) {
    object member;
    if (element.get(member) != simdjson::SUCCESS) continue;
    ReportCopy copy;
    copy.id = GetText(member, "id");
    copy.relation = GetText(member, "relation");
    copy.jaccard = GetShare(member, "jaccard");
    copy.containment = GetShare(member, "containment");
    copy.anchor_jaccard = GetShare(member, "anchor_jaccard");
    copy.anchor_containment = GetShare(member, "anchor_containment");
    copy.evidence = ReadEvidence(member);
    copy.tied_to_anchor = GetText(member, "verified_with") == "anchor";
    cluster.copies.push_back(std::move(copy));
  }
  std::sort(cluster.copies.begin(), cluster.copies.end(),
            [&](const ReportCopy& x, const ReportCopy& y) {
              const bool x_kept = x.id == cluster.canonical;
              const bool y_kept = y.id == cluster.canonical;
              if (x_kept != y_kept) return x_kept;
              if (x.jaccard != y.jaccard) return x.jaccard > y.jaccard;
              return x.id < y.id;
            });
  if (cluster.copies.size() > max_copies) cluster.copies.resize(max_copies);
  return cluster;
}

absl::Status LoadClusters(const std::string& dir, const ReportLimits& limits, ReportData& data) {
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(dir + "/clusters.jsonl"));
  // A heap of the clusters that may be shown, the one to give way first on top.
  std::vector<Place> places;
  std::vector<JsonMember> members;
  std::string_view line;
  while (lines.Next(line)) {
    // The long list of members is not parsed yet.
    ListMembers(line, members);
    Place place{.size = 0, .canonical = {}, .begin = lines.begin(), .line = lines.number()};
    for (const JsonMember& member : members) {
      const std::string_view key = line.substr(member.key.begin, member.key.size());
      const std::string_view value = line.substr(member.value.begin, member.value.size());
      if (key == "\"canonical\"") place.canonical = DecodeJsonString(value);
      if (key == "\"size\"") {
        for (const char digit : value) {
          if (digit < '0' || digit > '9') break;
          place.size = place.size * 10 + static_cast<uint64_t>(digit - '0');
        }
      }
    }
    places.push_back(std::move(place));
    std::push_heap(places.begin(), places.end(), ComesFirst);
    if (places.size() > limits.clusters) {
      std::pop_heap(places.begin(), places.end(), ComesFirst);
      places.pop_back();
    }
  }
  std::sort_heap(places.begin(), places.end(), ComesFirst);
  for (const Place& place : places) {
    lines.Seek(place.begin, place.line);
    if (!lines.Next(line)) break;
    ASSIGN_OR_RETURN(const object cluster, lines.Parse(line));
    data.shown.push_back(ReadCluster(cluster, limits.copies));
  }
  return absl::OkStatus();
}

absl::Status LoadDocuments(const std::string& dir, ReportData& data) {
  std::unordered_map<std::string, ReportCopy*> wanted;
  for (ReportCluster& cluster : data.shown) {
    for (ReportCopy& copy : cluster.copies) wanted.emplace(copy.id, &copy);
  }
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(dir + "/documents.jsonl"));
  std::string_view line;
  while (!wanted.empty() && lines.Next(line)) {
    // Only the id is read of most lines: it comes first.
    constexpr std::string_view kBegin = "{\"id\":\"";
    if (!line.starts_with(kBegin)) continue;
    size_t end = kBegin.size();
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? size_t{2} : size_t{1};
    const std::string id =
        DecodeJsonString(line.substr(kBegin.size() - 1, end + 1 - (kBegin.size() - 1)));
    const auto found = wanted.find(id);
    if (found == wanted.end()) continue;
    ASSIGN_OR_RETURN(const object document, lines.Parse(line));
    ReportCopy& copy = *found->second;
    copy.site = GetText(document, "site");
    copy.date = GetText(document, "date");
    copy.title = GetText(document, "title");
    copy.url = GetText(document, "url");
    copy.clean = GetText(document, "clean");
    copy.words = GetNumber(document, "words_out");
    copy.also_contains = GetTexts(document, "also_contains");
    wanted.erase(found);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ReportData> LoadReportSummary(const std::string& dir) {
  ReportData data;
  RETURN_IF_ERROR(ReadSummary(dir, data));
  return data;
}

absl::StatusOr<ReportData> LoadReportData(const std::string& dir, const ReportLimits& limits) {
  ReportData data;
  RETURN_IF_ERROR(ReadSummary(dir, data));
  if (data.clustered) {
    RETURN_IF_ERROR(LoadClusters(dir, limits, data));
    RETURN_IF_ERROR(LoadDocuments(dir, data));
  }
  return data;
}

}  // namespace copydesk::report
