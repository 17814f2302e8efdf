// Feeds the inputs into the pipeline: the room's Source.
//
// A file of one document becomes a piece that the decoding stage reads itself, in parallel; only
// its stored size counts here. A file of records is read and uncompressed here and cut at line ends
// into pieces of about batch_bytes; a record is never split, a line longer than max_document_bytes
// is a skip and is read past without being kept. Which records there are, their offsets and lines
// do not depend on where the cuts fall.
//
// Skips made here stand before a piece: Skip::order is the index of that piece in the batch (the
// number of pieces: behind the last). DecodeStage turns it into the place among the documents.
//
// Not thread-safe, as no Source is. Tested in tests/unit/ingest/input_source_test.cc and
// tests/property/ingest_chunking_test.cc; measured in bench/ingest_benchmark.cc.
#ifndef COPYDESK_STAGES_INGEST_INPUT_SOURCE_H_
#define COPYDESK_STAGES_INGEST_INPUT_SOURCE_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "pipeline/source.h"
#include "stages/ingest/options.h"
#include "stages/ingest/walk.h"

namespace copydesk::ingest {

class InputSource : public Source {
 public:
  // Walks the inputs. Errors: those of IngestOptions::Validate and WalkInputs.
  static absl::StatusOr<std::unique_ptr<InputSource>> Create(const IngestOptions& options);
  ~InputSource() override;

  absl::StatusOr<bool> Next(Batch& batch) override;

  // Stored bytes, those of compressed files taken three times; 0 if standard input is among the
  // inputs.
  uint64_t EstimatedBytes() const override;

  // What the walk found; constant.
  uint64_t file_count() const { return file_count_; }
  const std::map<std::string, uint64_t>& unknown_kinds() const { return walk_.unknown_kinds; }
  uint64_t special_files() const { return walk_.special_files; }
  uint64_t renamed_files() const { return walk_.renamed; }

 private:
  class RecordReader;

  InputSource(const IngestOptions& options, Walk walk);

  // Opens walk_.entries[next_]; a file that cannot be read as records becomes a skip.
  void OpenRecords(const WalkEntry& entry, Batch& batch);

  const IngestOptions options_;
  Walk walk_;
  uint64_t file_count_ = 0;
  uint64_t estimated_bytes_ = 0;
  size_t next_ = 0;  // index in walk_.entries of the first entry that is not begun
  std::unique_ptr<RecordReader> reader_;  // of the file of records that is being read, or null
};

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_INPUT_SOURCE_H_
