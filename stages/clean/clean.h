// Takes the site chrome off a page's plain text, line by line, and says why each line went.
//
// The way of a page: its lines are split, scanned once and, where a rendering broke paragraphs into
// fragments, joined (page_lines); each becomes a row of features (line_features); a
// small network tells which are story (line_net, line_model); a second whole story is split off
// (stories); what the fields did not give is looked for (page_facts, title); and what is not kept
// gets a reason (verdict). Integers decide everything; equal input gives equal output.
//
// Law: every line that is not blank stands in the line_from of some story, or is removed, or is
// removed in part and stands there too. Nothing else happens to a line.
//
// Thread-safety: CleanPage is pure given its own workspace. Tested by
// tests/unit/clean/clean_test.cc, tests/property/clean_law_test.cc and, for quality,
// bench/quality/clean_quality.cc.
#ifndef COPYDESK_STAGES_CLEAN_CLEAN_H_
#define COPYDESK_STAGES_CLEAN_CLEAN_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "pipeline/document.h"
#include "stages/clean/lexicon.h"
#include "stages/clean/line_model.h"
#include "stages/clean/options.h"

namespace copydesk::clean {

struct PageInput {
  // Valid UTF-8 of less than 4 GiB (bytes that are not UTF-8 are taken as symbols).
  std::string_view text;
  // What the record's fields gave. Empty fields are looked for in the page.
  const PageFacts* given = nullptr;
  // Per input line (blank ones too, as text::SplitLines gives them), its SiteLevel. Empty: nothing
  // is known of the site.
  std::span<const uint8_t> line_evidence;
  // Per input line, blank ones too, how many words it has, as text::HashWords finds them. Empty:
  // they are counted.
  std::span<const uint32_t> line_words = {};
  // The phrases to know chrome by. Never null.
  const Lexicon* lexicon = &Lexicon::BuiltIn();
};

// Buffers that are reused from page to page. One a thread.
class CleanWorkspace {
 public:
  CleanWorkspace();
  ~CleanWorkspace();
  CleanWorkspace(CleanWorkspace&&) noexcept;
  CleanWorkspace& operator=(CleanWorkspace&&) noexcept;

  struct Buffers;
  Buffers& buffers() { return *buffers_; }

 private:
  std::unique_ptr<Buffers> buffers_;
};

// Appends the page's stories (at least one) to `stories` and what was removed to `removed`, in line
// order; RemovedPart::story counts from the stories that were there before.
void CleanPage(const PageInput& page, const CleanOptions& options, CleanWorkspace& workspace,
               std::vector<Story>& stories, std::vector<RemovedPart>& removed);

// The same with another model, for learning one.
void CleanPage(const PageInput& page, const CleanOptions& options, const LineModel& model,
               CleanWorkspace& workspace, std::vector<Story>& stories,
               std::vector<RemovedPart>& removed);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_CLEAN_H_
