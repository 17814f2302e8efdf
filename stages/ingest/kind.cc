#include "stages/ingest/kind.h"

#include <fmt/format.h>

#include <algorithm>

namespace copydesk::ingest {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view what;
};

// Only marks that no text begins with. "BM", "MZ" and the like are too short to be sure of.
constexpr Magic kMagics[] = {
    {"\x1f\x8b"sv, "gzip data"},
    {"\x28\xb5\x2f\xfd"sv, "zstd data"},
    {"\xfd\x37zXZ\x00"sv, "xz data"},
    {"BZh11AY&SY"sv, "bzip2 data"},
    {"BZh91AY&SY"sv, "bzip2 data"},
    {"PK\x03\x04"sv, "a zip archive"},
    {"7z\xbc\xaf\x27\x1c"sv, "a 7z archive"},
    {"Rar!\x1a\x07"sv, "a RAR archive"},
    {"\x89PNG\r\n\x1a\n"sv, "a PNG image"},
    {"\xff\xd8\xff"sv, "a JPEG image"},
    {"GIF87a"sv, "a GIF image"},
    {"GIF89a"sv, "a GIF image"},
    {"%PDF-"sv, "a PDF document"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "an Office document"},
    {"\x7f"
     "ELF"sv,
     "an ELF program"},
    {"\x00"
     "asm"sv,
     "a WebAssembly program"},
    {"\xca\xfe\xba\xbe"sv, "a Java class"},
    {"SQLite format 3\x00"sv, "an SQLite database"},
    {"PAR1\x15"sv, "a Parquet file"},
    {"OggS\x00"sv, "an Ogg file"},
    {"wOFF\x00"sv, "a font"},
    {"wOF2\x00"sv, "a font"},
};

std::string Lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

bool EndsWithAnyCase(std::string_view name, std::string_view ending) {
  // A name that is nothing but an ending (".txt") has none.
  return name.size() > ending.size() && name[name.size() - ending.size() - 1] != '/' &&
         Lower(name.substr(name.size() - ending.size())) == ending;
}

}  // namespace

NamedKind KindOfName(std::string_view name) {
  NamedKind found;
  found.stem = name;
  if (name == "-") {
    found.kind = InputKind::kRecords;
    return found;
  }
  for (const auto& [ending, codec] : {std::pair{".gz"sv, Codec::kGzip}, {".zst"sv, Codec::kZstd}}) {
    if (EndsWithAnyCase(name, ending)) {
      found.codec = codec;
      found.stem = name.substr(0, name.size() - ending.size());
      break;
    }
  }
  if (EndsWithAnyCase(found.stem, ".txt") || EndsWithAnyCase(found.stem, ".md")) {
    found.kind = InputKind::kText;
  } else if (EndsWithAnyCase(found.stem, ".jsonl") || EndsWithAnyCase(found.stem, ".ndjson")) {
    found.kind = InputKind::kRecords;
  }
  return found;
}

std::string ExtensionOf(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  const std::string_view stem = KindOfName(name).stem;
  const size_t dot = stem.rfind('.');
  const bool has_dot = dot != std::string_view::npos && dot > 0;
  return Lower(name.substr(has_dot ? dot : stem.size()));
}

std::string_view DescribeBinary(std::string_view head) {
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) return magic.what;
  }
  if (head.size() >= 12 && head.starts_with("RIFF")) {
    const std::string_view form = head.substr(8, 4);
    if (form == "WEBP") return "a WebP image";
    if (form == "WAVE" || form == "AVI ") return "a RIFF sound or film";
  }
  if (head.size() >= 8 && head.substr(0, 3) == "\0\0\0"sv && head.substr(4, 4) == "ftyp") {
    return "an MP4 file";
  }
  if (head.size() >= 262 && head.substr(257, 5) == "ustar") return "a tar archive";
  return {};
}

std::optional<std::string> KindMismatch(std::string_view name, Codec found, std::string_view stored,
                                        std::string_view content) {
  const NamedKind named = KindOfName(name);
  const std::string_view kind = named.kind == InputKind::kText ? "text" : "JSON lines";
  if (name != "-" && found != Codec::kPlain && named.codec == Codec::kPlain) {
    return fmt::format("expected {} by the name, but the file is {} data: name it with .{}", kind,
                       CodecName(found), found == Codec::kGzip ? "gz" : "zst");
  }
  if (IsClippedMagic(named.codec, stored)) return std::nullopt;  // told as truncated
  const std::string_view binary = DescribeBinary(content);
  if (binary.empty()) return std::nullopt;
  return fmt::format("expected {}, but the {} is {}", kind,
                     found == Codec::kPlain ? "file" : "uncompressed content", binary);
}

}  // namespace copydesk::ingest
