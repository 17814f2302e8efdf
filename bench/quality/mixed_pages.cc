#include "bench/quality/mixed_pages.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "bench/quality/random.h"
#include "stages/text/lines.h"
#include "stages/text/words.h"

namespace copydesk::quality {
namespace {

// Half of the stories are cut to this share of their words, or to kLeastWords.
constexpr double kLeastShare = 0.05;
constexpr double kMostShare = 0.6;
constexpr size_t kLeastWords = 80;
// How often two heads stand above a story, or two tails below it.
constexpr double kTwice = 0.4;

// A page's lines, and those from its first line of story to its last.
struct Parts {
  const LabelledPage* page = nullptr;
  std::vector<text::LineSpan> lines;
  size_t begin = 0, end = 0;

  std::string_view Line(size_t i) const { return lines[i].Of(page->text); }
};

Parts PartsOf(const LabelledPage& page) {
  Parts parts{.page = &page, .lines = {}};
  text::SplitLines(page.text, parts.lines);
  const auto is_story = [](Label label) { return label == Label::kStory; };
  parts.begin = static_cast<size_t>(std::find_if(page.labels.begin(), page.labels.end(), is_story) -
                                    page.labels.begin());
  parts.end = page.labels.size() -
              static_cast<size_t>(std::find_if(page.labels.rbegin(), page.labels.rend(), is_story) -
                                  page.labels.rbegin());
  return parts;
}

size_t WordsOfStory(const Parts& parts, size_t end) {
  size_t words = 0;
  for (size_t i = parts.begin; i < end; ++i) {
    if (parts.page->labels[i] == Label::kStory) words += text::CountWords(parts.Line(i));
  }
  return words;
}

void Append(const Parts& parts, size_t begin, size_t end, LabelledPage& out) {
  for (size_t i = begin; i < end; ++i) {
    out.text += parts.Line(i);
    out.text += '\n';
    out.labels.push_back(parts.page->labels[i]);
  }
}

// Where a story ends that is cut to `words`.
size_t CutStory(const Parts& story, size_t words) {
  size_t end = story.begin, seen = 0;
  while (end < story.end && seen < words) {
    if (story.page->labels[end] == Label::kStory) seen += text::CountWords(story.Line(end));
    ++end;
  }
  return end;
}

}  // namespace

std::vector<LabelledPage> MixPages(const std::vector<LabelledPage>& pages, size_t copies,
                                   uint64_t seed) {
  std::map<std::pair<size_t, std::string>, std::vector<Parts>> groups;  // by fold and rendering
  for (const LabelledPage& page : pages) {
    if (page.set != PageSet::kGuides && page.set != PageSet::kNews) continue;
    Parts parts = PartsOf(page);
    if (parts.begin < parts.end) groups[{page.fold, page.render}].push_back(std::move(parts));
  }
  Random random(seed);
  std::vector<LabelledPage> mixed;
  for (const auto& entry : groups) {
    const std::vector<Parts>& group = entry.second;
    const auto draw = [&]() -> const Parts& {
      return group[static_cast<size_t>(random.Next() * static_cast<double>(group.size()))];
    };
    const auto lenders = [&] {
      std::vector<const Parts*> drawn = {&draw()};
      if (random.Next() < kTwice) drawn.push_back(&draw());
      return drawn;
    };
    for (const Parts& story : group) {
      for (size_t copy = 0; copy < copies; ++copy) {
        const std::vector<const Parts*> heads = lenders(), tails = lenders();
        LabelledPage page;
        page.id = story.page->id + "-mixed" + std::to_string(copy);
        page.set = PageSet::kMixed;
        page.render = story.page->render;
        page.domain = story.page->domain;
        page.title = heads.back()->page->title;
        page.fold = story.page->fold;
        for (const Parts* head : heads) {
          page.lenders.push_back(head->page->domain);
          Append(*head, 0, head->begin, page);
        }
        size_t end = story.end;
        if (random.Next() < 0.5) {
          const double share = kLeastShare + random.Next() * (kMostShare - kLeastShare);
          const auto words = static_cast<double>(WordsOfStory(story, story.end)) * share;
          end = CutStory(story, std::max(kLeastWords, static_cast<size_t>(words)));
        }
        Append(story, story.begin, end, page);
        for (const Parts* tail : tails) {
          page.lenders.push_back(tail->page->domain);
          Append(*tail, tail->end, tail->lines.size(), page);
        }
        mixed.push_back(std::move(page));
      }
    }
  }
  return mixed;
}

}  // namespace copydesk::quality
