// One line of JSON to the fields that a document is made of.
//
// The whole line is validated, fields that nobody asks for included: on-demand parsing would accept
// garbage there, and writers copy those fields through. The parser's index of structural characters
// then gives the place of the text value in the line, right whatever escapes and white space there
// are.
//
// Lines that the parser rejects get a second look: bytes that are no UTF-8 are repaired (from the
// declared charset if there is one), lone surrogates (\ud800) become \ufffd, and numbers that are
// JSON but beyond the parser's types are passed over. What still fails is bad-json, with the place.
//
// Not thread-safe: one parser a thread. Tested in tests/unit/ingest/record_parser_test.cc.
#ifndef COPYDESK_STAGES_INGEST_RECORD_PARSER_H_
#define COPYDESK_STAGES_INGEST_RECORD_PARSER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "pipeline/document.h"
#include "pipeline/skip.h"
#include "stages/ingest/options.h"

namespace copydesk::ingest {

// A line given to RecordParser::Parse is followed by so many bytes that may be read, of any value.
inline constexpr size_t kRecordPaddingBytes = 64;

// Views are valid until the parser's next call and while the line lives. Fields that a record
// lacks, or that are null or of another type, are empty.
struct Record {
  std::string_view text;  // unescaped; may hold NUL
  std::string_view id;    // of a number: as it is spelled
  std::string_view url;
  std::string_view title;
  std::string_view date;
  std::string_view site;  // of a number: as it is spelled

  std::string_view json;  // the object, repaired if it had to be, without white space around it
  ByteRange text_range;   // of the text value in `json`, with its quotes
};

class RecordParser {
 public:
  // `site_field` may be empty: no such field. Otherwise no name is.
  // `charset` may be empty: not declared.
  RecordParser(FieldNames names, std::string site_field, std::string charset);
  ~RecordParser();
  RecordParser(RecordParser&&) noexcept;
  RecordParser& operator=(RecordParser&&) noexcept;

  struct Failure {
    SkipReason reason = SkipReason::kBadJson;  // or kDuplicateKey, kNoText
    std::string detail;
  };

  // Returns true and fills `record`, or returns false and fills `failure`.
  // REQUIRES: kRecordPaddingBytes bytes behind `line` may be read; line.size() < 2^30.
  bool Parse(std::string_view line, Record& record, Failure& failure);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_RECORD_PARSER_H_
