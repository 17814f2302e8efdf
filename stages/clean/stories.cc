#include "stages/clean/stories.h"

#include "stages/clean/page_facts.h"

namespace copydesk::clean {
namespace {

constexpr uint32_t kMinParagraphs = 3;       // of running text in a story
constexpr uint32_t kMinStoryWords = 90;      // in those
constexpr uint32_t kMinParagraphWords = 20;  // of the first

std::string_view TextOf(std::string_view text, const PageLines& page, size_t unit) {
  const InputLine& first = page.lines[page.units[unit].first];
  const InputLine& last = page.lines[page.units[unit].first + page.units[unit].count - 1];
  return text.substr(first.begin, last.end - first.begin);
}

bool IsLabel(const LineScan& s) {
  return s.words >= 1 && s.words <= 3 && s.digit_words == 0 && CoarseClass(s) == Coarse::kLabel;
}

// Units [begin, result) read as one story after its headline: prose, or a subheading before prose.
size_t StoryEnd(const PageLines& page, size_t begin, uint32_t& paragraphs, uint32_t& words) {
  paragraphs = words = 0;
  size_t u = begin;
  for (; u < page.units.size(); ++u) {
    const LineScan& scan = page.units[u].scan;
    if (IsProse(scan)) {
      ++paragraphs;
      words += scan.words;
      continue;
    }
    const bool before_prose = u + 1 < page.units.size() && IsProse(page.units[u + 1].scan);
    if (!before_prose || scan.words < 2) break;
  }
  return u;
}

}  // namespace

void SplitStories(std::string_view text, const PageLines& page, std::vector<State>& states,
                  std::vector<StorySpan>& spans) {
  const size_t n = page.units.size();
  spans.assign(1, {0, n, n});
  size_t body = 0;
  while (body < n && states[body] != State::kBody) ++body;
  uint32_t paragraphs = 0, words = 0;
  for (size_t u = body; u < n && (paragraphs < kMinParagraphs || words < kMinStoryWords); ++u) {
    if (states[u] == State::kBody && IsProse(page.units[u].scan)) {
      ++paragraphs;
      words += page.units[u].scan.words;
      body = u;
    }
  }
  if (paragraphs < kMinParagraphs || words < kMinStoryWords) return;
  size_t head_end = 0;
  while (head_end < n && !IsProse(page.units[head_end].scan)) ++head_end;

  for (size_t u = body + 1; u + 2 < n; ++u) {
    const LineScan& label = page.units[u].scan;
    if (!IsLabel(label)) continue;
    const LineScan& headline = page.units[u + 1].scan;
    if (!LooksLikeHeadline(TextOf(text, page, u + 1), headline) || headline.words < 4) continue;
    if (page.units[u + 2].scan.words < kMinParagraphWords) continue;
    bool in_head = false;
    for (size_t h = 0; h < head_end && !in_head; ++h) {
      in_head = page.units[h].scan.key == label.key && page.units[h].scan.words == label.words;
    }
    if (!in_head) continue;
    const size_t end = StoryEnd(page, u + 2, paragraphs, words);
    if (paragraphs < kMinParagraphs || words < kMinStoryWords) continue;
    spans.back().end = u;
    spans.push_back({u, n, u + 1});
    // What stands between the two, short of running text, is teasers.
    for (size_t k = u + 1; k-- > 0 && !IsProse(page.units[k].scan);) {
      if (states[k] == State::kBody) states[k] = State::kGap;
    }
    for (size_t k = u + 1; k < end; ++k) states[k] = State::kBody;
    u = end - 1;
  }
}

}  // namespace copydesk::clean
