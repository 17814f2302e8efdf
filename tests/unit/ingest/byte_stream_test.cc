#include "stages/ingest/byte_stream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "tests/unit/ingest/ingest_testing.h"

namespace copydesk::ingest {
namespace {

// Bytes in memory, given out at most `step` at a time.
class MemoryStream : public ByteStream {
 public:
  MemoryStream(std::string bytes, size_t step) : bytes_(std::move(bytes)), step_(step) {}
  absl::StatusOr<size_t> Read(std::span<char> out) override {
    const size_t count = std::min({out.size(), step_, bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, count, out.data());
    at_ += count;
    return count;
  }

 private:
  const std::string bytes_;
  const size_t step_;
  size_t at_ = 0;
};

absl::StatusOr<std::string> ReadAll(const std::string& bytes, Codec codec, size_t in_step,
                                    size_t out_step) {
  const auto stream = Decompress(std::make_unique<MemoryStream>(bytes, in_step), codec);
  std::string all;
  std::vector<char> block(out_step);
  for (;;) {
    const auto count = stream->Read(block);
    if (!count.ok()) return count.status();
    if (*count == 0) return all;
    all.append(block.data(), *count);
  }
}

std::string SomeText(size_t words) {
  std::mt19937 random(7);
  std::string text;
  for (size_t i = 0; i < words; ++i) text += std::to_string(random() % 5000) + " ";
  return text;
}

TEST(ByteStream, UncompressesInStepsOfAnySize) {
  const std::string text = SomeText(300);
  for (const size_t in_step : {1u, 2u, 3u, 7u, 100u, 100000u}) {
    for (const size_t out_step : {1u, 5u, 64u, 100000u}) {
      EXPECT_EQ(ReadAll(text, Codec::kPlain, in_step, out_step).value(), text);
      EXPECT_EQ(ReadAll(Gzip(text), Codec::kGzip, in_step, out_step).value(), text);
      EXPECT_EQ(ReadAll(Zstd(text), Codec::kZstd, in_step, out_step).value(), text);
    }
  }
}

TEST(ByteStream, ReadsAllMembersAndFrames) {
  for (const size_t step : {1u, 2u, 11u, 100000u}) {
    EXPECT_EQ(ReadAll(Gzip("one ") + Gzip("") + Gzip("two"), Codec::kGzip, step, 99).value(),
              "one two");
    EXPECT_EQ(ReadAll(Zstd("one ") + Zstd("") + Zstd("two"), Codec::kZstd, step, 99).value(),
              "one two");
  }
}

TEST(ByteStream, PassesOverPaddingAndGarbageBehindAGzipMember) {
  for (const size_t step : {1u, 100000u}) {
    EXPECT_EQ(ReadAll(Gzip("text") + std::string(600, '\0'), Codec::kGzip, step, 99).value(),
              "text");
    EXPECT_EQ(ReadAll(Gzip("text") + "garbage", Codec::kGzip, step, 99).value(), "text");
  }
}

TEST(ByteStream, TellsAFileThatEndsTooEarlyAtEveryByte) {
  const std::string text = SomeText(40);
  for (const Codec codec : {Codec::kGzip, Codec::kZstd}) {
    const std::string whole = codec == Codec::kGzip ? Gzip(text) : Zstd(text);
    for (size_t size = 1; size < whole.size(); ++size) {
      for (const size_t step : {size_t{1}, whole.size()}) {
        const auto result = ReadAll(whole.substr(0, size), codec, step, 50);
        ASSERT_FALSE(result.ok()) << CodecName(codec) << " clipped at " << size;
        EXPECT_EQ(result.status().code(), absl::StatusCode::kOutOfRange)
            << size << ": " << result.status().ToString();
      }
    }
  }
}

TEST(ByteStream, TellsTruncationInASecondMember) {
  const std::string two = Gzip("one ") + Gzip("two");
  for (size_t size = Gzip("one ").size() + 1; size < two.size(); ++size) {
    EXPECT_EQ(ReadAll(two.substr(0, size), Codec::kGzip, 1000, 50).status().code(),
              absl::StatusCode::kOutOfRange);
  }
}

TEST(ByteStream, NeverTakesDamagedBytesForTheText) {
  const std::string text = SomeText(60);
  for (const Codec codec : {Codec::kGzip, Codec::kZstd}) {
    const std::string whole = codec == Codec::kGzip ? Gzip(text) : Zstd(text);
    size_t corrupt = 0;
    for (size_t at = 10; at < whole.size(); ++at) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
      const auto result = ReadAll(damaged, codec, 1000, 50);
      if (!result.ok()) corrupt += result.status().code() == absl::StatusCode::kDataLoss;
      // gzip's checksum covers the content (not every bit around it); libzstd's one-shot frames
      // carry no checksum.
      if (codec == Codec::kGzip && result.ok()) {
        EXPECT_EQ(*result, text) << at;
      }
    }
    EXPECT_GT(corrupt, whole.size() / 10) << CodecName(codec);
  }
}

TEST(ByteStream, GivesTheBytesBeforeAFaultFirst) {
  const std::string text = SomeText(2000);
  std::string damaged = Gzip(text);
  damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 1);  // the checksum
  const auto stream = Decompress(std::make_unique<MemoryStream>(damaged, 1 << 20), Codec::kGzip);
  std::string all;
  char block[512];
  for (;;) {
    const auto count = stream->Read(block);
    if (!count.ok()) {
      EXPECT_EQ(count.status().code(), absl::StatusCode::kDataLoss);
      break;
    }
    ASSERT_GT(*count, 0u);
    all.append(block, *count);
  }
  EXPECT_EQ(all, text);
}

TEST(ByteStream, KnowsTheCodecByTheFirstBytes) {
  EXPECT_EQ(CodecOfMagic(Gzip("x")), Codec::kGzip);
  EXPECT_EQ(CodecOfMagic(Zstd("x")), Codec::kZstd);
  EXPECT_EQ(CodecOfMagic(std::string("\x50\x2a\x4d\x18\0\0\0\0", 8)), Codec::kZstd);
  EXPECT_EQ(CodecOfMagic("plain"), Codec::kPlain);
  EXPECT_EQ(CodecOfMagic(""), Codec::kPlain);
  EXPECT_TRUE(IsClippedMagic(Codec::kGzip, "\x1f"));
  EXPECT_FALSE(IsClippedMagic(Codec::kGzip, ""));
  EXPECT_TRUE(IsClippedMagic(Codec::kZstd, "\x28\xb5\x2f"));
  EXPECT_FALSE(IsClippedMagic(Codec::kZstd, "no!"));
}

TEST(ByteStream, SaysWhyAFileCannotBeOpenedOrRead) {
  const TempFolder folder;
  const auto missing = OpenFile(folder.Path("missing.txt"));
  EXPECT_EQ(missing.status().code(), absl::StatusCode::kUnavailable);
  EXPECT_NE(missing.status().ToString().find("No such file"), std::string::npos);
  EXPECT_EQ(OpenFile(folder.path()).status().code(), absl::StatusCode::kUnavailable);
}

TEST(ByteStream, ReadsALargeFileThroughItsHead) {
  const TempFolder folder;
  const std::string text = SomeText(600'000);
  ASSERT_GT(text.size(), size_t{2} << 20);
  auto file = OpenFile(folder.Write("a.txt", text));
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->head, text.substr(0, 512));
  std::string all;
  std::vector<char> block(100'000);
  for (;;) {
    const auto count = file->stream->Read(block);
    ASSERT_TRUE(count.ok());
    if (*count == 0) break;
    all.append(block.data(), *count);
  }
  EXPECT_EQ(all, text);
}

}  // namespace
}  // namespace copydesk::ingest
