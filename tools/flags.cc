#include "tools/flags.h"

#include <toml++/toml.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <thread>
#include <utility>

#include "fmt/format.h"
#include "stages/clean/reason.h"

namespace copydesk::tools {
namespace {

constexpr const char* kTopExamples = R"(
Examples:
  copydesk run pages/ --out out                  a folder of scraped pages
  copydesk run crawl.jsonl.gz --out out --site field:domain
  copydesk dedup clean.jsonl --out out           the texts are clean already
  copydesk explain out world/a.txt               which lines went, and why
  copydesk explain out a.txt b.txt               what two copies share

`copydesk COMMAND --help` shows the options of a command.

)";

constexpr const char* kRunExamples = R"(
Examples:
  copydesk run pages/ --out out                  a folder for each site, its pages in it
  copydesk run crawl.jsonl.gz --out out --site field:domain
  zcat crawl.gz | copydesk run - --out out       records on standard input
  copydesk run pages/ --out out --emit unique    the kept documents too

)";

constexpr const char* kCleanExamples = R"(
Examples:
  copydesk clean pages/ --out out                out/clean/ has the texts without chrome
  copydesk clean pages/ --out out --emit lines   where each clean line comes from, too
  copydesk clean pages/ --out out --recall --keep caption
                                                 when in doubt, keep; captions always
  copydesk clean pages/ --out out --lexicon my.lex
                                                 with phrases of your own

)";

constexpr const char* kDedupExamples = R"(
Examples:
  copydesk dedup texts/ --out out
  copydesk dedup clean.jsonl --out out --shingle 5 --jaccard 0.8 --pairs all
                                                 with the pairs of that Jaccard or more
  copydesk dedup clean.jsonl --out out --emit unique
  copydesk dedup clean.jsonl --out out --relations near --shingle 5 --jaccard 0.8
                                                 near copies by MinHash-LSH alone

)";

constexpr const char* kExplainExamples = R"(
Examples:
  copydesk explain out world/a.txt               which lines went, and why
  copydesk explain out a.txt b.txt               what two copies share

)";

constexpr const char* kReportExamples = R"(
Example:
  copydesk report out

)";

constexpr const char* kInspectExamples = R"(
Example:
  copydesk inspect out/.copydesk/pairs | head

)";

constexpr const char* kGenCorpusExamples = R"(
Examples:
  copydesk gen-corpus --out corpus --docs 10000 --seed 1
  copydesk run corpus/corpus.jsonl --out out --site field:site

)";

constexpr const char* kBenchExamples = R"(
Examples:
  copydesk bench                                 on a generated corpus
  copydesk bench crawl.jsonl --site field:domain --rounds 1
                                                 on your pages, each run once
  copydesk bench crawl.jsonl --limits-only       what the machine can do with them
  copydesk bench --json > bench.json

)";

constexpr const char* kBenchFooter = R"(
Every round runs `dedup` and `run` on one thread and on all. Stages that work at
the same time share the time of their pass; all stages of a run add up to it.
Rates are of the input: MB are 10^6 bytes of it, uncompressed.

Exit status: 0 done; 2 wrong usage, or an input that cannot be read; 130 stopped
by Ctrl-C.)";

constexpr const char* kWorkFooter = R"(
What it can miss: chrome in good prose without a heading; copies that share
almost no three words in a row. Every removed line is listed in removed.jsonl.

Exit status: 0 done; 1 done, but documents were skipped and --strict was given;
2 wrong usage, or the run failed; 130 stopped by Ctrl-C.)";

constexpr const char* kDedupFooter = R"(
What it can miss: copies that share almost no three words in a row.

Exit status: 0 done; 1 done, but documents were skipped and --strict was given;
2 wrong usage, or the run failed; 130 stopped by Ctrl-C.)";

// Help with examples between what a command is and its options.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(const char* examples) : examples_(examples) { column_width(28); }
  std::string make_description(const CLI::App* app) const override {
    return Formatter::make_description(app) + examples_;
  }

 private:
  const char* examples_;
};

// An error in what was typed, said before the exit.
struct UsageError {
  std::string message;
};

// What the options of a working command are parsed into before they get their types.
struct WorkFlags {
  std::vector<std::string> inputs;
  std::string out;
  std::string site = "auto";
  std::string config;
  std::vector<std::string> emit;
  std::string pairs = "ties";
  std::string relations = "all";
  double jaccard = 0.5;
  std::vector<std::string> drop;
  std::string batch_bytes;  // empty: as suits the command
  std::string max_document_bytes = "64M";
  bool precision = false;
  bool recall = false;
  std::vector<std::string> keep;
  std::string site_memory = "64M";
};

// "64M" as bytes: a number with an optional k, M or G for powers of 1024.
uint64_t ParseBytes(const std::string& option, const std::string& text) {
  uint64_t number = 0;
  size_t i = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < (uint64_t{1} << 50); ++i) {
    number = number * 10 + static_cast<uint64_t>(text[i] - '0');
  }
  const std::string unit = text.substr(i);
  const int shift = unit.empty()                 ? 0
                    : unit == "k" || unit == "K" ? 10
                    : unit == "m" || unit == "M" ? 20
                    : unit == "g" || unit == "G" ? 30
                                                 : -1;
  if (i == 0 || shift < 0 || number >= (uint64_t{1} << 33)) {
    throw UsageError{
        fmt::format("{} {}: expected a size such as 4096, 64k, 1M or 2G", option, text)};
  }
  return number << shift;
}

void AddWorkOptions(CLI::App& app, Command command, Invocation& invocation, WorkFlags& flags) {
  recipe::Options& options = invocation.recipe;
  app.footer(command == Command::kDedup ? kDedupFooter : kWorkFooter);
  app.add_option("INPUT", flags.inputs,
                 "folders (read recursively), files, or - for records on standard input")
      ->required();
  app.add_option("-o,--out", flags.out, "folder for the results, fresh or empty (required)");
  app.add_flag("--force", options.force, "replace the files of a former run in the --out folder");
  app.add_option("--config", flags.config, "file of options, TOML, by the names they have here");
  app.add_option("--threads", invocation.threads, "threads to use [all cores]")
      ->check(CLI::Range(1, 1024));

  const char* reading = "Reading";
  app.add_option("--text-field", options.ingest.fields.text, "record field of the text [text]")
      ->group(reading);
  app.add_option("--id-field", options.ingest.fields.id, "record field of the id [id]")
      ->group(reading);
  app.add_option("--url-field", options.ingest.fields.url, "record field of the URL [url]")
      ->group(reading);
  app.add_option("--title-field", options.ingest.fields.title, "record field of the title [title]")
      ->group(reading);
  app.add_option("--date-field", options.ingest.fields.date, "record field of the date [date]")
      ->group(reading);
  app.add_option("--site", flags.site,
                 "how a page's site is known: auto (the URL's host, else the first folder), none, "
                 "folder, url or field:NAME [auto]")
      ->group(reading);
  app.add_option(
         "--include", options.ingest.include,
         "of files found in folders, read only those whose name matches this glob; may be repeated")
      ->allow_extra_args(false)
      ->group(reading);
  app.add_option("--exclude", options.ingest.exclude,
                 "in folders, leave out files and folders that match this glob; may be repeated")
      ->allow_extra_args(false)
      ->group(reading);
  app.add_option("--charset", options.ingest.charset,
                 "charset of inputs without a byte order mark [UTF-8, else detected]")
      ->group(reading);
  app.add_option("--max-document-bytes", flags.max_document_bytes, "skip larger documents [64M]")
      ->group(reading);
  app.add_option("--batch-bytes", flags.batch_bytes,
                 "input per batch; memory and speed depend on it, no result does [256K; dedup 1M]")
      ->group(reading);

  if (command != Command::kDedup) {
    app.add_flag("--keep-title", options.clean.keep_title, "leave the title in the text")
        ->group("Cleaning");
    app.add_option(
           "--keep", flags.keep,
           "keep the lines that would go for this reason, as removed.jsonl names it; may be "
           "repeated")
        ->allow_extra_args(false)
        ->group("Cleaning");
    app.add_flag("--precision", flags.precision, "when in doubt, remove")->group("Cleaning");
    app.add_flag("--recall", flags.recall, "when in doubt, keep")->group("Cleaning");
    app.add_option("--site-memory", flags.site_memory,
                   "memory to know the lines of all sites by: 64M serves about 100,000 pages [64M]")
        ->group("Cleaning");
    app.add_option("--lexicon", options.clean.lexicon_files,
                   "file of the site's own phrases, chrome and to keep (format: README); may be "
                   "repeated")
        ->allow_extra_args(false)
        ->group("Cleaning");
  }
  if (command != Command::kClean) {
    const char* matching = "Matching";
    app.add_option("--shingle", options.sign.shingle_words, "words in a shingle [3]")
        ->check(CLI::Range(1, 32))
        ->group(matching);
    app.add_option("--jaccard", flags.jaccard,
                   "texts of this Jaccard or more are near copies; MinHash-LSH is set up to find "
                   "them [0.5]")
        ->check(CLI::Range(0.1, 1.0))
        ->group(matching);
    app.add_option("--relations", flags.relations,
                   "copies that are looked for: all, or near: exact and near copies alone, by "
                   "Jaccard, without cuts and rewordings; faster [all]")
        ->check(CLI::IsMember({"all", "near"}))
        ->group(matching);
    app.add_option("--pairs", flags.pairs,
                   "pairs.jsonl: ties (to an anchor or canonical copy) or all (every pair that was "
                   "looked at and is a tie or reaches --jaccard) "
                   "[ties]")
        ->check(CLI::IsMember({"ties", "all"}))
        ->group(matching);
  }
  const char* output = "Output";
  const char* emit_help =
      command == Command::kRun
          ? "more results, with commas: unique (the kept documents), lines (where "
            "each clean line comes from)"
      : command == Command::kClean ? "more results: lines (where each clean line comes from)"
                                   : "more results: unique (the kept documents)";
  app.add_option("--emit", flags.emit, emit_help)
      ->allow_extra_args(false)
      ->delimiter(',')
      ->group(output);
  if (command != Command::kClean) {
    app.add_option("--drop", flags.drop,
                   "with --emit unique: leave out copies of these relations too, with commas: "
                   "rewrite, contained")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->group(output);
  }
  app.add_flag("--strict", invocation.strict,
               "list files of unknown kinds too, and exit with 1 if anything was skipped")
      ->group(output);
  app.add_flag("--quiet", invocation.quiet, "no progress and no summary")->group(output);
  app.add_flag("--json", invocation.json, "the summary as one JSON object on stdout")
      ->group(output);
}

// Types what AddWorkOptions parsed.
void FinishWorkOptions(Command command, const WorkFlags& flags, Invocation& invocation) {
  recipe::Options& options = invocation.recipe;
  if (flags.out.empty() && command != Command::kBench) {
    throw UsageError{"--out is required: a folder for the results"};
  }
  options.command = command == Command::kRun     ? recipe::Command::kRun
                    : command == Command::kClean ? recipe::Command::kClean
                                                 : recipe::Command::kDedup;
  options.out = flags.out;
  options.ingest.inputs = flags.inputs;
  options.ingest.strict = invocation.strict;
  if (!flags.batch_bytes.empty()) {
    options.batch_bytes = ParseBytes("--batch-bytes", flags.batch_bytes);
  }
  options.ingest.max_document_bytes = ParseBytes("--max-document-bytes", flags.max_document_bytes);
  options.clean.site_memory = ParseBytes("--site-memory", flags.site_memory);
  absl::StatusOr<ingest::SiteRule> site = ingest::ParseSiteRule(flags.site);
  if (!site.ok()) {
    throw UsageError{fmt::format("--site: {}", std::string(site.status().message()))};
  }
  options.ingest.site = *std::move(site);
  options.clean.lean = flags.precision ? clean::Lean::kPrecision
                       : flags.recall  ? clean::Lean::kRecall
                                       : clean::Lean::kBalanced;
  if (flags.precision && flags.recall) {
    throw UsageError{"--precision and --recall exclude each other"};
  }
  for (const std::string& name : flags.keep) {
    const std::optional<clean::Reason> reason = clean::ReasonFromName(name);
    if (!reason.has_value()) {
      std::string names;
      for (size_t i = 0; i < clean::kReasons; ++i) {
        names += i == 0 ? "" : " ";
        names += clean::ReasonName(static_cast<clean::Reason>(i));
      }
      throw UsageError{fmt::format("--keep {}: no such reason; there are {}", name, names)};
    }
    options.clean.keep |= 1u << static_cast<unsigned>(*reason);
  }
  options.all_pairs = flags.pairs == "all";
  if (command != Command::kClean) {
    options.match.SetJaccard(static_cast<uint32_t>(std::lround(flags.jaccard * 1e6)),
                             options.sign.slots);
    options.match.ties.jaccard_alone = flags.relations == "near" ? 1 : 0;
  }
  for (const std::string& what : flags.emit) {
    if (what == "unique" && command != Command::kClean) {
      options.emit_unique = true;
    } else if (what == "lines" && command != Command::kDedup) {
      options.emit_lines = true;
    } else if (!what.empty()) {
      throw UsageError{fmt::format("--emit {}: expected {}", what,
                                   command == Command::kRun     ? "unique or lines"
                                   : command == Command::kClean ? "lines"
                                                                : "unique")};
    }
  }
}

// After FinishWorkOptions' --emit.
void FinishDrop(const WorkFlags& flags, recipe::Options& options) {
  for (const std::string& relation : flags.drop) {
    if (relation == "rewrite") {
      options.unique.drop_rewrites = true;
    } else if (relation == "contained") {
      options.unique.drop_contained = true;
    } else if (!relation.empty()) {
      throw UsageError{fmt::format("--drop {}: expected rewrite or contained", relation)};
    }
  }
  if (!flags.drop.empty() && !options.emit_unique) {
    throw UsageError{"--drop says what --emit unique leaves out: give both"};
  }
}

std::string Where(const toml::node& node) {
  return fmt::format("{}:{}", *node.source().path, node.source().begin.line);
}

// The options of a config file as command-line words; options that are on the command line win,
// because they are left out here.
std::vector<std::string> ReadConfig(const std::string& path, const CLI::App& command) {
  toml::table table;
  std::error_code error_code;
  if (!std::filesystem::exists(path, error_code) ||
      std::filesystem::is_directory(path, error_code)) {
    throw UsageError{fmt::format("--config {}: no such file", path)};
  }
  try {
    table = toml::parse_file(path);
  } catch (const toml::parse_error& error) {
    throw UsageError{fmt::format("{}:{}: {}", path, error.source().begin.line,
                                 std::string(error.description()))};
  }
  std::vector<std::string> words;
  const auto add = [&](const std::string& name, const toml::node& value) {
    if (const auto flag = value.value_exact<bool>()) {
      if (*flag) {
        words.push_back(name);
      }
    } else if (const auto text = value.value<std::string>()) {
      words.push_back(name);
      words.push_back(*text);
    } else if (const auto number = value.value_exact<int64_t>()) {
      words.push_back(name);
      words.push_back(std::to_string(*number));
    } else {
      throw UsageError{fmt::format("{}: {}: expected a string, a whole number, true or false",
                                   Where(value), name)};
    }
  };
  for (const auto& [key, value] : table) {
    const std::string name = "--" + std::string(key.str());
    const CLI::Option* option = command.get_option_no_throw(name);
    if (option == nullptr || name == "--config" || name == "--help") {
      throw UsageError{fmt::format("{}: no option '{}' in `copydesk {}`", Where(value),
                                   std::string(key.str()), command.get_name())};
    }
    if (option->count() > 0) {
      continue;
    }
    const bool is_flag = option->get_items_expected_max() == 0;
    if (is_flag != value.is_boolean()) {
      throw UsageError{fmt::format("{}: {}: expected {}", Where(value), std::string(key.str()),
                                   is_flag ? "true or false" : "a value, not true or false")};
    }
    if (const toml::array* list = value.as_array()) {
      for (const toml::node& item : *list) {
        add(name, item);
      }
    } else {
      add(name, value);
    }
  }
  return words;
}

// One parse of the command line; `more` is put behind what was typed.
class Parser {
 public:
  Parser()
      : app_("Cleans scraped pages of site chrome and finds the syndicated copies of each story.",
             "copydesk") {
    app_.set_version_flag("--version", "copydesk " + std::string(recipe::Version()));
    app_.require_subcommand(1);
    app_.formatter(std::make_shared<HelpFormatter>(kTopExamples));
    AddWork("run", "the main job: clean, cluster, report", kRunExamples, Command::kRun);
    AddWork("clean", "chrome removal alone", kCleanExamples, Command::kClean);
    AddWork("dedup", "clustering alone: the inputs are taken as clean text", kDedupExamples,
            Command::kDedup);
    AddExplain();
    CLI::App* report = Add("report", "write DIR/report.html again from the result files",
                           kReportExamples, Command::kReport);
    report->add_option("DIR", invocation_.folder, "folder of a run")->required();
    CLI::App* inspect =
        Add("inspect", "print a binary artifact as JSONL", kInspectExamples, Command::kInspect);
    inspect->add_option("FILE", invocation_.file, "an artifact, such as DIR/.copydesk/pairs")
        ->required();
    AddGenCorpus();
    AddBench();
  }

  Parsed Parse(const std::vector<std::string>& typed) {
    try {
      RequireKnownCommand(typed);
      // CLI11 takes the words last first.
      app_.parse(std::vector<std::string>(typed.rbegin(), typed.rend()));
      if (!work_.config.empty() && !with_config_) {
        // Right behind the command: what stands after a "--" is no option.
        std::vector<std::string> words = typed;
        const std::vector<std::string> more = ReadConfig(work_.config, *parsed_command());
        words.insert(words.begin() + 1, more.begin(), more.end());
        Parser again;
        again.with_config_ = true;
        return again.Parse(words);
      }
      invocation_.command = command();
      Finish();
    } catch (const CLI::ParseError& error) {
      // Help and version are "errors" of exit status 0.
      const int status = app_.exit(error);
      return {std::nullopt, status == 0 ? 0 : 2};
    } catch (const UsageError& error) {
      std::fputs(fmt::format("copydesk: {}\n", error.message).c_str(), stderr);
      return {std::nullopt, 2};
    }
    return {std::move(invocation_), 0};
  }

 private:
  // CLI11 would only say that there is none.
  void RequireKnownCommand(const std::vector<std::string>& typed) const {
    if (typed.empty()) return;
    const std::string& first = typed.front();
    const bool known =
        first.starts_with('-')
            ? app_.get_option_no_throw(first) != nullptr
            : std::any_of(commands_.begin(), commands_.end(),
                          [&](const auto& entry) { return entry.first->check_name(first); });
    if (known) return;
    throw UsageError{fmt::format("{}: no such {}; `copydesk --help` shows what there is", first,
                                 first.starts_with('-') ? "option" : "command")};
  }

  CLI::App* Add(const char* name, const char* description, const char* examples, Command command) {
    CLI::App* sub = app_.add_subcommand(name, description);
    sub->formatter(std::make_shared<HelpFormatter>(examples));
    commands_.emplace_back(sub, command);
    return sub;
  }

  void AddWork(const char* name, const char* description, const char* examples, Command command) {
    AddWorkOptions(*Add(name, description, examples, command), command, invocation_, work_);
  }

  void AddExplain() {
    CLI::App* sub = Add("explain", "one id: which lines went, and why; two: what they share",
                        kExplainExamples, Command::kExplain);
    sub->add_option("DIR", invocation_.folder, "folder of a run")->required();
    sub->add_option("ID", invocation_.ids, "one id or two, as in documents.jsonl")
        ->required()
        ->expected(1, 2);
  }

  void AddGenCorpus() {
    CLI::App* sub = Add("gen-corpus", "a corpus with planted chrome and copies, and its truth",
                        kGenCorpusExamples, Command::kGenCorpus);
    sub->add_option("-o,--out", invocation_.folder, "folder for the corpus; no corpus may be in it")
        ->required();
    sub->add_option("--docs", invocation_.synth.docs, "pages [10000]");
    sub->add_option("--seed", invocation_.synth.seed, "the same seed gives the same bytes [1]");
    sub->add_option("--format", format_, "jsonl (corpus.jsonl) or text (SITE/ID.txt) [jsonl]")
        ->check(CLI::IsMember({"jsonl", "text"}));
    sub->add_option("--mix", mix_,
                    "news (all kinds), templates (one frame, other facts) or background (stories "
                    "that share a paragraph) [news]")
        ->check(CLI::IsMember({"news", "templates", "background"}));
  }

  void AddBench() {
    CLI::App* sub = Add("bench", "a throughput table by stage, beside the machine's limits",
                        kBenchExamples, Command::kBench);
    sub->footer(kBenchFooter);
    sub->add_option("INPUT", work_.inputs,
                    "folders or files to run on [a generated corpus of 70 MB]");
    sub->add_option("--site", work_.site, "as for run [auto]");
    sub->add_option("--text-field", invocation_.recipe.ingest.fields.text, "as for run [text]");
    sub->add_option("--threads", invocation_.threads, "threads to use [all cores]")
        ->check(CLI::Range(1, 1024));
    sub->add_option("--rounds", invocation_.bench.rounds,
                    "measure everything so many times; medians are given [5]")
        ->check(CLI::Range(1, 1000));
    sub->add_option("--sample-bytes", sample_bytes_,
                    "measure the limits over so much of the text; caches should be smaller [192M]");
    sub->add_flag("--limits-only", invocation_.bench.limits_only, "no runs");
    sub->add_flag("--quiet", invocation_.quiet, "no progress");
    sub->add_flag("--json", invocation_.json, "one JSON object in place of the table");
  }

  const CLI::App* parsed_command() const { return app_.get_subcommands().front(); }

  Command command() const {
    const auto found = std::find_if(commands_.begin(), commands_.end(), [&](const auto& entry) {
      return entry.first == parsed_command();
    });
    return found->second;
  }

  void Finish() {
    switch (invocation_.command) {
      case Command::kBench:
        invocation_.bench.sample_bytes = ParseBytes("--sample-bytes", sample_bytes_);
        if (invocation_.bench.sample_bytes == 0) {
          throw UsageError{"--sample-bytes 0: at least 1 byte is needed"};
        }
        [[fallthrough]];
      case Command::kRun:
      case Command::kClean:
      case Command::kDedup:
        FinishWorkOptions(invocation_.command, work_, invocation_);
        FinishDrop(work_, invocation_.recipe);
        if (invocation_.threads == 0) {
          invocation_.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
        }
        break;
      case Command::kGenCorpus:
        invocation_.synth_format =
            format_ == "text" ? synth::CorpusFormat::kText : synth::CorpusFormat::kJsonl;
        invocation_.synth.mix = mix_ == "templates"    ? synth::Mix::kTemplates
                                : mix_ == "background" ? synth::Mix::kBackground
                                                       : synth::Mix::kNews;
        break;
      case Command::kExplain:
      case Command::kReport:
      case Command::kInspect:
        break;
    }
  }

  CLI::App app_;
  std::vector<std::pair<const CLI::App*, Command>> commands_;
  Invocation invocation_;
  WorkFlags work_;
  std::string format_ = "jsonl";
  std::string mix_ = "news";
  std::string sample_bytes_ = "192M";
  bool with_config_ = false;
};

}  // namespace

Parsed ParseFlags(int argc, const char* const* argv) {
  return Parser().Parse(std::vector<std::string>(argv + 1, argv + argc));
}

}  // namespace copydesk::tools
