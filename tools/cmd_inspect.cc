// copydesk inspect FILE: any artifact as JSONL, a header line and then a line per row.
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "fmt/format.h"
#include "pipeline/artifact.h"
#include "stages/clean/site_pass.h"
#include "stages/group/cluster_row.h"
#include "stages/match/match_pass.h"
#include "stages/report/evidence_json.h"
#include "stages/report/json_text.h"
#include "stages/sign/story_table.h"
#include "tools/commands.h"
#include "tools/console.h"

namespace copydesk::tools {
namespace {

// Bytes of output gathered before they are written.
constexpr size_t kFlushBytes = size_t{1} << 16;
// Bytes of a byte artifact shown on one line.
constexpr size_t kChunkBytes = 4096;

std::string Hex(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) {
    hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return hex;
}

std::string EvidenceJson(const match::Evidence& evidence) {
  std::string json;
  report::AppendEvidence(evidence, match::TieRules{}, json);
  return json;
}

template <typename Row>
Row ReadRow(std::string_view bytes) {
  Row row;
  std::memcpy(&row, bytes.data(), sizeof(row));
  return row;
}

std::string StoryJson(std::string_view bytes) {
  const auto row = ReadRow<sign::StoryRow>(bytes);
  return fmt::format(
      R"("shingles_begin":{},"shingles":{},"words":{},"id_begin":{},"id_bytes":{},)"
      R"("digest":"{:016x}{:016x}","site":"{:016x}","date":{},"story":{},)"
      R"("numbers_begin":{},"numbers":{},"names_begin":{},"names":{},"lines_begin":{},"lines":{})",
      row.shingles_begin, row.shingles, row.words, row.id_begin, row.id_bytes, row.digest[1],
      row.digest[0], row.site, row.date == sign::kUndated ? "null" : std::to_string(row.date),
      row.story + 1, row.numbers_begin, row.numbers, row.names_begin, row.names, row.lines_begin,
      row.lines);
}

std::string NumbersJson(std::string_view bytes) {
  std::string json = "\"slots\":[";
  for (size_t i = 0; i + 4 <= bytes.size(); i += 4) {
    json += fmt::format("{}{}", i == 0 ? "" : ",", ReadRow<uint32_t>(bytes.substr(i)));
  }
  return json + "]";
}

std::string TextLineJson(std::string_view bytes) {
  const auto line = ReadRow<sign::TextLine>(bytes);
  return fmt::format(R"("hash":"{:016x}","end":{})", line.hash, line.end);
}

std::string PairJson(std::string_view bytes) {
  const auto pair = ReadRow<match::VerifiedPair>(bytes);
  return fmt::format(R"("a":{},"b":{},"relation":"{}","evidence":{})", pair.a, pair.b,
                     match::RelationName(pair.relation), EvidenceJson(pair.evidence));
}

std::string ClusterJson(std::string_view bytes) {
  const auto row = ReadRow<group::ClusterRow>(bytes);
  return fmt::format(
      R"("canonical":{},"anchor":{},"canonical_relation":"{}","anchor_relation":"{}",)"
      R"("bridge":{},"to_canonical":{},"to_anchor":{})",
      row.canonical, row.anchor, match::RelationName(row.canonical_relation),
      match::RelationName(row.anchor_relation), row.bridge != 0, EvidenceJson(row.to_canonical),
      EvidenceJson(row.to_anchor));
}

std::string AlsoJson(std::string_view bytes) {
  const auto row = ReadRow<group::AlsoContains>(bytes);
  return fmt::format(R"("story":{},"canonical":{})", row.story, row.canonical);
}

std::string NumberJson(std::string_view bytes) {
  return bytes.size() == 8 ? fmt::format("\"value\":\"{:016x}\"", ReadRow<uint64_t>(bytes))
                           : fmt::format("\"value\":{}", ReadRow<uint32_t>(bytes));
}

std::string SketchCellJson(std::string_view bytes) {
  const auto row = ReadRow<clean::SketchCell>(bytes);
  return fmt::format("\"cell\":{},\"bits\":\"{:016x}\"", row.cell, row.bits);
}

std::string HexJson(std::string_view bytes) { return fmt::format("\"bytes\":\"{}\"", Hex(bytes)); }

// How a row of an artifact is shown; rows of unknown make, as hexadecimal bytes.
using RowJson = std::string (*)(std::string_view);
RowJson JsonOf(const Artifact& artifact) {
  struct Known {
    std::string_view kind;
    size_t row_bytes;  // 0: any
    RowJson json;
  };
  static constexpr Known kKnown[] = {
      {clean::kSiteProfileArtifact, sizeof(clean::SketchCell), SketchCellJson},
      {sign::kStoriesArtifact, sizeof(sign::StoryRow), StoryJson},
      {sign::kSignaturesArtifact, 0, NumbersJson},
      {sign::kShinglesArtifact, sizeof(uint64_t), NumberJson},
      {sign::kNumbersArtifact, sizeof(uint64_t), NumberJson},
      {sign::kNamesArtifact, sizeof(uint64_t), NumberJson},
      {sign::kTextLinesArtifact, sizeof(sign::TextLine), TextLineJson},
      {match::kExactArtifact, sizeof(uint32_t), NumberJson},
      {match::kPairsArtifact, sizeof(match::VerifiedPair), PairJson},
      {group::kClustersArtifact, sizeof(group::ClusterRow), ClusterJson},
      {group::kAlsoContainsArtifact, sizeof(group::AlsoContains), AlsoJson},
  };
  for (const Known& known : kKnown) {
    if (known.kind == artifact.kind() &&
        (known.row_bytes == 0 || known.row_bytes == artifact.row_bytes())) {
      return known.json;
    }
  }
  return HexJson;
}

// Appends line by line to stdout; false ends it.
class Output {
 public:
  bool Line(std::string_view line) {
    buffer_ += line;
    buffer_ += '\n';
    return buffer_.size() < kFlushBytes || Flush();
  }
  bool Flush() {
    const bool written = WriteStdout(buffer_);
    buffer_.clear();
    return written;
  }

 private:
  std::string buffer_;
};

bool PrintRows(const Artifact& artifact, Output& output) {
  const std::string_view bytes = artifact.bytes();
  if (artifact.row_bytes() == 1) {
    // A stream of bytes: shown as text in pieces, whole UTF-8 or not.
    for (size_t at = 0; at < bytes.size(); at += kChunkBytes) {
      std::string line = fmt::format("{{\"offset\":{},\"text\":", at);
      report::AppendJsonString(line, bytes.substr(at, kChunkBytes));
      if (!output.Line(line + "}")) {
        return false;
      }
    }
    return true;
  }
  const RowJson json = JsonOf(artifact);
  for (uint64_t row = 0; row < artifact.rows(); ++row) {
    const std::string_view row_bytes =
        bytes.substr(row * artifact.row_bytes(), artifact.row_bytes());
    if (!output.Line(fmt::format("{{\"row\":{},{}}}", row, json(row_bytes)))) {
      return false;
    }
  }
  return true;
}

}  // namespace

int RunInspect(const Invocation& invocation) {
  const absl::StatusOr<Artifact> artifact = Artifact::OpenAny(invocation.file);
  if (!artifact.ok()) {
    return Fail(artifact.status());
  }
  Output output;
  const bool written =
      output.Line(fmt::format(
          R"({{"artifact":"{}","rows":{},"row_bytes":{},"fingerprint":"{:016x}"}})",
          artifact->kind(), artifact->rows(), artifact->row_bytes(), artifact->fingerprint())) &&
      PrintRows(*artifact, output) && output.Flush();
  return written ? kExitDone : kExitFailed;
}

}  // namespace copydesk::tools
