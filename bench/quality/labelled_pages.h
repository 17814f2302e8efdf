// The pages that the line model is learned from and judged on: their lines, and which are story.
//
// Labels come with the data, or from its gold text, or from its snippets. Pages of one site stand
// in one fold, whatever set or rendering they are of.
#ifndef COPYDESK_BENCH_QUALITY_LABELLED_PAGES_H_
#define COPYDESK_BENCH_QUALITY_LABELLED_PAGES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace copydesk::quality {

enum class Label : uint8_t { kChrome, kStory, kUnknown };

// Sets of pages. Gold pages are texts without any chrome: a cleaner has to leave them alone. Mixed
// pages are made of parts of others, see mixed_pages.h.
enum class PageSet : uint8_t { kGuides, kNews, kMulti, kGold, kMixed };

struct LabelledPage {
  std::string id;
  PageSet set = PageSet::kGuides;
  std::string render;
  std::string domain;
  std::vector<std::string> lenders;  // domains of parts that were mixed in
  std::string title;
  std::string text;
  std::vector<Label> labels;  // a line of the text, as text::SplitLines gives them
  size_t fold = 0;
};

inline constexpr size_t kFolds = 5;

// Reads chrome-dev with its labels, chrome-news-dev and chrome-multi-dev from `corpora`, and makes
// a gold page of each page of chrome-dev.
absl::StatusOr<std::vector<LabelledPage>> ReadLabelledPages(const std::string& corpora);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_LABELLED_PAGES_H_
