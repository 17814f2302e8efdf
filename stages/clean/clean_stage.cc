#include "stages/clean/clean_stage.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "stages/clean/clean.h"
#include "stages/clean/site_profile.h"

namespace copydesk::clean {
namespace {

struct CleanScratch : Workspace {
  CleanWorkspace clean;
  PageKeys keys;
  SiteScratch site;
  std::vector<uint8_t> evidence;
  std::vector<uint32_t> line_words;
};

}  // namespace

std::unique_ptr<Workspace> CleanStage::NewWorkspace() const {
  return std::make_unique<CleanScratch>();
}

absl::Status CleanStage::Process(Batch& batch, Workspace* workspace) const {
  auto& scratch = static_cast<CleanScratch&>(*workspace);
  for (Document& document : batch.documents) {
    PageInput page;
    page.text = document.text;
    page.given = &document.facts;
    page.lexicon = &lexicon_;
    if (profile_ != nullptr) {
      scratch.keys.Read(document.text);
      profile_->Evidence(SiteKey(document.site), scratch.keys, scratch.site, scratch.evidence);
      page.line_evidence = scratch.evidence;
      scratch.line_words.clear();
      for (const PageKeys::Line& line : scratch.keys.lines)
        scratch.line_words.push_back(line.words);
      page.line_words = scratch.line_words;
    }
    CleanPage(page, options_, scratch.clean, document.stories, document.removed);
  }
  return absl::OkStatus();
}

absl::Status TakeStage::Process(Batch& batch, Workspace*) const {
  for (Document& document : batch.documents) {
    Story story;
    story.facts = document.facts;
    story.text = std::move(document.text);
    document.text.clear();
    document.stories.push_back(std::move(story));
  }
  return absl::OkStatus();
}

}  // namespace copydesk::clean
