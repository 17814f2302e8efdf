// Signs every story of a batch: words → shingles → digest and signature, into SignColumns.
#ifndef COPYDESK_STAGES_SIGN_SIGN_STAGE_H_
#define COPYDESK_STAGES_SIGN_SIGN_STAGE_H_

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/stage.h"
#include "stages/sign/options.h"

namespace copydesk::sign {

class SignStage : public Stage {
 public:
  // Whether a story's text is what is left of its input, or all of it.
  enum class Texts { kCleaned, kTaken };

  // What rules of facts and of recurring lines need: numbers, names and lines. Where they are left
  // out, their tables have no rows.
  enum class Facts { kRead, kLeftOut };

  // REQUIRES: options.Validate().ok()
  SignStage(const SignOptions& options, Texts texts, Facts facts = Facts::kRead)
      : options_(options), texts_(texts), facts_(facts) {}

  std::string_view name() const override { return "sign"; }
  std::unique_ptr<Workspace> NewWorkspace() const override;
  // Sets Batch::columns to a SignColumns with one row per story, and Story::words_out; for taken
  // texts Story::words_in too.
  absl::Status Process(Batch& batch, Workspace* workspace) const override;

 private:
  SignOptions options_;
  Texts texts_;
  Facts facts_;
};

// The id of a page's story: the page's own for the first, `ID#2` and so on for the others.
std::string StoryId(std::string_view page_id, size_t story);

}  // namespace copydesk::sign

#endif  // COPYDESK_STAGES_SIGN_SIGN_STAGE_H_
