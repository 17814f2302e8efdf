// Cleaning as a stage: documents get their stories and what was removed from them.
#ifndef COPYDESK_STAGES_CLEAN_CLEAN_STAGE_H_
#define COPYDESK_STAGES_CLEAN_CLEAN_STAGE_H_

#include <memory>
#include <string_view>

#include "pipeline/stage.h"
#include "stages/clean/lexicon.h"
#include "stages/clean/options.h"
#include "stages/clean/site_profile.h"

namespace copydesk::clean {

class CleanStage : public Stage {
 public:
  // `profile` may be null: nothing is known of the sites. It and `lexicon` outlive the stage.
  CleanStage(const CleanOptions& options, const Lexicon& lexicon, const SiteProfile* profile)
      : options_(options), lexicon_(lexicon), profile_(profile) {}

  std::string_view name() const override { return "clean"; }
  std::unique_ptr<Workspace> NewWorkspace() const override;
  absl::Status Process(Batch& batch, Workspace* workspace) const override;

 private:
  CleanOptions options_;
  const Lexicon& lexicon_;
  const SiteProfile* profile_;
};

// The stand-in where the inputs are clean already: a document's text, moved, is its only story.
// Story::words_in is left to signing, which counts the words anyway.
class TakeStage : public Stage {
 public:
  std::string_view name() const override { return "take"; }
  absl::Status Process(Batch& batch, Workspace* workspace) const override;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_CLEAN_STAGE_H_
