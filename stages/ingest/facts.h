// Putting a record's fields into the form that documents.jsonl gives them.
//
// Pure functions. Tested in tests/unit/ingest/facts_test.cc.
#ifndef COPYDESK_STAGES_INGEST_FACTS_H_
#define COPYDESK_STAGES_INGEST_FACTS_H_

#include <string>
#include <string_view>

namespace copydesk::ingest {

// YYYY-MM-DD if `date`, trimmed, begins with a day that the calendar has, spelled so, and not
// followed by a digit ("2024-03-05T10:00:00Z"); else the trimmed text as it is.
std::string NormalizeDate(std::string_view date);

// Without ASCII white space and controls at both ends.
std::string_view Trim(std::string_view text);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_FACTS_H_
