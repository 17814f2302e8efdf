// A corpus of invented scraped pages, with planted site chrome and planted copies, and its truth:
// what `gen-corpus` writes and what tests and benchmarks read. Every page is a function of
// (options, page number), so a corpus of any size takes the same memory but for 4 bytes a page.
//
// Thread-safety: Generator is not thread-safe; distinct generators are independent.
// Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_GENERATOR_H_
#define COPYDESK_STAGES_SYNTH_GENERATOR_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "stages/synth/options.h"

namespace copydesk::synth {

// One page and its truth. The strings are used again by the next Next.
struct Page {
  std::string id;     // "d00000042": the page's number, so ids sort as the pages come
  std::string site;   // the host
  std::string text;   // with chrome
  std::string clean;  // the title, a blank line, the paragraphs parted by blank lines
  // The JSON object's members without `id`, `text` and `clean`, without braces: site, url, date,
  // title, story, kind, edits, and for some stories, base, family.
  std::string truth;
};

class Generator {
 public:
  // InvalidArgument if the options are out of range. Takes about 40 ms to build the vocabulary.
  static absl::StatusOr<Generator> Create(const SynthOptions& options);
  Generator(Generator&&) noexcept;
  Generator& operator=(Generator&&) noexcept;
  ~Generator();

  // Makes the next page; false after the last.
  bool Next(Page& page);

  // The next page as a record, one JSON object and '\n'; false after the last.
  bool Next(std::string& record_line);

 private:
  class Impl;
  explicit Generator(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
  Page page_;  // of the record last made
};

// Sets `line` to the page's record, one JSON object and '\n': id, the truth, text, clean.
void WriteRecord(const Page& page, std::string& line);

// Sets `line` to the page's truth, one JSON object and '\n', with this id.
void WriteTruth(std::string_view id, const Page& page, std::string& line);

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_GENERATOR_H_
