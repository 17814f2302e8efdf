#include "stages/ingest/input_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "pipeline/status_macros.h"
#include "stages/ingest/byte_stream.h"
#include "stages/ingest/charset.h"
#include "stages/ingest/kind.h"
#include "stages/ingest/record_parser.h"
#include "stages/ingest/skips.h"

namespace copydesk::ingest {
namespace {

// A block stays in the core's own cache until its line feeds are found (bench: ReadRecords).
constexpr size_t kBlockBytes = size_t{128} << 10;
constexpr size_t kMaxPieces = 512;
// As much as tells what kind of file it is.
constexpr size_t kHeadBytes = 512;
constexpr uint64_t kAssumedCompression = 3;

uint64_t EstimatedSize(const WalkEntry& entry) {
  if (entry.file == nullptr) return 0;
  const bool compressed = KindOfName(entry.file->path).codec != Codec::kPlain;
  return entry.stored_bytes * (compressed ? kAssumedCompression : 1);
}

bool IsBlankJson(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

// Notes the line feeds behind the first `from` bytes.
void FindLineFeeds(Piece& piece, size_t from) {
  const std::string_view bytes = piece.view();
  for (size_t at = bytes.find('\n', from); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    piece.line_feeds.push_back(static_cast<uint32_t>(at));
  }
}

// Bytes of whole lines at the front of the piece.
size_t CompleteBytes(const Piece& piece) {
  return piece.line_feeds.empty() ? 0 : size_t{piece.line_feeds.back()} + 1;
}

}  // namespace

// Cuts one file of records into pieces.
class InputSource::RecordReader {
 public:
  RecordReader(std::shared_ptr<const InputFile> file, OpenedFile opened,
               const IngestOptions& options)
      : file_(std::move(file)),
        opened_(std::move(opened)),
        options_(options),
        block_bytes_(std::min<uint64_t>(kBlockBytes, options.batch_bytes)) {}

  // Reads the first bytes. Returns why the file as a whole is not read, if it is not.
  std::optional<Skip> Begin(size_t order) {
    while (carry_.size() < kHeadBytes) {
      char head[kHeadBytes];
      const std::string_view bytes = Read({head, kHeadBytes - carry_.size()});
      if (bytes.empty()) break;
      carry_.append(bytes);
    }
    const auto skip = [&](SkipReason reason, std::string detail) {
      return MakeSkip(*file_, order, 0, reason, std::move(detail));
    };
    if (auto mismatch = KindMismatch(file_->path, opened_.codec, opened_.head, carry_)) {
      return skip(SkipReason::kKindMismatch, *std::move(mismatch));
    }
    if (IsClippedMagic(KindOfName(file_->path).codec, opened_.head)) {
      return skip(SkipReason::kTruncated, "the file ends inside its first bytes");
    }
    if (carry_.starts_with("\xff\xfe") || carry_.starts_with("\xfe\xff") ||
        carry_.starts_with(std::string_view("\0\0\xfe\xff", 4))) {
      return skip(SkipReason::kBadCharset, "expected JSON lines in UTF-8, got UTF-16 or UTF-32");
    }
    if (!options_.charset.empty() && !IsAsciiBased(options_.charset)) {
      return skip(
          SkipReason::kBadCharset,
          fmt::format("JSON lines cannot be cut in the declared charset {}", options_.charset));
    }
    seen_record_ = !IsBlankJson(carry_);
    return std::nullopt;
  }

  // Appends at most one piece to the batch, and the skips behind it. Returns whether there may be
  // more.
  bool Next(Batch& batch) {
    Piece piece;
    piece.file = file_;
    piece.offset = offset_;
    piece.first_line = line_;
    // Room for the last block and for the padding that the parser needs: no copy later.
    piece.bytes.Reserve(std::max<uint64_t>(options_.batch_bytes, carry_.size()) + block_bytes_ +
                        kRecordPaddingBytes);
    piece.bytes.Append(carry_);
    carry_.clear();
    FindLineFeeds(piece, 0);
    bool at_end = false;
    for (;;) {
      // The mark that a file may begin with is no part of its first line; 4 is more than it takes.
      const size_t complete = CompleteBytes(piece);
      if (piece.bytes.size() - complete > options_.max_document_bytes + 4) {
        const std::string_view partial = piece.view().substr(complete);
        const uint64_t partial_bytes = partial.size();
        const bool blank = IsBlankJson(partial);
        EndPiece(std::move(piece), complete, batch);
        return ReadPastLine(partial_bytes, blank, batch);
      }
      if (complete >= options_.batch_bytes || at_end) break;
      const size_t size = piece.bytes.size();
      const std::string_view block = Read(piece.bytes.Extend(block_bytes_));
      piece.bytes.Truncate(size + block.size());
      if (!seen_record_) seen_record_ = !IsBlankJson(block);
      FindLineFeeds(piece, size);
      at_end = block.empty();
    }
    const size_t complete = CompleteBytes(piece);
    if (!at_end) {
      carry_ = piece.view().substr(complete);
      EndPiece(std::move(piece), complete, batch);
      return true;
    }
    // What stands before a fault is good; the line in which it lies is not.
    const size_t good = fault_.ok() ? piece.bytes.size() : complete;
    EndPiece(std::move(piece), good, batch);
    ReportEnd(batch);
    return false;
  }

 private:
  // The next bytes, empty at the end or at a fault; `fault_` tells which. Views `out`.
  std::string_view Read(std::span<char> out) {
    if (!fault_.ok()) return {};
    absl::StatusOr<size_t> count = opened_.stream->Read(out);
    if (!count.ok()) fault_ = count.status();
    return {out.data(), count.ok() ? *count : 0};
  }

  // Hands on the first `size` bytes of a piece.
  void EndPiece(Piece piece, size_t size, Batch& batch) {
    if (size == 0) return;
    piece.bytes.Truncate(size);
    offset_ += size;
    line_ += piece.line_feeds.size();
    batch.input_bytes += size;
    batch.pieces.push_back(std::move(piece));
  }

  // Goes to the end of a line that is too large and of which `partial_bytes` are read and dropped;
  // a blank line is no record and no skip, however long.
  bool ReadPastLine(uint64_t partial_bytes, bool blank, Batch& batch) {
    const uint64_t line_offset = offset_;
    offset_ += partial_bytes;
    const std::unique_ptr<char[]> room(new char[block_bytes_]);
    bool found = false;
    while (!found) {
      const std::string_view block = Read({room.get(), block_bytes_});
      if (block.empty()) break;
      const size_t line_break = block.find('\n');
      found = line_break != std::string_view::npos;
      const std::string_view rest_of_line = block.substr(0, line_break);
      blank = blank && IsBlankJson(rest_of_line);
      offset_ += rest_of_line.size() + (found ? 1 : 0);
      if (found) carry_ = block.substr(line_break + 1);
    }
    if (!blank) {
      batch.skips.push_back(
          MakeSkip(*file_, batch.pieces.size(), line_offset, SkipReason::kTooLarge,
                   fmt::format("a line of more than {} bytes", options_.max_document_bytes)));
    }
    seen_record_ = seen_record_ || !blank || !IsBlankJson(carry_);
    if (found) {
      ++line_;
    } else {
      ReportEnd(batch);
    }
    return found;
  }

  void ReportEnd(Batch& batch) const {
    if (!fault_.ok()) {
      batch.skips.push_back(StreamSkip(*file_, batch.pieces.size(), offset_, fault_));
    } else if (!seen_record_) {
      batch.skips.push_back(
          MakeSkip(*file_, batch.pieces.size(), 0, SkipReason::kEmpty, "no record in the file"));
    }
  }

  const std::shared_ptr<const InputFile> file_;
  OpenedFile opened_;
  const IngestOptions& options_;
  const size_t block_bytes_;
  absl::Status fault_;
  std::string carry_;    // read, but not part of a piece yet
  uint64_t offset_ = 0;  // of carry_ in the uncompressed file
  uint64_t line_ = 1;    // the number of the line that carry_ begins
  bool seen_record_ = false;
};

InputSource::InputSource(const IngestOptions& options, Walk walk)
    : options_(options), walk_(std::move(walk)) {
  bool known = true;
  for (const WalkEntry& entry : walk_.entries) {
    if (entry.file == nullptr) continue;
    ++file_count_;
    estimated_bytes_ += EstimatedSize(entry);
    known = known && entry.file->path != "-";
  }
  if (!known) estimated_bytes_ = 0;
}

InputSource::~InputSource() = default;

absl::StatusOr<std::unique_ptr<InputSource>> InputSource::Create(const IngestOptions& options) {
  RETURN_IF_ERROR(options.Validate());
  ASSIGN_OR_RETURN(Walk walk, WalkInputs(options));
  return std::unique_ptr<InputSource>(new InputSource(options, std::move(walk)));
}

uint64_t InputSource::EstimatedBytes() const { return estimated_bytes_; }

void InputSource::OpenRecords(const WalkEntry& entry, Batch& batch) {
  const bool copied = entry.file->path == "-" && !options_.standard_input_path.empty();
  absl::StatusOr<OpenedFile> opened =
      OpenFile(copied ? options_.standard_input_path : entry.file->path);
  if (!opened.ok()) {
    batch.skips.push_back(StreamSkip(*entry.file, batch.pieces.size(), 0, opened.status()));
    return;
  }
  auto reader = std::make_unique<RecordReader>(entry.file, *std::move(opened), options_);
  if (std::optional<Skip> skip = reader->Begin(batch.pieces.size())) {
    batch.skips.push_back(*std::move(skip));
    return;
  }
  reader_ = std::move(reader);
}

absl::StatusOr<bool> InputSource::Next(Batch& batch) {
  const auto is_full = [&] {
    return batch.input_bytes >= options_.batch_bytes || batch.pieces.size() >= kMaxPieces ||
           batch.skips.size() >= kMaxPieces;
  };
  while (!is_full()) {
    if (reader_ != nullptr) {
      if (!reader_->Next(batch)) reader_.reset();
      continue;
    }
    if (next_ == walk_.entries.size()) break;
    WalkEntry& entry = walk_.entries[next_++];
    if (entry.skip != nullptr) {
      Skip skip = *entry.skip;
      skip.order = batch.pieces.size();
      batch.skips.push_back(std::move(skip));
    } else if (entry.file->records) {
      OpenRecords(entry, batch);
    } else {
      Piece piece;
      piece.file = entry.file;
      piece.read_file = true;
      batch.input_bytes += EstimatedSize(entry);
      batch.pieces.push_back(std::move(piece));
    }
    // What was handed on is not needed here any more: a run over millions of files gets lighter.
    entry = WalkEntry();
  }
  return !batch.pieces.empty() || !batch.skips.empty();
}

}  // namespace copydesk::ingest
