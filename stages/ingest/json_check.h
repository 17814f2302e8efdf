// A strict JSON checker that says where and why a text is none (RFC 8259).
//
// The fast parser rejects a bad line without saying where, and also rejects a few texts that are
// JSON: lone surrogates (\ud800) and numbers beyond its types. Lines that it rejects, and only
// they, come here: for the place of the fault, or for the places to patch so that the parser takes
// the line. One pass, no recursion. Tested in tests/unit/ingest/json_check_test.cc.
#ifndef COPYDESK_STAGES_INGEST_JSON_CHECK_H_
#define COPYDESK_STAGES_INGEST_JSON_CHECK_H_

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk::ingest {

// Arrays and objects may be nested this deep, the same as in the fast parser.
inline constexpr size_t kMaxJsonDepth = 1023;

struct JsonCheck {
  bool valid = false;
  size_t error_offset = 0;    // if not valid: of the first byte that cannot stand where it stands
  std::string_view expected;  // if not valid: what could; static text
  std::vector<size_t> lone_surrogates;             // of the backslash of each \uXXXX that is alone
  std::vector<std::pair<size_t, size_t>> numbers;  // [begin, end) of each number in the text
};

// Checks one JSON value with white space around it. REQUIRES: `text` is valid UTF-8.
JsonCheck CheckJson(std::string_view text);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_JSON_CHECK_H_
