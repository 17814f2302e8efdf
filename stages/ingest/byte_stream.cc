#include "stages/ingest/byte_stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <isa-l/igzip_lib.h>
#include <string.h>
#include <unistd.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "pipeline/status_macros.h"

namespace copydesk::ingest {
namespace {

constexpr std::string_view kGzipMagic = "\x1f\x8b";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
constexpr size_t kHeadBytes = 512;
// The first read takes a small file whole.
constexpr size_t kFirstReadBytes = size_t{16} << 10;
constexpr size_t kCompressedBlockBytes = size_t{256} << 10;
constexpr uint64_t kReadAheadAfterBytes = uint64_t{1} << 20;

absl::Status SystemError(std::string_view call) {
  const int error = errno;
  const char* words = strerrordesc_np(error);
  return absl::UnavailableError(
      fmt::format("{}: {}", call, words != nullptr ? words : "unknown error"));
}

bool IsSkippableZstdFrame(std::string_view head) {
  return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xf0) == 0x50 &&
         head.substr(1, 3) == "\x2a\x4d\x18";
}

class FileStream final : public ByteStream {
 public:
  static absl::StatusOr<std::unique_ptr<FileStream>> Open(const std::string& path) {
    const int fd = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return SystemError("open");
    auto stream = std::unique_ptr<FileStream>(new FileStream(fd));
    RETURN_IF_ERROR(stream->FillHead());
    return stream;
  }
  ~FileStream() override {
    if (fd_ != STDIN_FILENO) close(fd_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::string_view head() const { return {head_.data(), head_size_}; }

  absl::StatusOr<size_t> Read(std::span<char> out) override {
    const size_t from_head = std::min(out.size(), head_size_ - head_used_);
    if (from_head > 0) {
      std::copy_n(head_.data() + head_used_, from_head, out.data());
      head_used_ += from_head;
      return from_head;
    }
    if (at_end_) return size_t{0};
    // Small files are never worth the call.
    if (!read_ahead_ && read_bytes_ > kReadAheadAfterBytes) {
      posix_fadvise(fd_, 0, 0, POSIX_FADV_SEQUENTIAL);
      read_ahead_ = true;
    }
    ASSIGN_OR_RETURN(const size_t count, ReadFile(out));
    at_end_ = count == 0;
    read_bytes_ += count;
    return count;
  }

 private:
  explicit FileStream(int fd) : fd_(fd) {}

  absl::Status FillHead() {
    while (head_size_ < head_.size() && !at_end_) {
      ASSIGN_OR_RETURN(const size_t count, ReadFile(std::span<char>(head_).subspan(head_size_)));
      head_size_ += count;
      at_end_ = count == 0;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<size_t> ReadFile(std::span<char> out) {
    for (;;) {
      const ssize_t count = read(fd_, out.data(), out.size());
      if (count >= 0) return static_cast<size_t>(count);
      if (errno != EINTR) return SystemError("read");
    }
  }

  const int fd_;
  std::array<char, kFirstReadBytes> head_;  // not initialised
  size_t head_size_ = 0;
  size_t head_used_ = 0;
  uint64_t read_bytes_ = 0;
  bool at_end_ = false;
  bool read_ahead_ = false;
};

// The compressed side of a decompressor: one block at a time.
class BlockReader {
 public:
  explicit BlockReader(std::unique_ptr<ByteStream> stream)
      : stream_(std::move(stream)), block_(new char[kCompressedBlockBytes]) {}

  // The next block; empty at the end. Valid until the next call.
  absl::StatusOr<std::span<char>> Next() {
    const std::span<char> block(block_.get(), kCompressedBlockBytes);
    ASSIGN_OR_RETURN(const size_t count, stream_->Read(block));
    consumed_ += count;
    return block.first(count);
  }
  uint64_t consumed() const { return consumed_; }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::unique_ptr<char[]> block_;
  uint64_t consumed_ = 0;
};

class GzipStream final : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> compressed) : blocks_(std::move(compressed)) {
    isal_inflate_init(&state_);
    state_.crc_flag = ISAL_GZIP;
    state_.avail_in = 0;
  }

  absl::StatusOr<size_t> Read(std::span<char> out) override {
    const size_t want = std::min(out.size(), size_t{1} << 30);
    for (;;) {
      if (!fault_.ok()) return fault_;
      if (done_) return size_t{0};
      if (state_.block_state == ISAL_BLOCK_FINISH) {
        ASSIGN_OR_RETURN(const bool another, BeginNextMember());
        if (!another) {
          done_ = true;
          return size_t{0};
        }
      }
      if (state_.avail_in == 0 && !input_ended_) RETURN_IF_ERROR(Refill());
      state_.next_out = reinterpret_cast<uint8_t*>(out.data());
      state_.avail_out = static_cast<uint32_t>(want);
      const uint32_t input_before = state_.avail_in;
      const int result = isal_inflate(&state_);
      const size_t count = want - state_.avail_out;
      if (result < 0) {
        fault_ =
            absl::DataLossError(fmt::format("gzip: {} in the {} bytes up to {}", ErrorName(result),
                                            kCompressedBlockBytes, blocks_.consumed()));
        if (count == 0) return fault_;
      }
      if (count > 0) return count;
      if (state_.block_state == ISAL_BLOCK_FINISH) continue;
      if (input_ended_ && state_.avail_in == input_before) {
        return absl::OutOfRangeError(
            fmt::format("gzip: the file ends inside a member, after {} bytes", blocks_.consumed()));
      }
    }
  }

 private:
  absl::Status Refill() {
    ASSIGN_OR_RETURN(const std::span<char> block, blocks_.Next());
    state_.next_in = reinterpret_cast<uint8_t*>(block.data());
    state_.avail_in = static_cast<uint32_t>(block.size());
    input_ended_ = block.empty();
    return absl::OkStatus();
  }

  // Behind a member stands another one, or padding, or something that is not gzip.
  absl::StatusOr<bool> BeginNextMember() {
    if (state_.avail_in == 0 && !input_ended_) RETURN_IF_ERROR(Refill());
    if (state_.avail_in == 0 || state_.next_in[0] != 0x1f) return false;
    // The two bytes of the magic may stand in two blocks: the member is begun on the first one
    // alone and the decoder judges the second.
    if (state_.avail_in > 1 && state_.next_in[1] != 0x8b) return false;
    uint8_t* const next_in = state_.next_in;
    const uint32_t avail_in = state_.avail_in;
    isal_inflate_reset(&state_);
    state_.crc_flag = ISAL_GZIP;
    state_.next_in = next_in;
    state_.avail_in = avail_in;
    return true;
  }

  static std::string_view ErrorName(int result) {
    switch (result) {
      case ISAL_INVALID_BLOCK:
        return "an invalid block";
      case ISAL_INVALID_SYMBOL:
        return "an invalid symbol";
      case ISAL_INVALID_LOOKBACK:
        return "an invalid distance";
      case ISAL_INVALID_WRAPPER:
        return "an invalid header";
      case ISAL_UNSUPPORTED_METHOD:
        return "an unknown method";
      case ISAL_INCORRECT_CHECKSUM:
        return "a wrong checksum";
      default:
        return "an error";
    }
  }

  BlockReader blocks_;
  // Zeros: where damaged data points before the beginning, the library may copy what stood here.
  inflate_state state_ = {};
  absl::Status fault_;  // told once all bytes before it are read
  bool input_ended_ = false;
  bool done_ = false;
};

class ZstdStream final : public ByteStream {
 public:
  explicit ZstdStream(std::unique_ptr<ByteStream> compressed)
      : blocks_(std::move(compressed)), context_(ZSTD_createDCtx()) {}
  ~ZstdStream() override { ZSTD_freeDCtx(context_); }
  ZstdStream(const ZstdStream&) = delete;
  ZstdStream& operator=(const ZstdStream&) = delete;

  absl::StatusOr<size_t> Read(std::span<char> out) override {
    if (context_ == nullptr) return absl::UnavailableError("zstd: no memory for a decoder");
    for (;;) {
      if (!fault_.ok()) return fault_;
      if (done_) return size_t{0};
      if (input_.pos == input_.size && !input_ended_) {
        ASSIGN_OR_RETURN(const std::span<char> block, blocks_.Next());
        input_ = ZSTD_inBuffer{block.data(), block.size(), 0};
        input_ended_ = block.empty();
        if (input_ended_ && frame_complete_) {
          done_ = true;
          continue;
        }
      }
      ZSTD_outBuffer output{out.data(), out.size(), 0};
      const size_t input_before = input_.pos;
      const size_t result = ZSTD_decompressStream(context_, &output, &input_);
      if (ZSTD_isError(result) != 0) {
        fault_ = absl::DataLossError(fmt::format("zstd: {} in the {} bytes up to {}",
                                                 ZSTD_getErrorName(result), kCompressedBlockBytes,
                                                 blocks_.consumed()));
        if (output.pos == 0) return fault_;
        return output.pos;
      }
      const bool moved = input_.pos != input_before || output.pos > 0;
      if (moved) frame_complete_ = result == 0;
      if (output.pos > 0) return output.pos;
      if (input_ended_ && !moved) {
        return absl::OutOfRangeError(
            fmt::format("zstd: the file ends inside a frame, after {} bytes", blocks_.consumed()));
      }
    }
  }

 private:
  BlockReader blocks_;
  ZSTD_DCtx* const context_;
  ZSTD_inBuffer input_{nullptr, 0, 0};
  absl::Status fault_;  // told once all bytes before it are read
  bool frame_complete_ = false;
  bool input_ended_ = false;
  bool done_ = false;
};

}  // namespace

std::string_view CodecName(Codec codec) {
  switch (codec) {
    case Codec::kPlain:
      return "plain";
    case Codec::kGzip:
      return "gzip";
    case Codec::kZstd:
      return "zstd";
  }
  return "unknown";
}

Codec CodecOfMagic(std::string_view head) {
  if (head.starts_with(kGzipMagic)) return Codec::kGzip;
  if (head.starts_with(kZstdMagic) || IsSkippableZstdFrame(head)) return Codec::kZstd;
  return Codec::kPlain;
}

bool IsClippedMagic(Codec codec, std::string_view file) {
  if (file.empty() || codec == Codec::kPlain) return false;
  const std::string_view magic = codec == Codec::kGzip ? kGzipMagic : kZstdMagic;
  return file.size() < magic.size() && magic.starts_with(file);
}

std::unique_ptr<ByteStream> Decompress(std::unique_ptr<ByteStream> compressed, Codec codec) {
  switch (codec) {
    case Codec::kPlain:
      return compressed;
    case Codec::kGzip:
      return std::make_unique<GzipStream>(std::move(compressed));
    case Codec::kZstd:
      return std::make_unique<ZstdStream>(std::move(compressed));
  }
  return nullptr;
}

absl::StatusOr<OpenedFile> OpenFile(const std::string& path) {
  ASSIGN_OR_RETURN(std::unique_ptr<FileStream> file, FileStream::Open(path));
  OpenedFile opened;
  opened.head = file->head().substr(0, kHeadBytes);
  opened.codec = CodecOfMagic(opened.head);
  opened.stream = Decompress(std::move(file), opened.codec);
  return opened;
}

}  // namespace copydesk::ingest
