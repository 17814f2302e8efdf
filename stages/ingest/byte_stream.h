// Reading the bytes of an input: a file as it is, or what a gzip or zstd file holds.
//
// The codec is known by the first bytes; a name never decides it. Streams are used by one thread at
// a time. Errors say what kind of trouble it is by their code:
//   kOutOfRange   a compressed stream ends before its end (truncated)
//   kDataLoss     a compressed stream is damaged
//   kUnavailable  the system call failed, with its reason
// Tested in tests/unit/ingest/byte_stream_test.cc.
#ifndef COPYDESK_STAGES_INGEST_BYTE_STREAM_H_
#define COPYDESK_STAGES_INGEST_BYTE_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace copydesk::ingest {

enum class Codec : uint8_t { kPlain, kGzip, kZstd };

// "plain", "gzip" or "zstd".
std::string_view CodecName(Codec codec);

// The codec of a file that begins with `head`. A zstd file may begin with a skippable frame.
Codec CodecOfMagic(std::string_view head);

// Whether `file`, all bytes of a file, is not empty and shorter than the magic of `codec`, but
// begins it.
bool IsClippedMagic(Codec codec, std::string_view file);

class ByteStream {
 public:
  virtual ~ByteStream() = default;

  // Reads at least one byte and at most out.size(), which is not 0; returns 0 at the end, and again
  // after it. After an error nothing more may be read.
  virtual absl::StatusOr<size_t> Read(std::span<char> out) = 0;
};

// The bytes that `compressed` holds, read as `codec`; for kPlain the stream itself. gzip: all
// members; zero padding or other bytes behind a member are passed over, as gzip does. zstd: all
// frames, with windows of up to 128 MiB; other bytes behind a frame are damage.
std::unique_ptr<ByteStream> Decompress(std::unique_ptr<ByteStream> compressed, Codec codec);

struct OpenedFile {
  std::unique_ptr<ByteStream> stream;  // uncompressed
  Codec codec = Codec::kPlain;
  std::string head;  // the first bytes of the file as it is stored, at most 512; shorter: all of it
};

// Opens the file at `path`, or standard input for "-". kUnavailable with the reason if it cannot be
// opened or read.
absl::StatusOr<OpenedFile> OpenFile(const std::string& path);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_BYTE_STREAM_H_
