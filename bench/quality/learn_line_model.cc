// Learns the line model, and says how good it is on pages of sites that it has not seen.
//
//   learn_line_model CORPORA --judge OUT_DIR    five folds by domain: learns without a fold, cleans
//                                               its pages, and writes them to
//                                               OUT_DIR/SET-RENDER.jsonl (titles given:
//                                               OUT_DIR/titled/) for the corpora's scorers
//   learn_line_model CORPORA --ablate           word F1 by lines with each group of features hidden
//   learn_line_model CORPORA --learn SOURCE_DIR all pages: writes line_trees.inc, word_weights.inc
//
// --trees N and --threads N for any of them. CORPORA holds chrome-dev with its labels,
// chrome-news-dev and chrome-multi-dev. Word weights are learned on the pages that the trees are
// learned on, and each page's words are weighed without its own site. Half of the pages are learned
// with their title known, the others without.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bench/quality/boosting.h"
#include "bench/quality/labelled_pages.h"
#include "bench/quality/records.h"
#include "bench/quality/word_counts.h"
#include "pipeline/context.h"
#include "pipeline/progress.h"
#include "pipeline/status_macros.h"
#include "stages/clean/clean.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/title.h"
#include "stages/hash/hash.h"
#include "stages/report/json_text.h"

namespace copydesk::quality {
namespace {

using clean::Feature;

// A unit's weight in learning: something for itself, and more for the words that would be won or
// lost with it, as a share of its page's story.
constexpr float kWeightOfPage = 100;
constexpr float kWeightOfWords = 60;
constexpr float kMostWeight = 4;
constexpr float kNewsWeight = 2;  // there are few of them, and they matter most
constexpr float kGoldWeight = 0.2F;

struct Settings {
  std::string corpora;
  std::string judge_dir, source_dir;
  bool ablate = false;
  BoostOptions boost;
  int threads = 1;
};

struct PageWork {
  clean::PageLines lines;
  size_t title = 0;
  std::vector<Label> labels;  // a unit
  std::vector<float> weights;
  uint32_t story_words = 0;
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
      break;
  }
  return "gold";
}

// A unit has the label that most of its lines' bytes have.
void LabelUnits(const LabelledPage& page, PageWork& work) {
  work.labels.clear();
  work.weights.clear();
  for (const clean::Unit& unit : work.lines.units) {
    std::array<size_t, 3> bytes{};
    for (uint32_t k = 0; k < unit.count; ++k) {
      const clean::InputLine& line = work.lines.lines[unit.first + k];
      bytes[static_cast<size_t>(page.labels[line.number - 1])] += line.end - line.begin;
    }
    const Label label = bytes[0] + bytes[1] == 0 ? Label::kUnknown
                        : bytes[1] > bytes[0]    ? Label::kStory
                                                 : Label::kChrome;
    work.labels.push_back(label);
    if (label == Label::kStory) work.story_words += unit.scan.words;
  }
  const float set_weight = page.set == PageSet::kNews   ? kNewsWeight
                           : page.set == PageSet::kGold ? kGoldWeight
                                                        : 1.F;
  const auto units = static_cast<float>(std::max<size_t>(work.lines.units.size(), 30));
  const auto words = static_cast<float>(std::max<uint32_t>(work.story_words, 100));
  for (const clean::Unit& unit : work.lines.units) {
    const float share = kWeightOfWords * (static_cast<float>(unit.scan.words) + 0.3F) / words;
    work.weights.push_back(set_weight * (kWeightOfPage / units + std::min(kMostWeight, share)));
  }
}

struct Learned {
  std::vector<clean::Tree> trees;
  std::vector<clean::WordWeight> words;
};

class Learner {
 public:
  Learner(const Settings& settings, std::vector<LabelledPage> pages)
      : settings_(settings),
        pages_(std::move(pages)),
        work_(pages_.size()),
        context_{stop_, progress_, settings.threads} {
    for (size_t i = 0; i < pages_.size(); ++i) {
      PageWork& work = work_[i];
      work.lines.Read(pages_[i].text, clean::Lexicon::BuiltIn());
      const bool titled = (hash::Hash64(pages_[i].id) & 1) != 0;
      work.title =
          titled ? clean::FindTitleUnit(work.lines, pages_[i].title) : work.lines.units.size();
      LabelUnits(pages_[i], work);
    }
  }

  // Learns from all pages but those of `fold`.
  absl::StatusOr<Learned> Learn(std::optional<size_t> fold, const std::vector<Feature>& hidden,
                                WordCounts& counts, TrainingRows& rows) {
    for (size_t i = 0; i < pages_.size(); ++i) {
      // One rendering of a page tells its words.
      if (pages_[i].fold != fold && pages_[i].render == "line" && pages_[i].set != PageSet::kGold) {
        CountWords(pages_[i], work_[i], counts);
        if (!fold.has_value()) counts.Name(pages_[i].text);
      }
    }
    counts.Finish();
    Learned learned;
    learned.words = counts.Weights();
    Describe(counts, rows);
    std::vector<size_t> chosen;
    for (size_t i = 0; i < pages_.size(); ++i) {
      if (pages_[i].fold != fold) chosen.push_back(i);
    }
    BoostOptions options = settings_.boost;
    options.hidden = hidden;
    ASSIGN_OR_RETURN(learned.trees, Boost(rows, chosen, options, context_));
    return learned;
  }

  absl::Status Judge() {
    std::map<std::string, std::string> outputs;
    std::map<std::string, std::pair<double, size_t>> sums;
    size_t split = 0;
    for (size_t fold = 0; fold < kFolds; ++fold) {
      WordCounts counts;
      TrainingRows rows;
      ASSIGN_OR_RETURN(const Learned learned, Learn(fold, {}, counts, rows));
      const clean::WordEvidence words(learned.words);
      const clean::LineModel model{learned.trees, &words};
      Measure(fold, model, sums);
      clean::CleanWorkspace workspace;
      for (const LabelledPage& page : pages_) {
        if (page.fold != fold) continue;
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
      std::fprintf(stderr, "fold %zu of %zu\n", fold + 1, kFolds);
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
      for (size_t fold = 0; fold < kFolds; ++fold) {
        WordCounts counts;
        TrainingRows rows;
        ASSIGN_OR_RETURN(const Learned learned, Learn(fold, hidden, counts, rows));
        const clean::WordEvidence words(learned.words);
        Measure(fold, {learned.trees, &words}, sums);
      }
      Print(group.name, sums);
    }
    return absl::OkStatus();
  }

  absl::Status LearnAll() {
    WordCounts counts;
    TrainingRows rows;
    ASSIGN_OR_RETURN(Learned learned, Learn(std::nullopt, {}, counts, rows));
    std::string trees =
        "// Made by bench/quality/learn_line_model.cc; see DECISIONS.md for what it learned from.\n"
        "// A tree a paragraph: its questions {feature, units down, least value}, then its "
        "leaves.\n";
    for (const clean::Tree& tree : learned.trees) {
      trees += "{{{";
      for (const clean::Split& split : tree.splits) {
        trees += fmt::format("{{k{}, {}, {}}}{}", clean::FeatureName(split.feature),
                             static_cast<int>(split.at), static_cast<int>(split.least),
                             &split == &tree.splits.back() ? "" : ", ");
      }
      trees += "}},\n {{";
      for (size_t l = 0; l < tree.leaves.size(); ++l) {
        trees += fmt::format("{}{}", static_cast<int>(tree.leaves[l]),
                             l + 1 == tree.leaves.size() ? ""
                             : l % 22 == 21              ? ",\n   "
                                                         : ", ");
      }
      trees += "}}},\n";
    }
    RETURN_IF_ERROR(Write(settings_.source_dir + "/line_trees.inc", trees));
    std::string words =
        "// Made by bench/quality/learn_line_model.cc: words, and how much they speak for chrome "
        "(above 0)\n"
        "// or for a story (below), in sixteenths of log odds.\n";
    size_t column = 0;
    std::sort(learned.words.begin(), learned.words.end(), [&](const auto& a, const auto& b) {
      return counts.Spelling(a.word) < counts.Spelling(b.word);
    });
    for (const clean::WordWeight& weight : learned.words) {
      std::string_view word = counts.Spelling(weight.word);
      if (word.ends_with('\'')) word.remove_suffix(1);
      if (word.empty()) continue;
      const std::string item =
          fmt::format("{{\"{}\", {}}},", word, static_cast<int>(weight.weight));
      if (column > 0 && column + item.size() + 1 > 99) {
        words += '\n';
        column = 0;
      }
      words += (column > 0 ? " " : "") + item;
      column += item.size() + 1;
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

  static absl::Status Write(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    return file.good() ? absl::OkStatus()
                       : absl::UnavailableError(fmt::format("{}: cannot be written", path));
  }

  static void CountWords(const LabelledPage& page, const PageWork& work, WordCounts& counts) {
    for (size_t u = 0; u < work.labels.size(); ++u) {
      if (work.labels[u] == Label::kUnknown) continue;
      const clean::Unit& unit = work.lines.units[u];
      for (uint32_t k = unit.words_begin; k < unit.words_end; ++k) {
        counts.Add(page.domain, work.lines.words[k], work.labels[u] == Label::kStory);
      }
    }
  }

  // The features of all pages, each with words weighed without its own site.
  void Describe(const WordCounts& counts, TrainingRows& rows) {
    std::map<std::string, clean::WordEvidence> evidence;
    clean::FeatureScratch scratch;
    clean::FeatureTable table;
    for (size_t i = 0; i < pages_.size(); ++i) {
      auto at = evidence.find(pages_[i].domain);
      if (at == evidence.end()) {
        const clean::WordEvidence without(counts.WeightsWithout(pages_[i].domain));
        at = evidence.emplace(pages_[i].domain, without).first;
      }
      ExtractFeatures(work_[i].lines, work_[i].title, at->second, scratch, table);
      rows.Add(table, work_[i].labels, work_[i].weights);
    }
    rows.Finish();
  }

  // Adds the word F1 of each page of the fold, by units.
  void Measure(size_t fold, const clean::LineModel& model,
               std::map<std::string, std::pair<double, size_t>>& sums) const {
    clean::FeatureScratch scratch;
    clean::FeatureTable table;
    std::vector<int16_t> tree_sums;
    std::vector<int32_t> scores;
    std::vector<uint32_t> words;
    std::vector<clean::State> states;
    for (size_t i = 0; i < pages_.size(); ++i) {
      const PageWork& work = work_[i];
      if (pages_[i].fold != fold || work.story_words == 0) continue;
      ExtractFeatures(work.lines, work.title, *model.words, scratch, table);
      ScoreUnits(table, model.trees, tree_sums, scores);
      words.clear();
      for (const clean::Unit& unit : work.lines.units) words.push_back(unit.scan.words);
      Decide(scores, words, {}, 0, states);
      double right = 0, kept = 0;
      for (size_t u = 0; u < scores.size(); ++u) {
        if (states[u] != clean::State::kBody || work.labels[u] == Label::kUnknown) continue;
        kept += words[u];
        if (work.labels[u] == Label::kStory) right += words[u];
      }
      auto& [sum, n] = sums[SetName(pages_[i])];
      sum += 2 * right / (kept + work.story_words);
      ++n;
    }
  }

  const Settings& settings_;
  std::vector<LabelledPage> pages_;
  std::vector<PageWork> work_;
  StopToken stop_;
  Progress progress_;
  Context context_;
};

absl::Status Run(const Settings& settings) {
  ASSIGN_OR_RETURN(std::vector<LabelledPage> pages, ReadLabelledPages(settings.corpora));
  Learner learner(settings, std::move(pages));
  if (!settings.judge_dir.empty()) RETURN_IF_ERROR(learner.Judge());
  if (settings.ablate) RETURN_IF_ERROR(learner.Ablate());
  if (!settings.source_dir.empty()) RETURN_IF_ERROR(learner.LearnAll());
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
    } else if (name == "--trees" && has_value) {
      settings.boost.trees = static_cast<size_t>(std::max(1, std::atoi(argv[++i])));
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
                 "[--learn SOURCE_DIR] [--trees N] [--threads N]\n");
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
