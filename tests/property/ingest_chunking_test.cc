// However records are cut into batches, the documents and skips are the same.
#include <gtest/gtest.h>

#include <random>
#include <tuple>

#include "tests/unit/ingest/ingest_testing.h"

namespace copydesk::ingest {
namespace {

using Row = std::tuple<std::string, std::string, uint64_t, uint64_t, std::string, uint64_t>;

std::vector<Row> Rows(const Ingested& all) {
  std::vector<Row> rows;
  for (const Document& document : all.documents) {
    rows.emplace_back(document.id, document.text, document.offset, document.line, document.record,
                      document.record_text.begin);
  }
  for (const Skip& skip : all.skips) {
    rows.emplace_back(SkipReasonName(skip.reason), skip.detail, skip.offset, skip.order,
                      skip.source, 0);
  }
  return rows;
}

// Lines of all kinds and lengths, good and bad.
std::string MakeLines(std::mt19937_64& random) {
  std::string lines = random() % 2 == 0 ? "\xef\xbb\xbf" : "";
  const uint64_t count = random() % 40;
  for (uint64_t i = 0; i < count; ++i) {
    const std::string filler(random() % (random() % 5 == 0 ? 900 : 60), 'x');
    switch (random() % 9) {
      case 8:
        lines += std::string(random() % 1200, ' ') + "\n";
        break;
      case 0:
        lines += "\n";
        break;
      case 1:
        lines += "{\"text\":\"" + filler + "\n";
        break;
      case 2:
        lines += "{\"id\":\"" + filler + "\"}\r\n";
        break;
      case 3:
        lines += "{\"text\":\"\xff" + filler + "\"}\n";
        break;
      default:
        lines += "{\"id\":" + std::to_string(i) + ",\"text\":\"a " + filler + "\"}\n";
    }
  }
  if (random() % 2 == 0) lines += "{\"text\":\"without a line break\"}";
  return lines;
}

TEST(IngestChunking, AnyBatchSizeGivesTheSameDocumentsAndSkips) {
  const TempFolder folder;
  for (uint64_t seed = 0; seed < 40; ++seed) {
    std::mt19937_64 random(seed);
    const std::string lines = MakeLines(random);
    std::string damaged = Gzip(lines);
    if (seed % 3 == 1) damaged.resize(damaged.size() / 2 + 5);
    if (seed % 3 == 2) damaged[damaged.size() / 2] ^= 0x11;
    IngestOptions options;
    options.max_document_bytes = seed % 2 == 0 ? 500 : 100'000;
    for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.jsonl", lines},
                                      {"a.jsonl.gz", damaged},
                                      {"a.jsonl.zst", Zstd(lines)}}) {
      options.inputs = {folder.Write(name, bytes)};
      options.batch_bytes = 1 << 20;
      const std::vector<Row> want = Rows(Ingest(options));
      for (uint64_t batch_bytes = 1; batch_bytes < 1500; batch_bytes += 1 + random() % 60) {
        options.batch_bytes = batch_bytes;
        ASSERT_EQ(Rows(Ingest(options)), want)
            << "seed " << seed << ", " << name << ", batch_bytes " << batch_bytes;
      }
    }
  }
}

}  // namespace
}  // namespace copydesk::ingest
