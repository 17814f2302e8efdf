// Bytes per second of reading and decoding, on one thread, over warm files in a temporary folder.
//
// The inputs are seeded. Every benchmark checks what it counted before it reports. Judge the
// ratios: ReadRecords against ReadFile (the limit), DecodeRecords against ParseOnly (the parser
// alone).
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <simdjson.h>
#include <zstd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "stages/ingest/byte_stream.h"
#include "stages/ingest/decode_stage.h"
#include "stages/ingest/input_source.h"

namespace copydesk::ingest {
namespace {

namespace fs = std::filesystem;

constexpr size_t kRecords = 20'000;

// About 2 kB of words, with some quotes, line breaks and letters beyond ASCII to escape.
std::string MakeText(std::mt19937_64& random) {
  static constexpr std::string_view kSyllables[] = {"ka", "lo", "mi", "ren", "tu", "sol",
                                                    "ve", "da", "no", "pér", "šu", "est"};
  std::string text;
  while (text.size() < 2000) {
    const uint64_t bits = random();
    for (uint64_t k = 0; k <= bits % 3; ++k) text += kSyllables[(bits >> (8 * k + 8)) % 12];
    const uint64_t end = (bits >> 40) % 100;
    text += end < 2 ? ".\n" : end < 3 ? " \"" : end < 4 ? "\" " : " ";
  }
  return text;
}

std::string Escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

// The inputs, made once and removed at the end.
class Inputs {
 public:
  static const Inputs& Get() {
    static const Inputs inputs;
    return inputs;
  }
  ~Inputs() { fs::remove_all(folder_); }

  std::string records() const { return folder_ / "records.jsonl"; }
  std::string zstd() const { return folder_ / "records.jsonl.zst"; }
  std::string gzip() const { return folder_ / "records.jsonl.gz"; }
  std::string texts() const { return folder_ / "texts"; }
  uint64_t record_bytes() const { return record_bytes_; }
  uint64_t text_bytes() const { return text_bytes_; }

 private:
  Inputs() {
    std::string name = fs::temp_directory_path() / "copydesk_bench_XXXXXX";
    if (mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
    fs::create_directory(texts());
    std::mt19937_64 random(20261122);
    std::string all;
    for (size_t i = 0; i < kRecords; ++i) {
      const std::string text = MakeText(random);
      all += fmt::format(
          R"({{"id":"page-{}","url":"https://www.site{}.example/a/{}","title":"Title {}",)"
          R"("date":"2026-01-{:02}","tags":["a","b"],"text":"{}"}})"
          "\n",
          i, i % 97, i, i, i % 28 + 1, Escape(text));
      std::ofstream(fs::path(texts()) / fmt::format("{:05}.txt", i)) << text;
      text_bytes_ += text.size();
    }
    record_bytes_ = all.size();
    std::ofstream(records()) << all;
    std::string compressed(ZSTD_compressBound(all.size()), '\0');
    compressed.resize(
        ZSTD_compress(compressed.data(), compressed.size(), all.data(), all.size(), 3));
    std::ofstream(zstd()) << compressed;
    if (std::system(fmt::format("gzip -k -6 {}", records()).c_str()) != 0) std::abort();
  }

  fs::path folder_;
  uint64_t record_bytes_ = 0;
  uint64_t text_bytes_ = 0;
};

void SetBytes(benchmark::State& state, uint64_t bytes_a_round) {
  state.SetBytesProcessed(
      static_cast<int64_t>(static_cast<uint64_t>(state.iterations()) * bytes_a_round));
}

IngestOptions OptionsFor(const std::string& input) {
  IngestOptions options;
  options.inputs = {input};
  return options;
}

// What all else is measured against: read(2) into one buffer.
void ReadStream(benchmark::State& state, const std::string& path, uint64_t expected) {
  std::vector<char> block(size_t{128} << 10);
  for (auto _ : state) {
    auto file = OpenFile(path);
    uint64_t bytes = 0;
    for (;;) {
      const auto count = file->stream->Read(block);
      if (!count.ok() || *count == 0) break;
      bytes += *count;
    }
    if (bytes != expected) state.SkipWithError("not all was read");
  }
  SetBytes(state, expected);
}
void ReadFile(benchmark::State& state) {
  ReadStream(state, Inputs::Get().records(), Inputs::Get().record_bytes());
}
void ReadGzip(benchmark::State& state) {
  ReadStream(state, Inputs::Get().gzip(), Inputs::Get().record_bytes());
}
void ReadZstd(benchmark::State& state) {
  ReadStream(state, Inputs::Get().zstd(), Inputs::Get().record_bytes());
}

void ReadRecords(benchmark::State& state) {
  const Inputs& inputs = Inputs::Get();
  for (auto _ : state) {
    auto source = InputSource::Create(OptionsFor(inputs.records()));
    uint64_t bytes = 0;
    for (;;) {
      Batch batch;
      if (!*(*source)->Next(batch)) break;
      bytes += batch.input_bytes;
    }
    if (bytes != inputs.record_bytes()) state.SkipWithError("not all was read");
  }
  SetBytes(state, inputs.record_bytes());
}

// Source and decoding; `keep_records` is the argument.
void Decode(benchmark::State& state, const std::string& input, uint64_t expected_bytes) {
  IngestOptions options = OptionsFor(input);
  options.keep_records = state.range(0) != 0;
  const auto stage = DecodeStage::Create(options);
  const auto workspace = (*stage)->NewWorkspace();
  for (auto _ : state) {
    auto source = InputSource::Create(options);
    uint64_t documents = 0;
    for (;;) {
      Batch batch;
      if (!*(*source)->Next(batch)) break;
      if (!(*stage)->Process(batch, workspace.get()).ok()) break;
      documents += batch.documents.size();
    }
    if (documents != kRecords) state.SkipWithError("not all was decoded");
  }
  SetBytes(state, expected_bytes);
}
void ReadAndDecodeRecords(benchmark::State& state) {
  Decode(state, Inputs::Get().records(), Inputs::Get().record_bytes());
}
void ReadAndDecodeTexts(benchmark::State& state) {
  Decode(state, Inputs::Get().texts(), Inputs::Get().text_bytes());
}

// Decoding alone, of one batch that is in memory.
void DecodeRecords(benchmark::State& state) {
  IngestOptions options = OptionsFor(Inputs::Get().records());
  options.keep_records = state.range(0) != 0;
  const auto stage = DecodeStage::Create(options);
  const auto workspace = (*stage)->NewWorkspace();
  auto source = InputSource::Create(options);
  Batch first;
  if (!*(*source)->Next(first)) return;
  const Piece& original = first.pieces[0];
  for (auto _ : state) {
    state.PauseTiming();
    Batch batch;
    Piece& piece = batch.pieces.emplace_back();
    piece.file = original.file;
    piece.bytes.Reserve(original.bytes.size() + 64);
    piece.bytes.Append(original.bytes);
    state.ResumeTiming();
    if (!(*stage)->Process(batch, workspace.get()).ok() || batch.documents.empty()) {
      state.SkipWithError("not decoded");
    }
  }
  SetBytes(state, original.bytes.size());
}

// The parser alone, on the same lines.
void ParseOnly(benchmark::State& state) {
  auto source = InputSource::Create(OptionsFor(Inputs::Get().records()));
  Batch batch;
  if (!*(*source)->Next(batch)) return;
  std::string bytes(batch.pieces[0].view());
  const size_t size = bytes.size();
  bytes.append(simdjson::SIMDJSON_PADDING, ' ');
  simdjson::dom::parser parser;
  for (auto _ : state) {
    for (size_t begin = 0; begin < size;) {
      const size_t end = bytes.find('\n', begin);
      simdjson::dom::element root;
      if (parser.parse(bytes.data() + begin, end - begin, false).get(root)) {
        state.SkipWithError("not parsed");
      }
      benchmark::DoNotOptimize(root);
      begin = end + 1;
    }
  }
  SetBytes(state, size);
}

BENCHMARK(ReadFile);
BENCHMARK(ReadGzip);
BENCHMARK(ReadZstd);
BENCHMARK(ReadRecords);
BENCHMARK(ParseOnly);
BENCHMARK(DecodeRecords)->Arg(0)->Arg(1);
BENCHMARK(ReadAndDecodeRecords)->Arg(0)->Arg(1);
BENCHMARK(ReadAndDecodeTexts)->Arg(0);

}  // namespace
}  // namespace copydesk::ingest

BENCHMARK_MAIN();
