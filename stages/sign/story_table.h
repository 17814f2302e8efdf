// What signing leaves behind: one row a story, in input order, in five artifacts.
//
//   stories      StoryRow per story
//   story_ids    the ids' bytes, one after the other
//   shingles     uint64 per shingle, in text order with repeats; a story's are contiguous
//   numbers      uint64 per distinct number of a story (stages/text/numbers.h), ascending
//   names        uint64 per distinct name of a story (stages/text/names.h), ascending
//   text_lines   TextLine per line of a story that has words, in text order
//   signatures   row-major [stories][slots] uint32; absent when the run needs none
//
// A story's number, its Row, is its position. The texts themselves do not travel: everything after
// signing works on these tables, mapped.
#ifndef COPYDESK_STAGES_SIGN_STORY_TABLE_H_
#define COPYDESK_STAGES_SIGN_STORY_TABLE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pipeline/artifact.h"
#include "pipeline/batch.h"
#include "pipeline/raw_buffer.h"
#include "pipeline/run_dir.h"
#include "stages/sign/options.h"

namespace copydesk::sign {

// A story's position in input order; the index into every table.
using Row = uint32_t;

// StoryRow::date of a story without one; sorts after every date.
inline constexpr uint32_t kUndated = 0xFFFFFFFF;

struct StoryRow {
  uint64_t shingles_begin = 0;  // index into `shingles`
  uint64_t id_begin = 0;        // byte in `story_ids`
  uint64_t numbers_begin = 0;   // index into `numbers`
  uint64_t names_begin = 0;     // index into `names`
  uint64_t lines_begin = 0;     // index into `text_lines`
  uint64_t digest[2] = {0, 0};  // 128-bit digest of the folded words: equal for exact copies
  uint64_t site = 0;            // hash of the site's name; 0: not known
  uint32_t shingles = 0;        // how many, repeats counted
  uint32_t words = 0;           // of the folded text
  uint32_t id_bytes = 0;
  uint32_t date = kUndated;  // YYYYMMDD as a number
  uint32_t story = 0;        // 0: the page's first story
  uint32_t numbers = 0;      // how many
  uint32_t lines = 0;        // how many have words
  uint32_t names = 0;        // how many
};
static_assert(sizeof(StoryRow) == 96);

// A line that has words.
struct TextLine {
  uint64_t hash = 0;  // of its folded words: equal for equal lines
  uint32_t end = 0;   // of the story's words: it holds those from the end of the line before on
  uint32_t reserved = 0;
};
static_assert(sizeof(TextLine) == 16);

inline constexpr std::string_view kStoriesArtifact = "stories";
inline constexpr std::string_view kStoryIdsArtifact = "story_ids";
inline constexpr std::string_view kShinglesArtifact = "shingles";
inline constexpr std::string_view kNumbersArtifact = "numbers";
inline constexpr std::string_view kNamesArtifact = "names";
inline constexpr std::string_view kTextLinesArtifact = "text_lines";
inline constexpr std::string_view kSignaturesArtifact = "signatures";

// The part of the tables that one batch makes: offsets count from the batch's own beginning.
struct SignColumns : BatchColumns {
  std::vector<StoryRow> rows;
  std::string ids;
  RawBuffer<uint64_t> shingles;
  std::vector<uint64_t> numbers;
  std::vector<uint64_t> names;
  std::vector<TextLine> lines;
  RawBuffer<uint32_t> signatures;  // empty when the run needs none
};

// Appends batches to the tables of a run. Not thread-safe.
class StoryTableWriter {
 public:
  static absl::StatusOr<StoryTableWriter> Create(const RunDir& dir, const SignOptions& options,
                                                 uint64_t fingerprint);
  absl::Status Append(SignColumns& columns);
  absl::Status Finish();
  uint64_t rows() const;

 private:
  StoryTableWriter() = default;

  std::vector<ArtifactWriter> tables_;  // in the order above; signatures only if the run needs them
};

// The tables of a run, mapped. Views live as long as the table. Thread-safe.
class StoryTable {
 public:
  // As Artifact::Open; DataLoss if a row points outside the other tables, whatever `check` is.
  static absl::StatusOr<StoryTable> Open(const RunDir& dir, const SignOptions& options,
                                         uint64_t fingerprint,
                                         ArtifactCheck check = ArtifactCheck::kAll);

  uint32_t size() const { return static_cast<uint32_t>(rows_.size()); }
  const StoryRow& row(Row row) const { return rows_[row]; }
  std::string_view id(Row row) const {
    return id_bytes_.substr(rows_[row].id_begin, rows_[row].id_bytes);
  }
  std::span<const uint64_t> shingles(Row row) const {
    return shingles_.subspan(rows_[row].shingles_begin, rows_[row].shingles);
  }
  // Distinct, ascending.
  std::span<const uint64_t> numbers(Row row) const {
    return numbers_.subspan(rows_[row].numbers_begin, rows_[row].numbers);
  }
  // Distinct, ascending.
  std::span<const uint64_t> names(Row row) const {
    return names_.subspan(rows_[row].names_begin, rows_[row].names);
  }
  std::span<const TextLine> lines(Row row) const {
    return lines_.subspan(rows_[row].lines_begin, rows_[row].lines);
  }
  // [slots] of one story; empty when the run needs no signatures.
  std::span<const uint32_t> signature(Row row) const {
    return signatures_.empty() ? signatures_ : signatures_.subspan(size_t{row} * slots_, slots_);
  }
  uint64_t shingle_count() const { return shingles_.size(); }
  uint64_t line_count() const { return lines_.size(); }
  // Gives up all tables but the rows and the ids, for the caller to drop. Of a story, nothing but
  // its row and its id may be asked any more.
  std::vector<Artifact> ReleaseTexts();
  // Words in a shingle.
  int shingle_words() const { return shingle_words_; }

 private:
  StoryTable() = default;

  std::vector<Artifact> artifacts_;
  std::span<const StoryRow> rows_;
  std::string_view id_bytes_;
  std::span<const uint64_t> shingles_;
  std::span<const uint64_t> numbers_;
  std::span<const uint64_t> names_;
  std::span<const TextLine> lines_;
  std::span<const uint32_t> signatures_;
  size_t slots_ = 0;
  int shingle_words_ = 0;
};

}  // namespace copydesk::sign

#endif  // COPYDESK_STAGES_SIGN_STORY_TABLE_H_
