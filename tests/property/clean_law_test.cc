// The first law, on pages nobody would write: every line that is not blank is kept, removed, or
// removed in part, and nothing is said of any line twice.
#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/clean/clean.h"
#include "stages/clean/reason.h"
#include "stages/text/lines.h"
#include "stages/text/words.h"
#include "tests/support/gen.h"

namespace copydesk::clean {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

// Empty if the law holds; else what broke it.
std::string BreaksTheLaw(const std::string& page, bool keep_title) {
  CleanOptions options;
  options.keep_title = keep_title;
  CleanWorkspace workspace;
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;
  PageFacts given;
  given.title = "Council agrees";
  CleanPage({page, &given, {}}, options, workspace, stories, removed);
  if (stories.empty()) return "no story";

  // Whoever has counted the words of the lines may say so.
  std::vector<uint64_t> hashes;
  std::vector<uint32_t> line_words;
  text::HashWords(page, hashes, nullptr, &line_words);
  std::adjacent_difference(line_words.begin(), line_words.end(), line_words.begin());
  std::vector<Story> told_stories;
  std::vector<RemovedPart> told_removed;
  CleanPage({.text = page, .given = &given, .line_evidence = {}, .line_words = line_words}, options,
            workspace, told_stories, told_removed);
  if (told_stories.size() != stories.size() || told_removed.size() != removed.size()) {
    return "words of lines change what is kept";
  }
  for (size_t i = 0; i < stories.size(); ++i) {
    if (told_stories[i].words_in != stories[i].words_in ||
        told_stories[i].words_out != stories[i].words_out) {
      return "words of lines change a story's";
    }
  }
  for (size_t i = 0; i < removed.size(); ++i) {
    if (told_removed[i].words != removed[i].words) return "words of lines change a part's";
  }

  std::vector<text::LineSpan> lines;
  text::SplitLines(page, lines);
  std::map<uint32_t, int> kept, gone, partly;
  uint32_t lines_removed = 0;
  for (const Story& story : stories) {
    const auto rows = static_cast<size_t>(std::count(story.text.begin(), story.text.end(), '\n'));
    if (rows != story.line_from.size()) return "line_from does not fit the text";
    uint32_t at = 0;
    for (const ByteRange& range : story.line_from) {
      if (range.begin != at || range.end <= range.begin) return "line_from has gaps";
      at = range.end;
    }
    if (at != story.from.size()) return "from is longer than its ranges";
    for (const uint32_t line : story.from) ++kept[line];
    if (story.words_out != text::CountWords(story.text)) return "words_out is wrong";
    lines_removed += story.lines_removed;
  }
  uint32_t last = 0;
  for (const RemovedPart& part : removed) {
    if (part.line < last) return "removed lines are not in order";
    last = part.line;
    if (part.line < 1 || part.line > lines.size()) return "a line that there is not";
    const text::LineSpan line = lines[part.line - 1];
    if (part.offset != line.begin) return "offset is not the line's";
    if (part.bytes.begin > part.bytes.end || part.bytes.end > line.size()) return "range too long";
    const std::string_view bytes = line.Of(page).substr(part.bytes.begin, part.bytes.size());
    if (part.words != text::CountWords(bytes)) return "words of a removed part are wrong";
    if (part.reason >= kReasons) return "no such reason";
    if (part.story >= stories.size()) return "no such story";
    ++(part.bytes == ByteRange{0, line.size()} ? gone : partly)[part.line];
  }
  if (lines_removed != gone.size()) return "lines_removed is wrong";
  for (uint32_t number = 1; number <= lines.size(); ++number) {
    const bool blank = text::IsBlankLine(lines[number - 1].Of(page));
    const int all = kept[number] + gone[number];
    if (blank && all + partly[number] != 0) return "a blank line is spoken of";
    if (!blank && all != 1)
      return "line " + std::to_string(number) + " counted " + std::to_string(all) + " times";
    if (partly[number] > 0 && kept[number] == 0) return "a part of a line that is gone";
  }
  return "";
}

const std::vector<std::string> kLines = {
    "Home",
    "News",
    "",
    "",
    " ",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "-",
    "...",
    "Related stories",
    "Council agrees",
    "Council agrees to rebuild the ferry terminal",
    "By Ann Weller",
    "date 2024-10-21 A headline",
    "October 21, 2024",
    "Advertisement",
    "spot_img",
    ", which met",
    "and the",
    "the",
    ".",
    "Read more",
    "© 2024 Courier. All rights reserved.",
    "15 Comments",
    "The harbour council voted on Tuesday to rebuild the old ferry terminal, ending a dispute that "
    "had kept the site closed for almost nine years.",
    "Under the plan, work will start in the spring and cost about 14 million crowns, of which the "
    "region will pay a third.",
    "新闻报道说，理事会星期二决定重建旧码头。",
    "Der Rat hat am Dienstag beschlossen, das Haus neu aufzubauen.",
    "\xff\xfe broken \xc3",
    "\r",
    "a\rb",
    "\x01\x02",
    "<div class=\"x\">",
    "https://example.org/a?b=c"};

std::string MixedPage(Gen& gen) {
  std::string page;
  const size_t lines = gen.Below(60);
  for (size_t i = 0; i < lines; ++i) {
    page += gen.Chance(85) ? gen.Pick(kLines) : gen.Text(40);
    page += gen.Chance(10) ? "\r\n" : "\n";
  }
  if (gen.Chance(30) && !page.empty()) page.pop_back();
  return page;
}

TEST(CleanLaw, HoldsOnPagesMixedOfAllKindsOfLines) {
  CheckProperty<std::string>(3000, MixedPage, [](const std::string& page) {
    return BreaksTheLaw(page, false).empty() && BreaksTheLaw(page, true).empty();
  });
}

TEST(CleanLaw, HoldsOnAnyBytes) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return gen.Bytes(400); },
      [](const std::string& page) { return BreaksTheLaw(page, page.size() % 2 == 0).empty(); });
}

TEST(CleanLaw, HoldsOnExtremePages) {
  const struct {
    std::string name, page;
  } kCases[] = {
      {"one line of a megabyte", std::string(1 << 20, 'a')},
      {"one line of many words",
       [] {
         std::string s;
         while (s.size() < 1u << 20) s += "read more about the ";
         return s;
       }()},
      {"line feeds only", std::string(100000, '\n')},
      {"marks only",
       [] {
         std::string s;
         for (int i = 0; i < 20000; ++i) s += "- * .\n";
         return s;
       }()},
      {"a hundred thousand short lines",
       [] {
         std::string s;
         for (int i = 0; i < 100000; ++i) s += i % 3 == 0 ? "News\n" : "and so\n";
         return s;
       }()},
      {"no line feed", "Council agrees"},
      {"a byte order mark", "\xEF\xBB\xBF"},
  };
  for (const auto& c : kCases) EXPECT_EQ(BreaksTheLaw(c.page, false), "") << c.name;
}

// Empty if cleaning each story's text again gives that text.
std::string Changes(const std::string& page, const CleanOptions& options, const PageFacts& given) {
  CleanWorkspace workspace;
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;
  CleanPage({page, &given, {}}, options, workspace, stories, removed);
  for (const Story& story : stories) {
    for (const PageFacts& facts : {PageFacts(), given}) {
      std::vector<Story> again;
      std::vector<RemovedPart> ignored;
      CleanPage({story.text, &facts, {}}, options, workspace, again, ignored);
      if (again.size() != 1) return "a story became several";
      if (again[0].text != story.text) return story.text + "---\n" + again[0].text;
    }
  }
  return "";
}

TEST(CleanLaw, CleanTextStaysAsItIs) {
  CheckProperty<std::string>(1500, MixedPage, [](const std::string& page) {
    PageFacts given;
    given.title = page.size() % 3 == 0 ? "Council agrees" : "";
    CleanOptions options;
    options.keep_title = page.size() % 2 == 0;
    options.lean = static_cast<Lean>(page.size() % 3);
    return Changes(page, options, given).empty();
  });
}

TEST(CleanLaw, AWorkspaceKeepsNothingFromAnEarlierPage) {
  CheckProperty<std::string>(300, MixedPage, [](const std::string& page) {
    CleanWorkspace used, fresh;
    std::vector<Story> first, again, ignored;
    std::vector<RemovedPart> removed, removed_again, removed_ignored;
    CleanPage({"Home\nand the\nNews. So\n, then\n", nullptr, {}}, {}, used, ignored,
              removed_ignored);
    CleanPage({page, nullptr, {}}, {}, used, first, removed);
    CleanPage({page, nullptr, {}}, {}, fresh, again, removed_again);
    return first.size() == again.size() && first[0].text == again[0].text &&
           first[0].facts.lang == again[0].facts.lang && removed.size() == removed_again.size();
  });
}

}  // namespace
}  // namespace copydesk::clean
