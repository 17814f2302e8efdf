// A run in a folder of its own, made of a few pages through the room's real writers.
#ifndef COPYDESK_TESTS_UNIT_REPORT_SMALL_RUN_H_
#define COPYDESK_TESTS_UNIT_REPORT_SMALL_RUN_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/context.h"
#include "pipeline/run_dir.h"
#include "stages/group/group_pass.h"
#include "stages/match/match_pass.h"
#include "stages/report/render_stage.h"
#include "stages/report/report_pass.h"
#include "stages/report/result_sink.h"
#include "stages/sign/sign_stage.h"
#include "stages/sign/story_table.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {

// A page of one file, with one story whose text is `text`.
inline Document TextPage(std::string name, std::string text, std::string site = "") {
  auto file = std::make_shared<InputFile>();
  file->name = name;
  file->path = "/in/" + name;
  file->clean_name = name;
  Document document;
  document.id = std::move(name);
  document.file = std::move(file);
  document.site = std::move(site);
  document.text = text;
  document.stories.resize(1);
  document.stories[0].text = std::move(text);
  return document;
}

// A record of `file` whose text value is the first string "T" in `json`.
inline Document RecordPage(std::shared_ptr<const InputFile> file, std::string id, std::string json,
                           std::string text) {
  Document document;
  document.id = std::move(id);
  document.file = std::move(file);
  document.record = std::move(json);
  const auto at = static_cast<uint32_t>(document.record.find("\"T\""));
  document.record_text = {at, at + 3};
  document.stories.resize(1);
  document.stories[0].text = std::move(text);
  return document;
}

inline std::shared_ptr<const InputFile> RecordsFile(std::string name) {
  auto file = std::make_shared<InputFile>();
  file->name = name;
  file->clean_name = std::move(name);
  file->records = true;
  return file;
}

// `count` different words, the first of which is `word`N with N = `first`.
inline std::string Words(std::string_view word, int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) {
    text += std::string(word) + std::to_string(i) + (i + 1 < first + count ? " " : "\n");
  }
  return text;
}

class SmallRun {
 public:
  static constexpr uint64_t kFingerprint = 7;

  explicit SmallRun(report::RenderOptions options = {}) : options_(std::move(options)) {
    absl::StatusOr<RunDir> dir = RunDir::Create(temp_ / "out", false);
    EXPECT_OK(dir);
    dir_ = std::make_unique<RunDir>(*std::move(dir));
  }

  // Signs, renders and writes the batches; then the tables are there.
  void Write(std::vector<Batch> batches) {
    absl::StatusOr<sign::StoryTableWriter> writer =
        sign::StoryTableWriter::Create(*dir_, report_options_.sign, kFingerprint);
    ASSERT_OK(writer);
    auto sink = report::ResultSink::Create(*dir_, options_, &*writer, kFingerprint);
    ASSERT_OK(sink);
    const sign::SignStage sign(report_options_.sign, sign::SignStage::Texts::kCleaned);
    const report::RenderStage render(*dir_, options_);
    const auto sign_scratch = sign.NewWorkspace();
    const auto render_scratch = render.NewWorkspace();
    for (Batch& batch : batches) {
      ASSERT_OK(sign.Process(batch, sign_scratch.get()));
      ASSERT_OK(render.Process(batch, render_scratch.get()));
      ASSERT_OK((*sink)->Consume(std::move(batch)));
    }
    ASSERT_OK((*sink)->Finish());
    counts_ = (*sink)->counts();
    auto stories = sign::StoryTable::Open(*dir_, report_options_.sign, kFingerprint);
    ASSERT_OK(stories);
    stories_.emplace(*std::move(stories));
  }

  void Write(std::vector<Document> documents) {
    std::vector<Batch> batches(1);
    batches[0].documents = std::move(documents);
    Write(std::move(batches));
  }

  // Matching, clustering and the report files.
  void Report(bool release_texts = false) {
    ASSERT_OK(match::RunMatchPass(*dir_, *stories_, report_options_.match, kFingerprint, context_));
    ASSERT_OK(
        group::RunGroupPass(*dir_, *stories_, report_options_.match.ties, kFingerprint, context_));
    ASSERT_OK(report::RunPairsPass(*dir_, *stories_, report_options_, kFingerprint, context_));
    if (release_texts) stories_->ReleaseTexts();
    ASSERT_OK(report::RunReportPass(*dir_, *stories_, report_options_, kFingerprint, context_));
  }

  RunDir& dir() { return *dir_; }
  Context& context() { return context_; }
  const sign::StoryTable& stories() const { return *stories_; }
  const report::StreamCounts& counts() const { return counts_; }
  report::ReportOptions& report_options() { return report_options_; }

  std::string Read(std::string_view name) const { return ReadFile(dir_->ResultPath(name)); }
  std::vector<std::string> Lines(std::string_view name) const {
    return ReadLines(dir_->ResultPath(name));
  }
  std::vector<std::string> Files() const {
    std::vector<std::string> files;
    for (std::string& file : ListFiles(dir_->path())) {
      if (!file.starts_with(kRunMarker)) files.push_back(std::move(file));
    }
    return files;
  }

 private:
  TempDir temp_;
  report::RenderOptions options_;
  report::ReportOptions report_options_;
  std::unique_ptr<RunDir> dir_;
  StopToken stop_;
  Progress progress_;
  Context context_{stop_, progress_, 2};
  std::optional<sign::StoryTable> stories_;
  report::StreamCounts counts_;
};

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_UNIT_REPORT_SMALL_RUN_H_
