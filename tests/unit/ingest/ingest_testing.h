// Helpers of this room's tests: a temporary folder, compression in memory, and a run of source and
// decoding by hand.
#ifndef COPYDESK_TESTS_UNIT_INGEST_INGEST_TESTING_H_
#define COPYDESK_TESTS_UNIT_INGEST_INGEST_TESTING_H_

#include <gtest/gtest.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stages/ingest/decode_stage.h"
#include "stages/ingest/input_source.h"
#include "stages/ingest/options.h"

namespace copydesk::ingest {

class TempFolder {
 public:
  TempFolder() {
    std::string name = std::filesystem::temp_directory_path() / "copydesk_ingest_XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~TempFolder() { std::filesystem::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string Path(const std::string& name) const { return path_ + "/" + name; }

  // Writes a file, making its folders; returns its path.
  std::string Write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path path = Path(name);
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
  }

 private:
  std::string path_;
};

inline std::string Gzip(std::string_view bytes) {
  std::string out(bytes.size() + bytes.size() / 8 + 1024, '\0');
  std::string input(bytes);
  isal_zstream stream;
  isal_deflate_init(&stream);
  stream.gzip_flag = IGZIP_GZIP;
  stream.end_of_stream = 1;
  stream.next_in = reinterpret_cast<uint8_t*>(input.data());
  stream.avail_in = static_cast<uint32_t>(input.size());
  stream.next_out = reinterpret_cast<uint8_t*>(out.data());
  stream.avail_out = static_cast<uint32_t>(out.size());
  EXPECT_EQ(isal_deflate(&stream), COMP_OK);
  out.resize(stream.total_out);
  return out;
}

inline std::string Zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

struct Ingested {
  std::vector<Document> documents;
  std::vector<Skip> skips;  // order: the number of documents of the whole run before it
  uint64_t input_bytes = 0;
  size_t batches = 0;
  size_t pieces = 0;
};

// Source and decoding, one batch after the other.
inline Ingested Ingest(const IngestOptions& options) {
  Ingested all;
  auto source = InputSource::Create(options);
  auto stage = DecodeStage::Create(options);
  EXPECT_TRUE(source.ok()) << source.status().ToString();
  EXPECT_TRUE(stage.ok()) << stage.status().ToString();
  if (!source.ok() || !stage.ok()) return all;
  const auto workspace = (*stage)->NewWorkspace();
  for (;;) {
    Batch batch;
    const auto more = (*source)->Next(batch);
    EXPECT_TRUE(more.ok());
    if (!more.ok() || !*more) return all;
    ++all.batches;
    all.pieces += batch.pieces.size();
    EXPECT_TRUE((*stage)->Process(batch, workspace.get()).ok());
    EXPECT_TRUE(batch.pieces.empty());
    for (Skip& skip : batch.skips) {
      EXPECT_LE(skip.order, batch.documents.size());
      skip.order += all.documents.size();
      all.skips.push_back(std::move(skip));
    }
    for (Document& document : batch.documents) all.documents.push_back(std::move(document));
    all.input_bytes += batch.input_bytes;
  }
}

inline Ingested Ingest(const std::string& input) {
  IngestOptions options;
  options.inputs = {input};
  return Ingest(options);
}

}  // namespace copydesk::ingest

#endif  // COPYDESK_TESTS_UNIT_INGEST_INGEST_TESTING_H_
