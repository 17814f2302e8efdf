// A page on its way through the pipeline, and the stories that cleaning finds in it.
//
// Plain data, owned bytes, move-only. The pipeline moves documents and never reads their words:
// what the fields mean is the business of the rooms in stages/.
#ifndef COPYDESK_PIPELINE_DOCUMENT_H_
#define COPYDESK_PIPELINE_DOCUMENT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace copydesk {

// Bytes [begin, end) of some text that the user of the range names.
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// The five facts about a page that a field may give, or the page itself. Empty: not known.
struct PageFacts {
  std::string title;
  std::string byline;
  std::string date;  // as YYYY-MM-DD where it could be read so, else as it was given
  std::string lang;  // ISO 639-1 where known
};

// One article of a page. A page has at least one; a second whole story below the first is another.
struct Story {
  PageFacts facts;
  std::string text;  // the clean text: kept lines, each ended by '\n'
  // For every line of `text`: the input lines (1-based) that it is made of, as a range in `from`.
  std::vector<ByteRange> line_from;
  std::vector<uint32_t> from;
  uint32_t words_in = 0;       // words of the story's own input lines
  uint32_t words_out = 0;      // words of `text`
  uint32_t lines_removed = 0;  // input lines removed wholly
};

// A line of the input that was removed, or the part of it that was.
struct RemovedPart {
  uint32_t story = 0;   // index in Document::stories
  uint32_t line = 0;    // 1-based; lines end at \n or \r\n
  ByteRange bytes;      // in the line as it stands in Document::text, without its terminator
  uint32_t offset = 0;  // of the line's first byte in Document::text
  uint32_t words = 0;   // as text::CountWords counts them
  uint8_t reason = 0;   // clean::Reason
};

// Where a document comes from. Shared by all documents of one input file; never null in a Document.
struct InputFile {
  std::string path;  // as it is opened; "-" for standard input
  std::string name;  // relative to its INPUT (prefixed by it when there are several), '/' separated
  std::string site_folder;  // the first folder of `name` below its INPUT; empty if none
  std::string clean_name;   // unique path below clean/ where its clean text or records go
  bool records = false;     // holds many documents (JSONL), not one
  uint32_t index = 0;       // in input order
};

struct Document {
  uint64_t serial = 0;  // position among all documents of the run, in input order, from 0
  std::string id;       // unique in the run once it has passed ingest's numbering stage
  std::shared_ptr<const InputFile> file;
  uint64_t offset = 0;  // of the record in its (uncompressed) file; 0 for a file of one document
  uint64_t line = 0;    // of the record in its file, from 1; 0 for a file of one document
  std::string url;
  std::string site;  // empty: not known
  PageFacts facts;   // what the record's fields gave
  std::string text;  // valid UTF-8, no NUL, at most Options::max_document_bytes

  // Records only: the JSON object as it was read, and where in it the value of the text field
  // stands, quotes included, so that a writer can copy all other fields byte for byte.
  std::string record;
  ByteRange record_text;

  // Filled by cleaning (or by its stand-in, which takes the text as clean).
  std::vector<Story> stories;
  std::vector<RemovedPart> removed;

  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_DOCUMENT_H_
