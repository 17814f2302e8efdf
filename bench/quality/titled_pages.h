// The pages that headlines are learned from, and which line of each is the headline.
//
// chrome-dev gives titles; where no line is the title, a line that begins as it does and says most
// of it is learned from, and not judged. A clean text has none, or the one that is put above it
// here. For news and pages in many languages the HTML beside them tells: what og:title says, or
// else the <title> together with an <h1>, where that is a line of the page's text. Tested by
// tests/unit/bench/learn_titles_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_TITLED_PAGES_H_
#define COPYDESK_BENCH_QUALITY_TITLED_PAGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bench/quality/labelled_pages.h"

namespace copydesk::quality {

// White space folded, letters in lower case.
std::string FoldTitle(std::string_view text);

// The headline of a page by its HTML, as FoldTitle gives it; empty if none of `lines` (folded) is
// plainly the one.
std::string WeakTitle(std::string_view html, const std::vector<std::string>& lines);

struct TitledPage {
  size_t page = 0;      // in the pages as ReadLabelledPages gives them
  std::string text;     // what the headline is looked for in
  std::string title;    // folded; empty: no line is the headline
  float weight = 1;     // in learning
  bool judged = false;  // a page of chrome-dev that has its title as a line
};

// The pages of `pages` and the texts made of them. Reads the HTML from `corpora`.
absl::StatusOr<std::vector<TitledPage>> ReadTitledPages(const std::string& corpora,
                                                        const std::vector<LabelledPage>& pages);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TITLED_PAGES_H_
