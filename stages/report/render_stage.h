// Turns cleaned documents into the bytes of the result files, in parallel: what a reader of DIR
// sees of a story is written here, once, while its text is in memory.
//
// Files of one document are written at once, from whichever thread has them; everything else goes
// into Batch::rendered, for ResultSink to append in order. Tested by
// tests/unit/report/render_stage_test.cc.
#ifndef COPYDESK_STAGES_REPORT_RENDER_STAGE_H_
#define COPYDESK_STAGES_REPORT_RENDER_STAGE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/run_dir.h"
#include "pipeline/stage.h"

namespace copydesk::report {

struct RenderOptions {
  // Writes the clean texts, below `text_folder` of the run's folder.
  bool write_texts = true;
  std::string text_folder = "clean";

  // Whether documents.jsonl names those files: false where the folder is no result.
  bool name_texts = true;

  // Notes where each story's text stands, for MakeUnique (unique_pass.h). Needs write_texts.
  bool note_text_names = false;

  bool write_removed = true;  // removed.jsonl
  bool write_lines = false;   // lines.jsonl

  // The names of a record's fields that a further story's record has values of its own in.
  std::string id_field = "id";
  std::string title_field = "title";
};

class RenderStage : public Stage {
 public:
  // `dir` outlives the stage.
  RenderStage(RunDir& dir, RenderOptions options) : dir_(dir), options_(std::move(options)) {}

  std::string_view name() const override { return "render"; }
  std::unique_ptr<Workspace> NewWorkspace() const override;
  // Fails when a file cannot be written. REQUIRES: the stories and their words_out are there.
  absl::Status Process(Batch& batch, Workspace* workspace) const override;

 private:
  RunDir& dir_;
  RenderOptions options_;
};

// Where the text of a page's story goes: `clean_name` for the first, `a.txt` → `a.story2.txt` and
// so on for the others. Ingest keeps such names free of other inputs' clean names.
std::string StoryFileName(std::string_view clean_name, size_t story);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_RENDER_STAGE_H_
