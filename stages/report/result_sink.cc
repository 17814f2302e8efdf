#include "stages/report/result_sink.h"

#include <cstring>
#include <utility>

#include "pipeline/status_macros.h"
#include "stages/report/streams.h"

namespace copydesk::report {

ArtifactKind DocumentLinesKind(uint64_t fingerprint) {
  return {kDocumentLinesArtifact, 1, fingerprint};
}
ArtifactKind TextNamesKind(uint64_t fingerprint) { return {kTextNamesArtifact, 1, fingerprint}; }

absl::StatusOr<std::unique_ptr<ResultSink>> ResultSink::Create(RunDir& dir,
                                                               const RenderOptions& options,
                                                               sign::StoryTableWriter* stories,
                                                               uint64_t fingerprint) {
  std::unique_ptr<ResultSink> sink(new ResultSink(dir, options, stories));
  ASSIGN_OR_RETURN(sink->skipped_, dir.CreateResult("skipped.jsonl"));
  if (options.write_removed) {
    ASSIGN_OR_RETURN(sink->removed_, dir.CreateResult("removed.jsonl"));
  }
  if (options.write_lines) {
    ASSIGN_OR_RETURN(sink->lines_, dir.CreateResult("lines.jsonl"));
  }
  ASSIGN_OR_RETURN(sink->documents_,
                   ArtifactWriter::Create(dir.ArtifactPath(kDocumentLinesArtifact),
                                          DocumentLinesKind(fingerprint)));
  if (options.note_text_names) {
    ASSIGN_OR_RETURN(sink->text_names_, ArtifactWriter::Create(dir.ArtifactPath(kTextNamesArtifact),
                                                               TextNamesKind(fingerprint)));
    RETURN_IF_ERROR(sink->text_names_->Append(options.text_folder + '\0'));
  }
  return sink;
}

absl::Status ResultSink::FinishRecords() {
  if (records_of_ == nullptr) return absl::OkStatus();
  records_of_ = nullptr;
  return records_.Finish();
}

absl::Status ResultSink::AppendRecords(const Rendered& rendered) {
  if (records_of_ != rendered.file) {
    RETURN_IF_ERROR(FinishRecords());
    ASSIGN_OR_RETURN(records_, dir_.CreateResult(text_folder_ + "/" + rendered.file->clean_name));
    records_of_ = rendered.file;
  }
  return records_.Append(rendered.bytes);
}

void ResultSink::Count(const Batch& batch) {
  counts_.documents += batch.documents.size();
  for (const Document& document : batch.documents) {
    counts_.stories += document.stories.size();
    for (const Story& story : document.stories) {
      counts_.words_in += story.words_in;
      counts_.words_out += story.words_out;
      counts_.lines_removed += story.lines_removed;
    }
  }
  for (const Skip& skip : batch.skips) ++counts_.skipped[static_cast<size_t>(skip.reason)];
}

absl::Status ResultSink::Consume(Batch batch) {
  Count(batch);
  for (const Rendered& rendered : batch.rendered) {
    switch (static_cast<Stream>(rendered.stream)) {
      case kCleanRecords:
        RETURN_IF_ERROR(AppendRecords(rendered));
        break;
      case kRemoved:
        RETURN_IF_ERROR(removed_->Append(rendered.bytes));
        break;
      case kLines:
        RETURN_IF_ERROR(lines_->Append(rendered.bytes));
        break;
      case kSkipped:
        RETURN_IF_ERROR(skipped_->Append(rendered.bytes));
        break;
      case kDocuments:
        RETURN_IF_ERROR(documents_->Append(rendered.bytes));
        break;
      case kTextNames:
        RETURN_IF_ERROR(text_names_->Append(rendered.bytes));
        break;
      case kRemovedWords: {
        RemovedCounts counts;
        std::memcpy(&counts, rendered.bytes.data(), sizeof(counts));
        for (size_t i = 0; i < clean::kReasons; ++i) {
          counts_.removed.parts[i] += counts.parts[i];
          counts_.removed.words[i] += counts.words[i];
        }
        break;
      }
    }
  }
  if (stories_ != nullptr && batch.columns != nullptr) {
    RETURN_IF_ERROR(stories_->Append(static_cast<sign::SignColumns&>(*batch.columns)));
  }
  return absl::OkStatus();
}

absl::Status ResultSink::Finish() {
  RETURN_IF_ERROR(FinishRecords());
  for (std::optional<FileWriter>* file : {&removed_, &lines_, &skipped_}) {
    if (file->has_value()) RETURN_IF_ERROR((*file)->Finish());
  }
  for (std::optional<ArtifactWriter>* artifact : {&documents_, &text_names_}) {
    if (artifact->has_value()) RETURN_IF_ERROR((*artifact)->Finish());
  }
  return stories_ == nullptr ? absl::OkStatus() : stories_->Finish();
}

}  // namespace copydesk::report
