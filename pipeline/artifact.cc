#include "pipeline/artifact.h"

#include <xxhash.h>
#if defined(__x86_64__) && __has_include(<xxh_x86dispatch.h>)
#include <xxh_x86dispatch.h>  // the same functions, by the widest instructions there are
#endif

#include <bit>
#include <cstring>
#include <utility>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk {
namespace {

static_assert(std::endian::native == std::endian::little, "artifacts are little-endian");

constexpr uint32_t kFormat = 1;
constexpr char kHeadMagic[9] = "COPYDESK";
constexpr char kFootMagic[9] = "KSEDYPOC";

struct Header {
  char magic[8];
  uint32_t format;
  uint32_t row_bytes;
  char kind[24];
  uint64_t fingerprint;
  uint64_t reserved[2];
};
static_assert(sizeof(Header) == 64);

struct Footer {
  uint64_t rows;
  uint64_t payload_bytes;
  uint64_t payload_xxh3;
  uint64_t header_xxh3;
  char magic[8];
};
static_assert(sizeof(Footer) == 40);

}  // namespace

struct ArtifactWriter::Impl {
  FileWriter file;
  Header header = {};
  uint64_t payload_bytes = 0;
  XXH3_state_t* hash = XXH3_createState();
  ~Impl() { XXH3_freeState(hash); }
};

ArtifactWriter::ArtifactWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ArtifactWriter::ArtifactWriter(ArtifactWriter&&) noexcept = default;
ArtifactWriter& ArtifactWriter::operator=(ArtifactWriter&&) noexcept = default;
ArtifactWriter::~ArtifactWriter() = default;

absl::StatusOr<ArtifactWriter> ArtifactWriter::Create(const std::string& path,
                                                      const ArtifactKind& kind) {
  auto impl = std::make_unique<Impl>();
  if (kind.name.empty() || kind.name.size() >= sizeof(Header::kind) || kind.row_bytes == 0) {
    return absl::InvalidArgumentError(fmt::format("{}: no valid artifact kind", path));
  }
  std::memcpy(impl->header.magic, kHeadMagic, sizeof(impl->header.magic));
  impl->header.format = kFormat;
  impl->header.row_bytes = kind.row_bytes;
  std::memcpy(impl->header.kind, kind.name.data(), kind.name.size());
  impl->header.fingerprint = kind.fingerprint;
  ASSIGN_OR_RETURN(impl->file,
                   FileWriter::Create(path + ".tmp", path, FileWriter::Existing::kReplace));
  RETURN_IF_ERROR(
      impl->file.Append({reinterpret_cast<const char*>(&impl->header), sizeof(impl->header)}));
  XXH3_64bits_reset(impl->hash);
  return ArtifactWriter(std::move(impl));
}

absl::Status ArtifactWriter::Append(std::string_view bytes) {
  impl_->payload_bytes += bytes.size();
  XXH3_64bits_update(impl_->hash, bytes.data(), bytes.size());
  return impl_->file.Append(bytes);
}

uint64_t ArtifactWriter::rows() const { return impl_->payload_bytes / impl_->header.row_bytes; }

absl::Status ArtifactWriter::Finish() {
  Footer footer = {};
  footer.rows = rows();
  footer.payload_bytes = impl_->payload_bytes;
  footer.payload_xxh3 = XXH3_64bits_digest(impl_->hash);
  footer.header_xxh3 = XXH3_64bits(&impl_->header, sizeof(impl_->header));
  std::memcpy(footer.magic, kFootMagic, sizeof(footer.magic));
  if (footer.rows * impl_->header.row_bytes != footer.payload_bytes) {
    return absl::InternalError(fmt::format("{}: a row of {} bytes is not whole", impl_->file.path(),
                                           impl_->header.row_bytes));
  }
  RETURN_IF_ERROR(impl_->file.Append({reinterpret_cast<const char*>(&footer), sizeof(footer)}));
  return impl_->file.Finish();
}

absl::StatusOr<Artifact> Artifact::OpenAny(const std::string& path, ArtifactCheck check) {
  Artifact artifact;
  ASSIGN_OR_RETURN(artifact.file_, MappedFile::Open(path));
  const std::string_view bytes = artifact.file_.bytes();
  const auto damaged = [&](std::string_view what) {
    return absl::DataLossError(fmt::format("{}: {}", path, what));
  };
  if (bytes.size() < sizeof(Header) || bytes.substr(0, 8) != std::string_view(kHeadMagic, 8)) {
    return damaged("not a copydesk artifact: it does not begin with \"COPYDESK\"");
  }
  if (bytes.size() < sizeof(Header) + sizeof(Footer)) {
    return damaged("cut short: no footer");
  }
  Header header;
  Footer footer;
  std::memcpy(&header, bytes.data(), sizeof(header));
  std::memcpy(&footer, bytes.data() + bytes.size() - sizeof(footer), sizeof(footer));
  if (std::memcmp(footer.magic, kFootMagic, sizeof(footer.magic)) != 0) {
    return damaged("cut short: no footer");
  }
  if (header.format != kFormat) {
    return damaged(fmt::format("format {}, expected {}", header.format, kFormat));
  }
  const uint64_t payload_bytes = bytes.size() - sizeof(Header) - sizeof(Footer);
  if (XXH3_64bits(&header, sizeof(header)) != footer.header_xxh3 || header.row_bytes == 0 ||
      header.kind[sizeof(header.kind) - 1] != '\0' || footer.payload_bytes != payload_bytes ||
      payload_bytes % header.row_bytes != 0 || payload_bytes / header.row_bytes != footer.rows) {
    return damaged("header and footer disagree");
  }
  const std::string_view payload = bytes.substr(sizeof(Header), payload_bytes);
  if (check == ArtifactCheck::kAll &&
      XXH3_64bits(payload.data(), payload.size()) != footer.payload_xxh3) {
    return damaged("the rows do not match their checksum");
  }
  artifact.kind_ = header.kind;
  artifact.row_bytes_ = header.row_bytes;
  artifact.fingerprint_ = header.fingerprint;
  artifact.rows_ = footer.rows;
  return artifact;
}

absl::StatusOr<Artifact> Artifact::OpenWritten(const RunDir& dir, const ArtifactKind& kind) {
  return Open(dir.ArtifactPath(kind.name), kind, ArtifactCheck::kFrame);
}

std::string_view Artifact::bytes() const {
  const std::string_view file = file_.bytes();
  // Empty after a move only: no file without header and footer is opened.
  return file.empty() ? file
                      : file.substr(sizeof(Header), file.size() - sizeof(Header) - sizeof(Footer));
}

absl::StatusOr<Artifact> Artifact::Open(const std::string& path, const ArtifactKind& kind,
                                        ArtifactCheck check) {
  ASSIGN_OR_RETURN(Artifact artifact, OpenAny(path, check));
  const auto differs = [&](std::string_view field, auto got, auto expected) {
    return absl::FailedPreconditionError(
        fmt::format("{}: {} is {}, expected {}", path, field, got, expected));
  };
  if (artifact.kind_ != kind.name) {
    return differs("kind", artifact.kind_, kind.name);
  }
  if (artifact.row_bytes_ != kind.row_bytes) {
    return differs("row width", artifact.row_bytes_, kind.row_bytes);
  }
  if (artifact.fingerprint_ != kind.fingerprint) {
    return differs("fingerprint of the parameters", artifact.fingerprint_, kind.fingerprint);
  }
  return artifact;
}

}  // namespace copydesk
