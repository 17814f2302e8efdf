// Makes pages to learn from that no site has: the story of one page, often cut short, below the
// heads and above the tails of others, one or two of each.
//
// There are few labelled pages, and on most of them the story outweighs what surrounds it. Pages on
// which it does not, a short notice above a hundred comments, are where cleaning goes wrong most.
// Deterministic for a seed. Tested by tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_MIXED_PAGES_H_
#define COPYDESK_BENCH_QUALITY_MIXED_PAGES_H_

#include <cstdint>
#include <vector>

#include "bench/quality/labelled_pages.h"

namespace copydesk::quality {

// `copies` mixed pages for each page of guides and news. All parts of a page are of one fold and
// one rendering.
std::vector<LabelledPage> MixPages(const std::vector<LabelledPage>& pages, size_t copies,
                                   uint64_t seed);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_MIXED_PAGES_H_
