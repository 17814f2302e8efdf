#include "tools/machine_limits.h"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <system_error>
#include <thread>

#include "fmt/format.h"
#include "pipeline/file.h"
#include "pipeline/status_macros.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/sign/shingle.h"
#include "stages/text/words.h"
#include "tools/median.h"

namespace copydesk::tools {
namespace {

// Of signatures, as peers measure them.
constexpr int kShingleWords = 5;
constexpr int kSlots = 128;
// For reading files: what stays in the second cache.
constexpr size_t kReadBytes = size_t{256} << 10;
// Of the file that is read: more than caches hold, and written before anything is measured.
constexpr size_t kCachedFileBytes = size_t{64} << 20;
// Between two looks at the stop token.
constexpr size_t kStepBytes = size_t{4} << 20;

// Makes the compiler believe that `value` is used.
template <typename Value>
void Use(const Value& value) {
  asm volatile("" : : "g"(value) : "memory");
}

// Reads all of `bytes`, but for the last few. Sixteen sums that do not wait for each other, which
// the compiler keeps in vectors: from the first cache this is several times as fast as from memory,
// so that over a large span memory alone is measured.
uint64_t ReadAll(std::string_view bytes) {
  constexpr size_t kSums = 16;
  std::array<uint64_t, kSums> sums{};
  for (size_t i = 0; i + sizeof(sums) <= bytes.size(); i += sizeof(sums)) {
    for (size_t k = 0; k < kSums; ++k) {
      uint64_t number = 0;
      std::memcpy(&number, bytes.data() + i + k * sizeof(number), sizeof(number));
      sums[k] += number;
    }
  }
  uint64_t sum = 0;
  for (const uint64_t part : sums) sum += part;
  return sum;
}

// What wc counts, a byte at a time as its loop does.
struct WcCounts {
  uint64_t lines = 0;
  uint64_t words = 0;
  uint64_t longest = 0;
  uint64_t column = 0;
  bool in_word = false;

  void Add(std::string_view bytes) {
    for (const char c : bytes) {
      switch (c) {
        case '\n':
          ++lines;
          [[fallthrough]];
        case '\r':
        case '\f':
          longest = std::max(longest, column);
          column = 0;
          EndWord();
          break;
        case '\t':
          column += 8 - column % 8;
          EndWord();
          break;
        case ' ':
          ++column;
          EndWord();
          break;
        case '\v':
          EndWord();
          break;
        default: {
          const auto byte = static_cast<unsigned char>(c);
          // Locale C: beyond ASCII nothing is printable, but bytes there belong to words.
          if (isprint(byte) != 0) ++column;
          if (isprint(byte) != 0 || byte >= 0x80) in_word = true;
        }
      }
    }
  }

 private:
  void EndWord() {
    words += in_word ? 1 : 0;
    in_word = false;
  }
};

// The measurements and what they work on.
class LimitBench {
 public:
  LimitBench(const TextSample& sample, int threads, std::string folder, const StopToken& stop)
      : sample_(sample),
        threads_(static_cast<size_t>(threads)),
        folder_(std::move(folder)),
        stop_(stop),
        copy_(sample.bytes.size()),
        buffer_(kReadBytes),
        files_(std::min(kSmallFiles, sample.size())),
        file_bytes_(sample.ends[files_ - 1]),
        signature_(kSlots) {}

  // Before ReadCachedFile. The file has no name, so that it is gone when the program is.
  absl::Status WriteCachedFile() {
    const std::string path = folder_ + "/cached";
    cached_file_ = FileDescriptor(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (cached_file_.get() < 0 || unlink(path.c_str()) != 0) {
      return SystemError(path, "cannot be made", errno);
    }
    const std::string_view bytes = std::string_view(sample_.bytes).substr(0, kCachedFileBytes);
    for (size_t i = 0; i < bytes.size(); i += kStepBytes) {
      if (stop_.stop_requested()) return StoppedError();
      const std::string_view step = bytes.substr(i, kStepBytes);
      RETURN_IF_ERROR(WriteAll(cached_file_.get(), path, step.data(), step.size()));
    }
    return absl::OkStatus();
  }

  absl::Status ReadMemory() {
    Use(ReadAll(sample_.bytes));
    return absl::OkStatus();
  }

  absl::Status ReadMemoryOnAllThreads() {
    std::vector<std::thread> threads;
    const size_t part = sample_.bytes.size() / threads_;
    for (size_t i = 0; i < threads_; ++i) {
      threads.emplace_back([bytes = std::string_view(sample_.bytes).substr(i * part, part)] {
        Use(ReadAll(bytes));
      });
    }
    for (std::thread& thread : threads) thread.join();
    return absl::OkStatus();
  }

  absl::Status CopyMemory() {
    std::memcpy(copy_.data(), sample_.bytes.data(), copy_.size());
    Use(copy_.data());
    return absl::OkStatus();
  }

  absl::Status ReadCachedFile() {
    if (lseek(cached_file_.get(), 0, SEEK_SET) != 0) {
      return SystemError(folder_, "cannot go back in a file", errno);
    }
    return ReadToEnd(cached_file_.get(), folder_);
  }

  absl::Status Xxh3() {
    return ForEachText([](std::string_view text) { Use(XXH3_64bits(text.data(), text.size())); });
  }

  absl::Status ScanAsWc() {
    WcCounts counts;
    const std::string_view bytes = sample_.bytes;
    for (size_t i = 0; i < bytes.size(); i += kStepBytes) {
      if (stop_.stop_requested()) return StoppedError();
      counts.Add(bytes.substr(i, kStepBytes));
    }
    Use(counts.words + counts.lines + counts.longest);
    return absl::OkStatus();
  }

  absl::Status CountWords() {
    return ForEachText([](std::string_view text) { Use(text::CountWords(text)); });
  }

  absl::Status Sign() {
    return ForEachText([this](std::string_view text) {
      words_.clear();
      shingles_.clear();
      text::HashWords(text, words_);
      sign::Shingles(words_, kShingleWords, shingles_);
      hash::MinHash(shingles_, signature_);
      Use(signature_.data());
    });
  }

  // Each text under another name, renamed when it is whole.
  absl::Status WriteSmallFiles() {
    for (size_t i = 0; i < files_; ++i) {
      if (stop_.stop_requested()) return StoppedError();
      const std::string path = SmallFile(i);
      const std::string temp_path = path + ".tmp";
      const FileDescriptor file(
          open(temp_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
      if (file.get() < 0) return SystemError(temp_path, "cannot be made", errno);
      const std::string_view text = sample_.text(i);
      RETURN_IF_ERROR(WriteAll(file.get(), temp_path, text.data(), text.size()));
      if (rename(temp_path.c_str(), path.c_str()) != 0) {
        return SystemError(temp_path, "cannot be renamed", errno);
      }
    }
    return absl::OkStatus();
  }

  absl::Status ReadSmallFiles() {
    for (size_t i = 0; i < files_; ++i) {
      if (stop_.stop_requested()) return StoppedError();
      RETURN_IF_ERROR(ReadFile(SmallFile(i)));
    }
    return absl::OkStatus();
  }

  absl::Status MakeSmallFolder() const {
    std::error_code error;
    std::filesystem::create_directory(SmallFolder(), error);
    return error ? SystemError(SmallFolder(), "cannot be made", error.value()) : absl::OkStatus();
  }
  void RemoveSmallFolder() const {
    std::error_code ignored;
    std::filesystem::remove_all(SmallFolder(), ignored);
  }

  uint64_t cached_file_bytes() const { return std::min(kCachedFileBytes, sample_.bytes.size()); }
  uint64_t files() const { return files_; }
  uint64_t file_bytes() const { return file_bytes_; }

 private:
  std::string SmallFolder() const { return folder_ + "/small"; }
  std::string SmallFile(size_t i) const { return fmt::format("{}/{:05}.txt", SmallFolder(), i); }

  template <typename Work>
  absl::Status ForEachText(const Work& work) {
    for (size_t i = 0; i < sample_.size(); ++i) {
      if (stop_.stop_requested()) return StoppedError();
      work(sample_.text(i));
    }
    return absl::OkStatus();
  }

  absl::Status ReadFile(const std::string& path) {
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return SystemError(path, "cannot be opened", errno);
    return ReadToEnd(file.get(), path);
  }

  absl::Status ReadToEnd(int fd, const std::string& path) {
    while (!stop_.stop_requested()) {
      const ssize_t size = read(fd, buffer_.data(), buffer_.size());
      if (size == 0) return absl::OkStatus();
      if (size < 0 && errno != EINTR) return SystemError(path, "cannot be read", errno);
    }
    return StoppedError();
  }

  const TextSample& sample_;
  const size_t threads_;
  const std::string folder_;
  const StopToken& stop_;
  FileDescriptor cached_file_;
  std::vector<char> copy_;
  std::vector<char> buffer_;
  const size_t files_;
  const uint64_t file_bytes_;
  std::vector<uint64_t> words_;
  std::vector<uint64_t> shingles_;
  std::vector<uint32_t> signature_;
};

struct Measurement {
  Limit limit;
  absl::Status (LimitBench::*work)();
  std::vector<double> seconds;  // of each round
};

double SecondsOfLast(const Measurement& measurement) { return measurement.seconds.back(); }

}  // namespace

absl::StatusOr<MachineLimits> MeasureLimits(const TextSample& sample, int rounds, int threads,
                                            const std::string& folder, Context& context) {
  LimitBench bench(sample, threads, folder, context.stop);
  RETURN_IF_ERROR(bench.WriteCachedFile());
  const uint64_t text = sample.bytes.size();
  std::vector<Measurement> measurements = {
      {{"memory_read", "memory read", text}, &LimitBench::ReadMemory, {}},
      {{"memory_read_all_threads", "memory read, all threads", text},
       &LimitBench::ReadMemoryOnAllThreads,
       {}},
      {{"memcpy", "memcpy", text}, &LimitBench::CopyMemory, {}},
      {{"read_cached_file", "read() of a cached file", bench.cached_file_bytes()},
       &LimitBench::ReadCachedFile,
       {}},
      {{"xxh3", "XXH3 of each text", text}, &LimitBench::Xxh3, {}},
      {{"wc_scan", "words as wc -w counts them, byte by byte", text}, &LimitBench::ScanAsWc, {}},
      {{"count_words", "words as copydesk counts them, by SIMD", text},
       &LimitBench::CountWords,
       {}},
      {{"signatures", "text to signatures: word-5, 128 slots", text}, &LimitBench::Sign, {}},
      {{"write_small_files", "writing small files, by rename", bench.file_bytes(), bench.files()},
       &LimitBench::WriteSmallFiles,
       {}},
      {{"read_small_files", "reading small files", bench.file_bytes(), bench.files()},
       &LimitBench::ReadSmallFiles,
       {}}};
  const auto find = [&](std::string_view key) -> const Measurement& {
    return *std::find_if(measurements.begin(), measurements.end(),
                         [&](const Measurement& one) { return one.limit.key == key; });
  };
  std::vector<double> shares;
  for (int round = 0; round < rounds; ++round) {
    context.progress.BeginPass(fmt::format("limits, round {} of {}", round + 1, rounds), 0);
    RETURN_IF_ERROR(bench.MakeSmallFolder());
    for (Measurement& measurement : measurements) {
      if (context.stop.stop_requested()) return StoppedError();
      const auto start = std::chrono::steady_clock::now();
      RETURN_IF_ERROR((bench.*measurement.work)());
      const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
      measurement.seconds.push_back(elapsed.count());
    }
    bench.RemoveSmallFolder();
    shares.push_back(SecondsOfLast(find("xxh3")) / SecondsOfLast(find("signatures")));
  }
  MachineLimits result;
  result.sample_bytes = text;
  result.signatures_of_xxh3 = Median(shares);
  for (Measurement& measurement : measurements) {
    measurement.limit.seconds = Median(measurement.seconds);
    result.limits.push_back(measurement.limit);
  }
  return result;
}

}  // namespace copydesk::tools
