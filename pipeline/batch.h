// The only thing that moves through a pass: some documents, in input order, with a sequence number.
//
// A batch has one owner at a time and is never shared between threads at once. The columns are
// filled on the way: the source fills `pieces`, decoding turns them into `documents` and `skips`,
// later stages add to the documents and put what is to be written into `columns` and `rendered`.
#ifndef COPYDESK_PIPELINE_BATCH_H_
#define COPYDESK_PIPELINE_BATCH_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document.h"
#include "pipeline/raw_buffer.h"
#include "pipeline/skip.h"

namespace copydesk {

// Input that is not decoded yet: a whole file still to be read, or whole lines of a file of
// records.
struct Piece {
  std::shared_ptr<const InputFile> file;
  RawBuffer<char> bytes;             // records: whole lines, as read and uncompressed
  std::vector<uint32_t> line_feeds;  // records: where in `bytes` the line feeds stand
  uint64_t offset = 0;               // records: of bytes[0] in the uncompressed file
  uint64_t first_line = 1;           // records: the number of the first line
  bool read_file = false;            // one document: the decoding stage reads the file itself

  // Valid until `bytes` grows.
  std::string_view view() const { return {bytes.data(), bytes.size()}; }
};

// Bytes for one of the run's streams, in the order in which they are to be appended.
struct Rendered {
  uint32_t stream = 0;                    // the meaning is the sink's
  std::shared_ptr<const InputFile> file;  // for streams that are kept per input file, else null
  std::string bytes;
};

// What a room attaches to a batch for its own sink. Destroyed with the batch.
class BatchColumns {
 public:
  virtual ~BatchColumns() = default;
};

struct Batch {
  uint64_t sequence = 0;
  uint64_t input_bytes = 0;  // uncompressed bytes that the batch stands for
  std::vector<Piece> pieces;
  std::vector<Document> documents;
  std::vector<Skip> skips;
  std::vector<Rendered> rendered;
  std::unique_ptr<BatchColumns> columns;

  Batch() = default;
  Batch(Batch&&) = default;
  Batch& operator=(Batch&&) = default;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_BATCH_H_
