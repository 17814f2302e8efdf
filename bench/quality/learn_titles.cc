// Learns the trees that rank headlines, and says how good they are on pages of sites that they have
// not seen.
//
//   learn_titles CORPORA --judge             five folds by domain: of the pages of chrome-dev that
//                                            have their title as a line, the share whose title is
//                                            found exactly, and what was found on the others
//   learn_titles CORPORA --judge --misses    the same, and each of the others
//   learn_titles CORPORA --learn SOURCE_DIR  all pages: writes title_trees.inc
//
// --trees N and --threads N for any of them. Which lines are body is decided by line models that
// have not seen a page's fold; --judge tells what the built-in model's decisions give as well,
// though that has seen the pages.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
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
#include "bench/quality/title_boosting.h"
#include "bench/quality/titled_pages.h"
#include "bench/quality/tree_text.h"
#include "pipeline/context.h"
#include "pipeline/file.h"
#include "pipeline/progress.h"
#include "pipeline/status_macros.h"
#include "stages/clean/decide_page.h"
#include "stages/clean/line_model.h"
#include "stages/clean/options.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/title_features.h"
#include "stages/clean/title_rank.h"
#include "stages/clean/word_evidence.h"

namespace copydesk::quality {
namespace {

struct Settings {
  std::string corpora, source_dir;
  bool judge = false, misses = false;
  TitleBoostOptions boost;
  int threads = 1;
};

// What was found where it was not the title.
enum Miss : uint8_t {
  kNotACandidate,
  kNothingFound,
  kHoldsIt,  // a line that has the title in it
  kPartOfIt,
  kCloseAbove,
  kCloseBelow,
  kElsewhere,
  kMisses
};
constexpr std::string_view kMissNames[] = {
    "title is no candidate", "nothing found",      "a line that holds the title",
    "a part of the title",   "a line close above", "a line close below",
    "a line elsewhere"};
constexpr size_t kClose = 3;  // lines

struct Tally {
  size_t pages = 0, right = 0, candidates = 0;
  std::array<size_t, kMisses> misses{};
};

std::string SetName(const LabelledPage& page, const TitledPage& titled) {
  switch (page.set) {
    case PageSet::kGuides:
      return "chrome-dev-" + page.render;
    case PageSet::kNews:
      return "news by HTML";
    case PageSet::kMulti:
      return "multi by HTML";
    default:
      return titled.title.empty() ? "clean, none" : "clean, titled";
  }
}

class Command {
 public:
  Command(const Settings& settings, std::vector<LabelledPage> pages, std::vector<TitledPage> titled)
      : settings_(settings),
        pages_(std::move(pages)),
        titled_(std::move(titled)),
        context_{stop_, progress_, settings.threads} {}

  absl::Status Run() {
    RETURN_IF_ERROR(LearnFoldModels());
    if (settings_.judge) {
      RETURN_IF_ERROR(Judge("states of models that have not seen the page", false));
      RETURN_IF_ERROR(Judge("states of the built-in model", true));
    }
    if (!settings_.source_dir.empty()) RETURN_IF_ERROR(LearnAll());
    return absl::OkStatus();
  }

 private:
  absl::Status LearnFoldModels() {
    const LineLearner learner(pages_);
    ASSIGN_OR_RETURN(fold_models_, LearnFolds(learner, {}, {}, context_));
    for (const LearnedLineModel& model : fold_models_) {
      nets_.emplace_back(model.net);
      evidence_.emplace_back(model.words);
    }
    return absl::OkStatus();
  }

  size_t FoldOf(size_t i) const { return pages_[titled_[i].page].fold; }

  // Fills rows_ for page `i` as cleaning would.
  void Extract(size_t i, bool built_in) {
    const std::string& text = titled_[i].text;
    const size_t fold = FoldOf(i);
    const clean::LineModel model =
        built_in ? clean::BuiltInModel() : clean::LineModel{&nets_[fold], &evidence_[fold]};
    lines_.Read(text, clean::Lexicon::BuiltIn());
    const clean::PassInput input{.text = text,
                                 .page = &lines_,
                                 .given_title = {},
                                 .line_evidence = {},
                                 .lexicon = &clean::Lexicon::BuiltIn(),
                                 .model = &model,
                                 .options = &options_};
    DecidePage(input, pass_, decision_);
    ExtractTitleFeatures(text, lines_, decision_.states, decision_.bodies[0],
                         clean::Lexicon::BuiltIn(), scratch_, rows_);
    folded_.clear();
    for (const clean::TitleRow& row : rows_.lines) {
      const clean::InputLine& line = lines_.lines[row.line];
      folded_.push_back(
          FoldTitle(std::string_view(text).substr(line.begin, line.end - line.begin)));
    }
  }

  bool IsTitle(size_t i, size_t row) const {
    return rows_.lines[row].candidate && !titled_[i].title.empty() &&
           folded_[row] == titled_[i].title;
  }

  void Describe(bool built_in, TrainingRows& rows) {
    std::vector<Label> labels;
    for (size_t i = 0; i < titled_.size(); ++i) {
      Extract(i, built_in);
      labels.clear();
      for (size_t r = 0; r < rows_.lines.size(); ++r) {
        labels.push_back(IsTitle(i, r)              ? Label::kStory
                         : rows_.lines[r].candidate ? Label::kChrome
                                                    : Label::kUnknown);
      }
      rows.Add(rows_.table, labels, std::vector<float>(labels.size(), titled_[i].weight));
    }
    rows.Finish();
  }

  absl::StatusOr<std::vector<clean::Tree>> Learn(const TrainingRows& rows,
                                                 std::optional<size_t> without) {
    std::vector<size_t> chosen;
    for (size_t i = 0; i < titled_.size(); ++i) {
      if (FoldOf(i) != without) chosen.push_back(i);
    }
    return BoostTitles(rows, chosen, settings_.boost, context_);
  }

  absl::Status Judge(std::string_view name, bool built_in) {
    TrainingRows rows;
    Describe(built_in, rows);
    std::map<std::string, Tally> tallies;
    for (size_t fold = 0; fold < kFolds; ++fold) {
      ASSIGN_OR_RETURN(const std::vector<clean::Tree> trees, Learn(rows, fold));
      for (size_t i = 0; i < titled_.size(); ++i) {
        if (FoldOf(i) == fold) Measure(i, built_in, trees, tallies);
      }
    }
    Print(fmt::format("five folds, {}", name), tallies);
    tallies.clear();
    ASSIGN_OR_RETURN(const std::vector<clean::Tree> trees, Learn(rows, std::nullopt));
    for (size_t i = 0; i < titled_.size(); ++i) Measure(i, built_in, trees, tallies);
    Print(fmt::format("the pages that were learned from, {}", name), tallies);
    return absl::OkStatus();
  }

  void Measure(size_t i, bool built_in, const std::vector<clean::Tree>& trees,
               std::map<std::string, Tally>& tallies) {
    const TitledPage& titled = titled_[i];
    const LabelledPage& page = pages_[titled.page];
    if (page.set == PageSet::kGuides && !titled.judged) return;
    Extract(i, built_in);
    const size_t n = rows_.lines.size();
    const size_t best = BestTitleRow(rows_, trees, sums_);
    size_t title = 0;
    while (title < n && !IsTitle(i, title)) ++title;
    Tally& tally = tallies[SetName(page, titled)];
    ++tally.pages;
    tally.candidates += title < n;
    if (best < n ? IsTitle(i, best) : titled.title.empty()) {
      ++tally.right;
      return;
    }
    const Miss miss = MissOf(titled.title, title, best);
    ++tally.misses[miss];
    if (settings_.misses && titled.judged) {
      std::printf("%s: %s\n  title %s\n  found %s\n", page.id.c_str(),
                  std::string(kMissNames[miss]).c_str(), titled.title.c_str(),
                  best < n ? folded_[best].c_str() : "");
    }
  }

  Miss MissOf(const std::string& wanted, size_t title, size_t best) const {
    const size_t n = rows_.lines.size();
    if (title == n && !wanted.empty()) return kNotACandidate;
    if (best == n) return kNothingFound;
    if (!wanted.empty() && folded_[best].find(wanted) != std::string::npos) return kHoldsIt;
    if (wanted.find(folded_[best]) != std::string::npos) return kPartOfIt;
    if (title < n && best < title && title - best <= kClose) return kCloseAbove;
    if (title < n && best > title && best - title <= kClose) return kCloseBelow;
    return kElsewhere;
  }

  static void Print(std::string_view name, const std::map<std::string, Tally>& tallies) {
    std::printf("%s\n", std::string(name).c_str());
    for (const auto& [set, tally] : tallies) {
      const auto pages = static_cast<double>(tally.pages);
      std::printf("  %-18s %zu of %zu right, %.4f; title among the candidates %.4f\n", set.c_str(),
                  tally.right, tally.pages, static_cast<double>(tally.right) / pages,
                  static_cast<double>(tally.candidates) / pages);
      for (size_t m = 0; m < kMisses; ++m) {
        if (tally.misses[m] == 0) continue;
        std::printf("    %4zu %s\n", tally.misses[m], std::string(kMissNames[m]).c_str());
      }
    }
    std::fflush(stdout);
  }

  absl::Status LearnAll() {
    TrainingRows rows;
    Describe(false, rows);
    ASSIGN_OR_RETURN(const std::vector<clean::Tree> trees, Learn(rows, std::nullopt));
    const std::string out =
        "// Made by bench/quality/learn_titles.cc; see DECISIONS.md for what it learned from.\n"
        "// A tree a paragraph: its questions {feature, lines down, least value}, then its "
        "leaves.\n" +
        TreesText(trees);
    const std::string path = settings_.source_dir + "/title_trees.inc";
    return WriteFile(path + ".tmp", path, out, FileWriter::Existing::kReplace);
  }

  const Settings& settings_;
  std::vector<LabelledPage> pages_;
  std::vector<TitledPage> titled_;
  StopToken stop_;
  Progress progress_;
  Context context_;
  std::vector<LearnedLineModel> fold_models_;  // of all pages but a fold's
  std::vector<clean::LineNet> nets_;           // of the fold models
  std::vector<clean::WordEvidence> evidence_;  // and of them
  // Of the page that was extracted last.
  const clean::CleanOptions options_;
  clean::PageLines lines_;
  clean::PassScratch pass_;
  clean::PageDecision decision_;
  clean::TitleFeatureScratch scratch_;
  clean::TitleRows rows_;
  std::vector<std::string> folded_;  // a row
  std::vector<int16_t> sums_;
};

absl::Status Run(const Settings& settings) {
  ASSIGN_OR_RETURN(std::vector<LabelledPage> pages, ReadLabelledPages(settings.corpora));
  ASSIGN_OR_RETURN(std::vector<TitledPage> titled, ReadTitledPages(settings.corpora, pages));
  return Command(settings, std::move(pages), std::move(titled)).Run();
}

int Main(int argc, char** argv) {
  Settings settings;
  settings.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  bool good = true;
  const auto number = [&](int i) { return static_cast<size_t>(std::max(1, std::atoi(argv[i]))); };
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    const bool has_value = i + 1 < argc;
    if (name == "--judge") {
      settings.judge = true;
    } else if (name == "--misses") {
      settings.misses = true;
    } else if (name == "--learn" && has_value) {
      settings.source_dir = argv[++i];
    } else if (name == "--trees" && has_value) {
      settings.boost.trees = number(++i);
    } else if (name == "--threads" && has_value) {
      settings.threads = static_cast<int>(number(++i));
    } else if (!name.starts_with("--") && settings.corpora.empty()) {
      settings.corpora = name;
    } else {
      good = false;
    }
  }
  if (!good || settings.corpora.empty() || (!settings.judge && settings.source_dir.empty()) ||
      (settings.misses && !settings.judge)) {
    std::fprintf(stderr,
                 "usage: learn_titles CORPORA [--judge [--misses]] [--learn SOURCE_DIR] "
                 "[--trees N] [--threads N]\n");
    return 2;
  }
  if (const absl::Status status = Run(settings); !status.ok()) {
    std::fprintf(stderr, "learn_titles: %s\n", status.ToString().c_str());
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace copydesk::quality

int main(int argc, char** argv) { return copydesk::quality::Main(argc, argv); }
