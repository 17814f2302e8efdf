// No two inputs' clean texts meet, nor any of their further stories' texts, nor a folder.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "stages/ingest/clean_names.h"
#include "stages/report/render_stage.h"
#include "tests/support/gen.h"

namespace copydesk::ingest {
namespace {

using copydesk::testing::CheckProperty;
using copydesk::testing::Gen;

// Paths below a folder out of very few pieces, so that most sets of names have names that meet.
std::vector<std::string> MakePaths(Gen& gen) {
  const std::vector<std::string> stems = {
      "a",          "a~2",       "a.story2", "a~2.story2", "a.story2.story3",
      "a.story2~2", "a.story12", "",         ".story2"};
  const std::vector<std::string> endings = {".txt", ".txt.gz", ".md", ".txt", ".jsonl", ".ndjson"};
  std::vector<std::string> paths;
  const uint64_t count = gen.Between(1, 9);
  for (uint64_t i = 0; i < count; ++i) {
    std::string path;
    for (uint64_t depth = gen.Below(3); depth > 0; --depth) {
      path += gen.Pick(stems) + gen.Pick(endings) + "/";
    }
    paths.push_back(path + gen.Pick(stems) + gen.Pick(endings));
  }
  return paths;
}

// The plain rule: every path that may ever be written, with who writes it; folders are apart.
bool NothingMeets(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(WantedCleanName(path));
  MakeUnique(names);
  std::set<std::string> files;
  std::set<std::string> folders;
  for (const std::string& name : names) {
    for (size_t slash = name.find('/'); slash != std::string::npos;
         slash = name.find('/', slash + 1)) {
      folders.insert(name.substr(0, slash));
    }
    const bool text = name.ends_with(".txt");
    for (size_t story = 0; story < (text ? 13 : 1); ++story) {
      if (!files.insert(report::StoryFileName(name, story)).second) return false;
    }
  }
  for (const std::string& file : files) {
    if (folders.contains(file)) return false;
  }
  return true;
}

TEST(CleanNamesProperty, NoTextMeetsAnotherOrAFolder) {
  CheckProperty<std::vector<std::string>>(20'000, MakePaths, NothingMeets);
}

TEST(CleanNamesProperty, ASecondTimeNothingIsRenamed) {
  CheckProperty<std::vector<std::string>>(2'000, MakePaths, [](const auto& paths) {
    std::vector<std::string> names;
    for (const std::string& path : paths) names.push_back(WantedCleanName(path));
    MakeUnique(names);
    std::vector<std::string> again = names;
    return MakeUnique(again) == 0 && again == names;
  });
}

// Names as long as a system allows, of bytes that grow when they are made printable.
TEST(CleanNamesProperty, EveryPartOfAPathFitsAFileSystem) {
  CheckProperty<std::vector<std::string>>(
      500,
      [](Gen& gen) {
        std::vector<std::string> paths;
        const std::string letter = gen.Chance(50) ? "\xe9" : gen.Chance(50) ? "n" : "\u00e9";
        std::string component;
        for (uint64_t i = gen.Between(200, 250) / letter.size(); i > 0; --i) component += letter;
        for (int copies = 0; copies < 12; ++copies) {
          paths.push_back(component + "/" + component + (gen.Chance(50) ? ".txt" : ".md"));
        }
        return paths;
      },
      [](const std::vector<std::string>& paths) {
        std::vector<std::string> names;
        for (const std::string& path : paths) names.push_back(WantedCleanName(PrintableName(path)));
        MakeUnique(names);
        std::map<std::string, size_t> seen;
        for (const std::string& name : names) {
          const std::string last = report::StoryFileName(name, 99'999);
          for (size_t begin = 0; begin <= last.size();) {
            const size_t end = std::min(last.find('/', begin), last.size());
            if (end - begin > 255 || end == begin) return false;
            begin = end + 1;
          }
          if (++seen[name] > 1) return false;
        }
        return true;
      });
}

}  // namespace
}  // namespace copydesk::ingest
