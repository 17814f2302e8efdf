#include "stages/report/summary.h"

#include "pipeline/skip.h"
#include "stages/clean/reason.h"

namespace copydesk::report {
namespace {

void WriteRemoved(const StreamCounts& counts, JsonWriter& json) {
  json.Field("lines_removed", counts.lines_removed);
  json.BeginObject("removed");
  for (size_t i = 0; i < clean::kReasons; ++i) {
    if (counts.removed.parts[i] == 0) continue;
    json.BeginObject(clean::ReasonName(static_cast<clean::Reason>(i)));
    json.Field("parts", counts.removed.parts[i]);
    json.Field("words", counts.removed.words[i]);
    json.End();
  }
  json.End();
}

void WriteSkipped(const StreamCounts& counts, JsonWriter& json) {
  json.Field("skipped", counts.skips());
  json.BeginObject("skipped_by_reason");
  for (size_t i = 0; i < kSkipReasons; ++i) {
    if (counts.skipped[i] == 0) continue;
    json.Field(SkipReasonName(static_cast<SkipReason>(i)), counts.skipped[i]);
  }
  json.End();
}

void WriteCounts(const Summary& summary, JsonWriter& json) {
  const StreamCounts& counts = summary.stream;
  json.BeginObject("counts");
  json.Field("documents", counts.documents);
  json.Field("stories", counts.stories);
  json.Field("words_in", counts.words_in);
  json.Field("words_out", counts.words_out);
  if (summary.cleaned) WriteRemoved(counts, json);
  WriteSkipped(counts, json);
  json.Field("files_not_read", summary.files_not_read);
  json.Field("ids_renamed", summary.ids_renamed);
  json.Field("names_renamed", summary.names_renamed);
  if (summary.group) {
    json.Field("clusters", summary.group->clusters);
    json.Field("clustered", summary.group->clustered);
    json.Field("largest_cluster", summary.group->largest);
    json.Field("roundups", summary.group->bridges);
  }
  if (summary.pairs) json.Field("pairs", *summary.pairs);
  if (summary.match) {
    json.BeginObject("matching");
    json.Field("exact_copies", summary.match->exact_copies);
    json.Field("candidates_lsh", summary.match->candidates_lsh);
    json.Field("candidates_rare", summary.match->candidates_rare);
    json.Field("verified", summary.match->verified);
    json.Field("ties", summary.match->ties);
    json.Field("recurring_lines", summary.match->recurring_lines);
    json.Field("buckets_thinned", summary.match->buckets_thinned);
    json.Field("shingles_thinned", summary.match->shingles_thinned);
    json.End();
  }
  if (summary.unique) {
    json.BeginObject("unique");
    json.Field("kept", summary.unique->kept);
    json.Field("dropped", summary.unique->dropped);
    json.Field("words_kept", summary.unique->words_kept);
    json.Field("words_dropped", summary.unique->words_dropped);
    json.End();
  }
  json.End();
}

void WriteRules(const Rules& rules, JsonWriter& json) {
  const auto share = [&](std::string_view key, uint32_t millionths) {
    std::string number;
    AppendMillionths(number, millionths);
    json.RawField(key, number);
  };
  json.BeginObject("rules");
  json.Field("shingle_words", rules.shingle_words);
  for (const match::TieRuleField& field : match::kTieRuleFields) {
    const uint32_t value = rules.ties.*field.value;
    field.is_share ? share(field.name, value) : json.Field(field.name, value);
  }
  json.End();
}

void WriteStages(const Summary& summary, JsonWriter& json) {
  json.BeginArray("stages");
  std::string seconds;
  for (const SummaryStage& stage : summary.stages) {
    json.BeginElement();
    json.Field("name", stage.name);
    json.Field("documents", stage.documents);
    json.Field("bytes", stage.bytes);
    seconds.clear();
    AppendSeconds(seconds, stage.seconds);
    json.RawField("seconds", seconds);
    json.End();
  }
  json.End();
}

}  // namespace

std::string RenderSummary(const Summary& summary) {
  JsonWriter json;
  json.Field("version", summary.version);
  json.Field("command", summary.command);
  json.BeginObject("parameters");
  if (summary.parameters) summary.parameters(json);
  json.End();
  if (summary.rules) WriteRules(*summary.rules, json);
  WriteCounts(summary, json);
  WriteStages(summary, json);
  json.Field("peak_rss_bytes", summary.peak_rss_bytes);
  return json.Finish();
}

}  // namespace copydesk::report
