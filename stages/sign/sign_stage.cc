#include "stages/sign/sign_stage.h"

#include <span>
#include <vector>

#include "fmt/format.h"
#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/sign/shingle.h"
#include "stages/sign/story_table.h"
#include "stages/text/names.h"
#include "stages/text/numbers.h"
#include "stages/text/words.h"

namespace copydesk::sign {
namespace {

struct SignScratch : Workspace {
  std::vector<uint64_t> words;
  std::vector<text::WordSpan> spans;
  std::vector<uint32_t> line_ends;
};

// Appends the lines that have words. `ends` as text::HashWords gives them.
void AddLines(std::span<const uint64_t> words, std::span<const uint32_t> ends,
              std::vector<TextLine>& lines) {
  uint32_t begin = 0;
  for (const uint32_t end : ends) {
    if (end == begin) continue;
    lines.push_back({DigestWords(words.subspan(begin, end - begin)).low, end});
    begin = end;
  }
}

// Makes room for what most batches bring, so that the columns do not grow step by step.
void ReserveColumns(const Batch& batch, const SignOptions& options, SignColumns& columns) {
  constexpr size_t kBytesAShingle = 6;  // about a word of English with its space
  size_t stories = 0;
  size_t bytes = 0;
  for (const Document& document : batch.documents) {
    stories += document.stories.size();
    for (const Story& story : document.stories) bytes += story.text.size();
  }
  columns.rows.reserve(stories);
  columns.shingles.Reserve(bytes / kBytesAShingle);
  columns.signatures.Reserve(stories * static_cast<size_t>(options.slots));
}

// YYYY-MM-DD as the number YYYYMMDD; anything else is undated.
uint32_t DateNumber(std::string_view date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') {
    return kUndated;
  }
  uint32_t number = 0;
  for (const size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (date[i] < '0' || date[i] > '9') {
      return kUndated;
    }
    number = number * 10 + static_cast<uint32_t>(date[i] - '0');
  }
  return number;
}

}  // namespace

std::string StoryId(std::string_view page_id, size_t story) {
  return story == 0 ? std::string(page_id) : fmt::format("{}#{}", page_id, story + 1);
}

std::unique_ptr<Workspace> SignStage::NewWorkspace() const {
  return std::make_unique<SignScratch>();
}

absl::Status SignStage::Process(Batch& batch, Workspace* workspace) const {
  auto& scratch = static_cast<SignScratch&>(*workspace);
  auto columns = std::make_unique<SignColumns>();
  ReserveColumns(batch, options_, *columns);
  const bool read_facts = facts_ == Facts::kRead;
  for (Document& document : batch.documents) {
    for (size_t i = 0; i < document.stories.size(); ++i) {
      Story& story = document.stories[i];
      scratch.words.clear();
      scratch.spans.clear();
      scratch.line_ends.clear();
      if (read_facts) {
        text::HashWords(story.text, scratch.words, &scratch.spans, &scratch.line_ends);
      } else {
        text::HashWords(story.text, scratch.words);
      }
      StoryRow row;
      row.words = static_cast<uint32_t>(scratch.words.size());
      story.words_out = row.words;
      if (texts_ == Texts::kTaken) {
        story.words_in = row.words;
      }
      const WordsDigest digest = DigestWords(scratch.words);
      row.digest[0] = digest.low;
      row.digest[1] = digest.high;
      row.shingles_begin = columns->shingles.size();
      const std::span<uint64_t> shingles =
          columns->shingles.Extend(CountShingles(scratch.words.size(), options_.shingle_words));
      Shingles(scratch.words, options_.shingle_words, shingles);
      row.shingles = static_cast<uint32_t>(shingles.size());
      row.numbers_begin = columns->numbers.size();
      if (read_facts) text::ReadNumbers(story.text, columns->numbers);
      row.numbers = static_cast<uint32_t>(columns->numbers.size() - row.numbers_begin);
      row.names_begin = columns->names.size();
      if (read_facts) {
        text::ReadNames(story.text, scratch.words, scratch.spans, columns->names);
      }
      row.names = static_cast<uint32_t>(columns->names.size() - row.names_begin);
      row.lines_begin = columns->lines.size();
      AddLines(scratch.words, scratch.line_ends, columns->lines);
      row.lines = static_cast<uint32_t>(columns->lines.size() - row.lines_begin);
      row.id_begin = columns->ids.size();
      columns->ids += StoryId(document.id, i);
      row.id_bytes = static_cast<uint32_t>(columns->ids.size() - row.id_begin);
      row.date = DateNumber(story.facts.date);
      row.site = document.site.empty() ? 0 : hash::Hash64(document.site);
      row.story = static_cast<uint32_t>(i);
      if (options_.slots > 0) {
        hash::MinHash(shingles, columns->signatures.Extend(static_cast<size_t>(options_.slots)));
      }
      columns->rows.push_back(row);
    }
  }
  batch.columns = std::move(columns);
  return absl::OkStatus();
}

}  // namespace copydesk::sign
