#include "stages/report/render_stage.h"

#include <array>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pipeline/status_macros.h"
#include "stages/clean/reason.h"
#include "stages/report/json_members.h"
#include "stages/report/json_text.h"
#include "stages/report/streams.h"
#include "stages/sign/sign_stage.h"

namespace copydesk::report {
namespace {

struct RenderScratch : Workspace {
  std::vector<JsonMember> members;
  std::string quoted;
};

// What one batch appends to each stream. Records go straight into the batch, a piece per file.
struct Rendering {
  std::string removed;
  std::string lines;
  std::string documents;
  std::string text_names;
  RemovedCounts counts;
};

std::string_view PartText(const Document& document, const RemovedPart& part) {
  return std::string_view(document.text)
      .substr(size_t{part.offset} + part.bytes.begin, part.bytes.size());
}

// What stands between a removed part's story and its text, put together in place: a record has many
// small pieces, and each that is appended by itself costs a call.
class PartMembers {
 public:
  PartMembers(const RemovedPart& part, std::string_view reason) {
    Number(uint64_t{part.story} + 1);
    Text(",\"line\":");
    Number(part.line);
    Text(",\"start\":");
    Number(part.bytes.begin);
    Text(",\"end\":");
    Number(part.bytes.end);
    Text(",\"reason\":\"");
    Text(reason);
    Text("\",\"text\":");
  }

  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  static constexpr size_t kNames = 48;  // bytes of the members' names and marks

  void Text(std::string_view text) {
    text.copy(bytes_.data() + size_, text.size());
    size_ += text.size();
  }
  void Number(uint64_t number) {
    size_ = static_cast<size_t>(WriteNumber(bytes_.data() + size_, number) - bytes_.data());
  }

  std::array<char, kNames + clean::kLongestReasonName + 4 * kMostDigits> bytes_;
  size_t size_ = 0;
};

void AppendRemoved(const Document& document, bool write_lines, Rendering& out) {
  std::string id = "{\"id\":";  // the same in all of the document's lines
  AppendJsonString(id, document.id);
  id.append(",\"story\":");
  for (const RemovedPart& part : document.removed) {
    ++out.counts.parts[part.reason];
    out.counts.words[part.reason] += part.words;
    if (!write_lines) continue;
    out.removed.append(id);
    out.removed.append(
        PartMembers(part, clean::ReasonName(static_cast<clean::Reason>(part.reason))).view());
    AppendJsonString(out.removed, PartText(document, part));
    out.removed.append("}\n");
  }
}

void AppendLines(const Story& story, std::string_view story_id, std::string& out) {
  for (size_t line = 0; line < story.line_from.size(); ++line) {
    out.append("{\"id\":");
    AppendJsonString(out, story_id);
    out.append(",\"line\":");
    AppendNumber(out, line + 1);
    out.append(",\"from\":[");
    const ByteRange from = story.line_from[line];
    for (uint32_t i = from.begin; i < from.end; ++i) {
      if (i > from.begin) out.push_back(',');
      AppendNumber(out, story.from[i]);
    }
    out.append("]}\n");
  }
}

void AppendDocumentLine(const Document& document, size_t index, std::string_view story_id,
                        std::string_view text_path, std::string& out) {
  const Story& story = document.stories[index];
  const auto text = [&](std::string_view key, std::string_view value) {
    AppendJsonNullable(out.append(key), value);
  };
  const auto number = [&](std::string_view key, uint64_t value) {
    AppendNumber(out.append(key), value);
  };
  out.append("{\"id\":");
  AppendJsonString(out, story_id);
  text(R"(,"story_of":)", index == 0 ? std::string_view() : std::string_view(document.id));
  text(R"(,"source":)", document.file->name);
  number(R"(,"offset":)", document.offset);
  text(R"(,"clean":)", text_path);
  text(R"(,"site":)", document.site);
  text(R"(,"url":)", document.url);
  text(R"(,"title":)", story.facts.title);
  text(R"(,"byline":)", story.facts.byline);
  text(R"(,"date":)", story.facts.date);
  text(R"(,"lang":)", story.facts.lang);
  number(R"(,"words_in":)", story.words_in);
  number(R"(,"words_out":)", story.words_out);
  number(R"(,"lines_removed":)", story.lines_removed);
  out.push_back('\n');
}

void AppendSkips(const std::vector<Skip>& skips, std::string& out) {
  for (const Skip& skip : skips) {
    out.append("{\"source\":");
    AppendJsonString(out, skip.source);
    out.append(",\"offset\":");
    AppendNumber(out, skip.offset);
    out.append(",\"reason\":");
    AppendJsonString(out, SkipReasonName(skip.reason));
    out.append(",\"detail\":");
    AppendJsonString(out, skip.detail);
    out.append("}\n");
  }
}

// The record of a story: the input's own bytes, with another text.
void AppendRecord(const Document& document, size_t index, const RenderOptions& options,
                  RenderScratch& scratch, std::string& out) {
  const std::string_view record = document.record;
  const Story& story = document.stories[index];
  const std::string_view before = record.substr(0, document.record_text.begin);
  const std::string_view after = record.substr(document.record_text.end);
  if (index == 0) {
    out.append(before);
    AppendJsonString(out, story.text);
    out.append(after).push_back('\n');
    return;
  }
  scratch.quoted.clear();
  AppendJsonString(scratch.quoted, story.text);
  std::array<JsonEdit, 3> edits{{{.key = options.id_field, .json = {}},
                                 {.key = options.title_field, .json = {}},
                                 {.key = "story_of", .json = {}}}};
  AppendJsonString(edits[0].json, sign::StoryId(document.id, index));
  AppendJsonNullable(edits[1].json, story.facts.title);
  AppendJsonString(edits[2].json, document.id);
  // The text goes in first, so that the edits see the object that is written.
  std::string object;
  object.reserve(before.size() + scratch.quoted.size() + after.size());
  object.append(before).append(scratch.quoted).append(after);
  ListMembers(object, scratch.members);
  AppendEdited(object, scratch.members, edits, out);
  out.push_back('\n');
}

// The most that a batch's records of a file become, as a rule: records get shorter. So what holds
// them need not be copied as it grows.
size_t RecordBytes(const Batch& batch, const std::shared_ptr<const InputFile>& file) {
  size_t bytes = 0;
  for (const Document& document : batch.documents) {
    if (document.file == file) bytes += document.record.size() + 1;
  }
  return bytes;
}

void AddStream(Batch& batch, Stream stream, std::string bytes) {
  if (bytes.empty()) return;
  batch.rendered.push_back({.stream = stream, .file = nullptr, .bytes = std::move(bytes)});
}

}  // namespace

std::string StoryFileName(std::string_view clean_name, size_t story) {
  constexpr std::string_view kEnding = ".txt";
  if (story == 0) return std::string(clean_name);
  if (clean_name.ends_with(kEnding)) clean_name.remove_suffix(kEnding.size());
  return fmt::format("{}.story{}{}", clean_name, story + 1, kEnding);
}

std::unique_ptr<Workspace> RenderStage::NewWorkspace() const {
  return std::make_unique<RenderScratch>();
}

absl::Status RenderStage::Process(Batch& batch, Workspace* workspace) const {
  auto& scratch = static_cast<RenderScratch&>(*workspace);
  Rendering out;
  for (const Document& document : batch.documents) {
    AppendRemoved(document, options_.write_removed, out);
    const InputFile& file = *document.file;
    for (size_t i = 0; i < document.stories.size(); ++i) {
      const Story& story = document.stories[i];
      const std::string story_id = sign::StoryId(document.id, i);
      std::string name;
      std::string path;
      if (options_.write_texts) {
        name = file.records ? file.clean_name : StoryFileName(file.clean_name, i);
        path = options_.text_folder + "/" + name;
      }
      if (options_.write_texts && file.records) {
        if (batch.rendered.empty() || batch.rendered.back().file != document.file) {
          batch.rendered.push_back(
              {.stream = kCleanRecords, .file = document.file, .bytes = std::string()});
          batch.rendered.back().bytes.reserve(RecordBytes(batch, document.file));
        }
        AppendRecord(document, i, options_, scratch, batch.rendered.back().bytes);
      } else if (options_.write_texts) {
        RETURN_IF_ERROR(dir_.WriteResult(path, story.text));
      }
      if (options_.note_text_names) {
        out.text_names.push_back(file.records ? 'R' : 'T');
        out.text_names.append(name);
        out.text_names.push_back('\0');
      }
      if (options_.write_lines) AppendLines(story, story_id, out.lines);
      AppendDocumentLine(document, i, story_id, options_.name_texts ? path : std::string(),
                         out.documents);
    }
  }
  std::string skipped;
  AppendSkips(batch.skips, skipped);
  AddStream(batch, kRemoved, std::move(out.removed));
  AddStream(batch, kLines, std::move(out.lines));
  AddStream(batch, kSkipped, std::move(skipped));
  AddStream(batch, kDocuments, std::move(out.documents));
  AddStream(batch, kTextNames, std::move(out.text_names));
  AddStream(batch, kRemovedWords,
            std::string(reinterpret_cast<const char*>(&out.counts), sizeof(out.counts)));
  return absl::OkStatus();
}

}  // namespace copydesk::report
