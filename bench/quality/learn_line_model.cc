// Learns the line model, and says how good it is on pages of sites that it has not seen.
//
//   learn_line_model CORPORA --judge OUT_DIR    five folds by domain: learns without a fold, cleans
//                                               its pages, and writes them to
//                                               OUT_DIR/SET-RENDER.jsonl (titles given:
//                                               OUT_DIR/titled/) for the corpora's scorers
//   learn_line_model CORPORA --ablate           word F1 by lines with each group of features hidden
//   learn_line_model CORPORA --learn SOURCE_DIR all pages: writes line_net.inc, word_weights.inc
//
// --epochs N and --threads N for any of them. CORPORA holds chrome-dev with its labels,
// chrome-news-dev and chrome-multi-dev. How models are learned is said in line_learner.h.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/line_learner.h"
#include "bench/quality/word_counts.h"
#include "pipeline/context.h"
#include "pipeline/file.h"
#include "pipeline/progress.h"
#include "pipeline/status_macros.h"
#include "stages/clean/clean.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/line_net.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/word_evidence.h"
#include "stages/report/json_text.h"

namespace copydesk::quality {
namespace {

using clean::Feature;

struct Settings {
  std::string corpora;
  std::string judge_dir, source_dir;
  bool ablate = false;
  NetOptions net;
  int threads = 1;
};

std::string SetName(const LabelledPage& page) {
  switch (page.set) {
    case PageSet::kGuides:
      return "chrome-dev-" + page.render;
    case PageSet::kNews:
      return "chrome-news-dev-" + page.render;
    case PageSet::kMulti:
      return "chrome-multi-dev-" + page.render;
    case PageSet::kGold:
    case PageSet::kMixed:
      break;
  }
  return "gold";
}

class Command {
 public:
  Command(const Settings& settings, std::vector<LabelledPage> pages)
      : settings_(settings),
        context_{stop_, progress_, settings.threads},
        learner_(std::move(pages)) {}

  absl::Status Judge() {
    std::map<std::string, std::string> outputs;
    std::map<std::string, std::pair<double, size_t>> sums;
    size_t split = 0;
    ASSIGN_OR_RETURN(const std::vector<LearnedLineModel> models,
                     LearnFolds(learner_, settings_.net, {}, context_));
    for (size_t fold = 0; fold < kFolds; ++fold) {
      const clean::WordEvidence words(models[fold].words);
      const clean::LineNet net(models[fold].net);
      const clean::LineModel model{&net, &words};
      Measure(fold, model, sums);
      clean::CleanWorkspace workspace;
      for (const LabelledPage& page : learner_.pages()) {
        if (page.fold != fold || page.set == PageSet::kMixed) continue;
        for (const bool titled : {false, true}) {
          PageFacts facts;
          if (titled) facts.title = page.title;
          std::vector<Story> stories;
          std::vector<RemovedPart> removed;
          CleanPage({.text = page.text, .given = &facts, .line_evidence = {}}, {}, model, workspace,
                    stories, removed);
          split += stories.size() > 1;
          std::string& out = outputs[(titled ? "titled/" : "") + SetName(page)];
          out += "{\"id\":";
          report::AppendJsonString(out, page.id);
          out += ",\"title\":";
          report::AppendJsonString(out, stories[0].facts.title);
          out += ",\"text\":";
          report::AppendJsonString(out, stories[0].text);
          out += "}\n";
        }
      }
    }
    Print("word F1 by units", sums);
    std::printf("pages with further stories: %zu\n", split);
    std::filesystem::create_directories(settings_.judge_dir + "/titled");
    for (const auto& [name, out] : outputs) {
      RETURN_IF_ERROR(Write(fmt::format("{}/{}.jsonl", settings_.judge_dir, name), out));
    }
    return absl::OkStatus();
  }

  absl::Status Ablate() {
    struct Group {
      std::string_view name;
      std::vector<std::string_view> features;  // the beginnings of their names
    };
    const Group groups[] = {
        {"nothing", {}},
        {"learned words", {"Word"}},
        {"phrases by kind",
         {"Navigation", "Related",    "Share",    "Subscribe", "Account", "Consent",
          "Ad",         "Metadata",   "Caption",  "Comments",  "Footer",  "Legal",
          "Bio",        "Shop",       "Contents", "Media",     "Byline",  "DateWord",
          "Ago",        "References", "Cover",    "Since",     "Until"}},
        {"densest block", {"Block"}},
        {"prose around", {"Prose", "LastProse", "NextProse"}},
        {"place in the page", {"Units", "WordsShare"}},
        {"runs alike", {"ShortRun", "ClassRun", "Shorts", "Bullets"}},
        {"words said elsewhere", {"Topic"}},
        {"repeated lines", {"Repeat"}},
        {"capitals, digits, signs",
         {"Caps", "Shout", "Digits", "Url", "At", "Copyright", "Pipe", "Brace", "Clock", "Year",
          "Quote", "Money", "Ideographs"}},
        {"starts and ends", {"Start", "End", "Class", "Sentences", "StopWords"}},
        {"the page as a whole", {"Page", "Rendering"}},
        {"the title's line", {"SinceTitle"}},
    };
    for (const Group& group : groups) {
      std::vector<Feature> hidden;
      for (size_t f = 0; f < clean::kFeatures; ++f) {
        const std::string_view name = clean::FeatureName(static_cast<Feature>(f));
        const bool words = name == "Words" || name == "WordsShare";
        for (const std::string_view start : group.features) {
          if (name.starts_with(start) && (start != "Word" || !words)) {
            hidden.push_back(static_cast<Feature>(f));
          }
        }
      }
      std::map<std::string, std::pair<double, size_t>> sums;
      ASSIGN_OR_RETURN(const std::vector<LearnedLineModel> models,
                       LearnFolds(learner_, settings_.net, hidden, context_));
      for (size_t fold = 0; fold < kFolds; ++fold) {
        const clean::LineNet net(models[fold].net);
        const clean::WordEvidence words(models[fold].words);
        Measure(fold, {&net, &words}, sums);
      }
      Print(group.name, sums);
    }
    return absl::OkStatus();
  }

  absl::Status LearnAll() {
    LearnedLineModel learned = learner_.Learn(std::nullopt, settings_.net);
    std::string net =
        "// Made by bench/quality/learn_line_model.cc; see DECISIONS.md for what it learned from.\n"
        "// Weights in the order of line_net.h, in 1/16384; biases in 1/512.\n";
    size_t column = 0;
    for (const int16_t weight : learned.net) AppendItem(fmt::format("{},", weight), column, net);
    RETURN_IF_ERROR(Write(settings_.source_dir + "/line_net.inc", net + "\n"));
    std::string words =
        "// Made by bench/quality/learn_line_model.cc: words, and how much they speak for chrome "
        "(above 0)\n"
        "// or for a story (below), in sixteenths of log odds.\n";
    WordCounts spelt;
    for (const LabelledPage& page : learner_.pages()) {
      if (page.render == "line" && !IsMade(page)) spelt.Name(page.text);
    }
    column = 0;
    std::sort(learned.words.begin(), learned.words.end(), [&](const auto& a, const auto& b) {
      return spelt.Spelling(a.word) < spelt.Spelling(b.word);
    });
    for (const clean::WordWeight& weight : learned.words) {
      std::string_view word = spelt.Spelling(weight.word);
      if (word.ends_with('\'')) word.remove_suffix(1);
      if (word.empty()) continue;
      const int of_word = weight.weight;
      AppendItem(fmt::format("{{\"{}\", {}}},", word, of_word), column, words);
    }
    return Write(settings_.source_dir + "/word_weights.inc", words + "\n");
  }

 private:
  // Sums of scores and their numbers, by set.
  static void Print(std::string_view name,
                    const std::map<std::string, std::pair<double, size_t>>& sums) {
    std::printf("%-24s", std::string(name).c_str());
    for (const auto& [set, sum] : sums) {
      std::printf("  %s %.4f", set.c_str(), sum.first / static_cast<double>(sum.second));
    }
    std::printf("\n");
    std::fflush(stdout);
  }

  // Lines have 99 columns at most. `column`: where the last one ends.
  static void AppendItem(std::string_view item, size_t& column, std::string& out) {
    if (column > 0 && column + item.size() + 1 > 99) {
      out += '\n';
      column = 0;
    }
    if (column > 0) out += ' ';
    out += item;
    column += item.size() + 1;
  }

  static absl::Status Write(const std::string& path, std::string_view bytes) {
    return WriteFile(path + ".tmp", path, bytes, FileWriter::Existing::kReplace);
  }

  // Adds the word F1 of each page of the fold, by units.
  void Measure(size_t fold, const clean::LineModel& model,
               std::map<std::string, std::pair<double, size_t>>& sums) const {
    clean::FeatureScratch scratch;
    clean::LineTable table;
    clean::NetScratch net;
    std::vector<int32_t> scores;
    std::vector<uint32_t> words;
    std::vector<clean::State> states;
    for (size_t i = 0; i < learner_.pages().size(); ++i) {
      const LabelledPage& page = learner_.pages()[i];
      const PageUnits& units = learner_.units(i);
      if (page.fold != fold || page.set == PageSet::kMixed || units.story_words == 0) continue;
      ExtractFeatures(units.lines, units.title, *model.words, scratch, table);
      RunNet(table, *model.net, net, scores);
      words.clear();
      for (const clean::Unit& unit : units.lines.units) words.push_back(unit.scan.words);
      Decide(scores, words, {}, 0, states);
      double right = 0, kept = 0;
      for (size_t u = 0; u < scores.size(); ++u) {
        if (states[u] != clean::State::kBody || units.labels[u] == Label::kUnknown) continue;
        kept += words[u];
        if (units.labels[u] == Label::kStory) right += words[u];
      }
      auto& [sum, n] = sums[SetName(page)];
      sum += 2 * right / (kept + units.story_words);
      ++n;
    }
  }

  const Settings& settings_;
  StopToken stop_;
  Progress progress_;
  Context context_;
  const LineLearner learner_;
};

absl::Status Run(const Settings& settings) {
  ASSIGN_OR_RETURN(std::vector<LabelledPage> pages, ReadLabelledPages(settings.corpora));
  Command command(settings, std::move(pages));
  if (!settings.judge_dir.empty()) RETURN_IF_ERROR(command.Judge());
  if (settings.ablate) RETURN_IF_ERROR(command.Ablate());
  if (!settings.source_dir.empty()) RETURN_IF_ERROR(command.LearnAll());
  return absl::OkStatus();
}

int Main(int argc, char** argv) {
  Settings settings;
  settings.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  bool good = true;
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    const bool has_value = i + 1 < argc;
    if (name == "--judge" && has_value) {
      settings.judge_dir = argv[++i];
    } else if (name == "--learn" && has_value) {
      settings.source_dir = argv[++i];
    } else if (name == "--ablate") {
      settings.ablate = true;
    } else if (name == "--epochs" && has_value) {
      settings.net.epochs = static_cast<size_t>(std::max(1, std::atoi(argv[++i])));
    } else if (name == "--threads" && has_value) {
      settings.threads = std::max(1, std::atoi(argv[++i]));
    } else if (!name.starts_with("--") && settings.corpora.empty()) {
      settings.corpora = name;
    } else {
      good = false;
    }
  }
  if (!good || settings.corpora.empty() ||
      (settings.judge_dir.empty() && settings.source_dir.empty() && !settings.ablate)) {
    std::fprintf(stderr,
                 "usage: learn_line_model CORPORA [--judge OUT_DIR] [--ablate] "
                 "[--learn SOURCE_DIR] [--epochs N] [--threads N]\n");
    return 2;
  }
  if (const absl::Status status = Run(settings); !status.ok()) {
    std::fprintf(stderr, "learn_line_model: %s\n", status.ToString().c_str());
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace copydesk::quality

int main(int argc, char** argv) { return copydesk::quality::Main(argc, argv); }
