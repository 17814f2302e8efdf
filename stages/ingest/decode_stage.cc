#include "stages/ingest/decode_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/status_macros.h"
#include "stages/ingest/byte_stream.h"
#include "stages/ingest/charset.h"
#include "stages/ingest/facts.h"
#include "stages/ingest/kind.h"
#include "stages/ingest/record_parser.h"
#include "stages/ingest/site.h"
#include "stages/ingest/skips.h"

namespace copydesk::ingest {
namespace {

constexpr size_t kBlockBytes = size_t{256} << 10;
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

struct DecodeWorkspace final : public Workspace {
  explicit DecodeWorkspace(const IngestOptions& options)
      : parser(options.fields,
               options.site.kind == SiteRule::Kind::kField ? options.site.field : std::string(),
               options.charset),
        block(new char[kBlockBytes]) {}
  RecordParser parser;
  const std::unique_ptr<char[]> block;
};

// Field values become what other files print: no NUL, no white space around.
std::string CleanField(std::string_view value) {
  std::string out(Trim(value));
  ReplaceNul(out);
  return out;
}

}  // namespace

// Decodes the pieces of one batch.
class DecodeStage::Decoder {
 public:
  Decoder(const IngestOptions& options, Batch& batch, DecodeWorkspace& workspace)
      : options_(options), batch_(batch), workspace_(workspace) {}

  void Run() {
    std::vector<Skip> source_skips = std::move(batch_.skips);
    std::vector<Piece> pieces = std::move(batch_.pieces);
    batch_.skips.clear();
    batch_.pieces.clear();
    batch_.input_bytes = 0;
    batch_.documents.reserve(MostDocuments(pieces));
    auto skip = source_skips.begin();
    for (size_t i = 0; i < pieces.size(); ++i) {
      for (; skip != source_skips.end() && skip->order <= i; ++skip) AddSkip(std::move(*skip));
      if (pieces[i].read_file) {
        DecodeFile(pieces[i].file);
      } else {
        DecodeRecords(pieces[i]);
      }
      pieces[i] = Piece();  // its bytes are not needed beside the documents
    }
    for (; skip != source_skips.end(); ++skip) AddSkip(std::move(*skip));
  }

 private:
  // At most as much room as the records take themselves: lines may be empty.
  static size_t MostDocuments(std::span<const Piece> pieces) {
    size_t documents = 0;
    for (const Piece& piece : pieces) {
      documents += piece.read_file ? 1
                                   : std::min(piece.line_feeds.size() + 1,
                                              piece.bytes.size() / sizeof(Document) + 1);
    }
    return documents;
  }

  void AddSkip(Skip skip) {
    skip.order = batch_.documents.size();
    batch_.skips.push_back(std::move(skip));
  }
  void AddSkip(const InputFile& file, uint64_t offset, SkipReason reason, std::string detail) {
    AddSkip(MakeSkip(file, 0, offset, reason, std::move(detail)));
  }

  void DecodeFile(const std::shared_ptr<const InputFile>& file);
  void DecodeRecords(Piece& piece);
  void DecodeRecord(const Piece& piece, std::string_view line, uint64_t offset,
                    uint64_t line_number);

  const IngestOptions& options_;
  Batch& batch_;
  DecodeWorkspace& workspace_;
};

void DecodeStage::Decoder::DecodeFile(const std::shared_ptr<const InputFile>& file) {
  absl::StatusOr<OpenedFile> opened = OpenFile(file->path);
  if (!opened.ok()) return AddSkip(StreamSkip(*file, 0, 0, opened.status()));
  const auto mismatch = [&](std::string_view content) {
    std::optional<std::string> detail =
        KindMismatch(file->path, opened->codec, opened->head, content);
    if (!detail.has_value()) return false;
    AddSkip(*file, 0, SkipReason::kKindMismatch, *std::move(detail));
    return true;
  };
  // A wrong name is told before damage in what the name does not promise.
  if (mismatch({})) return;

  std::string text;
  for (;;) {
    absl::StatusOr<size_t> count =
        opened->stream->Read(std::span<char>(workspace_.block.get(), kBlockBytes));
    if (!count.ok()) return AddSkip(StreamSkip(*file, 0, 0, count.status()));
    if (*count == 0) break;
    text.append(workspace_.block.get(), *count);
    if (text.size() > options_.max_document_bytes) {
      return AddSkip(*file, 0, SkipReason::kTooLarge,
                     fmt::format("more than {} bytes", options_.max_document_bytes));
    }
  }
  batch_.input_bytes += text.size();
  if (mismatch(text)) return;
  if (IsClippedMagic(KindOfName(file->path).codec, opened->head)) {
    return AddSkip(*file, 0, SkipReason::kTruncated, "the file ends inside its first bytes");
  }
  if (text.empty()) return AddSkip(*file, 0, SkipReason::kEmpty, "no bytes");
  if (std::optional<std::string> failure = DecodeText(options_.charset, text)) {
    return AddSkip(*file, 0, SkipReason::kBadCharset, *std::move(failure));
  }
  if (IsBlank(text)) return AddSkip(*file, 0, SkipReason::kEmpty, "nothing but white space");
  if (text.size() > options_.max_document_bytes) {
    return AddSkip(*file, 0, SkipReason::kTooLarge,
                   fmt::format("more than {} bytes as UTF-8", options_.max_document_bytes));
  }
  Document& document = batch_.documents.emplace_back();
  document.id = file->name;
  document.file = file;
  document.site = SiteOf(options_.site, {}, file->site_folder, {});
  document.text = std::move(text);
}

void DecodeStage::Decoder::DecodeRecords(Piece& piece) {
  const size_t size = piece.bytes.size();
  batch_.input_bytes += size;
  std::ranges::fill(piece.bytes.Extend(kRecordPaddingBytes), ' ');
  const std::string_view bytes = piece.view().substr(0, size);
  size_t begin = piece.offset == 0 && bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  uint64_t line_number = piece.first_line;
  const auto decode_up_to = [&](size_t end) {
    DecodeRecord(piece, bytes.substr(begin, end - begin), piece.offset + begin, line_number);
    begin = end + 1;
    ++line_number;
  };
  for (const uint32_t line_feed : piece.line_feeds) decode_up_to(line_feed);
  if (begin < size) decode_up_to(size);
}

void DecodeStage::Decoder::DecodeRecord(const Piece& piece, std::string_view line, uint64_t offset,
                                        uint64_t line_number) {
  const InputFile& file = *piece.file;
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  if (line.size() > options_.max_document_bytes) {
    return AddSkip(file, offset, SkipReason::kTooLarge,
                   fmt::format("a line of more than {} bytes", options_.max_document_bytes));
  }
  Record record;
  RecordParser::Failure failure;
  if (!workspace_.parser.Parse(line, record, failure)) {
    return AddSkip(file, offset, failure.reason, std::move(failure.detail));
  }
  if (record.text.size() > options_.max_document_bytes) {
    return AddSkip(file, offset, SkipReason::kTooLarge,
                   fmt::format("a text of more than {} bytes", options_.max_document_bytes));
  }
  if (IsBlank(record.text)) {
    return AddSkip(
        file, offset, SkipReason::kEmpty,
        record.text.empty() ? "the text is empty" : "the text is nothing but white space");
  }
  Document& document = batch_.documents.emplace_back();
  document.file = piece.file;
  document.offset = offset;
  document.line = line_number;
  document.id =
      record.id.empty() ? fmt::format("{}:{}", file.name, line_number) : std::string(record.id);
  document.url = CleanField(record.url);
  document.facts.title = CleanField(record.title);
  document.facts.date = NormalizeDate(CleanField(record.date));
  document.site = SiteOf(options_.site, document.url, file.site_folder, CleanField(record.site));
  document.text = record.text;
  ReplaceNul(document.text);
  if (options_.keep_records) {
    document.record = record.json;
    document.record_text = record.text_range;
  }
}

absl::StatusOr<std::unique_ptr<DecodeStage>> DecodeStage::Create(const IngestOptions& options) {
  RETURN_IF_ERROR(options.Validate());
  return std::unique_ptr<DecodeStage>(new DecodeStage(options));
}

std::unique_ptr<Workspace> DecodeStage::NewWorkspace() const {
  return std::make_unique<DecodeWorkspace>(options_);
}

absl::Status DecodeStage::Process(Batch& batch, Workspace* workspace) const {
  Decoder(options_, batch, static_cast<DecodeWorkspace&>(*workspace)).Run();
  return absl::OkStatus();
}

}  // namespace copydesk::ingest
