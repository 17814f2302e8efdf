// The members of a JSON object by their places in its text, for copying an object with some of its
// values changed and every other byte as it was.
//
// Thread-safety: pure functions. Tested by tests/unit/report/json_members_test.cc.
#ifndef COPYDESK_STAGES_REPORT_JSON_MEMBERS_H_
#define COPYDESK_STAGES_REPORT_JSON_MEMBERS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace copydesk::report {

struct JsonMember {
  ByteRange key;    // with its quotes
  ByteRange value;  // without white space around it
};

// Replaces `members` by the members of `object`, in order, nested ones not included. REQUIRES:
// `object` is one valid JSON object of less than 4 GiB. Of any other text some members may come
// back, never a range outside of it.
void ListMembers(std::string_view object, std::vector<JsonMember>& members);

// Whether the JSON string `quoted` (with its quotes) spells `text`, escapes or none.
bool JsonStringEquals(std::string_view quoted, std::string_view text);

// The text that a JSON string (with its quotes) spells. A lone surrogate becomes U+FFFD.
std::string DecodeJsonString(std::string_view quoted);

// A value to set in a copy of an object.
struct JsonEdit {
  std::string_view key;
  std::string json;  // the new value, as JSON
};

// Appends `object` to `out` with the values of the edits' keys replaced, wherever they stand; keys
// that it lacks are added at its end, in the edits' order. `members` are those of `object`.
void AppendEdited(std::string_view object, std::span<const JsonMember> members,
                  std::span<const JsonEdit> edits, std::string& out);

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_JSON_MEMBERS_H_
