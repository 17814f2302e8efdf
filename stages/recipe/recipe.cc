#include "stages/recipe/recipe.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/pass.h"
#include "pipeline/plan.h"
#include "pipeline/run_dir.h"
#include "pipeline/status_macros.h"
#include "pipeline/tidying.h"
#include "simdjson.h"
#include "stages/clean/clean_stage.h"
#include "stages/clean/reason.h"
#include "stages/clean/site_pass.h"
#include "stages/group/group_pass.h"
#include "stages/hash/hash.h"
#include "stages/ingest/decode_stage.h"
#include "stages/ingest/input_source.h"
#include "stages/ingest/number_stage.h"
#include "stages/match/match_pass.h"
#include "stages/match/weights_pass.h"
#include "stages/report/html_pass.h"
#include "stages/report/json_text.h"
#include "stages/report/render_stage.h"
#include "stages/report/report_pass.h"
#include "stages/report/result_sink.h"
#include "stages/report/unique_pass.h"
#include "stages/sign/sign_stage.h"
#include "stages/sign/story_table.h"

namespace copydesk::recipe {
namespace {

// Where records from standard input are kept when they are read twice.
constexpr std::string_view kSpooledInput = "standard_input";
// Where `dedup --emit unique` keeps the texts until it is known which stay.
constexpr std::string_view kHiddenTexts = ".copydesk/texts";

bool Cleans(const Options& options) { return options.command != Command::kDedup; }
bool Clusters(const Options& options) { return options.command != Command::kClean; }

std::string SiteRuleText(const ingest::SiteRule& rule) {
  switch (rule.kind) {
    case ingest::SiteRule::Kind::kAuto:
      return "auto";
    case ingest::SiteRule::Kind::kNone:
      return "none";
    case ingest::SiteRule::Kind::kFolder:
      return "folder";
    case ingest::SiteRule::Kind::kUrl:
      return "url";
    case ingest::SiteRule::Kind::kField:
      return "field:" + rule.field;
  }
  return "none";
}

std::string Millionths(uint32_t share) {
  std::string text;
  report::AppendMillionths(text, share);
  return text;
}

// The names of the reasons for which nothing goes.
std::vector<std::string> KeptReasons(const clean::CleanOptions& options) {
  std::vector<std::string> names;
  for (size_t i = 0; i < clean::kReasons; ++i) {
    const auto reason = static_cast<clean::Reason>(i);
    if (options.Keeps(reason)) names.emplace_back(clean::ReasonName(reason));
  }
  return names;
}

std::string_view LeanName(clean::Lean lean) {
  switch (lean) {
    case clean::Lean::kPrecision:
      return "precision";
    case clean::Lean::kRecall:
      return "recall";
    case clean::Lean::kBalanced:
      break;
  }
  return "balanced";
}

// The settings that shape results, in a fixed order. Threads and batch size do not. `lexicon_hash`
// is of the user's lexicon files.
void WriteParameters(const Options& options, uint64_t lexicon_hash, report::JsonWriter& json) {
  const ingest::IngestOptions& ingest = options.ingest;
  json.Field("inputs", ingest.inputs);
  json.Field("site", SiteRuleText(ingest.site));
  json.Field("text_field", ingest.fields.text);
  json.Field("id_field", ingest.fields.id);
  json.Field("url_field", ingest.fields.url);
  json.Field("title_field", ingest.fields.title);
  json.Field("date_field", ingest.fields.date);
  json.Field("include", ingest.include);
  json.Field("exclude", ingest.exclude);
  json.Field("charset", ingest.charset);
  json.Field("max_document_bytes", ingest.max_document_bytes);
  json.Field("strict", ingest.strict);
  if (Cleans(options)) {
    json.Field("keep_title", options.clean.keep_title);
    json.Field("keep", KeptReasons(options.clean));
    json.Field("lean", LeanName(options.clean.lean));
    json.Field("site_memory", options.clean.site_memory);
    json.Field("emit_lines", options.emit_lines);
    json.Field("lexicon", options.clean.lexicon_files);
    json.Field("lexicon_hash", fmt::format("{:016x}", lexicon_hash));
  }
  if (Clusters(options)) {
    json.Field("shingle", options.sign.shingle_words);
    json.Field("slots", options.sign.slots);
    json.Field("bands", options.match.bands);
    json.Field("rows", options.match.rows);
    json.RawField("agreement_min", Millionths(options.match.agreement_min));
    json.Field("bucket_max", options.match.bucket_max);
    json.Field("sample_from_words", options.match.sample_from_words);
    json.Field("frequency_max", options.match.frequency_max);
    json.Field("representatives", options.match.representatives);
    json.Field("shared_min", options.match.shared_min);
    json.RawField("shared_share_min", Millionths(options.match.shared_share_min));
    json.Field("relations", options.match.ties.jaccard_alone != 0 ? "near" : "all");
    json.Field("pairs", options.all_pairs ? "all" : "ties");
    json.Field("emit_unique", options.emit_unique);
    if (options.emit_unique) {
      json.Field("drop_rewrites", options.unique.drop_rewrites);
      json.Field("drop_contained", options.unique.drop_contained);
    }
  }
}

uint64_t Fingerprint(const Options& options, uint64_t lexicon_hash) {
  report::JsonWriter json;
  json.Field("version", Version());
  json.Field("command", CommandName(options.command));
  WriteParameters(options, lexicon_hash, json);
  for (const match::TieRuleField& field : match::kTieRuleFields) {
    json.Field(field.name, options.match.ties.*field.value);
  }
  return hash::Hash64(json.Finish());
}

uint64_t PeakRssBytes() {
  struct rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<uint64_t>(usage.ru_maxrss) * 1024;
}

ingest::IngestOptions ReadingOptions(const Options& options) {
  ingest::IngestOptions reading = options.ingest;
  reading.batch_bytes = options.batch_bytes.value_or(SuitedBatchBytes(options.command));
  return reading;
}

class Run {
 public:
  Run(const Options& options, std::shared_ptr<const clean::Lexicon> lexicon, RunDir dir,
      Context& context)
      : options_(options),
        dir_(std::move(dir)),
        context_(context),
        tidying_(context.threads),
        ingest_(ReadingOptions(options)),
        lexicon_(std::move(lexicon)),
        fingerprint_(Fingerprint(options, LexiconHash())) {
    // Records are rendered again only where texts are written.
    ingest_.keep_records = WritesTexts();
  }

  absl::StatusOr<Outcome> Execute() {
    const bool sites = Cleans(options_) && ingest_.site.kind != ingest::SiteRule::Kind::kNone;
    if (sites) {
      RETURN_IF_ERROR(SpoolStandardInput());
    }
    ASSIGN_OR_RETURN(decode_, ingest::DecodeStage::Create(ingest_));
    const Plan plan = MakePlan(sites);
    RETURN_IF_ERROR(plan.Run(dir_, KeptArtifacts(), tidying_, context_));
    return Finish();
  }

 private:
  std::string TextFolder() const { return Cleans(options_) ? "clean" : std::string(kHiddenTexts); }
  uint64_t LexiconHash() const { return lexicon_ == nullptr ? 0 : lexicon_->user_fingerprint(); }
  bool WritesTexts() const { return Cleans(options_) || options_.emit_unique; }

  // Standard input can be read once only: what is to be read twice is kept in the run's folder.
  absl::Status SpoolStandardInput() {
    if (std::find(ingest_.inputs.begin(), ingest_.inputs.end(), "-") == ingest_.inputs.end()) {
      return absl::OkStatus();
    }
    context_.progress.BeginPass("read", 0);
    Progress::Counter& counter = context_.progress.AddStage("read: standard input");
    const std::string path = dir_.ArtifactPath(kSpooledInput);
    ASSIGN_OR_RETURN(FileWriter writer,
                     FileWriter::Create(path + ".tmp", path, FileWriter::Existing::kReplace));
    std::vector<char> buffer(size_t{1} << 18);
    for (;;) {
      const ssize_t size = read(STDIN_FILENO, buffer.data(), buffer.size());
      if (context_.stop.stop_requested()) {
        return StoppedError();
      }
      if (size < 0) {
        if (errno == EINTR) {
          continue;
        }
        return SystemError("standard input", "cannot read", errno);
      }
      if (size == 0) {
        break;
      }
      counter.Add(0, static_cast<uint64_t>(size), 0);
      RETURN_IF_ERROR(writer.Append({buffer.data(), static_cast<size_t>(size)}));
    }
    RETURN_IF_ERROR(writer.Finish());
    ingest_.standard_input_path = path;
    return absl::OkStatus();
  }

  Plan MakePlan(bool sites) {
    Plan plan;
    std::vector<std::string> site_artifacts;
    if (sites) {
      site_artifacts = {std::string(clean::kSiteProfileArtifact)};
      plan.Add({"sites", {}, site_artifacts, [this](Context& context) { return Sites(context); }});
    }
    const std::string lines(report::kDocumentLinesArtifact);
    const std::string names(report::kTextNamesArtifact);
    std::vector<std::string> made = {lines};
    if (options_.emit_unique) {
      made.push_back(names);
    }
    if (!Clusters(options_)) {
      plan.Add({"stories", site_artifacts, made,
                [this, sites](Context& context) { return Stories(sites, context); }});
      plan.Add({"report", {lines}, {}, [this](Context& context) {
                  return report::RunDocumentsPass(dir_, fingerprint_, context);
                }});
      return plan;
    }
    const std::vector<std::string> tables = {
        std::string(sign::kStoriesArtifact),   std::string(sign::kStoryIdsArtifact),
        std::string(sign::kShinglesArtifact),  std::string(sign::kNumbersArtifact),
        std::string(sign::kNamesArtifact),     std::string(sign::kTextLinesArtifact),
        std::string(sign::kSignaturesArtifact)};
    const std::string exact(match::kExactArtifact);
    const std::string pairs(match::kPairsArtifact);
    const std::string clusters(group::kClustersArtifact);
    const std::string also(group::kAlsoContainsArtifact);
    const std::string weights(match::kWeightsArtifact);
    const auto with_tables = [&](std::vector<std::string> more) {
      more.insert(more.end(), tables.begin(), tables.end());
      return more;
    };
    plan.Add({"stories", site_artifacts, with_tables(made),
              [this, sites](Context& context) { return Stories(sites, context); }});
    plan.Add({"match", tables, {exact, pairs, weights}, [this](Context& context) -> absl::Status {
                ASSIGN_OR_RETURN(
                    outcome_.summary.match,
                    match::RunMatchPass(dir_, *table_, options_.match, fingerprint_, context));
                return absl::OkStatus();
              }});
    plan.Add({"group",
              with_tables({exact, pairs, weights}),
              {clusters, also},
              [this](Context& context) -> absl::Status {
                ASSIGN_OR_RETURN(
                    outcome_.summary.group,
                    group::RunGroupPass(dir_, *table_, options_.match.ties, fingerprint_, context));
                return absl::OkStatus();
              }});
    plan.Add({"pairs", with_tables({exact, pairs, clusters}), {}, [this](Context& context) {
                return Pairs(context);
              }});
    // What follows asks for no more of the stories than this.
    const std::string rows(sign::kStoriesArtifact);
    const std::string ids(sign::kStoryIdsArtifact);
    plan.Add({"report", {rows, ids, lines, clusters, also}, {}, [this](Context& context) {
                return report::RunReportPass(dir_, *table_, MakeReportOptions(), fingerprint_,
                                             context);
              }});
    if (options_.emit_unique) {
      plan.Add({"unique", {rows, ids, names, clusters}, {}, [this](Context& context) {
                  return Unique(context);
                }});
    }
    return plan;
  }

  // The shingles are larger than the texts and can be made again from them; the rest explains the
  // run.
  static std::vector<std::string> KeptArtifacts() {
    return {std::string(sign::kStoriesArtifact),       std::string(sign::kStoryIdsArtifact),
            std::string(sign::kSignaturesArtifact),    std::string(match::kExactArtifact),
            std::string(match::kPairsArtifact),        std::string(group::kClustersArtifact),
            std::string(group::kAlsoContainsArtifact), std::string(clean::kSiteProfileArtifact)};
  }

  absl::Status Sites(Context& context) {
    ASSIGN_OR_RETURN(const std::unique_ptr<ingest::InputSource> source,
                     ingest::InputSource::Create(ingest_));
    return clean::RunSitePass(dir_, *source, *decode_, options_.clean.site_memory, fingerprint_,
                              context);
  }

  absl::Status Stories(bool sites, Context& context) {
    ASSIGN_OR_RETURN(const std::unique_ptr<ingest::InputSource> source,
                     ingest::InputSource::Create(ingest_));
    std::optional<clean::SiteProfile> profile;
    if (sites) {
      ASSIGN_OR_RETURN(profile,
                       clean::LoadSiteProfile(dir_, options_.clean.site_memory, fingerprint_));
    }
    ingest::NumberStage number;
    std::optional<clean::CleanStage> clean;
    const clean::TakeStage take;
    const sign::SignStage sign(
        options_.sign,
        Cleans(options_) ? sign::SignStage::Texts::kCleaned : sign::SignStage::Texts::kTaken,
        options_.match.ties.jaccard_alone != 0 ? sign::SignStage::Facts::kLeftOut
                                               : sign::SignStage::Facts::kRead);
    report::RenderOptions render_options;
    render_options.write_texts = WritesTexts();
    render_options.text_folder = TextFolder();
    render_options.name_texts = Cleans(options_);
    render_options.note_text_names = options_.emit_unique;
    render_options.write_removed = Cleans(options_);
    render_options.write_lines = options_.emit_lines;
    render_options.id_field = ingest_.fields.id;
    render_options.title_field = ingest_.fields.title;
    const report::RenderStage render(dir_, render_options);
    std::vector<Step> steps = {decode_.get(), &number};
    if (Cleans(options_)) {
      clean.emplace(options_.clean, *lexicon_, profile.has_value() ? &*profile : nullptr);
      steps.push_back(&*clean);
    } else {
      steps.push_back(&take);
    }
    std::optional<sign::StoryTableWriter> table;
    if (Clusters(options_)) {
      steps.push_back(&sign);
      ASSIGN_OR_RETURN(table, sign::StoryTableWriter::Create(dir_, options_.sign, fingerprint_));
    }
    steps.push_back(&render);
    ASSIGN_OR_RETURN(
        const std::unique_ptr<report::ResultSink> sink,
        report::ResultSink::Create(dir_, render_options, table.has_value() ? &*table : nullptr,
                                   fingerprint_));
    RETURN_IF_ERROR(RunStreamPass("stories", *source, steps, *sink, context));
    outcome_.summary.stream = sink->counts();
    outcome_.summary.ids_renamed = number.renamed();
    outcome_.summary.names_renamed = source->renamed_files();
    outcome_.summary.files_not_read = source->special_files();
    for (const auto& [extension, files] : source->unknown_kinds()) {
      outcome_.summary.files_not_read += files;
    }
    outcome_.renamed_ids = number.examples();
    if (Clusters(options_)) {
      ASSIGN_OR_RETURN(
          table_, sign::StoryTable::Open(dir_, options_.sign, fingerprint_, ArtifactCheck::kFrame));
    }
    return absl::OkStatus();
  }

  report::ReportOptions MakeReportOptions() const {
    report::ReportOptions report_options;
    report_options.pairs =
        options_.all_pairs ? report::PairChoice::kAll : report::PairChoice::kTies;
    report_options.sign = options_.sign;
    report_options.match = options_.match;
    return report_options;
  }

  absl::Status Pairs(Context& context) {
    ASSIGN_OR_RETURN(
        const report::ReportCounts counts,
        report::RunPairsPass(dir_, *table_, MakeReportOptions(), fingerprint_, context));
    outcome_.summary.pairs = counts.pairs;
    // The largest tables are read no more: they go while the report is written.
    auto texts = std::make_shared<std::vector<Artifact>>(table_->ReleaseTexts());
    tidying_.Later([texts] { texts->clear(); });
    return absl::OkStatus();
  }

  absl::Status Unique(Context& context) {
    ASSIGN_OR_RETURN(outcome_.summary.unique,
                     report::RunUniquePass(dir_, *table_, options_.unique, fingerprint_, context));
    if (!Cleans(options_)) {
      std::error_code ignored;  // what is left is hidden, and goes with the next --force
      std::filesystem::remove_all(dir_.ResultPath(kHiddenTexts), ignored);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Outcome> Finish() {
    if (!ingest_.standard_input_path.empty()) {
      unlink(ingest_.standard_input_path.c_str());
    }
    report::Summary& summary = outcome_.summary;
    summary.version = Version();
    summary.command = CommandName(options_.command);
    summary.parameters = [options = options_,
                          lexicon_hash = LexiconHash()](report::JsonWriter& json) {
      WriteParameters(options, lexicon_hash, json);
    };
    summary.cleaned = Cleans(options_);
    if (Clusters(options_)) {
      summary.rules = report::Rules{options_.sign.shingle_words, options_.match.ties};
    }
    for (const StageStats& stage : context_.progress.Read().stages) {
      summary.stages.push_back({stage.name, stage.documents, stage.bytes, stage.seconds});
    }
    summary.peak_rss_bytes = PeakRssBytes();
    outcome_.summary_json = report::RenderSummary(summary);
    RETURN_IF_ERROR(dir_.WriteResult("summary.json", outcome_.summary_json));
    if (Clusters(options_)) {
      RETURN_IF_ERROR(report::WriteHtmlReport(dir_));
    }
    RETURN_IF_ERROR(dir_.WriteManifest(ManifestJson()));
    return std::move(outcome_);
  }

  std::string ManifestJson() const {
    report::JsonWriter json;
    json.Field("version", Version());
    json.Field("command", CommandName(options_.command));
    json.Field("fingerprint", fmt::format("{:016x}", fingerprint_));
    std::vector<std::string> paths;
    for (const std::string& input : options_.ingest.inputs) {
      std::error_code error;
      const std::filesystem::path path = std::filesystem::absolute(input, error);
      paths.push_back(input == "-" || error ? input : path.string());
    }
    json.Field("input_paths", paths);
    json.BeginObject("parameters");
    WriteParameters(options_, LexiconHash(), json);
    json.End();
    return json.Finish();
  }

  const Options options_;
  RunDir dir_;
  Context& context_;
  Tidying tidying_;
  ingest::IngestOptions ingest_;
  const std::shared_ptr<const clean::Lexicon> lexicon_;  // null where nothing is cleaned
  const uint64_t fingerprint_;
  std::unique_ptr<ingest::DecodeStage> decode_;
  std::optional<sign::StoryTable> table_;
  Outcome outcome_;
};

}  // namespace

std::string_view Version() { return COPYDESK_VERSION; }

std::string_view CommandName(Command command) {
  switch (command) {
    case Command::kRun:
      return "run";
    case Command::kClean:
      return "clean";
    case Command::kDedup:
      return "dedup";
  }
  return "run";
}

uint64_t SuitedBatchBytes(Command command) {
  return command == Command::kDedup ? uint64_t{1} << 20 : uint64_t{1} << 18;
}

absl::Status Options::Validate() const {
  if (out.empty()) {
    return absl::InvalidArgumentError("no folder for the results");
  }
  RETURN_IF_ERROR(ReadingOptions(*this).Validate());
  RETURN_IF_ERROR(clean.Validate());
  RETURN_IF_ERROR(sign.Validate());
  RETURN_IF_ERROR(match.Validate(sign.slots));
  if (command == Command::kClean && (emit_unique || all_pairs)) {
    return absl::InvalidArgumentError("`clean` finds no copies: it makes neither unique nor pairs");
  }
  if (command == Command::kDedup && emit_lines) {
    return absl::InvalidArgumentError("`dedup` cleans nothing: it makes no lines");
  }
  return absl::OkStatus();
}

absl::StatusOr<Outcome> Execute(const Options& options, Context& context) {
  RETURN_IF_ERROR(options.Validate());
  // What is read comes first: a mistyped name must not leave a folder behind.
  RETURN_IF_ERROR(ingest::InputSource::Create(ReadingOptions(options)).status());
  std::shared_ptr<const clean::Lexicon> lexicon;
  if (Cleans(options)) {
    ASSIGN_OR_RETURN(lexicon, clean::Lexicon::WithFiles(options.clean.lexicon_files));
  }
  ASSIGN_OR_RETURN(RunDir dir, RunDir::Create(options.out, options.force));
  return Run(options, std::move(lexicon), std::move(dir), context).Execute();
}

absl::StatusOr<ingest::IngestOptions> ReadIngestOptions(std::string_view manifest_json) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  const auto damaged = [](simdjson::error_code error) {
    return absl::DataLossError(fmt::format("manifest.json: {}", simdjson::error_message(error)));
  };
  if (const auto error = parser.parse(manifest_json.data(), manifest_json.size()).get(root)) {
    return damaged(error);
  }
  ingest::IngestOptions options;
  const simdjson::simdjson_result<simdjson::dom::element> parameters = root["parameters"];
  const auto read = [&](const char* key, std::string& value) {
    std::string_view text;
    const simdjson::error_code error = parameters[key].get(text);
    value = error ? "" : std::string(text);
    return error;
  };
  const auto read_list = [](simdjson::simdjson_result<simdjson::dom::element> list,
                            std::vector<std::string>& values) -> simdjson::error_code {
    simdjson::dom::array array;
    if (const auto error = list.get(array)) {
      return error;
    }
    for (const simdjson::dom::element item : array) {
      std::string_view text;
      if (const auto error = item.get(text)) {
        return error;
      }
      values.emplace_back(text);
    }
    return simdjson::SUCCESS;
  };
  for (const simdjson::error_code error :
       {read_list(root["input_paths"], options.inputs),
        read_list(parameters["include"], options.include),
        read_list(parameters["exclude"], options.exclude), read("text_field", options.fields.text),
        read("id_field", options.fields.id), read("url_field", options.fields.url),
        read("title_field", options.fields.title), read("date_field", options.fields.date),
        read("charset", options.charset),
        parameters["max_document_bytes"].get(options.max_document_bytes)}) {
    if (error) {
      return damaged(error);
    }
  }
  return options;
}

}  // namespace copydesk::recipe
